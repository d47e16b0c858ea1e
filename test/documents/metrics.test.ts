// Widths are those of the font's tables, and lines break where a word processor breaks them.
import fc from 'fast-check';
import { roughLines, textWidth, withoutOrphan, wrapLines } from '../../src/documents/metrics';

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const STYLES = ['regular', 'bold', 'italic'] as const;

describe('width', () => {
  test('is that of the font: 13 pt “n” is half an em, “—” a whole one', () => {
    expect(textWidth('n', 14)).toBeCloseTo((14 / 2) * (25.4 / 72), 6);
    expect(textWidth('—', 14)).toBeCloseTo(14 * (25.4 / 72), 6);
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold')).toBeCloseTo(95.67, 2);
  });

  test('every Vietnamese letter has one, and none is taken for a foreign character', () => {
    for (const style of STYLES)
      for (const letter of LETTERS + LETTERS.toUpperCase()) {
        expect(textWidth(letter, 14, style)).toBeLessThan(4.9);
        expect(textWidth(letter, 14, style)).toBeGreaterThan(1.2);
      }
  });

  test('marks and tones take no room, however they are typed; the horn does', () => {
    expect(textWidth('Ễ', 14)).toBe(textWidth('E', 14));
    expect(textWidth('Nguyễn'.normalize('NFD'), 14, 'bold')).toBe(textWidth('Nguyễn', 14, 'bold'));
    expect(textWidth('Ứ', 14)).toBe(textWidth('Ư', 14));
    expect(textWidth('Ư', 14)).toBeGreaterThan(textWidth('U', 14));
    expect(textWidth('a\u200Bb', 14)).toBe(textWidth('ab', 14));
  });

  test('adds up, and grows with the size', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...LETTERS, ' ', '-', '1') }), (text) => {
        const letters = [...text].reduce((sum, letter) => sum + textWidth(letter, 13, 'italic'), 0);
        expect(textWidth(text, 13, 'italic')).toBeCloseTo(letters, 6);
        expect(textWidth(text, 26, 'italic')).toBeCloseTo(2 * textWidth(text, 13, 'italic'), 6);
      }),
    );
  });
});

const words = fc.array(fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 40,
});

describe('wrapping', () => {
  test('breaks at blanks, keeps every word, and no line is too long unless one word is', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 45, max: 165 }), (list, width) => {
        const lines = wrapLines(list.join(' '), width, 14, 'bold');
        expect(lines.join(' ')).toBe(list.join(' '));
        for (const line of lines) expect(textWidth(line, 14, 'bold')).toBeLessThanOrEqual(width);
        // Greedy: the first word of a line would not have fitted the line before.
        lines.slice(1).forEach((line, at) => {
          const [first = ''] = line.split(' ');
          expect(textWidth(`${lines[at]} ${first}`, 14, 'bold')).toBeGreaterThan(width);
        });
      }),
    );
  });

  test('a no-break blank keeps words together, a line break parts them, a hyphen may end a line', () => {
    expect(wrapLines('một hai\u00A0ba', textWidth('một hai', 14), 14)).toEqual(['một', 'hai\u00A0ba']);
    expect(wrapLines('một\nhai', 165, 14)).toEqual(['một', 'hai']);
    expect(wrapLines('Thống-kê', textWidth('Thống-', 14), 14)).toEqual(['Thống-', 'kê']);
    expect(wrapLines('', 165, 14)).toEqual(['']);
  });

  test('a word longer than the line is cut, and nothing of it is lost', () => {
    const lines = wrapLines(`a ${'m'.repeat(100)} b`, 65, 13);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('').replace(/ /g, '')).toBe(`a${'m'.repeat(100)}b`);
    for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(65);
  });

  test('the rough count is near the true one', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const true_ = wrapLines(text, 42, 13).length;
        expect(roughLines(text, 42, 13)).toBeLessThanOrEqual(true_);
        expect(roughLines(text, 42, 13)).toBeGreaterThanOrEqual(Math.floor(true_ * 0.6));
      }),
    );
  });
});

describe('a last line of a word or two', () => {
  const orphan = 'Kết quả giải quyết ý kiến, kiến nghị tại Hội nghị tiếp xúc, đối thoại trực tiếp ngày 14 tháng 6';

  test('is filled up with words of the line before', () => {
    const [, before] = wrapLines(orphan, 165, 14, 'bold');
    const [, after] = wrapLines(withoutOrphan(orphan, 165, 14, 'bold'), 165, 14, 'bold');
    expect(textWidth(before ?? '', 14, 'bold')).toBeLessThan(0.4 * 165);
    expect(textWidth(after ?? '', 14, 'bold')).toBeGreaterThanOrEqual(0.4 * 165);
  });

  test('changes nothing but blanks, adds no line, and leaves alone what ends well', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const changed = withoutOrphan(text, 65, 13, 'bold');
        expect(changed.replace(/\u00A0/g, ' ')).toBe(text);
        const last = wrapLines(text, 65, 13, 'bold').at(-1) ?? '';
        if (textWidth(last, 13, 'bold') >= 0.4 * 65) expect(changed).toBe(text);
      }),
    );
    expect(withoutOrphan('XÃ NGỌC CHÂU', 65, 13, 'bold')).toBe('XÃ NGỌC CHÂU');
  });
});
