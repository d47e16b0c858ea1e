// Changes settings by key; refuses a value that makes no sense before anything is written.
import * as v from 'valibot';
import type { SettingKey } from '../domain/settings';
import { SETTINGS, readSettings } from '../domain/settings';
import { records } from '../workbook/rows';
import { optionalText } from './fields';
import { insert, update, useCase } from './use-case';

const entries = Object.fromEntries(
  Object.entries(SETTINGS).map(([key, rule]) => [key, v.exactOptional(optionalText(rule.name))]),
) as Record<SettingKey, ReturnType<typeof v.exactOptional<ReturnType<typeof optionalText>, undefined>>>;

export const changeSettings = useCase({
  name: 'changeSettings',
  label: 'Đổi cài đặt',
  input: v.object({ values: v.strictObject(entries, 'Có cài đặt không có trong danh sách.') }),
  tabs: ['settings'],
  run(snapshot, { values }) {
    const rows = records(snapshot, 'settings');
    const typed = Object.entries(values) as [SettingKey, string][];
    readSettings(typed.map(([key, value]) => ({ code: SETTINGS[key].code, value })));
    const changes = typed.flatMap(([key, value]) => {
      const { code, name, unit, source } = SETTINGS[key];
      const row = rows.find((setting) => setting.code === code);
      return row ? update('settings', row, { value }) : [insert('settings', { code, name, value, unit, source })];
    });
    return { changes, message: `Đã lưu cài đặt: ${changes.length} mục thay đổi.`, output: { changed: changes.length } };
  },
});
