import fc from 'fast-check';
import type { Mend } from '../../src/workbook/changes';
import type { CellValue } from '../../src/workbook/cells';
import { cellText } from '../../src/workbook/cells';
import { foldForSearch } from '../../src/domain/text';
import { formatDate } from '../../src/domain/dates';
import type { TabKey } from '../../src/domain/records';
import { TABS } from '../../src/workbook/schema';
import { refusal } from '../support/refusal';
import type { Book } from '../support/snapshot';
import { apply, record, snapshot, TAB_KEYS } from '../support/snapshot';
import {
  asked,
  columnOf,
  findingsOf,
  foundBy,
  isMendable,
  repaired,
  repairOf,
  soundBook,
  spoil,
  tolerant,
  typed,
} from '../support/checked-book';
import { repairData } from '../../src/usecases/repair-data';
import { CONTEXT } from '../support/snapshot';

describe('a repair', () => {
  const cells = spoil(soundBook(), 'followUps', 2, 'dueOn', 'ngày 5 tháng 7');
  const [found] = findingsOf(cells);
  const findings = found ? [found] : [];

  it('changes the field, knows the row by what it holds, and says what was there and what is now', () => {
    const { changes, message, warnings, output } = repairOf(cells, findings);
    expect(changes).toMatchObject([
      { kind: 'mend', tab: 'followUps', row: 2, before: { dueOn: 'ngày 5 tháng 7' }, set: { dueOn: '2024-07-05' } },
    ]);
    expect(message).toBe('Đã sửa trang «Giao việc», dòng 2: «Hạn» «ngày 5 tháng 7» → «05/07/2024».');
    expect([warnings, output]).toEqual([[], { repaired: 1, left: 0 }]);
    const [row] = snapshot(apply(cells, changes, 57)).followUps.rows;
    expect(row?.record).toMatchObject({ dueOn: '2024-07-05', revision: 57, task: 'Dọn rác.' });
  });

  it('is refused with both texts when the row was changed since it was shown', () => {
    const later = spoil(cells, 'followUps', 2, 'dueOn', 'ngày 9 tháng 7');
    const refused = refusal(() => repairData.run(tolerant(later), asked(cells, findings), CONTEXT));
    expect(refused).toMatchObject({ code: 'conflict', place: { tab: 'Giao việc', row: 2 } });
    expect(refused.details).toEqual([
      'trang «Giao việc», dòng 2, cột «Hạn» — lúc xem: «ngày 5 tháng 7»; đang có: «ngày 9 tháng 7».',
    ]);
  });

  it('is refused when anything else of the row was changed: it may be another row by now', () => {
    const later = spoil(cells, 'followUps', 2, 'task', 'Việc khác.');
    expect(refusal(() => repairData.run(tolerant(later), asked(cells, findings), CONTEXT)).code).toBe('conflict');
  });

  it('finds its row when the rows were sorted since', () => {
    const two = typed(cells, 'followUps', record('followUps', { code: 'GV-2024-002', state: 'withdrawn' }));
    const [spoilt] = foundBy('unreadable', two);
    const [header = [], first = [], second = []] = two.followUps;
    const sorted = { ...two, followUps: [header, second, first] };
    const { changes } = repairData.run(tolerant(sorted), asked(two, spoilt ? [spoilt] : []), CONTEXT);
    expect(changes).toMatchObject([{ row: 3 }]);
  });

  it('of several is made as far as they are still there; what is left is named', () => {
    const both = spoil(cells, 'speakers', 2, 'name', ' Nguyễn Văn An');
    const wanted = asked(both, findingsOf(both).filter(isMendable));
    const later = spoil(both, 'speakers', 2, 'summary', 'Đường.');
    const { changes, warnings } = repairData.run(tolerant(later), wanted, CONTEXT);
    expect(changes).toHaveLength(1);
    expect(warnings).toEqual([
      'Để nguyên trang «Người phát biểu», dòng 2, cột «Họ và tên» — lúc xem: «Nguyễn Văn An»; đang có: «Nguyễn Văn An».',
    ]);
  });

  it('of one row in several ways is one change', () => {
    const spoilt = spoil(cells, 'followUps', 2, 'task', ' Dọn rác. ');
    const { changes } = repairOf(spoilt, findingsOf(spoilt));
    expect(changes).toMatchObject([{ set: { dueOn: '2024-07-05', task: 'Dọn rác.' } }]);
    expect(findingsOf(apply(spoilt, changes, 57))).toEqual([]);
  });

  it('of set-up is no matter of rows', () => {
    const book = soundBook();
    const missing = { ...book, settings: book.settings.slice(0, 3) };
    const setUp = foundBy('setting', missing).filter(({ repair }) => repair?.kind === 'setUp');
    expect(setUp).toHaveLength(1);
    expect(refusal(() => repairOf(missing, setUp)).code).toBe('conflict');
  });

  it('of a header is a change of its own', () => {
    const spoilt = spoil(soundBook(), 'followUps', 1, 'officer', 'Nguoi duoc giao');
    const { changes, message } = repairOf(spoilt, findingsOf(spoilt));
    expect(changes).toEqual([
      {
        kind: 'rename',
        tab: 'followUps',
        column: columnOf('followUps', 'officer') + 1,
        before: 'Nguoi duoc giao',
        set: 'Người được giao',
      },
    ]);
    expect(message).toContain('Ghi lại «Người được giao» vào ô');
  });

  it('says nothing of how to reach a person', () => {
    const spoilt = spoil(soundBook(), 'speakers', 2, 'phone', ' 0912345678 ');
    const { message } = repairOf(spoilt, findingsOf(spoilt));
    expect(message).toBe('Đã sửa trang «Người phát biểu», dòng 2: «Điện thoại».');
  });

  it('of a text that fills a cell is told in brief, and kept whole', () => {
    const long = 'Đề nghị sửa đường. '.repeat(2_500);
    const spoilt = spoil(soundBook(), 'opinions', 2, 'text', long);
    const { changes, message } = repairOf(spoilt, findingsOf(spoilt));
    expect(message.length).toBeLessThan(700);
    expect((changes as Mend[])[0]?.before['text']).toBe(long);
  });
});

/** Tabs that are damaged below, and a text field of each that names the row. */
const NAMED = { speakers: 'name', opinions: 'text', followUps: 'task', attendees: 'name', agenda: 'item' } as const;
type Damaged = keyof typeof NAMED;
const DATE_FIELDS = { followUps: ['assignedOn', 'dueOn'], publications: ['doneOn'] } as const;

/** A dialogue of some size, every row with a text of its own. */
function largeBook(count: number): Book {
  const indexes = Array.from({ length: count }, (_, index) => index + 4);
  const number = (index: number) => String(index).padStart(3, '0');
  const withRows = typed(
    typed(
      soundBook(),
      'opinions',
      ...indexes.map((index) =>
        record('opinions', {
          code: `YK-2024-${number(index)}`,
          session: 'P-2024-01',
          speaker: 'P-2024-01/01',
          source: 'speech',
          kind: 'petition',
          text: `Kiến nghị thứ ${index}`,
          outcome: 'assigned',
        }),
      ),
    ),
    'followUps',
    ...indexes.map((index) =>
      record('followUps', {
        code: `GV-2024-${number(index)}`,
        opinion: `YK-2024-${number(index)}`,
        task: `Việc thứ ${index}`,
        leadUnit: 'Địa chính',
        officer: 'Lê Thị Lan',
        assignedOn: '2024-06-14',
        dueOn: '2024-07-05',
        state: 'assigned',
      }),
    ),
  );
  return typed(
    withRows,
    'speakers',
    ...indexes.map((index) =>
      record('speakers', {
        code: `P-2024-01/${index}`,
        session: 'P-2024-01',
        order: index,
        name: `Người thứ ${index}`,
        village: 'thôn Đông',
        state: 'spoken',
      }),
    ),
  );
}

type Damage = (book: Book) => Book;

const isoOf = (cell: CellValue): string => {
  const [day = '', month = '', year = ''] = cellText(cell).slice(0, 10).split('/');
  return `${year}-${month}-${day}`;
};

/** One thing that hands do to a sheet. Rows and columns are drawn by share, so that any workbook can be damaged. */
const damage: fc.Arbitrary<Damage> = fc
  .record({
    kind: fc.constantFrom('code', 'double', 'date', 'blank', 'choice', 'rows', 'columns', 'case'),
    tab: fc.constantFrom<Damaged>('speakers', 'opinions', 'followUps', 'attendees', 'agenda'),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    way: fc.nat(5),
    seed: fc.nat(1_000_000),
  })
  .map(({ kind, tab, share, way, seed }): Damage => {
    const shuffled = <T>(items: readonly T[]): T[] =>
      items
        .map((item, index) => ({ item, key: ((index + 1) * 7_919 * (seed + 1)) % 104_729 }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    return (book) => {
      const headers = book[tab][0] ?? [];
      const at = (key: TabKey, field: string) =>
        (book[key][0] ?? []).indexOf((TABS[key].columns as Record<string, { header: string }>)[field]?.header ?? '');
      const row = 1 + Math.floor(share * (book[tab].length - 1));
      const cell = (key: TabKey, line: number, column: number, value: CellValue): Book => ({
        ...book,
        [key]: book[key].map((cells, index) =>
          index === line ? cells.map((one, place) => (place === column ? value : one)) : cells,
        ),
      });
      const name = at(tab, NAMED[tab]);
      const text = cellText(book[tab][row]?.[name] ?? '');
      switch (kind) {
        case 'code':
          // What is pointed to keeps its code here: which row was meant nobody could say.
          return tab === 'opinions' || (tab === 'speakers' && row < 3) ? book : cell(tab, row, at(tab, 'code'), '');
        case 'double': {
          if (tab === 'opinions') return book;
          const copy = (book[tab][row] ?? []).map((one, place) => (place === name ? `${text} (chép)` : one));
          // Two follow-ups of one ý kiến are no trouble of codes.
          const freed =
            tab === 'followUps' ? copy.map((one, place) => (place === at(tab, 'state') ? 'Đã rút' : one)) : copy;
          return { ...book, [tab]: [...book[tab], freed] };
        }
        case 'date': {
          const key = way % 3 === 0 ? 'publications' : 'followUps';
          const field = key === 'publications' ? 'doneOn' : (DATE_FIELDS.followUps[way % 2] ?? 'dueOn');
          const line = 1 + Math.floor(share * (book[key].length - 1));
          const now = book[key][line]?.[at(key, field)] ?? '';
          const iso = isoOf(now);
          if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return book;
          const [year, month, day] = iso.split('-').map(Number);
          const texts = [
            formatDate(iso),
            `${day}.${month}.${year}`,
            `ngày ${day} tháng ${month} năm ${year}`,
            `ngày ${day} tháng ${month}`,
            `${day}/${month}`,
            `${day} - ${month} - ${year}.`,
          ];
          return cell(key, line, at(key, field), texts[way] ?? '');
        }
        case 'blank':
          return cell(
            tab,
            row,
            name,
            [` ${text}`, `${text}\u200b`, `${text} \n`, text.normalize('NFD')][way % 4] ?? text,
          );
        case 'choice': {
          const place = at(tab, tab === 'attendees' ? 'presence' : tab === 'agenda' ? 'item' : 'state');
          if (tab === 'agenda' || tab === 'opinions') return book;
          const label = cellText(book[tab][row]?.[place] ?? '');
          return cell(tab, row, place, way % 2 === 0 ? label.toUpperCase() : foldForSearch(label));
        }
        case 'case': {
          const place = at('followUps', 'officer');
          const line = 1 + Math.floor(share * (book.followUps.length - 1));
          if (cellText(book.followUps[line]?.[place] ?? '') === '') return book;
          return cell('followUps', line, place, ['le thi lan', 'LÊ THỊ LAN', 'Lê Thị  Lan'][way % 3] ?? '');
        }
        case 'rows':
          return { ...book, [tab]: [headers, ...shuffled(book[tab].slice(1))] };
        default: {
          const order = shuffled(headers.map((_, index) => index));
          return { ...book, [tab]: book[tab].map((cells) => order.map((index) => cells[index] ?? '')) };
        }
      }
    };
  });

/** What people read in the cells, but for codes, orders and revisions that the add-on gives: as texts that may be compared. */
function textsIn(book: Book): string[] {
  return TAB_KEYS.flatMap((key) => {
    const own = Object.entries(TABS[key].columns)
      .filter(([field]) => !['code', 'revision', 'order', 'state'].includes(field))
      .map(([, { header }]) => (book[key][0] ?? []).indexOf(header));
    return book[key].slice(1).flatMap((cells) => own.map((at) => foldForSearch(cellText(cells[at] ?? ''))));
  })
    .filter((text) => text !== '')
    .sort();
}

test('after everything was repaired nothing repairable is left, and no text that anyone typed is lost', () => {
  let damaged = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.array(damage, { minLength: 1, maxLength: 12 }), (count, damages) => {
      const before = damages.reduce((book, harm) => harm(book), largeBook(count));
      const found = findingsOf(before);
      damaged += found.length > 0 ? 1 : 0;
      const after = repaired(before);
      expect(findingsOf(after).filter(isMendable)).toEqual([]);
      // What is left is only what nobody but the people can say.
      expect(findingsOf(after).map(({ check, text }) => `${check}: ${text}`)).toEqual([]);
      const dates = /^(?:ngay )?\d{1,2}(?: thang | - |[/.])\d{1,2}.*$/;
      const words = (book: Book) => textsIn(book).filter((text) => !dates.test(text));
      expect(words(after)).toEqual(words(before));
      // Each date is the one that was meant, and is a date again.
      for (const [key, fields] of Object.entries(DATE_FIELDS) as [keyof typeof DATE_FIELDS, readonly string[]][]) {
        for (const row of snapshot(after)[key].rows) {
          for (const field of fields) {
            const meant = { assignedOn: '2024-06-14', dueOn: '2024-07-05', doneOn: '2024-06-05' }[field];
            expect((row.record as unknown as Record<string, unknown>)[field]).toBe(meant);
          }
        }
      }
      const codes = TAB_KEYS.flatMap((key) => snapshot(after)[key].rows.map(({ record: row }) => row.code));
      expect(new Set(codes).size).toBe(codes.length);
    }),
    { numRuns: 60 },
  );
  expect(damaged).toBeGreaterThan(40);
});
