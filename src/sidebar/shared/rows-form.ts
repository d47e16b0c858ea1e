// A form over rows of one tab that others may change meanwhile: what one typed into each, what the row held then and holds
// now. Kept on this machine until it is saved.
import type { Records, TabKey } from '../../domain/records';
import type { SeenRow } from '../../views/messages';
import { useDraft } from './page';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

interface Kept<V> {
  base: V;
  revision: number | null;
  typed: Partial<V>;
}

/** Fields of one row that were typed and differ from what it holds. */
export type RowChange<V> = { code: string } & Partial<V>;

export interface RowsForm<R, V> {
  values(record: R): V;
  set(record: R, typed: Partial<V>): void;
  /** What would be saved, row by row. */
  changed: RowChange<V>[];
  /** Fields that someone else changed after they were typed into here. */
  theirs: { record: R; field: keyof V & string; mine: unknown }[];
  /** For `act`: the rows as they were when typing began. */
  seen: SeenRow[];
  /** What someone else wrote replaces what was typed into these fields; of one row, or of all. */
  takeTheirs(code?: string): void;
  /** What was typed stays, knowing what someone else wrote. */
  keepMine(code?: string): void;
  /** Forgets what has been saved; what was typed after it was sent stays. */
  saved(sent: readonly RowChange<V>[]): void;
  /** Forgets what was typed; into one row, or into all. */
  clear(code?: string): void;
}

export function useRowsForm<K extends TabKey, F extends keyof Records[K] & string>(
  tab: K,
  name: string,
  records: readonly Records[K][],
  fields: readonly F[],
): RowsForm<Records[K], Pick<Records[K], F>> {
  type R = Records[K];
  type V = Pick<R, F>;
  const [kept, setKept, clearAll] = useDraft<Record<string, Kept<V>>>(`rows:${name}`, {});
  const pick = (record: R) => Object.fromEntries(fields.map((field) => [field, record[field]])) as V;
  const fresh = (record: R): Kept<V> => ({ base: pick(record), revision: record.revision, typed: {} });
  const typedInto = records.flatMap((record) => {
    const one = kept[record.code];
    return one ? [{ record, ...one }] : [];
  });
  const entries = ({ typed, record }: { typed: Partial<V>; record: R }) =>
    fields.filter((field) => field in typed && !same(typed[field], record[field]));
  const theirs = typedInto.flatMap((one) =>
    entries(one)
      .filter((field) => !same(one.base[field], one.record[field]))
      .map((field) => ({ record: one.record, field, mine: one.typed[field] as unknown })),
  );
  /** Each row that was typed into, changed by `work`; what holds nothing any more is forgotten. */
  const change = (work: (one: Kept<V>, record: R) => Kept<V>, code?: string) =>
    setKept((before) => {
      const after: Record<string, Kept<V>> = {};
      for (const [key, one] of Object.entries(before)) {
        const record = records.find((row) => row.code === key);
        const next = record && (code === undefined || code === key) ? work(one, record) : one;
        if (Object.keys(next.typed).length > 0) after[key] = next;
      }
      return after;
    });
  const without = (typed: Partial<V>, dropped: (field: F) => boolean) =>
    Object.fromEntries(Object.entries(typed).filter(([field]) => !dropped(field as F))) as Partial<V>;
  return {
    values: (record) => ({ ...pick(record), ...kept[record.code]?.typed }),
    set(record, typed) {
      setKept((before) => {
        const from = before[record.code] ?? fresh(record);
        return { ...before, [record.code]: { ...from, typed: { ...from.typed, ...typed } } };
      });
    },
    changed: typedInto.flatMap((one) => {
      const typed = entries(one);
      const values = Object.fromEntries(typed.map((field) => [field, one.typed[field]])) as Partial<V>;
      return typed.length > 0 ? [{ code: one.record.code, ...values }] : [];
    }),
    theirs,
    seen: typedInto.map(({ record, revision, base }) => ({
      tab,
      code: record.code,
      revision,
      fields: base as Record<string, unknown>,
    })),
    takeTheirs: (code) =>
      change((one, record) => {
        const lost = theirs.filter((their) => their.record.code === record.code).map(({ field }) => field);
        return { ...fresh(record), typed: without(one.typed, (field) => lost.includes(field)) };
      }, code),
    keepMine: (code) => change((one, record) => ({ ...fresh(record), typed: one.typed }), code),
    saved(sent) {
      setKept((before) => {
        const after = { ...before };
        for (const { code, ...values } of sent) {
          const one = after[code];
          if (!one) continue;
          const typed = without(one.typed, (field) => same(one.typed[field], (values as unknown as Partial<V>)[field]));
          // What is typed on top of what has been saved is based on that.
          if (Object.keys(typed).length > 0) after[code] = { ...one, base: { ...one.base, ...values }, typed };
          else delete after[code];
        }
        return after;
      });
    },
    clear: (code) => (code === undefined ? clearAll() : change((one) => ({ ...one, typed: {} }), code)),
  };
}
