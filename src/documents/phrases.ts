// Small turns of phrase that papers about a session share.
import { longDate, longTime } from '../domain/dates';
import type { Session } from '../domain/records';

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** As it goes on inside a sentence; 'UBND xã' keeps its capitals. */
export const small = (text: string) =>
  /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** 'hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024'; only the date where the hour is not known. */
export function whenOf({ date, startTime }: Pick<Session, 'date' | 'startTime'>): string {
  return startTime === '' ? longDate(date) : `hồi ${longTime(startTime)}, ${longDate(date)}`;
}

/** The lines of a text as paragraphs; blank lines are left out. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The text with a full stop where it ends without a mark; '' stays ''. */
export function asSentence(text: string): string {
  const bare = text.trim().replace(/[,;:]+$/, '');
  return bare === '' || /[.!?…]["”»)]*$/.test(bare) ? bare : `${bare}.`;
}

/** Without the mark at its end, to be put inside a sentence. */
export const withoutEnd = (text: string): string => text.trim().replace(/[\s.,;:]+$/, '');
