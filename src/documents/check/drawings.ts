// Lines that were drawn as shapes: DrawingML (Word 2010 and later, LibreOffice, Google) and VML (older), with their length.
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import type { DrawnLine } from './model';
import { valueOf } from './properties';

const EMU_PER_MM = 36_000;
const MM_PER_PT = 25.4 / 72;
/** A shape flatter than that is a line, whatever it is called. */
const FLAT_MM = 1;
const LINE_SHAPES = /^(?:line|straightConnector\d*|bentConnector\d*)$/;
const DASHED = /dash|dot/i;

const all = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

function drawingLines(drawing: XmlElement): DrawnLine[] {
  const [frame] = elementsOf(drawing);
  const frameWidth = Number(valueOf(elementAt(frame, 'wp:extent'), 'cx') ?? 0);
  const group = frame && all(frame, 'wpg:grpSpPr')[0];
  const inner = Number(valueOf(elementAt(group, 'a:xfrm', 'a:chExt'), 'cx') ?? 0);
  const scale = inner > 0 && frameWidth > 0 ? frameWidth / inner : 1;
  return all(drawing, 'wps:wsp').flatMap((shape): DrawnLine[] => {
    const properties = elementAt(shape, 'wps:spPr');
    const extent = elementAt(properties, 'a:xfrm', 'a:ext');
    const alone = group === undefined;
    const width = Number(valueOf(extent, 'cx') ?? (alone ? frameWidth : 0)) * scale;
    const height = Number(valueOf(extent, 'cy') ?? 0) * scale;
    const isLine =
      LINE_SHAPES.test(valueOf(elementAt(properties, 'a:prstGeom'), 'prst') ?? '') || height / EMU_PER_MM < FLAT_MM;
    if (!isLine || elementAt(shape, 'wps:txbx') || width <= height) return [];
    const dash = valueOf(elementAt(properties, 'a:ln', 'a:prstDash')) ?? 'solid';
    return [{ lengthMm: width / EMU_PER_MM, solid: !DASHED.test(dash) }];
  });
}

const VML_UNITS: Record<string, number> = {
  pt: MM_PER_PT,
  in: 25.4,
  cm: 10,
  mm: 1,
  pc: 12 * MM_PER_PT,
  px: 25.4 / 96,
  '': 25.4 / 96,
};

/** A length of VML in mm; a bare number counts `unit` mm. */
function vmlLength(text: string | undefined, unit = VML_UNITS['px'] ?? 1): number {
  const [, number = '0', name = ''] = /^\s*(-?[\d.]+)\s*([a-z]*)/i.exec(text ?? '') ?? [];
  return Number(number) * (name === '' ? unit : (VML_UNITS[name.toLowerCase()] ?? unit));
}

function styleOf(element: XmlElement): Map<string, string> {
  const entries = (element.attributes['style'] ?? '').split(';').map((pair) => pair.split(':'));
  return new Map(entries.map(([key = '', value = '']) => [key.trim().toLowerCase(), value.trim()]));
}

/** `unit`: mm of one unit of the coordinates in which the shape lies. */
function vmlLines(shape: XmlElement, columnMm: number, unit?: number): DrawnLine[] {
  const style = styleOf(shape);
  const solid = !DASHED.test(valueOf(elementAt(shape, 'v:stroke'), 'dashstyle') ?? '');
  const width = vmlLength(style.get('width'), unit);
  const height = vmlLength(style.get('height'), unit);
  switch (shape.name) {
    case 'v:group': {
      const inner = Number((shape.attributes['coordsize'] ?? '1000,1000').split(',')[0]) || 1000;
      return elementsOf(shape).flatMap((child) => vmlLines(child, columnMm, width / inner));
    }
    case 'v:line': {
      const [x1, y1] = (shape.attributes['from'] ?? '0,0').split(',').map((part) => vmlLength(part, unit));
      const [x2, y2] = (shape.attributes['to'] ?? '10,10').split(',').map((part) => vmlLength(part, unit));
      const across = Math.abs((x2 ?? 0) - (x1 ?? 0));
      const down = Math.abs((y2 ?? 0) - (y1 ?? 0));
      return across > down ? [{ lengthMm: across, solid }] : [];
    }
    case 'v:rect':
    case 'v:shape': {
      const isRule = ['t', 'true', '1'].includes(shape.attributes['o:hr'] ?? '');
      if (isRule) {
        const percent = Number(shape.attributes['o:hrpct'] ?? (width === 0 ? 1000 : 0)) / 1000;
        return [{ lengthMm: percent > 0 ? columnMm * percent : width, solid }];
      }
      const isLine = /_t32$|_t20$/.test(shape.attributes['type'] ?? '') || height < FLAT_MM;
      const filled = elementAt(shape, 'v:textbox') ?? elementAt(shape, 'v:imagedata');
      return isLine && !filled && width > height ? [{ lengthMm: width, solid }] : [];
    }
    default:
      return [];
  }
}

/** The horizontal lines in a `w:drawing`, `w:pict` or `w:object`. */
export function linesDrawn(element: XmlElement, columnMm: number): DrawnLine[] {
  if (element.name === 'w:drawing') return drawingLines(element);
  return elementsOf(element).flatMap((shape) => vmlLines(shape, columnMm));
}

/** The contents of text boxes in a drawing. */
export const boxesIn = (element: XmlElement): XmlElement[] => all(element, 'w:txbxContent');
