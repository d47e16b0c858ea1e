// Plays an example through the product, act by act in time order, as the staff would: set-up, the plan, sessions,
// speakers, ý kiến, follow-ups, papers and reminders. Whoever calls says how an act reaches the product.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld } from '../local';
import type { World } from '../local';

/** How an example acts: through the shipped bundle, whatever runs it. */
export interface Stage {
  /** Sets the clock, 'yyyy-MM-ddTHH:mm:ss' in Vietnam. */
  at(moment: string): void;
  /** Asks the endpoint for a use case; gives its output, throws when it is refused. */
  ask(useCase: string, input: object): Record<string, unknown>;
  /** What the endpoint shows of a view. */
  look(view: string, input: object): Record<string, unknown>;
  /** Chooses a menu item by its entry point, typing `answer` where it asks for something. */
  menu(entryPoint: string, answer?: string): void;
}

/** Folders of the examples. */
export const EXAMPLES = ['ngoc-chau-2024', 'an-phu-khe-2026'] as const;
export type Example = (typeof EXAMPLES)[number];

interface DemoFile {
  /** Of the workbook. */
  name: string;
  opensAt: string;
  owner: string;
  editors: string[];
  planEnteredAt: string;
  /** The day on which the example is looked at. */
  demoDay: string;
}
interface PlanFile {
  lines: { form: string; label: string }[];
}
type Refs = Record<string, string>;
interface SessionFile {
  ref: string;
  scheduledAt: string;
}
interface Event {
  at: string;
  act: string;
  ref?: string;
  input: Record<string, unknown>;
}

const read = <T>(example: Example, name: string): T =>
  JSON.parse(readFileSync(join(__dirname, example, name), 'utf8')) as T;

/** The office of an example before anything has happened: its people, its empty sheet, the day on which it begins. */
export function exampleWorld(example: Example, options: { newSheetRows?: number } = {}): World {
  const { name, opensAt, owner, editors } = read<DemoFile>(example, 'demo.json');
  return createWorld({ now: `${opensAt}+07:00`, owner, editors, title: name, ...options });
}

/** Acts that go by another name in the product, with what they add to the input. */
const ACTS: Record<string, { useCase: string; more: object }> = {
  closeSession: { useCase: 'changeSession', more: { state: 'closed' } },
  cancelSession: { useCase: 'changeSession', more: { state: 'cancelled' } },
};

/** What the fields of an input refer to by local name: the code that the product gave. */
const REFERRING = ['session', 'speaker', 'opinion', 'followUp', 'topic', 'of', 'carriedFrom', 'paper'];

/** A subject of a paper: a local name, perhaps with what tells papers of a session apart, or a year. */
function subjectOf(value: string, codes: Refs): string {
  const [name = '', ...rest] = value.split(' · ');
  return [codes[name] ?? name, ...rest].join(' · ');
}

/** The input with codes in place of local names, also inside its outcome. */
function resolved(input: Record<string, unknown>, codes: Refs, followUps: Refs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (field === 'outcome') return [field, resolved(value as Record<string, unknown>, codes, followUps)];
      if (field === 'subject') return [field, subjectOf(String(value), codes)];
      if (typeof value !== 'string' || value === '' || !REFERRING.includes(field)) return [field, value];
      const code = (field === 'followUp' ? followUps : codes)[value];
      if (code === undefined) throw new Error(`example: nothing is called ${value} yet`);
      return [field, code];
    }),
  );
}

/** An approval passes over what the check would have looked at, for the reason that its event gives. */
function passedOver(stage: Stage, { reason }: { reason?: unknown }, about: object): object {
  if (reason === undefined) return {};
  const { findings } = stage.look('paperCheck', about) as { findings: { key: string }[] };
  return { waivers: findings.map(({ key }) => ({ key, reason })) };
}

/** Codes of what was made, for those who want to look at it afterwards. */
export interface Played {
  plan: string;
  sessions: string[];
}

/** The whole story, to the papers and the reminders of the demo's last day. */
export function play(stage: Stage, example: Example): Played {
  const { opensAt, demoDay, planEnteredAt } = read<DemoFile>(example, 'demo.json');
  const codes: Refs = {};
  const followUps: Refs = {};
  const papers: Record<string, object> = {};
  let plan = '';

  stage.at(opensAt);
  stage.menu('setUpWorkbook');
  const settings = read<Record<string, string | string[]>>(example, 'settings.json');
  const values = Object.entries(settings).map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : value]);
  stage.ask('changeSettings', { values: Object.fromEntries(values) });
  stage.ask('keepDirectory', { entries: read<object[]>(example, 'directory.json') });

  const planFile = read<PlanFile>(example, 'plan.json');
  const sessions = read<SessionFile[]>(example, 'sessions.json');
  const events: Event[] = [
    { at: planEnteredAt, act: 'enterPlan', input: { ...planFile } },
    ...sessions.map(({ ref, scheduledAt, ...input }) => ({ at: scheduledAt, act: 'scheduleSession', ref, input })),
    ...read<Event[]>(example, 'meeting.json'),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { at, act, ref, input } of events) {
    stage.at(at);
    const { useCase, more } = ACTS[act] ?? { useCase: act, more: act === 'scheduleSession' ? { plan } : {} };
    const asked = { ...resolved(input, codes, followUps), ...more };
    if (act === 'makePaper' && ref) papers[ref] = asked;
    if (act === 'approvePaper') Object.assign(asked, passedOver(stage, asked, papers[String(input['paper'])] ?? {}));
    const output = stage.ask(useCase, asked);
    if (act === 'enterPlan') {
      plan = output['code'] as string;
      codes['plan'] = plan;
      const lineCodes = output['lines'] as string[];
      planFile.lines.forEach((line, index) => {
        if (line.form === 'topic') codes[line.label] = lineCodes[index] as string;
      });
    }
    const name = ref ?? (typeof input['opinion'] === 'string' ? input['opinion'] : undefined);
    if (name === undefined) continue;
    codes[name] ??= output['code'] as string;
    const followUp = output['followUp'] as { code: string } | undefined;
    if (followUp) followUps[name] = followUp.code;
  }

  stage.at(`${demoDay}T07:00:00`);
  stage.menu('makePlanPaper', plan);
  stage.menu('makeResultsPaper', plan);
  stage.menu('sendReminderMails');
  stage.menu('updateOverview');
  return { plan, sessions: sessions.map(({ ref }) => codes[ref] as string) };
}
