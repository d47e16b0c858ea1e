// A form over one row that others may change meanwhile: what one typed, what the row held then, what it holds now.
import type { Coded, Records, TabKey } from '../../domain/records';
import type { SeenRow } from '../../views/messages';
import { useDraft } from './page';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface RecordForm<R extends Coded, F extends keyof R> {
  values: Pick<R, F>;
  set<G extends F>(field: G, value: R[G]): void;
  /** Whether anything differs from what the row held when the form was opened. */
  dirty: boolean;
  /** Fields that someone else changed since the form was opened, as the row holds them now. */
  theirs: Partial<Pick<R, F>>;
  /** For `act`: the row as this form showed it, so that nobody's change is written over unseen. */
  seen: SeenRow[];
  /** What someone else wrote replaces what was typed into these fields. */
  takeTheirs(): void;
  /** What was typed stays, knowing what someone else wrote: the next save writes over it. */
  keepMine(): void;
  /** For `act`: the draft that holds what was typed. */
  draft: string;
  /** Forgets what was typed: after a save, or to begin anew from the row. */
  clear(): void;
}

/**
 * The form of one row, kept on this machine until it is cleared. `record` is the row as the page's data has it now; an
 * input that is only half typed (a date) is kept as it is. Several forms on one row have each their own `name`.
 */
export function useRecordForm<K extends TabKey, F extends keyof Records[K] & string>(
  tab: K,
  record: Records[K],
  fields: readonly F[],
  name = '',
): RecordForm<Records[K], F> {
  type Values = Pick<Records[K], F>;
  const pick = (from: Records[K]) => Object.fromEntries(fields.map((field) => [field, from[field]])) as Values;
  const current = { base: pick(record), revision: record.revision, typed: {} as Partial<Values> };
  const draft = `${tab}:${record.code}${name === '' ? '' : `:${name}`}`;
  const [kept, setKept, clear] = useDraft<typeof current | null>(draft, null);
  const { base, revision, typed } = kept ?? current;
  const changed = fields.filter((field) => !same(base[field], record[field]));
  const theirs = Object.fromEntries(
    changed
      .filter((field) => field in typed && !same(typed[field], record[field]))
      .map((field) => [field, record[field]]),
  ) as Partial<Values>;
  return {
    // What nobody typed here follows the row.
    values: { ...pick(record), ...typed },
    set(field, value) {
      setKept((before) => {
        const from = before ?? current;
        return { ...from, typed: { ...from.typed, [field]: value } };
      });
    },
    dirty: fields.some((field) => field in typed && !same(typed[field], base[field])),
    theirs,
    seen: [{ tab, code: record.code, revision, fields: base as Record<string, unknown> }],
    takeTheirs() {
      const left = Object.fromEntries(Object.entries(typed).filter(([field]) => !(field in theirs))) as Partial<Values>;
      setKept({ ...current, typed: left });
    },
    keepMine() {
      setKept({ ...current, typed });
    },
    draft,
    clear,
  };
}
