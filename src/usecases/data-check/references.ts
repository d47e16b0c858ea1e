// Codes that point from one row to another: to a row that is there, in the right tab, not round in circles.
import { codeKey } from '../../domain/near';
import type { TabKey } from '../../domain/records';
import { foldForSearch } from '../../domain/text';
import { understandDate } from '../../domain/understand';
import { TABS } from '../../workbook/schema';
import type { Check, Finding, Repair } from './finding';
import { at } from './finding';
import type { Line, Survey } from './survey';
import { columnOf, isEmptyCell, textOf } from './survey';

interface Reference {
  key: TabKey;
  field: string;
  to: readonly TabKey[];
  /** The row means nothing without it. */
  isNeeded?: true;
}

const REFERENCES: readonly Reference[] = [
  { key: 'planLines', field: 'plan', to: ['plans'], isNeeded: true },
  { key: 'sessions', field: 'plan', to: ['plans'] },
  { key: 'agenda', field: 'session', to: ['sessions'], isNeeded: true },
  { key: 'attendees', field: 'session', to: ['sessions'], isNeeded: true },
  { key: 'speakers', field: 'session', to: ['sessions'], isNeeded: true },
  { key: 'speakers', field: 'topic', to: ['planLines'] },
  { key: 'opinions', field: 'session', to: ['sessions'], isNeeded: true },
  { key: 'opinions', field: 'speaker', to: ['speakers'] },
  { key: 'opinions', field: 'topic', to: ['planLines'] },
  { key: 'opinions', field: 'duplicateOf', to: ['opinions'] },
  { key: 'opinions', field: 'carriedFrom', to: ['opinions'] },
  { key: 'followUps', field: 'opinion', to: ['opinions'], isNeeded: true },
  { key: 'publications', field: 'session', to: ['sessions'], isNeeded: true },
  { key: 'papers', field: 'subject', to: ['plans', 'sessions'], isNeeded: true },
];

const isTopic = (line: Line): boolean =>
  line.key !== 'planLines' || (line as Line<'planLines'>).record.form === 'topic';

/** Whether what was typed instead of a code names that row: its text, its title or date, its name. */
function isNamed(target: Line, typed: string, from: Line): boolean {
  const same = (text: string) => text !== '' && foldForSearch(text) === foldForSearch(typed);
  switch (target.key) {
    case 'planLines':
      return same(textOf(target, 'text')) || same(`${textOf(target, 'lead')} ${textOf(target, 'text')}`);
    case 'sessions':
      return same(textOf(target, 'title')) || understandDate(typed) === (textOf(target, 'date') || null);
    case 'speakers':
      return same(textOf(target, 'name')) && textOf(target, 'session') === textOf(from, 'session');
    case 'plans':
      return same(textOf(target, 'title')) || same(textOf(target, 'year'));
    default:
      return false;
  }
}

function orphansOf(survey: Survey, { key, field, to, isNeeded }: Reference): Finding[] {
  const targets = to.flatMap((tab) => survey[tab].lines as Line[]).filter((line) => line.record.code !== '');
  const codes = new Map(targets.map((line) => [line.record.code, line]));
  const where = to.map((tab) => `«${TABS[tab].title}»`).join(' hay ');
  const header = columnOf(key, field)?.header ?? '';
  // A tab that is not there, or has lost its codes, says nothing about what points to it.
  if (to.some((tab) => !survey[tab].isSound)) return [];
  return (survey[key].lines as Line[]).flatMap((line): Finding[] => {
    const typed = textOf(line, field);
    if (typed === '') {
      if (!isNeeded || !isEmptyCell(line, field) || isWithdrawn(line) || isDerivable(line, field)) return [];
      return [
        at(line, field, {
          level: 'must',
          text: `Cột «${header}» để trống.`,
          advice: `Hãy ghi mã ở trang ${where} mà dòng này thuộc về.`,
        }),
      ];
    }
    const target = codes.get(typed);
    if (target && isTopic(target)) return [];
    if (isWithdrawn(line)) return [];
    const near = targets.filter((one) => isTopic(one) && codeKey(one.record.code) === codeKey(typed));
    const meant = near.length > 0 ? near : targets.filter((one) => isTopic(one) && isNamed(one, typed, line));
    const code = new Set(meant.map((one) => one.record.code)).size === 1 ? meant[0]?.record.code : undefined;
    const repair: Repair | undefined =
      code === undefined || code === line.record.code
        ? undefined
        : { kind: 'set', label: `Sửa thành ${code}`, set: { [field]: code } };
    return [
      at(line, field, {
        level: 'must',
        text: target
          ? `«${typed}» không phải là dòng «Chủ đề đối thoại» ở trang ${where}.`
          : `Không có mã «${typed}» ở trang ${where}.`,
        advice: repair
          ? 'Tiện ích tìm được dòng có lẽ được nhắc tới.'
          : 'Có thể dòng đó đã bị xóa hoặc đổi mã. Hãy ghi lại mã đúng, hoặc xóa ô này.',
        repair,
      }),
    ];
  });
}

/** A follow-up that was withdrawn no longer counts. */
const isWithdrawn = (line: Line): boolean => line.key === 'followUps' && textOf(line, 'state') === 'withdrawn';

/** The session of an ý kiến without code follows from its speaker when it gets its code. */
const isDerivable = (line: Line, field: string): boolean =>
  line.key === 'opinions' && field === 'session' && line.record.code === '' && textOf(line, 'speaker') !== '';

/** Ý kiến that carry on from each other in a circle, or from themselves. */
function circles(survey: Survey): Finding[] {
  const before = new Map(survey.opinions.lines.map(({ record }) => [record.code, record.carriedFrom]));
  return survey.opinions.lines.flatMap((line): Finding[] => {
    const { code, carriedFrom } = line.record;
    if (code === '' || carriedFrom === '') return [];
    const passed = new Set<string>();
    for (let last: string | undefined = carriedFrom; last !== undefined && last !== ''; last = before.get(last)) {
      if (last === code) {
        return [
          at(line, 'carriedFrom', {
            level: 'must',
            text: `Ý kiến tồn từ «${carriedFrom}» nhưng đi theo mã thì quay về chính nó.`,
            advice: 'Hãy ghi mã của ý kiến cũ hơn, hoặc xóa ô này.',
          }),
        ];
      }
      if (passed.has(last)) return [];
      passed.add(last);
    }
    return [];
  });
}

export const REFERENCE_CHECKS: readonly Check[] = [
  {
    key: 'orphan',
    title: 'Mã nhắc tới dòng không có',
    find: (survey) => [...REFERENCES.flatMap((reference) => orphansOf(survey, reference)), ...circles(survey)],
  },
];
