// The check of a paper before it is made or approved: what must be mended, what should be looked at, and whether a
// paper that was made still says what the rows say.
import { dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { fingerprint } from '../domain/fingerprint';
import { PAPERS } from '../domain/paper-kinds';
import type { Audience, Paper, PaperKind } from '../domain/records';
import type { Waiver } from '../domain/waivers';
import { readWaivers, waiverKey } from '../domain/waivers';
import { redactedView, redactor } from '../documents/redact';
import { SETTINGS, missingOffice } from '../domain/settings';
import type { Settings } from '../domain/settings';
import type { Row, Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { settingsIn } from './lookups';
import { signerFindings, standingWords, wordFindings } from './paper-texts';
import type { Finding, MadePaper, PrintedRow } from './papers/source';
import { placeText } from './papers/source';
import type { PaperTab } from './papers';
import { PAPER_SOURCES } from './papers';
import { ownLayout } from './own-layouts';
import { secretsIn } from './papers/secrets';
import type { Context } from './use-case';

export interface ExaminedPaper {
  /** Errors first. */
  findings: KeyedFinding[];
  /** The paper as it would be made; absent while there is an error. */
  made?: MadePaper;
  /** The office's own layout, if it has one for this kind. */
  layout?: string;
  /** Fingerprint of what it would print. */
  content?: string;
}

const refused = ({ message, place = {} }: UserError): Finding => ({ severity: 'error', text: message, place });

/** What the office has not set. */
function settingFindings(snapshot: Snapshot<'settings'>): Finding[] {
  let settings: Settings;
  try {
    settings = settingsIn(snapshot);
  } catch (error) {
    if (error instanceof UserError) return [refused(error)];
    throw error;
  }
  const { title, columns } = TABS.settings;
  const rowOf = (code: string) => snapshot.settings.rows.find(({ record }) => record.code === code);
  const say = (severity: Finding['severity'], key: keyof Settings, text: string): Finding => {
    const row = rowOf(SETTINGS[key].code);
    const place = row ? `Trang «${title}», dòng ${row.row}` : `Trang «${title}»`;
    return {
      severity,
      text: `${place}: chưa điền «${SETTINGS[key].name}»${text}.`,
      place: { tab: title, field: columns.value.header, code: SETTINGS[key].code, ...(row ? { row: row.row } : {}) },
    };
  };
  return [
    ...missingOffice(settings).map((key) => say('error', key, '')),
    ...(settings.signerName === '' ? [say('warning', 'signerName', ' nên chỗ tên người ký để trống')] : []),
  ];
}

/** A finding by which it can be named in a waiver. */
export interface KeyedFinding extends Finding {
  key: string;
  rule: string;
}

const OTHER = 'khác';
/** Where a sentence names a row, which moves when people sort. */
const ROW = /^Trang «[^»]*»(?:, dòng \d+)?(?: \([^)]*\))?: |(?<!\p{L})dòng \d+/gu;

function keyed(findings: readonly Finding[]): KeyedFinding[] {
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    const { rule = OTHER, place, text } = finding;
    // A row without code is known by its place alone.
    const isKnown = place.code !== undefined || place.row === undefined;
    const words = finding.words ?? (isKnown ? text.replace(ROW, '') : text);
    const key = waiverKey({ rule, tab: place.tab, code: place.code, field: place.field, text: words });
    if (told.has(text)) return [];
    told.add(text);
    return [{ ...finding, rule, key }];
  });
}

export const isError = ({ severity }: Finding) => severity === 'error';

type Made = Omit<ExaminedPaper, 'findings'> & { findings: Finding[] };

/** What stands against a paper, and the paper where nothing does. Looks at no words. */
export function madePaper(
  snapshot: Snapshot<PaperTab>,
  kind: PaperKind,
  subject: string,
  context: Context,
  audience: Audience,
): Made {
  const source = PAPER_SOURCES[kind];
  const findings = [...settingFindings(snapshot), ...source.findings(snapshot, subject, context)];
  if (findings.some(isError)) return { findings };
  try {
    const whole = source.make(snapshot, subject, context, audience);
    const redact = audience === 'public' ? redactor(secretsIn(snapshot)) : (text: string) => text;
    const made = { ...whole, view: redactedView(whole.view, redact), abstract: redact(whole.abstract) };
    const layout = ownLayout(snapshot, kind);
    const content = fingerprint(JSON.stringify(made.view) + (layout ?? ''));
    return { findings, made, ...(layout ? { layout } : {}), content };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { findings: [...findings, refused(error)] };
  }
}

/**
 * Everything that stands against a paper or should be looked at, and the paper itself where nothing stands against it.
 * Throws UserError when there is nothing that it could be about.
 */
export function examinePaper(
  snapshot: Snapshot<PaperTab>,
  kind: PaperKind,
  subject: string,
  context: Context,
  audience: Audience = usualAudience(kind),
): ExaminedPaper {
  const source = PAPER_SOURCES[kind];
  const { findings, ...paper } = madePaper(snapshot, kind, subject, context, audience);
  const on = dateOfMoment(context.now);
  const printed = [...standingWords(snapshot, kind), ...source.printed(snapshot, subject)];
  const all = keyed([
    ...findings,
    ...wordFindings(snapshot, printed, { year: source.year(snapshot, subject, context), on }),
    ...(paper.made ? signerFindings(snapshot, paper.made.signer, on) : []),
  ]);
  return { findings: [...all.filter(isError), ...all.filter((finding) => !isError(finding))], ...paper };
}

/** The version that is made when nobody says which. */
export const usualAudience = (kind: PaperKind): Audience => PAPERS[kind].audiences[0];

export interface Currency {
  /** It still says what the rows say. */
  current: boolean;
  /** Rows that the add-on has written since, as places; empty when they were edited by hand. */
  changed: string[];
}

/** Whether a paper of the register still says what the rows say, as of the day on which it was made. */
export function currencyOf(snapshot: Snapshot<PaperTab>, paper: Paper, context: Context): Currency {
  const { kind, subject, content, madeAt, revision } = paper;
  // One that was entered by hand was made elsewhere: nobody can say.
  if (content === '') return { current: true, changed: [] };
  let now: string | undefined;
  try {
    const then = { ...context, now: madeAt === '' ? context.now : madeAt };
    now = madePaper(snapshot, kind, subject, then, audienceOf(paper)).content;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  if (now === content) return { current: true, changed: [] };
  return { current: false, changed: revision === null ? [] : changedSince(snapshot, kind, subject, revision) };
}

function changedSince(snapshot: Snapshot<PaperTab>, kind: PaperKind, subject: string, since: number): string[] {
  let printed: PrintedRow[];
  try {
    printed = PAPER_SOURCES[kind].printed(snapshot, subject);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
  const settings = snapshot.settings.rows.map((row) => ({ tab: 'settings' as const, row }));
  return [...printed, ...settings]
    .filter(({ row }) => row.record.revision !== null && row.record.revision > since)
    .map(({ tab, row }) => placeText(tab, row));
}

/** The same paper made anew: its kind, what it is about, and which version. */
export type PaperAbout = Pick<Paper, 'kind' | 'subject' | 'audience'>;

/** One that was entered by hand without a version is of the usual one. */
export const audienceOf = ({ kind, audience }: PaperAbout): Audience =>
  audience === '' ? usualAudience(kind) : audience;

/** Papers of the register about the same thing, the newest first; rows that cannot be read are left out. */
export function papersAbout(snapshot: Snapshot<'papers'>, about: PaperAbout): Paper[] {
  const same = (paper: Paper) =>
    paper.kind === about.kind && paper.subject === about.subject && audienceOf(paper) === audienceOf(about);
  const readable = (row: Row<Paper>) => row.problems.length === 0;
  const known = new Set(snapshot.papers.rows.filter(readable).map(({ record }) => record));
  return records(snapshot, 'papers')
    .filter((paper) => known.has(paper) && same(paper))
    .sort((a, b) => (`${a.madeAt}${a.code}` < `${b.madeAt}${b.code}` ? 1 : -1));
}

/** What was passed over in papers about the same thing, by the finding's key; what the newest of them says counts. */
export function waiversAbout(papers: readonly Pick<Paper, 'waivers'>[]): Map<string, Waiver> {
  const all = papers.flatMap(({ waivers }) => readWaivers(waivers));
  return new Map([...all].reverse().map((waiver) => [waiver.key, waiver]));
}
