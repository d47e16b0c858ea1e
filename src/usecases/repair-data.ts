// Puts right what Kiểm tra dữ liệu has found. Everything is checked again on the rows as they are now: what no longer is as it
// was shown stays as it is.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { TabKey } from '../domain/records';
import { cellText, toCell } from '../workbook/cells';
import { sameValue } from '../workbook/changes';
import type { Column } from '../workbook/columns';
import { restOf } from '../workbook/mend';
import { TABS } from '../workbook/schema';
import { inBrief } from './brief';
import { CHECKED_TABS, CONTACT, checkData } from './data-check';
import type { Found, Repair, Survey } from './data-check';
import type { Change } from './use-case';
import { useCase } from './use-case';

/** As many as one press may repair; the rest follows with the next. */
export const MOST_REPAIRS = 200;

const BRIEF = 80;

const asked = v.object({
  id: v.pipe(v.string(), v.maxLength(200)),
  tab: v.picklist(CHECKED_TABS),
  row: v.pipe(v.number(), v.integer(), v.minValue(0)),
  field: v.pipe(v.string(), v.maxLength(50)),
  /** What the person saw in the cell. */
  was: v.pipe(v.string(), v.maxLength(50_000)),
});
type Asked = v.InferOutput<typeof asked>;

const columnOf = (tab: TabKey, field: string): Column | undefined =>
  (TABS[tab].columns as Record<string, Column>)[field];

const placeOf = (tab: TabKey, row: number, field: string): string =>
  [
    `trang «${TABS[tab].title}»`,
    row > 0 ? `dòng ${row}` : '',
    field === '' ? '' : `cột «${columnOf(tab, field)?.header ?? ''}»`,
  ]
    .filter((part) => part !== '')
    .join(', ');

/** The cell as it is now, as a person sees it. */
function current(survey: Survey, tab: TabKey, row: number, field: string): string {
  const { rows } = survey[tab];
  return cellText(rows.values[row - 1]?.[(rows.columnOf[field] ?? 0) - 1]);
}

/** Old and new text of a field for a sentence; of how to reach a person nothing is said. */
function change(survey: Survey, { key, row }: Found, field: string, value: unknown): string {
  const column = columnOf(key, field) as Column;
  if (CONTACT.has(field)) return `«${column.header}»`;
  const [before, after] = [current(survey, key, row, field), cellText(toCell(column, value))].map((text) =>
    inBrief(text, BRIEF),
  );
  if (before === after) return `«${column.header}» «${after}»`;
  return `«${column.header}» ${before === '' ? '(trống)' : `«${before}»`} → «${after}»`;
}

type Chosen = Found & { repair: Repair };

/** What a repair does, as a part of a sentence. */
function described(survey: Survey, found: Chosen): string {
  const { key, row, repair } = found;
  if (repair.kind !== 'set') return `${placeOf(key, row, '')}: ${repair.label}`;
  const parts = Object.entries(repair.set).map(([field, value]) => change(survey, found, field, value));
  return `${placeOf(key, row, '')}: ${parts.join(', ')}`;
}

/**
 * Repairs that can be made together: of two that would set one field of one row differently (two names of a list), the later
 * waits for the next time.
 */
function together(chosen: readonly Chosen[]): Chosen[] {
  const sets = new Map<string, unknown>();
  return chosen.filter(({ key, row, repair }) => {
    if (repair.kind !== 'set') return true;
    const wanted = Object.entries(repair.set).map(([field, value]) => [`${key} ${row} ${field}`, value] as const);
    if (wanted.some(([place, value]) => sets.has(place) && !sameValue(sets.get(place), value))) return false;
    for (const [place, value] of wanted) sets.set(place, value);
    return true;
  });
}

/** One change per row: several repairs of one row are one. */
function changesFor(survey: Survey, chosen: readonly Chosen[]): Change[] {
  const sets = new Map<string, { key: TabKey; row: number; set: Record<string, unknown> }>();
  const renames: Change[] = [];
  for (const { key, row, column, repair } of chosen) {
    if (repair.kind === 'rename' && column !== undefined) {
      const before = String(survey[key].headers[column - 1] ?? '');
      renames.push({ kind: 'rename', tab: key, column, before, set: repair.set });
    } else if (repair.kind === 'set') {
      const before = sets.get(`${key} ${row}`);
      sets.set(`${key} ${row}`, { key, row, set: { ...before?.set, ...repair.set } });
    }
  }
  const mends = [...sets.values()].map(({ key, row, set }): Change => {
    const { rows } = survey[key];
    const fields = Object.keys(set);
    const before = Object.fromEntries(fields.map((field) => [field, current(survey, key, row, field)]));
    return { kind: 'mend', tab: key, row, rest: restOf(rows, rows.values[row - 1] ?? [], fields), before, set };
  });
  return [...renames, ...mends];
}

/** What stands where the person wanted something repaired, beside what was shown. */
function lostTexts(survey: Survey, { tab, row, field, was }: Asked): string[] {
  const place = placeOf(tab, row, field);
  if (field === '' || CONTACT.has(field)) return [`${place}: nội dung đã khác lúc xem.`];
  const now = inBrief(current(survey, tab, row, field), BRIEF);
  return [
    `${place} — lúc xem: ${was === '' ? '(trống)' : `«${inBrief(was, BRIEF)}»`}; ` +
      `đang có: ${now === '' ? '(trống)' : `«${now}»`}.`,
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const repairData = useCase({
  name: 'repairData',
  label: 'Sửa dữ liệu',
  input: v.object({
    findings: v.pipe(
      v.array(asked),
      v.minLength(1, 'Chưa chọn chỗ nào để sửa.'),
      v.maxLength(MOST_REPAIRS, `Mỗi lần sửa được nhiều nhất ${MOST_REPAIRS} chỗ. Hãy sửa từng nhóm.`),
    ),
  }),
  tabs: CHECKED_TABS,
  tolerant: true,
  run(snapshot, { findings: wanted }, context) {
    const { survey, findings } = checkData(snapshot, context);
    const byId = new Map(findings.map((found) => [found.id, found]));
    const isOurs = (found: Found | undefined): found is Chosen =>
      found?.repair !== undefined && found.repair.kind !== 'setUp';
    const chosen = together([...new Set(wanted.map(({ id }) => byId.get(id)))].filter(isOurs));
    const lost = wanted.filter(({ id }) => !isOurs(byId.get(id))).flatMap((one) => lostTexts(survey, one));
    if (chosen.length === 0) {
      throw new UserError(
        'conflict',
        'Dòng này không còn như lúc xem: có người vừa sửa trong bảng. Chưa sửa gì; hãy xem lại danh sách mới.',
        wanted[0] ? { tab: TABS[wanted[0].tab].title, row: wanted[0].row } : undefined,
        lost,
      );
    }
    const said = chosen.map((found) => described(survey, found));
    return {
      changes: changesFor(survey, chosen),
      message:
        said.length === 1
          ? `Đã sửa ${inBrief(said[0] ?? '', 600)}.`
          : `Đã sửa ${said.length} chỗ. ${inBrief(capital(said.join('; ')), 300)}`,
      output: { repaired: chosen.length, left: lost.length },
      warnings: lost.map((line) => `Để nguyên ${line}`),
    };
  },
});
