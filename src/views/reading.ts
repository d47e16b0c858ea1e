// Reading rows for a page: those that can be read, and what to say of the others. One bad cell does not blank a page.
import { UserError } from '../domain/errors';
import type { TabKey } from '../domain/records';
import type { SettingKey, Settings } from '../domain/settings';
import { readSettings, SETTINGS } from '../domain/settings';
import type { Row, Snapshot } from '../workbook/rows';
import { problemText, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';

/** The records among `rows` that can be read; of the others the problems go to `problems`. */
export function readable<R>(rows: readonly Row<R>[], problems: string[]): R[] {
  return rows.flatMap((row) => {
    if (row.problems.length === 0) return [row.record];
    problems.push(...row.problems.map(problemText));
    return [];
  });
}

/** Rows typed by hand that have no code yet, and so are not counted, as sentences. */
export const uncodedRows = <K extends TabKey>(snapshot: Snapshot<K>, key: K, rows = snapshot[key].uncoded): string[] =>
  rows.map(
    ({ row }) => `Trang «${TABS[key].title}», dòng ${row}: chưa có mã nên chưa được tính. Xem «Kiểm tra dữ liệu».`,
  );

/** These settings, each with its default where its own row cannot be read; others are not looked at. */
export function settingsFor<S extends SettingKey>(
  snapshot: Snapshot<'settings'>,
  keys: readonly S[],
  problems: string[],
): Pick<Settings, S> {
  const rows = records(snapshot, 'settings');
  const read = keys.map((key) => {
    const own = rows.filter(({ code }) => code === SETTINGS[key].code);
    try {
      return [key, readSettings(own)[key]] as const;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
      return [key, readSettings([])[key]] as const;
    }
  });
  return Object.fromEntries(read) as Pick<Settings, S>;
}
