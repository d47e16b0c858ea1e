import fc from 'fast-check';
import { inBrief } from '../../src/usecases/brief';

describe('a text in brief', () => {
  it('stays as it is when it is short, on one line', () => {
    expect(inBrief('Sửa đường\n thôn  Đông')).toBe('Sửa đường thôn Đông');
    expect(inBrief('x'.repeat(200))).toBe('x'.repeat(200));
  });

  it('is cut at a blank and says so', () => {
    expect(inBrief('Sửa đường thôn Đông', 12)).toBe('Sửa đường…');
  });

  it('is cut even where there is no blank, and never through a character', () => {
    expect(inBrief('x'.repeat(40_000))).toBe(`${'x'.repeat(200)}…`);
    expect(inBrief(`x${'😀'.repeat(300)}`)).toBe(`x${'😀'.repeat(99)}…`);
  });

  it('is never longer than asked for, and begins as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 250 }), (text, length) => {
        const brief = inBrief(text, length);
        expect(brief.length).toBeLessThanOrEqual(length + 1);
        expect(text.replace(/\s+/g, ' ').trim().startsWith(brief.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
