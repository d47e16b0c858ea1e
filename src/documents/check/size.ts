// About how long a document is, in pages: enough to tell one page from two, not where pages break.
import { roughLines } from '../metrics';
import type { Block, Document, Paragraph, Section, Table } from './model';
import { isTable } from './model';

const MM_PER_PT = 25.4 / 72;
const SINGLE_LINE = 1.15;
const EMPTY_PT = 14;

function paragraphHeight(paragraph: Paragraph): number {
  const sizes = paragraph.spans.map((span) => span.sizePt);
  const sizePt = sizes.length > 0 ? Math.max(...sizes) : EMPTY_PT;
  const width = Math.max(10, paragraph.columnMm - paragraph.leftMm - paragraph.rightMm);
  const lines = roughLines(paragraph.text, width, sizePt);
  return (lines * sizePt * SINGLE_LINE * paragraph.lines + paragraph.beforePt + paragraph.afterPt) * MM_PER_PT;
}

/** Height of a table in mm. */
export const tableHeight = (table: Table): number =>
  table.rows.reduce((sum, row) => sum + Math.max(0, ...row.cells.map((cell) => blocksHeight(cell.blocks))), 0);

const blocksHeight = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (isTable(block) ? tableHeight(block) : paragraphHeight(block)), 0);

/** Height of the text on a page of this section, mm. */
export const pageHeight = ({ heightMm, marginsMm }: Section): number =>
  Math.max(10, heightMm - marginsMm.top - marginsMm.bottom);

/** Pages that the blocks of one section fill, about; a forced break counts as a page. */
export function pagesOf({ blocks, sections }: Document, section: number): number {
  const own = blocks.filter((block) => block.section === section);
  const breaks = own.filter((block, at) => !isTable(block) && block.newPage && at > 0).length;
  const page = sections[section];
  return page ? blocksHeight(own) / pageHeight(page) + breaks : 0;
}
