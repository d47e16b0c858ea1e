// What holds for every letter of a paper, and for its ruled tables: font, colour, underlines; heads that repeat, width.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.
import type { Findings, Spot } from './findings';
import { decimal, firstWords, seen } from './findings';
import type { Block, Document, Line, Paragraph, Span, Table } from './model';
import { isTable, paragraphsOf } from './model';
import type { Paper } from './paper';
import { FONT, TEXT } from './rules';
import { pageHeight, tableHeight } from './size';

interface Place {
  component: string;
  part: string;
  /** Of the head, where a line is drawn and never underlined. */
  isHead: boolean;
}

/** Text of one component: a paragraph, or some lines of one that several components share. */
interface Piece extends Place {
  paragraph: Paragraph;
  spans: Span[];
  words: string;
}

const inPart = (part: string, isHead: boolean, component: string, lines: readonly (Line | undefined)[]): Piece[] =>
  lines.flatMap((line) => (line ? [{ component, part, isHead, ...line, words: line.text }] : []));

/** The lines that were recognised, by what the decree calls them. */
function knownPieces({ head, addressees, foot }: Paper): Piece[] {
  const above = (component: string, ...lines: (Line | undefined)[]) => inPart('phần đầu', true, component, lines);
  const below = (component: string, ...lines: (Line | undefined)[]) => inPart('phần cuối', true, component, lines);
  return [
    ...above(TEXT.nation.name, head.nation),
    ...above(TEXT.motto.name, head.motto),
    ...above(TEXT.issuer.name, ...head.superior, ...head.issuer),
    ...above(TEXT.number.name, head.number),
    ...above(TEXT.about.name, ...head.about),
    ...above(TEXT.placeDate.name, head.placeDate),
    ...above(TEXT.title.name, head.title),
    ...above(TEXT.abstract.name, ...head.abstract),
    ...inPart('nội dung', false, TEXT.addressee.name, addressees),
    ...below(TEXT.recipientsLabel.name, foot?.label),
    ...below(TEXT.recipients.name, ...(foot?.recipients ?? [])),
    ...(foot?.signatures ?? []).flatMap(({ power, name }) => [
      ...below(TEXT.power.name, ...power),
      ...below(TEXT.signer.name, name),
    ]),
  ];
}

/** All text of the file: what was recognised, and the rest by where it stands. Lines of one component are one piece. */
function piecesOf(document: Document, papers: readonly Paper[]): Piece[] {
  const known = new Map<Paragraph, Piece[]>();
  for (const piece of papers.flatMap(knownPieces)) {
    const there = known.get(piece.paragraph) ?? [];
    known.set(piece.paragraph, there);
    const same = there.find(({ component }) => component === piece.component);
    if (same) same.spans = [...same.spans, ...piece.spans];
    else there.push({ ...piece });
  }
  const annexed = new Set(papers.flatMap((paper) => paragraphsOf(paper.annexes.flatMap((annex) => annex.blocks))));
  const whole = (paragraph: Paragraph, component: string, part: string): Piece => ({
    ...{ component, part, isHead: false },
    ...{ paragraph, spans: paragraph.spans, words: paragraph.text },
  });
  const inBody = document.blocks.flatMap((block) =>
    paragraphsOf([block]).flatMap((paragraph): Piece[] => {
      const pieces = known.get(paragraph);
      if (pieces) return pieces;
      if (annexed.has(paragraph)) return [whole(paragraph, 'Phụ lục', 'phụ lục')];
      return [isTable(block) ? whole(paragraph, 'Bảng', 'bảng') : whole(paragraph, TEXT.body.name, 'nội dung')];
    }),
  );
  const headers = document.sections.flatMap((section) => section.header('default'));
  return [
    ...inBody,
    ...document.boxes.map((box) => whole(box, 'Khung chữ', 'khung chữ')),
    ...headers.map((header) => whole(header, TEXT.pageNumber.name, 'đầu trang')),
  ];
}

const ASCII = /[!-~]/;
const OTHER = /[^\s\u00A0!-~]/u;
/** Fonts of the days before Unicode, with their own codes for Vietnamese letters. */
const OLD_FONT = /^(?:\.?Vn|VNI[- ])/i;

function fontsOf(spans: readonly Span[]): string[] {
  const fonts = spans.flatMap((span) => [
    ...(ASCII.test(span.text) ? [span.asciiFont] : []),
    ...(OTHER.test(span.text) ? [span.otherFont] : []),
  ]);
  return [...new Set(fonts)].filter((font) => font.toLowerCase() !== FONT.toLowerCase());
}

function checkLetters(findings: Findings, piece: Piece): void {
  const { component, part, isHead, paragraph, words } = piece;
  const spot: Spot = { part, paragraph, words };
  const spans = seen(piece.spans);
  const fonts = fontsOf(spans);
  if (fonts.length > 0) {
    const old = fonts.some((font) => OLD_FONT.test(font)) ? ', phông không phải Unicode' : '';
    findings.error('font', component, spot, `phông chữ ${fonts.join(', ')}${old}`, `phông chữ ${FONT}, mã Unicode`);
  }
  const colors = [...new Set(spans.map((span) => span.color))].filter((color) => color !== 'auto');
  if (colors.length > 0)
    findings.error('color', component, spot, `chữ màu ${colors.map((color) => `#${color}`).join(', ')}`, 'chữ màu đen');
  if (spans.some((span) => span.underline))
    findings.add(
      isHead ? 'error' : 'warning',
      'underline',
      component,
      spot,
      'chữ gạch chân',
      isHead ? 'không gạch chân; đường kẻ là nét vẽ riêng' : 'không gạch chân',
    );
}

/** Part of a page beyond which a table is likely to go on overleaf. */
const LONG = 0.5;
const OVER_MM = 3;
const TABLE_SIZES = [11, 14] as const;

function checkTable(findings: Findings, document: Document, table: Table): void {
  const section = document.sections[table.section];
  if (!section) return;
  const paragraphs = paragraphsOf([table]);
  const words = firstWords(paragraphs.map((paragraph) => paragraph.text).join(' '));
  const spot: Spot = { part: 'bảng', ...(paragraphs[0] ? { paragraph: paragraphs[0] } : {}), words };
  const height = tableHeight(table) / pageHeight(section);
  if (table.rows.length > 2 && height > LONG && !table.rows[0]?.header)
    findings.add(
      height > 1 ? 'error' : 'warning',
      'table-head',
      'Bảng',
      spot,
      'dòng tiêu đề không lặp lại ở trang sau',
      'dòng tiêu đề lặp lại ở mỗi trang',
    );
  const room = section.widthMm - section.marginsMm.left - section.marginsMm.right;
  if (table.widthMm > room + OVER_MM)
    findings.error(
      'table-width',
      'Bảng',
      spot,
      `rộng ${decimal(table.widthMm, 0)} mm, quá lề trang`,
      `không quá ${decimal(room, 0)} mm`,
    );
  const sizes = paragraphs.flatMap((paragraph) => seen(paragraph.spans).map((span) => span.sizePt));
  const odd = [...new Set(sizes)].filter((size) => size < TABLE_SIZES[0] || size > TABLE_SIZES[1]);
  if (odd.length > 0)
    findings.warn(
      'table-size',
      'Bảng',
      spot,
      `cỡ chữ ${odd.map((size) => decimal(size)).join('; ')}`,
      'cỡ chữ 11 đến 14, dễ đọc',
    );
}

const tablesOf = (blocks: readonly Block[]): Table[] => blocks.filter(isTable).filter((table) => table.ruled);

/** Checks every letter, and every ruled table of the text and the annexes. */
export function checkTexts(findings: Findings, document: Document, papers: readonly Paper[]): void {
  for (const piece of piecesOf(document, papers)) checkLetters(findings, piece);
  for (const paper of papers)
    for (const table of tablesOf([...paper.body, ...paper.annexes.flatMap((annex) => annex.blocks)]))
      checkTable(findings, document, table);
}
