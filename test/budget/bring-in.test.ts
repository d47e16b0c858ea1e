// What bringing in the past costs in round trips: a list of ý kiến, a plan, the text of a file; the same for one row as for many.
import { bill, runInline } from '../../local';
import type { World } from '../../local';
import type { Reply } from '../../src/views/messages';
import { addDialogue } from '../support/grow';
import { bundle, line, smallOffice } from '../support/office';
import { paragraph, wordFile } from '../support/word-file';

function costOf(world: World, request: object): number {
  const run = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)]);
  const reply = JSON.parse(String(run.value)) as Reply;
  if (!reply.ok) throw new Error(reply.error.message);
  return bill(run).trips;
}
const act = (useCase: string, input: object, view: object) => ({
  ...{ useCase, input, view, requestId: `budget-${useCase}`, issuedAt: '2026-07-15T08:00:00' },
});
const opinions = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, at) => ({
    source: 'other',
    text: `Ý kiến thứ ${at}: ${'sửa đường '.repeat(20)}`,
    ...more,
  }));

const LIST = { name: 'opinionList', input: { session: 'P-2026-01' } };
const listOf = (count: number, more: object = {}) =>
  act('recordOpinions', { session: 'P-2026-01', opinions: opinions(count, more) }, LIST);

test('a list of 1, 10 or 200 ý kiến costs what one costs, with work or without', () => {
  const costs = [1, 10, 200].map((count) => costOf(smallOffice(), listOf(count)));
  expect(new Set(costs).size).toBe(1);
  expect(costs[0]).toBeLessThanOrEqual(8 + 4);
  const outcome = { type: 'assigned', leadUnit: 'Địa chính' };
  const withWork = [1, 200].map((count) => costOf(smallOffice(), listOf(count, { outcome })));
  expect(new Set(withWork).size).toBe(1);
  expect(withWork[0]).toBeLessThanOrEqual(12 + 4);
});

test('a list costs the same beside ten rows and a thousand', () => {
  const large = smallOffice();
  addDialogue(large, 1_000);
  expect(costOf(large, listOf(20))).toBe(costOf(smallOffice(), listOf(20)));
});

test('a plan of 10 or 500 lines costs the same', () => {
  const lines = (count: number) =>
    Array.from({ length: count }, () => line('content', 'paragraph', '-', '', 'Việc phải làm.'));
  const plan = (count: number) =>
    act('enterPlan', { year: 2024, title: 'Đối thoại', lines: lines(count) }, { name: 'plan', input: {} });
  expect(costOf(smallOffice(), plan(500))).toBe(costOf(smallOffice(), plan(10)));
});

test('the text of a file is read without a look at the workbook', () => {
  const content = wordFile(paragraph('KẾ HOẠCH')).toString('base64');
  expect(costOf(smallOffice(), { view: { name: 'planFile', input: { content } } })).toBe(0);
});
