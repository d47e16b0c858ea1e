import fc from 'fast-check';
import type { Records, TabKey } from '../../../src/domain/records';
import { addDays, formatDate } from '../../../src/domain/dates';
import type { CellValue } from '../../../src/workbook/cells';
import { findingsOf, foundBy, repaired, soundBook, spoil } from '../../support/checked-book';
import { snapshot } from '../../support/snapshot';

/** What one spoilt cell of the second row comes to when it is repaired; undefined when the person has to. */
function mended<K extends TabKey>(check: string, key: K, field: keyof Records[K] & string, cell: CellValue): unknown {
  const spoilt = spoil(soundBook(), key, 2, field, cell);
  const [found, ...others] = foundBy(check, spoilt);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ key, row: 2, field });
  if (!found?.repair) return undefined;
  const after = repaired(spoilt, [check]);
  expect(foundBy(check, after)).toEqual([]);
  return snapshot(after)[key].rows[0]?.record[field];
}

describe('a cell that cannot be read', () => {
  it.each<[TabKey, string, CellValue, unknown]>([
    ['followUps', 'dueOn', 'ngày 5 tháng 7', '2024-07-05'],
    ['followUps', 'dueOn', '5/7', '2024-07-05'],
    ['followUps', 'dueOn', 45478, '2024-07-05'],
    ['followUps', 'dueOn', 'thứ Sáu, 5/7/2024', '2024-07-05'],
    ['speakers', 'order', '1 người', 1],
    ['speakers', 'registeredAt', '7h30 ngày 14/6/2024', '2024-06-14T07:30:00'],
    ['sessions', 'startTime', '7 giờ rưỡi', '07:30'],
    ['sessions', 'startTime', 0.3125, '07:30'],
    ['plans', 'issueMonth', 'tháng 2, năm 2024', '2024-02'],
    ['sessions', 'state', 'Dang dien raa', 'running'],
    ['sessions', 'state', 'đã kết thúc rồi', 'closed'],
    ['sessions', 'state', 'công khai', 'announced'],
    ['sessions', 'state', 'closed', 'closed'],
  ])('%s.%s %j is mended', (key, field, cell, expected) =>
    expect(mended('unreadable', key, field as never, cell)).toEqual(expected),
  );

  it.each<[TabKey, string, CellValue]>([
    ['followUps', 'dueOn', 'cuối tháng 7'],
    ['followUps', 'dueOn', 12],
    ['speakers', 'order', 'khoảng 3'],
    ['speakers', 'order', 1.5],
    ['sessions', 'startTime', 'sáng'],
    ['sessions', 'state', 'đã'],
    ['sessions', 'state', 'xong'],
  ])('%s.%s %j is left to the person', (key, field, cell) =>
    expect(mended('unreadable', key, field as never, cell)).toBeUndefined(),
  );

  it('a date without year takes the year of the row, of whatever says it', () => {
    const next = spoil(spoil(soundBook(), 'followUps', 2, 'code', ''), 'followUps', 2, 'opinion', '');
    const [found] = foundBy('unreadable', spoil(next, 'followUps', 2, 'dueOn', '5/7'));
    expect(found?.repair).toMatchObject({ set: { dueOn: '2024-07-05' } });
  });
});

describe('a cell of another kind', () => {
  it.each<[TabKey, string, CellValue, unknown]>([
    ['followUps', 'dueOn', '5.7.2024', '2024-07-05'],
    ['speakers', 'registeredAt', '14/6/2024 7h30', '2024-06-14T07:30:00'],
    ['speakers', 'order', '1', 1],
    ['papers', 'number', 12, '12'],
    ['papers', 'symbol', true, 'TRUE'],
    ['papers', 'number', new Date('2024-07-05T00:00:00+07:00'), '05/07/2024'],
    ['speakers', 'phone', 912345678, '0912345678'],
    ['sessions', 'startTime', new Date(Date.UTC(1899, 11, 30, 0, 23, 30)), '07:30'],
  ])('%s.%s %j is stored anew', (key, field, cell, expected) =>
    expect(mended('wrongKind', key, field as never, cell)).toEqual(expected),
  );

  it('is a real date afterwards, however it was typed', () => {
    const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(date, fc.constantFrom('/', '.', '-'), (iso, mark) => {
        const spoilt = spoil(soundBook(), 'followUps', 2, 'assignedOn', formatDate(iso).split('/').join(mark));
        const cell = repaired(spoilt, ['wrongKind']).followUps[1]?.[6];
        expect(Object.prototype.toString.call(cell)).toBe('[object Date]');
        expect(cell).toEqual(new Date(`${iso}T00:00:00+07:00`));
      }),
      { numRuns: 30 },
    );
  });
});

describe('blanks and what no one sees', () => {
  it.each<[TabKey, string, string, unknown]>([
    ['speakers', 'name', ' Nguyễn Văn An', 'Nguyễn Văn An'],
    ['speakers', 'name', 'Nguyễn  Văn\u00a0An', 'Nguyễn Văn An'],
    ['speakers', 'name', 'Nguye\u0302\u0303n Văn An', 'Nguyễn Văn An'],
    ['opinions', 'text', 'Đề nghị\u200b sửa đường.', 'Đề nghị sửa đường.'],
    ['opinions', 'text', 'Hai  dòng\ncách nhau.\n', 'Hai  dòng\ncách nhau.'],
    ['opinions', 'code', ' YK-2024-001 ', 'YK-2024-001'],
    ['sessions', 'state', 'ĐANG diễn ra', 'running'],
    ['templates', 'text', '\ufeffCâu chữ của xã. ', 'Câu chữ của xã. '],
  ])('%s.%s %j is tidied', (key, field, cell, expected) =>
    expect(mended('untidy', key, field as never, cell)).toEqual(expected),
  );

  it.each<[TabKey, string, string]>([
    ['opinions', 'text', 'Hai  chữ cách nhau,\nhai dòng.'],
    ['templates', 'text', 'Câu chữ kết thúc bằng dấu cách '],
    ['opinions', 'text', '=1+1'],
    ['opinions', 'text', "'nháy đơn"],
    ['opinions', 'text', 'Gia đình 👨‍👩‍👧 kiến nghị'],
  ])('%s.%s %j is as it was meant', (key, field, cell) =>
    expect(foundBy('untidy', spoil(soundBook(), key, 2, field as never, cell))).toEqual([]),
  );

  it('the outbox is the add-on’s own: nothing of it is tidied', () => {
    const book = soundBook();
    const mails = [...book.mails, book.mails[0]?.map((header) => (header === 'Mã' ? 'T-2024-0001' : ' x ')) ?? []];
    expect(findingsOf({ ...book, mails }).filter(({ key, repair }) => key === 'mails' && repair)).toEqual([]);
  });
});
