// Kiểm tra dữ liệu: every check over the whole workbook, as a list, and what they find.
import { fingerprint } from '../../domain/fingerprint';
import type { Snapshot } from '../../workbook/rows';
import type { Context } from '../use-case';
import { CELL_CHECKS } from './cells';
import { CODE_CHECKS } from './codes';
import type { Check, Finding, Repair } from './finding';
import { allLines } from './finding';
import { NAME_CHECKS } from './names';
import { OFFICE_CHECKS } from './office';
import { REFERENCE_CHECKS } from './references';
import { STATE_CHECKS } from './states';
import { STRUCTURE_CHECKS } from './structure';
import type { Line, Survey } from './survey';
import { shown, survey } from './survey';

export type { Finding, Repair } from './finding';
export { CONTACT } from './finding';
export { CHECKED_TABS } from './survey';
export type { Survey } from './survey';

/** In the order in which they are worth mending: rows first become readable, then known, then related. */
export const CHECKS: readonly Check[] = [
  ...STRUCTURE_CHECKS,
  ...CODE_CHECKS,
  ...CELL_CHECKS,
  ...NAME_CHECKS,
  ...REFERENCE_CHECKS,
  ...STATE_CHECKS,
  ...OFFICE_CHECKS,
];

export interface Found extends Finding {
  /** Key of the check. */
  check: string;
  /** Names the finding by what the row holds and what is to become of it, not by where it stands. */
  id: string;
}

/** What a repair relies on: the whole row for one of its cells, and what was promised. Where it stands is no part of it. */
function basis(of: Survey, { key, column, repair, text }: Finding, line: Line | undefined): unknown[] {
  const cells = line ? Object.keys(line.cells).map((field) => (field === 'revision' ? '' : shown(line, field))) : [];
  if (repair?.kind === 'rename') return [repair.set, of[key].headers[(column ?? 0) - 1]];
  if (repair?.kind === 'set') return [...cells, repair.isOpen ? '' : repair.set];
  return [...cells, repair ?? text];
}

/**
 * A tab that lacks a header, or has it twice, can be looked at but not written to, and nothing is said of that column row by
 * row. The outbox is never written to: a mail could be sent again.
 */
function asFarAsSound(of: Survey, finding: Finding): Finding[] {
  const { isSound, rows } = of[finding.key];
  if (finding.field !== '' && rows.columnOf[finding.field] === undefined) return [];
  const { repair, ...rest } = finding;
  if (repair?.kind !== 'set' || (isSound && finding.key !== 'mails')) return [finding];
  return [isSound ? rest : { ...rest, advice: `Hãy sửa tên cột của trang này trước. ${rest.advice}` }];
}

/** Everything that the checks find, check by check, each in the order of tabs and rows. */
export function findingsIn(of: Survey, context: Context): Found[] {
  const times = new Map<string, number>();
  const lines = new Map(allLines(of).map((line) => [`${line.key} ${line.row}`, line]));
  return CHECKS.flatMap(({ key: check, find }) =>
    find(of, context)
      .flatMap((finding) => asFarAsSound(of, finding))
      .map((finding): Found => {
        const mark = fingerprint(JSON.stringify(basis(of, finding, lines.get(`${finding.key} ${finding.row}`))));
        const name = [check, finding.key, finding.field, mark].join(':');
        const time = (times.get(name) ?? 0) + 1;
        times.set(name, time);
        return { ...finding, check, id: time > 1 ? `${name}:${time}` : name };
      }),
  );
}

/** {@link findingsIn} tabs that were read tolerantly. */
export function checkData(snapshot: Snapshot, context: Context): { survey: Survey; findings: Found[] } {
  const surveyed = survey(snapshot);
  return { survey: surveyed, findings: findingsIn(surveyed, context) };
}

/** Whether the add-on can put it right by itself. */
export const isRepairable = (finding: Finding): finding is Finding & { repair: Repair } => finding.repair !== undefined;
