// Makes .docx files for tests the way Word writes them: a body of WordprocessingML, styles, and lists numbered by Word.
import PizZip from 'pizzip';

const NAMES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const xml = (root: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMES}>${content}</w:${root}>`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run; `\n` and `\t` in the text become what Word has for them. */
export const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${text
    .split(/(\n|\t)/)
    .map((part) =>
      part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join('')}</w:r>`;

interface ParagraphOptions {
  bold?: boolean;
  style?: string;
  /** The list by its number, and the level, from 0. */
  list?: readonly [number, number];
}

/** A paragraph of one run, or of the runs given as XML. */
export function paragraph(content: string, { bold = false, style, list }: ParagraphOptions = {}): string {
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '',
  ].join('');
  const runs = content.startsWith('<') ? content : run(content, bold);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A table of cells, each some paragraphs as XML. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

/** Levels of a list as Word describes them: format and text, e.g. ['upperRoman', '%1.']. */
export type Levels = readonly (readonly [format: string, text: string])[];

const numberingXml = (lists: readonly Levels[]): string =>
  xml(
    'numbering',
    [
      ...lists.map(
        (levels, index) =>
          `<w:abstractNum w:abstractNumId="${index}">${levels
            .map(
              ([format, text], level) =>
                `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
            )
            .join('')}</w:abstractNum>`,
      ),
      ...lists.map((_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`),
    ].join(''),
  );

interface Parts {
  lists?: readonly Levels[];
  /** Elements `w:num` beside those of the lists, as XML. */
  moreLists?: string;
  styles?: string;
  /** Further parts by their path. */
  others?: Readonly<Record<string, string>>;
}

/** The bytes of a .docx with this body. */
export function wordFile(body: string, { lists = [], moreLists = '', styles = '', others = {} }: Parts = {}): Buffer {
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${DOCX}.document.main+xml"/></Types>`,
  );
  zip.file('word/document.xml', xml('document', `<w:body>${body}<w:sectPr/></w:body>`));
  if (lists.length > 0) {
    zip.file('word/numbering.xml', numberingXml(lists).replace('</w:numbering>', `${moreLists}</w:numbering>`));
  }
  if (styles !== '') zip.file('word/styles.xml', xml('styles', styles));
  for (const [path, content] of Object.entries(others)) zip.file(path, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A part beside the body, such as a footer ('ftr'). */
export const part = (root: string, content: string): string => xml(root, content);
