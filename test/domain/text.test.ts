// How typed text is stored and searched.
import fc from 'fast-check';
import { cleanText, foldForSearch, matchesSearch, sameText } from '../../src/domain/text';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...['\uD83D', '\uDE00', '\u200B', '\u200D', '\uFEFF', '\r', '\n', ' ', 'e', '\u0301', '\u0302', 'đ'],
      ),
    )
    .map((parts) => parts.join('')),
);

describe('cleanText', () => {
  test.each([
    ['decomposed letters are composed', 'Nguye\u0302\u0303n Va\u0306n An', 'Nguyễn Văn An'],
    ['Windows and old Mac line breaks become one kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['zero-width characters are dropped anywhere', '\uFEFFa\u200Bb\u2060c', 'abc'],
    ['joiners are dropped at the ends, also beside blanks', '\u200D \u200Can\u200C \u200D', 'an'],
    ['a joiner inside an emoji stays', '👨\u200D👩\u200D👧 họp', '👨\u200D👩\u200D👧 họp'],
    ['characters XML cannot hold are dropped', 'a\u0000b\u0008\u000B\u000C\u001F\uFFFE\uFFFFc', 'abc'],
    ['a tab inside stays', 'a\tb', 'a\tb'],
    ['half of an emoji is dropped', 'a\uD83Db\uDE00', 'ab'],
    ['halves kept apart by a zero-width blank do not become an emoji', '\uD83D\u200B\uDE00', ''],
    ['a composed mark meets its letter over a zero-width blank', 'e\u200B\u0302', 'ê'],
    ['blanks at the ends go, also the non-breaking one', '\u00A0 a  b \n', 'a  b'],
    ['a formula stays text as typed', '=HYPERLINK("http://x","y")', '=HYPERLINK("http://x","y")'],
    ['a leading apostrophe stays', "'abc", "'abc"],
    ['a leading plus stays', '+84912345678', '+84912345678'],
    ['the place of the tone is not changed', 'hòa hoà', 'hòa hoà'],
    ['nothing but blanks is nothing', ' \u200B\n ', ''],
  ])('%s', (_rule, typed, stored) => {
    expect(cleanText(typed)).toBe(stored);
  });

  test('long text is not shortened', () => {
    expect(cleanText('ệ'.repeat(60_000))).toHaveLength(60_000);
  });

  test('cleaning twice is cleaning once, and leaves valid NFC without blanks at the ends', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const stored = cleanText(typed);
        expect(cleanText(stored)).toBe(stored);
        expect(stored.normalize('NFC')).toBe(stored);
        expect(stored.trim()).toBe(stored);
        expect(stored).not.toMatch(/\p{Surrogate}/u);
        expect(stored).not.toContain('\r');
      }),
      { numRuns: 500 },
    );
  });
});

describe('foldForSearch', () => {
  test('tones, diacritics, case and blanks do not matter', () => {
    expect(foldForSearch(' ĐƯỜNG   Nguyễn\tHuệ ')).toBe('duong nguyen hue');
  });

  test("'hòa' and 'hoà' fold alike", () => {
    expect(foldForSearch('hòa')).toBe(foldForSearch('hoà'));
  });

  test('typed composed or apart, a text folds alike', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặếềểễệứừửữựỵĐƯƠ ') }),
        (text) => {
          expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text));
          expect(foldForSearch(text)).toMatch(/^[a-z ]*$/);
        },
      ),
    );
  });
});

test('two texts are the same when only invisible characters or composition differ', () => {
  expect(sameText('Hoà\r\n', 'Hoa\u0300\u200B')).toBe(true);
  expect(sameText('hòa', 'hoà')).toBe(false);
});

describe('matchesSearch', () => {
  const text = 'Nguyễn Thị Hoà, thôn Đông (P-2024-01/07)';
  test.each([
    ['hòa ngu', true],
    ['dong', true],
    ['P-2024-01', true],
    ['', true],
    ['  ', true],
    ['oa', false],
    ['nguyễn xyz', false],
    ['(', true],
    ['?', false],
  ])('%j: %s', (query, matches) => {
    expect(matchesSearch(text, query)).toBe(matches);
  });
});
