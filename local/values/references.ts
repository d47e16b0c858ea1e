// References inside formulas (`A1`, `$B$2:C`, `'Ý kiến'!A2`): found outside of quoted text, and moved.
import { columnLetters, columnNumber, quoteSheetName } from './a1';

const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::(?:\$?[A-Za-z]{1,3}\$?[1-9]\d*|\$?[A-Za-z]{1,3}|\$?[1-9]\d*))?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?:[1-9]\d*)?|\$?[1-9]\d*:\$?[1-9]\d*)(?![\p{L}\p{N}_(.])|[\p{L}\p{N}_.$]+|[\s\S]/gu;

const CORNER = /^(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d*)?$/;

interface Corner {
  fixedColumn: boolean;
  column?: number;
  fixedRow: boolean;
  row?: number;
}

function readCorner(text: string): Corner {
  const [, first = '', letters, second = '', digits] = CORNER.exec(text) ?? [];
  const onlyRow = letters === undefined;
  return {
    fixedColumn: !onlyRow && first === '$',
    fixedRow: onlyRow ? first === '$' : second === '$',
    ...(letters === undefined ? {} : { column: columnNumber(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) }),
  };
}

function writeCorner(corner: Corner): string {
  const column = corner.column === undefined ? '' : `${corner.fixedColumn ? '$' : ''}${columnLetters(corner.column)}`;
  const row = corner.row === undefined ? '' : `${corner.fixedRow ? '$' : ''}${corner.row}`;
  return column + row;
}

/** Rewrites every reference of a formula; `change` gets its sheet (if it names one) and its one or two corners. */
function rewrite(
  formula: string,
  change: (sheet: string | undefined, corners: Corner[]) => Corner[] | undefined,
): string {
  return formula.replace(PIECE, (piece: string, sheetPart: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return piece;
    const sheet = sheetPart?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
    const corners = change(sheet, cells.split(':').map(readCorner));
    return (sheetPart ?? '') + (corners ? corners.map(writeCorner).join(':') : '#REF!');
  });
}

/** A formula that stands on sheet `own`, after lines of sheet `changed` moved. What was taken out becomes `#REF!`. */
export function moveReferences(
  formula: string,
  own: string,
  changed: string,
  dimension: 'ROWS' | 'COLUMNS',
  move: (position: number) => number | undefined,
): string {
  const axis = dimension === 'ROWS' ? 'row' : 'column';
  return rewrite(formula, (sheet, corners) => {
    if ((sheet ?? own) !== changed) return corners;
    const [first, last] = corners;
    if (!first) return corners;
    let start = first[axis];
    if (start === undefined) return corners;
    if (!last) {
      const moved = move(start);
      return moved === undefined ? undefined : [{ ...first, [axis]: moved }];
    }
    let end = last[axis];
    const open = end === undefined;
    const limit = end ?? start;
    if (!open && end !== undefined) {
      while (start <= limit && move(start) === undefined) start++;
      while (end >= start && move(end) === undefined) end--;
      if (start > limit) return undefined;
    }
    const movedStart = move(start) ?? start;
    return [{ ...first, [axis]: movedStart }, open ? last : { ...last, [axis]: move(end ?? start) ?? start }];
  });
}

/** A formula copied `rows` down and `columns` right: what is not pinned by `$` goes along; off the grid is `#REF!`. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  return rewrite(formula, (_sheet, corners) => {
    const moved = corners.map((corner) => ({
      ...corner,
      ...(corner.row === undefined || corner.fixedRow ? {} : { row: corner.row + rows }),
      ...(corner.column === undefined || corner.fixedColumn ? {} : { column: corner.column + columns }),
    }));
    const off = moved.some((corner) => (corner.row ?? 1) < 1 || (corner.column ?? 1) < 1);
    return off ? undefined : moved;
  });
}

/** A formula after a sheet got another name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(PIECE, (piece: string, sheetPart: string | undefined, cells: string | undefined) => {
    if (sheetPart === undefined || cells === undefined) return piece;
    const sheet = sheetPart.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
    return sheet === from ? `${quoteSheetName(to)}!${cells}` : piece;
  });
}
