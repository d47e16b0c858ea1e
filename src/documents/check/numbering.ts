// Automatic numbers and bullets of paragraphs, as Word counts them. Source: ECMA-376 part 1, 17.9.
import type { XmlElement } from '../xml-tree';
import { elementAt, elementsOf } from '../xml-tree';
import type { Package } from './package';
import { switchOf, valueOf } from './properties';

export interface Numbered {
  /** '1.', 'a)', '-'. */
  label: string;
  /** Indents that its level gives. */
  paragraph: XmlElement | undefined;
}

const ROMAN = 'M 1000 CM 900 D 500 CD 400 C 100 XC 90 L 50 XL 40 X 10 IX 9 V 5 IV 4 I 1';
const ROMAN_PARTS = [...ROMAN.matchAll(/([A-Z]+) (\d+)/g)].map(([, letters = '', value]) => ({
  letters,
  value: Number(value),
}));

/** 4 → 'IV'. */
export function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const { letters, value } of ROMAN_PARTS) for (; rest >= value; rest -= value) text += letters;
  return text;
}

/** 1 → 'a', 26 → 'z', 27 → 'aa'. */
const letter = (number: number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function written(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letter(number).toUpperCase();
    case 'lowerLetter':
      return letter(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** Bullets of the font Symbol stand in the private area of Unicode. */
const SYMBOL_BULLETS: Record<string, string> = { '\uF02D': '-', '\uF02B': '+', '\uF0B7': '•' };
const bullet = (text: string) => text.replace(/[\uE000-\uF8FF]/g, (sign) => SYMBOL_BULLETS[sign] ?? '•');

const LEVELS = 9;

export class Numbering {
  private readonly lists = new Map<string, XmlElement>();
  private readonly numbers = new Map<string, XmlElement>();
  /** Numbers reached so far, by list and level. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(file: Package) {
    const root = file.part(file.targetOf(file.main, 'numbering'));
    for (const list of elementsOf(root, 'w:abstractNum')) this.lists.set(valueOf(list, 'w:abstractNumId') ?? '', list);
    for (const number of elementsOf(root, 'w:num')) this.numbers.set(valueOf(number, 'w:numId') ?? '', number);
  }

  private listOf(number: XmlElement): XmlElement | undefined {
    const list = this.lists.get(valueOf(elementAt(number, 'w:abstractNumId')) ?? '');
    const link = valueOf(elementAt(list, 'w:numStyleLink'));
    if (link === undefined) return list;
    return [...this.lists.values()].find((one) => valueOf(elementAt(one, 'w:styleLink')) === link) ?? list;
  }

  private level(number: XmlElement, list: XmlElement | undefined, at: number): XmlElement | undefined {
    const isAt = (one: XmlElement) => valueOf(one, 'w:ilvl') === String(at);
    const override = elementsOf(number, 'w:lvlOverride').find(isAt);
    return elementAt(override, 'w:lvl') ?? elementsOf(list, 'w:lvl').find(isAt);
  }

  /** Counts this paragraph; undefined when its list does not exist or it is taken out of it. */
  next(numberId: string, level: number): Numbered | undefined {
    const number = this.numbers.get(numberId);
    const list = number && this.listOf(number);
    const own = number && this.level(number, list, level);
    if (!number || !own) return undefined;
    const key = valueOf(list, 'w:abstractNumId') ?? numberId;
    const counts = this.counts.get(key) ?? [];
    this.counts.set(key, counts);
    const startOf = (at: number) => Number(valueOf(elementAt(this.level(number, list, at), 'w:start')) ?? 1);
    for (const override of elementsOf(number, 'w:lvlOverride')) {
      const start = valueOf(elementAt(override, 'w:startOverride'));
      const at = Number(valueOf(override, 'w:ilvl') ?? 0);
      if (start === undefined || this.begun.has(`${numberId} ${at}`)) continue;
      this.begun.add(`${numberId} ${at}`);
      counts[at] = Number(start) - 1;
    }
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) counts[deeper] = undefined;

    const legal = switchOf(elementAt(own, 'w:isLgl')) === true;
    const formatOf = (at: number) => valueOf(elementAt(this.level(number, list, at), 'w:numFmt')) ?? 'decimal';
    const text = valueOf(elementAt(own, 'w:lvlText')) ?? '';
    const label =
      formatOf(level) === 'bullet'
        ? bullet(text)
        : text.replace(/%([1-9])/g, (_, digit: string) => {
            const at = Number(digit) - 1;
            return written(counts[at] ?? startOf(at), legal ? 'decimal' : formatOf(at));
          });
    return { label: label.trim(), paragraph: elementAt(own, 'w:pPr') };
  }
}
