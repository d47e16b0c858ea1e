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

/** The largest that Excel takes. */
export const WIDEST = 255 * DIGIT;
export const HIGHEST = 409 / POINTS_PER_PIXEL;
