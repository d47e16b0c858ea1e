// The page Văn bản: which papers can be made about what, and the register of those that were made.
import * as v from 'valibot';
import { PAPERS } from '../documents/papers';
import { dateOfMoment } from '../domain/dates';
import type { Paper, PaperKind } from '../domain/records';
import { PAPER_KINDS, PAPER_SOURCES } from '../usecases/paper-sources';
import type { PaperSubject } from '../usecases/paper-source';
import type { Row } from '../workbook/rows';
import { problemText } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { view } from './view';

export interface PapersData {
  kinds: {
    kind: PaperKind;
    name: string;
    subjects: PaperSubject[];
  }[];
  /** Readable rows of the register, the newest first. */
  papers: Paper[];
  problems: string[];
}

/** Readable rows; what cannot be read is told in `problems`. */
function readable<R>(rows: readonly Row<R>[]): R[] {
  return rows.filter(({ problems }) => problems.length === 0).map(({ record }) => record);
}

export const papers = view({
  name: 'papers',
  input: v.object({}),
  tabs: ['plans', 'sessions', 'papers'],
  show(snapshot, _input, { now }): PapersData {
    const plans = readable(snapshot.plans.rows);
    const sessions = readable(snapshot.sessions.rows);
    const { title } = TABS.papers;
    return {
      kinds: PAPER_KINDS.map((kind) => ({
        kind,
        name: PAPERS[kind].name,
        subjects: PAPER_SOURCES[kind].subjects(plans, sessions, dateOfMoment(now)),
      })),
      papers: readable(snapshot.papers.rows).sort((a, b) =>
        `${a.madeAt} ${a.code}` < `${b.madeAt} ${b.code}` ? 1 : -1,
      ),
      problems: [
        ...[snapshot.papers, snapshot.sessions, snapshot.plans].flatMap(({ rows }) =>
          rows.flatMap(({ problems }) => problems.map(problemText)),
        ),
        ...snapshot.papers.uncoded.map(
          ({ row }) => `Trang «${title}», dòng ${row}: chưa có mã. Hãy mở Đối thoại ▸ Kiểm tra dữ liệu để cấp mã.`,
        ),
      ],
    };
  },
});
