// Keeps the directory: adds units and people, or corrects a row of the same kind, name and unit. What an entry leaves out
// stays as it is.
import * as v from 'valibot';
import { nextCodes } from '../domain/codes';
import { parsePhone } from '../domain/phones';
import type { DirectoryEntry } from '../domain/records';
import { sameText } from '../domain/text';
import { records } from '../workbook/rows';
import { oneOf, optionalDate, optionalEmail, optionalText, requiredText } from './fields';
import type { Change } from './use-case';
import { insert, update, useCase } from './use-case';

const PREFIX = { unit: 'DV-', officer: 'CB-', villageHead: 'CB-', front: 'CB-' } as const;

type Named = Pick<DirectoryEntry, 'kind' | 'name' | 'unit'>;

function filledIn<T extends object>(entry: T): Partial<T> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== '')) as Partial<T>;
}

export const keepDirectory = useCase({
  name: 'keepDirectory',
  label: 'Cập nhật danh bạ',
  input: v.object({
    entries: v.array(
      v.object({
        kind: oneOf('Loại', ['unit', 'officer', 'villageHead', 'front']),
        name: requiredText('Họ tên hoặc tên đơn vị'),
        title: optionalText('Chức vụ'),
        unit: optionalText('Thuộc đơn vị'),
        village: optionalText('Thôn, tổ dân phố'),
        email: optionalEmail('Thư điện tử'),
        phone: optionalText('Điện thoại'),
        field: optionalText('Lĩnh vực phụ trách'),
        from: optionalDate('Từ ngày'),
        to: optionalDate('Đến ngày'),
      }),
    ),
  }),
  tabs: ['directory'],
  run(snapshot, { entries }) {
    const known = records(snapshot, 'directory');
    const codes = known.map((entry) => entry.code);
    const isSame = (a: Named, b: Named) => a.kind === b.kind && sameText(a.name, b.name) && sameText(a.unit, b.unit);
    // Who is listed twice in one go gets one row: what was listed last counts.
    const last = entries.filter((entry, index) => !entries.slice(index + 1).some((later) => isSame(later, entry)));
    const changes = last.flatMap((typed): Change[] => {
      const entry = { ...typed, phone: parsePhone(typed.phone) ?? typed.phone };
      const before = known.find((row) => isSame(row, entry));
      if (before) return update<'directory'>('directory', before, filledIn(entry));
      const [code = ''] = nextCodes(PREFIX[entry.kind], 2, codes);
      codes.push(code);
      const record: Omit<DirectoryEntry, 'revision'> = { code, ...entry };
      return [insert('directory', record)];
    });
    return {
      changes,
      message: `Đã cập nhật danh bạ: ${changes.length} dòng thay đổi.`,
      output: { changed: changes.length },
    };
  },
});
