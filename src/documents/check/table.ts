// Reads a table of a .docx: columns, cells, which lines it draws, and the formatting its style gives to the text in it.
// Source: ECMA-376 part 1, 17.4 and 17.7.6 (table styles and their conditional parts).
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import type { Cell, Row, Table } from './model';
import type { Sources } from './properties';
import { attributeOf, lastOf, mmOfTwips, switchOf, twipsOf, valueOf } from './properties';
import type { Reader, Surroundings } from './reader';

/** Twips left and right of the text in a cell where nothing else is said. */
const DEFAULT_PADDING = 115;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'start', 'end'];

/** Rows or cells, also those in content controls and tracked insertions. */
function partsOf(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return elementAt(child, 'w:trPr', 'w:del') ? [] : [child];
    if (child.name === 'w:sdt') return partsOf(elementAt(child, 'w:sdtContent') ?? child, name);
    return child.name === 'w:ins' || child.name === 'w:customXml' ? partsOf(child, name) : [];
  });
}

const draws = (borders: XmlElement | undefined): boolean =>
  SIDES.some((side) => {
    const kind = valueOf(elementAt(borders, `w:${side}`));
    return kind !== undefined && kind !== 'nil' && kind !== 'none';
  });

/** Which conditional parts of the style the table wants: an old bit mask, or an attribute for each. */
function wanted(look: XmlElement | undefined): Record<string, boolean> {
  const mask = parseInt(valueOf(look) ?? '0', 16);
  const is = (name: string, bit: number) => {
    const own = valueOf(look, `w:${name}`);
    return own === undefined ? (mask & bit) !== 0 : ['1', 'true', 'on'].includes(own);
  };
  return {
    firstRow: is('firstRow', 0x20),
    lastRow: is('lastRow', 0x40),
    firstCol: is('firstColumn', 0x80),
    lastCol: is('lastColumn', 0x100),
  };
}

interface Frame {
  chain: XmlElement[];
  look: Record<string, boolean>;
  columns: number[];
  padding: { left: number; right: number };
  around: Surroundings;
}

/** Formatting that the style gives in a cell, the weakest first. */
function conditional(frame: Frame, place: Record<string, boolean>, part: 'w:pPr' | 'w:rPr'): Sources {
  const kinds = ['firstCol', 'lastCol', 'firstRow', 'lastRow'].filter((kind) => place[kind] && frame.look[kind]);
  const ofKind = (kind: string) =>
    frame.chain.flatMap((style) =>
      elementsOf(style, 'w:tblStylePr')
        .filter((one) => valueOf(one, 'w:type') === kind)
        .map((one) => elementAt(one, part)),
    );
  return [...frame.chain.map((style) => elementAt(style, part)), ...kinds.flatMap(ofKind)];
}

function readCell(
  reader: Reader,
  element: XmlElement,
  from: number,
  frame: Frame,
  place: Record<string, boolean>,
): Cell {
  const properties = elementAt(element, 'w:tcPr');
  const span = Math.max(1, Number(valueOf(elementAt(properties, 'w:gridSpan')) ?? 1));
  const type = valueOf(elementAt(properties, 'w:tcW'), 'w:type');
  const own =
    type === 'dxa' || type === undefined ? twipsOf(valueOf(elementAt(properties, 'w:tcW'), 'w:w')) : undefined;
  const grid = frame.columns.slice(from, from + span).reduce((sum, width) => sum + width, 0);
  const width = own !== undefined && own > 0 ? own : grid;
  const margins = elementAt(properties, 'w:tcMar');
  const room = (...sides: ['left' | 'right', string]) =>
    twipsOf(attributeOf([margins], `w:${sides[0]}`, 'w:w') ?? attributeOf([margins], `w:${sides[1]}`, 'w:w')) ??
    frame.padding[sides[0]];
  const columnMm = mmOfTwips(Math.max(0, width - room('left', 'start') - room('right', 'end')));
  return {
    from,
    to: from + span,
    blocks: reader.blocks(element, {
      ...frame.around,
      columnMm,
      tableParagraph: conditional(frame, place, 'w:pPr'),
      tableRun: conditional(frame, place, 'w:rPr'),
    }),
  };
}

/** Reads a `w:tbl`, tables inside it too. */
export function readTable(reader: Reader, element: XmlElement, around: Surroundings): Table {
  const properties = elementAt(element, 'w:tblPr');
  const chain = reader.styles.chain('table', valueOf(elementAt(properties, 'w:tblStyle')));
  const sources = [...chain.map((style) => elementAt(style, 'w:tblPr')), properties];
  const margins = sources.map((source) => elementAt(source, 'w:tblCellMar'));
  const room = (...sides: string[]) =>
    twipsOf(sides.map((side) => attributeOf(margins, side, 'w:w')).find((width) => width !== undefined));
  const padding = {
    left: room('w:left', 'w:start') ?? DEFAULT_PADDING,
    right: room('w:right', 'w:end') ?? DEFAULT_PADDING,
  };
  const columns = elementsOf(elementAt(element, 'w:tblGrid'), 'w:gridCol').map(
    (column) => twipsOf(valueOf(column, 'w:w')) ?? 0,
  );
  const look = wanted(lastOf(sources, 'w:tblLook'));
  const frame: Frame = { chain, look, columns, padding, around };
  const rowElements = partsOf(element, 'w:tr');
  const rows = rowElements.map((row, rowAt): Row => {
    const rowProperties = elementAt(row, 'w:trPr');
    let from = Math.max(0, Number(valueOf(elementAt(rowProperties, 'w:gridBefore')) ?? 0));
    const cells = partsOf(row, 'w:tc');
    return {
      header: switchOf(elementAt(rowProperties, 'w:tblHeader')) === true,
      cells: cells.map((cell, at) => {
        const place = {
          firstRow: rowAt === 0,
          lastRow: rowAt === rowElements.length - 1,
          firstCol: at === 0,
          lastCol: at === cells.length - 1,
        };
        const read = readCell(reader, cell, from, frame, place);
        from = read.to;
        return read;
      }),
    };
  });
  const sides = sources.map((source) => elementAt(source, 'w:tblBorders'));
  const ownBorders = SIDES.some((side) => {
    const kind = valueOf(lastOf(sides, `w:${side}`));
    return kind !== undefined && kind !== 'nil' && kind !== 'none';
  });
  const cellBorders = rowElements.some((row) =>
    partsOf(row, 'w:tc').some((cell) => draws(elementAt(cell, 'w:tcPr', 'w:tcBorders'))),
  );
  const grid = columns.reduce((sum, width) => sum + width, 0);
  const width =
    valueOf(lastOf(sources, 'w:tblW'), 'w:type') === 'dxa' ? twipsOf(attributeOf(sources, 'w:tblW', 'w:w')) : undefined;
  return {
    rows,
    widthMm: mmOfTwips(Math.max(grid, width ?? 0)),
    indentMm: mmOfTwips(twipsOf(attributeOf(sources, 'w:tblInd', 'w:w')) ?? 0),
    ruled: ownBorders || cellBorders,
    section: around.section,
  };
}
