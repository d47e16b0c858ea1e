// The functions of formulas that the local host can work out, by their names in capitals.
import type { CellValue } from '../world';

/** An error value such as `#DIV/0!`, on its way out of the formula it arose in. */
export class CellError extends Error {}

/** What a function gets: one value, the cells of a reference row by row, or an error that it may catch. */
export type Argument = CellValue | CellValue[][] | CellError;

/** Reads values as the formula's locale does; throws CellErrors, or that the host does not have this. */
export interface Reading {
  number(value: CellValue): number;
  text(value: CellValue): string;
  compare(a: CellValue, b: CellValue): number;
  unknown(): Error;
}

interface FormulaFunction {
  least: number;
  most: number;
  /** Whether the answer is a count or a length: it never takes the date format of the cells it looked at. */
  counts?: true;
  run(args: Argument[], read: Reading): CellValue;
}

const ERROR_VALUE = /^#(REF!|DIV\/0!|NAME\?|VALUE!|N\/A|NUM!|ERROR!)$/;
const MANY = 255;

const isError = (value: CellValue): value is string => typeof value === 'string' && ERROR_VALUE.test(value);

/** Throws the error value that a value may be. */
export function sound(value: CellValue): CellValue {
  if (isError(value)) throw new CellError(value);
  return value;
}

/** One value of an argument; a reference to several cells is none. */
function single(arg: Argument | undefined, read: Reading): CellValue {
  if (arg === undefined) return '';
  if (arg instanceof CellError) throw arg;
  if (!Array.isArray(arg)) return sound(arg);
  if (arg.length !== 1 || arg[0]?.length !== 1) throw read.unknown();
  return sound(arg[0][0] ?? '');
}

/** All values of the arguments, whether they stand in cells. */
function values(args: readonly Argument[]): { value: CellValue; inCell: boolean }[] {
  return args.flatMap((arg): { value: CellValue; inCell: boolean }[] => {
    if (arg instanceof CellError) throw arg;
    return Array.isArray(arg) ? arg.flat().map((value) => ({ value, inCell: true })) : [{ value: arg, inCell: false }];
  });
}

/** The numbers of the arguments: of cells only what is a number counts, a value given directly is read as one. */
function numbers(args: readonly Argument[], read: Reading): number[] {
  return values(args).flatMap(({ value, inCell }) => {
    sound(value);
    if (inCell) return typeof value === 'number' ? [value] : [];
    return [read.number(value)];
  });
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);

function truths(args: readonly Argument[], read: Reading): boolean[] {
  const found = values(args).flatMap(({ value, inCell }) => {
    sound(value);
    return inCell && (value === '' || typeof value === 'string') ? [] : [read.number(value) !== 0];
  });
  if (found.length === 0) throw new CellError('#VALUE!');
  return found;
}

/** `digits` places after the point, halves away from zero as the number is written in decimals. */
function rounded(value: number, digits: number, round: (size: number) => number): number {
  const shift = (size: number, places: number): number => {
    const [mantissa = '0', exponent = '0'] = String(size).split('e');
    return Number(`${mantissa}e${Number(exponent) + places}`);
  };
  return Math.sign(value) * shift(round(shift(Math.abs(value), digits)), -digits);
}

/** A test as COUNTIF takes it: `5`, `">=5"`, `"<>x"`, `"a*"`. */
function criterion(wanted: CellValue, read: Reading): (value: CellValue) => boolean {
  const [, sign = '', rest = ''] =
    typeof wanted === 'string' ? (/^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted) ?? []) : [];
  if (typeof wanted !== 'string') return (value) => typeof value === typeof wanted && value === wanted;
  const asNumber = /^-?\d+(?:[.,]\d+)?$/.test(rest) ? Number(rest.replace(',', '.')) : undefined;
  if (sign === '' || sign === '=' || sign === '<>') {
    const pattern = rest
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/(~?)([*?])/g, (_all, tilde: string, wild: string) => (tilde ? `\\${wild}` : wild === '*' ? '.*' : '.'));
    const like = new RegExp(`^${pattern}$`, 'isu');
    const equal = (value: CellValue): boolean => {
      if (asNumber !== undefined) return value === asNumber;
      if (typeof value === 'boolean') return rest.toUpperCase() === (value ? 'TRUE' : 'FALSE');
      return typeof value === 'string' && (rest === '' ? value === '' : like.test(value));
    };
    return sign === '<>' ? (value) => !equal(value) : equal;
  }
  return (value) => {
    if (asNumber === undefined ? typeof value !== 'string' || value === '' : typeof value !== 'number') return false;
    const order = read.compare(value, asNumber ?? rest);
    return sign === '<' ? order < 0 : sign === '<=' ? order <= 0 : sign === '>' ? order > 0 : order >= 0;
  };
}

const cellsOf = (arg: Argument | undefined, read: Reading): CellValue[][] => {
  if (!Array.isArray(arg)) throw read.unknown();
  return arg;
};

/** The numbers of SUMIF and AVERAGEIF: where the test holds, those of the third argument's cells in the same place. */
function chosen([tested, wanted, taken]: Argument[], read: Reading): number[] {
  const fits = criterion(single(wanted, read), read);
  const source = taken === undefined ? cellsOf(tested, read) : cellsOf(taken, read);
  return cellsOf(tested, read).flatMap((line, row) =>
    line.flatMap((value, column) => {
      const number = source[row]?.[column];
      return fits(value) && typeof number === 'number' ? [number] : [];
    }),
  );
}

function average(list: readonly number[]): number {
  if (list.length === 0) throw new CellError('#DIV/0!');
  return sum(list) / list.length;
}

const ofText = (change: (text: string) => CellValue): FormulaFunction['run'] => {
  return ([text], read) => change(read.text(single(text, read)));
};

const count = (arg: Argument | undefined, read: Reading): number => {
  const size = arg === undefined ? 1 : Math.trunc(read.number(single(arg, read)));
  if (size < 0) throw new CellError('#VALUE!');
  return size;
};

const joinAll: FormulaFunction['run'] = (args, read) =>
  values(args)
    .map(({ value }) => read.text(sound(value)))
    .join('');

export const FORMULA_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: { least: 1, most: MANY, run: (args, read) => sum(numbers(args, read)) },
  AVERAGE: { least: 1, most: MANY, run: (args, read) => average(numbers(args, read)) },
  MIN: { least: 1, most: MANY, run: (args, read) => numbers(args, read).reduce((a, b) => Math.min(a, b), Infinity) },
  MAX: { least: 1, most: MANY, run: (args, read) => numbers(args, read).reduce((a, b) => Math.max(a, b), -Infinity) },
  COUNT: {
    least: 1,
    most: MANY,
    counts: true,
    run: (args) => values(args).filter(({ value }) => typeof value === 'number').length,
  },
  COUNTA: {
    least: 1,
    most: MANY,
    counts: true,
    run: (args) => values(args).filter(({ value }) => value !== '').length,
  },
  COUNTBLANK: {
    least: 1,
    most: 1,
    counts: true,
    run: ([cells], read) =>
      cellsOf(cells, read)
        .flat()
        .filter((value) => value === '').length,
  },
  COUNTIF: {
    least: 2,
    most: 2,
    counts: true,
    run: ([cells, wanted], read) =>
      cellsOf(cells, read)
        .flat()
        .filter(criterion(single(wanted, read), read)).length,
  },
  SUMIF: { least: 2, most: 3, run: (args, read) => sum(chosen(args, read)) },
  AVERAGEIF: { least: 2, most: 3, run: (args, read) => average(chosen(args, read)) },
  IF: {
    least: 2,
    most: 3,
    run([test, then, otherwise], read) {
      const holds = read.number(single(test, read)) !== 0;
      if (!holds && otherwise === undefined) return false;
      return single(holds ? then : otherwise, read);
    },
  },
  IFERROR: {
    least: 1,
    most: 2,
    run([value, otherwise], read) {
      try {
        return single(value, read);
      } catch (error) {
        if (!(error instanceof CellError)) throw error;
        return single(otherwise, read);
      }
    },
  },
  AND: { least: 1, most: MANY, run: (args, read) => truths(args, read).every(Boolean) },
  OR: { least: 1, most: MANY, run: (args, read) => truths(args, read).some(Boolean) },
  NOT: { least: 1, most: 1, run: ([value], read) => read.number(single(value, read)) === 0 },
  ISBLANK: { least: 1, most: 1, run: ([cell], read) => Array.isArray(cell) && single(cell, read) === '' },
  ABS: { least: 1, most: 1, run: ([value], read) => Math.abs(read.number(single(value, read))) },
  INT: { least: 1, most: 1, run: ([value], read) => Math.floor(read.number(single(value, read))) },
  MOD: {
    least: 2,
    most: 2,
    run([value, by], read) {
      const [left, right] = [read.number(single(value, read)), read.number(single(by, read))];
      if (right === 0) throw new CellError('#DIV/0!');
      return left - right * Math.floor(left / right);
    },
  },
  ROUND: { least: 1, most: 2, run: (args, read) => roundBy(args, read, (size) => Math.round(size)) },
  ROUNDUP: { least: 1, most: 2, run: (args, read) => roundBy(args, read, (size) => Math.ceil(size)) },
  ROUNDDOWN: { least: 1, most: 2, run: (args, read) => roundBy(args, read, (size) => Math.floor(size)) },
  LEN: { least: 1, most: 1, counts: true, run: ofText((text) => text.length) },
  UPPER: { least: 1, most: 1, run: ofText((text) => text.toUpperCase()) },
  LOWER: { least: 1, most: 1, run: ofText((text) => text.toLowerCase()) },
  TRIM: { least: 1, most: 1, run: ofText((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')) },
  LEFT: {
    least: 1,
    most: 2,
    run: ([text, size], read) => read.text(single(text, read)).slice(0, count(size, read)),
  },
  RIGHT: {
    least: 1,
    most: 2,
    run([text, size], read) {
      const all = read.text(single(text, read));
      return all.slice(Math.max(0, all.length - count(size, read)));
    },
  },
  MID: {
    least: 3,
    most: 3,
    run([text, start, size], read) {
      const from = count(start, read);
      if (from < 1) throw new CellError('#NUM!');
      return read.text(single(text, read)).slice(from - 1, from - 1 + count(size, read));
    },
  },
  CONCATENATE: { least: 1, most: MANY, run: joinAll },
  CONCAT: { least: 2, most: 2, run: joinAll },
};

function roundBy([value, digits]: Argument[], read: Reading, round: (size: number) => number): number {
  const places = digits === undefined ? 0 : Math.trunc(read.number(single(digits, read)));
  return rounded(read.number(single(value, read)), places, round) + 0;
}
