import fc from 'fast-check';
import { checkIssue, holderOf, nextNumber, outOfTurn, paperNumber } from '../../src/domain/paper-numbers';
import type { Numbered } from '../../src/domain/paper-numbers';

const paper = (fields: Partial<Numbered> = {}): Numbered => ({
  code: 'VB-2026-009',
  number: '',
  symbol: 'TB-UBND',
  issuedOn: '',
  madeAt: '2026-07-10T08:00:00',
  ...fields,
});
const issued = (code: string, number: string, issuedOn: string, symbol = 'TB-UBND') =>
  paper({ code, number, issuedOn, symbol });

describe('a number', () => {
  test.each([
    ['5', '05'],
    ['005', '05'],
    ['115', '115'],
    ['5a', '05a'],
    ['5 B', '05b'],
    ['Số: 7', '07'],
    ['5/TB-UBND', '05'],
    [' 12 / tb-ubnd ', '12'],
  ])('«%s» is %s', (typed, number) => expect(paperNumber(typed, 'TB-UBND')).toBe(number));

  test.each(['', '0', '00', 'năm', '-5', '5,5', '5/KH-UBND', '1234567', '5ab', '5/'])('«%s» is none', (typed) =>
    expect(paperNumber(typed, 'TB-UBND')).toBeUndefined(),
  );
});

describe('a series', () => {
  const register = [
    issued('VB-2026-001', '05', '2026-03-01'),
    issued('VB-2026-002', '12a', '2026-06-01'),
    issued('VB-2026-003', '40', '2026-06-01', 'KH-UBND'),
    issued('VB-2025-001', '99', '2025-06-01'),
  ];

  test('goes on after its largest number, of one symbol and one year', () => {
    expect(nextNumber(register, 'TB-UBND', '2026')).toBe('13');
    expect(nextNumber(register, 'tb-ubnd', '2025')).toBe('100');
    expect(nextNumber(register, 'KH-UBND', '2026')).toBe('41');
    expect(nextNumber(register, 'TB-UBND', '2027')).toBe('01');
    expect(nextNumber([issued('VB-2026-001', 'không số', '2026-03-01')], 'TB-UBND', '2026')).toBe('01');
  });

  test('has each number once, however it was typed', () => {
    const holder = (fields: Partial<Numbered>) => holderOf(register, paper(fields))?.code;
    expect(holder({ number: '5', issuedOn: '2026-07-15' })).toBe('VB-2026-001');
    expect(holder({ number: '12A', issuedOn: '2026-07-15' })).toBe('VB-2026-002');
    expect(holder({ number: '12', issuedOn: '2026-07-15' })).toBeUndefined();
    expect(holder({ number: '5', issuedOn: '2025-07-15' })).toBeUndefined();
    expect(holder({ number: '5', issuedOn: '2026-07-15', symbol: 'KH-UBND' })).toBeUndefined();
    expect(holderOf(register, issued('VB-2026-001', '05', '2026-03-01'))).toBeUndefined();
  });

  test('counts one that has a number and no date in the year in which it was made', () => {
    const undated = paper({ code: 'VB-2026-004', number: '13' });
    expect(holderOf([undated], paper({ number: '13', issuedOn: '2026-07-15' }))).toBe(undated);
  });

  test('whose numbers and dates run against each other', () => {
    const neighbour = (number: string, issuedOn: string) => outOfTurn(register, paper({ number, issuedOn }))?.code;
    expect(neighbour('13', '2026-06-01')).toBeUndefined();
    expect(neighbour('13', '2026-05-31')).toBe('VB-2026-002');
    expect(neighbour('04', '2026-03-02')).toBe('VB-2026-001');
    expect(neighbour('13', '2026-12-31')).toBeUndefined();
  });

  test('the next number is never taken', () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.constantFrom('', 'a'))
      .map(([n, letter]) => `${n}${letter}`);
    fc.assert(
      fc.property(fc.array(number, { maxLength: 30 }), (numbers) => {
        const papers = numbers.map((one, at) => issued(`VB-2026-${at}`, one, '2026-01-02'));
        const next = nextNumber(papers, 'TB-UBND', '2026');
        expect(holderOf(papers, paper({ number: next, issuedOn: '2026-12-01' }))).toBeUndefined();
      }),
    );
  });
});

describe('issuing', () => {
  const check = (number: string, issuedOn: string) =>
    checkIssue([issued('VB-2026-001', '05', '2026-07-12')], paper({ number, issuedOn }), '2026-07-15');

  test('with a free number and a date from the draft to today goes through', () => {
    for (const date of ['2026-07-12', '2026-07-15']) expect(check('6', date)).toEqual({ warnings: [] });
    expect(check('4', '2026-07-10')).toEqual({ warnings: [] });
  });

  test('names the field and says what to do', () => {
    expect(check('năm', '2026-07-15').number).toBe(
      '«Số» phải là một số, ví dụ 05 hoặc 05a; ký hiệu TB-UBND không cần gõ.',
    );
    expect(check('5', '2026-07-15').number).toBe('Số 05/TB-UBND năm 2026 đã cấp cho VB-2026-001. Hãy lấy số khác.');
    expect(check('6', '').issuedOn).toBe('«Ngày ban hành» chưa điền. Hãy gõ ngày dạng 15/07/2026.');
    expect(check('6', '2026-07-09').issuedOn).toBe('«Ngày ban hành» 09/07/2026 sớm hơn ngày lập dự thảo 10/07/2026.');
  });

  test('in the future, or out of turn, is said and not refused', () => {
    expect(check('6', '2026-07-16')).toEqual({ warnings: ['«Ngày ban hành» 16/07/2026 ở tương lai.'] });
    expect(check('6', '2026-07-11')).toEqual({
      warnings: ['VB-2026-001 mang số 05 ngày 12/07/2026: số và ngày không cùng thứ tự.'],
    });
  });
});
