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

/** What stands for a phone number or an e-mail address. */
export const HIDDEN = '[đã ẩn]';
/** What people put between the digits of a phone number. */
const BETWEEN = String.raw`[\s.()\-‐‑–]*`;
const PHONE = new RegExp(String.raw`(?<![\d/+])\(?(?:\+?84|0)(?:${BETWEEN}\d){9,10}(?![\d/])`, 'gu');
const EMAIL = /[^\s@,;:<>()"«»]+@[^\s@,;:<>()"«»]+\.\p{L}{2,}/gu;
/** Shorter digits are no number that leads to a person. */
const LEAST_DIGITS = 6;
const SOME_DIGITS = /(?:\d\D{0,3}){6}/;

/** A bracket that opens before a number and closes behind it is not a part of the number, as that of '(028) 3822 1234' is. */
const hidden = (found: string) => (found.startsWith('(') && !found.includes(')') ? `(${HIDDEN}` : HIDDEN);

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** An address as it was typed; one without a part on either side of its '@' leads to nobody. */
function mailPattern(contact: string): RegExp | undefined {
  const mail = contact.trim();
  return /[\p{L}\p{N}]@[\p{L}\p{N}]/u.test(mail) ? new RegExp(escaped(mail), 'giu') : undefined;
}

function numberPattern(contact: string): RegExp | undefined {
  if (contact.includes('@')) return undefined;
  const digits = contact
    .replace(/\D/g, '')
    .replace(/^(?:00)?84/, '')
    .replace(/^0/, '');
  if (digits.length < LEAST_DIGITS) return undefined;
  return new RegExp(String.raw`(?<!\d)(?:(?:\(?(?:\+|00)?84|\(?0)${BETWEEN})?${[...digits].join(BETWEEN)}(?!\d)`, 'gu');
}

/** Names by their words: what follows a word, and the letters that stand for the name that ends there. */
interface Branch {
  next: Map<string, Branch>;
  letters?: string;
}

/** One tree for all names: looking for a thousand of them costs no more than reading the text once. */
function treeOf(names: readonly string[]): Branch {
  const root: Branch = { next: new Map() };
  for (const name of names) {
    const words = name.normalize('NFC').toLowerCase().trim().split(/\s+/);
    if (words.length < 2) continue;
    let branch = root;
    for (const word of words) {
      const next = branch.next.get(word) ?? { next: new Map<string, Branch>() };
      branch.next.set(word, next);
      branch = next;
    }
    branch.letters = initials(name);
  }
  return root;
}

const WORD = /[^\s.,;:!?()"'«»“”/]+/gu;

/** The text with each of the names, whatever its capitals, as first letters; of two that begin alike the longer. */
function withLetters(text: string, root: Branch): string {
  const words = [...text.matchAll(WORD)].map(({ 0: word, index = 0 }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
  let shown = '';
  let done = 0;
  for (let at = 0; at < words.length; at += 1) {
    let branch = root.next.get(words[at]?.word ?? '');
    let found: { last: number; letters: string } | undefined;
    for (let last = at; branch;) {
      if (branch.letters !== undefined) found = { last, letters: branch.letters };
      const [here, after] = [words[last], words[last + 1]];
      if (!here || !after || text.slice(here.to, after.from).trim() !== '') break;
      branch = branch.next.get(after.word);
      last += 1;
    }
    const [first, end] = [words[at], words[found?.last ?? -1]];
    if (!found || !first || !end) continue;
    shown += text.slice(done, first.from) + found.letters;
    done = end.to;
    at = found.last;
  }
  return shown + text.slice(done);
}

/**
 * How a text is printed in public: contacts hidden, names of `secrets` as first letters. Everything else stays.
 *
 * @example
 * redactor({ names: ['Nguyễn Văn An'], contacts: [] })('Nhà ông Nguyễn Văn An, ĐT 0912 345 678')
 * // 'Nhà ông N.V.A., ĐT [đã ẩn]'
 */
export function redactor({ names, contacts }: Secrets): (text: string) => string {
  const mails = [EMAIL, ...contacts.flatMap((contact) => mailPattern(contact) ?? [])];
  const numbers = [...contacts.flatMap((contact) => numberPattern(contact) ?? []), PHONE];
  const tree = treeOf(names);
  return (text) => {
    let shown = text.normalize('NFC');
    if (shown.includes('@')) for (const pattern of mails) shown = shown.replace(pattern, HIDDEN);
    if (SOME_DIGITS.test(shown)) for (const pattern of numbers) shown = shown.replace(pattern, hidden);
    return withLetters(shown, tree);
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
