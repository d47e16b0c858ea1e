// A table that was pasted as text: from a sheet (tabs), or typed with semicolons or commas between its cells.
import { cleanText, foldForSearch } from './text';

export interface TableLine {
  /** Line of the pasted text on which it begins, from 1. */
  line: number;
  cells: string[];
}

/** Cells of a text in which `mark` separates them; a cell in quotes may hold line breaks, as sheets copy them. Blank rows are left out. */
export function tableLines(text: string, mark: string): TableLine[] {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"(?=${mark}|\n|$)|([^${mark}\n]*))(${mark}|\n|$)`, 'y');
  const lines: TableLine[] = [];
  let cells: string[] = [];
  let begin = 1;
  let line = 1;
  for (let end: string | undefined = mark; end !== '';) {
    const match: RegExpExecArray | null = cell.exec(text);
    if (!match) break;
    const [whole, quoted, plain = ''] = match;
    end = match[3] ?? '';
    cells.push(cleanText(quoted === undefined ? plain : quoted.replace(/""/g, '"')));
    line += whole.split('\n').length - 1;
    if (end === mark) continue;
    if (cells.some((one) => one !== '')) lines.push({ line: begin, cells });
    cells = [];
    begin = line;
  }
  return lines;
}

/** What separates the cells: tabs, else semicolons, else commas. */
export const tableMark = (text: string): string => (text.includes('\t') ? '\t' : text.includes(';') ? ';' : ',');

/** A header for comparing: 'Họ và tên (*):' is 'ho va ten'. */
export const headerKey = (cell: string): string =>
  foldForSearch(cell.replace(/\([^)]*\)/g, ' '))
    .replace(/[*:.]+/g, '')
    .trim();
