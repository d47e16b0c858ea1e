// The check of a paper before it is made or approved: what must be mended, what should be looked at, and whether a
// paper that was made still says what the rows say.
import { NO_DISTRICTS_FROM, holdsContact, leftoverMarks, namesDistrict, namesYearBefore } from '../domain/leftovers';
import { UserError } from '../domain/errors';
import { fingerprint } from '../domain/fingerprint';
import { PAPERS } from '../domain/paper-kinds';
import type { Audience, Paper, PaperKind } from '../domain/records';
import { redactedView, redactor } from '../documents/redact';
import { SETTINGS, missingOffice } from '../domain/settings';
import type { Settings } from '../domain/settings';
import type { Row, Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { settingsIn } from './lookups';
import type { Finding, MadePaper, PrintedRow } from './papers/source';
import { about, placeText } from './papers/source';
import type { PaperTab } from './papers';
import { PAPER_SOURCES } from './papers';
import { ownLayout } from './own-layouts';
import { secretsIn } from './papers/secrets';
import type { Context } from './use-case';

export interface ExaminedPaper {
  /** Errors first. */
  findings: Finding[];
  /** The paper as it would be made; absent while there is an error. */
  made?: MadePaper;
  /** The office's own layout, if it has one for this kind. */
  layout?: string;
  /** Fingerprint of what it would print. */
  content?: string;
}

const refused = ({ message, place = {} }: UserError): Finding => ({ severity: 'error', text: message, place });

/** What the office has not set. */
function settingFindings(snapshot: Snapshot<'settings'>): Finding[] {
  let settings: Settings;
  try {
    settings = settingsIn(snapshot);
  } catch (error) {
    if (error instanceof UserError) return [refused(error)];
    throw error;
  }
  const { title, columns } = TABS.settings;
  const rowOf = (code: string) => snapshot.settings.rows.find(({ record }) => record.code === code);
  const say = (severity: Finding['severity'], key: keyof Settings, text: string): Finding => {
    const row = rowOf(SETTINGS[key].code);
    const place = row ? `Trang «${title}», dòng ${row.row}` : `Trang «${title}»`;
    return {
      severity,
      text: `${place}: chưa điền «${SETTINGS[key].name}»${text}.`,
      place: { tab: title, field: columns.value.header, code: SETTINGS[key].code, ...(row ? { row: row.row } : {}) },
    };
  };
  return [
    ...missingOffice(settings).map((key) => say('error', key, '')),
    ...(settings.signerName === '' ? [say('warning', 'signerName', ' nên chỗ tên người ký để trống')] : []),
  ];
}

/** The office's own wording is in every paper; its {tags} belong there. */
function standingWords(snapshot: Snapshot<PaperTab>, kind: PaperKind): PrintedRow[] {
  const values = new Set(Object.values(SETTINGS).flatMap(({ kind: of, code }) => (of === 'lines' ? [code] : [])));
  const settings = snapshot.settings.rows
    .filter(({ record }) => values.has(record.code))
    .map((row): PrintedRow => ({
      tab: 'settings',
      row,
      texts: [{ field: row.record.name, text: row.record.value, words: 'office' }],
    }));
  if (!PAPER_SOURCES[kind].tabs.includes('templates')) return settings;
  const { header } = TABS.templates.columns.text;
  return [
    ...settings,
    ...snapshot.templates.rows.map((row): PrintedRow => ({
      tab: 'templates',
      row,
      texts: [{ field: header, text: row.record.text.replace(/\{[^{}]*\}/g, ''), words: 'office' }],
    })),
  ];
}

/** What a text that is printed should not hold. */
function textWarnings(printed: readonly PrintedRow[], year: number, today: string): Finding[] {
  return printed.flatMap(({ tab, row, texts }) =>
    texts.flatMap(({ field, text, words }) => {
      const marks = leftoverMarks(text);
      const office = words === 'office';
      const said = [
        ...(marks.length > 0 ? [`còn chỗ chưa điền: ${marks.map((mark) => `«${mark}»`).join(', ')}`] : []),
        ...(office && namesYearBefore(text, year) ? [`nhắc năm ${year - 1}, trong khi văn bản về năm ${year}`] : []),
        ...(office && today >= NO_DISTRICTS_FROM && namesDistrict(text)
          ? ['nhắc cấp huyện, không còn từ 01/7/2025']
          : []),
        ...(office ? [] : holdsContact(text) ? ['có số điện thoại hoặc thư điện tử, không được công khai'] : []),
      ];
      return said.map((what) => about('warning', tab, row, `«${field}» ${what}.`, field));
    }),
  );
}

/**
 * Everything that stands against a paper or should be looked at, and the paper itself where nothing stands against it.
 * Throws UserError when there is nothing that it could be about.
 */
export function examinePaper(
  snapshot: Snapshot<PaperTab>,
  kind: PaperKind,
  subject: string,
  context: Context,
  audience: Audience = usualAudience(kind),
): ExaminedPaper {
  const source = PAPER_SOURCES[kind];
  const findings = [...settingFindings(snapshot), ...source.findings(snapshot, subject, context)];
  const printed = [...standingWords(snapshot, kind), ...source.printed(snapshot, subject)];
  findings.push(...textWarnings(printed, source.year(snapshot, subject, context), context.now.slice(0, 10)));
  const ordered = () => [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...findings.filter(({ severity }) => severity === 'warning'),
  ];
  if (findings.some(({ severity }) => severity === 'error')) return { findings: ordered() };
  try {
    const whole = source.make(snapshot, subject, context, audience);
    const redact = audience === 'public' ? redactor(secretsIn(snapshot)) : (text: string) => text;
    const made = { ...whole, view: redactedView(whole.view, redact), abstract: redact(whole.abstract) };
    const layout = ownLayout(snapshot, kind);
    const content = fingerprint(JSON.stringify(made.view) + (layout ?? ''));
    return { findings: ordered(), made, ...(layout ? { layout } : {}), content };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    findings.push(refused(error));
    return { findings: ordered() };
  }
}

/** The version that is made when nobody says which. */
export const usualAudience = (kind: PaperKind): Audience => PAPERS[kind].audiences[0];

export interface Currency {
  /** It still says what the rows say. */
  current: boolean;
  /** Rows that the add-on has written since, as places; empty when they were edited by hand. */
  changed: string[];
}

/** Whether a paper of the register still says what the rows say, as of the day on which it was made. */
export function currencyOf(snapshot: Snapshot<PaperTab>, paper: Paper, context: Context): Currency {
  const { kind, subject, content, madeAt, revision } = paper;
  // One that was entered by hand was made elsewhere: nobody can say.
  if (content === '') return { current: true, changed: [] };
  let now: string | undefined;
  try {
    const then = { ...context, now: madeAt === '' ? context.now : madeAt };
    now = examinePaper(snapshot, kind, subject, then, audienceOf(paper)).content;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
  if (now === content) return { current: true, changed: [] };
  return { current: false, changed: revision === null ? [] : changedSince(snapshot, kind, subject, revision) };
}

function changedSince(snapshot: Snapshot<PaperTab>, kind: PaperKind, subject: string, since: number): string[] {
  let printed: PrintedRow[];
  try {
    printed = PAPER_SOURCES[kind].printed(snapshot, subject);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
  const settings = snapshot.settings.rows.map((row) => ({ tab: 'settings' as const, row }));
  return [...printed, ...settings]
    .filter(({ row }) => row.record.revision !== null && row.record.revision > since)
    .map(({ tab, row }) => placeText(tab, row));
}

/** The same paper made anew: its kind, what it is about, and which version. */
export type PaperAbout = Pick<Paper, 'kind' | 'subject' | 'audience'>;

/** One that was entered by hand without a version is of the usual one. */
const audienceOf = ({ kind, audience }: PaperAbout): Audience => (audience === '' ? usualAudience(kind) : audience);

/** Papers of the register about the same thing, the newest first; rows that cannot be read are left out. */
export function papersAbout(snapshot: Snapshot<'papers'>, about: PaperAbout): Paper[] {
  const same = (paper: Paper) =>
    paper.kind === about.kind && paper.subject === about.subject && audienceOf(paper) === audienceOf(about);
  const readable = (row: Row<Paper>) => row.problems.length === 0;
  const known = new Set(snapshot.papers.rows.filter(readable).map(({ record }) => record));
  return records(snapshot, 'papers')
    .filter((paper) => known.has(paper) && same(paper))
    .sort((a, b) => (`${a.madeAt}${a.code}` < `${b.madeAt}${b.code}` ? 1 : -1));
}
