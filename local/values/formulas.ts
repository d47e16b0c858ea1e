// The formulas the local host can work out: literals, arithmetic, comparison, joining, references, HYPERLINK and the
// functions of formula-functions.ts. Everything else says that it is not there: a wrong number would be worse than none.
import { notInTheLocalHost } from '../services/exception';
import type { CellValue } from '../world';
import { parseA1 } from './a1';
import { type Argument, CellError, FORMULA_FUNCTIONS, type Reading, sound } from './formula-functions';
import { localeOf } from './locales';

export interface FormulaPlace {
  locale: string;
  /** Value of one cell; `sheet` as the formula names it. `counted`: its format has no part in the formula's value. */
  cell: (sheet: string | undefined, row: number, column: number, counted: boolean) => CellValue;
  /** Size of a sheet, which whole columns and rows run to; `undefined` when there is no such sheet. */
  size: (sheet: string | undefined) => { maxRows: number; maxColumns: number } | undefined;
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

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const TOKEN = new RegExp(
  String.raw`\s+|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?` +
    String.raw`(?:(#(?:REF!|DIV/0!|NAME\?|VALUE!|N/A|NUM!|ERROR!))|` +
    `(${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:${COLUMN}(?:[1-9]\\d*)?|${ROW}:${ROW}|${CELL})` +
    String.raw`(?![\p{L}\p{N}_(.:!]))|([\p{L}_][\p{L}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>%(){};,:!@#])|` +
    String.raw`(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)`,
  'uy',
);

type Token =
  | { kind: 'text' | 'name' | 'sign' | 'error'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'cells'; sheet: string | undefined; cells: string };

class Parser {
  private readonly tokens: Token[];
  private at = 0;
  /** How many functions around this place only count. */
  private counting = 0;

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
      const [, quoted, sheet, error, cell, name, sign, number] = match;
      if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted.slice(1, -1).replace(/""/g, '"') });
      else if (error !== undefined) tokens.push({ kind: 'error', text: error });
      else if (cell !== undefined) {
        const owner = sheet?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
        tokens.push({ kind: 'cells', sheet: owner, cells: cell });
      } else if (name !== undefined) tokens.push({ kind: 'name', text: name.toUpperCase() });
      else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
      else if (number !== undefined) {
        if (decimalComma && number.includes('.')) throw this.unknown();
        // Where the point is the decimal sign, a comma parts two arguments.
        const comma = decimalComma ? -1 : number.indexOf(',');
        if (comma >= 0) at -= number.length - comma;
        const digits = comma < 0 ? number : number.slice(0, comma);
        tokens.push({ kind: 'number', value: Number(digits.replace(',', '.')) });
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
    if (token?.kind === 'error') throw new CellError(token.text);
    if (token?.kind === 'cells') {
      const [[value, ...more] = [], ...lines] = this.cells(token.sheet, token.cells);
      if (value === undefined || more.length > 0 || lines.length > 0) throw this.unknown();
      return value;
    }
    if (token?.kind !== 'name') throw this.unknown();
    if (token.text === 'TRUE' || token.text === 'FALSE') {
      if (this.take('(') && !this.take(')')) throw this.unknown();
      return token.text === 'TRUE';
    }
    if (!this.take('(')) throw this.unknown();
    if (token.text === 'HYPERLINK') {
      const url = this.comparison();
      const label = this.take(';', ',') ? this.comparison() : url;
      if (!this.take(')')) throw this.unknown();
      return label;
    }
    return this.called(token.text);
  }

  /** The answer of a function whose opening bracket was read. */
  private called(name: string): CellValue {
    const known = Object.prototype.hasOwnProperty.call(FORMULA_FUNCTIONS, name) ? FORMULA_FUNCTIONS[name] : undefined;
    if (!known) throw this.unknown();
    if (known.counts) this.counting += 1;
    const args: Argument[] = [];
    do args.push(this.argument());
    while (this.take(';', ','));
    if (known.counts) this.counting -= 1;
    if (!this.take(')') || args.length < known.least || args.length > known.most) throw this.unknown();
    const result = known.run(args, this.reading);
    return typeof result === 'number' && !Number.isFinite(result) ? 0 : result;
  }

  private readonly reading: Reading = {
    number: (value) => this.number(value),
    text: (value) => this.text(value),
    compare,
    unknown: () => this.unknown(),
  };

  /** One argument. An error in it is handed over: the function may not need it. */
  private argument(): Argument {
    const start = this.at;
    const [token, next] = [this.tokens[start], this.tokens[start + 1]];
    const ends = (sign: Token | undefined): boolean => sign?.kind === 'sign' && [';', ',', ')'].includes(sign.text);
    if (ends(token)) return '';
    if (token?.kind === 'cells' && ends(next)) {
      this.at += 1;
      return this.cells(token.sheet, token.cells);
    }
    try {
      return this.comparison();
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      this.at = start;
      for (let depth = 0; this.at < this.tokens.length; this.at++) {
        const passed = this.tokens[this.at];
        if (depth === 0 && ends(passed)) break;
        if (passed?.kind === 'sign') depth += passed.text === '(' ? 1 : passed.text === ')' ? -1 : 0;
      }
      return error;
    }
  }

  /** The values of a reference, row by row. */
  private cells(sheet: string | undefined, cells: string): CellValue[][] {
    const size = this.place.size(sheet);
    const box = size && parseA1(cells, size);
    if (!box) return [['#REF!']];
    return Array.from({ length: box.rows }, (_row, down) =>
      Array.from({ length: box.columns }, (_column, right) =>
        this.place.cell(sheet, box.row + down, box.column + right, this.counting > 0),
      ),
    );
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
    sound(value);
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
