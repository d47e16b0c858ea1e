// What the lists of a session share: the end mark, two signatures.
import type { Session } from '../domain/records';
import { bareName } from '../domain/names';
import { withEndMark } from './letterhead';
import type { View } from './render';
import { linesOf } from './session-words';

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
