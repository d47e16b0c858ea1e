// Layout of Chương trình và nội quy: what is done when and by whom in a table, then the rules of order.
import { foot, head } from './frame';
import type { Layout } from './package';
import { CELL_PADDING, PROGRAMME_COLUMNS } from './page';
import { block, paragraph, run, table, type Row } from './wml';

const TITLES = ['STT', 'Thời gian', 'Nội dung', 'Người thực hiện'];

/** A row that shows one item; `before` and `after` are tags around its first and last text. */
function itemRow(before: string, after: string, whole: boolean): Row {
  return {
    whole,
    cells: [
      { content: paragraph('BangSo', `${before}{stt}`) },
      { content: paragraph('BangNoiDung', '{thoiGian}') },
      { content: paragraph('BangNoiDung', '{noiDung}') },
      { content: paragraph('BangNoiDung', `{nguoi}${after}`) },
    ],
  };
}

function agenda(): string {
  return table({
    columnsMm: PROGRAMME_COLUMNS,
    borders: true,
    paddingMm: CELL_PADDING,
    rows: [
      {
        header: true,
        whole: true,
        cells: TITLES.map((title) => ({ content: paragraph('BangTieuDe', title), middle: true })),
      },
      itemRow('{#viec}{#ngan}', '{/ngan}', true),
      itemRow('{^ngan}', '{/ngan}{/viec}', false),
    ],
  });
}

export const programmeLayout: Layout = {
  body:
    head() +
    paragraph('Muc', '{mucChuongTrinh}') +
    block('thongTin', paragraph('NoiDung', [run('{dam}', { bold: true }), run('{thuong}')])) +
    block('bang', agenda(), paragraph('KhoangCach', '')) +
    paragraph('Muc', '{mucNoiQuy}') +
    block('noiQuy', paragraph('NoiDung', '{doan}')) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
