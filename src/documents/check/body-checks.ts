// The text of a paper: size and style by what a paragraph is, indents, gaps and spacing, the marks at the ends of căn cứ and
// of the whole. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.
import type { Item, Kind } from './body';
import { itemsOf } from './body';
import type { Findings, Spot } from './findings';
import { alignName, checkText, decimal, rangeText, seen } from './findings';
import { textWidth } from '../metrics';
import type { Paragraph, Span } from './model';
import { isTable, plain, wholeLine } from './model';
import type { Paper } from './paper';
import type { Component } from './rules';
import { BODY, POINTS, TEXT } from './rules';

const PART = 'nội dung';
const spotOf = (paragraph: Paragraph): Spot => ({ part: PART, paragraph });

const COMPONENTS: Record<Kind, Component> = {
  basis: 'basis',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  heading: 'heading',
  clause: 'clause',
  point: 'point',
  order: 'authority',
  note: 'body',
  body: 'body',
};

/** Set in the text like it, with its indent, gaps and spacing. */
const FLOWING: readonly Kind[] = ['basis', 'article', 'clause', 'point', 'body'];
const HEADINGS: readonly Kind[] = ['section', 'heading'];

const TOLERANCE_MM = 0.1;

function checkSize(findings: Findings, name: string, paragraph: Paragraph): void {
  const [from, to] = TEXT.body.size;
  const sizes = [...new Set(seen(paragraph.spans).map((span) => span.sizePt))].filter(
    (size) => size < from || size > to,
  );
  if (sizes.length > 0)
    findings.error(
      'size',
      name,
      spotOf(paragraph),
      `cỡ chữ ${sizes.map((size) => decimal(size)).join('; ')}`,
      `cỡ chữ ${rangeText([from, to])}`,
    );
}

/** The spans after the words that may lead a paragraph in bold, up to the first mark. */
function afterLead(spans: readonly Span[]): Span[] {
  const shown = seen(spans);
  const [first, ...rest] = shown;
  const isLead = first?.bold === true && first.text.length < 160 && rest.length > 0;
  return isLead ? rest : shown;
}

function inBrackets(paragraph: Paragraph, span: Span): boolean {
  const text = paragraph.spans.map((one) => one.text).join('');
  const at = paragraph.spans.slice(0, paragraph.spans.indexOf(span)).reduce((sum, one) => sum + one.text.length, 0);
  const before = text.slice(0, at + 1 + (span.text.length - span.text.trimStart().length));
  return before.lastIndexOf('(') > before.lastIndexOf(')') || /^\s*[(“"«]/.test(span.text);
}

/** Plain text is neither bold nor italic: a whole paragraph is an error, some words in it are uncertain. */
function checkUpright(findings: Findings, name: string, paragraph: Paragraph): void {
  const spans = seen(paragraph.spans);
  const bold = afterLead(spans).filter((span) => span.bold);
  if (bold.length > 0) {
    // A line that leads a list may be meant as its title.
    const isWhole = spans.every((span) => span.bold) && !plain(paragraph.text).endsWith(':');
    findings.add(
      isWhole ? 'error' : 'warning',
      'bold',
      name,
      spotOf(paragraph),
      isWhole ? 'in đậm' : 'in đậm một phần',
      'không in đậm',
    );
  }
  const italic = spans.filter((span) => span.italic && !inBrackets(paragraph, span));
  if (italic.length > 0) {
    const isWhole = spans.every((span) => span.italic);
    findings.add(
      isWhole ? 'error' : 'warning',
      'italic',
      name,
      spotOf(paragraph),
      isWhole ? 'chữ nghiêng' : 'chữ nghiêng một phần',
      'chữ đứng',
    );
  }
}

function checkLooks(findings: Findings, { paragraph, kind }: Item): void {
  const component = COMPONENTS[kind];
  const { name } = TEXT[component];
  if (kind === 'note') return checkSize(findings, name, paragraph);
  if (kind === 'article') {
    checkSize(findings, name, paragraph);
    const [first] = seen(paragraph.spans);
    if (!first?.bold) findings.error('bold', name, spotOf(paragraph), 'chữ «Điều» và số thứ tự không in đậm', 'in đậm');
    return;
  }
  if (!FLOWING.includes(kind) || kind === 'basis') return checkText(findings, component, [wholeLine(paragraph)], PART);
  checkSize(findings, name, paragraph);
  checkUpright(findings, name, paragraph);
}

const fitsOneLine = (paragraph: Paragraph) => {
  const sizePt = Math.max(...seen(paragraph.spans).map((span) => span.sizePt), 1);
  return textWidth(paragraph.text, sizePt) < paragraph.columnMm - paragraph.firstMm;
};

function checkIndent(findings: Findings, { paragraph, kind }: Item): void {
  const { name } = TEXT[COMPONENTS[kind]];
  const [from, to] = BODY.firstLine;
  const isCentred = HEADINGS.includes(kind) && paragraph.align === 'center';
  const off = paragraph.firstMm < from - TOLERANCE_MM || paragraph.firstMm > to + TOLERANCE_MM;
  const wanted = 'lùi vào 1 cm hoặc 1,27 cm';
  if (off && !isCentred) {
    const found = `dòng đầu lùi vào ${decimal(paragraph.firstMm / 10, 2)} cm`;
    findings.add(HEADINGS.includes(kind) ? 'warning' : 'error', 'indent', name, spotOf(paragraph), found, wanted);
  } else if (Math.abs(paragraph.leftMm) > 1 && !isCentred && !fitsOneLine(paragraph))
    findings.warn(
      'indent-all',
      name,
      spotOf(paragraph),
      `cả đoạn lùi vào ${decimal(paragraph.leftMm / 10, 2)} cm`,
      'chỉ dòng đầu lùi vào',
    );
  if (Math.abs(paragraph.rightMm) > 1 && FLOWING.includes(kind))
    findings.warn(
      'indent-right',
      name,
      spotOf(paragraph),
      `lùi ${decimal(paragraph.rightMm / 10, 2)} cm ở bên phải`,
      'hết chiều rộng trang',
    );
}

function checkFlow(findings: Findings, item: Item): void {
  const { paragraph, kind, follows } = item;
  const { name } = TEXT[COMPONENTS[kind]];
  const isFlowing = FLOWING.includes(kind);
  if (isFlowing && paragraph.align !== 'both') {
    const severity = paragraph.align === 'left' && fitsOneLine(paragraph) ? 'warning' : 'error';
    findings.add(severity, 'align', name, spotOf(paragraph), alignName(paragraph.align), alignName('both'));
  }
  if (isFlowing || HEADINGS.includes(kind)) checkIndent(findings, item);
  if (paragraph.lines < BODY.lines[0] - 0.02 || paragraph.lines > BODY.lines[1] + 0.02)
    findings.error(
      'line-spacing',
      name,
      spotOf(paragraph),
      `khoảng cách dòng ${decimal(paragraph.lines, 2)} lần`,
      `${rangeText(BODY.lines)} lần dòng đơn`,
    );
  if (!follows || kind === 'order' || kind === 'chapter' || kind === 'note') return;
  const joined = follows.contextual && paragraph.contextual && follows.styleId === paragraph.styleId;
  const gap = joined ? 0 : follows.afterPt + paragraph.beforePt;
  if (gap < BODY.gap - 0.05)
    findings.error('gap', name, spotOf(paragraph), `cách đoạn trên ${decimal(gap)} pt`, `cách ít nhất ${BODY.gap} pt`);
}

function checkBases(findings: Findings, items: readonly Item[]): void {
  const bases = items.filter((item) => item.kind === 'basis');
  bases.forEach(({ paragraph }, at) => {
    const mark = at === bases.length - 1 ? '.' : ';';
    const name = mark === '.' ? 'dấu chấm' : 'dấu chấm phẩy';
    const text = plain(paragraph.text);
    if (!text.endsWith(mark) || text.endsWith('./.'))
      findings.error(
        'ending',
        TEXT.basis.name,
        spotOf(paragraph),
        `kết thúc bằng «${text.slice(-1)}»`,
        `${mark === '.' ? 'căn cứ cuối cùng' : 'căn cứ'} kết thúc bằng ${name} («${mark}»)`,
      );
  });
}

/** Points of one clause follow the Vietnamese alphabet: a, b, c, d, đ, e, g. */
function checkPoints(findings: Findings, items: readonly Item[]): void {
  let expected = 0;
  for (const { paragraph, kind } of items) {
    if (['section', 'heading', 'clause', 'article', 'chapter'].includes(kind)) expected = 0;
    if (kind !== 'point') continue;
    const letter = plain(paragraph.text).charAt(0);
    const at = POINTS.indexOf(letter);
    const wanted = POINTS[expected];
    if (at === 0) expected = 0;
    if (at < 0)
      findings.error(
        'order',
        TEXT.point.name,
        spotOf(paragraph),
        `điểm «${letter})» không có trong bảng chữ cái tiếng Việt`,
        wanted === undefined ? 'a, b, c, d, đ, e, g, h …' : `«${wanted})»`,
      );
    else if (at !== expected && at !== 0 && wanted !== undefined)
      findings.error(
        'order',
        TEXT.point.name,
        spotOf(paragraph),
        `điểm «${letter})»`,
        `theo thứ tự a, b, c, d, đ, e, g, h: «${wanted})»`,
      );
    expected = at < 0 ? expected + 1 : at + 1;
  }
}

function checkEnd(findings: Findings, { body, foot }: Paper, items: readonly Item[]): void {
  const name = 'Kết thúc văn bản';
  const last = items[items.length - 1]?.paragraph;
  const ended = items.filter(({ paragraph }) => /\.\s*\/\s*\.$/.test(plain(paragraph.text)));
  for (const { paragraph } of ended)
    if (paragraph !== last)
      findings.error('end-mark', name, spotOf(paragraph), 'dấu «./.» nằm giữa văn bản', 'chỉ có sau câu cuối');
  if (!last) return;
  const text = plain(last.text);
  if (/[^\s.,;:!?/]\.\/\.$/u.test(text)) return;
  // Where there is a mark that is doubled or apart it is wrong; where there is none, a table may have the last word.
  const [, tail] = /([\s.,;:!?/]*\/[\s./]*)$/u.exec(text) ?? [];
  const isLastBlock = body.filter((block) => isTable(block) || plain(block.text) !== '').pop() === last;
  const severity = tail !== undefined || (isLastBlock && foot) ? 'error' : 'warning';
  const found = `kết thúc bằng «${(tail ?? text.slice(-6)).trim()}»`;
  findings.add(severity, 'end-mark', name, spotOf(last), found, 'kết thúc bằng «./.» liền sau câu cuối');
}

function checkAddressees(findings: Findings, { addressees }: Paper): void {
  const [first, ...others] = addressees;
  if (!first) return;
  const { name } = TEXT.addressee;
  const spot = { part: PART, paragraph: first.paragraph };
  checkText(findings, 'addressee', addressees, PART);
  if (!/^Kính gửi\s*:/.test(first.text))
    findings.error('wording', name, spot, `ghi «${first.text.slice(0, 12)}»`, '«Kính gửi:»');
  const list = others.filter((line) => line.text.startsWith('-'));
  list.forEach((line, at) => {
    const mark = at === list.length - 1 ? '.' : ';';
    if (!line.text.endsWith(mark))
      findings.error(
        'ending',
        name,
        { part: PART, paragraph: line.paragraph, words: line.text },
        `kết thúc bằng «${line.text.slice(-1)}»`,
        mark === '.' ? 'nơi gửi cuối cùng kết thúc bằng dấu chấm' : 'mỗi nơi gửi kết thúc bằng dấu chấm phẩy',
      );
  });
}

/** Checks the text of a paper with a letterhead. */
export function checkBody(findings: Findings, paper: Paper): void {
  const items = itemsOf(paper.body);
  checkAddressees(findings, paper);
  for (const item of items) {
    checkLooks(findings, item);
    checkFlow(findings, item);
  }
  checkBases(findings, items);
  checkPoints(findings, items);
  checkEnd(findings, paper, items);
}
