// The lines of a plan in the order in which they are printed, and their places when one is put in or moved.
import type { PlanLine } from './records';

/** In order; a line typed by hand without a place comes last. */
export function linesInOrder<L extends Pick<PlanLine, 'order'>>(lines: readonly L[]): L[] {
  return [...lines].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

/**
 * The list with `items` right behind the line `after`, or at its beginning when `after` is ''. A code that is not in the list
 * gives undefined.
 */
export function placedBehind<L extends { code: string }>(
  list: readonly L[],
  items: readonly L[],
  after: string,
): L[] | undefined {
  if (after === '') return [...items, ...list];
  const at = list.findIndex((line) => line.code === after);
  return at < 0 ? undefined : [...list.slice(0, at + 1), ...items, ...list.slice(at + 1)];
}

/** Whether it says anything; a label alone («-») does not. */
export const hasWords = ({ lead, text }: Pick<PlanLine, 'lead' | 'text'>): boolean => `${lead}${text}`.trim() !== '';
