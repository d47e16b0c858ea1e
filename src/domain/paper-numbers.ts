// The numbers of official papers: one series a year for each symbol, or for several that share one, beginning at 01. Source: Nghị định 30/2020/NĐ-CP.
import { dateOfMoment, formatDate } from './dates';
import { twoDigits } from './numbers';
import type { Paper } from './records';
import { foldForSearch } from './text';

export type Numbered = Pick<Paper, 'code' | 'number' | 'symbol' | 'issuedOn' | 'madeAt'>;

const sameSymbol = (a: string, b: string) => foldForSearch(a) === foldForSearch(b);

/**
 * Which symbols count in one series: `shared` has a line of symbols for each series that several share, as set in Cài đặt.
 * Any other symbol is a series of its own.
 *
 * @example
 * seriesBy(['KH-UBND; TB-UBND'])('TB-UBND', 'KH-UBND') // true
 */
export function seriesBy(shared: readonly string[]): SameSeries {
  const groups = shared.map((line) => line.split(/[;,]/).map((symbol) => foldForSearch(symbol)));
  return (a, b) =>
    sameSymbol(a, b) ||
    groups.some(
      (group) => group.includes(foldForSearch(a)) && group.includes(foldForSearch(b)) && a !== '' && b !== '',
    );
}
export type SameSeries = (a: string, b: string) => boolean;

/**
 * A number as it is entered: with a leading 0 below ten, a letter for one that was put in between ('05a'). The symbol may
 * be typed with it. `undefined` when it is none.
 *
 * @example
 * paperNumber('5/TB-UBND', 'TB-UBND') // '05'
 */
export function paperNumber(typed: string, symbol: string): string | undefined {
  const [number = '', ...rest] = typed.trim().split('/');
  if (rest.length > 0 && !sameSymbol(rest.join('/'), symbol)) return undefined;
  const match = /^(?:số\s*:?\s*)?0*([1-9]\d{0,5})\s*([a-zđ]?)$/iu.exec(number.trim());
  return match ? `${twoDigits(Number(match[1]))}${(match[2] ?? '').toLowerCase()}` : undefined;
}

/** The year whose series a paper counts in; of one without a date, the year in which it was made. '' when neither is known. */
const yearIn = ({ issuedOn, madeAt }: Numbered) => (issuedOn === '' ? dateOfMoment(madeAt) : issuedOn).slice(0, 4);

/** Papers that have a number of this series. */
const series = (papers: readonly Numbered[], symbol: string, year: string, same: SameSeries): Numbered[] =>
  papers.filter((paper) => paper.number !== '' && same(paper.symbol, symbol) && yearIn(paper) === year);

/** The paper that has this number already. */
export function holderOf<P extends Numbered>(
  papers: readonly P[],
  paper: Numbered,
  same: SameSeries = sameSymbol,
): P | undefined {
  const wanted = paperNumber(paper.number, paper.symbol);
  return papers.find(
    (other) =>
      other.code !== paper.code &&
      series([other], paper.symbol, yearIn(paper), same).length > 0 &&
      paperNumber(other.number, other.symbol) === wanted,
  );
}

/** The number after the largest that this workbook knows of the series. */
export function nextNumber(
  papers: readonly Numbered[],
  symbol: string,
  year: string,
  same: SameSeries = sameSymbol,
): string {
  const taken = series(papers, symbol, year, same).map(({ number }) =>
    parseInt(paperNumber(number, symbol) ?? '0', 10),
  );
  return twoDigits(Math.max(0, ...taken) + 1);
}

/** A paper of the series that has a smaller number and a later date, or the other way round. */
export function outOfTurn<P extends Numbered>(
  papers: readonly P[],
  paper: Numbered,
  same: SameSeries = sameSymbol,
): P | undefined {
  const valueOf = ({ number, symbol }: Numbered) => parseInt(paperNumber(number, symbol) ?? '0', 10);
  const own = valueOf(paper);
  return papers.find((other) => {
    if (
      other.code === paper.code ||
      other.issuedOn === '' ||
      series([other], paper.symbol, yearIn(paper), same).length === 0
    )
      return false;
    const value = valueOf(other);
    return (value < own && other.issuedOn > paper.issuedOn) || (value > own && other.issuedOn < paper.issuedOn);
  });
}

export interface IssueCheck {
  /** What is wrong with a field, in a sentence. */
  number?: string;
  issuedOn?: string;
  /** Things to look at that do not stop it. */
  warnings: string[];
}

/**
 * What stands against issuing `paper` with its number and date among the `papers` of the register; `today` is
 * 'yyyy-MM-dd'. The page shows it while one types, the use case refuses by it.
 */
export function checkIssue(
  papers: readonly Numbered[],
  paper: Numbered,
  today: string,
  same: SameSeries = sameSymbol,
): IssueCheck {
  const { symbol, issuedOn } = paper;
  const number = paperNumber(paper.number, symbol);
  const given = { ...paper, number: number ?? '' };
  const holder = number === undefined || issuedOn === '' ? undefined : holderOf(papers, given, same);
  const made = dateOfMoment(paper.madeAt);
  const numberFault =
    number === undefined
      ? `«Số» phải là một số, ví dụ 05 hoặc 05a${symbol === '' ? '' : `; ký hiệu ${symbol} không cần gõ`}.`
      : holder &&
        `Số ${number}/${symbol} năm ${issuedOn.slice(0, 4)} đã cấp cho ${holder.code}${sameSymbol(holder.symbol, symbol) ? '' : ` (${holder.symbol}, đánh số chung một sổ)`}. Hãy lấy số khác.`;
  const dateFault =
    issuedOn === ''
      ? '«Ngày ban hành» chưa điền. Hãy gõ ngày dạng 15/07/2026.'
      : made !== '' && issuedOn < made
        ? `«Ngày ban hành» ${formatDate(issuedOn)} sớm hơn ngày lập dự thảo ${formatDate(made)}.`
        : undefined;
  const neighbour = numberFault || dateFault ? undefined : outOfTurn(papers, given, same);
  const warnings = [
    ...(issuedOn > today ? [`«Ngày ban hành» ${formatDate(issuedOn)} ở tương lai.`] : []),
    ...(neighbour
      ? [
          `${neighbour.code} mang số ${neighbour.number} ngày ${formatDate(neighbour.issuedOn)}: số và ngày không cùng thứ tự.`,
        ]
      : []),
  ];
  return {
    ...(numberFault ? { number: numberFault } : {}),
    ...(dateFault ? { issuedOn: dateFault } : {}),
    warnings,
  };
}
