// What the acts of Lịch phiên and Kế hoạch năm cost, in round trips: the same beside 1, 10 and 1,000 rows.
import type { World } from '../../local';
import { addDialogue, addRows } from '../support/grow';
import { ask, smallOffice } from '../support/office';

const ROWS = [1, 10, 1_000];

const worlds = new Map(
  ROWS.map((rows) => {
    const world = smallOffice();
    addDialogue(world, rows);
    const people = Array.from({ length: rows }, (_, index) => ({
      code: `P-2026-01/DB-${String(index + 1).padStart(4, '0')}`,
      session: 'P-2026-01',
      name: `Đại biểu ${index}`,
      title: 'Công chức',
      body: '',
      role: 'official' as const,
      presence: 'invited' as const,
      absenceReason: '',
    }));
    addRows(world, 'attendees', people);
    return [rows, world];
  }),
);
const world = (rows: number) => worlds.get(rows) as World;

/** Round trips of one act. */
function costOf(rows: number, useCase: string, input: object): number {
  const { run, reply } = ask(world(rows), useCase, input, {
    requestId: `budget-of-${JSON.stringify(input).length}-${useCase}`,
  });
  if (!reply.ok) throw new Error([reply.error.message, ...(reply.error.details ?? [])].join('\n'));
  return run.trips.filter((trip) => trip.kind !== 'ui').length;
}

const MARKS = (rows: number) =>
  Array.from({ length: rows }, (_, index) => ({
    code: `P-2026-01/DB-${String(index + 1).padStart(4, '0')}`,
    presence: 'present',
  }));
const NEW_LINE = { part: 'content', form: 'topic', label: '(2).', text: 'Nước sạch' };
const SESSION = { title: 'Đợt hai', date: '20/8/2026', venue: 'Hội trường' };

test.each<[string, number, (rows: number) => object]>([
  ['scheduleSession', 10, () => SESSION],
  ['editSession', 10, () => ({ session: 'P-2026-01', fields: { date: '22/7/2026' } })],
  ['keepAgenda', 8, () => ({ session: 'P-2026-01', added: [{ item: 'Khai mạc', order: 1 }] })],
  ['markAttendance', 8, (rows) => ({ session: 'P-2026-01', marks: MARKS(rows) })],
  ['editPlan', 7, () => ({ plan: 'KH-2026-01', fields: { quarters: 'II' } })],
  ['editPlanLine', 8, () => ({ line: 'KH-2026-01/03', fields: { text: 'Khác.' } })],
  ['insertPlanLines', 8, () => ({ plan: 'KH-2026-01', after: 'KH-2026-01/04', lines: [NEW_LINE] })],
  ['movePlanLine', 8, () => ({ line: 'KH-2026-01/06', after: 'KH-2026-01/02' })],
  ['copyPlan', 8, () => ({ plan: 'KH-2026-01', year: 2027 })],
])('%s costs the same beside 1, 10 and 1,000 rows, at most %d', (useCase, most, input) => {
  const costs = ROWS.map((rows) => costOf(rows, useCase, input(rows)));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(most);
});

test('a copy of a session with 1,000 people costs two reads more than a new one', () => {
  const costs = ROWS.map((rows) =>
    costOf(rows, 'scheduleSession', { ...SESSION, copyOf: 'P-2026-01', title: 'Bản chép' }),
  );
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(12);
});
