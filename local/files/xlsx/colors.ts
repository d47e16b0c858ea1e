// Colours: `#rrggbb` of the world to the ARGB of a .xlsx file, and back from its themes and its old palette.
import type { XmlNode } from './xml';
import { child, isOn, numberOf } from './xml';

/** `FFRRGGBB`, or `undefined` for what is not a hexadecimal colour. */
export function toArgb(color: string | undefined): string | undefined {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color ?? '');
  const digits = match?.[1]?.toUpperCase();
  if (digits === undefined) return undefined;
  return `FF${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

/** The palette of `indexed` colours (ECMA-376 part 1, 18.8.27), from 8 on; 0–7 repeat 8–15. */
const PALETTE = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Reads `<color>`, `<fgColor>` and the like; `undefined` for an automatic colour. */
export type ColorReader = (node: XmlNode | undefined) => string | undefined;

/** A reader that knows a workbook's theme (the root of its theme part) and its own palette, if it has one. */
export function colorReader(theme: XmlNode | undefined, palette: XmlNode | undefined): ColorReader {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const named = (name: string): string | undefined => {
    const color = child(scheme, name)?.children[0];
    return color?.attributes['lastClr'] ?? color?.attributes['val'];
  };
  // Indexes 0–3 are swapped in pairs against the order in the theme.
  const order = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');
  const themeColors = order.map(named);
  const own = palette?.children.map((color) => color.attributes['rgb']?.slice(-6));
  return (node) => {
    if (!node || isOn(node.attributes['auto'])) return undefined;
    const { rgb } = node.attributes;
    const theme = numberOf(node, 'theme');
    const index = numberOf(node, 'indexed');
    let digits: string | undefined;
    if (rgb !== undefined && /^([0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) digits = rgb.slice(-6);
    else if (theme !== undefined) digits = themeColors[theme];
    else if (index !== undefined && index < 64) digits = own?.[index] ?? PALETTE[index < 8 ? index : index - 8];
    return digits && `#${tinted(digits, numberOf(node, 'tint') ?? 0).toLowerCase()}`;
  };
}

/** Makes a colour lighter (tint above 0) or darker: its lightness in HLS moves (ECMA-376 part 1, 18.8.19). */
function tinted(digits: string, tint: number): string {
  if (tint === 0) return digits;
  const channels = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16) / 255);
  const high = Math.max(...channels);
  const low = Math.min(...channels);
  const lightness = (high + low) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const newSpread = saturation * (1 - Math.abs(2 * moved - 1));
  return channels
    .map((channel) => {
      const place = spread === 0 ? 0.5 : (channel - low) / spread;
      const value = moved - newSpread / 2 + place * newSpread;
      return Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}
