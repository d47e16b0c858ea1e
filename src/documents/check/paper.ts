// Takes a document apart into papers, each with head, addressees, text, foot and annexes; and tells which form it has.
// A file may hold several papers, such as one invitation for each guest.
import type { Foot } from './foot';
import { beginsFoot, readFoot } from './foot';
import type { Head } from './head';
import { readHead } from './head';
import type { Block, Line, Paragraph } from './model';
import { isTable, linesOf, paragraphsOf, plain } from './model';
import { TYPES } from './rules';
import * as words from './words';

/**
 * `named`: with tên loại (mẫu 1.4, also giấy mời 1.7); `letter`: công văn (1.5); `minutes`: biên bản (1.9); `list`: a list or
 * register below a letterhead, without a number; `plain`: no letterhead, such as a hand-out.
 */
export type Form = 'named' | 'letter' | 'minutes' | 'list' | 'plain';

export interface Annex {
  label?: Line;
  title: Line[];
  /** '(Kèm theo … số … ngày … của …)'. */
  annexOf?: Line;
  blocks: Block[];
}

export interface Paper {
  form: Form;
  /** Type of paper as the decree lists it. */
  type: string | undefined;
  head: Head;
  addressees: Line[];
  body: Block[];
  foot: Foot | undefined;
  annexes: Annex[];
}

const holdsNation = (block: Block) =>
  paragraphsOf([block]).some((paragraph) => linesOf(paragraph, true).some((line) => words.isNation(line.text)));

const isAnnexStart = (block: Block) =>
  !isTable(block) && linesOf(block).length > 0 && words.isAnnexLabel(linesOf(block)[0]?.text ?? '');

/** Where each paper begins: at the head of the file, and at every further Quốc hiệu that stands in no annex. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  let seen = false;
  let inAnnex = false;
  for (const block of blocks) {
    inAnnex ||= seen && isAnnexStart(block);
    if (holdsNation(block)) {
      if (seen && !inAnnex) parts.push([]);
      seen = true;
    }
    parts[parts.length - 1]?.push(block);
  }
  return parts;
}

function addresseesOf(blocks: readonly Block[], from: number): { lines: Line[]; next: number } {
  let at = from;
  const textAt = (index: number) => {
    const block = blocks[index];
    return block && !isTable(block) ? plain(block.text) : undefined;
  };
  while (textAt(at) === '') at++;
  const first = blocks[at];
  const lines = first ? paragraphsOf([first]).flatMap((paragraph) => linesOf(paragraph)) : [];
  if (!first || !words.isAddressee(lines[0]?.text ?? '') || (isTable(first) && first.ruled))
    return { lines: [], next: from };
  at++;
  if (isTable(first)) return { lines, next: at };
  for (; /^-|^$/.test(textAt(at) ?? 'end'); at++) {
    // The list ends with a full stop; hyphens after that are the text's own.
    if (lines.length > 1 && lines[lines.length - 1]?.text.endsWith('.')) break;
    lines.push(...linesOf(blocks[at] as Paragraph));
  }
  return { lines, next: at };
}

function annexesOf(blocks: readonly Block[]): Annex[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const last = parts[parts.length - 1];
    if (!last || isAnnexStart(block)) parts.push([block]);
    else last.push(block);
  }
  return parts.filter((part) => paragraphsOf(part).some((paragraph) => plain(paragraph.text) !== '')).map(annexOf);
}

const HEAD_OF_ANNEX = 8;

function annexOf(blocks: Block[]): Annex {
  const annex: Annex = { title: [], blocks };
  const lines = blocks.slice(0, HEAD_OF_ANNEX).flatMap((block) => (isTable(block) ? [undefined] : linesOf(block)));
  for (const line of lines) {
    if (!line) break;
    if (words.isAnnexLabel(line.text) && !annex.label) annex.label = line;
    else if (words.isAnnexOf(line.text)) {
      annex.annexOf = line;
      break;
    } else if (line.paragraph.align === 'center' || words.isCapitals(line.text)) annex.title.push(line);
    else break;
  }
  return annex;
}

/** Whether a paper without a type is meant to be a công văn: one whose symbol names a type has only lost it. */
function isLetter({ about, number, abstract }: Head, addressees: readonly Line[]): boolean {
  const [, start = ''] = /\/\s*([^\s-]+)/.exec(number?.text ?? '') ?? [];
  return about.length > 0 || (addressees.length > 0 && abstract.length === 0) || !Object.values(TYPES).includes(start);
}

function formOf(head: Head, type: string | undefined, foot: Foot | undefined, addressees: readonly Line[]): Form {
  const isOffice = head.nation ?? head.motto ?? head.number ?? head.about[0] ?? foot?.label;
  if (!isOffice) return 'plain';
  if (type === 'Biên bản') return 'minutes';
  if (!head.title) return isLetter(head, addressees) ? 'letter' : 'named';
  return type !== undefined || head.number || foot?.label ? 'named' : 'list';
}

function paperOf(blocks: Block[]): Paper {
  const { head, next: afterHead } = readHead(blocks);
  const type = head.title && words.typeOf(head.title.text);
  const { lines: addressees, next: start } = addresseesOf(blocks, afterHead);
  const annexAt = blocks.findIndex((block, at) => at >= start && isAnnexStart(block));
  const footAt = blocks.findIndex((block, at) => at >= start && beginsFoot(block));
  const hasFoot = footAt >= 0 && (annexAt < 0 || footAt < annexAt);
  const read = hasFoot ? readFoot(blocks, footAt) : undefined;
  const end = read?.next ?? (annexAt >= 0 ? annexAt : blocks.length);
  const foot = read?.foot;
  return {
    form: formOf(head, type, foot, addressees),
    type,
    head,
    addressees,
    body: blocks.slice(start, hasFoot ? footAt : end),
    foot,
    annexes: annexesOf(blocks.slice(end)),
  };
}

/** The papers in a document, at least one. */
export const papersOf = (blocks: readonly Block[]): Paper[] => partsOf(blocks).map(paperOf);
