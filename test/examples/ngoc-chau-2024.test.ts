// The example: the real plan of 2024 with nothing dropped, and a made-up meeting that agrees with itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEmail } from '../../src/domain/emails';
import { addDays, dateOfMoment, daysBetween, isIsoDate, parseTime, quarterOf } from '../../src/domain/dates';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { initials } from '../../src/domain/names';
import { parsePhone } from '../../src/domain/phones';
import type { DirectoryEntry, PlanLine, Session } from '../../src/domain/records';
import { readSettings, requireOffice, SETTINGS } from '../../src/domain/settings';
import { cleanText } from '../../src/domain/text';
import { addWorkingDays, isWorkingDay } from '../../src/domain/working-days';

interface Outcome {
  type: 'answered' | 'assigned' | 'escalated' | 'duplicate';
  of?: string;
  leadUnit?: string;
  supportingUnits?: string[];
  officer?: string;
  workingDays?: number;
}
interface Event {
  at: string;
  act: string;
  ref?: string;
  input: {
    session?: string;
    speaker?: string;
    opinion?: string;
    followUp?: string;
    name?: string;
    village?: string;
    phone?: string;
    email?: string;
    topic?: string;
    consent?: string;
    source?: string;
    sourceName?: string;
    text?: string;
    state?: string;
    outcome?: Outcome;
    dueOn?: string;
    resultOn?: string;
    headCount?: number;
    reason?: string;
  };
}
interface Correction {
  line: number;
  original: string;
  corrected: string;
  reason: string;
}
type Scheduled = Omit<Session, 'code' | 'revision' | 'plan' | 'state'> & {
  ref: string;
  scheduledAt: string;
  finalState: string;
  finalReason: string;
};

const folder = join(__dirname, '../../examples/ngoc-chau-2024');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const json = <T>(name: string): T => JSON.parse(text(name)) as T;

const plan = json<{ title: string; signer: string; quarters: string; lines: PlanLine[] }>('plan.json');
const corrections = json<Correction[]>('corrections.json');
const settings = json<Record<string, string | string[]>>('settings.json');
const directory = json<DirectoryEntry[]>('directory.json');
const sessions = json<Scheduled[]>('sessions.json');
const meeting = json<Event[]>('meeting.json');
const { demoDay, planEnteredAt } = json<{ demoDay: string; planEnteredAt: string }>('demo.json');

const events = (act: string): Event[] => meeting.filter((event) => event.act === act);
const opinions = events('recordOpinion');
const speakers = events('registerSpeaker');
/** Outcome of an opinion at the end, and the day of its decision. */
const decisions = new Map<string, { outcome: Outcome; on: string }>();
for (const { act, at, ref, input } of meeting) {
  const decided = act === 'recordOpinion' ? ref : act === 'decideOutcome' ? input.opinion : undefined;
  if (decided !== undefined && input.outcome) decisions.set(decided, { outcome: input.outcome, on: dateOfMoment(at) });
}
const followUps = [...decisions].flatMap(([ref, { outcome, on }]) => {
  if (outcome.type !== 'assigned' && outcome.type !== 'escalated') return [];
  const extensions = events('extendFollowUp').filter(({ input }) => input.followUp === ref);
  const results = events('recordResult').filter(({ input }) => input.followUp === ref);
  const first = addWorkingDays(on, outcome.workingDays ?? 15, HOLIDAYS_VN).due;
  return [
    { ref, outcome, on, first, due: extensions[extensions.length - 1]?.input.dueOn ?? first, extensions, results },
  ];
});

describe('the plan', () => {
  const oneLine = (paragraph: string): string =>
    paragraph.replace(/^#+ /, '').replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
  // What the paper's own form prints around the text.
  const form = [
    'Số: /KH-UBND',
    'Ngọc Châu, ngày tháng 02 năm 2024',
    'KẾ HOẠCH',
    plan.title,
    'Nơi nhận:',
    String(settings['signerTitle']),
    plan.signer,
  ];
  const printed = text('source.txt').split('\n').map(oneLine).filter(Boolean);
  const body = printed.filter((paragraph) => !form.includes(paragraph));
  const lines = plan.lines.map(({ label, lead, text: words }) => [label, lead, words].filter(Boolean).join(' '));

  test('what is left out is only what the form of the paper prints', () => {
    expect(printed.filter((paragraph) => form.includes(paragraph))).toEqual(form);
    expect(body).toHaveLength(42);
  });

  test('every paragraph of the source is a line, in its order, verbatim or with the listed corrections', () => {
    const corrected = [...body];
    for (const { line, original, corrected: better } of corrections) {
      const originals = original.split('\n');
      expect(corrected.slice(line - 1, line - 1 + originals.length)).toEqual(originals);
      corrected.splice(line - 1, originals.length, better);
    }
    expect(corrected).toEqual(lines);
  });

  test('corrections are in order, change something, say why and leave no doubled or stray blanks', () => {
    const numbers = corrections.map(({ line }) => line);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    for (const { line, original, corrected, reason } of corrections) {
      expect(corrected).not.toBe(original);
      expect(corrected).toBe(lines[line - 1]);
      expect(reason).toMatch(/\.$/);
    }
    const slips = /[ ]{2}| [;,.:]|\S- | -\S|(?<!\S)(?!tiếp )(\S+) \1(?!\S)|nhân dân|tổ quốc/;
    expect(lines.filter((line) => slips.test(line))).toEqual([]);
    expect(lines.filter((line, index) => plan.lines[index]?.text !== '' && !/[.;:”]$/.test(line))).toEqual([]);
  });

  test('the lines are clean text, the bases end with a point, two of them are topics', () => {
    for (const line of lines) expect(cleanText(line)).toBe(line);
    expect(plan.lines.filter(({ part }) => part === 'basis').map(({ text: words }) => words.slice(-1))).toEqual(['.']);
    expect(plan.lines.filter(({ form: kind }) => kind === 'topic').map(({ label }) => label)).toEqual(['(1).', '(2).']);
    expect(plan.lines.filter(({ form: kind }) => kind === 'section').map(({ label }) => label)).toEqual([
      'I.',
      'II.',
      'III.',
    ]);
    expect(plan.lines.filter(({ part }) => part === 'recipient')).toHaveLength(8);
  });
});

describe('the office', () => {
  test('settings are known, make sense and leave nothing out that a paper needs', () => {
    const rows = Object.entries(settings).map(([key, value]) => {
      expect(Object.keys(SETTINGS)).toContain(key);
      const { code } = SETTINGS[key as keyof typeof SETTINGS];
      return { code, value: Array.isArray(value) ? value.join('\n') : value };
    });
    const read = readSettings(rows);
    expect(() => requireOffice(read)).not.toThrow();
    expect(read.recipients.slice(-1)).toEqual(['Lưu: VT']);
  });

  test('the directory lists each name once, with an address of the example and a number that can be read', () => {
    expect(new Set(directory.map(({ name }) => name)).size).toBe(directory.length);
    for (const { email, phone, kind } of directory) {
      expect(isEmail(email) && email.endsWith('@ngocchau.example')).toBe(true);
      expect(kind === 'unit' ? phone === '' : parsePhone(phone) === phone).toBe(true);
    }
    expect(directory.filter(({ kind, village }) => kind === 'villageHead' && village.startsWith('thôn '))).toHaveLength(
      8,
    );
  });
});

describe('the sessions', () => {
  test('are in the quarters of the plan, on working days, scheduled in time to be announced', () => {
    expect(sessions).toHaveLength(3);
    for (const { date, startTime, endTime, scheduledAt } of sessions) {
      expect(isWorkingDay(date, HOLIDAYS_VN)).toBe(true);
      expect(plan.quarters.split(', ')).toContain(['', 'I', 'II', 'III', 'IV'][quarterOf(date)]);
      expect([parseTime(startTime), parseTime(endTime)]).toEqual([startTime, endTime]);
      expect(dateOfMoment(scheduledAt) <= addDays(date, -7) && scheduledAt > planEnteredAt).toBe(true);
    }
  });

  test('two are closed with a head count, one is cancelled with its reason', () => {
    expect(sessions.map(({ finalState }) => finalState)).toEqual(['closed', 'closed', 'cancelled']);
    for (const { ref, finalState, finalReason, date } of sessions) {
      const [end] = meeting.filter(({ act, input }) => /^(close|cancel)Session$/.test(act) && input.session === ref);
      expect(end?.act).toBe(finalState === 'closed' ? 'closeSession' : 'cancelSession');
      expect(end?.input.reason ?? '').toBe(finalReason);
      expect(dateOfMoment(end?.at ?? '') <= date).toBe(true);
      if (finalState === 'closed') expect(end?.input.headCount).toBeGreaterThan(50);
    }
  });
});

describe('the meeting', () => {
  test('is in order of time and ends before the day it is looked at', () => {
    const moments = meeting.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort());
    expect(moments.every((at) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(at) && isIsoDate(dateOfMoment(at)))).toBe(
      true,
    );
    expect(dateOfMoment(moments[moments.length - 1] ?? '') < demoDay).toBe(true);
    expect(isWorkingDay(demoDay, HOLIDAYS_VN)).toBe(true);
  });

  test('refers only to what was there before', () => {
    const known = new Map(sessions.map(({ ref, scheduledAt }) => [ref, scheduledAt]));
    const topics = ['', ...plan.lines.filter(({ form }) => form === 'topic').map(({ label }) => label)];
    const units = directory.map(({ name }) => name);
    for (const { at, ref, input } of meeting) {
      const { session, speaker, opinion, followUp, outcome, topic } = input;
      for (const earlier of [session, speaker, opinion, followUp, outcome?.of]) {
        if (earlier !== undefined) expect(known.get(earlier) ?? `missing: ${earlier}`).toMatch(/^2024/);
      }
      if (topic !== undefined) expect(topics).toContain(topic);
      const assigned = [outcome?.leadUnit, outcome?.officer, ...(outcome?.supportingUnits ?? [])];
      for (const name of assigned) if (name !== undefined) expect(units).toContain(name);
      if (ref !== undefined) {
        expect(known.has(ref)).toBe(false);
        known.set(ref, at);
      }
    }
  });

  test('a speaker has a village that was invited, and a contact that can be read, or none', () => {
    expect(speakers.length).toBeGreaterThanOrEqual(14);
    for (const { input } of speakers) {
      expect(sessions.find(({ ref }) => ref === input.session)?.villages).toContain(input.village);
      if (input.phone !== undefined) expect(parsePhone(input.phone)).toBeDefined();
      if (input.email !== undefined) expect(isEmail(input.email)).toBe(true);
      expect(initials(input.name ?? '')).toMatch(/^(?:\p{Lu}\.){3,4}$/u);
    }
    expect(new Set(speakers.map(({ input }) => input.consent))).toEqual(new Set(['yes', 'no', '']));
  });

  test('whoever is heard has been called to speak in that session', () => {
    const stateOf = (ref: string | undefined, before: string): string | undefined =>
      events('callSpeaker')
        .filter(({ at, input }) => input.speaker === ref && at <= before)
        .map(({ input }) => input.state)
        .pop();
    for (const { at, input } of opinions.filter(({ input: { source } }) => source === 'speech')) {
      expect(['speaking', 'spoken']).toContain(stateOf(input.speaker, at));
      expect(speakers.find(({ ref }) => ref === input.speaker)?.input.session).toBe(input.session);
    }
    const last = speakers.map(({ ref }) => stateOf(ref, demoDay) ?? 'waiting');
    expect(last.filter((state) => state === 'spoken')).toHaveLength(15);
    expect([...new Set(last)].sort()).toEqual(['absent', 'declined', 'spoken', 'waiting']);
  });

  test('there are opinions of every source, kind and outcome, and several of one speaker', () => {
    expect(opinions.length).toBeGreaterThanOrEqual(24);
    expect(new Set(opinions.map(({ input }) => input.source))).toEqual(new Set(['speech', 'slip', 'front', 'other']));
    const bySpeaker = new Map<string, number>();
    for (const { input } of opinions) {
      if (input.speaker !== undefined) bySpeaker.set(input.speaker, (bySpeaker.get(input.speaker) ?? 0) + 1);
      else expect(input.sourceName).toBeTruthy();
    }
    expect([...bySpeaker.values()].filter((count) => count > 1).length).toBeGreaterThanOrEqual(5);
    const outcomes = [...decisions.values()].map(({ outcome }) => outcome.type);
    for (const type of ['answered', 'assigned', 'escalated', 'duplicate']) {
      expect(outcomes.filter((outcome) => outcome === type).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('every opinion is decided at the end, two of them some days later', () => {
    expect([...decisions.keys()].sort()).toEqual(opinions.map(({ ref }) => ref ?? '').sort());
    const later = opinions.filter(({ at, ref }) => decisions.get(ref ?? '')?.on !== dateOfMoment(at));
    expect(later.map(({ ref, input }) => [ref, input.outcome])).toEqual([
      ['o-8', undefined],
      ['o-21', undefined],
    ]);
  });

  test('a duplicate repeats an opinion that is no duplicate itself', () => {
    for (const { outcome } of decisions.values()) {
      if (outcome.type === 'duplicate') expect(decisions.get(outcome.of ?? '')?.outcome.type).not.toBe('duplicate');
    }
  });

  test('an extension moves a due date later, to a working day, before it has passed', () => {
    const extended = followUps.filter(({ extensions }) => extensions.length > 0);
    expect(extended).toHaveLength(2);
    for (const { first, due, extensions } of extended) {
      expect(due > first && isWorkingDay(due, HOLIDAYS_VN)).toBe(true);
      expect(dateOfMoment(extensions[0]?.at ?? '') <= first).toBe(true);
    }
  });

  test('results come in time, on a working day, dated no later than they are recorded', () => {
    const done = followUps.filter(({ results }) => results.length > 0);
    expect(done).toHaveLength(10 + 1);
    for (const { on, due, results } of done) {
      expect(results).toHaveLength(1);
      const { at = '', input } = results[0] ?? { input: {} };
      const resultOn = input.resultOn ?? '';
      expect(resultOn > on && resultOn <= due && resultOn <= dateOfMoment(at)).toBe(true);
      expect(isWorkingDay(resultOn, HOLIDAYS_VN)).toBe(true);
    }
  });

  test('on the day it is looked at, one follow-up is overdue, one due, one due within three days, one later', () => {
    const open = followUps.filter(({ results }) => results.length === 0);
    const left = open.map(({ ref, due }): [string, number] => [ref, daysBetween(demoDay, due)]);
    expect(Object.fromEntries(left)).toEqual({ 'o-15': 0, 'o-17': -7, 'o-21': 3, 'o-8': 11 });
  });
});
