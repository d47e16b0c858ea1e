// Plays the example through the product, act by act in time order, as the staff would: set-up, the plan of 2024, sessions,
// speakers, ý kiến, follow-ups, the two papers and the reminders. Whoever calls says how an act reaches the product.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the example acts: through the shipped bundle, whatever runs it. */
export interface Stage {
  /** Sets the clock, 'yyyy-MM-ddTHH:mm:ss' in Vietnam. */
  at(moment: string): void;
  /** Asks the endpoint for a use case; gives its output, throws when it is refused. */
  ask(useCase: string, input: object): Record<string, unknown>;
  /** Chooses a menu item by its entry point, typing `answer` where it asks for something. */
  menu(entryPoint: string, answer?: string): void;
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

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as T;
}

/** Acts that go by another name in the product, with what they add to the input. */
const ACTS: Record<string, { useCase: string; more: object }> = {
  closeSession: { useCase: 'changeSession', more: { state: 'closed' } },
  cancelSession: { useCase: 'changeSession', more: { state: 'cancelled' } },
};

/** What the fields of an input refer to by local name: the code that the product gave. */
const REFERRING = ['session', 'speaker', 'opinion', 'followUp', 'topic', 'of', 'carriedFrom'];

/** The input with codes in place of local names, also inside its outcome. */
function resolved(input: Record<string, unknown>, codes: Refs, followUps: Refs): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => {
      if (field === 'outcome') return [field, resolved(value as Record<string, unknown>, codes, followUps)];
      if (typeof value !== 'string' || value === '' || !REFERRING.includes(field)) return [field, value];
      const code = (field === 'followUp' ? followUps : codes)[value];
      if (code === undefined) throw new Error(`example: nothing is called ${value} yet`);
      return [field, code];
    }),
  );
}

/** Codes of what was made, for those who want to look at it afterwards. */
export interface Played {
  plan: string;
  sessions: string[];
}

/** The whole story, to the papers and the reminders of the demo's last day. */
export function play(stage: Stage): Played {
  const { demoDay, planEnteredAt } = read<{ demoDay: string; planEnteredAt: string }>('demo.json');
  const codes: Refs = {};
  const followUps: Refs = {};

  stage.at(planEnteredAt);
  stage.menu('setUpWorkbook');
  const settings = read<Record<string, string | string[]>>('settings.json');
  const values = Object.entries(settings).map(([key, value]) => [key, Array.isArray(value) ? value.join('\n') : value]);
  stage.ask('changeSettings', { values: Object.fromEntries(values) });
  stage.ask('keepDirectory', { entries: read<object[]>('directory.json') });
  const plan = read<PlanFile>('plan.json');
  const entered = stage.ask('enterPlan', plan);
  const lineCodes = entered['lines'] as string[];
  plan.lines.forEach((line, index) => {
    if (line.form === 'topic') codes[line.label] = lineCodes[index] as string;
  });

  const scheduled = read<SessionFile[]>('sessions.json').map((session): Event => {
    const { ref, scheduledAt, ...input } = session;
    return { at: scheduledAt, act: 'scheduleSession', ref, input: { ...input, plan: entered['code'] } };
  });
  const events = [...scheduled, ...read<Event[]>('meeting.json')].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  for (const { at, act, ref, input } of events) {
    stage.at(at);
    const { useCase, more } = ACTS[act] ?? { useCase: act, more: {} };
    const output = stage.ask(useCase, { ...resolved(input, codes, followUps), ...more });
    const name = ref ?? (typeof input['opinion'] === 'string' ? input['opinion'] : undefined);
    if (name === undefined) continue;
    codes[name] ??= output['code'] as string;
    const followUp = output['followUp'] as { code: string } | undefined;
    if (followUp) followUps[name] = followUp.code;
  }

  stage.at(`${demoDay}T07:00:00`);
  stage.menu('makePlanPaper', entered['code'] as string);
  stage.menu('makeResultsPaper', entered['code'] as string);
  stage.menu('sendReminderMails');
  stage.menu('updateOverview');
  return { plan: entered['code'] as string, sessions: scheduled.map(({ ref }) => codes[ref as string] as string) };
}
