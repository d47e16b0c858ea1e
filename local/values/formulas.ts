// The few formulas the local host can work out: literals, arithmetic, comparison, joining, references to single cells,
// HYPERLINK. Everything else says that it is not there: a wrong number would be worse than none.
import { notInTheLocalHost } from '../services/exception';
import type { CellValue } from '../world';
import { columnNumber } from './a1';
import { localeOf } from './locales';

export interface FormulaPlace {
  locale: string;
  /** Value of one cell; `sheet` as the formula names it. */
  cell: (sheet: string | undefined, row: number, column: number) => CellValue;
}

/** Value of a formula; an error value such as `#DIV/0!` is a text. Throws where the host has no such function. */
export function evaluate(formula: string, place: FormulaPlace): CellValue {
  try {
    return new Parser(formula, place).whole();
  } catch (error) {
    if (error instanceof CellError) return error.message;
    throw error;
  }
}

/** Label and address of `=HYPERLINK("…";"…")`, where both are texts. */
export function hyperlinkOf(formula: string | undefined): string | undefined {
  return /^=\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i.exec(formula ?? '')?.[1]?.replace(/""/g, '"');
}

class CellError extends Error {}

const TOKEN =
  /\s+|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d*)(?![\p{L}\p{N}_(.:!])|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(){};,:!@#])|(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)/uy;

type Token =
  | { kind: 'text' | 'name' | 'sign'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'cell'; sheet: string | undefined; row: number; column: number };

class Parser {
  private readonly tokens: Token[];
  private at = 0;

  constructor(
    private readonly formula: string,
    private readonly place: FormulaPlace,
  ) {
    this.tokens = this.scan(formula.replace(/^=/, ''));
  }

  whole(): CellValue {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw this.unknown();
    return value;
  }

  private unknown(): Error {
    return notInTheLocalHost(`formula ${this.formula}`);
  }

  private scan(text: string): Token[] {
    const decimalComma = localeOf(this.place.locale).decimal === ',';
    const tokens: Token[] = [];
    const pattern = new RegExp(TOKEN);
    for (let at = 0; at < text.length;) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (!match) throw this.unknown();
      at += match[0].length;
      const [, quoted, sheet, cell, name, sign, number] = match;
      if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/""/g, '"') });
      else if (cell !== undefined) {
        const [, letters = '', digits = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(cell) ?? [];
        const owner = sheet?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
        tokens.push({ kind: 'cell', sheet: owner, row: Number(digits), column: columnNumber(letters) });
      } else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
      else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
      else if (number !== undefined) {
        if (number.includes(decimalComma ? '.' : ',')) throw this.unknown();
        tokens.push({ kind: 'number', value: Number(number.replace(',', '.')) });
      }
    }
    return tokens;
  }

  private take(...signs: string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  private comparison(): CellValue {
    let left = this.joined();
    for (
      let sign = this.take('=', '<>', '<', '>', '<=', '>=');
      sign;
      sign = this.take('=', '<>', '<', '>', '<=', '>=')
    ) {
      const order = compare(left, this.joined());
      left =
        { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
          sign
        ] ?? false;
    }
    return left;
  }

  private joined(): CellValue {
    let left = this.sum();
    while (this.take('&')) left = this.text(left) + this.text(this.sum());
    return left;
  }

  private sum(): CellValue {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const right = this.number(this.product());
      left = sign === '+' ? this.number(left) + right : this.number(left) - right;
    }
    return left;
  }

  private product(): CellValue {
    let left = this.power();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const right = this.number(this.power());
      if (sign === '/' && right === 0) throw new CellError('#DIV/0!');
      left = sign === '*' ? this.number(left) * right : this.number(left) / right;
    }
    return left;
  }

  /** A sign binds more tightly than a power: `-2^2` is 4. */
  private power(): CellValue {
    let left = this.signed();
    while (this.take('^')) left = this.number(left) ** this.number(this.signed());
    return left;
  }

  private signed(): CellValue {
    const sign = this.take('+', '-');
    if (!sign) return this.percent();
    const value = this.signed();
    return sign === '-' ? -this.number(value) : value;
  }

  private percent(): CellValue {
    let value = this.single();
    while (this.take('%')) value = this.number(value) / 100;
    return value;
  }

  private single(): CellValue {
    if (this.take('(')) {
      const value = this.comparison();
      if (!this.take(')')) throw this.unknown();
      return value;
    }
    const token = this.tokens[this.at++];
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'number') return token.value;
    if (token?.kind === 'cell') return this.place.cell(token.sheet, token.row, token.column);
    if (token?.kind !== 'name') throw this.unknown();
    if (token.text === 'TRUE' || token.text === 'FALSE') {
      if (this.take('(') && !this.take(')')) throw this.unknown();
      return token.text === 'TRUE';
    }
    if (token.text !== 'HYPERLINK' || !this.take('(')) throw this.unknown();
    const url = this.comparison();
    const label = this.take(';', ',') ? this.comparison() : url;
    if (!this.take(')')) throw this.unknown();
    return label;
  }

  private number(value: CellValue): number {
    if (typeof value === 'number') return value;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (value === '') return 0;
    if (value.startsWith('#')) throw new CellError(value);
    // Sheets would read the text as a number or a date where it can; the host does not guess.
    throw this.unknown();
  }

  private text(value: CellValue): string {
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') return String(value).replace('.', localeOf(this.place.locale).decimal);
    if (/^#(REF!|DIV\/0!|NAME\?|VALUE!|N\/A|NUM!|ERROR!)$/.test(value)) throw new CellError(value);
    return value;
  }
}

/** Numbers come before texts, texts before booleans; texts without regard to case. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const [left, right] = [a === '' && typeof b === 'number' ? 0 : a, b === '' && typeof a === 'number' ? 0 : b];
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    return left.localeCompare(right, 'vi', { sensitivity: 'accent' });
  }
  return Number(left) - Number(right);
}
