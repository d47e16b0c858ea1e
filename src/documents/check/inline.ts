// What stands inside a paragraph: text with its formatting, fields, tracked changes, shapes. What was deleted or is hidden
// is left out, as it is in print.
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf, textOf } from '../xml-tree';
import { boxesIn, linesDrawn } from './drawings';
import type { DrawnLine, Format, Span } from './model';
import { valueOf } from './properties';
import type { RunContext, Styles } from './styles';

export interface Inline {
  spans: Span[];
  drawn: DrawnLine[];
  /** Contents of text boxes. */
  boxes: XmlElement[];
  pageBreak: boolean;
}

/** A field that is under way: its instruction is read, or its result is. */
interface Field {
  instruction: string;
  inResult: boolean;
  shown: boolean;
  begin: XmlElement;
}

const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr']);
const TEXTS: Record<string, string> = {
  'w:br': '\n',
  'w:cr': '\n',
  'w:tab': '\t',
  'w:noBreakHyphen': '-',
  'w:sym': '•',
};
const isPage = (instruction: string) => /^\s*PAGE\b/i.test(instruction);

const FORMAT_KEYS = [
  ...(['sizePt', 'bold', 'italic', 'underline', 'color', 'asciiFont', 'otherFont', 'pageNumber'] as const),
];

const sameFormat = (a: Format, b: Format) => FORMAT_KEYS.every((key) => a[key] === b[key]);

/** Reads the paragraphs of one part in order: a field may begin in one and end in another. */
export class InlineReader {
  private readonly fields: Field[] = [];

  constructor(private readonly styles: Styles) {}

  read(paragraph: XmlElement, context: RunContext, columnMm: number): Inline {
    const found: Inline = { spans: [], drawn: [], boxes: [], pageBreak: false };
    this.children(paragraph, context, columnMm, found, false);
    return found;
  }

  private children(parent: XmlElement, context: RunContext, columnMm: number, found: Inline, page: boolean): void {
    for (const child of elementsOf(parent)) {
      if (SKIPPED.has(child.name)) continue;
      if (child.name === 'w:r') this.run(child, context, columnMm, found, page);
      else if (child.name === 'w:fldSimple')
        this.children(child, context, columnMm, found, page || isPage(valueOf(child, 'w:instr') ?? ''));
      else if (child.name === 'mc:AlternateContent')
        this.alternative(child, (one) => this.children(one, context, columnMm, found, page));
      else this.children(child, context, columnMm, found, page);
    }
  }

  /** The choice, which every program of today reads; what stands beside it says the same for older ones. */
  private alternative(element: XmlElement, read: (branch: XmlElement) => void): void {
    const branch = elementAt(element, 'mc:Choice') ?? elementAt(element, 'mc:Fallback');
    if (branch) read(branch);
  }

  private run(run: XmlElement, context: RunContext, columnMm: number, found: Inline, page: boolean): void {
    for (const part of elementsOf(run)) this.part(run, part, context, columnMm, found, page);
  }

  private part(
    run: XmlElement,
    part: XmlElement,
    context: RunContext,
    columnMm: number,
    found: Inline,
    page: boolean,
  ): void {
    const field = this.fields[this.fields.length - 1];
    const inCode = this.fields.some((one) => !one.inResult);
    const inPage = page || this.fields.some((one) => isPage(one.instruction));
    switch (part.name) {
      case 'w:fldChar': {
        const type = valueOf(part, 'w:fldCharType');
        if (type === 'begin') this.fields.push({ instruction: '', inResult: false, shown: false, begin: run });
        else if (type === 'separate' && field) field.inResult = true;
        else if (type === 'end' && field) {
          this.fields.pop();
          // A field that was never worked out shows a number all the same, once it is opened.
          if (isPage(field.instruction) && !field.shown) this.add('1', field.begin, context, found, true);
        }
        return;
      }
      case 'w:instrText':
        if (field && !field.inResult) field.instruction += textOf(part);
        return;
      case 'w:pgNum':
        this.add('1', run, context, found, true);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        found.drawn.push(...linesDrawn(part, columnMm));
        found.boxes.push(...boxesIn(part));
        return;
      case 'mc:AlternateContent':
        this.alternative(part, (branch) =>
          this.run({ ...branch, children: [...ownFormat(run), ...branch.children] }, context, columnMm, found, page),
        );
        return;
      case 'w:t': {
        if (inCode) return;
        for (const one of this.fields) one.shown = true;
        this.add(textOf(part), run, context, found, inPage);
        return;
      }
      case 'w:br': {
        const type = valueOf(part, 'w:type');
        if (type === 'page') found.pageBreak = true;
        if (type === 'page' || type === 'column') return;
        this.add('\n', run, context, found, inPage);
        return;
      }
      default: {
        const text = TEXTS[part.name];
        if (text !== undefined && !inCode) this.add(text, run, context, found, inPage);
      }
    }
  }

  private add(text: string, run: XmlElement, context: RunContext, found: Inline, pageNumber: boolean): void {
    if (text === '') return;
    const { format, capitals, hidden } = this.styles.run(elementAt(run, 'w:rPr'), context);
    if (hidden) return;
    const shown = (capitals ? text.toUpperCase() : text).normalize('NFC');
    const last = found.spans[found.spans.length - 1];
    const whole = { ...format, pageNumber };
    if (last && sameFormat(last, whole)) last.text = (last.text + shown).normalize('NFC');
    else found.spans.push({ ...whole, text: shown });
  }
}

const ownFormat = (run: XmlElement): XmlElement[] => elementsOf(run, 'w:rPr');
