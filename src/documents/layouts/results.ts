// Layout of Thông báo kết quả giải quyết ý kiến, kiến nghị: opening, one table grouped by topic, closing.
import { foot, head } from './frame';
import type { Layout } from './package';
import { CELL_PADDING, RESULT_COLUMNS } from './page';
import { block, paragraph, table, twips, type Row } from './wml';

/** Heads of the columns; `sideMm` narrows one so that it breaks after its comma. */
const TITLES: { text: string; sideMm: number }[] = [
  { text: 'STT', sideMm: 0 },
  { text: 'Người nêu', sideMm: 0 },
  { text: 'Nội dung ý kiến, kiến nghị', sideMm: 0 },
  { text: 'Nội dung trả lời, kết quả giải quyết', sideMm: 3.25 },
  { text: 'Đơn vị chủ trì (phối hợp), thời hạn', sideMm: 0 },
];

function columnHead({ text, sideMm }: (typeof TITLES)[number]): string {
  const side = twips(sideMm);
  return paragraph('BangTieuDe', text, side === 0 ? '' : `<w:ind w:left="${side}" w:right="${side}" w:firstLine="0"/>`);
}

/** A row that shows one opinion; `before` and `after` are tags around its first and last text. */
function opinionRow(before: string, after: string, whole: boolean): Row {
  const texts = [`${before}{stt}`, '{nguoiNeu}', '{noiDung}', '{traLoi}', `{donVi}${after}`];
  return {
    whole,
    cells: texts.map((text, at) => ({ content: paragraph(at === 0 ? 'BangSo' : 'BangNoiDung', text) })),
  };
}

function opinions(): string {
  return table({
    columnsMm: RESULT_COLUMNS,
    borders: true,
    paddingMm: CELL_PADDING,
    rows: [
      {
        header: true,
        whole: true,
        cells: TITLES.map((title) => ({ content: columnHead(title), middle: true })),
      },
      // A topic, then its opinions: the rows from {#nhom} to {/nhom} are repeated, within them those of {#yKien}. A
      // short row stays on one page; a long one may break.
      { whole: true, cells: [{ span: TITLES.length, content: paragraph('BangNhom', '{#nhom}{tenNhom}') }] },
      opinionRow('{#yKien}{#ngan}', '{/ngan}', true),
      opinionRow('{^ngan}', '{/ngan}{/yKien}{/nhom}', false),
    ],
  });
}

export const resultsLayout: Layout = {
  body:
    head() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block('coYKien', opinions(), paragraph('KhoangCach', '')) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
