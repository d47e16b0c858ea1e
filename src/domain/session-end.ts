// The end of a session: its counts, which must agree, and what is still open before the people go home.
import { liveSpeaker, waiting } from './queue';
import type { DialogueRows } from './reconcile';
import { disagreements } from './reconcile';
import type { Opinion, Speaker } from './records';
import type { OpinionTally } from './tally';
import { countSpeeches, tallyOpinions } from './tally';

/** Rows of one session. */
export interface SessionRows {
  speakers: readonly Omit<Speaker, 'phone' | 'email'>[];
  opinions: readonly Opinion[];
}

export interface SessionCounts {
  registered: number;
  speeches: number;
  absent: number;
  declined: number;
  tally: OpinionTally;
  /** Ý kiến of which nobody has said whether they are an ý kiến, a kiến nghị or a phản ánh. */
  withoutKind: number;
}

/** The counts of a session. The outcomes and the undecided add up to the total, and so do the kinds and those without. */
export function countsOfSession({ speakers, opinions }: SessionRows): SessionCounts {
  const tally = tallyOpinions(opinions);
  const { opinion, petition, report } = tally.byKind;
  return {
    registered: speakers.length,
    speeches: countSpeeches(speakers),
    absent: speakers.filter(({ state }) => state === 'absent').length,
    declined: speakers.filter(({ state }) => state === 'declined').length,
    tally,
    withoutKind: tally.total - opinion - petition - report,
  };
}

export interface OpenMatter {
  what: 'live' | 'waiting' | 'undecided' | 'withoutKind' | 'silent';
  /** Codes of the rows that it is about. */
  codes: string[];
  /** A Vietnamese sentence. */
  text: string;
}

/** So many names are said; of more only their number. */
const NAMED = 5;

function named(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return names.slice(0, NAMED).join(', ') + (rest > 0 ? ` và ${rest} nữa` : '');
}

/** What is still open when a session ends; nothing of it forbids closing it. */
export function openMatters({ speakers, opinions }: SessionRows): OpenMatter[] {
  const matters: OpenMatter[] = [];
  const add = (what: OpenMatter['what'], codes: string[], text: string) => {
    if (codes.length > 0) matters.push({ what, codes, text });
  };
  const live = liveSpeaker(speakers);
  if (live) {
    const text = live.state === 'speaking' ? 'đang phát biểu' : 'đã được mời, chưa phát biểu';
    add('live', [live.code], `${live.name} ${text}.`);
  }
  const undecided = opinions.filter(({ outcome }) => outcome === '').map(({ code }) => code);
  add('undecided', undecided, `${undecided.length} ý kiến chưa có hướng xử lý: ${named(undecided)}.`);
  const unkinded = opinions.filter(({ kind }) => (kind as string) === '').map(({ code }) => code);
  add(
    'withoutKind',
    unkinded,
    `${unkinded.length} dòng chưa chọn là ý kiến, kiến nghị hay phản ánh: ${named(unkinded)}.`,
  );
  const heard = new Set(opinions.map(({ speaker }) => speaker));
  const silent = speakers.filter(({ state, code }) => state === 'spoken' && !heard.has(code));
  add(
    'silent',
    silent.map(({ code }) => code),
    `${silent.length} người đã phát biểu nhưng chưa ghi ý kiến nào: ${named(silent.map(({ name }) => name))}.`,
  );
  const queue = waiting(speakers);
  add(
    'waiting',
    queue.map(({ code }) => code),
    `${queue.length} người đăng ký chưa được mời: ${named(queue.map(({ name }) => name))}.`,
  );
  return matters;
}

/** Where the session's rows contradict each other, as sentences; a paper of its results would be refused. */
export function contradictions(rows: DialogueRows, session: string): string[] {
  const own = new Set(rows.opinions.filter((opinion) => opinion.session === session).map(({ code }) => code));
  const followUps = new Set(rows.followUps.filter(({ opinion }) => own.has(opinion)).map(({ code }) => code));
  return disagreements(rows)
    .filter(({ tab, code }) => (tab === 'opinions' ? own : followUps).has(code))
    .map(({ code, text }) => `${code} ${text}`);
}
