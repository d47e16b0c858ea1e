// The filter of a sheet. Sheets keeps the texts that are hidden, Excel those that are shown.
import { boxToA1 } from '../../values/a1';
import { formatValue } from '../../values/formats';
import type { RangeBox, SheetData } from '../../world';
import { fitsInFile, parseBox } from './references';
import type { XmlNode } from './xml';
import { child, childrenOf, element, flag, fromXstring, numberOf, toXstring } from './xml';

type Filter = NonNullable<SheetData['filter']>;

/** Texts of the column below the heading, by row. */
function textsOf(sheet: SheetData, box: RangeBox, column: number, locale: string): Map<number, string> {
  const texts = new Map<number, string>();
  const end = Math.min(box.row + box.rows - 1, sheet.maxRows);
  for (let row = box.row + 1; row <= end; row++) {
    const cell = sheet.cells.get(`${row},${column}`);
    texts.set(row, cell ? formatValue(cell.value, cell.format, locale) : '');
  }
  return texts;
}

function isShown(text: string, { hiddenValues, visibleValues }: Filter['criteria'][number]): boolean {
  return !hiddenValues.includes(text) && (!visibleValues?.length || visibleValues.includes(text));
}

/** Rows that the filter hides. */
export function filteredRows(sheet: SheetData, locale: string): Set<number> {
  const rows = new Set<number>();
  const { filter } = sheet;
  for (const criterion of filter?.criteria ?? [])
    if (filter)
      for (const [row, text] of textsOf(sheet, filter.box, criterion.column, locale))
        if (!isShown(text, criterion)) rows.add(row);
  return rows;
}

/** `<autoFilter>`; '' where the sheet has no filter. */
export function filterXml(sheet: SheetData, locale: string): string {
  const { filter } = sheet;
  if (!filter || !fitsInFile(filter.box)) return '';
  const { box, criteria } = filter;
  const columns = criteria.map((criterion) => {
    const shown = new Set<string>();
    for (const text of textsOf(sheet, box, criterion.column, locale).values())
      if (isShown(text, criterion)) shown.add(text);
    const blank = shown.delete('') || undefined;
    return element(
      'filterColumn',
      { colId: criterion.column - box.column },
      element(
        'filters',
        { blank },
        [...shown].map((text) => element('filter', { val: toXstring(text) })),
      ),
    );
  });
  return element('autoFilter', { ref: boxToA1(box) }, columns);
}

/** Reads `<autoFilter>`. Only lists of shown texts are understood; other conditions are left out. */
export function readFilter(root: XmlNode, sheet: SheetData, locale: string): Filter | undefined {
  const node = child(root, 'autoFilter');
  const box = parseBox(node?.attributes['ref'] ?? '');
  if (!box) return undefined;
  const criteria = childrenOf(node, 'filterColumn').flatMap((part) => {
    const list = child(part, 'filters');
    if (!list) return [];
    const column = box.column + (numberOf(part, 'colId') ?? 0);
    const shown = new Set(childrenOf(list, 'filter').map(({ attributes }) => fromXstring(attributes['val'] ?? '')));
    if (flag(list, 'blank')) shown.add('');
    const hidden = new Set([...textsOf(sheet, box, column, locale).values()].filter((text) => !shown.has(text)));
    return [{ column, hiddenValues: [...hidden] }];
  });
  return { box, criteria };
}
