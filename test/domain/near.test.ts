import fc from 'fast-check';
import { codeKey, nearest, slips, villageKey } from '../../src/domain/near';
import { foldForSearch } from '../../src/domain/text';

const PEOPLE = ['Trần Thị Thử', 'Phạm Văn Kiểm', 'Lê Thị Lan'];

describe('nearest', () => {
  it.each([
    ['Tran Thi Thu', ['Trần Thị Thử']],
    ['TRẦN  THỊ THỬ', ['Trần Thị Thử']],
    ['Phạm Văn Kiếm', ['Phạm Văn Kiểm']],
    ['Phạm Văn Kiêmm', ['Phạm Văn Kiểm']],
    ['Pham Vna Kiem', ['Phạm Văn Kiểm']],
    ['Nguyễn Văn An', []],
    ['', []],
  ])('%j is near %j', (typed, expected) => expect(nearest(typed, PEOPLE)).toEqual(expected));

  it('several that are equally near are all told', () => {
    expect(nearest('Lê Thị Lam', ['Lê Thị Lan', 'Lê Thị Lăm', 'Lê Thị Lâm'])).toEqual(['Lê Thị Lăm', 'Lê Thị Lâm']);
  });

  it('a number is never a slip', () => {
    expect(nearest('Tổ dân phố 1', ['Tổ dân phố 2', 'Tổ dân phố 3'])).toEqual([]);
    expect(nearest('to dan pho 02', ['Tổ dân phố 2', 'Tổ dân phố 3'])).toEqual(['Tổ dân phố 2']);
  });

  it('in a short word no letter may differ, as it is another word then', () => {
    expect(nearest('Tây', ['Tâm'])).toEqual([]);
    expect(nearest('tay', ['Tây'])).toEqual(['Tây']);
  });

  it('what is known is near itself, and only what is nearest is told', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1 }), (names) => {
        const [first = ''] = names;
        if (foldForSearch(first) === '') return;
        const found = nearest(first, names);
        expect(found).toContain(first);
        expect(new Set(found.map(foldForSearch))).toEqual(new Set([foldForSearch(first)]));
      }),
    );
  });
});

describe('slips', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('count the same both ways; none means the same text', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const count = slips(a, b, 9);
        expect(slips(b, a, 9)).toBe(count);
        expect(count === 0).toBe(a === b);
        expect(count).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('one letter dropped, added, exchanged or swapped with its neighbour is one slip', () => {
    for (const [a, b] of [
      ['lan', 'la'],
      ['lan', 'lann'],
      ['lan', 'lam'],
      ['lan', 'aln'],
    ] as const)
      expect(slips(a, b, 2)).toBe(1);
  });

  it('beyond the limit the count is the limit and one', () => {
    fc.assert(fc.property(few, few, (a, b) => expect(slips(a, b, 1)).toBe(Math.min(slips(a, b, 9), 2))));
  });
});

it.each([
  ['thôn Đông', 'Đông'],
  ['THON DONG', 'Thôn Đông'],
  ['Tổ dân phố 3', 'TDP 3'],
])('%s and %s are one place', (a, b) => expect(villageKey(a)).toBe(villageKey(b)));

it('a place that is called by its kind alone keeps it', () => expect(villageKey('Bản')).toBe('ban'));

it.each([
  ['P-2026-01/07', 'p–2026–1/7', true],
  ['YK-2026-015', ' yk - 2026 - 15', true],
  ['P-2026-01', 'P-2026-02', false],
  ['P-2026-01', 'P-2026-01/01', false],
])('%s is the code %s: %s', (a, b, same) => expect(codeKey(a) === codeKey(b)).toBe(same));
