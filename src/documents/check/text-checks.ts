// What holds for every letter of a paper, and for its ruled tables: font, colour, underlines; heads that repeat, width.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I.
import type { Findings, Spot } from './findings';
import { decimal, firstWords, seen } from './findings';
import type { Block, Document, Paragraph, Table } from './model';
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

/** What the decree calls each paragraph that was recognised. */
function placesOf(document: Document, papers: readonly Paper[]): Map<Paragraph, Place> {
  const places = new Map<Paragraph, Place>();
  const put = (paragraph: Paragraph | undefined, component: string, part: string, isHead = false) => {
    if (paragraph && !places.has(paragraph)) places.set(paragraph, { component, part, isHead });
  };
  for (const { head, addressees, foot, annexes } of papers) {
    const parts = 'phần đầu';
    put(head.nation?.paragraph, TEXT.nation.name, parts, true);
    put(head.motto?.paragraph, TEXT.motto.name, parts, true);
    for (const line of [...head.superior, ...head.issuer]) put(line.paragraph, TEXT.issuer.name, parts, true);
    put(head.number?.paragraph, TEXT.number.name, parts, true);
    for (const line of head.about) put(line.paragraph, TEXT.about.name, parts, true);
    put(head.placeDate?.paragraph, TEXT.placeDate.name, parts, true);
    put(head.title?.paragraph, TEXT.title.name, parts, true);
    for (const line of head.abstract) put(line.paragraph, TEXT.abstract.name, parts, true);
    for (const line of addressees) put(line.paragraph, TEXT.addressee.name, 'nội dung');
    put(foot?.label?.paragraph, TEXT.recipientsLabel.name, 'phần cuối', true);
    for (const line of foot?.recipients ?? []) put(line.paragraph, TEXT.recipients.name, 'phần cuối', true);
    for (const { power, name } of foot?.signatures ?? []) {
      for (const line of power) put(line.paragraph, TEXT.power.name, 'phần cuối', true);
      put(name?.paragraph, TEXT.signer.name, 'phần cuối', true);
    }
    for (const annex of annexes) for (const one of paragraphsOf(annex.blocks)) put(one, 'Phụ lục', 'phụ lục');
  }
  for (const block of document.blocks)
    for (const one of paragraphsOf([block]))
      put(one, isTable(block) ? 'Bảng' : TEXT.body.name, isTable(block) ? 'bảng' : 'nội dung');
  for (const box of document.boxes) put(box, 'Khung chữ', 'khung chữ');
  return places;
}

const ASCII = /[!-~]/;
const OTHER = /[^\s\u00A0!-~]/u;
/** Fonts of the days before Unicode, with their own codes for Vietnamese letters. */
const OLD_FONT = /^(?:\.?Vn|VNI[- ])/i;

function fontsOf(paragraph: Paragraph): string[] {
  const fonts = seen(paragraph.spans).flatMap((span) => [
    ...(ASCII.test(span.text) ? [span.asciiFont] : []),
    ...(OTHER.test(span.text) ? [span.otherFont] : []),
  ]);
  return [...new Set(fonts)].filter((font) => font.toLowerCase() !== FONT.toLowerCase());
}

function checkLetters(findings: Findings, paragraph: Paragraph, { component, part, isHead }: Place): void {
  const spot: Spot = { part, paragraph };
  const spans = seen(paragraph.spans);
  const fonts = fontsOf(paragraph);
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
  for (const [paragraph, place] of placesOf(document, papers)) checkLetters(findings, paragraph, place);
  for (const section of document.sections)
    for (const header of section.header('default'))
      checkLetters(findings, header, { component: TEXT.pageNumber.name, part: 'đầu trang', isHead: false });
  for (const paper of papers)
    for (const table of tablesOf([...paper.body, ...paper.annexes.flatMap((annex) => annex.blocks)]))
      checkTable(findings, document, table);
}
