// A past plan that is being brought in: its text, what was made of it, and what the person has put right. Kept on this machine.
import { useMemo } from 'preact/hooks';
import type { PlanFacts } from '../../domain/plan-facts';
import type { OutlineLine } from '../../domain/plan-outline';
import type { ReadItem } from '../../domain/plan-reading';
import { readPlan } from '../../domain/plan-reading';
import { useDraft } from '../shared/page';

/** What the person says of one paragraph. */
export interface ItemChange extends Partial<Pick<OutlineLine, 'part' | 'form'>> {
  /** Whether it becomes a line of the plan; undefined: as it was read. */
  taken?: boolean;
}

type Head = Record<'year' | 'title' | 'issueMonth' | 'quarters' | 'signer', string>;

interface Draft {
  text: string;
  /** What the box held before a file was read into it. */
  before: string;
  /** By the key of the paragraph. */
  changes: Record<string, ItemChange>;
  /** What was typed over what the text says of the plan. */
  head: Partial<Head>;
  /** What was sent last, whether or not it has been answered. */
  sent?: object;
}

export interface PastItem extends ReadItem {
  key: string;
  taken: boolean;
  /** Whether the person has said something of it. */
  changed: boolean;
}

const EMPTY: Draft = { text: '', before: '', changes: {}, head: {} };

const headOf = ({ year, ...facts }: PlanFacts): Head => ({ ...facts, year: year === null ? '' : String(year) });

/** Paragraphs by what they say, so that a change elsewhere in the text leaves what was said of them. */
function keyed(items: readonly ReadItem[], changes: Draft['changes']): PastItem[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const time = (times.get(item.source) ?? 0) + 1;
    times.set(item.source, time);
    const key = `${time} ${item.source}`;
    const { taken = item.as === 'row', part = item.row.part, form = item.row.form } = changes[key] ?? {};
    return { ...item, row: { ...item.row, part, form }, key, taken, changed: key in changes };
  });
}

export function usePastPlan() {
  const [kept, set, forget] = useDraft<Draft | null>('past-plan', null);
  const draft = kept ?? EMPTY;
  const reading = useMemo(() => readPlan(draft.text), [draft.text]);
  const items = useMemo(() => keyed(reading.items, draft.changes), [reading, draft.changes]);
  const update = (fields: Partial<Draft>) => set((before) => ({ ...(before ?? EMPTY), ...fields }));
  return {
    isKept: kept !== null,
    text: draft.text,
    before: draft.before,
    sent: draft.sent,
    items,
    head: { ...headOf(reading.plan), ...draft.head },
    update,
    setHead: (fields: Partial<Head>) =>
      set((before) => ({ ...(before ?? EMPTY), head: { ...(before ?? EMPTY).head, ...fields } })),
    change: (key: string, fields: ItemChange) =>
      set((before) => {
        const from = before ?? EMPTY;
        return { ...from, changes: { ...from.changes, [key]: { ...from.changes[key], ...fields } } };
      }),
    forget,
  };
}
export type PastPlanDraft = ReturnType<typeof usePastPlan>;
