// What a kind of paper is made from: the tabs, what it may be about, what stands against it, the view for its layout.
import type { Office } from '../../documents/letterhead';
import type { View } from '../../documents/render';
import type { ErrorPlace } from '../../domain/errors';
import type { Audience, Coded, Records, TabKey } from '../../domain/records';
import { problemText } from '../../workbook/rows';
import type { Row, Snapshot } from '../../workbook/rows';
import { TABS } from '../../workbook/schema';
import type { Context } from '../use-case';

/** Something to mend (`error`: the paper is not made) or to look at (`warning`), with its place in words and as data. */
export interface Finding {
  severity: 'error' | 'warning';
  /** One sentence that names tab, row and field. */
  text: string;
  place: ErrorPlace;
  /** What kind of finding, in a word that the register of waivers shows; one without is 'khác'. */
  rule?: string;
  /** The words that it is about: a waiver holds while they stay. The sentence itself when absent. */
  words?: string;
  /** How the add-on can mend the cell. */
  mend?: CellMend;
}

/** A cell that can be mended without understanding it, while it still says `was`. */
export interface CellMend {
  tab: TabKey;
  code: string;
  field: string;
  was: string;
  becomes: string;
}

/** A row that the paper prints, and which of its fields. */
export interface PrintedRow {
  tab: TabKey;
  row: Row<Coded>;
  texts: readonly {
    field: string;
    text: string;
    /** `office`: the office's own words, which must be of this year; `people`: what was said, as it was said. */
    words: 'office' | 'people';
  }[];
}

export interface PaperSubject {
  code: string;
  label: string;
}

export interface MadePaper {
  view: View;
  office: Office;
  abstract: string;
  signer: string;
}

export interface PaperSource<K extends TabKey = TabKey, S extends TabKey = TabKey> {
  tabs: readonly K[];
  /** Tabs of which `subjects` is asked. */
  subjectTabs: readonly S[];
  /** What it may be about on `today` ('yyyy-MM-dd'), the likeliest first. Rows that cannot be read are left out. */
  subjects: (snapshot: Snapshot<S>, today: string) => PaperSubject[];
  /** Year that the paper speaks of. */
  year: (snapshot: Snapshot<K>, subject: string, context: Context) => number;
  /** Throws UserError when there is nothing that the paper could be about. */
  findings: (snapshot: Snapshot<K>, subject: string, context: Context) => Finding[];
  printed: (snapshot: Snapshot<K>, subject: string) => PrintedRow[];
  /** Only where there is no error among the findings. */
  make: (snapshot: Snapshot<K>, subject: string, context: Context, audience: Audience) => MadePaper;
}

/** «Trang «…», dòng 5 (YK-2026-001)». */
export function placeText(tab: TabKey, { row, record }: Pick<Row<Coded>, 'row' | 'record'>): string {
  return `Trang «${TABS[tab].title}», dòng ${row}${record.code === '' ? '' : ` (${record.code})`}`;
}

/** A finding about a row: its place and then `text`. */
export function about(
  severity: Finding['severity'],
  tab: TabKey,
  row: Pick<Row<Coded>, 'row' | 'record'>,
  text: string,
  field?: string,
): Finding {
  const { code } = row.record;
  return {
    severity,
    text: `${placeText(tab, row)}: ${text}`,
    place: { tab: TABS[tab].title, row: row.row, ...(code === '' ? {} : { code }), ...(field ? { field } : {}) },
  };
}

/** The records of a tab that can be read. */
export function readable<K extends TabKey>(snapshot: Snapshot<K>, tab: K): Records[K][] {
  return snapshot[tab].rows.filter(({ problems }) => problems.length === 0).map(({ record }) => record);
}

/** Cells of a row that could not be read. */
export function unreadable(row: Row<Coded>): Finding[] {
  return row.problems.map((problem) => ({
    severity: 'error',
    text: problemText(problem),
    place: { tab: problem.tab, row: problem.row, field: problem.field },
  }));
}

/** The printed texts of a row, for {@link PrintedRow}. */
export function printedRow<R extends Coded>(
  tab: TabKey,
  row: Row<R>,
  words: 'office' | 'people',
  fields: readonly (keyof R & string)[],
): PrintedRow {
  const columns = TABS[tab].columns as unknown as Record<string, { header: string }>;
  const texts = fields.map((field) => {
    const value: unknown = row.record[field];
    return {
      field: columns[field]?.header ?? field,
      text: Array.isArray(value) ? value.join('; ') : String(value ?? ''),
      words,
    };
  });
  return { tab, row, texts: texts.filter(({ text }) => text !== '') };
}
