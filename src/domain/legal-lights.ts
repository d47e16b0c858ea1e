// Traffic lights of the law's two limits around a session: announced in time, results published in time.
// Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
import { daysBetween } from './dates';
import { announceBy, resultsBy } from './legal-clock';
import type { Paper, Publication, Session } from './records';
import { isHeld } from './sessions';
import type { Holidays } from './working-days';

/**
 * `done`: it was done, in time as far as is known; `doneLate`: it was done, after the limit; `late`: not done, the limit has
 * passed; `soon`: not done, at most three days are left; `open`: there is time; `none`: nothing is owed.
 */
export type Light = 'done' | 'doneLate' | 'late' | 'soon' | 'open' | 'none';

export interface LegalLight {
  /** Last day by the calendar, 'yyyy-MM-dd'. */
  by: string;
  /** The same moved to the next working day, where it differs; otherwise ''. */
  moved: string;
  light: Light;
  /** Days from today to the last day; negative when it has passed. */
  daysLeft: number;
}

export interface LegalRules {
  today: string;
  holidays: Holidays;
  announceDays: number;
  resultsDays: number;
}

const SOON_DAYS = 3;

function lightOf(by: string, today: string, doneOn: string | undefined, owed: boolean): Light {
  if (doneOn !== undefined) return doneOn > by ? 'doneLate' : 'done';
  if (!owed) return 'none';
  const left = daysBetween(today, by);
  if (left < 0) return 'late';
  return left <= SOON_DAYS ? 'soon' : 'open';
}

/** The first day on which something was done; '' when it was done on a day that nobody noted; undefined when not. */
function firstDay(days: readonly string[], doneAnyway: boolean): string | undefined {
  const [first] = days.filter((day) => day !== '').sort();
  return first ?? (doneAnyway ? '' : undefined);
}

/**
 * Both lights of a session; undefined while it has no date. Publications count once they have a day of doing; that the
 * session is «đã công khai» or further counts as announced, an issued notice of results as published.
 *
 * @example
 * // planned for 15/07/2026, today 06/07/2026
 * legalLights(session, [], [], rules)?.announce // { by: '2026-07-08', moved: '', light: 'soon', daysLeft: 2 }
 */
export function legalLights(
  session: Pick<Session, 'code' | 'plan' | 'date' | 'state'>,
  publications: readonly Pick<Publication, 'session' | 'what' | 'doneOn'>[],
  papers: readonly Pick<Paper, 'kind' | 'subject' | 'state' | 'issuedOn'>[],
  { today, holidays, announceDays, resultsDays }: LegalRules,
): { announce: LegalLight; results: LegalLight } | undefined {
  if (session.date === '') return undefined;
  const done = (what: Publication['what']) =>
    publications.filter((row) => row.session === session.code && row.what === what).map((row) => row.doneOn);
  const issued = papers.filter(
    (paper) =>
      paper.kind === 'results' &&
      paper.state === 'issued' &&
      (paper.subject === session.code || (session.plan !== '' && paper.subject === session.plan)) &&
      (paper.issuedOn === '' || paper.issuedOn >= session.date),
  );
  const announced = firstDay(done('notice'), ['announced', 'running', 'closed'].includes(session.state));
  const published = firstDay([...done('results'), ...issued.map((paper) => paper.issuedOn)], issued.length > 0);
  const announce = announceBy(session.date, announceDays);
  const { strict, moved } = resultsBy(session.date, holidays, resultsDays);
  const held = isHeld(session);
  return {
    announce: {
      by: announce,
      moved: '',
      light: lightOf(announce, today, announced, held && session.state !== 'closed'),
      daysLeft: daysBetween(today, announce),
    },
    results: {
      by: strict,
      moved: moved === strict ? '' : moved,
      light: lightOf(strict, today, published, held && session.date <= today),
      daysLeft: daysBetween(today, strict),
    },
  };
}
