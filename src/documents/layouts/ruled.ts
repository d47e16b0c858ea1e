// A ruled table whose rows are repeated from the view: a head that stands on every page, and one row for each element.
import { CELL_PADDING } from './page';
import { paragraph, table, twips, type Row } from './wml';

export interface RuledColumn {
  title: string;
  mm: number;
  /** Tag of its text. */
  tag: string;
  /** As numbers and dates stand. */
  centred?: boolean;
  /** Narrows the head by so much on either side, mm, so that it breaks after its comma. */
  sideMm?: number;
}

function columnHead({ title, sideMm = 0 }: RuledColumn): string {
  const side = twips(sideMm);
  return paragraph(
    'BangTieuDe',
    title,
    side === 0 ? '' : `<w:ind w:left="${side}" w:right="${side}" w:firstLine="0"/>`,
  );
}

/** A row; `before` and `after` are tags around its first and last text. */
function row(columns: readonly RuledColumn[], before: string, after: string, whole: boolean): Row {
  const last = columns.length - 1;
  return {
    whole,
    cells: columns.map(({ tag, centred }, at) => {
      const text = `${at === 0 ? before : ''}{${tag}}${at === last ? after : ''}`;
      return { content: paragraph(centred ? 'BangSo' : 'BangNoiDung', text) };
    }),
  };
}

/**
 * Rows of the view's list `rows`; one whose tag `ngan` is true stays on one page, others may break. With `group` the
 * rows stand in groups: a list of that name whose elements have a title, tag `tenNhom`, and rows.
 */
export function ruledTable(columns: readonly RuledColumn[], rows: string, group?: string): string {
  const [open, close] = group ? [`{#${group}}`, `{/${group}}`] : ['', ''];
  return table({
    columnsMm: columns.map(({ mm }) => mm),
    borders: true,
    paddingMm: CELL_PADDING,
    rows: [
      {
        header: true,
        whole: true,
        cells: columns.map((column) => ({ content: columnHead(column), middle: true })),
      },
      ...(group
        ? [{ whole: true, cells: [{ span: columns.length, content: paragraph('BangNhom', `${open}{tenNhom}`) }] }]
        : []),
      row(columns, `{#${rows}}{#ngan}`, '{/ngan}', true),
      row(columns, '{^ngan}', `{/ngan}{/${rows}}${close}`, false),
    ],
  });
}
