// What an act costs, in round trips: reads, flushes that carry writes, locks, mails, Drive. The number of rows must not count.
import type { Trip, World } from '../local';
import { addDialogue, addRows } from './support/grow';
import { ASSIGNED, OPINION, SPEAKER, ask, menu, smallOffice } from './support/office';

const ROWS = [1, 10, 1_000];

/** Dialogs wait for the person, not for Google. */
const cost = (trips: readonly Trip[]) => trips.filter((trip) => trip.kind !== 'ui').length;

function costOf(world: World, useCase: string, input: object): number {
  const { run, reply } = ask(world, useCase, input, { requestId: `budget-of-${useCase}` });
  if (!reply.ok) throw new Error([reply.error.message, ...(reply.error.details ?? [])].join('\n'));
  return cost(run.trips);
}

const worlds = new Map(
  ROWS.map((rows) => {
    const world = smallOffice();
    addDialogue(world, rows);
    return [rows, world];
  }),
);
const world = (rows: number) => worlds.get(rows) as World;

test('registering a speaker costs the same beside 1, 10 and 1,000 rows, at most 8', () => {
  const costs = ROWS.map((rows) => costOf(world(rows), 'registerSpeaker', { ...SPEAKER, name: 'Bùi Văn Mới' }));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(8);
});

test('recording an ý kiến with a follow-up costs the same beside 1, 10 and 1,000 rows, at most 12', () => {
  const costs = ROWS.map((rows) => costOf(world(rows), 'recordOpinion', { ...OPINION, outcome: ASSIGNED }));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(12);
});

test('a notice of 1, 10 or 1,000 ý kiến costs the same, at most 17', () => {
  const costs = ROWS.map((rows) => costOf(world(rows), 'makePaper', { kind: 'results', subject: 'P-2026-01' }));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(17);
  for (const rows of ROWS) expect(world(rows).files).toHaveLength(1);
});

test.each([1, 5, 40])(
  'reminding %d people of 1,000 follow-ups costs at most one round trip each and 12 more',
  (people) => {
    const office = smallOffice();
    const officers = Array.from({ length: people }, (_, index) => `Cán bộ số ${index}`);
    addRows(
      office,
      'directory',
      officers.map((name, index) => ({
        code: `CB-${100 + index}`,
        kind: 'officer',
        name,
        title: 'Công chức',
        unit: 'Văn phòng',
        village: '',
        email: `canbo${index}@xa.example`,
        phone: '',
        field: '',
        from: '',
        to: '',
      })),
    );
    addDialogue(office, 1_000, (index) => officers[index % people] as string);
    office.clock.advance(new Date('2026-08-04T07:00:00+07:00').getTime() - office.clock.now().getTime());
    const { trips, error } = menu(office, 'sendReminderMails');
    expect(error).toBeUndefined();
    // The small office has one follow-up of its own officer beside these.
    const sent = office.mails.length;
    expect(sent).toBe(people + 1);
    expect(new Set(office.mails.map((mail) => mail.to)).size).toBe(sent);
    expect(cost(trips)).toBeLessThanOrEqual(sent + 12);
  },
);
