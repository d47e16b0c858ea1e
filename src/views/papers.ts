// The page Văn bản: which papers can be made about what, and the register of those that were made.
import * as v from 'valibot';
import { PAPERS } from '../domain/paper-kinds';
import { dateOfMoment } from '../domain/dates';
import type { Audience, Paper, PaperKind } from '../domain/records';
import { PAPER_KINDS, PAPER_SOURCES, SUBJECT_TABS } from '../usecases/papers';
import type { SubjectTab } from '../usecases/papers';
import type { PaperSubject } from '../usecases/papers/source';
import { SETTINGS } from '../domain/settings';
import type { Row, Snapshot } from '../workbook/rows';
import { problemText, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { view } from './view';

export interface PapersData {
  kinds: {
    kind: PaperKind;
    name: string;
    audiences: readonly Audience[];
    subjects: PaperSubject[];
  }[];
  /** Readable rows of the register, the newest first. */
  papers: Paper[];
  problems: string[];
  /** Symbols that count in one series, a line each. */
  sharedSeries: string[];
}

/** Readable rows; what cannot be read is told in `problems`. */
function readable<R>(rows: readonly Row<R>[]): R[] {
  return rows.filter(({ problems }) => problems.length === 0).map(({ record }) => record);
}

/** As it is set; a setting that makes no sense is told by the check of a paper, and must not keep the page shut. */
function sharedSeriesIn(snapshot: Snapshot<'settings'>): string[] {
  const { code, value } = SETTINGS.sharedSeries;
  const typed = records(snapshot, 'settings').find((row) => row.code === code)?.value ?? value;
  return typed.split('\n').filter((line) => line.trim() !== '');
}

export const papers = view({
  name: 'papers',
  input: v.object({}),
  tabs: [...new Set<SubjectTab | 'papers' | 'settings'>([...SUBJECT_TABS, 'papers', 'settings'])],
  show(snapshot, _input, { now }): PapersData {
    const { title } = TABS.papers;
    return {
      kinds: PAPER_KINDS.map((kind) => ({
        kind,
        name: PAPERS[kind].name,
        audiences: PAPERS[kind].audiences,
        subjects: PAPER_SOURCES[kind].subjects(snapshot, dateOfMoment(now)),
      })),
      papers: readable(snapshot.papers.rows).sort((a, b) =>
        `${a.madeAt} ${a.code}` < `${b.madeAt} ${b.code}` ? 1 : -1,
      ),
      sharedSeries: sharedSeriesIn(snapshot),
      problems: [
        ...Object.values(snapshot).flatMap(({ rows }) => rows.flatMap(({ problems }) => problems.map(problemText))),
        ...snapshot.papers.uncoded.map(
          ({ row }) => `Trang «${title}», dòng ${row}: chưa có mã. Hãy mở Đối thoại ▸ Kiểm tra dữ liệu để cấp mã.`,
        ),
      ],
    };
  },
});
