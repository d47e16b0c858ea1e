// What papers cost, in round trips: a check and a preview read each tab once, a step is one act; rows do not count.
import { bill, copyWorld, runInline } from '../../local';
import type { World } from '../../local';
import { fingerprint } from '../../src/domain/fingerprint';
import type { PaperKind } from '../../src/domain/records';
import { PAPER_KINDS, PAPER_SOURCES, PAPER_TABS } from '../../src/usecases/papers';
import { addDialogue, addRows } from '../support/grow';
import { ask, bundle, smallOffice, tabsAsShown } from '../support/office';
import { waivers } from '../support/waivers';
import { record } from '../support/snapshot';

const SIZES = [10, 1_000];
/** One ý kiến that is passed on to a superior body, with what was answered at the meeting. */
function addPassedOn(world: World): void {
  const opinion = 'YK-2026-099';
  addRows(world, 'opinions', [
    record('opinions', {
      code: opinion,
      session: 'P-2026-01',
      speaker: 'P-2026-01/01',
      source: 'speech',
      kind: 'petition',
      text: 'Đề nghị lắp đèn tín hiệu.',
      outcome: 'escalated',
      answer: 'Đã đề nghị ngày 10/7/2026.',
    }),
  ]);
  addRows(world, 'followUps', [
    record('followUps', {
      code: 'GV-2026-099',
      opinion,
      leadUnit: 'Địa chính',
      dueOn: '2026-08-05',
      state: 'assigned',
      superiorBody: 'UBND tỉnh',
    }),
  ]);
}

const offices = new Map(
  SIZES.map((rows) => {
    const world = smallOffice();
    addDialogue(world, rows);
    addPassedOn(world);
    return [rows, world];
  }),
);
const office = (rows: number): World => copyWorld(offices.get(rows) as World);
const SUBJECT: Record<PaperKind, string> = {
  plan: 'KH-2026-01',
  notice: 'P-2026-01',
  bulletin: 'P-2026-01',
  invitation: 'P-2026-01',
  programme: 'P-2026-01',
  speakerList: 'P-2026-01',
  attendance: 'P-2026-01',
  minutes: 'P-2026-01',
  conclusion: 'P-2026-01',
  workSlip: 'P-2026-01 · Địa chính',
  escalation: 'P-2026-01 · UBND tỉnh',
  reply: 'YK-2026-099',
  opinionsReport: 'P-2026-01',
  outcomeReport: 'P-2026-01',
  results: 'P-2026-01',
  outgoingRegister: '2026',
  followUpRegister: '2026',
};

const look = (world: World, name: string, input: object) =>
  runInline(world, bundle, 'doiThoai', [JSON.stringify({ view: { name, input } })]);

function costOf(world: World, useCase: string, input: object): Record<string, number> {
  const { run, reply } = ask(world, useCase, input, {
    requestId: `budget-of-${useCase}-${fingerprint(JSON.stringify(input))}`,
  });
  if (!reply.ok) throw new Error([reply.error.message, ...(reply.error.details ?? [])].join('\n'));
  return bill(run).byKind;
}
const total = (cost: Record<string, number>) => Object.values(cost).reduce((sum, trips) => sum + trips, 0);

describe.each(PAPER_KINDS)('%s', (kind) => {
  const input = { kind, subject: SUBJECT[kind] };

  test.each(['paperCheck', 'paperPreview'])('%s reads each tab once, and writes nothing', (name) => {
    for (const rows of SIZES) {
      const world = office(rows);
      const before = tabsAsShown(world);
      const run = look(world, name, input);
      expect(JSON.parse(String(run.value))).toMatchObject({ ok: true });
      expect(bill(run).byKind).toEqual({ read: PAPER_SOURCES[kind].tabs.length });
      expect(tabsAsShown(world)).toEqual(before);
    }
  });

  test('made, it costs its tabs, the journal, lock, two flushes, the upload and an editor to share it with', () => {
    const costs = SIZES.map((rows) => costOf(office(rows), 'makePaper', input));
    expect(costs[1]).toEqual(costs[0]);
    expect(total(costs[0] ?? {})).toBeLessThanOrEqual(PAPER_SOURCES[kind].tabs.length + 10);
  });

  test('the large preview costs its tabs and being shown, and writes nothing', () => {
    for (const rows of SIZES) {
      const world = office(rows);
      const before = tabsAsShown(world);
      expect(costOf(world, 'previewPaper', input)).toEqual({ read: PAPER_SOURCES[kind].tabs.length, ui: 1 });
      expect(world.ui.slice(-1)[0]).toMatchObject({ kind: 'dialog', title: 'Xem trước văn bản' });
      expect(tabsAsShown(world)).toEqual(before);
    }
  });
});

test('a step of a paper costs the same beside few rows and many: its tabs, the journal, lock and two flushes', () => {
  const costs = SIZES.map((rows) => {
    const world = office(rows);
    costOf(world, 'makePaper', { kind: 'results', subject: 'P-2026-01' });
    const paper = 'VB-2026-001';
    const passed = waivers(world, 'results', 'P-2026-01');
    return {
      approve: total(costOf(world, 'approvePaper', { paper, waivers: passed })),
      withdraw: total(costOf(world, 'withdrawApproval', { paper, reason: 'Sai.' })),
      issue:
        (costOf(world, 'approvePaper', { paper, asItIs: true, waivers: passed }),
        total(costOf(world, 'issuePaper', { paper, number: '1', issuedOn: '15/7/2026' }))),
    };
  });
  expect(costs[1]).toEqual(costs[0]);
  // Journal, lock and release, two flushes.
  expect(costs[0]?.approve).toBeLessThanOrEqual(PAPER_TABS.length + 6);
  expect(costs[0]?.withdraw).toBeLessThanOrEqual(2 + 6);
  expect(costs[0]?.issue).toBeLessThanOrEqual(2 + 6);
});
