// Every kind of paper, and what it is made from. A new kind is a row here.
import type { PaperKind, TabKey } from '../../domain/records';
import { attendancePaper } from './attendance';
import { bulletinPaper } from './bulletin';
import { conclusionPaper } from './conclusion';
import { escalationPaper } from './escalation';
import { followUpRegisterPaper } from './follow-up-register';
import { invitationPaper } from './invitation';
import { minutesPaper } from './minutes';
import { noticePaper } from './notice';
import { opinionsReportPaper } from './opinions-report';
import { outcomeReportPaper } from './outcome-report';
import { outgoingRegisterPaper } from './outgoing-register';
import { planPaper } from './plan';
import { programmePaper } from './programme';
import { replyPaper } from './reply';
import { resultsPaper } from './results';
import type { PaperSource } from './source';
import { speakerListPaper } from './speaker-list';
import { workSlipPaper } from './work-slip';

const SOURCES = {
  plan: planPaper,
  notice: noticePaper,
  bulletin: bulletinPaper,
  invitation: invitationPaper,
  programme: programmePaper,
  speakerList: speakerListPaper,
  attendance: attendancePaper,
  minutes: minutesPaper,
  conclusion: conclusionPaper,
  workSlip: workSlipPaper,
  escalation: escalationPaper,
  reply: replyPaper,
  opinionsReport: opinionsReportPaper,
  outcomeReport: outcomeReportPaper,
  results: resultsPaper,
  outgoingRegister: outgoingRegisterPaper,
  followUpRegister: followUpRegisterPaper,
} as const satisfies Record<PaperKind, unknown>;

/** Tabs that some paper needs. */
export type PaperTab = (typeof SOURCES)[PaperKind]['tabs'][number] | 'layouts' | 'directory';

/** Tabs of which some paper says what it may be about. */
export type SubjectTab = (typeof SOURCES)[PaperKind]['subjectTabs'][number];

type AnySource = PaperSource<PaperTab, SubjectTab>;

/**
 * A source is asked only with a snapshot of its own tabs. With them come the layouts that the office may have of its own, and
 * Danh bạ, by which the check knows who holds a post.
 */
export const PAPER_SOURCES = Object.fromEntries(
  Object.entries(SOURCES as unknown as Record<PaperKind, AnySource>).map(([kind, source]) => [
    kind,
    { ...source, tabs: [...new Set<PaperTab>([...source.tabs, 'layouts', 'directory'])] },
  ]),
) as unknown as Record<PaperKind, AnySource>;

export const PAPER_KINDS = Object.keys(SOURCES) as [PaperKind, ...PaperKind[]];

const union = <T extends TabKey>(tabs: (kind: PaperKind) => readonly T[]): readonly T[] => [
  ...new Set(PAPER_KINDS.flatMap(tabs)),
];

/** All tabs: what an act needs that learns the kind only from the register. */
export const PAPER_TABS: readonly PaperTab[] = union((kind) => PAPER_SOURCES[kind].tabs);

export const SUBJECT_TABS: readonly SubjectTab[] = union((kind) => PAPER_SOURCES[kind].subjectTabs);
