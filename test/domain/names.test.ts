// Initials, order and publication of people's names.
import fc from 'fast-check';
import { compareNames, initials, publicName } from '../../src/domain/names';

test.each([
  ['Nguyễn Văn An', 'N.V.A.'],
  ['  Đỗ   Thị \n Ước ', 'Đ.T.Ư.'],
  ['Đo\u0302\u0303 Thị U\u031Bớc', 'Đ.T.Ư.'],
  ['Lê Ánh', 'L.Á.'],
  ['Ông Nguyễn Văn An', 'N.V.A.'],
  ['BÀ NGUYỄN THỊ NGA', 'N.T.N.'],
  ['Ông/Bà Trần Bình', 'T.B.'],
  ['Trần Bà Lân', 'T.B.L.'],
  ['Trần Thị Minh-Anh', 'T.T.M.A.'],
  ['đặng văn ích', 'Đ.V.Í.'],
  ['Bà', 'B.'],
  ['An', 'A.'],
  ['"Năm" (Sáu)', 'N.S.'],
  ['', ''],
  ['???', ''],
])('initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('initials never show more than one letter of a word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aăâđêôơưáàảãạnghtNĐ'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      expect(initials(`Ông ${words.join(' ')}`)).toMatch(/^(?:\p{Lu}\.)+$/u);
      expect(initials(words.join('  '))).toHaveLength(words.length * 2);
    }),
  );
});

test('names are listed by given name, then họ, then đệm, in the Vietnamese alphabet', () => {
  const listed = [
    'Trần Văn An',
    'Đỗ Văn An',
    'Dương Văn An',
    'Nguyễn Thị Ân',
    'Lê Đức',
    'Lê Dũng',
    'Nguyễn Văn An',
    'Bà Nguyễn Thị An',
    'Lê Ăn',
  ];
  expect([...listed].sort(compareNames)).toEqual([
    'Dương Văn An',
    'Đỗ Văn An',
    'Bà Nguyễn Thị An',
    'Nguyễn Văn An',
    'Trần Văn An',
    'Lê Ăn',
    'Nguyễn Thị Ân',
    'Lê Dũng',
    'Lê Đức',
  ]);
});

test('a name is in its own place, whatever the blanks', () => {
  expect(compareNames('Nguyễn  Văn An ', 'Nguyễn Văn An')).toBe(0);
});

describe('publicName', () => {
  const name = 'Bùi Thị Ổn';
  test('with consent the name is printed as it is', () => {
    expect(publicName({ name, consent: 'yes' })).toBe(name);
  });
  test('without consent only initials are printed', () => {
    expect(publicName({ name, consent: 'no' })).toBe('B.T.Ổ.');
  });
  test('silence is not consent', () => {
    expect(publicName({ name, consent: '' })).toBe('B.T.Ổ.');
  });
});
