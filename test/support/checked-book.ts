// A workbook in which Kiểm tra dữ liệu finds nothing, what the checks find once it is damaged, and the repair of all of it.
import { DEFAULT_WORDING } from '../../src/documents/wording';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import type { Records, TabKey } from '../../src/domain/records';
import { SETTINGS } from '../../src/domain/settings';
import { CHECKED_TABS, checkData } from '../../src/usecases/data-check';
import type { Found } from '../../src/usecases/data-check';
import { MAIL_WORDING } from '../../src/usecases/mail-wording';
import { repairData } from '../../src/usecases/repair-data';
import type { Context } from '../../src/usecases/use-case';
import { cellText } from '../../src/workbook/cells';
import type { CellValue } from '../../src/workbook/cells';
import type { AnyTab } from '../../src/workbook/columns';
import { columnsThere, readRows } from '../../src/workbook/rows';
import type { Snapshot } from '../../src/workbook/rows';
import { TABS } from '../../src/workbook/schema';
import { MEETING } from './meeting';
import type { Book } from './snapshot';
import { apply, book, CONTEXT, record } from './snapshot';

const SETTING_VALUES = new Map((MEETING.settings ?? []).map(({ code = '', value = '' }) => [code, value]));

/** The meeting of the other tests with agenda, attendees, follow-up, papers, and all that set-up fills in. */
export function soundBook(): Book {
  return book({
    ...MEETING,
    sessions: (MEETING.sessions ?? []).map((session) => ({ ...session, villages: ['thôn Đông', 'thôn Đoài'] })),
    agenda: [record('agenda', { code: 'P-2024-01/CT-01', session: 'P-2024-01', order: 1, item: 'Khai mạc' })],
    attendees: [
      record('attendees', {
        code: 'P-2024-01/DB-01',
        session: 'P-2024-01',
        name: 'Trần Toàn Thắng',
        role: 'chair',
        presence: 'present',
      }),
    ],
    opinions: [
      ...(MEETING.opinions ?? []),
      record('opinions', {
        code: 'YK-2024-003',
        session: 'P-2024-01',
        speaker: 'P-2024-01/02',
        source: 'speech',
        kind: 'report',
        text: 'Rác thải ven đường.',
        outcome: 'assigned',
        recordedAt: '2024-06-14T08:20:00',
      }),
    ],
    followUps: [
      record('followUps', {
        code: 'GV-2024-001',
        opinion: 'YK-2024-003',
        task: 'Dọn rác.',
        leadUnit: 'Địa chính',
        supportingUnits: ['Văn phòng'],
        officer: 'Lê Thị Lan',
        assignedOn: '2024-06-14',
        dueOn: '2024-07-05',
        state: 'assigned',
      }),
    ],
    publications: [
      record('publications', {
        code: 'CK-2024-001',
        session: 'P-2024-01',
        what: 'notice',
        channel: 'posted',
        village: 'thôn Đông',
        doneOn: '2024-06-05',
      }),
    ],
    papers: [record('papers', { code: 'VB-2024-001', kind: 'plan', subject: 'KH-2024-01', state: 'draft' })],
    settings: Object.values(SETTINGS).map(({ code, name, value, unit, source }) =>
      record('settings', { code, name, value: SETTING_VALUES.get(code) ?? value, unit, source }),
    ),
    templates: [...DEFAULT_WORDING, ...MAIL_WORDING].map((row) => record('templates', row)),
    holidays: HOLIDAYS_VN.map((day) => record('holidays', { code: `NN-${day.date}`, ...day })),
  });
}

/** Tabs as a look at a damaged workbook reads them; a tab that is not given is missing. */
export function tolerant(cells: Partial<Book>): Snapshot {
  return Object.fromEntries(
    CHECKED_TABS.map((key) => {
      const values = cells[key] ?? [];
      return [key, readRows(TABS[key] as AnyTab, values, columnsThere(TABS[key] as AnyTab, values[0] ?? []))];
    }),
  ) as unknown as Snapshot;
}

export const findingsOf = (cells: Partial<Book>, context: Context = CONTEXT): Found[] =>
  checkData(tolerant(cells), context).findings;

/** The findings of one check. */
export const foundBy = (check: string, cells: Partial<Book>, context: Context = CONTEXT): Found[] =>
  findingsOf(cells, context).filter((found) => found.check === check);

/** Column of a field, from 0. */
export const columnOf = (key: TabKey, field: string): number => Object.keys(TABS[key].columns).indexOf(field);

/** The book with one cell as someone left it; `row` counts from 2, as in the sheet. */
export function spoil<K extends TabKey>(
  cells: Book,
  key: K,
  row: number,
  field: keyof Records[K] & string,
  value: CellValue,
): Book {
  const rows = cells[key].map((line, index) =>
    index === row - 1 ? line.map((cell, at) => (at === columnOf(key, field) ? value : cell)) : line,
  );
  return { ...cells, [key]: rows };
}

/** The book with rows more in a tab, typed by hand. */
export function typed<K extends TabKey>(cells: Book, key: K, ...rows: Partial<Records[K]>[]): Book {
  return { ...cells, [key]: [...cells[key], ...book({ [key]: rows })[key].slice(1)] };
}

/** What the page sends for these findings. */
export const asked = (cells: Partial<Book>, findings: readonly Found[]) => ({
  findings: findings.map(({ id, key, row, field }) => ({
    id,
    tab: key,
    row,
    field,
    was: field === '' ? '' : cellText(cells[key]?.[row - 1]?.[columnOf(key, field)]),
  })),
});

/** The change set of repairing these findings. */
export const repairOf = (cells: Partial<Book>, findings: readonly Found[], context: Context = CONTEXT) =>
  repairData.run(tolerant(cells), asked(cells, findings), context);

export const isMendable = (found: Found): boolean => found.repair !== undefined && found.repair.kind !== 'setUp';

/** The book after the repair of every finding of these checks, group by group, until none is left; at most nine rounds. */
export function repaired(cells: Book, checks?: readonly string[], context: Context = CONTEXT): Book {
  let now = cells;
  for (let round = 1; round <= 9; round += 1) {
    const [first, ...others] = findingsOf(now, context).filter(
      (found) => isMendable(found) && found.repair?.kind === 'set' && (!checks || checks.includes(found.check)),
    );
    if (!first) return now;
    const group = [first, ...others.filter(({ key, check }) => key === first.key && check === first.check)];
    now = apply(now, repairOf(now, group, context).changes, 100 + round);
  }
  return now;
}
