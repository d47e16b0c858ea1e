// A number format pattern taken apart: sections, and in each section what is literal, a digit, or part of a date.

export type DatePart =
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'dayPeriod'
  | 'elapsedHour'
  | 'elapsedMinute'
  | 'elapsedSecond';

export type FormatToken =
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; sign: '0' | '#' | '?' }
  | { kind: 'point' | 'comma' | 'percent' | 'text' }
  | { kind: 'exponent'; plus: boolean }
  | { kind: 'date'; part: DatePart; width: number };

export interface FormatSection {
  tokens: FormatToken[];
  /** Of `[>=100]` and the like. */
  condition?: { operator: string; limit: number };
  isDate: boolean;
  isText: boolean;
}

const parsed = new Map<string, FormatSection[]>();

export function parseFormat(pattern: string): FormatSection[] {
  const known = parsed.get(pattern);
  if (known) return known;
  const sections = splitSections(pattern).map(parseSection);
  parsed.set(pattern, sections);
  return sections;
}

/** Whether a cell with that format shows its number as a date, a time or a length of time. */
export function isDateFormat(pattern: string | undefined): boolean {
  return pattern !== undefined && parseFormat(pattern)[0]?.isDate === true;
}

/** Plain text: what is entered stays as it was typed. */
export function isTextFormat(pattern: string | undefined): boolean {
  return pattern === '@';
}

/** Percentages: a number typed into such a cell counts as so many hundredths. */
export function isPercentFormat(pattern: string | undefined): boolean {
  return pattern !== undefined && (parseFormat(pattern)[0]?.tokens.some((token) => token.kind === 'percent') ?? false);
}

const PIECE = /"[^"]*"?|\\[\s\S]?|\[[^\]]*\]?|[\s\S]/g;

function splitSections(pattern: string): string[][] {
  const sections: string[][] = [[]];
  for (const piece of pattern.match(PIECE) ?? []) {
    if (piece === ';') sections.push([]);
    else sections[sections.length - 1]?.push(piece);
  }
  return sections;
}

const LETTERS: Record<string, DatePart> = { y: 'year', d: 'day', h: 'hour', s: 'second', m: 'month' };
const ELAPSED: Record<string, DatePart> = { h: 'elapsedHour', m: 'elapsedMinute', s: 'elapsedSecond' };

function parseSection(pieces: string[]): FormatSection {
  const section: FormatSection = { tokens: [], isDate: false, isText: false };
  const { tokens } = section;
  const literal = (text: string): void => {
    const last = tokens[tokens.length - 1];
    if (last?.kind === 'literal') last.text += text;
    else if (text !== '') tokens.push({ kind: 'literal', text });
  };
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const lower = piece.toLowerCase();
    const rest = pieces
      .slice(at, at + 5)
      .join('')
      .toUpperCase();
    if (piece.startsWith('"')) literal(piece.replace(/^"|"$/g, ''));
    else if (piece.startsWith('\\')) literal(piece.slice(1));
    else if (piece.startsWith('[')) bracket(piece.slice(1, -1), section, literal);
    else if (piece === '_') {
      literal(' ');
      at++;
    } else if (piece === '*') at++;
    else if (rest.startsWith('AM/PM') || rest.startsWith('A/P')) {
      tokens.push({ kind: 'date', part: 'dayPeriod', width: rest.startsWith('AM/PM') ? 2 : 1 });
      at += rest.startsWith('AM/PM') ? 4 : 2;
    } else if (LETTERS[lower]) {
      let width = 1;
      while (pieces[at + 1]?.toLowerCase() === lower) {
        width++;
        at++;
      }
      tokens.push({ kind: 'date', part: LETTERS[lower], width });
    } else if (piece === '0' || piece === '#' || piece === '?') tokens.push({ kind: 'digit', sign: piece });
    else if (piece === '.') tokens.push({ kind: 'point' });
    else if (piece === ',') tokens.push({ kind: 'comma' });
    else if (piece === '%') tokens.push({ kind: 'percent' });
    else if (piece === '@') tokens.push({ kind: 'text' });
    else if (lower === 'e' && /^[+-]$/.test(pieces[at + 1] ?? '')) {
      tokens.push({ kind: 'exponent', plus: pieces[at + 1] === '+' });
      at++;
    } else literal(piece);
  }
  section.isDate = tokens.some((token) => token.kind === 'date');
  section.isText = tokens.some((token) => token.kind === 'text');
  if (section.isDate) settleDate(section);
  return section;
}

function bracket(inside: string, section: FormatSection, literal: (text: string) => void): void {
  const elapsed = /^(h+|m+|s+)$/i.exec(inside);
  const condition = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(inside);
  const part = ELAPSED[inside.charAt(0).toLowerCase()];
  if (elapsed && part) section.tokens.push({ kind: 'date', part, width: inside.length });
  else if (condition) section.condition = { operator: condition[1] ?? '=', limit: Number(condition[2]) };
  else if (inside.startsWith('$')) literal(inside.slice(1).replace(/-[0-9A-Fa-f]*$/, ''));
  // What is left are colours, which the text does not show.
}

/** In a date `m` after hours or before seconds is minutes, `.000` are thousandths, and commas are just commas. */
function settleDate(section: FormatSection): void {
  const dates = section.tokens.filter((token) => token.kind === 'date');
  dates.forEach((token, index) => {
    if (token.part !== 'month' || token.width > 2) return;
    const before = dates
      .slice(0, index)
      .reverse()
      .find((other) => other.part !== 'dayPeriod')?.part;
    const after = dates[index + 1]?.part;
    if (before === 'hour' || before === 'elapsedHour' || after === 'second' || after === 'elapsedSecond') {
      token.part = 'minute';
    }
  });
  const settled: FormatToken[] = [];
  for (let at = 0; at < section.tokens.length; at++) {
    const token = section.tokens[at];
    if (!token) continue;
    if (token.kind === 'point' && isZero(section.tokens[at + 1])) {
      let width = 0;
      while (isZero(section.tokens[at + 1])) {
        width++;
        at++;
      }
      settled.push({ kind: 'date', part: 'fraction', width });
    } else if (token.kind === 'comma' || token.kind === 'point') {
      settled.push({ kind: 'literal', text: token.kind === 'comma' ? ',' : '.' });
    } else settled.push(token);
  }
  section.tokens = settled;
}

function isZero(token: FormatToken | undefined): boolean {
  return token?.kind === 'digit' && token.sign === '0';
}
