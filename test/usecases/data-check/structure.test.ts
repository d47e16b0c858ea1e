import type { CellValue } from '../../../src/workbook/cells';
import { columnOf, findingsOf, foundBy, soundBook, spoil } from '../../support/checked-book';

const header = (book: ReturnType<typeof soundBook>, field: 'dueOn' | 'officer' | 'state', text: string) =>
  spoil(book, 'followUps', 1, field, text);

describe('a tab that is missing', () => {
  it('is named, and the others are still looked at', () => {
    const { followUps: _gone, ...others } = spoil(soundBook(), 'speakers', 2, 'order', 'hai');
    const found = findingsOf(others);
    expect(found.map(({ check, key }) => [check, key])).toEqual([
      ['tabMissing', 'followUps'],
      ['unreadable', 'speakers'],
    ]);
    expect(found[0]?.repair).toEqual({ kind: 'setUp', label: 'Chạy Cài đặt ban đầu' });
  });
});

describe('a header that is missing', () => {
  it.each(['Han chot nop', 'Ngày tới hạn'])('is not guessed from %s: set-up adds the column', (text) => {
    const [found, ...others] = foundBy('headerMissing', header(soundBook(), 'dueOn', text));
    expect(others).toEqual([]);
    expect(found?.repair?.kind).toBe('setUp');
    expect(found?.advice).toContain(`«${text}»`);
  });

  it.each(['nguoi duoc giao', 'NGƯỜI ĐƯỢC GIAO', 'Người được  giao', 'Người đuợc giao'])(
    'is put right where it was spoilt to %s',
    (text) => {
      const [found] = foundBy('headerMissing', header(soundBook(), 'officer', text));
      expect(found?.repair).toMatchObject({
        kind: 'rename',
        column: columnOf('followUps', 'officer') + 1,
        set: 'Người được giao',
      });
    },
  );

  it('that was emptied is written again beside its neighbours', () => {
    const [found] = foundBy('headerMissing', header(soundBook(), 'officer', ''));
    expect(found?.repair).toMatchObject({ kind: 'rename', set: 'Người được giao' });
  });

  it('keeps its tab from being repaired row by row, and says nothing of its own column', () => {
    const spoilt = spoil(header(soundBook(), 'officer', 'Ai làm'), 'followUps', 2, 'dueOn', 'ngày 5 tháng 7');
    const found = findingsOf(spoilt).filter(({ check }) => check !== 'headerMissing');
    expect(found.map(({ check, field, repair }) => [check, field, repair])).toEqual([
      ['unreadable', 'dueOn', undefined],
    ]);
    expect(found[0]?.advice).toContain('Hãy sửa tên cột của trang này trước.');
  });

  it('of the codes does not make every row one without code, nor orphans of what points there', () => {
    const found = findingsOf(spoil(soundBook(), 'sessions', 1, 'code', 'Số hiệu'));
    expect(found.map(({ check }) => check)).toEqual(['headerMissing']);
  });
});

describe('a header that is doubled', () => {
  /** A further column with the header of the due date, holding this in each row. */
  const beside = (...cells: CellValue[]) => {
    const book = soundBook();
    return {
      ...book,
      followUps: book.followUps.map((row, index) => [...row, index === 0 ? 'Hạn' : (cells[index - 1] ?? '')]),
    };
  };

  it('is renamed where the column holds nothing', () => {
    const [found, ...others] = foundBy('headerDoubled', beside(''));
    expect(others).toEqual([]);
    expect(found?.repair).toMatchObject({ kind: 'rename', set: 'Hạn (2)' });
    expect(found?.column).toBe((soundBook().followUps[0] ?? []).length + 1);
  });

  it('is renamed on the left when the right one is filled', () => {
    const emptied = spoil(beside(new Date('2024-07-01T00:00:00+07:00')), 'followUps', 2, 'dueOn', '');
    const [found] = foundBy('headerDoubled', emptied);
    expect(found?.column).toBe(columnOf('followUps', 'dueOn') + 1);
  });

  it('is left to the person when both are filled', () => {
    const [found, ...others] = foundBy('headerDoubled', beside('xem lại'));
    expect(others).toEqual([]);
    expect(found?.repair).toBeUndefined();
    expect(found?.advice).toContain('Cả hai cột đều có nội dung');
  });
});
