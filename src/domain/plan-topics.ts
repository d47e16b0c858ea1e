// Topics of a plan: read from a pasted list, numbered as the plan prints them.
import type { PlanLine } from './records';
import { cleanText } from './text';

/** '(1).', '1.', '1)', 'a)', '-', '•' before a topic, as lists have it. */
const LIST_MARK = /^(\(\d{1,2}\)\.?|\d{1,2}[.)](?!\d)|[a-zđ]\)|[-–•*+])\s*/iu;
const NUMBERED = /^\(\d+\)\.?$/;

/** One topic a line, without the marks of its list. */
export function parseTopics(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => cleanText(cleanText(line).replace(LIST_MARK, '')))
    .filter((topic) => topic !== '');
}

/** Label of the n-th topic, from 1. */
export const topicLabel = (n: number): string => `(${n}).`;

/** Topics in the plan's order whose label is a number that no longer fits their place, with the label that does. */
export function renumberedTopics(
  inOrder: readonly Pick<PlanLine, 'code' | 'form' | 'label'>[],
): { code: string; label: string }[] {
  return inOrder
    .filter((line) => line.form === 'topic')
    .flatMap(({ code, label }, index) =>
      NUMBERED.test(label) && label !== topicLabel(index + 1) ? [{ code, label: topicLabel(index + 1) }] : [],
    );
}
