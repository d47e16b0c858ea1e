// Layout of the lists of a session: one table of people between a sentence before and the sum after it.
import { listHead, twoSignatures } from './frame';
import type { Layout } from './package';
import { CELL_PADDING } from './page';
import { block, paragraph, table, type Row } from './wml';

export interface ListColumn {
  /** A text, or a tag. */
  title: string;
  tag: string;
  widthMm: number;
}

/** A row for one person; `before` and `after` are tags around its first and last text. */
function personRow(columns: readonly ListColumn[], before: string, after: string, whole: boolean): Row {
  const last = columns.length - 1;
  return {
    whole,
    cells: columns.map(({ tag }, at) => ({
      content: paragraph(
        at === 0 ? 'BangSo' : 'BangNoiDung',
        `${at === 0 ? before : ''}{${tag}}${at === last ? after : ''}`,
      ),
    })),
  };
}

/** A list whose rows are `nguoi` of `bang`, and short where `ngan` says so. */
export function sessionListLayout(columns: readonly ListColumn[]): Layout {
  const people = table({
    columnsMm: columns.map(({ widthMm }) => widthMm),
    borders: true,
    paddingMm: CELL_PADDING,
    rows: [
      {
        header: true,
        whole: true,
        cells: columns.map(({ title }) => ({ content: paragraph('BangTieuDe', title), middle: true })),
      },
      personRow(columns, '{#nguoi}{#ngan}', '{/ngan}', true),
      personRow(columns, '{^ngan}', '{/ngan}{/nguoi}', false),
    ],
  });
  return {
    body:
      listHead() +
      block('moDau', paragraph('NoiDung', '{doan}')) +
      block('bang', people, paragraph('KhoangCach', '')) +
      block('ketThuc', paragraph('NoiDung', '{doan}')) +
      paragraph('DoanCuoi', '{doanCuoi}') +
      twoSignatures(),
  };
}
