// Tổng quan: lights of the legal limits and the counts, year by year, of which the page shows one or all.
import * as v from 'valibot';
import { dateOfMoment, yearOf } from '../domain/dates';
import { UserError } from '../domain/errors';
import { byYear, figuresOf, groupsOf } from '../domain/figures';
import type { FigureRows, Figures, Group, Grouping } from '../domain/figures';
import { legalLights } from '../domain/legal-lights';
import type { LegalLight, LegalRules } from '../domain/legal-lights';
import type { Session } from '../domain/records';
import { readSettings } from '../domain/settings';
import { yearDuty } from '../domain/year-duty';
import type { YearDuty } from '../domain/year-duty';
import { settingsIn } from '../usecases/lookups';
import { OVERVIEW_TABS } from '../usecases/overview';
import { problemText, records } from '../workbook/rows';
import type { Snapshot } from '../workbook/rows';
import { view } from './view';

const TABS_SHOWN = [...OVERVIEW_TABS, 'publications', 'papers', 'holidays', 'settings'] as const;

/** What was counted of one year, or of all. */
export interface Counted {
  figures: Figures;
  groups: Record<Grouping, Group[]>;
}

export interface SessionShown extends Pick<Session, 'code' | 'title' | 'date' | 'state'> {
  /** Left out while the session has no date. */
  lights?: { announce: LegalLight; results: LegalLight };
}

export interface YearShown extends Counted {
  /** null: rows of which no session, and so no year, is to be found. */
  year: number | null;
  /** Left out for rows without a year. */
  duty?: YearDuty;
  sessions: SessionShown[];
}

export interface OverviewData {
  today: string;
  /** Newest first, this year always among them; rows without a year last. */
  years: YearShown[];
  all: Counted;
  /** Cells that could not be read, and so were not counted as what they should be. */
  problems: string[];
}

function counted(rows: FigureRows, today: string): Counted {
  return {
    figures: figuresOf(rows, today),
    groups: {
      unit: groupsOf(rows, 'unit', today),
      field: groupsOf(rows, 'field', today),
      village: groupsOf(rows, 'village', today),
    },
  };
}

/** The office's limits, or the law's own where the office has written something that is no number. */
function rulesIn(snapshot: Snapshot<'settings' | 'holidays'>, today: string): { rules: LegalRules; refusal: string[] } {
  const holidays = records(snapshot, 'holidays');
  try {
    const { announceDays, resultsDays } = settingsIn(snapshot);
    return { rules: { today, holidays, announceDays, resultsDays }, refusal: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { announceDays, resultsDays } = readSettings([]);
    return { rules: { today, holidays, announceDays, resultsDays }, refusal: [error.message] };
  }
}

const byDate = (a: Session, b: Session) => (a.date + a.code < b.date + b.code ? 1 : -1);
const EMPTY: FigureRows = { sessions: [], speakers: [], opinions: [], followUps: [] };

export const overview = view({
  name: 'overview',
  input: v.object({}),
  tabs: TABS_SHOWN,
  show(snapshot, _input, { now }): OverviewData {
    const today = dateOfMoment(now);
    const { rules, refusal } = rulesIn(snapshot, today);
    const publications = records(snapshot, 'publications');
    const papers = records(snapshot, 'papers');
    const rows: FigureRows = {
      sessions: records(snapshot, 'sessions'),
      speakers: records(snapshot, 'speakers'),
      opinions: records(snapshot, 'opinions'),
      followUps: records(snapshot, 'followUps'),
    };
    const shown = ({ code, title, date, state, plan }: Session): SessionShown => {
      const lights = legalLights({ code, plan, date, state }, publications, papers, rules);
      return { code, title, date, state, ...(lights ? { lights } : {}) };
    };
    const parts = byYear(rows);
    if (!parts.has(yearOf(today))) parts.set(yearOf(today), EMPTY);
    const years = [...parts].map(([year, of]): YearShown => ({
      year,
      ...counted(of, today),
      ...(year === null ? {} : { duty: yearDuty(of.sessions, year, today) }),
      sessions: [...of.sessions].sort(byDate).map(shown),
    }));
    return {
      today,
      years: years.sort((a, b) => (b.year ?? -1) - (a.year ?? -1)),
      all: counted(rows, today),
      problems: [
        ...new Set([
          ...refusal,
          ...TABS_SHOWN.flatMap((tab) => snapshot[tab].rows.flatMap((row) => row.problems.map(problemText))),
        ]),
      ],
    };
  },
});
