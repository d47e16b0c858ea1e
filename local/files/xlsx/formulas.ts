// Formulas between Google Sheets and a .xlsx file: separators, open ranges (`A2:A`), names of newer functions, and
// functions that only Sheets has. Excel calls a whole file damaged for one formula that it cannot read.
import { columnLetters } from '../../values/a1';
import type { CellValue } from '../../world';
import type { Token } from './formula-tokens';
import { CELL, isFormula, isMark, tokenize } from './formula-tokens';
import { LAST_COLUMN, LAST_ROW } from './references';

/** Functions that Excel has under a name with a prefix, because they are younger than the format. */
const PREFIXED = new Set(
  (
    'IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS IFNA XLOOKUP XMATCH SEQUENCE RANDARRAY DAYS ISOWEEKNUM ' +
    'NUMBERVALUE SHEET SHEETS FORMULATEXT ISFORMULA UNICHAR UNICODE XOR ARABIC BASE DECIMAL ENCODEURL PDURATION RRI ' +
    'STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC QUARTILE.EXC RANK.EQ RANK.AVG MODE.SNGL ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV CEILING.MATH FLOOR.MATH TEXTBEFORE TEXTAFTER TEXTSPLIT VSTACK HSTACK ' +
    'TOCOL TOROW WRAPROWS WRAPCOLS CHOOSEROWS CHOOSECOLS'
  ).split(' '),
);

/** Functions that Excel lacks, or in which it means something else: their result is kept, and their text beside it. */
const ONLY_SHEETS = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN QUERY FILTER UNIQUE SORT SORTN FLATTEN COUNTUNIQUE COUNTUNIQUEIFS IMPORTRANGE ' +
    'IMPORTDATA IMPORTXML IMPORTHTML IMPORTFEED GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE IMAGE SPARKLINE ' +
    'REGEXMATCH REGEXEXTRACT REGEXREPLACE SPLIT JOIN ISEMAIL ISURL ISDATE ISBETWEEN TO_DATE TO_TEXT TO_PURE_NUMBER ' +
    'LET LAMBDA TO_DOLLARS TO_PERCENT EPOCHTODATE MAP REDUCE SCAN MAKEARRAY BYROW BYCOL'
  ).split(' '),
);

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

/**
 * `SUM(1,5; A1)` of a locale with decimal commas → `SUM(1.5, A1)`. A comma between digits is a decimal one where the
 * formula has `;` as well, or outside of brackets, where nothing else would make sense. Inside braces nothing changes.
 */
function withCommas(tokens: readonly Token[]): Token[] {
  const depths: number[] = [];
  let [brackets, braces] = [0, 0];
  for (const token of tokens) {
    if (isMark(token, '{')) braces++;
    if (isMark(token, '}')) braces--;
    if (isMark(token, '(')) brackets++;
    if (isMark(token, ')')) brackets--;
    depths.push(braces > 0 ? -1 : brackets);
  }
  const semicolons = tokens.some((token, index) => isMark(token, ';') && depths[index] !== -1);
  const changed: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const [token, next, last] = [tokens[index], tokens[index + 1], changed[changed.length - 1]];
    if (!token) continue;
    const isDecimal =
      isMark(token, ',') && (semicolons || depths[index] === 0) && last?.kind === 'number' && next?.kind === 'number';
    if (isDecimal && depths[index] !== -1) {
      last.text += `.${next.text}`;
      index++;
    } else if (isMark(token, ';') && depths[index] !== -1) changed.push({ kind: 'mark', text: ',' });
    else changed.push({ ...token });
  }
  return changed;
}

/** `A2:A` and `B2:4` run to the end of the sheet in Sheets; Excel wants the end named. */
function withClosedRanges(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const from = tokens[index - 2];
    if (!isMark(tokens[index - 1], ':') || from?.kind !== 'word' || !CELL.test(from.text)) return token;
    if (/^\$?[A-Za-z]{1,3}$/.test(token.text)) return { kind: 'word', text: `${token.text}$${LAST_ROW}` };
    if (/^\$?\d+$/.test(token.text)) return { kind: 'word', text: `$${columnLetters(LAST_COLUMN)}${token.text}` };
    return token;
  });
}

export interface FormulaContext {
  /** Name in the file of a sheet, by its name in the workbook. */
  sheetNames: ReadonlyMap<string, string>;
  /** Last known result, kept beside a formula that only Sheets can compute. */
  value: CellValue;
}

/**
 * The formula (with its `=`) as the file holds it, without `=`. What Excel cannot compute becomes Google's own form
 * `IFERROR(__xludf.DUMMYFUNCTION("…"),result)`. `undefined` where the file cannot hold it at all.
 */
export function toFileFormula(formula: string, context: FormulaContext): string | undefined {
  const source = formula.replace(/^=/, '');
  const translated = translate(source, context.sheetNames);
  const text = translated ?? `IFERROR(__xludf.DUMMYFUNCTION(${quoteText(source)}),${literal(context.value)})`;
  return source !== '' && text.length <= LONGEST_FORMULA ? text : undefined;
}

/** The same for a formula of a rule, which has no result to fall back on: `undefined` where Excel cannot compute it. */
export function toRuleFormula(formula: string, sheetNames: ReadonlyMap<string, string>): string | undefined {
  const text = translate(formula.replace(/^=/, ''), sheetNames);
  return text !== undefined && text.length <= LONGEST_TEXT ? text : undefined;
}

function translate(source: string, sheetNames: ReadonlyMap<string, string>): string | undefined {
  const tokens = tokenize(source);
  if (!tokens) return undefined;
  const words: string[] = [];
  const plain = withClosedRanges(withCommas(tokens));
  if (!isFormula(plain)) return undefined;
  for (const [index, token] of plain.entries()) {
    if (token.kind === 'text' && token.text.length > LONGEST_TEXT + 2) return undefined;
    const isCall = token.kind === 'word' && isMark(plain[index + 1], '(');
    const name = token.text.toUpperCase();
    if (isCall && ONLY_SHEETS.has(name)) return undefined;
    if (isCall && PREFIXED.has(name)) words.push(`_xlfn.${name}`);
    else if (isMark(plain[index + 1], '!') && (token.kind === 'sheet' || token.kind === 'word')) {
      const sheet = sheetNames.get(sheetNameOf(token));
      if (sheet === undefined) return undefined;
      words.push(`'${sheet.replace(/'/g, "''")}'`);
    } else words.push(token.text);
  }
  return words.join('');
}

function sheetNameOf({ kind, text }: Token): string {
  return kind === 'sheet' ? text.slice(1, -1).replace(/''/g, "'") : text;
}

/** A text as a formula holds it: in quotes, in pieces that are short enough. */
export function quoteText(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at === 0 || at < text.length; at += LONGEST_TEXT - 1)
    pieces.push(`"${text.slice(at, at + LONGEST_TEXT - 1).replace(/"/g, '""')}"`);
  return pieces.join('&');
}

function literal(value: CellValue): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : quoteText(String(value));
}

/** A formula of a file (without `=`) as Sheets shows it, with `=`. */
export function fromFileFormula(text: string): string {
  const kept = /^IFERROR\(__xludf\.DUMMYFUNCTION\(((?:"(?:[^"]|"")*"&?)+)\),/is.exec(text)?.[1];
  if (kept === undefined) {
    const ended = new RegExp(`(:\\$?[A-Z]{1,3})\\$?${LAST_ROW}(?!\\d)`, 'gi');
    return `=${text.replace(/_xlfn\.(_xlws\.)?|_xlws\./gi, '').replace(ended, '$1')}`;
  }
  const pieces = kept.match(/"(?:[^"]|"")*"/g) ?? [];
  return `=${pieces.map((piece) => piece.slice(1, -1).replace(/""/g, '"')).join('')}`;
}
