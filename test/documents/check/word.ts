// Papers as Word writes them, made by hand for the tests: fonts of a theme, formatting on every run, a chain of styles,
// lines drawn as shapes. Nothing of our own layouts is in them.
import PizZip from 'pizzip';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
export const NAMESPACES =
  `xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${RELATION}" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  `xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:mc="${OFFICE}/markup-compatibility/2006" ` +
  `xmlns:wp="${OFFICE}/drawingml/2006/wordprocessingDrawing" xmlns:a="${OFFICE}/drawingml/2006/main" ` +
  `xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run; `format` is a list of 'b', 'i', 'u', a size in points, '#color' or a font. */
export function r(text: string, ...format: (string | number)[]): string {
  const properties = format.map((one) => {
    if (typeof one === 'number') return `<w:sz w:val="${one * 2}"/><w:szCs w:val="${one * 2}"/>`;
    if (one === 'u') return '<w:u w:val="single"/>';
    if (one.startsWith('#')) return `<w:color w:val="${one.slice(1)}"/>`;
    if (one === 'b' || one === 'i' || one === 'caps') return `<w:${one}/>`;
    return `<w:rFonts w:ascii="${one}" w:hAnsi="${one}"/>`;
  });
  const content = text.split('\n').map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
  return `<w:r><w:rPr>${properties.join('')}</w:rPr>${content.join('<w:br/>')}</w:r>`;
}

/** A paragraph of runs and shapes; `properties` go into its `w:pPr`. */
export const p = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

export const CENTRE = '<w:jc w:val="center"/>';
const BODY =
  '<w:spacing w:before="60" w:after="60" w:line="288" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';

export const centred = (text: string, ...format: (string | number)[]): string => p(r(text, ...format), CENTRE);
export const body = (text: string, ...format: (string | number)[]): string => p(r(text, ...format), BODY);
export const section = (text: string): string => body(text, 'b');
export const empty = (): string => p('');

/** A horizontal line as Word 2010 and later anchor it, with the older form beside it. */
export function drawingLine(mm: number): string {
  const width = Math.round(mm * 36_000);
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="${width}" cy="0"/>` +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvCnPr/>` +
    `<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr>` +
    `<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict>${vml(mm)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
}

const points = (mm: number) => ((mm / 25.4) * 72).toFixed(2);
const vml = (mm: number) => `<v:line from="30pt,1.5pt" to="${(30 + Number(points(mm))).toFixed(2)}pt,1.5pt"/>`;

/** The same as Word 2003 wrote it. */
export const vmlLine = (mm: number): string => `<w:r><w:pict>${vml(mm)}</w:pict></w:r>`;
export const vmlConnector = (mm: number): string =>
  `<w:r><w:pict><v:shape type="#_x0000_t32" style="position:absolute;width:${points(mm)}pt;height:0"/></w:pict></w:r>`;

/** A table; `borders` is '' for none. Widths in mm. */
export function table(columns: readonly number[], rows: readonly string[][], borders = false, header = false): string {
  const twips = columns.map((mm) => Math.round((mm / 25.4) * 1440));
  const border = borders
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders>`
    : '';
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${twips.reduce((a, b) => a + b, 0)}" w:type="dxa"/>${border}<w:tblLook w:val="04A0"/></w:tblPr>` +
    `<w:tblGrid>${twips.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    rows
      .map(
        (cells, at) =>
          `<w:tr>${header && at === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((cell, column) => `<w:tc><w:tcPr><w:tcW w:w="${twips[column]}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
      )
      .join('') +
    '</w:tbl>'
  );
}

export interface Page {
  landscape?: boolean;
  start?: number;
  titlePage?: boolean;
  /** Margins in twips: top, right, bottom, left. */
  margins?: readonly [number, number, number, number];
}

export function sectPr({
  landscape = false,
  start,
  titlePage = true,
  margins = [1134, 851, 1134, 1701],
}: Page = {}): string {
  const [top, right, bottom, left] = margins;
  const size = landscape ? 'w:w="16840" w:h="11907" w:orient="landscape"' : 'w:w="11907" w:h="16840"';
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:pgSz ${size}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="720" w:footer="720" w:gutter="0"/>` +
    `${start === undefined ? '' : `<w:pgNumType w:start="${start}"/>`}${titlePage ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}

export const endOfSection = (page: Page = {}): string => p('', sectPr(page));

const rels = (rows: readonly string[]) =>
  `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships">${rows.join('')}</Relationships>`;
const rel = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;

/** Word's own defaults, with Times New Roman as the theme's font and 14 pt in Normal. */
const STYLES =
  `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>` +
  `<w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>` +
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108"/><w:right w:w="108"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/></w:tabs></w:pPr></w:style>` +
  `</w:styles>`;

const theme = (font: string) =>
  `${HEAD}<a:theme ${NAMESPACES}><a:themeElements><a:fontScheme name="Office"><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>` +
  `<a:minorFont><a:latin typeface="${font}"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`;

const PAGE_FIELD =
  '<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  '<w:r><w:instrText>PAGE   \\* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
  '<w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

export interface Parts {
  styles?: string;
  themeFont?: string;
  header?: string;
  settings?: string;
  numbering?: string;
}

/** A .docx of this body; a last section is added unless the body ends with one. */
export function docx(content: string, parts: Parts = {}): Uint8Array {
  const zip = new PizZip();
  const { styles = STYLES, themeFont = 'Times New Roman', header = PAGE_FIELD, settings = '', numbering } = parts;
  zip.file(
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
  );
  zip.file('_rels/.rels', rels([rel('rId1', 'officeDocument', 'word/document.xml')]));
  zip.file(
    'word/_rels/document.xml.rels',
    rels([
      rel('rId1', 'styles', 'styles.xml'),
      rel('rId2', 'theme', 'theme/theme1.xml'),
      rel('rId3', 'settings', 'settings.xml'),
      rel('rId4', 'numbering', 'numbering.xml'),
      rel('rId9', 'header', 'header1.xml'),
    ]),
  );
  zip.file('word/styles.xml', styles);
  zip.file('word/theme/theme1.xml', theme(themeFont));
  zip.file('word/settings.xml', `${HEAD}<w:settings ${NAMESPACES}>${settings}</w:settings>`);
  zip.file('word/header1.xml', `${HEAD}<w:hdr ${NAMESPACES}>${header}</w:hdr>`);
  if (numbering !== undefined)
    zip.file('word/numbering.xml', `${HEAD}<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`);
  const last = content.endsWith('</w:sectPr>') ? '' : sectPr();
  zip.file('word/document.xml', `${HEAD}<w:document ${NAMESPACES}><w:body>${content}${last}</w:body></w:document>`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
