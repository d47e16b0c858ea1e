// Which legal bases a text cites, by number, by name and date, or by name alone, and what is wrong with each on the paper's
// date. What is not certain is said as something to check.
import { formatDate, yearOf } from './dates';
import type { LegalBasis } from './legal-bases';
import { LEGAL_BASES, TWO_LEVELS_FROM, isInForce, successorOn } from './legal-bases';

export interface BasisFlaw {
  /** The basis as people name it: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13'. */
  basis: string;
  /** What is wrong with it, as the end of a sentence without its full stop. */
  says: string;
}

const DATE = String.raw`ngày\s+(?<day>\d{1,2})\s*(?:tháng|[/.-])\s*(?<month>\d{1,2})\s*(?:năm|[/.-])\s*(?<year>\d{4})(?!\d)`;
/** What may stand between a name or number and its date; behind a comma the date may be that of something else. */
const DATED = String.raw`(?:[\s)]*(?<comma>,?)\s*${DATE})?`;
/** A number that was found and told already. */
const TOLD = '\u0000';

/** Found whatever blanks people put, also around the strokes of a number. */
const loosely = (text: string) =>
  text
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/ /g, String.raw`\s+`)
    .replace(/[/-]/g, String.raw`\s*[/-]\s*`)
    .replace(/QH/g, String.raw`QH\s*`);

const NUMBERS = LEGAL_BASES.map((basis) => ({
  basis,
  pattern: new RegExp(String.raw`(?<![\d/])${loosely(basis.number)}(?![\p{L}\d])${DATED}`, 'giu'),
}));

const TITLES = [...new Set(LEGAL_BASES.map(({ title }) => title))]
  .filter((title) => title !== '')
  .sort((a, b) => b.length - a.length)
  .map((title) => ({
    title,
    pattern: new RegExp(
      String.raw`(?<!\p{L}|pháp\s+)${loosely(title)}(?!\p{L})` +
        String.raw`(?<told>[\s,]*\(?\s*(?:Luật\s+)?(?:số\s+)?${TOLD})?` +
        String.raw`(?:[\s,]*\(?\s*(?:Luật\s+)?số\s+(?<number>\d+\s*/\s*\d{4}\s*/\s*[\p{L}\d]+(?:-\p{Lu}+)?))?` +
        String.raw`${DATED}(?:,?\s+(?:năm\s+)?(?<ofYear>\d{4})(?![\d/]))?`,
      'giu',
    ),
  }));

/** A law that amends another, and that this list does not know: nothing can be said of it. */
const AMENDMENT = /(?:luật|nghị định|pháp lệnh)[^;.\n]{0,60}?\s+sửa đổi[^;\n]*/giu;

/** A decision of a local organ, with or without its day. */
const LOCAL = new RegExp(
  String.raw`(?<kind>quyết định|nghị quyết|chỉ thị|quy chế|quy định)\s+(?:số\s+)?` +
    String.raw`(?<number>\d+(?:\s*/\s*\d{4})?\s*[-/]\s*(?:QĐi?|QĐ|NQ|CT|QC)\s*[-/]\s*(?:TU|HU|QU|ThU|TX?U|ĐU|HĐND|UBND))(?![\p{L}\d])` +
    String.raw`(?:[\s)]*,?\s*${DATE})?`,
  'giu',
);
/** From before the two levels although its number says no year: on it the plans of 2024 rest. */
const KNOWN_OLD = /^1158[-/]QĐ[-/]TU$/u;

/** What any of these has in it: most texts cite nothing. */
const ANY_CITED = /luật|lệnh|QH|NĐ|(?:quyết định|nghị quyết|chỉ thị|quy chế|quy định)\s+(?:số\s+)?\d/iu;

type Groups = Record<string, string | undefined>;

const dateOf = ({ day = '', month = '', year }: Groups) =>
  year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
const named = ({ title, number }: LegalBasis) => `${title === '' ? 'Nghị định' : title} số ${number}`;

function outOfForce(basis: LegalBasis, on: string): BasisFlaw | undefined {
  if (isInForce(basis, on)) return undefined;
  if (on < basis.from) return { basis: named(basis), says: `đến ngày ${formatDate(basis.from)} mới có hiệu lực` };
  const next = successorOn(basis, on);
  const now = next ? `; đang có hiệu lực: ${named(next)} ngày ${formatDate(next.signedOn)}` : '';
  return { basis: named(basis), says: `đã hết hiệu lực sau ngày ${formatDate(basis.until)}${now}` };
}

/** What a name alone, or with a day or a year, comes to. */
function byTitle(title: string, on: string, groups: Groups): BasisFlaw | undefined {
  const { told, number, comma, ofYear } = groups;
  if (told !== undefined) return undefined;
  const family = LEGAL_BASES.filter((basis) => basis.title === title);
  if (number !== undefined) {
    return { basis: `${title} số ${number.replace(/\s+/g, '')}`, says: 'có số không quen thuộc, cần kiểm tra lại số' };
  }
  const date = dateOf(groups);
  const ofDate = family.find(({ signedOn }) => signedOn === date);
  if (ofDate) return outOfForce(ofDate, on);
  if (date !== '' && comma === '') {
    return { basis: `${title} ngày ${formatDate(date)}`, says: 'có ngày không quen thuộc, cần kiểm tra lại ngày' };
  }
  const signedThen = family.filter(({ signedOn }) => String(yearOf(signedOn)) === ofYear);
  const meant = signedThen.length > 0 ? signedThen : family;
  if (meant.some((basis) => isInForce(basis, on))) return undefined;
  const latest = [...meant].reverse().find(({ from }) => from <= on) ?? meant[0];
  return latest && outOfForce(latest, on);
}

function byNumber(basis: LegalBasis, on: string, groups: Groups): BasisFlaw | undefined {
  const date = dateOf(groups);
  if (date === '' || date === basis.signedOn || groups['comma'] === ',') return outOfForce(basis, on);
  return {
    basis: named(basis),
    says: `ban hành ngày ${formatDate(basis.signedOn)}, không phải ngày ${formatDate(date)}`,
  };
}

/** Decisions of local organs from before the two levels of government: whether they still stand is to be checked. */
function byLocalOrgan(on: string, groups: Groups): BasisFlaw | undefined {
  if (on < TWO_LEVELS_FROM) return undefined;
  const { kind = '' } = groups;
  const number = (groups['number'] ?? '').replace(/\s+/g, '');
  const date = dateOf(groups);
  const year = /\/(\d{4})[-/]/.exec(number)?.[1] ?? '';
  const isOld =
    date !== '' ? date < TWO_LEVELS_FROM : year !== '' ? year < TWO_LEVELS_FROM.slice(0, 4) : KNOWN_OLD.test(number);
  if (!isOld) return undefined;
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()}`;
  return {
    basis: `${name} số ${number}${date === '' ? '' : ` ngày ${formatDate(date)}`}`,
    says: `có từ trước khi tổ chức chính quyền hai cấp (${formatDate(TWO_LEVELS_FROM)}), cần kiểm tra còn hiệu lực không`,
  };
}

/**
 * What is wrong with the legal bases that `text` cites, in a paper dated `on` ('yyyy-MM-dd'); each once.
 *
 * @example
 * basisFlaws('Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;', '2026-02-01')
 * // [{ basis: 'Luật Tổ chức chính quyền địa phương số 77/2015/QH13', says: 'đã hết hiệu lực sau ngày 28/02/2025; …' }]
 */
export function basisFlaws(text: string, on: string): BasisFlaw[] {
  const cited = text.normalize('NFC');
  if (!ANY_CITED.test(cited)) return [];
  const flaws: BasisFlaw[] = [];
  let rest = cited
    .replace(/\u00A0/g, ' ')
    .split(TOLD)
    .join(' ');
  /** Tells every match and leaves `mark` in its place, so that no other rule tells it again. */
  const tell = (pattern: RegExp, mark: string, flawOf: (groups: Groups) => BasisFlaw | undefined) => {
    for (const match of rest.matchAll(pattern)) {
      const flaw = flawOf(match.groups ?? {});
      if (flaw && !flaws.some(({ basis, says }) => basis === flaw.basis && says === flaw.says)) flaws.push(flaw);
    }
    rest = rest.replace(pattern, mark);
  };
  for (const { basis, pattern } of NUMBERS) tell(pattern, TOLD, (groups) => byNumber(basis, on, groups));
  for (const { title, pattern } of TITLES) {
    if (title.includes('sửa đổi')) tell(pattern, ' ', (groups) => byTitle(title, on, groups));
  }
  rest = rest.replace(AMENDMENT, ' ');
  for (const { title, pattern } of TITLES) tell(pattern, ' ', (groups) => byTitle(title, on, groups));
  tell(LOCAL, ' ', (groups) => byLocalOrgan(on, groups));
  return flaws;
}
