// When a session was announced and its results published, beside the law's last days: for reports, which name the days.
// Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
import { announceBy, resultsBy } from './legal-clock';
import type { Paper, Publication, Session } from './records';

/**
 * `inTime` and `late`: done on a day that is known; `undated`: done, nobody noted when; `open`: not done, there is time;
 * `missed`: not done, the last day has passed.
 */
export type DutyState = 'inTime' | 'late' | 'undated' | 'open' | 'missed';

export interface DutyDay {
  state: DutyState;
  /** Last day by the calendar. */
  by: string;
  /** First day on which it was done; '' when not, or not known. */
  on: string;
}

export interface DutyRules {
  today: string;
  announceDays: number;
  resultsDays: number;
}

function dutyDay(by: string, days: readonly string[], doneAnyway: boolean, today: string): DutyDay {
  const [on = ''] = days.filter((day) => day !== '').sort();
  if (on !== '') return { state: on <= by ? 'inTime' : 'late', by, on };
  if (doneAnyway) return { state: 'undated', by, on };
  return { state: today <= by ? 'open' : 'missed', by, on };
}

/** Both duties of a session that has a date. */
export function dutyDays(
  session: Pick<Session, 'code' | 'plan' | 'date' | 'state'>,
  publications: readonly Pick<Publication, 'session' | 'what' | 'doneOn'>[],
  papers: readonly Pick<Paper, 'kind' | 'subject' | 'state' | 'issuedOn'>[],
  { today, announceDays, resultsDays }: DutyRules,
): { announce: DutyDay; results: DutyDay } {
  const published = (what: Publication['what']) =>
    publications.filter((row) => row.session === session.code && row.what === what).map(({ doneOn }) => doneOn);
  const issued = (kind: Paper['kind']) =>
    papers
      .filter((paper) => paper.kind === kind && paper.state === 'issued')
      .filter(({ subject }) => subject === session.code || (session.plan !== '' && subject === session.plan))
      .map(({ issuedOn }) => issuedOn);
  // A notice of the plan's other sessions may be later, a notice of results earlier than this one.
  const notices = issued('notice').filter((day) => day <= session.date);
  const results = issued('results').filter((day) => day === '' || day >= session.date);
  const wasAnnounced = notices.length > 0 || ['announced', 'running', 'closed'].includes(session.state);
  return {
    announce: dutyDay(
      announceBy(session.date, announceDays),
      [...published('notice'), ...notices],
      wasAnnounced,
      today,
    ),
    results: dutyDay(
      resultsBy(session.date, [], resultsDays).strict,
      [...published('results'), ...results],
      results.length > 0,
      today,
    ),
  };
}
