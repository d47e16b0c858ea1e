// Fills a new workbook with what the product knows: settings, wording, holidays. What the office has is never touched.
import * as v from 'valibot';
import { DEFAULT_WORDING } from '../documents/wording';
import { HOLIDAYS_VN } from '../domain/holidays-vn';
import { SETTINGS } from '../domain/settings';
import { records } from '../workbook/rows';
import { ANSWER_WORDING } from './answer-wording';
import { MAIL_WORDING } from './mail-wording';
import { insert, useCase } from './use-case';

const isMissing = (rows: readonly { code: string }[]) => {
  const known = new Set(rows.map((row) => row.code));
  return ({ code }: { code: string }) => !known.has(code);
};

/** 'NN-2024-02-08': a day is listed once, so its date is its code. */
const holidayRows = HOLIDAYS_VN.map((holiday) => ({ code: `NN-${holiday.date}`, ...holiday }));

export const setUp = useCase({
  name: 'setUp',
  label: 'Cài đặt ban đầu',
  input: v.object({}),
  tabs: ['settings', 'templates', 'holidays'],
  run(snapshot) {
    const dates = new Set(records(snapshot, 'holidays').map((holiday) => holiday.date));
    const settings = Object.values(SETTINGS).map(({ code, name, value, unit, source }) => ({
      code,
      name,
      value,
      unit,
      source,
    }));
    const changes = [
      ...settings.filter(isMissing(records(snapshot, 'settings'))).map((row) => insert('settings', row)),
      ...[...DEFAULT_WORDING, ...MAIL_WORDING, ...ANSWER_WORDING]
        .filter(isMissing(records(snapshot, 'templates')))
        .map((row) => insert('templates', row)),
      ...holidayRows
        .filter(isMissing(records(snapshot, 'holidays')))
        .filter(({ date }) => !dates.has(date))
        .map((row) => insert('holidays', row)),
    ];
    return {
      changes,
      message: changes.length === 0 ? 'Sổ theo dõi đã đầy đủ, không có gì phải thêm.' : 'Đã lập sổ theo dõi đối thoại.',
      output: { added: changes.length },
    };
  },
});
