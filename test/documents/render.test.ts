// The renderer prints what people typed exactly as typed, refuses tags it does not know, and needs no Node.
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import PizZip from 'pizzip';
import { packageParts } from '../../src/documents/layouts/package';
import { block, paragraph } from '../../src/documents/layouts/wml';
import { packFiles, renderPaper, type View } from '../../src/documents/render';
import { planView } from '../../src/documents/plan';
import { UserError } from '../../src/domain/errors';
import { allParagraphs, readDocx } from './docx';
import { layout, resultsPaper } from './paper';
import { OFFICE, plan, PLAN_LINES } from './rows';

function layoutOf(body: string): string {
  const zip = new PizZip();
  for (const [path, content] of Object.entries(packageParts({ body }))) zip.file(path, content);
  return packFiles(zip);
}

const ONE_TEXT = layoutOf(paragraph('NoiDung', '{chu}'));
const texts = (paper: string) => allParagraphs(readDocx(paper)).map((each) => each.text);
const print = (chu: string): string | undefined =>
  texts(renderPaper(ONE_TEXT, { chu, tenVanBan: chu, tenCoQuan: '' }))[0];

describe('text of people', () => {
  test.each([
    'R&D <b>đậm</b> "ngoặc" \'nháy\'',
    '=HYPERLINK("http://x","y")',
    "+84912345678 -1 @a 'abc",
    '{tên} {#vòng} {/vòng} {@xml} {{}} } {',
    '&amp; &lt; ]]> <!-- x --> <?xml?>',
    'Cảm ơn 🙏🏽 👩‍👩‍👧 và 𠀀',
    '  hai đầu trống  và   nhiều   dấu cách ',
    'dòng một\ndòng hai\n\ndòng bốn',
    'tab\tở giữa',
    '$& $1 $$ \\n %s',
    'x'.repeat(40_000),
    'Kiến nghị '.repeat(4_000).trim(),
  ])('is printed as typed: %.40s', (text) => {
    expect(print(text)).toBe(text);
  });

  test('is NFC, without what XML cannot hold', () => {
    expect(print('Nguye\u0302\u0303n')).toBe('Nguyễn');
    expect(print('a\u0000b\u0008c\u001Fd\uFFFEe\uD800f\uDC00g')).toBe('abcdefg');
    expect(print('một\r\nhai\rba')).toBe('một\nhai\nba');
  });

  test('any text at all comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const expected = text
          .normalize('NFC')
          .replace(/\r\n?/g, '\n')
          .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
        expect(print(text)).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });

  test('is not read as a tag inside repeated rows either', () => {
    const rows = layoutOf(block('dong', paragraph('NoiDung', '{chu}')));
    const dong = ['{chu}', '{#dong}', '{/dong}', '{la}'].map((chu) => ({ chu }));
    expect(texts(renderPaper(rows, { dong, tenVanBan: '', tenCoQuan: '' }))).toEqual([
      '{chu}',
      '{#dong}',
      '{/dong}',
      '{la}',
    ]);
  });
});

function refusal(run: () => unknown): UserError {
  try {
    run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const GIVEN: View = { tenVanBan: '', tenCoQuan: '', co: true, dong: [{ chu: 'a' }] };

describe('a layout that an office has edited', () => {
  test.each([
    ['a text', paragraph('NoiDung', '{laLung}')],
    ['a condition', block('laLung', paragraph('NoiDung', 'a'))],
    ['a tag inside a repeated block', block('dong', paragraph('NoiDung', '{chu} {laLung}'))],
    ['a raw tag', paragraph('NoiDung', '{@laLung}')],
  ])('an unknown tag is refused by name: %s', (_what, body) => {
    const error = refusal(() => renderPaper(layoutOf(body), GIVEN));
    expect(error.code).toBe('layout/unknown-tag');
    expect(error.message).toBe(
      'Mẫu trình bày có thẻ {laLung} mà văn bản này không có. Hãy sửa hoặc xóa thẻ trong mẫu.',
    );
  });

  test('a name that every object has is no tag', () => {
    expect(refusal(() => renderPaper(layoutOf(paragraph('NoiDung', '{constructor}')), GIVEN)).code).toBe(
      'layout/unknown-tag',
    );
  });

  test.each([
    ['{chu', 'chu', 'thiếu dấu }'],
    ['{#dong}a', 'dong', 'thiếu thẻ đóng'],
    ['a{/dong}', 'dong', 'không có thẻ mở'],
    ['{#dong}a{/co}', 'dong', 'không khớp'],
  ])('a broken tag is named: %s', (text, tag, what) => {
    const error = refusal(() => renderPaper(layoutOf(paragraph('NoiDung', text)), GIVEN));
    expect(error.code).toBe('layout/broken');
    expect(error.message).toContain(tag);
    expect(error.message).toContain(what);
  });

  test('tags of an outer block are known inside it', () => {
    const body = block('dong', paragraph('NoiDung', '{ chu } {tenCoQuan}'));
    expect(texts(renderPaper(layoutOf(body), { ...GIVEN, tenCoQuan: 'UBND' }))).toEqual(['a UBND']);
  });
});

describe('the bytes', () => {
  test('are the same for the same input', () => {
    expect(resultsPaper()).toBe(resultsPaper());
  });

  test('are the same in a bare V8, which has neither Node nor a browser', () => {
    const { outputFiles } = buildSync({
      entryPoints: [require.resolve('../../src/documents/render')],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'papers',
      platform: 'browser',
      target: 'es2020',
    });
    const context = createContext(Object.create(null));
    runInContext(outputFiles[0]?.text ?? '', context);
    const view = planView({ office: OFFICE, plan: plan(), lines: PLAN_LINES, madeOn: '2024-02-05' });
    const input = JSON.stringify([layout('plan'), view]);
    const bare: unknown = runInContext(`papers.renderPaper(...JSON.parse(${JSON.stringify(input)}))`, context);
    expect(runInContext('typeof Buffer + typeof setTimeout + typeof TextEncoder + typeof DOMParser', context)).toBe(
      'undefined'.repeat(4),
    );
    expect(bare).toBe(renderPaper(layout('plan'), view));
  });
});
