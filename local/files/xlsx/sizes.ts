// Widths and heights: pixels in the world, characters and points in a .xlsx file (ECMA-376 part 1, 18.3.1.13).

/** Width of a digit in the default font (Arial 10) at 96 dots per inch. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** Google's sizes of columns and rows that nobody changed. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

export function widthInCharacters(pixels: number): number {
  return Math.round((pixels / DIGIT) * 1e6) / 1e6;
}

export function widthInPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

export function heightInPoints(pixels: number): number {
  return pixels * POINTS_PER_PIXEL;
}

export function heightInPixels(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL);
}

/** A letter is about this part of its height wide, a line this much higher than its letters; a row has this much to spare. */
const LETTER = 0.48;
const BOLD_LETTER = 0.52;
const LINE = 1.275;
const SPARE_POINTS = 3;
const SPARE_PIXELS = 6;

/**
 * Height in points of a row whose cell holds a text, as near as it can be told without drawing it. Programs that open a
 * file show rows as high as it says, and fit them only when something in the row changes.
 */
export function fittingHeight(
  text: string,
  pixels: number,
  font: { size: number; bold?: boolean },
  wraps: boolean,
): number {
  const letter = (font.size / POINTS_PER_PIXEL) * (font.bold ? BOLD_LETTER : LETTER);
  const perLine = Math.max(1, Math.floor((pixels - SPARE_PIXELS) / letter));
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + (wraps ? Math.max(1, Math.ceil(line.length / perLine)) : 1), 0);
  return lines * font.size * LINE + SPARE_POINTS;
}

/** The largest that Excel takes. */
export const WIDEST = 255 * DIGIT;
export const HIGHEST = 409 / POINTS_PER_PIXEL;
