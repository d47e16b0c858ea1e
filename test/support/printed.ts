// What a paper says, read back from the .docx that was uploaded: its paragraphs in order, the rows of a notice's table.
import { readTab } from '../../examples/summary';
import type { World } from '../../local';
import type { PaperKind } from '../../src/domain/records';
import { allParagraphs, isTable, readDocx } from '../documents/docx';
import type { Docx } from '../documents/docx';

const withBlanks = (text: string) => text.replace(/\u00A0/g, ' ');

/** The newest paper of a kind, as the register's row leads to it. */
export function printedPaper(world: World, kind: PaperKind): Docx {
  const entry = readTab(world, 'papers')
    .filter((paper) => paper.kind === kind)
    .pop();
  const file = world.files.find(({ id }) => id === entry?.fileId);
  if (!file) throw new Error(`no paper of kind ${kind}`);
  return readDocx(Buffer.from(file.bytes).toString('base64'));
}

/** Text of every paragraph in reading order; blanks that may not break are blanks. */
export const paragraphsOf = (docx: Docx): string[] =>
  allParagraphs(docx).map((paragraph) => withBlanks(paragraph.text).trim());

export interface NoticeRow {
  /** Title of the topic above it. */
  topic: string;
  number: string;
  raisedBy: string;
  text: string;
  answer: string;
  unit: string;
}

/** Columns of the table in a notice, and of the annex that holds a long one. */
const COLUMNS = { notice: 5, annex: 9 };

/** The rows of a notice's table, without the header; each with the topic under which it stands. */
export function noticeRows(docx: Docx): NoticeRow[] {
  const table = docx.body.find(
    (block) => isTable(block) && (block.columns.length === COLUMNS.notice || block.columns.length === COLUMNS.annex),
  );
  if (!table || !isTable(table)) return [];
  let topic = '';
  return table.rows.slice(1).flatMap(({ cells }) => {
    const texts = cells.map((cell) => withBlanks(cell.text));
    const [number = '', raisedBy = '', text = ''] = texts;
    const [answer = '', ...unit] = texts.slice(texts.length === COLUMNS.annex ? 5 : 3);
    if (cells.length === 1) topic = number;
    return cells.length === 1 ? [] : [{ topic, number, raisedBy, text, answer, unit: unit.join('\n') }];
  });
}

/** A paper as text to be read and compared: a paragraph a line, a row of a table on one line, its cells parted by « | ». */
export function paperText(docxBase64: string): string {
  const lines = readDocx(docxBase64).body.flatMap((block) =>
    isTable(block)
      ? block.rows.map((row) => row.cells.map((cell) => cell.text.replace(/\n/g, ' ⏎ ')).join(' | '))
      : block.text.split('\n'),
  );
  return `${lines
    .map((line) => withBlanks(line).trimEnd())
    .filter((line) => line !== '')
    .join('\n')}\n`;
}
