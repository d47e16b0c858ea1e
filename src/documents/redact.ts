// What must never stand in a public paper, whatever anybody typed into a row: phone numbers, e-mail addresses, and the
// names of people who did not agree. Source: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP.
import { initials } from '../domain/names';
import type { View, ViewValue } from './render';

export interface Secrets {
  /** Full names of people who did not agree that they are published; of one word they are too common to be looked for. */
  names: readonly string[];
  /** Phones and e-mail addresses as the workbook holds them. */
  contacts: readonly string[];
}

const HIDDEN = '[đã ẩn]';
/** What people put between the digits of a phone number. */
const BETWEEN = String.raw`[\s.()\-‐‑–]*`;
const PHONE = new RegExp(String.raw`(?<![\d/+])\(?(?:\+?84|0)(?:${BETWEEN}\d){9,10}(?![\d/])`, 'gu');
const EMAIL = /[^\s@,;:<>()"«»]+@[^\s@,;:<>()"«»]+\.\p{L}{2,}/gu;
/** Shorter digits are no number that leads to a person. */
const LEAST_DIGITS = 6;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function contactPattern(contact: string): RegExp | undefined {
  if (contact.includes('@')) return new RegExp(escaped(contact.trim()), 'giu');
  const digits = contact
    .replace(/\D/g, '')
    .replace(/^(?:00)?84/, '')
    .replace(/^0/, '');
  if (digits.length < LEAST_DIGITS) return undefined;
  return new RegExp(String.raw`(?<!\d)(?:\(?(?:\+|00)?84|\(?0)?${BETWEEN}${[...digits].join(BETWEEN)}(?!\d)`, 'gu');
}

function namePattern(name: string): RegExp | undefined {
  const words = name.normalize('NFC').trim().split(/\s+/).filter(Boolean);
  if (words.length < 2) return undefined;
  return new RegExp(String.raw`(?<![\p{L}\p{M}])${words.map(escaped).join(String.raw`\s+`)}(?![\p{L}\p{M}])`, 'giu');
}

/**
 * How a text is printed in public: contacts hidden, names of `secrets` as first letters. Everything else stays.
 *
 * @example
 * redactor({ names: ['Nguyễn Văn An'], contacts: [] })('Nhà ông Nguyễn Văn An, ĐT 0912 345 678')
 * // 'Nhà ông N.V.A., ĐT [đã ẩn]'
 */
export function redactor({ names, contacts }: Secrets): (text: string) => string {
  const kept = contacts.flatMap((contact) => contactPattern(contact) ?? []);
  const people = [...names]
    // The longer name first: it may hold the shorter.
    .sort((a, b) => b.length - a.length)
    .flatMap((name) => {
      const pattern = namePattern(name);
      return pattern ? [{ pattern, letters: initials(name) }] : [];
    });
  return (text) => {
    let shown = text.normalize('NFC');
    for (const pattern of [EMAIL, ...kept, PHONE]) shown = shown.replace(pattern, HIDDEN);
    for (const { pattern, letters } of people) shown = shown.replace(pattern, () => letters);
    return shown;
  };
}

/** The view with every text redacted; drawn lines, which are markup, stay. */
export function redactedView(view: View, redact: (text: string) => string): View {
  const of = (value: ViewValue): ViewValue => {
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string') return value.startsWith('<w:') ? value : redact(value);
    return value.map((row) => redactedView(row, redact));
  };
  return Object.fromEntries(Object.entries(view).map(([tag, value]) => [tag, of(value)]));
}
