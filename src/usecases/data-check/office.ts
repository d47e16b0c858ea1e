// What the office has set: settings that are missing or make no sense, wording that is gone, holidays of the year.
import { DEFAULT_WORDING } from '../../documents/wording';
import { yearOf } from '../../domain/dates';
import { UserError } from '../../domain/errors';
import { HOLIDAYS_VN } from '../../domain/holidays-vn';
import { SETTINGS, readSettings } from '../../domain/settings';
import { foldForSearch } from '../../domain/text';
import { understandNumber } from '../../domain/understand';
import { uncertainYears } from '../../domain/working-days';
import { MAIL_WORDING } from '../mail-wording';
import type { Context } from '../use-case';
import type { Check, Finding } from './finding';
import { at } from './finding';
import type { Survey } from './survey';

const SET_UP = { kind: 'setUp', label: 'Chạy Cài đặt ban đầu' } as const;

const whole = (key: 'settings' | 'templates' | 'holidays', text: string, advice: string, setUp: boolean): Finding => ({
  key,
  row: 0,
  field: '',
  code: '',
  level: 'should',
  text,
  advice,
  ...(setUp ? { repair: SET_UP } : {}),
});

/** Names of what should stand in the tab and does not: neither under its code nor as a row that has lost its code. */
function missing(
  wanted: readonly { code: string; name: string }[],
  there: readonly { code: string; name: string }[],
): string[] {
  const isThere = ({ code, name }: { code: string; name: string }) =>
    there.some((row) => row.code === code || (row.code === '' && foldForSearch(row.name) === foldForSearch(name)));
  return wanted.filter((one) => !isThere(one)).map(({ name }) => name);
}

const listed = (names: readonly string[]): string =>
  names
    .slice(0, 5)
    .map((name) => `«${name}»`)
    .join('; ') + (names.length > 5 ? ` và ${names.length - 5} dòng khác` : '');

function missingRows(survey: Survey): Finding[] {
  const settings = missing(
    Object.values(SETTINGS),
    survey.settings.lines.map(({ record }) => record),
  );
  const wordings = missing(
    [...DEFAULT_WORDING, ...MAIL_WORDING].map(({ code, purpose }) => ({ code, name: purpose })),
    survey.templates.lines.map(({ record: { code, purpose } }) => ({ code, name: purpose })),
  );
  return [
    ...(settings.length > 0 && survey.settings.isSound
      ? [
          whole(
            'settings',
            `Thiếu cài đặt: ${listed(settings)}.`,
            'Tiện ích đang dùng giá trị mặc định. Cài đặt ban đầu sẽ thêm lại các dòng này, không đổi dòng đang có.',
            true,
          ),
        ]
      : []),
    ...(wordings.length > 0 && survey.templates.isSound
      ? [
          whole(
            'templates',
            `Thiếu mẫu câu: ${listed(wordings)}.`,
            'Tiện ích đang dùng câu mặc định. Cài đặt ban đầu sẽ thêm lại các dòng này, không đổi dòng đang có.',
            true,
          ),
        ]
      : []),
  ];
}

/** Each setting by itself, so that one slip does not hide the next. */
function settingFaults(survey: Survey): Finding[] {
  const rules = Object.values(SETTINGS);
  return survey.settings.lines.flatMap((line): Finding[] => {
    const { code, value } = line.record;
    if (code === '') return [];
    const rule = rules.find((one) => one.code === code);
    if (!rule) {
      return [
        at(line, 'code', {
          level: 'should',
          text: `Tiện ích không biết cài đặt «${code}».`,
          advice: 'Giá trị ở dòng này không được dùng. Nếu mã bị sửa nhầm, hãy gõ lại mã cũ; nếu thừa thì xóa dòng.',
        }),
      ];
    }
    if (rule.kind === 'required' && value.trim() === '') {
      return [
        at(line, 'value', {
          level: 'must',
          text: `Chưa điền «${rule.name}».`,
          advice: 'Hãy điền: văn bản và thư cần nội dung này.',
        }),
      ];
    }
    try {
      readSettings([{ code, value }]);
      return [];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const number = rule.kind === 'number' ? understandNumber(value) : undefined;
      const isSensible = number !== undefined && number <= 999;
      const said = error.message.replace(/^Trang «[^»]*», /, '').split(/(?<=\.) (?=Hãy)/);
      return [
        at(line, 'value', {
          level: 'must',
          text: said[0] ?? '',
          advice: said.slice(1).join(' '),
          repair: isSensible
            ? { kind: 'set', label: `Sửa thành ${number}`, set: { value: String(number) } }
            : undefined,
        }),
      ];
    }
  });
}

const tagsIn = (text: string): string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, tag = '']) => tag.trim());

/** Sentences with a tag that is not among those explained beside them: the paper or mail would be refused. */
function wordingFaults(survey: Survey): Finding[] {
  const known = new Map([...DEFAULT_WORDING, ...MAIL_WORDING].map((wording) => [wording.code as string, wording]));
  return survey.templates.lines.flatMap((line): Finding[] => {
    const { code, text } = line.record;
    const wording = known.get(code);
    if (!wording) return [];
    const allowed = new Set(tagsIn(`${wording.text} ${wording.tags}`));
    const unknown = [...new Set(tagsIn(text).filter((tag) => !allowed.has(tag)))].map((tag) => `{${tag}}`);
    if (unknown.length === 0) return [];
    const usable = [...allowed].map((tag) => `{${tag}}`).join(', ');
    return [
      at(line, 'text', {
        level: 'must',
        text: `Câu này không có thẻ ${unknown.join(', ')}.`,
        advice: usable === '' ? 'Câu này không dùng thẻ nào.' : `Các thẻ dùng được: ${usable}.`,
        repair: { kind: 'set', label: 'Trở lại câu mặc định', set: { text: wording.text } },
      }),
    ];
  });
}

/** Days off of this year, and from October of the next one, that are not all in the tab; days that stand there twice. */
function holidayFaults(survey: Survey, { now }: Context): Finding[] {
  const { lines, isSound } = survey.holidays;
  if (!isSound) return [];
  const rows = lines.map(({ record }) => record);
  const year = Number(now.slice(0, 4));
  const last = Number(now.slice(5, 7)) >= 10 ? year + 1 : year;
  const there = new Set(rows.map(({ date }) => date));
  const incomplete = uncertainYears(`${year}-01-01`, `${last}-12-31`, rows).map((one) => {
    const canAdd = HOLIDAYS_VN.some(({ date }) => yearOf(date) === one && !there.has(date));
    return whole(
      'holidays',
      `Ngày nghỉ năm ${one} chưa đủ.`,
      canAdd
        ? 'Hạn tính theo ngày làm việc có thể sai. Cài đặt ban đầu sẽ thêm những ngày tiện ích biết.'
        : 'Hạn tính theo ngày làm việc có thể sai. Hãy thêm các ngày nghỉ theo thông báo của cơ quan có thẩm quyền.',
      canAdd,
    );
  });
  const doubled = lines.flatMap((line): Finding[] => {
    const { date } = line.record;
    const first = lines.find(({ record }) => record.date === date);
    if (date === '' || !first || first === line || first.record.code === line.record.code) return [];
    return [
      at(line, 'date', {
        level: 'should',
        text: `Ngày này đã có ở dòng ${first.row}.`,
        advice: 'Hãy giữ một dòng. Khi một dòng ghi nghỉ, một dòng ghi làm bù thì tính là nghỉ.',
      }),
    ];
  });
  return [...incomplete, ...doubled];
}

export const OFFICE_CHECKS: readonly Check[] = [
  {
    key: 'setting',
    title: 'Cài đặt thiếu hoặc không hợp lý',
    find: (survey) => [...missingRows(survey), ...settingFaults(survey)],
  },
  { key: 'wording', title: 'Câu chữ có thẻ không dùng được', find: wordingFaults },
  { key: 'holiday', title: 'Ngày nghỉ thiếu hoặc lặp', find: holidayFaults },
];
