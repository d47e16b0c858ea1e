// Notes of cells: the comments part, the drawing that Excel wants beside it, and back.
import { boxToA1 } from '../../values/a1';
import type { SheetData } from '../../world';
import { parseText, noteXml } from './fonts';
import { fitsInFile, parseBox, positionOf } from './references';
import type { XmlNode } from './xml';
import { child, descendants, element } from './xml';

export interface Note {
  row: number;
  column: number;
  text: string;
}

/** The notes of a sheet, row by row. */
export function notesOf(sheet: SheetData): Note[] {
  const notes: Note[] = [];
  for (const [key, { note }] of sheet.cells) {
    const [row, column] = positionOf(key);
    if (note && fitsInFile({ row, column, rows: 1, columns: 1 })) notes.push({ row, column, text: note });
  }
  return notes.sort((a, b) => a.row - b.row || a.column - b.column);
}

export function commentsXml(notes: readonly Note[]): string {
  const list = notes.map(({ row, column, text }) =>
    element('comment', { ref: boxToA1({ row, column, rows: 1, columns: 1 }), authorId: 0 }, noteXml(text)),
  );
  return element(
    'comments',
    { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
    element('authors', {}, element('author')),
    element('commentList', {}, list),
  );
}

const CHARACTERS_PER_LINE = 40;

/** The boxes in which Excel shows the notes, in VML, which it still asks for. */
export function notesDrawing(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = text.split('\n').reduce((sum, line) => sum + Math.floor(line.length / CHARACTERS_PER_LINE) + 1, 0);
    const height = Math.min(Math.max(lines, 3), 25);
    // Column, offset, row, offset of the left upper corner, then of the right lower one.
    const anchor = [column, 15, Math.max(row - 2, 0), 2, column + 3, 15, Math.max(row - 2, 0) + height, 2].join(', ');
    return element(
      'v:shape',
      {
        id: `_x0000_s${1025 + index}`,
        type: '#_x0000_t202',
        style: 'position:absolute;visibility:hidden',
        fillcolor: '#ffffe1',
        'o:insetmode': 'auto',
      },
      element('v:fill', { color2: '#ffffe1' }),
      element('v:shadow', { on: 't', color: 'black', obscured: 't' }),
      element('v:path', { 'o:connecttype': 'none' }),
      element('v:textbox', { style: 'mso-direction-alt:auto' }, '<div style="text-align:left"></div>'),
      element(
        'x:ClientData',
        { ObjectType: 'Note' },
        '<x:MoveWithCells/><x:SizeWithCells/>',
        element('x:Anchor', {}, anchor),
        '<x:AutoFill>False</x:AutoFill>',
        element('x:Row', {}, String(row - 1)),
        element('x:Column', {}, String(column - 1)),
      ),
    );
  });
  return element(
    'xml',
    {
      'xmlns:v': 'urn:schemas-microsoft-com:vml',
      'xmlns:o': 'urn:schemas-microsoft-com:office:office',
      'xmlns:x': 'urn:schemas-microsoft-com:office:excel',
    },
    element('o:shapelayout', { 'v:ext': 'edit' }, element('o:idmap', { 'v:ext': 'edit', data: 1 })),
    element(
      'v:shapetype',
      { id: '_x0000_t202', coordsize: '21600,21600', 'o:spt': 202, path: 'm,l,21600r21600,l21600,xe' },
      element('v:stroke', { joinstyle: 'miter' }),
      element('v:path', { gradientshapeok: 't', 'o:connecttype': 'rect' }),
    ),
    shapes,
  );
}

/** Puts the notes of a comments part on the cells of a sheet. */
export function readNotes(root: XmlNode, sheet: SheetData): void {
  for (const comment of descendants(root, 'comment')) {
    const box = parseBox(comment.attributes['ref'] ?? '');
    const text = child(comment, 'text');
    if (!box || !text) continue;
    const note = parseText(text, () => undefined)
      .map((piece) => piece.text)
      .join('');
    const key = `${box.row},${box.column}`;
    const cell = sheet.cells.get(key);
    if (cell) cell.note = note;
    else sheet.cells.set(key, { value: '', note });
  }
}
