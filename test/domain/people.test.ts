import fc from 'fast-check';
import { distinctPeople, earlierDoubles, findDoubles, foldedVillage } from '../../src/domain/people';

const person = (name: string, village = '') => ({ name, village });
const doublesOf = (who: ReturnType<typeof person>, ...among: ReturnType<typeof person>[]) =>
  findDoubles([who], among)[0];

describe('who may be the same person', () => {
  const an = person('Nguyễn Văn An', 'thôn Đông');

  it.each([
    ['the same', 'Nguyễn Văn An', 'thôn Đông'],
    ['typed without diacritics', 'nguyen van an', 'THON DONG'],
    ['with a title in front', 'Ông Nguyễn Văn An', 'thôn Đông'],
    ['with double blanks', 'Nguyễn  Văn An ', 'thôn  Đông'],
    ['without the word thôn', 'Nguyễn Văn An', 'Đông'],
    ['whose thôn was not asked', 'Nguyễn Văn An', ''],
    ['with marks typed apart', 'Nguyễn Văn An'.normalize('NFD'), 'thôn Đông'.normalize('NFD')],
  ])('%s', (_what, name, village) => {
    expect(doublesOf(person(name, village), an)).toEqual([an]);
    expect(doublesOf(an, person(name, village))).toHaveLength(1);
  });

  it.each([
    ['of another thôn', 'Nguyễn Văn An', 'thôn Đoài'],
    ['of another name', 'Nguyễn Văn Ân Phúc', 'thôn Đông'],
    ['without a name', '', 'thôn Đông'],
    ['whose name begins like a title', 'Bà', 'thôn Đông'],
  ])('not someone %s', (_what, name, village) => expect(doublesOf(person(name, village), an)).toEqual([]));

  it('nobody is the double of someone without a name, not even another one', () => {
    expect(doublesOf(person(''), person(''))).toEqual([]);
  });

  it('in a list, only those before it and those registered, never the person itself', () => {
    const [first, second, third] = [person('An', 'Đông'), person('an', 'thôn Đông'), person('Bình')];
    const registered = person('Bình', 'Đoài');
    expect(earlierDoubles([first, second, third], [registered])).toEqual([[], [first], [registered]]);
  });

  it('in a list, for each entry what comparing it with everyone before gives', () => {
    const anyone = fc.record({
      name: fc.constantFrom('An', 'Bình', 'binh', 'Ông An', ''),
      village: fc.constantFrom('', 'thôn Đông', 'Đông', 'thôn Tây'),
    });
    fc.assert(
      fc.property(fc.array(anyone), fc.array(anyone), (entries, registered) => {
        const found = earlierDoubles(entries, registered);
        entries.forEach((entry, index) => {
          const before = [...registered, ...entries.slice(0, index)];
          expect(found[index]).toEqual(findDoubles([entry], before)[0]);
        });
      }),
    );
  });
});

it('a thôn is the same with and without the word for it, and is not lost when it is only that word', () => {
  expect(['Thôn Đông', 'đông', 'TDP Đông', 'Tổ dân phố Đông', 'khu Đông'].map(foldedVillage)).toEqual(
    Array<string>(5).fill('dong'),
  );
  expect(foldedVillage('Thôn')).toBe('thon');
  expect(foldedVillage('Bản Mù')).toBe('mu');
  expect(foldedVillage('Bảnh')).toBe('banh');
});

it('of those with one name and one thôn the last stays, and stands where it stood', () => {
  const people = [
    { ...person('An', 'Đông'), body: '' },
    { ...person('Bình'), body: '' },
    { ...person('AN', 'thôn Đông'), body: 'Hội Phụ nữ' },
  ];
  expect(distinctPeople(people)).toEqual([people[1], people[2]]);
});
