// Single values of WordprocessingML: switches, lengths, and the last of several sources that sets a value.
import type { XmlElement } from '../xml-tree';
import { elementAt } from '../xml-tree';

/** Properties from the weakest to the strongest: `w:pPr` or `w:rPr` elements. */
export type Sources = readonly (XmlElement | undefined)[];

export const valueOf = (element: XmlElement | undefined, name = 'w:val'): string | undefined =>
  element?.attributes[name];

/** `<w:b/>` is on, `<w:b w:val="0"/>` off, none `undefined`. */
export const switchOf = (element: XmlElement | undefined): boolean | undefined =>
  element && !['0', 'false', 'off', 'none'].includes(valueOf(element) ?? '1');

const UNITS: Record<string, number> = { mm: 1440 / 25.4, cm: 1440 / 2.54, in: 1440, pt: 20, pc: 240, pi: 240 };

/** A length in twips: a plain number is one; the strict form of the standard has units ('12.5mm'). */
export function twipsOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)([a-z]*)$/i.exec(text?.trim() ?? '') ?? [];
  if (number === undefined) return undefined;
  return unit === '' ? Number(number) : Number(number) * (UNITS[unit.toLowerCase()] ?? 1);
}

export const mmOfTwips = (twips: number): number => (twips / 1440) * 25.4;

/** The element of that name that counts. */
export function lastOf(sources: Sources, name: string): XmlElement | undefined {
  for (let at = sources.length - 1; at >= 0; at--) {
    const found = elementAt(sources[at], name);
    if (found) return found;
  }
  return undefined;
}

/** The attribute that counts: each attribute of an element is inherited by itself. */
export function attributeOf(sources: Sources, name: string, ...keys: string[]): string | undefined {
  for (let at = sources.length - 1; at >= 0; at--) {
    const element = elementAt(sources[at], name);
    for (const key of keys) {
      const value = element?.attributes[key];
      if (value !== undefined) return value;
    }
  }
  return undefined;
}
