// The preview shows what the .docx holds: every paragraph, style, table and drawn line, as plain data.
import PizZip from 'pizzip';
import { packFiles } from '../../src/documents/render';
import type { Preview, PreviewBlock, PreviewParagraph, PreviewTable } from '../../src/documents/preview';
import { previewOf } from '../../src/documents/preview';
import { allParagraphs, readDocx } from './docx';
import { planPaper, resultsPaper } from './paper';
import { plan } from './rows';

const isTable = (block: PreviewBlock): block is PreviewTable => 'columns' in block;
const tables = ({ blocks }: Preview) => blocks.filter(isTable);
const paragraphs = (blocks: readonly PreviewBlock[]): PreviewParagraph[] =>
  blocks.flatMap((block) =>
    isTable(block) ? block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphs(cell.content))) : [block],
  );
const textOf = (paragraph: PreviewParagraph) => paragraph.runs.map(({ text }) => text).join('');
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe.each([
  ['plan', planPaper],
  ['results', resultsPaper],
] as const)('the preview of %s', (_, paper) => {
  const docx = paper();
  const preview = previewOf(docx);

  it('holds the text of every paragraph, in the order of the paper', () => {
    const expected = allParagraphs(readDocx(docx)).map(({ text }) => text);
    expect(expected.length).toBeGreaterThan(20);
    expect(paragraphs(preview.blocks).map(textOf)).toEqual(expected);
  });

  it('is on an upright A4 sheet with the margins of the decree, and knows each style it uses', () => {
    expect(preview.page).toEqual({ width: 210, height: 297, top: 20, right: 15, bottom: 20, left: 30 });
    for (const { style } of paragraphs(preview.blocks)) expect(preview.styles[style]).toBeDefined();
    expect(preview.styles['QuocHieu']).toMatchObject({ align: 'center', size: 13, bold: true, italic: false });
    expect(preview.styles['CanCu']).toMatchObject({ align: 'justify', size: 14, italic: true, indent: 36 });
    expect(preview.styles['HoTen']).toMatchObject({ before: 72 });
  });

  it('sets head and foot side by side without rules, and draws the three lines', () => {
    const [head] = tables(preview);
    const foot = tables(preview).slice(-1)[0];
    expect(head).toMatchObject({ ruled: false, columns: [39.4, 60.6] });
    expect(foot?.ruled).toBe(false);
    const lines = paragraphs(preview.blocks).flatMap(({ line }) => (line ? [line] : []));
    expect(lines).toHaveLength(3);
    for (const { left, right } of lines) {
      expect(Math.abs(left - right)).toBeLessThan(1);
      expect(left).toBeGreaterThan(10);
      expect(left + right).toBeLessThan(100);
    }
  });

  it('is data that JSON carries', () => expect(JSON.parse(JSON.stringify(preview))).toEqual(preview));
});

it('a table of results has its rules, its head, and topics across all columns', () => {
  const table = tables(previewOf(resultsPaper())).find(({ ruled }) => ruled);
  expect(sum(table?.columns ?? [])).toBeCloseTo(100, 0);
  expect(table?.rows.map(({ head }) => head).slice(0, 2)).toEqual([true, false]);
  expect(table?.rows[0]?.cells).toHaveLength(5);
  expect(table?.rows[1]?.cells.map(({ span }) => span)).toEqual([5]);
});

it('text of people stays text: no markup of theirs is read', () => {
  const title = '<script>alert(1)</script> & "x" </w:t></w:r>';
  const shown = paragraphs(previewOf(planPaper({ plan: { ...plan(), title } })).blocks).map(textOf);
  expect(shown.map((text) => text.replace(/\u00A0/g, ' '))).toContain(title);
});

function docxOf(body: string): string {
  const zip = new PizZip();
  zip.file('word/document.xml', `<w:document><w:body>${body}</w:body></w:document>`);
  zip.file(
    'word/styles.xml',
    '<w:styles><w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style></w:styles>',
  );
  return packFiles(zip);
}

it('a sheet on its side, breaks, tabs, runs and alignments of their own', () => {
  const preview = previewOf(
    docxOf(
      '<w:p><w:pPr><w:pStyle w:val="A"/><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:i w:val="false"/></w:rPr>' +
        '<w:t>một</w:t><w:br/><w:tab/><w:t xml:space="preserve"> hai</w:t></w:r><w:r><w:t></w:t></w:r></w:p>' +
        '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:left="1134" w:right="567"/></w:sectPr>',
    ),
  );
  expect(preview.page).toMatchObject({ width: 297, height: 210, left: 20, right: 10 });
  expect(preview.styles['A']).toMatchObject({ bold: false, italic: true, size: 14 });
  expect(preview.blocks).toEqual([
    { style: 'A', align: 'right', runs: [{ text: 'một\n\t hai', bold: true, italic: false }] },
  ]);
});

it('a paper with an annex on its side is shown on the sheet of the paper', () => {
  const section = (w: number, h: number) => `<w:sectPr><w:pgSz w:w="${w}" w:h="${h}"/></w:sectPr>`;
  const upright = `<w:p><w:pPr>${section(11906, 16838)}</w:pPr></w:p>`;
  expect(previewOf(docxOf(upright + section(16838, 11906))).page).toMatchObject({ width: 210, height: 297 });
});
