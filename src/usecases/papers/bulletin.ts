// Bản tin phát thanh as a paper: of a session that is to come, or, once it is closed, of its results.
import { bulletinView, tellsResults } from '../../documents/bulletin';
import { redactor } from '../../documents/redact';
import { dateOfMoment, yearOf } from '../../domain/dates';
import { spokenText, unspeakable } from '../../domain/spoken';
import type { Row, Snapshot } from '../../workbook/rows';
import { records } from '../../workbook/rows';
import type { Session } from '../../domain/records';
import {
  SESSION_TABS,
  comingErrors,
  comingSubjects,
  comingWarnings,
  knownSettings,
  noticeWarnings,
  sessionPrinted,
  sessionRow,
  sessionRows,
} from './coming';
import { dialogueErrors } from './dialogue';
import { secretsIn } from './secrets';
import type { Finding, PaperSource, PrintedRow } from './source';
import { about } from './source';

const BULLETIN_TABS = [...SESSION_TABS, 'opinions', 'followUps'] as const;
type BulletinTab = (typeof BULLETIN_TABS)[number];

function printed(snapshot: Snapshot<BulletinTab>, row: Row<Session>): PrintedRow[] {
  const before = ['title', 'venue', 'villages', 'chair', 'coChair', 'intakeDesk'] as const;
  if (!tellsResults(row.record)) return sessionPrinted(snapshot, [row], before).filter(({ tab }) => tab !== 'plans');
  return sessionPrinted(snapshot, [row], ['title', 'venue']).filter(({ tab }) => tab === 'sessions');
}

/** What nobody can read aloud. */
function readingWarnings(rows: readonly PrintedRow[]): Finding[] {
  return rows.flatMap(({ tab, row, texts }) =>
    texts.flatMap(({ field, text }) => {
      const words = unspeakable(spokenText(text));
      if (words.length === 0) return [];
      const list = words.map((word) => `«${word}»`).join(', ');
      return [about('warning', tab, row, `«${field}» còn chữ viết tắt ${list}; hãy ghi đủ chữ để người đọc.`, field)];
    }),
  );
}

export const bulletinPaper: PaperSource<BulletinTab, 'sessions'> = {
  tabs: BULLETIN_TABS,
  subjectTabs: ['sessions'],
  subjects: comingSubjects,
  year(snapshot, subject, { now }) {
    const { date } = sessionRow(snapshot, subject).record;
    return date === '' ? Number(now.slice(0, 4)) : yearOf(date);
  },
  findings(snapshot, subject, { now }) {
    const row = sessionRow(snapshot, subject);
    const today = dateOfMoment(now);
    return [
      ...(tellsResults(row.record)
        ? [...dialogueErrors(snapshot, [row]), ...comingWarnings([row], '', ['headCount'])]
        : [
            ...comingErrors([row]),
            ...noticeWarnings([row], today, knownSettings(snapshot)?.announceDays ?? 0),
            ...comingWarnings([row], today, ['chair', 'coChair', 'villages', 'intakeDesk']),
          ]),
      ...readingWarnings(printed(snapshot, row)),
    ];
  },
  printed: (snapshot, subject) => printed(snapshot, sessionRow(snapshot, subject)),
  make(snapshot, subject, { now }) {
    const session = sessionRow(snapshot, subject).record;
    const rows = sessionRows(snapshot, session.plan, dateOfMoment(now));
    const view = bulletinView({
      ...rows,
      session,
      speakers: records(snapshot, 'speakers'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
      hide: redactor(secretsIn(snapshot)),
    });
    return {
      view,
      office: rows.office,
      abstract: String(view['trichYeu'] ?? '').replace(/\u00A0/g, ' '),
      signer: rows.office.signer,
    };
  },
};
