// What the lists of a session share: short rows, the end mark, two signatures.
import type { Session } from '../domain/records';
import { bareName } from '../domain/names';
import { CELL_PADDING, SIZE } from './layouts/page';
import { withEndMark } from './letterhead';
import { roughLines } from './metrics';
import type { View } from './render';
import { linesOf } from './session-words';

/** Lines up to which a row is kept on one page: about a quarter of it. */
const SHORT_ROW = 12;

/** Whether a row of these texts is kept on one page. */
export function isShortRow(texts: readonly string[], columnsMm: readonly number[]): boolean {
  return texts.every((text, at) => roughLines(text, (columnsMm[at] ?? 0) - 2 * CELL_PADDING, SIZE.table) <= SHORT_ROW);
}

/** Paragraphs of which the last ends './.'. Tags: ketThuc, doanCuoi. */
export function closingView(texts: readonly string[]): View {
  return {
    ketThuc: texts.slice(0, -1).map((doan) => ({ doan })),
    doanCuoi: withEndMark(texts[texts.length - 1] ?? ''),
  };
}

/** Whoever drew up the list on the left, the secretary of the session on the right. */
export function listSignatures(left: string, right: string, { secretary }: Pick<Session, 'secretary'>): View {
  const lines = (text: string) => linesOf(text.toUpperCase().normalize('NFC')).map((dong) => ({ dong }));
  return { kyTrai: lines(left), hoTenTrai: '', kyPhai: lines(right), hoTenPhai: bareName(secretary) };
}
