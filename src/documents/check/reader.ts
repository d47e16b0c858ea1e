// Reads the parts of a .docx into paragraphs and tables with the formatting that takes effect.
// Source: ECMA-376 part 1, 17.3.1 (paragraphs), 17.4 (tables).
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import { InlineReader } from './inline';
import type { Align, Block, DrawnLine, Paragraph, Span } from './model';
import type { Numbering } from './numbering';
import type { Sources } from './properties';
import { attributeOf, lastOf, mmOfTwips, switchOf, twipsOf, valueOf } from './properties';
import type { Styles } from './styles';
import { readTable } from './table';

const ALIGN: Record<string, Align> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
};
const TWIPS_A_POINT = 20;
const TWIPS_A_LINE = 240;
/** Height of a single line of Times New Roman, as a part of its size. */
const SINGLE_LINE = 1.15;
/** What Word puts where a gap is left to it. */
const AUTOMATIC_GAP = 280;
/** A tab stop counts as the middle of the column if it is that near to it. */
const MIDDLE_MM = 4;

/** What surrounds a paragraph. */
export interface Surroundings {
  columnMm: number;
  section: number;
  /** `w:pPr` and `w:rPr` of the table around it. */
  tableParagraph: Sources;
  tableRun: Sources;
}

export class Reader {
  private readonly inline: InlineReader;
  private count = 0;
  /** Paragraphs in text boxes. */
  readonly boxes: Paragraph[] = [];

  constructor(
    readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly defaultTab: number,
  ) {
    this.inline = new InlineReader(styles);
  }

  /** The paragraphs and tables in `parent`; what wraps them (content controls, tracked insertions) is looked through. */
  blocks(parent: XmlElement | undefined, around: Surroundings): Block[] {
    return elementsOf(parent).flatMap((element): Block[] => this.block(element, around));
  }

  block(element: XmlElement, around: Surroundings): Block[] {
    switch (element.name) {
      case 'w:p':
        return [this.paragraph(element, around)];
      case 'w:tbl':
        return [readTable(this, element, around)];
      case 'w:sdt':
        return this.blocks(elementAt(element, 'w:sdtContent'), around);
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
        return this.blocks(element, around);
      case 'mc:AlternateContent':
        return this.blocks(elementAt(element, 'mc:Choice') ?? elementAt(element, 'mc:Fallback'), around);
      default:
        return [];
    }
  }

  private paragraph(element: XmlElement, around: Surroundings): Paragraph {
    const direct = elementAt(element, 'w:pPr');
    const styleId = this.styles.idOf('paragraph', valueOf(elementAt(direct, 'w:pStyle')));
    const chain = this.styles.chain('paragraph', styleId);
    const own = chain.map((style) => elementAt(style, 'w:pPr'));
    const { label, sources: levelled } = this.numbered(own, direct);
    const sources = [this.styles.defaultParagraph, ...around.tableParagraph, ...levelled];
    const context = { table: around.tableRun, paragraph: chain.map((style) => elementAt(style, 'w:rPr')) };
    const number = ++this.count;
    const { spans, drawn, boxes, pageBreak } = this.inline.read(element, context, around.columnMm);
    for (const box of boxes) this.boxes.push(...this.boxed(box, around));

    const indents = indentsOf(sources);
    const shift = this.leadingTabs(spans, sources, indents, around.columnMm);
    const borders = bordersOf(sources, around.columnMm, indents);
    const framed = attributeOf(sources, 'w:framePr', 'w:xAlign') === 'center';
    const align = ALIGN[attributeOf(sources, 'w:jc', 'w:val') ?? 'left'] ?? 'both';
    const text = spans.map((span) => span.text).join('');
    return {
      number,
      label,
      text: label === '' ? text : `${label} ${text}`,
      spans,
      align: framed || shift.centred ? 'center' : align,
      beforePt: gap(sources, 'before'),
      afterPt: gap(sources, 'after'),
      contextual: switchOf(lastOf(sources, 'w:contextualSpacing')) === true,
      styleId,
      lines: lineHeight(sources, spans),
      leftMm: mmOfTwips(indents.left),
      rightMm: mmOfTwips(indents.right),
      firstMm: mmOfTwips(shift.first),
      columnMm: around.columnMm,
      ...borders,
      drawn,
      newPage: pageBreak || switchOf(lastOf(sources, 'w:pageBreakBefore')) === true,
      section: around.section,
    };
  }

  private boxed(content: XmlElement, around: Surroundings): Paragraph[] {
    const inner = new Reader(this.styles, this.numbering, this.defaultTab);
    const blocks = inner.blocks(content, { ...around, tableParagraph: [], tableRun: [] });
    return [...blocks.filter((block): block is Paragraph => !('rows' in block)), ...inner.boxes];
  }

  /** The automatic number; and the indents of its level between those of the style that names the list and the others. */
  private numbered(own: Sources, direct: XmlElement | undefined): { label: string; sources: Sources } {
    const plainly = { label: '', sources: [...own, direct] };
    const sources = [...own, direct];
    const id = attributeOf(
      sources.map((source) => elementAt(source, 'w:numPr')),
      'w:numId',
      'w:val',
    );
    if (id === undefined || id === '0') return plainly;
    const levels = sources.map((source) => elementAt(source, 'w:numPr'));
    const level = Number(attributeOf(levels, 'w:ilvl', 'w:val') ?? 0);
    const numbered = this.numbering.next(id, level);
    if (!numbered) return plainly;
    const named = sources.map((source) => elementAt(source, 'w:numPr') !== undefined).lastIndexOf(true);
    const before = sources.slice(0, named);
    return { label: numbered.label, sources: [...before, numbered.paragraph, ...sources.slice(named)] };
  }

  /** Takes the tabs at the beginning out of the text, and says where they bring it. */
  private leadingTabs(
    spans: Span[],
    sources: Sources,
    indents: Indents,
    columnMm: number,
  ): { first: number; centred: boolean } {
    const stops = sources.flatMap((source) => elementsOf(elementAt(source, 'w:tabs'), 'w:tab'));
    const custom = stops
      .map((stop) => ({ at: twipsOf(valueOf(stop, 'w:pos')) ?? 0, kind: valueOf(stop, 'w:val') ?? 'left' }))
      .filter(({ kind }) => kind !== 'bar');
    const cleared = new Set(custom.filter(({ kind }) => kind === 'clear').map(({ at }) => at));
    const there = custom.filter(({ kind, at }) => kind !== 'clear' && !cleared.has(at));
    // With a hanging first line, the indent of the others is a stop too.
    if (indents.firstLine < 0) there.push({ at: indents.left, kind: 'left' });
    there.sort((a, b) => a.at - b.at);
    let first = indents.left + indents.firstLine;
    let centred = false;
    for (let span = spans[0]; span?.text.startsWith('\t') === true; span = spans[0]) {
      const next = there.find(({ at }) => at > first);
      centred = next?.kind === 'center' && Math.abs(mmOfTwips(next.at) - columnMm / 2) < MIDDLE_MM;
      first = next?.at ?? (Math.floor(first / this.defaultTab) + 1) * this.defaultTab;
      span.text = span.text.slice(1);
      if (span.text === '') spans.shift();
    }
    return { first, centred };
  }
}

/** Twips. */
interface Indents {
  left: number;
  right: number;
  firstLine: number;
}

function indentsOf(sources: Sources): Indents {
  let firstLine = 0;
  for (const source of sources) {
    const indent = elementAt(source, 'w:ind');
    const hanging = twipsOf(valueOf(indent, 'w:hanging'));
    const first = twipsOf(valueOf(indent, 'w:firstLine'));
    if (hanging !== undefined && hanging !== 0) firstLine = -hanging;
    else if (first !== undefined || hanging !== undefined) firstLine = first ?? 0;
  }
  const side = (...keys: string[]) => twipsOf(attributeOf(sources, 'w:ind', ...keys)) ?? 0;
  return { left: side('w:left', 'w:start'), right: side('w:right', 'w:end'), firstLine };
}

function gap(sources: Sources, side: 'before' | 'after'): number {
  const automatic = attributeOf(sources, 'w:spacing', `w:${side}Autospacing`);
  if (automatic !== undefined && !['0', 'false', 'off'].includes(automatic)) return AUTOMATIC_GAP / TWIPS_A_POINT;
  const inLines = Number(attributeOf(sources, 'w:spacing', `w:${side}Lines`) ?? 0);
  if (inLines > 0) return (inLines / 100) * (TWIPS_A_LINE / TWIPS_A_POINT);
  return (twipsOf(attributeOf(sources, 'w:spacing', `w:${side}`)) ?? 0) / TWIPS_A_POINT;
}

/** As a multiple of a single line of the largest size in the paragraph. */
function lineHeight(sources: Sources, spans: readonly Span[]): number {
  const line = twipsOf(attributeOf(sources, 'w:spacing', 'w:line'));
  if (line === undefined) return 1;
  const rule = attributeOf(sources, 'w:spacing', 'w:lineRule') ?? 'auto';
  if (rule === 'auto') return line / TWIPS_A_LINE;
  const size = Math.max(...spans.map((span) => span.sizePt), 0);
  if (size === 0) return 1;
  const multiple = line / TWIPS_A_POINT / (size * SINGLE_LINE);
  return rule === 'atLeast' ? Math.max(1, multiple) : multiple;
}

function bordersOf(sources: Sources, columnMm: number, indents: Indents): { above?: DrawnLine; below?: DrawnLine } {
  const sides = sources.map((source) => elementAt(source, 'w:pBdr'));
  const [left, right] = [mmOfTwips(indents.left + Math.min(0, indents.firstLine)), mmOfTwips(indents.right)];
  const line = (side: string): DrawnLine | undefined => {
    const border = lastOf(sides, side);
    const kind = valueOf(border) ?? 'none';
    if (!border || kind === 'none' || kind === 'nil') return undefined;
    return { lengthMm: columnMm - left - right, solid: kind === 'single' || kind === 'thick', freeMm: [left, right] };
  };
  const above = line('w:top');
  const below = line('w:bottom');
  return { ...(above ? { above } : {}), ...(below ? { below } : {}) };
}
