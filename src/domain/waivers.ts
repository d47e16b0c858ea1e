// What a clerk passes over in the check of a paper, and why: lines of one cell of the register, to be read by people too.
// A line names the finding by a key that stays the same as long as the cell says the same, wherever the row is sorted to.
import { fingerprint } from './fingerprint';

export interface Waiver {
  key: string;
  reason: string;
  /** Who, and when, as entered; '' when typed by hand without. */
  by: string;
}

export interface WaiverPlace {
  /** What kind of finding, in a word. */
  rule: string;
  tab?: string | undefined;
  code?: string | undefined;
  field?: string | undefined;
  /** What it is about: the words of the cell, or of the finding where there is no cell. */
  text: string;
}

const BETWEEN = ' · ';
/** Digits of the text's mark: enough to tell apart what one cell may have said. */
const MARK = 8;

/**
 * The key of a finding, without brackets and line breaks.
 *
 * @example
 * waiverKey({ rule: 'cấp huyện', tab: 'Nội dung kế hoạch', code: 'KH-2026-01/24', field: 'Nội dung', text: 'HĐND, UBND huyện;' })
 * // 'cấp huyện · Nội dung kế hoạch · KH-2026-01/24 · Nội dung · 4a1f…'
 */
export function waiverKey({ rule, tab = '', code = '', field = '', text }: WaiverPlace): string {
  const mark = fingerprint(text.normalize('NFC')).slice(0, MARK);
  return [rule, tab, code, field, mark]
    .map((part) => part.replace(/[[\]\s]+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(BETWEEN);
}

const LINE = /^\s*\[([^\]]+)\]\s*(.*?)\s*(?:\(([^()]*)\))?\s*$/u;

/** The waivers of a cell; a line that is none, or gives no reason, is passed over. */
export function readWaivers(cell: string): Waiver[] {
  return cell.split('\n').flatMap((line) => {
    const [, key = '', reason = '', by = ''] = LINE.exec(line.normalize('NFC')) ?? [];
    return key.trim() === '' || reason === '' ? [] : [{ key: key.trim(), reason, by }];
  });
}

const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The cell that holds these waivers, a line each: «[key] reason (who, when)». */
export function writeWaivers(waivers: readonly Waiver[]): string {
  return waivers
    .map(({ key, reason, by }) => `[${key}] ${inLine(reason)} (${inLine(by).replace(/[()]/g, ' ')})`)
    .join('\n');
}
