// A list of ý kiến that is being entered: its text, what was made of it, and what the person has chosen. Kept on this machine.
import { useMemo } from 'preact/hooks';
import { dateOfMoment } from '../../domain/dates';
import type { OpinionColumn } from '../../domain/opinion-columns';
import { opinionEntry } from '../../domain/opinion-entry';
import type { EntryChoices, OpinionEntry } from '../../domain/opinion-entry';
import { earlierSame, readOpinions } from '../../domain/opinion-list';
import type { OpinionList } from '../../domain/opinion-list';
import type { OpinionListData } from '../../views/opinion-list';
import { useDraft, usePage } from '../shared/page';

export type PageInput = { session?: string };

interface Draft extends Omit<EntryChoices, 'answeredBy' | 'assignedOn'> {
  text: string;
  /** For which session it was pasted; '' while nothing was. */
  session: string;
  /** What the person says of the columns, by place. */
  columns: Record<string, OpinionColumn>;
  /** Lines that are left out. */
  left: readonly number[];
  /** undefined: the chair of the session. */
  answeredBy?: string;
}

export interface ShownRow extends OpinionEntry {
  /** Line of the text on which it begins. */
  line: number;
  /** Which ý kiến says the same; '' when none does. */
  same: string;
  taken: boolean;
}

export const DRAFT = 'list';
const EMPTY: Draft = { text: '', session: '', columns: {}, left: [], link: true, source: 'other', from: '' };

export function useList() {
  const page = usePage<OpinionListData, PageInput>();
  const { session, topics, speakers, opinions } = page.data;
  const [draft, set, forget] = useDraft<Draft>(DRAFT, EMPTY);
  const today = dateOfMoment(page.now());
  const date = session?.date ?? '';
  const choices: EntryChoices = {
    ...{ link: draft.link, source: draft.source, from: draft.from },
    answeredBy: draft.answeredBy ?? session?.chair ?? '',
    assignedOn: date !== '' && date <= today ? date : today,
  };
  const list: OpinionList = useMemo(() => {
    const said = Object.entries(draft.columns).reduce<(OpinionColumn | undefined)[]>((columns, [place, column]) => {
      columns[Number(place)] = column;
      return columns;
    }, []);
    return readOpinions(draft.text, { topics, speakers, columns: said });
  }, [draft.text, draft.columns, topics, speakers]);
  const same = useMemo(
    () =>
      earlierSame(
        list.rows.map(({ opinion }) => opinion.text),
        opinions,
      ),
    [list, opinions],
  );
  const rows = list.rows.map((row, index): ShownRow => {
    const entry = opinionEntry(row.opinion, choices);
    const twin = same[index];
    return {
      ...entry,
      line: row.line,
      notes: [...row.notes, ...entry.notes],
      same: typeof twin === 'number' ? `dòng ${list.rows[twin - 1]?.line ?? ''}` : (twin ?? ''),
      taken: entry.fault === '' && !draft.left.includes(row.line),
    };
  });
  return {
    ...{ draft, list, rows, choices, forget },
    change: (fields: Partial<Draft>) =>
      set((before) => ({ ...before, session: before.session || (session?.code ?? ''), ...fields })),
    leave: (lines: readonly number[]) => set((before) => ({ ...before, left: [...before.left, ...lines] })),
    take: (line: number) => set((before) => ({ ...before, left: before.left.filter((one) => one !== line) })),
  };
}
export type ListState = ReturnType<typeof useList>;
