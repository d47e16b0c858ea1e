// Names that stand in several tabs and must be the same there: units and officers of Danh bạ, thôn.
import { formatDate } from '../../domain/dates';
import { nearest, villageKey } from '../../domain/near';
import type { DirectoryEntry, TabKey } from '../../domain/records';
import { isOpen } from '../../domain/tally';
import { cleanText, sameText } from '../../domain/text';
import { oneLine } from '../brief';
import type { Context } from '../use-case';
import type { Check, Finding, Repair } from './finding';
import { at } from './finding';
import type { Line, Survey } from './survey';
import { columnOf, fieldsOf } from './survey';

/** The texts of a field that holds one, or a list of them. */
function textsOf(line: Line, field: string): string[] {
  const value = fieldsOf(line)[field];
  const texts = Array.isArray(value) ? (value as string[]) : [String(value ?? '')];
  return texts.filter((text) => text !== '');
}

/** Puts `better` in the place of one text of the field. */
function replacing(line: Line, field: string, text: string, better: string): Repair {
  const value = fieldsOf(line)[field];
  const set = Array.isArray(value) ? (value as string[]).map((one) => (one === text ? better : one)) : better;
  return { kind: 'set', label: `Sửa thành «${better}»`, set: { [field]: set } };
}

/** A name as it should stand: suggested nowhere with blanks or characters that no one sees. */
const tidy = (name: string): string => oneLine(cleanText(name));

const among = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

interface NameField {
  key: TabKey;
  field: string;
  /** Which entries of Danh bạ may stand there. */
  kinds?: readonly DirectoryEntry['kind'][];
  /** Others than those of Danh bạ are usual there: only a name that is nearly one of them is told. */
  isLoose?: true;
}

const NAME_FIELDS: readonly NameField[] = [
  { key: 'followUps', field: 'leadUnit' },
  { key: 'followUps', field: 'supportingUnits' },
  { key: 'followUps', field: 'officer', kinds: ['officer', 'villageHead', 'front'] },
  { key: 'directory', field: 'unit', kinds: ['unit'] },
  { key: 'sessions', field: 'chair', isLoose: true },
  { key: 'sessions', field: 'coChair', isLoose: true },
  { key: 'sessions', field: 'secretary', isLoose: true },
  { key: 'attendees', field: 'name', isLoose: true },
  { key: 'plans', field: 'signer', isLoose: true },
];

function unknownNames(survey: Survey): Finding[] {
  const directory = survey.directory.lines.map(({ record }) => record).filter(({ name }) => name !== '');
  // Without a directory nobody is unknown.
  if (directory.length === 0) return [];
  return NAME_FIELDS.flatMap(({ key, field, kinds, isLoose }) => {
    const fitting = directory.filter(({ kind }) => !kinds || kinds.includes(kind));
    const known = [...new Set(fitting.map(({ name }) => tidy(name)))];
    const everyone = directory.map(({ name }) => tidy(name));
    return (survey[key].lines as Line[]).flatMap((line) =>
      textsOf(line, field).flatMap((text): Finding[] => {
        if (everyone.includes(tidy(text))) return [];
        const near = nearest(text, known);
        const [better] = near;
        if (better === undefined && isLoose) return [];
        return [
          at(line, field, {
            level: isLoose || key === 'directory' ? 'should' : 'must',
            text: `«${text}» chưa có trong Danh bạ.` + (near.length > 1 ? ` Gần giống: ${among(near)}.` : ''),
            advice:
              better === undefined
                ? 'Hãy thêm vào Danh bạ, hoặc sửa lại tên cho giống Danh bạ; nếu không sẽ không gửi được thư nhắc.'
                : 'Tên phải giống hệt Danh bạ, cả dấu và khoảng trắng.',
            repair: better !== undefined && near.length === 1 ? replacing(line, field, text, better) : undefined,
          }),
        ];
      }),
    );
  });
}

/** Open follow-ups of someone who no longer holds the post, or does not yet. */
function outOfOffice(survey: Survey, { now }: Context): Finding[] {
  const today = now.slice(0, 10);
  const directory = survey.directory.lines.map(({ record }) => record);
  return survey.followUps.lines.flatMap((line) =>
    (['officer', 'leadUnit'] as const).flatMap((field): Finding[] => {
      const name = line.record[field];
      if (name === '' || !isOpen(line.record) || line.unread.has('state')) return [];
      const entries = directory.filter((entry) => sameText(entry.name, name));
      const isInPost = ({ from, to }: DirectoryEntry) => (from === '' || from <= today) && (to === '' || to >= today);
      const [entry] = entries;
      if (!entry || entries.some(isInPost)) return [];
      const gone = entry.to !== '' && entry.to < today;
      const when = gone ? `đã thôi từ sau ngày ${formatDate(entry.to)}` : `chỉ nhận từ ngày ${formatDate(entry.from)}`;
      return [
        at(line, field, {
          level: 'must',
          text: `Việc chưa xong mà «${name}» ${when} theo Danh bạ.`,
          advice: 'Hãy giao lại cho người đang phụ trách (trang Giao việc), hoặc sửa ngày trong Danh bạ.',
        }),
      ];
    }),
  );
}

const VILLAGE_FIELDS: readonly { key: TabKey; field: string; /** Says which thôn there are. */ isSource?: true }[] = [
  { key: 'sessions', field: 'villages', isSource: true },
  { key: 'directory', field: 'village', isSource: true },
  { key: 'speakers', field: 'village' },
  { key: 'publications', field: 'village' },
];

interface Spelling {
  name: string;
  uses: number;
  isSource: boolean;
}

/** How often each thôn is written in which way. */
function spellings(survey: Survey): Map<string, Spelling[]> {
  const found = new Map<string, Spelling[]>();
  for (const { key, field, isSource = false } of VILLAGE_FIELDS) {
    for (const line of survey[key].lines as Line[]) {
      for (const name of textsOf(line, field).map(tidy)) {
        const of = found.get(villageKey(name)) ?? [];
        const spelling = of.find((one) => one.name === name);
        if (!spelling) of.push({ name, uses: 1, isSource });
        else Object.assign(spelling, { uses: spelling.uses + 1, isSource: spelling.isSource || isSource });
        found.set(villageKey(name), of);
      }
    }
  }
  return found;
}

/** The way in which most write it; what a session or Danh bạ says goes before what a speaker said. */
function usual(of: readonly Spelling[]): Spelling | undefined {
  return [...of].sort((a, b) => Number(b.isSource) - Number(a.isSource) || b.uses - a.uses)[0];
}

function unknownVillages(survey: Survey): Finding[] {
  const byKey = spellings(survey);
  const known = [...byKey.values()].flatMap((of) => {
    const best = usual(of);
    const uses = of.reduce((sum, one) => sum + one.uses, 0);
    // A name that only one row uses and no session knows may be a slip itself.
    return best && (best.isSource || uses > 1) ? [best.name] : [];
  });
  const keys = new Set(known.map(villageKey));
  return VILLAGE_FIELDS.flatMap(({ key, field }) =>
    (survey[key].lines as Line[]).flatMap((line) =>
      textsOf(line, field).flatMap((text): Finding[] => {
        // Blanks alone are told by another check.
        if (known.includes(tidy(text))) return [];
        const isKnown = keys.has(villageKey(text));
        const near = isKnown
          ? known.filter((name) => villageKey(name) === villageKey(text))
          : nearest(text, known, villageKey);
        const [better] = near;
        const header = columnOf(key, field)?.header ?? '';
        return [
          at(line, field, {
            level: 'should',
            text: isKnown
              ? `«${text}» ở những chỗ khác ghi là «${better}».`
              : `«${text}» không có ở phiên nào hay trong Danh bạ.` +
                (near.length > 1 ? ` Gần giống: ${among(near)}.` : ''),
            advice:
              near.length > 0
                ? 'Ghi một thôn theo một cách thì mới đếm đúng theo thôn.'
                : `Hãy xem lại cột «${header}»; nếu đúng thì thêm thôn này vào Danh bạ hoặc phiên.`,
            repair: better !== undefined && near.length === 1 ? replacing(line, field, text, better) : undefined,
          }),
        ];
      }),
    ),
  );
}

export const NAME_CHECKS: readonly Check[] = [
  { key: 'unknownName', title: 'Tên chưa có trong Danh bạ', find: unknownNames },
  { key: 'outOfOffice', title: 'Người không còn giữ chức vụ', find: outOfOffice },
  { key: 'unknownVillage', title: 'Tên thôn, tổ dân phố chưa thống nhất', find: unknownVillages },
];
