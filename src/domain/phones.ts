// Phone numbers of Vietnam: read from whatever was typed, stored as '+84…', shown in the usual groups.
// Mobile: 0, then 3, 5, 7, 8 or 9, then 8 digits. Landline: 02, then 9 digits.
import { cleanText } from './text';

const NATIONAL = /^(?:[35789]\d{8}|2\d{9})$/;
const TWO_DIGIT_AREA = /^2[48]/; // Hà Nội 024, TP. Hồ Chí Minh 028; the other provinces have three digits.

/**
 * The number as '+84…', or undefined when it is no number of Vietnam. Blanks, dots, hyphens and brackets are free.
 *
 * @example
 * parsePhone('0912 345 678') // '+84912345678'
 * parsePhone('(0210) 3 845 678') // '+842103845678'
 */
export function parsePhone(typed: string): string | undefined {
  // \p{Cf}: direction marks that come along when a number is copied from a phone's contacts.
  const digits = cleanText(typed).replace(/[\s.()\-‐‑–]|\p{Cf}/gu, '');
  const match = /^(?:(?:\+|00)?84(?:0)?|0)(\d+)$/.exec(digits);
  const national = match?.[1];
  return national !== undefined && NATIONAL.test(national) ? `+84${national}` : undefined;
}

/**
 * A stored number for people to read; text that is no such number comes back as it is.
 *
 * @example
 * formatPhone('+84912345678') // '0912 345 678'
 * formatPhone('+842103845678') // '0210 3845 678'
 */
export function formatPhone(phone: string): string {
  const national = /^\+84(\d+)$/.exec(phone)?.[1];
  if (national === undefined || !NATIONAL.test(national)) return phone;
  const full = `0${national}`;
  if (national.length === 9) return `${full.slice(0, 4)} ${full.slice(4, 7)} ${full.slice(7)}`;
  const area = TWO_DIGIT_AREA.test(national) ? 3 : 4;
  return `${full.slice(0, area)} ${full.slice(area, area + 4)} ${full.slice(area + 4)}`;
}
