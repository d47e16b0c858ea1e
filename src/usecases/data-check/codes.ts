// Rows that were typed by hand and have no code, and rows that were copied together with theirs.
import { DEFAULT_WORDING } from '../../documents/wording';
import { nextCode } from '../../domain/codes';
import { yearOf } from '../../domain/dates';
import type { DirectoryEntry, TabKey } from '../../domain/records';
import { SETTINGS } from '../../domain/settings';
import { foldForSearch } from '../../domain/text';
import { MAIL_WORDING } from '../mail-wording';
import type { Context } from '../use-case';
import type { Check, Finding, Repair } from './finding';
import { at } from './finding';
import type { Line, Survey } from './survey';
import { columnOf, isEmptyCell, textOf } from './survey';

/** Where a new code comes from: a row of numbers, one certain code, or a field that must be filled in first. */
type Source = { prefix: string; digits: number } | { exactly: string } | { needs: string };

type Rule<K extends TabKey> = (line: Line<K>, survey: Survey, context: Context) => Source;

const knows = (survey: Survey, key: TabKey, code: string): boolean =>
  code !== '' && survey[key].lines.some((line) => line.record.code === code);

/** Codes that begin with that of the session: it must be there. */
const ofSession =
  (key: 'agenda' | 'attendees' | 'speakers', infix: string): Rule<typeof key> =>
  ({ record }, survey) =>
    knows(survey, 'sessions', record.session)
      ? { prefix: `${record.session}/${infix}`, digits: 2 }
      : { needs: columnOf(key, 'session')?.header ?? '' };

const thisYear = ({ now }: Context): number => Number(now.slice(0, 4));
const yearIn = (code: string): number | undefined => {
  const year = /\d{4}/.exec(code)?.[0];
  return year === undefined ? undefined : Number(year);
};
const yearOfDate = (date: string): number | undefined => (date === '' ? undefined : yearOf(date.slice(0, 10)));

/** The session of an ý kiến: its own, or that of its speaker. */
function sessionOf({ record }: Line<'opinions'>, survey: Survey): string {
  if (record.session !== '' || record.speaker === '') return record.session;
  return survey.speakers.lines.find((line) => line.record.code === record.speaker)?.record.session ?? '';
}

const UNIT_CODES: Record<DirectoryEntry['kind'], string> = {
  unit: 'DV-',
  officer: 'CB-',
  villageHead: 'CB-',
  front: 'CB-',
};

/** The fixed code of a setting or a wording, known by what stands beside it. */
function fixed(name: string, rows: readonly { code: string; name: string }[], needs: string): Source {
  const row = rows.find((one) => foldForSearch(one.name) === foldForSearch(name));
  return row && name !== '' ? { exactly: row.code } : { needs };
}
const WORDINGS = [...DEFAULT_WORDING, ...MAIL_WORDING].map(({ code, purpose }) => ({ code, name: purpose }));

/** Thư is not here: a mail that was typed or copied by hand must not be sent. */
const RULES: { [K in TabKey]?: Rule<K> } = {
  plans: ({ record }, _survey, context) => ({ prefix: `KH-${record.year ?? thisYear(context)}-`, digits: 2 }),
  planLines: ({ record }, survey) =>
    knows(survey, 'plans', record.plan) ? { prefix: `${record.plan}/`, digits: 2 } : { needs: 'Kế hoạch' },
  sessions: ({ record }, _survey, context) => ({
    prefix: `P-${yearOfDate(record.date) ?? yearIn(record.plan) ?? thisYear(context)}-`,
    digits: 2,
  }),
  agenda: ofSession('agenda', 'CT-') as Rule<'agenda'>,
  attendees: ofSession('attendees', 'DB-') as Rule<'attendees'>,
  speakers: ofSession('speakers', '') as Rule<'speakers'>,
  opinions: (line, survey, context) => ({
    prefix: `YK-${yearIn(sessionOf(line, survey)) ?? thisYear(context)}-`,
    digits: 3,
  }),
  followUps: ({ record }, _survey, context) => ({
    prefix: `GV-${yearOfDate(record.assignedOn) ?? yearIn(record.opinion) ?? thisYear(context)}-`,
    digits: 3,
  }),
  publications: ({ record }, _survey, context) => ({
    prefix: `CK-${yearIn(record.session) ?? thisYear(context)}-`,
    digits: 3,
  }),
  papers: ({ record }, _survey, context) => ({
    prefix: `VB-${yearOfDate(record.issuedOn) ?? yearOfDate(record.madeAt) ?? thisYear(context)}-`,
    digits: 3,
  }),
  directory: ({ record }) =>
    record.kind in UNIT_CODES ? { prefix: UNIT_CODES[record.kind], digits: 2 } : { needs: 'Loại' },
  templates: ({ record }) => fixed(record.purpose, WORDINGS, 'Dùng ở đâu'),
  holidays: ({ record }) => (record.date === '' ? { needs: 'Ngày' } : { exactly: `NN-${record.date}` }),
  settings: ({ record }) => fixed(record.name, Object.values(SETTINGS), 'Tên cài đặt'),
};

type Issuer = ReturnType<typeof issuer>;

/** Who gives codes out for one tab, one after the other. */
function issuer(survey: Survey, key: TabKey, context: Context) {
  // Lines outlive a plan whose row was deleted by hand; its code must not come back with them.
  const ofPlans = key === 'plans' ? survey.planLines.lines.map((line) => line.record.code.replace(/\/\d+$/, '')) : [];
  const taken = [...survey[key].lines.map((line) => line.record.code), ...ofPlans, ...(context.codesGiven ?? [])];
  const orders = new Map<string, number>();

  /** The next number in the order of a speaker, a line of a plan or of an agenda, within what it belongs to. */
  const nextOrder = (whole: string): number => {
    const group = key === 'planLines' ? 'plan' : 'session';
    const last = (survey[key].lines as Line[])
      .filter((line) => textOf(line, group) === whole)
      .reduce((most, line) => Math.max(most, Number(textOf(line, 'order'))), orders.get(whole) ?? 0);
    orders.set(whole, last + 1);
    return last + 1;
  };

  return {
    /** The code that this row gets, or the header of the field that must be filled in first. */
    codeFor(line: Line): { code: string } | { needs: string } | { takenBy: string } {
      const source = (RULES[key] as Rule<TabKey> | undefined)?.(line, survey, context);
      if (!source) return { needs: '' };
      if ('needs' in source) return source;
      if ('exactly' in source && taken.includes(source.exactly)) return { takenBy: source.exactly };
      const code = 'exactly' in source ? source.exactly : nextCode(source.prefix, source.digits, taken);
      taken.push(code);
      return { code };
    },

    /** What follows from the new code: order, session, a state to begin with. What was typed stays. */
    derived(line: Line, original?: Line): Record<string, unknown> {
      const set: Record<string, unknown> = {};
      if (key === 'speakers' || key === 'agenda' || key === 'planLines') {
        // The order of a speaker is the speaker's own; lines that were copied are printed beside each other.
        const isCopied = key === 'speakers' && original && textOf(line, 'order') === textOf(original, 'order');
        if (isEmptyCell(line, 'order') || isCopied)
          set['order'] = nextOrder(textOf(line, key === 'planLines' ? 'plan' : 'session'));
      }
      if (key === 'opinions' && isEmptyCell(line, 'session')) {
        const session = sessionOf(line as Line<'opinions'>, survey);
        if (session !== '') set['session'] = session;
      }
      const first = FIRST_STATE[key];
      if (first !== undefined && isEmptyCell(line, 'state')) set['state'] = first;
      return set;
    },
  };
}

const FIRST_STATE: Partial<Record<TabKey, string>> = {
  plans: 'draft',
  sessions: 'planned',
  speakers: 'waiting',
  followUps: 'assigned',
  papers: 'draft',
};

type Issuers = Record<TabKey, Issuer>;

const give = (label: string, set: Record<string, unknown>): Repair => ({ kind: 'set', label, set, isOpen: true });

function withoutCode(survey: Survey, issuers: Issuers): Finding[] {
  return (Object.keys(survey) as TabKey[]).flatMap((key) => {
    const codes = issuers[key];
    return (survey[key].lines as Line[])
      .filter((line) => line.record.code === '')
      .map((line) => {
        const given = codes.codeFor(line);
        const found = { level: 'must' as const, text: 'Dòng này có nội dung nhưng chưa có mã nên chưa được tính.' };
        if ('code' in given) {
          const set = { code: given.code, ...codes.derived(line) };
          return at(line, 'code', {
            ...found,
            advice: 'Cấp mã thì dòng được tính như dòng nhập qua tiện ích; nội dung giữ nguyên.',
            repair: give(`Cấp mã ${given.code}`, set),
          });
        }
        if ('takenBy' in given) {
          return at(line, 'code', {
            ...found,
            advice: `Đã có dòng mang mã «${given.takenBy}» cho nội dung này. Hãy giữ một dòng, xóa dòng kia.`,
          });
        }
        return at(line, 'code', {
          ...found,
          advice:
            given.needs === ''
              ? 'Trang này do tiện ích ghi. Hãy xóa dòng gõ thêm.'
              : `Hãy điền cột «${given.needs}» cho đúng trước, rồi cấp mã. Nếu là dòng thừa thì xóa.`,
        });
      });
  });
}

/** Tabs in which a second row of one code is not another thing, but the same twice. */
const ONCE: ReadonlySet<TabKey> = new Set<TabKey>(['templates', 'holidays', 'settings', 'mails']);

function doubled(survey: Survey, issuers: Issuers): Finding[] {
  return (Object.keys(survey) as TabKey[]).flatMap((key) => {
    const codes = issuers[key];
    const first = new Map<string, Line>();
    return (survey[key].lines as Line[]).flatMap((line) => {
      const { code } = line.record;
      const original = first.get(code);
      if (code === '' || !original) {
        first.set(code, line);
        return [];
      }
      const columns = Object.keys(line.cells).filter((field) => field !== 'revision' && field !== 'code');
      const isSame = columns.every((field) => String(line.cells[field]) === String(original.cells[field]));
      const found = {
        level: 'must' as const,
        text: `Mã «${code}» đã có ở dòng ${original.row}${isSame ? ', hai dòng giống hệt nhau' : ''}.`,
      };
      const given = ONCE.has(key) ? undefined : codes.codeFor(line);
      if (!given || !('code' in given)) {
        return [
          at(line, 'code', {
            ...found,
            advice: 'Không biết dòng nào đúng. Hãy giữ một dòng, xóa dòng kia.',
          }),
        ];
      }
      return [
        at(line, 'code', {
          ...found,
          advice:
            'Nếu là chép thừa, hãy xóa dòng này. Nếu là nội dung khác, cấp mã mới: ' +
            `những chỗ nhắc tới «${code}» vẫn thuộc dòng ${original.row}.`,
          repair: give(`Cấp mã mới ${given.code}`, { code: given.code, ...codes.derived(line, original) }),
        }),
      ];
    });
  });
}

/** Both together: no code may be given out twice, not even by two checks. */
function withCodeTroubles(survey: Survey, context: Context): { missing: Finding[]; again: Finding[] } {
  const issuers = Object.fromEntries(
    (Object.keys(survey) as TabKey[]).map((key) => [key, issuer(survey, key, context)]),
  ) as Issuers;
  return { missing: withoutCode(survey, issuers), again: doubled(survey, issuers) };
}

export const CODE_CHECKS: readonly Check[] = [
  {
    key: 'codeMissing',
    title: 'Dòng chưa có mã',
    find: (survey, context) => withCodeTroubles(survey, context).missing,
  },
  { key: 'codeDoubled', title: 'Mã bị trùng', find: (survey, context) => withCodeTroubles(survey, context).again },
];
