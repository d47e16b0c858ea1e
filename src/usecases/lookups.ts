// What several use cases look up before they decide, each refused with a sentence when it is not there or not readable.
import { officeOf } from '../documents/letterhead';
import type { Office } from '../documents/letterhead';
import { UserError } from '../domain/errors';
import type { PlanLine } from '../domain/records';
import type { Settings } from '../domain/settings';
import { readSettings, requireOffice } from '../domain/settings';
import type { Snapshot } from '../workbook/rows';
import { findRecord, records, requireReadable } from '../workbook/rows';
import { TABS } from '../workbook/schema';

/** The office's settings; a code that stands in two rows is refused, as no one can say which of them counts. */
export function settingsIn(snapshot: Snapshot<'settings'>): Settings {
  requireReadable(snapshot.settings.rows);
  return readSettings(records(snapshot, 'settings'));
}

/** The office that issues papers; refused while a setting is missing that no paper can do without. */
export function officeIn(snapshot: Snapshot<'settings'>): Office {
  const settings = settingsIn(snapshot);
  requireOffice(settings);
  return officeOf(settings);
}

/** The plan's line that speeches and opinions may refer to: a topic, not a heading or a paragraph. */
export function findTopic(snapshot: Snapshot<'planLines'>, code: string): PlanLine {
  const line = findRecord(snapshot, 'planLines', code);
  if (line.form === 'topic') return line;
  const { title, columns } = TABS.planLines;
  const label = columns.form.choices.topic;
  throw new UserError(
    'not-a-topic',
    `Dòng «${code}» ở trang «${title}» không phải là «${label}». Hãy chọn dòng khác.`,
    {
      tab: title,
      field: columns.form.header,
      code,
    },
  );
}
