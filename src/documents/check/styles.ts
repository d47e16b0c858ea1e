// The styles of a .docx: chains of basedOn, defaults, fonts of the theme, and the formatting of a run that they give.
// Source: ECMA-376 part 1, 17.7 (styles), 17.3.2 (runs), 20.1.4 (themes).
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import type { Format } from './model';
import type { Package } from './package';
import type { Sources } from './properties';
import { attributeOf, lastOf, switchOf, twipsOf, valueOf } from './properties';

export type StyleType = 'paragraph' | 'character' | 'table';

/** What stands around a run: the weakest first. */
export interface RunContext {
  /** `w:rPr` of the table style and its conditional parts. */
  table: Sources;
  /** Of the paragraph's style. */
  paragraph: Sources;
}

/** Where nothing names a font or size. */
const DEFAULT_FONT = 'Times New Roman';
const DEFAULT_SIZE_PT = 10;

const SLOTS = {
  ascii: ['w:asciiTheme', 'w:ascii'],
  other: ['w:hAnsiTheme', 'w:hAnsi'],
} as const;

export class Styles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly defaultIds = new Map<string, string>();
  private readonly theme: XmlElement | undefined;
  readonly defaultParagraph: XmlElement | undefined;
  private readonly defaultRun: XmlElement | undefined;

  constructor(file: Package) {
    const root = file.part(file.targetOf(file.main, 'styles'));
    const defaults = elementAt(root, 'w:docDefaults');
    this.defaultParagraph = elementAt(defaults, 'w:pPrDefault', 'w:pPr');
    this.defaultRun = elementAt(defaults, 'w:rPrDefault', 'w:rPr');
    this.theme = elementAt(file.part(file.targetOf(file.main, 'theme')), 'a:themeElements', 'a:fontScheme');
    for (const style of elementsOf(root, 'w:style')) {
      const id = valueOf(style, 'w:styleId') ?? '';
      const type = valueOf(style, 'w:type') ?? 'paragraph';
      this.styles.set(`${type} ${id}`, style);
      if (['1', 'true', 'on'].includes(valueOf(style, 'w:default') ?? '')) this.defaultIds.set(type, id);
    }
  }

  /** Id of the style that counts: the one named if there is such a style, else the default. */
  idOf(type: StyleType, id: string | undefined): string {
    return id !== undefined && this.styles.has(`${type} ${id}`) ? id : (this.defaultIds.get(type) ?? '');
  }

  /** The style and those it is based on, the root first. */
  chain(type: StyleType, id: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    let next: string | undefined = this.idOf(type, id);
    while (next !== undefined) {
      const style: XmlElement | undefined = this.styles.get(`${type} ${next}`);
      if (!style || chain.includes(style)) break;
      chain.unshift(style);
      next = valueOf(elementAt(style, 'w:basedOn'));
    }
    return chain;
  }

  /** `+mn-lt` and the like, as the theme fills them. */
  private themeFont(name: string): string | undefined {
    const set = name.startsWith('major') ? 'a:majorFont' : 'a:minorFont';
    const script = name.endsWith('EastAsia') ? 'a:ea' : name.endsWith('Bidi') ? 'a:cs' : 'a:latin';
    const face = valueOf(elementAt(this.theme, set, script), 'typeface');
    return face === undefined || face === '' ? undefined : face;
  }

  private font(sources: Sources, slot: keyof typeof SLOTS): string {
    const [themeKey, plainKey] = SLOTS[slot];
    for (let at = sources.length - 1; at >= 0; at--) {
      const fonts = elementAt(sources[at], 'w:rFonts');
      const theme = valueOf(fonts, themeKey);
      const face = theme === undefined ? valueOf(fonts, plainKey) : (this.themeFont(theme) ?? valueOf(fonts, plainKey));
      if (face !== undefined) return face;
    }
    return DEFAULT_FONT;
  }

  /** A property that styles of different types turn on and off in turn, and that direct formatting sets for good. */
  private toggle(name: string, groups: readonly Sources[], direct: XmlElement | undefined): boolean {
    const set = switchOf(elementAt(direct, name));
    if (set !== undefined) return set;
    const on = groups.filter((group) => switchOf(lastOf(group, name)) === true).length;
    return on % 2 === 1 || switchOf(elementAt(this.defaultRun, name)) === true;
  }

  /** The formatting of a run, and whether it is written in capitals or hidden. */
  run(
    properties: XmlElement | undefined,
    context: RunContext,
  ): { format: Omit<Format, 'pageNumber'>; capitals: boolean; hidden: boolean } {
    const characters = this.chain('character', valueOf(elementAt(properties, 'w:rStyle'))).map((style) =>
      elementAt(style, 'w:rPr'),
    );
    const groups = [context.table, context.paragraph, characters];
    const sources = [this.defaultRun, ...context.table, ...context.paragraph, ...characters, properties];
    const size = twipsOf(attributeOf(sources, 'w:sz', 'w:val'));
    const underline = attributeOf(sources, 'w:u', 'w:val') ?? 'none';
    const color = (attributeOf(sources, 'w:color', 'w:val') ?? 'auto').toLowerCase();
    return {
      format: {
        // A plain number counts half points; with a unit it has become twips.
        sizePt: size === undefined ? DEFAULT_SIZE_PT : sizeIn(attributeOf(sources, 'w:sz', 'w:val') ?? '', size),
        bold: this.toggle('w:b', groups, properties),
        italic: this.toggle('w:i', groups, properties),
        underline: underline !== 'none',
        color: color === '000000' ? 'auto' : color,
        asciiFont: this.font(sources, 'ascii'),
        otherFont: this.font(sources, 'other'),
      },
      capitals: this.toggle('w:caps', groups, properties),
      hidden: this.toggle('w:vanish', groups, properties),
    };
  }
}

const sizeIn = (text: string, value: number): number => (/[a-z]/i.test(text) ? value / 20 : value / 2);
