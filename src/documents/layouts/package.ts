// The parts around the body of a .docx: content types, relations, settings, properties, the header with the page number.
import { PAGE } from './page';
import { paragraph, twips } from './wml';
import { stylesXml } from './styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const contentTypes =
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>` +
  `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>` +
  `<Override PartName="/word/settings.xml" ContentType="${OFFICE}.settings+xml"/>` +
  `<Override PartName="/word/header1.xml" ContentType="${OFFICE}.header+xml"/>` +
  `<Override PartName="/word/header2.xml" ContentType="${OFFICE}.header+xml"/>` +
  `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
  `</Types>`;

const relations =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  `</Relationships>`;

const documentRelations =
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATION}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATION}/settings" Target="settings.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATION}/header" Target="header1.xml"/>` +
  `<Relationship Id="rId4" Type="${RELATION}/header" Target="header2.xml"/>` +
  `</Relationships>`;

const core =
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>{tenVanBan}</dc:title><dc:creator>{tenCoQuan}</dc:creator><dc:language>vi-VN</dc:language>` +
  `</cp:coreProperties>`;

// Lines that end in a line break are not stretched; layout as Word 2013 and later.
const settings =
  `${HEAD}<w:settings ${W}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>` +
  `<w:compat><w:doNotExpandShiftReturn/>` +
  `<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>` +
  `</w:compat><w:themeFontLang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:settings>`;

const pageNumber =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';

function header(content: string[] | string): string {
  return `${HEAD}<w:hdr ${W}>${paragraph('SoTrang', content)}</w:hdr>`;
}

export interface Layout {
  /** Paragraphs and tables. */
  body: string;
  /** The (last) pages lie on their side, for a wide table. */
  wide?: boolean;
}

/**
 * The properties of a section: its sheet of paper, its page number at the top, none on its first page. An annex counts
 * its pages from 1 again.
 */
function sectionXml(wide: boolean): string {
  const margin = (mm: number) => Math.ceil((mm / 25.4) * 1440); // a twip short of 15 mm would be against the decree
  const margins =
    `w:top="${margin(PAGE.top)}" w:right="${margin(PAGE.right)}" w:bottom="${margin(PAGE.bottom)}" ` +
    `w:left="${margin(PAGE.left)}" w:header="${twips(PAGE.header)}" w:footer="${twips(PAGE.header)}" w:gutter="0"`;
  const [width, height] = wide ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>` +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${wide ? ' w:orient="landscape"' : ''}/><w:pgMar ${margins}/>` +
    `<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>`
  );
}

/** Ends the pages so far; what follows, such as an annex, begins a page of its own and counts from 1. */
export function endOfSection(wide = false): string {
  return paragraph('CuoiTrang', '', sectionXml(wide));
}

function document({ body, wide = false }: Layout): string {
  return `${HEAD}<w:document ${W} ${R}><w:body>${body}${sectionXml(wide)}</w:body></w:document>`;
}

/** The files of a .docx, by path, in the order in which they are packed. */
export function packageParts(layout: Layout): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations,
    'docProps/core.xml': core,
    'word/document.xml': document(layout),
    'word/_rels/document.xml.rels': documentRelations,
    'word/styles.xml': stylesXml(),
    'word/settings.xml': settings,
    // The number of the page at its top; none on the first.
    'word/header1.xml': header([pageNumber]),
    'word/header2.xml': header(''),
  };
}
