// Tabs that are missing, headers that are missing or doubled: without them rows can neither be read nor written.
import { nearest } from '../../domain/near';
import { isBlank } from '../../workbook/cells';
import { columnLetters } from '../../workbook/columns';
import type { Check, Finding, Repair } from './finding';
import type { Survey, SurveyedTab } from './survey';

const SET_UP: Repair = { kind: 'setUp', label: 'Chạy Cài đặt ban đầu' };

const tabsIn = (survey: Survey): SurveyedTab[] => Object.values(survey) as unknown as SurveyedTab[];

/** Whether anything stands below the header of this column, from 1. */
const isFilled = ({ rows }: SurveyedTab, column: number): boolean =>
  rows.values.some((cells, index) => index > 0 && !isBlank(cells[column - 1]));

const about = (key: Finding['key'], column: number | undefined) => ({
  key,
  row: column === undefined ? 0 : 1,
  field: '',
  code: '',
  level: 'must' as const,
  ...(column === undefined ? {} : { column }),
});

/** Columns whose headers the add-on does not know and that hold something: one of them may be the column that is sought. */
function strangers(tab: SurveyedTab): { column: number; header: string }[] {
  const known = new Set(Object.values(tab.tab.columns).map(({ header }) => header));
  const width = Math.max(0, ...tab.rows.values.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => ({ column: index + 1, header: tab.headers[index] ?? '' })).filter(
    ({ column, header }) => !known.has(header) && (header !== '' || isFilled(tab, column)),
  );
}

/** The column whose header was spoilt: nearly the same text, or a blank one just where the column used to be. */
function spoiltHeader(tab: SurveyedTab, field: string): { column: number; header: string } | undefined {
  const fields = Object.keys(tab.tab.columns);
  const header = tab.tab.columns[field]?.header ?? '';
  const candidates = strangers(tab);
  const similar = candidates.filter((one) => nearest(one.header, [header]).length > 0);
  if (similar.length > 0) return similar.length === 1 ? similar[0] : undefined;
  const at = fields.indexOf(field);
  const left = tab.rows.columnOf[fields[at - 1] ?? ''];
  const right = tab.rows.columnOf[fields[at + 1] ?? ''];
  return candidates.find(({ column, header: typed }) => typed === '' && (column - 1 === left || column + 1 === right));
}

function missingHeaders(tab: SurveyedTab): Finding[] {
  return Object.entries(tab.tab.columns)
    .filter(([, { header }]) => !tab.headers.includes(header))
    .map(([field, { header }]): Finding => {
      const spoilt = spoiltHeader(tab, field);
      const others = strangers(tab).filter((one) => one.header !== '');
      const text = `Thiếu cột «${header}»: không ô nào ở dòng 1 ghi đúng tên này.`;
      if (spoilt) {
        const cell = `${columnLetters(spoilt.column)}1`;
        return {
          ...about(tab.key, spoilt.column),
          text: `${text} Ô ${cell} đang ghi «${spoilt.header}».`,
          advice: 'Tiện ích tìm cột theo tên, nên tên cột phải giữ nguyên.',
          repair: {
            kind: 'rename',
            label: `Ghi lại «${header}» vào ô ${cell}`,
            column: spoilt.column,
            set: header,
          },
        };
      }
      return {
        ...about(tab.key, undefined),
        text,
        advice:
          (others.length > 0
            ? `Nếu cột đã bị đổi tên (đang có cột lạ: ${others.map((one) => `«${one.header}»`).join(', ')}), hãy gõ lại tên cũ. `
            : '') + 'Nếu cột đã bị xóa, Cài đặt ban đầu sẽ thêm lại cột trống ở bên phải.',
        repair: SET_UP,
      };
    });
}

function doubledHeaders(tab: SurveyedTab): Finding[] {
  return Object.values(tab.tab.columns).flatMap(({ header }): Finding[] => {
    const columns = tab.headers.flatMap((other, index) => (other === header ? [index + 1] : []));
    if (columns.length < 2) return [];
    const filled = columns.filter((column) => isFilled(tab, column));
    const keep = filled.length === 1 ? filled[0] : filled.length === 0 ? columns[0] : undefined;
    return columns
      .filter((column) => column !== (keep ?? columns[0]))
      .map((column, index) => {
        const cell = `${columnLetters(column)}1`;
        const other = columns.filter((one) => one !== column).map(columnLetters);
        const free = freeName(header, tab.headers, index);
        return {
          ...about(tab.key, column),
          text: `Có hai cột cùng tên «${header}»: cột ${columnLetters(column)} và cột ${other.join(', ')}.`,
          advice:
            keep === undefined
              ? 'Cả hai cột đều có nội dung. Hãy xem cột nào đúng rồi đổi tên cột kia.'
              : `Cột ${columnLetters(column)} đang trống nên được đổi tên, không xóa gì.`,
          ...(keep === undefined
            ? {}
            : { repair: { kind: 'rename' as const, label: `Đổi tên ô ${cell} thành «${free}»`, column, set: free } }),
        };
      });
  });
}

/** «Hạn (2)», or the next number that is free. */
function freeName(header: string, headers: readonly string[], taken: number): string {
  for (let number = 2 + taken; ; number += 1) {
    const name = `${header} (${number})`;
    if (!headers.includes(name)) return name;
  }
}

export const STRUCTURE_CHECKS: readonly Check[] = [
  {
    key: 'tabMissing',
    title: 'Thiếu trang tính',
    find: (survey) =>
      tabsIn(survey)
        .filter(({ isThere }) => !isThere)
        .map(({ key, tab }) => ({
          ...about(key, undefined),
          text: `Không thấy trang tính «${tab.title}».`,
          advice:
            'Nếu trang đã bị đổi tên, hãy đổi lại đúng tên. Nếu đã bị xóa, hãy lấy lại từ Tệp ▸ Lịch sử phiên bản; ' +
            'Cài đặt ban đầu chỉ lập lại trang trống.',
          repair: SET_UP,
        })),
  },
  {
    key: 'headerMissing',
    title: 'Thiếu tên cột',
    find: (survey) =>
      tabsIn(survey)
        .filter(({ isThere }) => isThere)
        .flatMap(missingHeaders),
  },
  { key: 'headerDoubled', title: 'Tên cột bị lặp', find: (survey) => tabsIn(survey).flatMap(doubledHeaders) },
];
