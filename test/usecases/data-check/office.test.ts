import { CONTEXT, record } from '../../support/snapshot';
import { columnOf, foundBy, soundBook, spoil, typed } from '../../support/checked-book';

const rowOf = (code: string) => soundBook().settings.findIndex((row) => row[columnOf('settings', 'code')] === code) + 1;
const set = (code: string, value: string) => spoil(soundBook(), 'settings', rowOf(code), 'value', value);

describe('settings', () => {
  it('that are missing are named, and come back by set-up', () => {
    const book = soundBook();
    const [found, ...others] = foundBy('setting', {
      ...book,
      settings: book.settings.filter((_, index) => index !== 1),
    });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ row: 0, repair: { kind: 'setUp' } });
    expect(found?.text).toContain(`«${String(book.settings[1]?.[1])}»`);
  });

  it('that a paper cannot do without must be filled in', () => {
    expect(foundBy('setting', set('dia-danh', ' '))).toMatchObject([
      { level: 'must', field: 'value', row: rowOf('dia-danh') },
    ]);
  });

  it('that make no sense are told one by one, and mended where a number stands in them', () => {
    const two = spoil(set('han-giai-quyet', '20 ngày'), 'settings', rowOf('nhac-truoc'), 'value', 'sớm');
    expect(foundBy('setting', two).map(({ row, repair }) => [row, repair?.kind === 'set' && repair.set])).toEqual([
      [rowOf('han-giai-quyet'), { value: '20' }],
      [rowOf('nhac-truoc'), false],
    ]);
    expect(foundBy('setting', set('thu-tra-loi', 'không phải thư'))[0]?.text).toContain('không phải là địa chỉ thư');
  });

  it('that no one reads are told', () => {
    const cells = typed(soundBook(), 'settings', record('settings', { code: 'han-moi', name: 'Hạn mới', value: '3' }));
    expect(foundBy('setting', cells)[0]?.text).toBe('Tiện ích không biết cài đặt «han-moi».');
  });
});

it('wording that is gone comes back by set-up', () => {
  const book = soundBook();
  const [found] = foundBy('setting', { ...book, templates: book.templates.slice(0, 2) });
  expect(found).toMatchObject({ key: 'templates', repair: { kind: 'setUp' } });
});

it('a sentence with a tag that it does not have goes back to the default in one step', () => {
  const row = soundBook().templates.findIndex((cells) => cells[0] === 'ket-qua-nguoi-du') + 1;
  const [found, ...others] = foundBy(
    'wording',
    spoil(soundBook(), 'templates', row, 'text', 'Có {soNguoi} người, {songuoi}.'),
  );
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    key: 'templates',
    code: 'ket-qua-nguoi-du',
    level: 'must',
    text: 'Câu này không có thẻ {songuoi}.',
    advice: 'Các thẻ dùng được: {hoiNghi}, {soNguoi}.',
    repair: { kind: 'set', set: { text: 'Dự {hoiNghi} có {soNguoi} người. ' } },
  });
  expect(foundBy('wording', soundBook())).toEqual([]);
});

describe('holidays', () => {
  const without = (year: string) => {
    const book = soundBook();
    return { ...book, holidays: book.holidays.filter((row) => !String(row[0]).startsWith(`NN-${year}`)) };
  };

  it('of this year that are missing come back by set-up', () => {
    expect(foundBy('holiday', without('2024'))).toMatchObject([
      { text: 'Ngày nghỉ năm 2024 chưa đủ.', repair: { kind: 'setUp' } },
    ]);
    expect(foundBy('holiday', without('2025'))).toEqual([]);
  });

  it('of the next year are asked for from October', () => {
    const october = { ...CONTEXT, now: '2024-10-01T08:00:00' };
    expect(foundBy('holiday', without('2025'), october).map(({ text }) => text)).toEqual([
      'Ngày nghỉ năm 2025 chưa đủ.',
    ]);
    expect(foundBy('holiday', soundBook(), october)).toEqual([]);
  });

  it('that nobody has announced yet are for the person to add', () => {
    const [found] = foundBy('holiday', soundBook(), { ...CONTEXT, now: '2030-06-01T08:00:00' });
    expect(found).toMatchObject({ text: 'Ngày nghỉ năm 2030 chưa đủ.' });
    expect(found?.repair).toBeUndefined();
  });

  it('listed twice are told', () => {
    const again = record('holidays', { code: 'NN-2024-1', date: '2024-01-01', kind: 'worked' });
    expect(foundBy('holiday', typed(soundBook(), 'holidays', again))[0]?.text).toBe('Ngày này đã có ở dòng 2.');
  });
});
