// What a check finds: a place in the workbook, what is wrong there, what to do, and how the add-on can put it right.
import type { TabKey } from '../../domain/records';
import type { Context } from '../use-case';
import type { Line, Survey } from './survey';

export type Repair =
  | {
      kind: 'set';
      /** Words of its button. */
      label: string;
      /** Fields of the row and what they are to hold. */
      set: Record<string, unknown>;
      /** The value is chosen when the repair is carried out (a code): another one than shown is no reason to refuse. */
      isOpen?: true;
    }
  | { kind: 'rename'; label: string; column: number; set: string }
  | { kind: 'setUp'; label: string };

export interface Finding {
  key: TabKey;
  /** Row of the sheet, from 1; 0 when the whole tab is meant. */
  row: number;
  /** Field to look at; '' when the whole row is meant. */
  field: string;
  /** Column of the cell when it has no field: a header that the add-on does not know. */
  column?: number;
  /** Code of the row, if it has one. */
  code: string;
  /** `must`: an act or a paper will be refused or come out wrong. `should`: worth a look. */
  level: 'must' | 'should';
  text: string;
  advice: string;
  repair?: Repair;
}

export interface Check {
  key: string;
  /** What its findings have in common, as a heading. */
  title: string;
  find: (survey: Survey, context: Context) => Finding[];
}

/** A finding about a cell of a row. */
export function at(
  line: Line,
  field: string,
  rest: Pick<Finding, 'level' | 'text' | 'advice'> & { repair?: Repair | undefined },
): Finding {
  const { repair, ...said } = rest;
  return { key: line.key, row: line.row, field, code: line.record.code, ...said, ...(repair ? { repair } : {}) };
}

/** All rows of all tabs. */
export const allLines = (survey: Survey): Line[] => Object.values(survey).flatMap(({ lines }) => lines as Line[]);

/** Fields that say how to reach a person: what stands in them is not sent to the page. */
export const CONTACT: ReadonlySet<string> = new Set(['phone', 'email', 'to', 'key']);

/** Text of a cell at the beginning of a sentence: in brief, and nothing of how to reach a person. */
export function quoted(field: string, text: string): string {
  if (CONTACT.has(field)) return 'Nội dung của ô';
  const brief = text.length > 120 ? `${text.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return `«${brief}»`;
}
