// The lines below tiêu ngữ, issuing body and abstract: a border or a shape of the right length, never underlined text, never
// hyphens. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1, II.2, II.5.
import { textWidth, wrapLines } from '../metrics';
import type { Findings } from './findings';
import { decimal, seen } from './findings';
import type { DrawnLine, Line, Paragraph } from './model';
import { linesOf, plain } from './model';
import type { Range } from './rules';
import { isDashes } from './words';

/** A drawn line is never exact: what is nearer than that to the right length is right, a little more is uncertain. */
const EXACT = 0.03;
const NEARLY = 0.1;
/** Where a range is given there is room enough: only rounding is forgiven. */
const ROUNDING = 0.01;
const OFF_CENTRE_MM = 2;

/** Shapes of the head that no text has claimed yet. */
type Pool = DrawnLine[];

export interface LineBelow {
  name: string;
  part: string;
  lines: readonly Line[];
  ratio: Range;
  /** Paragraphs of the same column or cell. */
  column: readonly Paragraph[];
}

function bordered(text: Line, column: readonly Paragraph[]): DrawnLine | undefined {
  const { paragraph } = text;
  if (paragraph.below) return paragraph.below;
  for (const next of column.slice(column.indexOf(paragraph) + 1)) {
    if (plain(next.text) !== '') return next.above;
    const line = next.above ?? next.below;
    if (line) return line;
  }
  return undefined;
}

function dashesBelow(text: Line, column: readonly Paragraph[]): Line | undefined {
  const at = column.indexOf(text.paragraph);
  const after = column.slice(at < 0 ? 0 : at).flatMap((paragraph) => linesOf(paragraph));
  const next = after[after.findIndex((line) => line.text === text.text && line.paragraph === text.paragraph) + 1];
  return next && isDashes(next.text) ? next : undefined;
}

/** Widths of the last line in which the text is set, and of the longest, mm. */
function widthsOf(text: Line): { last: number; longest: number } {
  const spans = seen(text.spans);
  const sizePt = Math.max(...spans.map((span) => span.sizePt));
  const style = spans.some((span) => span.bold) ? 'bold' : spans.some((span) => span.italic) ? 'italic' : 'regular';
  const { columnMm, leftMm, rightMm } = text.paragraph;
  const room = columnMm - leftMm - rightMm;
  const printed = text.spans
    .map((span) => span.text)
    .join('')
    .trim();
  const widths = wrapLines(printed, room > 0 ? room : columnMm, sizePt, style).map((line) =>
    textWidth(line, sizePt, style),
  );
  return { last: widths[widths.length - 1] ?? 0, longest: Math.max(...widths) };
}

const share = (part: number) => `${decimal(part * 100, 0)} %`;

function wantedText([from, to]: Range): string {
  return from === to ? 'đường kẻ nét liền, dài bằng dòng chữ' : 'đường kẻ nét liền, dài từ 1/3 đến 1/2 dòng chữ';
}

function checkLength(findings: Findings, below: LineBelow, text: Line, drawn: DrawnLine): void {
  const { name, part, ratio } = below;
  const spot = { part, paragraph: text.paragraph, words: text.text };
  const wanted = wantedText(ratio);
  if (!drawn.solid) findings.error('line-style', name, spot, 'đường kẻ bên dưới không phải nét liền', wanted);
  const [left, right] = drawn.freeMm ?? [0, 0];
  if (Math.abs(left - right) > OFF_CENTRE_MM)
    findings.error('line-centre', name, spot, 'đường kẻ bên dưới không cân đối với dòng chữ', 'đường kẻ ở giữa');
  const { last, longest } = widthsOf(text);
  if (last <= 0) return;
  const off = (width: number) => Math.max(ratio[0] - drawn.lengthMm / width, drawn.lengthMm / width - ratio[1], 0);
  const free = ratio[0] === ratio[1] ? EXACT : ROUNDING;
  if (off(last) <= free) return;
  const uncertain = ratio[0] === ratio[1] ? off(last) <= NEARLY : off(longest) <= free;
  findings.add(
    uncertain ? 'warning' : 'error',
    'line-length',
    name,
    spot,
    `đường kẻ bên dưới dài ${share(drawn.lengthMm / last)} dòng chữ`,
    wanted,
  );
}

/** The shape that fits best, taken out of the pool. */
function taken(pool: Pool, candidates: readonly DrawnLine[], text: Line, ratio: Range): DrawnLine | undefined {
  const { last } = widthsOf(text);
  const middle = (ratio[0] + ratio[1]) / 2;
  const distance = (line: DrawnLine) => Math.abs(line.lengthMm / last - middle);
  const [best] = candidates.filter((line) => pool.includes(line)).sort((a, b) => distance(a) - distance(b));
  if (best) pool.splice(pool.indexOf(best), 1);
  return best;
}

/**
 * Checks the lines below these parts of one head. Shapes are anchored anywhere: each part first takes one of its own column,
 * then one that none has taken.
 */
export function checkLinesBelow(findings: Findings, parts: readonly LineBelow[]): void {
  const pool: Pool = [...new Set(parts.flatMap((part) => part.column))].flatMap((paragraph) => paragraph.drawn);
  const texts = parts.flatMap((below) => {
    const text = below.lines[below.lines.length - 1];
    return text ? [{ below, text }] : [];
  });
  const near = texts.map(({ below, text }) => {
    const own = below.column.flatMap((paragraph) => paragraph.drawn);
    return bordered(text, below.column) ?? taken(pool, own, text, below.ratio);
  });
  texts.forEach(({ below, text }, at) => {
    const { name, part, column, ratio } = below;
    const spot = { part, paragraph: text.paragraph, words: text.text };
    const underlined = seen(text.spans).some((span) => span.underline);
    const dashes = dashesBelow(text, column);
    const line = near[at] ?? (underlined || dashes ? undefined : taken(pool, pool, text, ratio));
    if (line) return checkLength(findings, below, text, line);
    // Underlined text is found where underlines are looked for.
    if (underlined) return;
    const found = dashes ? `dùng dãy ký tự «${dashes.text.slice(0, 8)}» thay đường kẻ` : 'thiếu đường kẻ bên dưới';
    findings.error(dashes ? 'line-dashes' : 'line-missing', name, spot, found, wantedText(ratio));
  });
}
