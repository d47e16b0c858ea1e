// Sổ đăng ký văn bản đi as a paper: made from the issued papers of a year.
import { outgoingRegisterView } from '../../documents/outgoing-register';
import { abstractOf } from '../../documents/report-words';
import { dateOfMoment } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { twoDigits } from '../../domain/numbers';
import { isNumbered } from '../../domain/paper-kinds';
import { holderOf, seriesBy } from '../../domain/paper-numbers';
import type { Paper } from '../../domain/records';
import { SETTINGS } from '../../domain/settings';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import { officeIn } from '../lookups';
import { yearIn, yearSubjects } from './letters';
import type { Finding, PaperSource } from './source';
import { about, printedRow, readable, unreadable } from './source';

const OUTGOING_TABS = ['settings', 'papers', 'templates'] as const;
type OutgoingTab = (typeof OUTGOING_TABS)[number];

/** The year in whose register a paper stands; null while it has neither date nor moment. */
function yearOfPaper({ issuedOn, madeAt }: Paper): number | null {
  const day = issuedOn === '' ? dateOfMoment(madeAt) : issuedOn;
  return day === '' ? null : Number(day.slice(0, 4));
}

function requireYear(subject: string): number {
  const year = yearIn(subject);
  if (year !== undefined) return year;
  throw new UserError('not-a-year', `«${subject}» không phải là năm. Hãy chọn một năm, ví dụ 2026.`, { code: subject });
}

/** Lists carry no number and are not sent out, unless somebody gave them one. */
const goesOut = ({ kind, number, state }: Paper) => state === 'issued' && (isNumbered(kind) || number !== '');

const issued = (snapshot: Snapshot<'papers'>, year: number): Row<Paper>[] =>
  snapshot.papers.rows.filter(({ record }) => goesOut(record) && yearOfPaper(record) === year);

function findings(snapshot: Snapshot<OutgoingTab>, subject: string): Finding[] {
  const year = requireYear(subject);
  const { title, columns } = TABS.papers;
  const rows = issued(snapshot, year);
  const papers = rows.map(({ record }) => record);
  const { code, value } = SETTINGS.sharedSeries;
  const shared = records(snapshot, 'settings').find((row) => row.code === code)?.value ?? value;
  const same = seriesBy(shared.split('\n').filter((line) => line.trim() !== ''));
  const waiting = records(snapshot, 'papers').filter(
    (paper) => paper.state === 'approved' && isNumbered(paper.kind) && yearOfPaper(paper) === year,
  );
  const missing = (row: Row<Paper>, field: 'number' | 'issuedOn' | 'signer') =>
    row.record[field] === ''
      ? [about('warning', 'papers', row, `chưa ghi «${columns[field].header}».`, columns[field].header)]
      : [];
  return [
    ...snapshot.papers.rows.flatMap(unreadable),
    ...snapshot.papers.uncoded.map((row) =>
      about('error', 'papers', row, 'chưa có mã. Hãy mở Đối thoại ▸ Kiểm tra dữ liệu để cấp mã, hoặc xóa dòng.', 'Mã'),
    ),
    ...rows.flatMap((row) => [...missing(row, 'number'), ...missing(row, 'issuedOn'), ...missing(row, 'signer')]),
    ...rows.flatMap((row) => {
      const holder = row.record.number === '' ? undefined : holderOf(papers, row.record, same);
      return holder && holder.code < row.record.code
        ? [about('warning', 'papers', row, `trùng số với ${holder.code}.`, columns.number.header)]
        : [];
    }),
    ...(waiting.length === 0
      ? []
      : [
          {
            severity: 'warning' as const,
            text: `Có ${twoDigits(waiting.length)} văn bản đã duyệt, chưa phát hành nên chưa vào sổ: ${waiting.map((paper) => paper.code).join(', ')}.`,
            place: { tab: title, field: columns.state.header },
          },
        ]),
  ];
}

export const outgoingRegisterPaper: PaperSource<OutgoingTab, 'papers'> = {
  tabs: OUTGOING_TABS,
  subjectTabs: ['papers'],
  subjects: (snapshot, today) =>
    yearSubjects(
      readable(snapshot, 'papers')
        .filter(goesOut)
        .flatMap((paper) => yearOfPaper(paper) ?? []),
      today,
    ),
  year: (_snapshot, subject) => requireYear(subject),
  findings,
  // The abstracts are those of papers that were issued: what they say stands.
  printed: (snapshot, subject) =>
    issued(snapshot, requireYear(subject)).map((row) => printedRow('papers', row, 'people', ['abstract', 'signer'])),
  make(snapshot, subject, { now }) {
    const office = officeIn(snapshot);
    const year = requireYear(subject);
    const view = outgoingRegisterView({
      office,
      year,
      papers: issued(snapshot, year).map(({ record }) => record),
      wording: records(snapshot, 'templates'),
      madeOn: dateOfMoment(now),
    });
    return { view, office, abstract: abstractOf(view), signer: '' };
  },
};
