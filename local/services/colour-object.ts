// Color and its builder: what the newer methods take and give where the older ones use `#rrggbb`.
import { insideOf } from '../host-object';
import type { Book } from './book';
import { AT, handle } from './book';
import { colourOf } from './colours';
import { Exception, notInTheLocalHost } from './exception';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';
import { colourTypes } from './spreadsheet-enums';

interface ColourHost {
  [AT]: { book: Book; hex: string | undefined };
}

function hexOf(host: ColourHost): string {
  const { hex } = host[AT];
  if (hex === undefined) throw new Exception('Object is not of type RgbColor.');
  return hex;
}

const part = (host: ColourHost, at: number): number => parseInt(hexOf(host).slice(at, at + 2), 16);

const rgbMethods: Methods<ColourHost> = {
  asHexString(this: ColourHost) {
    return hexOf(this);
  },
  getColorType: () => colourTypes.RGB,
  getRed(this: ColourHost) {
    return part(this, 1);
  },
  getGreen(this: ColourHost) {
    return part(this, 3);
  },
  getBlue(this: ColourHost) {
    return part(this, 5);
  },
};

const reading: Methods<ColourHost> = {
  asRgbColor(this: ColourHost) {
    return handle(this[AT].book, 'RgbColor', rgb, { book: this[AT].book, hex: hexOf(this) });
  },
  getColorType(this: ColourHost) {
    return this[AT].hex === undefined ? colourTypes.UNSUPPORTED : colourTypes.RGB;
  },
};

const building: Methods<ColourHost> = {
  setRgbColor(this: ColourHost, colour: string) {
    this[AT].hex = colourOf(colour);
    return this;
  },
  build(this: ColourHost) {
    return colourHandle(this[AT].book, hexOf(this));
  },
};

const rgb = checkedMethods('RgbColor', 'asHexString getColorType getRed getGreen getBlue', rgbMethods);
const colour = checkedMethods('Color', 'asRgbColor getColorType', reading);
const builder = checkedMethods<ColourHost>(
  'ColorBuilder',
  'asRgbColor getColorType build\nsetRgbColor: string',
  reading,
  building,
);

/** `SpreadsheetApp.newColor()`: colours by their red, green and blue; no theme colours. */
export function newColour(book: Book): object {
  return handle(book, 'ColorBuilder', builder, { book, hex: undefined });
}

export function colourHandle(book: Book, hex: string): object {
  return handle(book, 'Color', colour, { book, hex });
}

/** `#rrggbb` of a Color that a script hands over; null stays null. */
export function hexOfColour(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const inside = insideOf(value);
  if (inside?.service !== 'Color') throw notInTheLocalHost('a colour that is not a Color');
  return hexOf(inside.target as ColourHost);
}
