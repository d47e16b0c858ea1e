// Carries out a use case: lock, finish what a crash left, load, decide, commit. Every act of the staff goes this way.
import { UserError } from '../domain/errors';
import type { TabKey } from '../domain/records';
import { conflictOf } from '../usecases/conflict';
import type { Seen } from '../usecases/conflict';
import { parseInput } from '../usecases/fields';
import type { Change, ChangeSet, Context, PaperRequest, UseCase } from '../usecases/use-case';
import { formatMoment } from '../domain/dates';
import { layoutDocx } from '../documents/layouts';
import type { View } from '../documents/render';
import { emptyOf } from '../workbook/cells';
import { requireReadable } from '../workbook/rows';
import type { Snapshot } from '../workbook/rows';
import { loadTabs } from './book';
import { commit, recover } from './commit';
import { currentContext } from './context';
import type { Answer, Entry, Journal } from './journal';
import { answerOf, authorOf, codesGiven, readJournal } from './journal';
import { withDocumentLock } from './locks';
import type { PaperFile } from './papers';
import { findPaper, makePaper, sharePaper } from './papers';

export interface Request {
  useCase: string;
  input: unknown;
  /** Drawn by the page once per submit and kept over retries: a repeated request changes nothing. */
  requestId: string;
  /** When it was first sent, 'yyyy-MM-ddTHH:mm:ss'; '' when unknown. */
  issuedAt: string;
  /** The rows as the page showed them, so that another's edit meanwhile is not overwritten. */
  seen: Seen[];
}

type PaperEntry = NonNullable<Entry['paper']>;

function tabsFor(useCase: UseCase, input: unknown): readonly TabKey[] {
  return typeof useCase.tabs === 'function' ? useCase.tabs(input) : useCase.tabs;
}

/** The changes with the paper's file noted in its register row. */
function withFile(changes: readonly Change[], code: string, { fileId, link, pdf }: PaperFile): Change[] {
  return changes.map((change) =>
    change.kind === 'insert' && change.tab === 'papers' && change.record.code === code
      ? { ...change, record: { ...change.record, fileId, link, pdf } }
      : change,
  );
}

export function performer(useCases: Readonly<Record<string, UseCase>>) {
  /** Makes the file of a paper and shares it with the sheet's editors. */
  function file(
    { kind, view, title, layout = layoutDocx(kind) }: PaperRequest,
    number: number,
    user: string,
  ): PaperFile {
    const made = makePaper(layout, view as View, title, number);
    sharePaper(made.fileId, user);
    return made;
  }

  /** The file of a paper whose making was cut off: the one that was made, or one from the same rows, made again. */
  function fileAgain({ useCase: name, input, context, title }: PaperEntry, number: number): PaperFile | undefined {
    const found = findPaper(number);
    if (found) {
      sharePaper(found.fileId, context.user);
      return found;
    }
    const useCase = useCases[name];
    const { paper } = useCase?.run(loadTabs(tabsFor(useCase, input)), input, context) ?? {};
    return paper && file({ ...paper, title }, number, currentContext().user);
  }

  /** Changes of an unfinished entry; undefined when they are to be given up. */
  function changesOf({ number, changes, paper }: Entry): readonly Change[] | undefined {
    if (!paper) return changes;
    try {
      const made = fileAgain(paper, number);
      return made && withFile(changes, paper.code, made);
    } catch (error) {
      // The rows were changed by hand so that the paper may no longer be made: it was never made.
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  function refuseConflict(
    journal: Journal,
    snapshot: Snapshot,
    changes: readonly Change[],
    seen: readonly Seen[],
  ): void {
    const conflict = conflictOf(snapshot, changes, seen);
    if (!conflict) return;
    const author = conflict.revision === null ? undefined : authorOf(journal, conflict.revision);
    const who = author ? `${author.by} lúc ${formatMoment(author.at)}` : 'một người gõ thẳng vào bảng';
    throw new UserError(
      'conflict',
      `${conflict.text} đã được sửa bởi ${who}. Chưa ghi gì; hãy xem lại rồi lưu lần nữa.`,
      conflict.place,
      [`Nội dung đang có: ${conflict.current}`, `Nội dung vừa nhập: ${conflict.mine}`],
    );
  }

  return {
    /** Finishes what a crash left undone and gives the journal to write on. Under the document lock. */
    openJournal(): Journal {
      const journal = readJournal();
      recover(journal, changesOf);
      return journal;
    },

    /** Enters in Nhật ký what was done to the workbook itself and changed no row. Under the document lock. */
    note(act: string, message: string): void {
      const { now, user } = currentContext();
      const entry = { at: now, by: user, act, request: '', changes: [], answer: { message } };
      commit(this.openJournal(), {} as Snapshot, entry, () => []);
    },

    /** Carries out one request and says what was done. Throws UserError for what the person can mend. */
    perform(request: Request): Answer {
      // Own names only: every object also answers to 'constructor' and the like.
      const listed = Object.prototype.hasOwnProperty.call(useCases, request.useCase);
      const useCase = listed ? useCases[request.useCase] : undefined;
      if (!useCase) throw new UserError('unknown-use-case', `Không có thao tác «${request.useCase}».`);
      const input = parseInput(useCase.input, request.input);
      return withDocumentLock(() => {
        const journal = this.openJournal();
        const before = answerOf(journal, request.requestId, request.issuedAt);
        if (before) return before;
        const context = currentContext();
        const snapshot = loadTabs(tabsFor(useCase, input), useCase.tolerant);
        const set = decide(useCase, snapshot, input, { ...context, codesGiven: codesGiven(journal) });
        refuseConflict(journal, snapshot, set.changes, request.seen);
        const { message, output, warnings, paper } = set;
        const answer = { message, ...(output ? { output } : {}), ...(warnings?.length ? { warnings } : {}) };
        if (set.changes.length === 0) return answer;
        requireReadable(touchedRows(snapshot, set.changes));
        commit(
          journal,
          snapshot,
          {
            at: context.now,
            by: context.user,
            act: useCase.label,
            request: request.requestId,
            changes: set.changes,
            answer,
            ...(paper
              ? { paper: { useCase: useCase.name, input, context, code: paper.code, title: paper.title } }
              : {}),
          },
          (number) => (paper ? withFile(set.changes, paper.code, file(paper, number, context.user)) : set.changes),
        );
        return answer;
      });
    },
  };
}

/** Tabs whose codes are words or dates: a row that was deleted comes back under its own. */
const FIXED_CODES: readonly TabKey[] = ['settings', 'templates', 'holidays'];

const withoutNumber = (code: string): string => code.replace(/\d+$/, '');

/**
 * What the use case writes. Use cases number new rows after those in the tab; when that gives the code of a row that was
 * deleted by hand a moment ago, the deleted row is put back for deciding only, so that the number after it is taken.
 */
function decide(useCase: UseCase, snapshot: Snapshot, input: unknown, context: Context): ChangeSet {
  const set = useCase.run(snapshot, input, context);
  const given = new Set(context.codesGiven);
  const again = set.changes.flatMap((change) =>
    change.kind === 'insert' && !FIXED_CODES.includes(change.tab) && given.has(change.record.code) ? [change] : [],
  );
  if (again.length === 0) return set;
  const whole = { ...snapshot };
  for (const { tab: key, record } of again) {
    const { tab, rows } = whole[key];
    const there = new Set<string>(rows.map((row) => row.record.code));
    const blank = Object.fromEntries(Object.entries(tab.columns).map(([field, column]) => [field, emptyOf(column)]));
    const deleted = [...given]
      .filter((code) => withoutNumber(code) === withoutNumber(record.code) && !there.has(code))
      .map((code) => ({ record: { ...blank, code }, row: 0, problems: [] }));
    Object.assign(whole, { [key]: { ...whole[key], rows: [...rows, ...deleted] } });
  }
  return useCase.run(whole, input, context);
}

export type Performer = ReturnType<typeof performer>;

/** Rows that a change set updates; one that cannot be read must not be written over. */
function touchedRows(snapshot: Snapshot, changes: readonly Change[]) {
  return changes.flatMap((change) => {
    if (change.kind !== 'update') return [];
    return snapshot[change.tab].rows.filter((row) => row.record.code === change.code);
  });
}
