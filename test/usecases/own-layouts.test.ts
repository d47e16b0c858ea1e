// An office's own layout: accepted only when it can be filled, used by whoever makes the paper, and taken back.
import PizZip from 'pizzip';
import { layoutDocx } from '../../src/documents/layouts';
import { examinePaper } from '../../src/usecases/paper-check';
import { makePaper } from '../../src/usecases/make-paper';
import { dropLayout, loadLayout, ownLayout } from '../../src/usecases/own-layouts';
import { PAPER_SOURCES } from '../../src/usecases/papers';
import { refusal } from '../support/refusal';
import type { Book } from '../support/snapshot';
import { apply, book, CONTEXT, record, run, snapshot } from '../support/snapshot';

const SUBJECT = 'KH-2026-01';
const OFFICE = book({
  settings: [
    { code: 'co-quan-dong-2', value: 'XÃ AN PHÚ KHÊ' },
    { code: 'ten-co-quan', value: 'Ủy ban nhân dân xã An Phú Khê' },
    { code: 'dia-danh', value: 'An Phú Khê' },
    { code: 'nguoi-ky', value: 'Phạm Quang Huy' },
  ],
  plans: [{ code: SUBJECT, year: 2026, title: 'Đối thoại năm 2026' }],
  planLines: [record('planLines', { code: `${SUBJECT}/01`, plan: SUBJECT, order: 1, form: 'topic', text: 'Đất đai.' })],
});

/** The product's layout of the plan with its text changed, as an office would in Word; `more` bytes of something in it. */
function edited(change: (xml: string) => string, more = 0): string {
  const zip = new PizZip(layoutDocx('plan'), { base64: true });
  const path = 'word/document.xml';
  zip.file(path, change(zip.file(path)?.asText() ?? ''));
  // Random enough not to be packed away, the same each time.
  if (more > 0)
    zip.file(
      'word/note.bin',
      Array.from({ length: more }, (_, at) => String.fromCharCode((at * at * 31 + at * 7) % 251)).join(''),
    );
  return zip.generate({ type: 'base64', compression: more > 0 ? 'STORE' : 'DEFLATE' });
}
const withNote = (xml: string) => xml.replace('{tenLoai}', '{tenLoai} (bản của xã)');
const load = (cells: Book, content: string, file = 'mau.docx') =>
  run(loadLayout, cells, { kind: 'plan', file, content });
const own = (cells: Book) => ownLayout(snapshot(cells, ['layouts']), 'plan');
const examined = (cells: Book) => examinePaper(snapshot(cells, PAPER_SOURCES.plan.tabs), 'plan', SUBJECT, CONTEXT);

it('is kept in the workbook in parts that fit a cell, and comes back whole', () => {
  for (const content of [edited(withNote), edited(withNote, 100_000)]) {
    const set = load(OFFICE, content);
    const cells = apply(OFFICE, set.changes);
    for (const row of cells.layouts) for (const cell of row) expect(String(cell).length).toBeLessThan(50_000);
    expect(own(cells)).toBe(content);
    expect(set.message).toBe('Từ nay kế hoạch được lập theo mẫu «mau.docx».');
    expect(set.warnings).toBeUndefined();
  }
});

it('a shorter file after a longer one leaves nothing of it', () => {
  const long = apply(OFFICE, load(OFFICE, edited(withNote, 100_000)).changes);
  const short = edited(withNote);
  expect(own(apply(long, load(long, short).changes, 2))).toBe(short);
});

it('the next paper is made with it, and one that was made before is no longer current', () => {
  const before = examined(OFFICE);
  const cells = apply(OFFICE, load(OFFICE, edited(withNote)).changes);
  const after = examined(cells);
  expect(before.layout).toBeUndefined();
  expect(after.layout).toBe(own(cells));
  expect(after.content).not.toBe(before.content);
  const set = run(makePaper, cells, { kind: 'plan', subject: SUBJECT });
  expect(set.paper?.layout).toBe(own(cells));
});

it('taken back, the product’s own is in force again', () => {
  const cells = apply(OFFICE, load(OFFICE, edited(withNote)).changes);
  const set = run(dropLayout, cells, { kind: 'plan' });
  const after = apply(cells, set.changes, 2);
  expect(own(after)).toBeUndefined();
  expect(examined(after).content).toBe(examined(OFFICE).content);
  expect(set.message).toBe('Kế hoạch trở lại mẫu của tiện ích.');
  expect(refusal(() => run(dropLayout, after, { kind: 'plan' })).code).toBe('no-layout');
});

it('tells which parts it leaves out', () => {
  const { warnings } = load(
    OFFICE,
    edited((xml) => xml.replace('{diaDanhThoiGian}', 'An Phú Khê, ngày')),
  );
  expect(warnings).toEqual(['Mẫu không có thẻ {diaDanhThoiGian}: phần đó sẽ không in.']);
});

it.each([
  [
    'a tag that the paper does not have',
    edited((xml) => xml.replace('{tenLoai}', '{tenLoia}')),
    'layout/unknown-tag',
    /\{tenLoia\}/,
  ],
  ['a tag that is not closed', edited((xml) => xml.replace('{tenLoai}', '{tenLoai')), 'layout/broken', /thiếu dấu \}/],
  ['a block that is not closed', edited((xml) => xml.replace('{/doanCuoi}', '')), 'layout/broken', /doanCuoi/],
  ['what is no file of Word', Buffer.from('xin chào'.repeat(50)).toString('base64'), 'layout/not-docx', /\.docx/],
  ['a file that is too large', edited(withNote, 320_000), 'layout/too-large', /300 KB/],
])('refuses %s, with what to do', (_what, content, code, message) => {
  const error = refusal(() => load(OFFICE, content));
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
});
