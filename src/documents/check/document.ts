// A .docx as the layout check sees it: the body by sections, each with its paper, margins, headers and footers.
// Source: ECMA-376 part 1, 17.6 (sections), 17.10 (headers and footers).
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import type { Block, Document, PageSide, Paragraph, Section } from './model';
import { paragraphsOf } from './model';
import { Numbering } from './numbering';
import type { Package } from './package';
import { openPackage } from './package';
import { mmOfTwips, switchOf, twipsOf, valueOf } from './properties';
import { Reader } from './reader';
import { Styles } from './styles';

const DEFAULT_TAB = 720;
/** A4 and its margins are asked for; what a file does not say is what Word takes: Letter, no margins. */
const UNSAID = { width: 12240, height: 15840, margin: 1440 };

/** Elements at the top of the body, out of what wraps them. */
function topOf(parent: XmlElement | undefined): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === 'w:sdt') return topOf(elementAt(child, 'w:sdtContent'));
    return ['w:ins', 'w:moveTo', 'w:customXml'].includes(child.name) ? topOf(child) : [child];
  });
}

type Story = 'header' | 'footer';

class Sections {
  constructor(
    private readonly file: Package,
    private readonly readers: () => Reader,
    private readonly elements: readonly XmlElement[],
  ) {}

  /** What this section shows at the top or bottom: its own, or that of the section before. */
  private story(at: number, story: Story, side: PageSide): Paragraph[] {
    for (let from = at; from >= 0; from--) {
      const reference = elementsOf(this.elements[from], `w:${story}Reference`).find(
        (one) => (valueOf(one, 'w:type') ?? 'default') === side,
      );
      if (!reference) continue;
      const root = this.file.part(this.file.target(this.file.main, valueOf(reference, 'r:id') ?? ''));
      const { widthMm, marginsMm } = this.page(this.elements[at]);
      const columnMm = widthMm - marginsMm.left - marginsMm.right;
      const reader = this.readers();
      const blocks = reader.blocks(root, { columnMm, section: at, tableParagraph: [], tableRun: [] });
      return [...paragraphsOf(blocks), ...reader.boxes];
    }
    return [];
  }

  private page(element: XmlElement | undefined): Pick<Section, 'widthMm' | 'heightMm' | 'landscape' | 'marginsMm'> {
    const size = elementAt(element, 'w:pgSz');
    const width = mmOfTwips(twipsOf(valueOf(size, 'w:w')) ?? UNSAID.width);
    const height = mmOfTwips(twipsOf(valueOf(size, 'w:h')) ?? UNSAID.height);
    const margins = elementAt(element, 'w:pgMar');
    const margin = (side: string) => mmOfTwips(Math.abs(twipsOf(valueOf(margins, `w:${side}`)) ?? UNSAID.margin));
    const gutter = mmOfTwips(twipsOf(valueOf(margins, 'w:gutter')) ?? 0);
    return {
      widthMm: width,
      heightMm: height,
      landscape: width > height,
      marginsMm: {
        top: margin('top'),
        right: margin('right'),
        bottom: margin('bottom'),
        left: margin('left') + gutter,
      },
    };
  }

  section(at: number): Section {
    const element = this.elements[at];
    const numbers = elementAt(element, 'w:pgNumType');
    const start = valueOf(numbers, 'w:start');
    return {
      ...this.page(element),
      titlePage: switchOf(elementAt(element, 'w:titlePg')) === true,
      pageStart: start === undefined ? undefined : Number(start),
      pageFormat: valueOf(numbers, 'w:fmt') ?? 'decimal',
      continuous: valueOf(elementAt(element, 'w:type')) === 'continuous',
      header: (side) => this.story(at, 'header', side),
      footer: (side) => this.story(at, 'footer', side),
    };
  }
}

/**
 * Reads a .docx, base64 or bytes.
 *
 * @throws UserError 'check/…' when it cannot be read
 */
export function readDocument(docx: string | Uint8Array): Document {
  const file = openPackage(docx);
  const styles = new Styles(file);
  const settings = file.part(file.targetOf(file.main, 'settings'));
  const tab = twipsOf(valueOf(elementAt(settings, 'w:defaultTabStop'))) ?? DEFAULT_TAB;
  const newReader = () => new Reader(styles, new Numbering(file), tab > 0 ? tab : DEFAULT_TAB);

  const body = elementAt(file.part(file.main), 'w:body');
  const top = topOf(body);
  const ends = top.map((element) => elementAt(element, 'w:pPr', 'w:sectPr'));
  const last = elementAt(body, 'w:sectPr');
  // The last paragraph may end the last section by itself.
  const elements = [...ends.filter((end): end is XmlElement => end !== undefined), ...(last ? [last] : [])];
  const known = new Sections(
    file,
    newReader,
    elements.length > 0 ? elements : [{ name: 'w:sectPr', attributes: {}, children: [] }],
  );
  const sections = Array.from({ length: Math.max(1, elements.length) }, (_, at) => known.section(at));

  const reader = newReader();
  const blocks: Block[] = [];
  let at = 0;
  top.forEach((element, index) => {
    const section = sections[Math.min(at, sections.length - 1)];
    if (!section) return;
    const columnMm = section.widthMm - section.marginsMm.left - section.marginsMm.right;
    const around = { columnMm, section: Math.min(at, sections.length - 1), tableParagraph: [], tableRun: [] };
    blocks.push(...reader.block(element, around));
    if (ends[index]) at++;
  });
  return {
    blocks,
    sections,
    evenPages: switchOf(elementAt(settings, 'w:evenAndOddHeaders')) === true,
    boxes: reader.boxes,
  };
}
