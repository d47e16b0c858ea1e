// Kiểm tra dữ liệu: what hand edits broke, grouped by tab and kind, each with its place and the repair that the add-on offers.
import * as v from 'valibot';
import { CHECKED_TABS, CHECKS, CONTACT, checkData, isRepairable } from '../usecases/data-check';
import type { Found, Survey } from '../usecases/data-check';
import { cellText, toCell } from '../workbook/cells';
import type { AnyTab, Column } from '../workbook/columns';
import { TABS } from '../workbook/schema';
import type { Records, TabKey } from '../domain/records';
import { inBrief } from '../usecases/brief';
import { view } from './view';

/** Findings of one kind in one tab that are sent; the others follow when these are mended. */
const LISTED = 100;

/** One thing that is wrong. Its fields up to `was` are what a repair is asked with. */
export interface ShownFinding {
  id: string;
  tab: TabKey;
  /** Row of the sheet; 0 when the whole tab is meant. */
  row: number;
  field: string;
  /** What stands in the cell; '' where it is nobody's business. */
  was: string;
  /** Column of the cell, from 1; 0 when there is none to go to. */
  column: number;
  header: string;
  code: string;
  /** What the row is about, in brief; '' when that cannot be said. */
  about: string;
  level: 'must' | 'should';
  text: string;
  advice: string;
  repair?: {
    kind: 'set' | 'rename' | 'setUp';
    label: string;
    /** What the row holds afterwards, field by field. */
    becomes: { header: string; value: string }[];
  };
}

export interface FindingGroup {
  tab: TabKey;
  /** Title of the tab. */
  title: string;
  check: string;
  /** What the findings have in common. */
  kind: string;
  /** What to do, when it is the same for all of them; '' otherwise. */
  advice: string;
  total: number;
  must: number;
  repairable: number;
  findings: ShownFinding[];
}

export interface DataCheck {
  /** When it was looked at, 'yyyy-MM-ddTHH:mm:ss'. */
  at: string;
  /** Rows that were looked at. */
  rows: number;
  must: number;
  should: number;
  repairable: number;
  groups: FindingGroup[];
}

/** The field that tells people which row is meant. */
const NAMING: { [K in TabKey]: keyof Records[K] & string } = {
  plans: 'title',
  planLines: 'text',
  sessions: 'title',
  agenda: 'item',
  attendees: 'name',
  speakers: 'name',
  opinions: 'text',
  followUps: 'task',
  publications: 'village',
  papers: 'abstract',
  directory: 'name',
  templates: 'purpose',
  layouts: 'file',
  holidays: 'name',
  settings: 'name',
  mails: 'subject',
};

const columnOf = (tab: TabKey, field: string): Column | undefined => (TABS[tab] as AnyTab).columns[field];

function shownRepair({ key, repair }: Found): Pick<ShownFinding, 'repair'> {
  if (!repair) return {};
  const { kind, label } = repair;
  const becomes =
    repair.kind === 'set'
      ? Object.entries(repair.set).map(([field, value]) => {
          const column = columnOf(key, field) as Column;
          return { header: column.header, value: CONTACT.has(field) ? '…' : cellText(toCell(column, value)) };
        })
      : [];
  return { repair: { kind, label, becomes } };
}

function shownFinding(survey: Survey, found: Found): ShownFinding {
  const { id, key, row, field, code, level, text, advice } = found;
  const { rows } = survey[key];
  const column = found.column ?? rows.columnOf[field] ?? (row > 0 ? 1 : 0);
  const was = row === 0 || CONTACT.has(field) ? '' : cellText(rows.values[row - 1]?.[column - 1]);
  const naming = rows.columnOf[NAMING[key]];
  const about = row < 2 || naming === undefined ? '' : cellText(rows.values[row - 1]?.[naming - 1]);
  return {
    id,
    tab: key,
    row,
    field,
    was,
    column,
    header: columnOf(key, field)?.header ?? '',
    code,
    about: inBrief(about, 60),
    level,
    text,
    advice,
    ...shownRepair(found),
  };
}

/** By tab in the workbook's order, within it by kind. */
function grouped(survey: Survey, findings: readonly Found[]): FindingGroup[] {
  return CHECKED_TABS.flatMap((tab) =>
    CHECKS.flatMap(({ key: check, title: kind }): FindingGroup[] => {
      const own = findings.filter((found) => found.key === tab && found.check === check);
      if (own.length === 0) return [];
      return [
        {
          tab,
          title: TABS[tab].title,
          check,
          kind,
          advice: own.every(({ advice }) => advice === own[0]?.advice) ? (own[0]?.advice ?? '') : '',
          total: own.length,
          must: own.filter(({ level }) => level === 'must').length,
          repairable: own.filter(isRepairable).length,
          findings: own.slice(0, LISTED).map((found) => shownFinding(survey, found)),
        },
      ];
    }),
  );
}

export const dataCheck = view({
  name: 'dataCheck',
  input: v.object({}),
  tabs: CHECKED_TABS,
  tolerant: true,
  show(snapshot, _input, context): DataCheck {
    const { survey, findings } = checkData(snapshot, context);
    const must = findings.filter(({ level }) => level === 'must').length;
    return {
      at: context.now,
      rows: Object.values(survey).reduce((sum, { lines }) => sum + lines.length, 0),
      must,
      should: findings.length - must,
      repairable: findings.filter(isRepairable).length,
      groups: grouped(survey, findings),
    };
  },
});

/** Formats and protections that the tabs have lost; told by Google, not by the rows (`google/service-data.ts`). */
export interface DataFormats {
  faults: { title: string; text: string }[];
}

export const dataFormats = view({
  name: 'dataFormats',
  input: v.object({}),
  tabs: [],
  show: () => ({}),
});
