// WordprocessingML in small pieces: paragraphs, runs and tables as text. Measures in mm and points come in, and go out
// in Word's own twips (1/20 pt), half points and eighths.

/** Twips (1/20 pt) of a length in mm. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A run of text; `{tags}` are part of the text. */
export function run(text: string, format: { bold?: boolean } = {}): string {
  const properties = format.bold ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : '';
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A paragraph in a named style; `content` is a text, or runs. */
export function paragraph(style: string, content: string | string[], properties = ''): string {
  const runs = typeof content === 'string' ? (content === '' ? '' : run(content)) : content.join('');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}

/** Lines that hold only a tag of docxtemplater; they vanish from the paper. */
export function tag(text: string): string {
  return paragraph('NoiDung', `{${text}}`);
}

/** What stands between `{#name}` and `{/name}` is repeated for each element, or shown if it is true. */
export function block(name: string, ...content: string[]): string {
  return tag(`#${name}`) + content.join('') + tag(`/${name}`);
}

/**
 * A thin solid line `lengthMm` long in the middle of a column of `columnMm`: the border of an empty paragraph, whose
 * indents leave that length.
 */
export function rule(lengthMm: number, columnMm: number): string {
  const column = twips(columnMm);
  const left = Math.round((column - twips(lengthMm)) / 2);
  const right = column - twips(lengthMm) - left;
  return paragraph(
    'DuongKe',
    '',
    `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>` +
      `<w:ind w:left="${left}" w:right="${right}" w:firstLine="0"/>`,
  );
}

export interface Cell {
  /** Paragraphs. */
  content: string;
  /** How many columns it spans; 1 if absent. */
  span?: number;
  middle?: boolean;
}

export interface Row {
  cells: Cell[];
  /** Repeated at the head of every page. */
  header?: boolean;
  /** Kept on one page. */
  whole?: boolean;
}

export interface Table {
  columnsMm: readonly number[];
  rows: Row[];
  borders: boolean;
  /** Room left and right of the text in a cell. */
  paddingMm: number;
}

function cellXml(cell: Cell, at: number, columnsMm: readonly number[]): string {
  const span = cell.span ?? 1;
  const width = columnsMm.slice(at, at + span).reduce((sum, column) => sum + twips(column), 0);
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
    (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') +
    (cell.middle ? '<w:vAlign w:val="center"/>' : '') +
    `</w:tcPr>${cell.content}</w:tc>`
  );
}

function rowXml(row: Row, columnsMm: readonly number[]): string {
  const properties = (row.whole ? '<w:cantSplit/>' : '') + (row.header ? '<w:tblHeader/>' : '');
  let at = 0;
  const cells = row.cells.map((cell) => {
    const xml = cellXml(cell, at, columnsMm);
    at += cell.span ?? 1;
    return xml;
  });
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

function bordersXml(drawn: boolean): string {
  const border = drawn ? 'w:val="single" w:sz="4" w:space="0" w:color="auto"' : 'w:val="nil"';
  return ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${border}/>`).join('');
}

/** A table of fixed column widths that begins exactly at the left margin. */
export function table({ columnsMm, rows, borders, paddingMm }: Table): string {
  const padding = twips(paddingMm);
  const width = columnsMm.reduce((sum, column) => sum + twips(column), 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblBorders>${bordersXml(borders)}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="${padding}" w:type="dxa"/>` +
    `<w:bottom w:w="0" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>` +
    `<w:tblLook w:val="0000"/></w:tblPr>` +
    `<w:tblGrid>${columnsMm.map((column) => `<w:gridCol w:w="${twips(column)}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => rowXml(row, columnsMm)).join('')}</w:tbl>`
  );
}
