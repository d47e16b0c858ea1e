// What the layout check finds: the component, where it is, what it is, and what the decree wants; and the common ways of
// looking at a text.
import type { Line, Paragraph, Span } from './model';
import { plain } from './model';
import type { Component, Range } from './rules';
import { TEXT } from './rules';

export interface LayoutFinding {
  /** `error`: against the decree. `warning`: uncertain, or a usage that the decree's samples do not have. */
  severity: 'error' | 'warning';
  /** What kind of rule: 'size', 'bold', 'margin' … */
  rule: string;
  /** 'Quốc hiệu', 'Số, ký hiệu', … */
  component: string;
  place: {
    /** 'phần đầu', 'nội dung', 'trang', 'phụ lục' … */
    part: string;
    /** Counted from 1 in its part of the file, in reading order, with those in tables. */
    paragraph?: number;
    /** Its first words. */
    words: string;
  };
  /** What it is. */
  found: string;
  /** What the decree wants. */
  wanted: string;
}

const WORDS = 40;

/** The beginning of a text, cut at a blank. */
export function firstWords(text: string): string {
  const whole = plain(text);
  if (whole.length <= WORDS) return whole;
  const cut = whole.slice(0, WORDS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), WORDS / 2)).trimEnd()}…`;
}

/** One finding as a Vietnamese sentence, without its severity. */
export function findingSentence({ component, place, found, wanted }: LayoutFinding): string {
  const where = place.paragraph === undefined ? place.part : `${place.part}, đoạn ${place.paragraph}`;
  const words = place.words === '' ? '' : ` «${place.words}»`;
  return `${component} (${where}${words}): ${found}. Yêu cầu: ${wanted}.`;
}

/** Where a finding belongs. */
export interface Spot {
  part: string;
  paragraph?: Paragraph;
  words?: string;
}

export class Findings {
  readonly all: LayoutFinding[] = [];

  add(
    severity: LayoutFinding['severity'],
    rule: string,
    component: string,
    spot: Spot,
    found: string,
    wanted: string,
  ): void {
    const { part, paragraph, words = paragraph?.text ?? '' } = spot;
    const place = {
      part,
      ...(paragraph ? { paragraph: paragraph.number } : {}),
      words: firstWords(words),
    };
    this.all.push({ severity, rule, component, place, found, wanted });
  }

  error(rule: string, component: string, spot: Spot, found: string, wanted: string): void {
    this.add('error', rule, component, spot, found, wanted);
  }

  warn(rule: string, component: string, spot: Spot, found: string, wanted: string): void {
    this.add('warning', rule, component, spot, found, wanted);
  }
}

/** 13.5 → '13,5'. */
export const decimal = (value: number, digits = 1): string =>
  String(Math.round(value * 10 ** digits) / 10 ** digits).replace('.', ',');

export const rangeText = ([from, to]: Range, digits = 1): string =>
  from === to ? decimal(from, digits) : `${decimal(from, digits)} đến ${decimal(to, digits)}`;

/** Spans that can be seen. */
export const seen = (spans: readonly Span[]): Span[] => spans.filter((span) => /[^\s\u00A0]/u.test(span.text));

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

const ALIGNED = { left: 'canh trái', center: 'canh giữa', right: 'canh phải', both: 'canh đều hai bên' } as const;

export const alignName = (align: keyof typeof ALIGNED): string => ALIGNED[align];

const partly = (spans: readonly Span[], wrong: readonly Span[]) => (wrong.length === spans.length ? '' : ' một phần');

/** Compares the lines of a component with its rule: one finding for each property that is wrong. */
export function checkText(findings: Findings, component: Component, lines: readonly Line[], part: string): void {
  const rule: (typeof TEXT)[Component] = TEXT[component];
  const [first] = lines;
  if (!first) return;
  const spot: Spot = { part, paragraph: first.paragraph, words: first.text };
  const spans = seen(lines.flatMap((line) => line.spans));
  const sizes = distinct(spans.map((span) => span.sizePt)).filter((size) => size < rule.size[0] || size > rule.size[1]);
  if (sizes.length > 0) {
    const found = `cỡ chữ ${sizes.map((size) => decimal(size)).join('; ')}`;
    findings.error('size', rule.name, spot, found, `cỡ chữ ${rangeText(rule.size)}`);
  }
  if ('bold' in rule) {
    const wrong = spans.filter((span) => span.bold !== rule.bold);
    if (wrong.length > 0) {
      const found = `${rule.bold ? 'không in đậm' : 'in đậm'}${partly(spans, wrong)}`;
      findings.error('bold', rule.name, spot, found, rule.bold ? 'in đậm' : 'không in đậm');
    }
  }
  if ('italic' in rule) {
    const wrong = spans.filter((span) => span.italic !== rule.italic);
    if (wrong.length > 0) {
      const found = `${rule.italic ? 'chữ đứng' : 'chữ nghiêng'}${partly(spans, wrong)}`;
      findings.error('italic', rule.name, spot, found, rule.italic ? 'chữ nghiêng' : 'chữ đứng');
    }
  }
  if ('align' in rule) checkAlign(findings, rule.name, rule.align, lines, part);
  if ('capitals' in rule && lines.some((line) => line.text !== line.text.toUpperCase()))
    findings.error('capitals', rule.name, spot, 'chưa viết hoa toàn bộ', 'chữ in hoa');
}

function checkAlign(
  findings: Findings,
  name: string,
  wanted: 'left' | 'center' | 'both',
  lines: readonly Line[],
  part: string,
): void {
  // A short text spread over the line looks like one that begins at the left.
  const fits = (line: Line) =>
    line.paragraph.align === wanted || (wanted === 'left' && line.paragraph.align === 'both');
  const wrong = lines.find((line) => !fits(line));
  if (!wrong) return;
  const spot = { part, paragraph: wrong.paragraph, words: wrong.text };
  findings.error('align', name, spot, alignName(wrong.paragraph.align), alignName(wanted));
}
