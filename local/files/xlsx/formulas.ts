// Formulas between Google Sheets and a .xlsx file: separators, open ranges (`A2:A`), names of newer functions, and
// functions that only Sheets has. Excel calls a whole file damaged for one formula that it cannot read.
import { columnLetters } from '../../values/a1';
import type { CellValue } from '../../world';
import { LAST_COLUMN, LAST_ROW } from './references';

interface Token {
  kind: 'text' | 'sheet' | 'word' | 'number' | 'space' | 'mark';
  text: string;
}

const TOKEN =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')+'(?=!))|(?<mark>#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)|[-+*/^&=<>%():,;{}!\\@#|\[\]])|(?<word>[\p{L}_$][\p{L}\p{M}\p{N}_.$]*)|(?<number>\.?\d[\d.]*(?:[eE][+-]?\d+)?)|(?<space>\s+)/gu;

/** Functions that Excel has under a name with a prefix, because they are younger than the format. */
const PREFIXED = new Set(
  (
    'IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS IFNA XLOOKUP XMATCH LET LAMBDA SEQUENCE RANDARRAY DAYS ISOWEEKNUM ' +
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
    'TO_DOLLARS TO_PERCENT EPOCHTODATE MAP REDUCE SCAN MAKEARRAY BYROW BYCOL'
  ).split(' '),
);

const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;

function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Token['kind'];
    tokens.push({ kind, text: match[0] });
  }
  return end === source.length && source !== '' ? tokens : undefined;
}

const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

function isBalanced(tokens: readonly Token[]): boolean {
  const closing: string[] = [];
  const pairs: Record<string, string> = { '(': ')', '{': '}', '[': ']' };
  for (const { kind, text } of tokens) {
    if (kind !== 'mark') continue;
    const expected = pairs[text];
    if (expected) closing.push(expected);
    else if (')}]'.includes(text) && closing.pop() !== text) return false;
  }
  return closing.length === 0;
}

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
  return tokens.map((token, index): Token => {
    if (depths[index] === -1) return token;
    if (isMark(token, ';')) return { kind: 'mark', text: ',' };
    const isDecimal =
      isMark(token, ',') &&
      (semicolons || depths[index] === 0) &&
      tokens[index - 1]?.kind === 'number' &&
      tokens[index + 1]?.kind === 'number';
    return isDecimal ? { kind: 'number', text: '.' } : token;
  });
}

const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;

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
  if (!tokens || !isBalanced(tokens) || !tokens.some(({ kind }) => kind !== 'space')) return undefined;
  const last = tokens.filter(({ kind }) => kind !== 'space').pop();
  if (last?.kind === 'mark' && /^[-+*/^&=<>(,;:!]$/.test(last.text)) return undefined;
  const words: string[] = [];
  const plain = withClosedRanges(withCommas(tokens));
  for (const [index, token] of plain.entries()) {
    if (token.kind === 'text' && token.text.length > LONGEST_TEXT + 2) return undefined;
    const isCall = token.kind === 'word' && isMark(plain[index + 1], '(');
    const name = token.text.toUpperCase();
    if (isCall && ONLY_SHEETS.has(name)) return undefined;
    if (isCall && PREFIXED.has(name)) words.push(`_xlfn.${name}`);
    else if (isMark(plain[index + 1], '!') && (token.kind === 'sheet' || token.kind === 'word'))
      words.push(sheetWord(token, sheetNames));
    else words.push(token.text);
  }
  return words.join('');
}

function sheetWord(token: Token, sheetNames: ReadonlyMap<string, string>): string {
  const name = token.kind === 'sheet' ? token.text.slice(1, -1).replace(/''/g, "'") : token.text;
  return `'${(sheetNames.get(name) ?? name).replace(/'/g, "''")}'`;
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
  if (kept === undefined) return `=${text.replace(/_xlfn\.(_xlws\.)?|_xlws\./gi, '')}`;
  const pieces = kept.match(/"(?:[^"]|"")*"/g) ?? [];
  return `=${pieces.map((piece) => piece.slice(1, -1).replace(/""/g, '"')).join('')}`;
}
