import fc from 'fast-check';
import * as v from 'valibot';
import {
  oneOf,
  optionalCount,
  optionalDate,
  optionalEmail,
  optionalList,
  optionalText,
  optionalTime,
  parseInput,
  requiredCount,
  requiredDate,
  requiredText,
} from '../../src/usecases/fields';
import { fromCell, toCell } from '../../src/workbook/cells';
import { list } from '../../src/workbook/columns';
import { refusal } from '../support/refusal';

const message = (schema: v.GenericSchema, input: unknown) => refusal(() => parseInput(schema, input)).message;

describe('text', () => {
  it('is stored composed, trimmed and otherwise as typed', () => {
    expect(parseInput(requiredText('Tên'), '  Nguye\u0302\u0303n\u200B An\r\n')).toBe('Nguyễn An');
    for (const typed of ['=HYPERLINK("http://x","y")', "'abc", '+84', '👩‍👩‍👧', 'x'.repeat(50_000)]) {
      expect(parseInput(requiredText('Tên'), typed)).toBe(typed);
    }
  });

  it('may be left out only where it is optional', () => {
    expect(parseInput(v.object({ a: optionalText('A') }), {})).toEqual({ a: '' });
    for (const blank of ['', '   ', '\u200B', undefined]) {
      expect(message(v.object({ a: requiredText('Họ và tên') }), { a: blank })).toBe(
        '«Họ và tên» chưa điền. Hãy điền rồi lưu lại.',
      );
    }
  });

  it.each([12, null, [], {}, true])('is not %p', (wrong) => {
    expect(message(requiredText('Tên'), wrong)).toBe('«Tên» phải là chữ.');
    expect(message(optionalText('Tên'), wrong)).toBe('«Tên» phải là chữ.');
  });

  it('longer than a cell is refused with its length, never cut', () => {
    expect(message(optionalText('Nội dung'), 'ô'.repeat(50_001))).toBe(
      '«Nội dung» dài 50001 ký tự, quá 50000 ký tự của một ô. Hãy rút gọn hoặc tách ra.',
    );
  });

  it('is measured as it is stored: marks typed apart do not count twice', () => {
    const apart = 'ô'.normalize('NFD').repeat(50_000);
    expect(apart).toHaveLength(100_000);
    expect(parseInput(optionalText('Nội dung'), apart)).toHaveLength(50_000);
  });
});

describe('dates and times', () => {
  it('are read as typed and stored in one form', () => {
    expect(parseInput(requiredDate('Ngày'), '14/6/2024')).toBe('2024-06-14');
    expect(parseInput(requiredDate('Ngày'), '2024-06-14')).toBe('2024-06-14');
    expect(parseInput(optionalDate('Ngày'), '')).toBe('');
    expect(parseInput(optionalTime('Giờ'), '7h30')).toBe('07:30');
    expect(parseInput(optionalTime('Giờ'), undefined)).toBe('');
  });

  it('are refused with the form to type', () => {
    expect(message(optionalDate('Ngày'), '31/2/2024')).toBe('«Ngày» không phải là ngày. Hãy gõ dạng 15/07/2026.');
    expect(message(requiredDate('Ngày'), undefined)).toBe('«Ngày» chưa điền. Hãy gõ ngày dạng 15/07/2026.');
    expect(message(optionalTime('Giờ'), '25:00')).toBe('«Giờ» không phải là giờ. Hãy gõ dạng 07:30.');
  });

  it('a year beyond any plan is a slip of typing', () => {
    expect(parseInput(requiredDate('Ngày'), '31/12/2199')).toBe('2199-12-31');
    expect(message(requiredDate('Ngày'), '14/06/9024')).toBe('«Ngày» ở quá xa. Hãy xem lại năm.');
  });
});

describe('other fields', () => {
  it('an e-mail address is one address or nothing', () => {
    expect(parseInput(optionalEmail('Thư'), ' lan@xa.example ')).toBe('lan@xa.example');
    expect(parseInput(optionalEmail('Thư'), '')).toBe('');
    expect(message(optionalEmail('Thư'), 'lan@xa.example, an@xa.example')).toContain(
      '«Thư» không phải là địa chỉ thư điện tử',
    );
  });

  it('a list is stored as it will be read back from its cell', () => {
    const column = list('Thôn', 100);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ';', '\n', 'Đ', '\u0302') })), (typed) => {
        const stored = parseInput(optionalList('Thôn'), typed);
        expect(fromCell(column, toCell(column, stored)).value).toEqual(stored);
      }),
    );
    expect(parseInput(optionalList('Thôn'), ['thôn Đông; thôn Hạ', '', ' thôn Đoài '])).toEqual([
      'thôn Đông',
      'thôn Hạ',
      'thôn Đoài',
    ]);
    expect(parseInput(optionalList('Thôn'), undefined)).toEqual([]);
  });

  it('a list fits one cell together', () => {
    expect(message(optionalList('Thôn'), ['a'.repeat(30_000), 'b'.repeat(30_000)])).toContain('«Thôn» dài 60002 ký tự');
    expect(message(optionalList('Thôn'), 'thôn Đông')).toBe('«Thôn» phải là một danh sách.');
    expect(message(optionalList('Thôn'), [1])).toBe('«Thôn» phải là chữ.');
  });

  it('a count is a whole number within its bounds, or nothing', () => {
    expect(parseInput(optionalCount('Số người'), 0)).toBe(0);
    expect(parseInput(optionalCount('Số người'), null)).toBe(null);
    expect(parseInput(optionalCount('Số người'), undefined)).toBe(null);
    for (const wrong of [-1, 1.5, '96', NaN, Infinity, 1_000_001]) {
      const { message: text, details } = refusal(() => parseInput(optionalCount('Số người'), wrong));
      expect(text).toBe('«Số người» phải là số nguyên từ 0 đến 1000000.');
      expect(details).toEqual([]);
    }
    expect(message(requiredCount('Năm', 2000, 2199), undefined)).toBe('«Năm» phải là số nguyên từ 2000 đến 2199.');
  });

  it('a choice is one of its keys', () => {
    expect(parseInput(oneOf('Loại', ['a', 'b']), 'a')).toBe('a');
    expect(message(oneOf('Loại', ['a', 'b']), 'toString')).toBe('«Loại» không có trong danh sách cho phép.');
  });
});

describe('a refusal', () => {
  it('has one sentence per wrong field and points at the first', () => {
    const schema = v.object({
      a: requiredText('A'),
      b: v.array(v.object({ c: requiredDate('C') })),
      d: requiredText('D'),
    });
    const { code, message: first, place, details } = refusal(() => parseInput(schema, { b: [{ c: 'x' }], d: '' }));
    expect([code, first]).toEqual(['input', '«A» chưa điền. Hãy điền rồi lưu lại.']);
    expect(place).toEqual({ field: 'a' });
    expect(details).toEqual([
      '«C» không phải là ngày. Hãy gõ dạng 15/07/2026.',
      '«D» chưa điền. Hãy điền rồi lưu lại.',
    ]);
  });

  it('of what no field covers is in Vietnamese too', () => {
    for (const wrong of [null, 7, 'x', [], undefined]) {
      expect(message(v.object({ a: v.number() }), wrong)).toBe(
        'Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.',
      );
    }
  });
});
