// `%s`-style templates, as `Utilities.formatString` and `Logger.log` fill them in.

const DIRECTIVE = /%(?:(\d+)\$)?([-+ 0,#']*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

function pad(text: string, width: number, flags: string, zeros: boolean): string {
  if (text.length >= width) return text;
  if (flags.includes('-')) return text.padEnd(width);
  if (!zeros || !flags.includes('0')) return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}

function signed(value: number, digits: string, flags: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  const thousands = flags.includes(',') || flags.includes("'") ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : whole;
  const grouped = [thousands, ...fraction].join('.');
  if (value < 0) return `-${grouped}`;
  return flags.includes('+') ? `+${grouped}` : flags.includes(' ') ? ` ${grouped}` : grouped;
}

function exponent(value: number, precision: number): string {
  return Math.abs(value)
    .toExponential(precision)
    .replace(/e([+-])(\d)$/, 'e$10$2');
}

function fill(letter: string, value: unknown, flags: string, precision: number | undefined, text: string): string {
  const number = Number(value);
  switch (letter) {
    case 'd':
    case 'i':
      return signed(number, String(Math.trunc(Math.abs(number))), flags);
    case 'f':
    case 'F':
      return signed(number, Math.abs(number).toFixed(precision ?? 6), flags);
    case 'e':
      return signed(number, exponent(number, precision ?? 6), flags);
    case 'E':
      return signed(number, exponent(number, precision ?? 6), flags).toUpperCase();
    case 'g':
      return signed(number, String(Number(Math.abs(number).toPrecision(precision ?? 6))), flags);
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    case 'b':
      return String(Boolean(value));
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : text.slice(0, 1);
    default:
      return precision === undefined ? text : text.slice(0, precision);
  }
}

/** Fills `template`; `textOf` prints the values of `%s`. Directives without a value stay as they are. */
export function javaFormat(template: string, values: readonly unknown[], textOf: (value: unknown) => string): string {
  let next = 0;
  return template.replace(
    DIRECTIVE,
    (directive, position: string | undefined, flags: string, width: string | undefined, precision, letter: string) => {
      if (letter === '%') return '%';
      if (letter === 'n') return '\n';
      if (!'difFeEgxXobcsS'.includes(letter)) return directive;
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) return directive;
      const digits = typeof precision === 'string' ? Number(precision) : undefined;
      const value = values[index];
      const filled = fill(letter, value, flags, digits, textOf(value));
      const shown = letter === 'S' ? filled.toUpperCase() : filled;
      return pad(shown, Number(width ?? 0), flags, !'sScb'.includes(letter));
    },
  );
}
