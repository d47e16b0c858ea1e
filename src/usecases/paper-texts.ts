// What a careful clerk sees in the words that a paper prints: room left to be filled in, years, bases, units and people that
// are no more, slips of typing, answers that say too little. Things to look at; the office's own words only are mended.
import { answerAdvice } from '../domain/answer-check';
import { capitalSlips, mendCapitals } from '../domain/capitals';
import { basisFlaws } from '../domain/cited-bases';
import { abolishedUnits, holdsContact, leftoverMarks, pastYears } from '../domain/leftovers';
import { TWO_LEVELS_FROM } from '../domain/legal-bases';
import { namesNotInPost, notInPost } from '../domain/office-holders';
import type { PostFlaw } from '../domain/office-holders';
import { PAPERS } from '../domain/paper-kinds';
import type { FollowUp, Opinion, PaperKind, Session, TabKey } from '../domain/records';
import { SETTINGS } from '../domain/settings';
import { markSlips, mendTyping, typingSlips } from '../domain/slips';
import type { Slip } from '../domain/slips';
import { DEFAULT_WORDING } from '../documents/wording';
import type { AnyTab } from '../workbook/columns';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import type { PaperTab } from './papers';
import { PAPER_SOURCES } from './papers';
import type { CellMend, Finding, PrintedRow } from './papers/source';
import { about } from './papers/source';

/** Settings that stand in papers as they are. */
const PRINTED_SETTINGS = new Set<string>(
  [SETTINGS.recipients, SETTINGS.officeName, SETTINGS.place].map(({ code }) => code),
);
/** The default wording says which kind of paper it is for: «Giấy mời: câu mời». One that names no kind may be in any. */
const KIND_OF_WORDING = new Map<string, string>(
  DEFAULT_WORDING.map(({ code, purpose }) => [
    code,
    Object.values(PAPERS).find(({ name }) => purpose.startsWith(`${name}:`))?.name ?? '',
  ]),
);

/** The office's own wording is in every paper of its kind. */
export function standingWords(snapshot: Snapshot<PaperTab>, kind: PaperKind): PrintedRow[] {
  const settings = snapshot.settings.rows
    .filter(({ record }) => PRINTED_SETTINGS.has(record.code) && record.value !== '')
    .map((row): PrintedRow => ({
      tab: 'settings',
      row,
      texts: [{ field: row.record.name, text: row.record.value, words: 'office' }],
    }));
  if (!PAPER_SOURCES[kind].tabs.includes('templates')) return settings;
  const { header } = TABS.templates.columns.text;
  const isIn = (code: string) => [PAPERS[kind].name as string, ''].includes(KIND_OF_WORDING.get(code) ?? '-');
  return [
    ...settings,
    ...snapshot.templates.rows
      .filter(({ record }) => isIn(record.code))
      .map((row): PrintedRow => ({
        tab: 'templates',
        row,
        texts: [{ field: header, text: row.record.text, words: 'office' }],
      })),
  ];
}

type Printed = PrintedRow['texts'][number];

/** Fields that hold what the office answered, although they stand among words of people. */
const ANSWERS: Partial<Record<TabKey, readonly string[]>> = { opinions: ['answer'], followUps: ['result', 'task'] };

/** The field of a printed text, when the cell holds just these words; a setting's value stands beside its name. */
function cellField(tab: TabKey, { record }: PrintedRow['row'], { field, text }: Printed): string | undefined {
  const columns = Object.entries((TABS[tab] as AnyTab).columns);
  const key = tab === 'settings' ? 'value' : columns.find(([, column]) => column.header === field)?.[0];
  const held = key === undefined ? undefined : (record as unknown as Record<string, unknown>)[key];
  return held === text ? key : undefined;
}

/** The first few slips, each kind with where it stands; how many more there are. */
function slipsTold(slips: readonly Slip[]): string {
  const TOLD = 3;
  const rest = slips.length > TOLD ? ` và ${slips.length - TOLD} chỗ khác` : '';
  return `${slips
    .slice(0, TOLD)
    .map(({ says, seen }) => `${says} («${seen}»)`)
    .join(', ')}${rest}`;
}

const listed = (words: readonly string[]) => words.map((word) => `«${word}»`).join(', ');

interface Said {
  rule: string;
  says: string;
  mend?: (text: string) => string;
}

interface Reading {
  year: number;
  /** The paper's date. */
  on: string;
  notInPost: (text: string) => PostFlaw[];
}

function aboutAnyText(text: string, isOffice: boolean): Said[] {
  const marks = leftoverMarks(text);
  return [
    ...(marks.length > 0 ? [{ rule: 'chỗ trống', says: `còn chỗ chưa điền: ${listed(marks)}` }] : []),
    ...(!isOffice && holdsContact(text)
      ? [{ rule: 'liên hệ', says: 'có số điện thoại hoặc thư điện tử, không được công khai' }]
      : []),
  ];
}

function aboutOfficeText(text: string, { year, notInPost: named }: Reading): Said[] {
  const years = pastYears(text, year);
  return [
    ...(years.length > 0
      ? [{ rule: 'năm cũ', says: `nhắc năm ${years.join(', ')}, trong khi văn bản về năm ${year}` }]
      : []),
    ...named(text).map(({ name, says }) => ({ rule: 'chức vụ', says: `nhắc «${name}», ${says}` })),
  ];
}

/** What the office wrote, be it a sentence of a paper or an answer. */
function aboutWritten(text: string, typed: string, { on }: Reading): Said[] {
  const units = on < TWO_LEVELS_FROM ? [] : abolishedUnits(text);
  const typing = typingSlips(typed);
  const capitals = capitalSlips(typed);
  const marks = markSlips(typed);
  return [
    ...(units.length > 0 ? [{ rule: 'cấp huyện', says: `nhắc ${listed(units)}, không còn từ 01/7/2025` }] : []),
    ...basisFlaws(text, on).map(({ basis, says }) => ({ rule: 'căn cứ', says: `dẫn ${basis}: ${says}` })),
    ...(capitals.length > 0 ? [{ rule: 'viết hoa', says: slipsTold(capitals), mend: mendCapitals }] : []),
    ...(typing.length > 0 ? [{ rule: 'lỗi gõ', says: slipsTold(typing), mend: mendTyping }] : []),
    ...(marks.length > 0 ? [{ rule: 'dấu câu', says: slipsTold(marks) }] : []),
  ];
}

/** What a text that is printed should not hold. */
function textFindings({ tab, row, texts }: PrintedRow, reading: Reading): Finding[] {
  return texts.flatMap((printed) => {
    const { field, text: typed, words } = printed;
    // The {tags} of wording are filled in.
    const text = tab === 'templates' ? typed.replace(/\{[^{}]*\}/g, '') : typed;
    const cell = cellField(tab, row, printed);
    const isOffice = words === 'office';
    const isAnswer = cell !== undefined && ANSWERS[tab]?.includes(cell) === true;
    const said = [
      ...aboutAnyText(text, isOffice),
      ...(isOffice ? aboutOfficeText(text, reading) : []),
      ...(isOffice || isAnswer ? aboutWritten(text, typed, reading) : []),
    ];
    const mendable = cell !== undefined && row.record.code !== '' && row.problems.length === 0;
    return said.map(({ rule, says, mend }): Finding => {
      const cellMend: CellMend | undefined =
        mend && mendable ? { tab, code: row.record.code, field: cell, was: typed, becomes: mend(typed) } : undefined;
      return {
        ...about('warning', tab, row, `«${field}» ${says}.`, field),
        rule,
        words: `${says}\n${typed}`,
        ...(cellMend ? { mend: cellMend } : {}),
      };
    });
  });
}

const ADVICE = { undated: 'chưa có ngày', offSubject: 'chưa sát câu hỏi', gap: 'chỗ trống' } as const;

/** What to look at again in the answers and results that are printed, beside what was asked. */
function answerFindings({ tab, row, texts }: PrintedRow, opinions: ReadonlyMap<string, Opinion>): Finding[] {
  return texts.flatMap((printed) => {
    const field = cellField(tab, row, printed);
    const { text } = printed;
    const answered =
      tab === 'opinions' && field === 'answer' && (row.record as Opinion).outcome === 'answered'
        ? (row.record as Opinion)
        : tab === 'followUps' && field === 'result' && (row.record as FollowUp).state === 'done'
          ? opinions.get((row.record as FollowUp).opinion)
          : undefined;
    if (!answered) return [];
    return answerAdvice(text, answered).flatMap(({ flaw, text: says }): Finding[] => {
      // Marks are told of every text; an empty one is told by what keeps the rows from adding up.
      if (flaw === 'empty' || (flaw === 'gap' && leftoverMarks(text).length > 0)) return [];
      return [
        {
          ...about('warning', tab, row, `«${printed.field}»: ${says}`, printed.field),
          rule: ADVICE[flaw],
          words: `${text}\n${answered.text}`,
        },
      ];
    });
  });
}

/** Whoever leads a session, in office on its day. */
function leadershipFindings(snapshot: Snapshot<PaperTab>, printed: readonly PrintedRow[], on: string): Finding[] {
  const directory = records(snapshot, 'directory');
  const { columns } = TABS.sessions;
  return printed
    .filter(({ tab }) => tab === 'sessions')
    .flatMap(({ row }) =>
      (['chair', 'coChair', 'secretary'] as const).flatMap((field): Finding[] => {
        const session = row.record as Session;
        const says = notInPost(session[field], directory, session.date === '' ? on : session.date);
        const { header } = columns[field];
        if (says === undefined) return [];
        return [
          {
            ...about('warning', 'sessions', row, `«${header}» là «${session[field]}», ${says}.`, header),
            rule: 'chức vụ',
            words: `${session[field]} ${says}`,
          },
        ];
      }),
    );
}

/** Everything to look at in what a paper of `year` prints on `on` ('yyyy-MM-dd'). */
export function wordFindings(
  snapshot: Snapshot<PaperTab>,
  printed: readonly PrintedRow[],
  { year, on }: { year: number; on: string },
): Finding[] {
  const reading: Reading = { year, on, notInPost: namesNotInPost(records(snapshot, 'directory'), on) };
  // A paper without opinions has not read them.
  const { opinions } = snapshot as Partial<Snapshot<PaperTab>>;
  const byCode = new Map((opinions?.rows ?? []).map(({ record }) => [record.code, record]));
  return [
    ...printed.flatMap((row) => [...textFindings(row, reading), ...answerFindings(row, byCode)]),
    ...leadershipFindings(snapshot, printed, on),
  ];
}

/** Whoever signs by Cài đặt, when Danh bạ says that it is no longer, or not yet, the one in office. */
export function signerFindings(snapshot: Snapshot<PaperTab>, signer: string, on: string): Finding[] {
  const { code, name } = SETTINGS.signerName;
  const row = snapshot.settings.rows.find(({ record }) => record.code === code);
  const says = notInPost(signer, records(snapshot, 'directory'), on);
  if (!row || row.record.value.trim() !== signer.trim() || says === undefined) return [];
  return [
    {
      ...about('warning', 'settings', row, `«${name}» là «${signer}», ${says}.`, TABS.settings.columns.value.header),
      rule: 'chức vụ',
      words: `${signer} ${says}`,
    },
  ];
}
