// Which arguments a spreadsheet method takes. Calls that fit none of its signatures fail as they do live.
import { signatureError } from '../errors';
import { insideOf } from '../host-object';
import { isDate } from '../values/zones';
import { enumName } from './enums';

/** A method of a service object, called with the object itself as `this`. */
export type Method<Self> = (this: Self, ...args: never[]) => unknown;
export type Methods<Self> = Record<string, Method<Self>>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const nothing = (value: unknown): boolean => value === null || value === undefined;

type Fit = (value: unknown) => boolean;

/**
 * Types of parameters. Texts take numbers and booleans too (they are turned into text) and may be null;
 * numbers take nothing but numbers. A name with a capital is a class of this service.
 */
const FITS: Record<string, Fit> = {
  any: () => true,
  int: (value) => typeof value === 'number',
  number: (value) => typeof value === 'number',
  string: (value) =>
    nothing(value) || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean',
  text: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  'boolean?': (value) => nothing(value) || typeof value === 'boolean',
  'number?': (value) => nothing(value) || typeof value === 'number',
  object: (value) => isObject(value) && !Array.isArray(value) && insideOf(value) === undefined,
  enum: (value) => enumName(value) !== undefined,
  'enum?': (value) => nothing(value) || enumName(value) !== undefined,
  date: isDate,
};

function fitOf(type: string): Fit {
  if (type.endsWith('[]')) {
    const inner = fitOf(type.slice(0, -2));
    return (value) => Array.isArray(value) && value.every((item) => inner(item));
  }
  const known = FITS[type];
  if (known) return known;
  const optional = type.endsWith('?');
  const service = type.replace('?', '');
  return (value) => (optional && nothing(value)) || insideOf(value)?.service === service;
}

function convert(type: string, value: unknown): unknown {
  if (type === 'int') return Number.isNaN(value) ? 0 : Math.trunc(Number(value));
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  return value;
}

interface Signature {
  types: string[];
  fits: Fit[];
}

/** One method a line, `name: int,int; string` — its signatures after the colon; a name alone takes no arguments. */
export function readSignatures(table: string): Map<string, Signature[]> {
  const read = new Map<string, Signature[]>();
  for (const line of table.split('\n')) {
    const [names = '', list = ''] = line.split(':');
    const signatures = list.split(';').map((signature) => {
      const types = signature.trim() === '' ? [] : signature.trim().split(',');
      return { types, fits: types.map(fitOf) };
    });
    for (const name of names.trim().split(/\s+/)) if (name !== '') read.set(name, signatures);
  }
  return read;
}

/**
 * A prototype with these methods, each of which checks its arguments first. A method that the table does not name is a
 * mistake of ours and says so when the module is loaded.
 */
export function checkedMethods<Self>(service: string, table: string, ...groups: Methods<Self>[]): object {
  const signatures = readSignatures(table);
  const owner = service === 'SpreadsheetApp' ? '' : 'SpreadsheetApp.';
  const prototype: Record<string, unknown> = {};
  for (const [name, method] of groups.flatMap((group) => Object.entries(group))) {
    const known = signatures.get(name);
    if (!known) throw new Error(`${service}.${name} has no signature`);
    if (name in prototype) throw new Error(`${service}.${name} is written twice`);
    prototype[name] = function checked(this: Self, ...args: unknown[]): unknown {
      const fitting = known.find(({ fits }) => fits.length === args.length && fits.every((fit, at) => fit(args[at])));
      if (!fitting) throw signatureError(`${owner}${service}.${name}`, args);
      return Reflect.apply(
        method,
        this,
        args.map((value, at) => convert(fitting.types[at] ?? 'any', value)),
      );
    };
  }
  for (const name of signatures.keys()) {
    if (!(name in prototype)) throw new Error(`${service}.${name} has a signature and no method`);
  }
  prototype.toString = () => service;
  return prototype;
}
