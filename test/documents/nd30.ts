// Checks a rendered paper against the decree, rule by rule, on effective formatting. Returns what is wrong, in words.
// Source of every value: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I and II, and Phụ lục III.
import { textWidth, wrapLines } from '../../src/documents/metrics';
import { allParagraphs, isTable, type Docx, type Paragraph, type RunFormat, type Table } from './docx';

/** Inclusive ranges, points. */
type Range = readonly [number, number];

interface TextRule {
  size: Range;
  bold: boolean;
  italic: boolean;
  align: 'left' | 'center' | 'both';
  capitals?: boolean;
}

const MARGINS_MM = { 'w:top': [20, 25], 'w:bottom': [20, 25], 'w:left': [30, 35], 'w:right': [15, 20] } as const;

export const RULES = {
  nationalName: { size: [12, 13], bold: true, italic: false, align: 'center', capitals: true },
  motto: { size: [13, 14], bold: true, italic: false, align: 'center' },
  issuer: { size: [12, 13], bold: true, italic: false, align: 'center', capitals: true },
  number: { size: [13, 13], bold: false, italic: false, align: 'center' },
  placeDate: { size: [13, 14], bold: false, italic: true, align: 'center' },
  title: { size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
  abstract: { size: [13, 14], bold: true, italic: false, align: 'center' },
  basis: { size: [13, 14], bold: false, italic: true, align: 'both' },
  body: { size: [13, 14], bold: false, italic: false, align: 'both' },
  section: { size: [13, 14], bold: true, italic: false, align: 'both', capitals: true },
  heading: { size: [13, 14], bold: true, italic: false, align: 'both' },
  power: { size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
  name: { size: [13, 14], bold: true, italic: false, align: 'center' },
  recipientsLabel: { size: [12, 12], bold: true, italic: true, align: 'left' },
  recipients: { size: [11, 11], bold: false, italic: false, align: 'left' },
  tableHead: { size: [13, 14], bold: true, italic: false, align: 'center' },
  tableText: { size: [13, 14], bold: false, italic: false, align: 'left' },
  pageNumber: { size: [13, 14], bold: false, italic: false, align: 'center' },
} as const satisfies Record<string, TextRule>;

const NUMBER = /^Số: ?(\s*|0[1-9]|[1-9]\d+)\/(KH|TB)-UBND$/;
const PLACE_DATE = /^[^,]+, ngày (0[1-9]|[12]\d|3[01]|\s*) tháng (0[12]|[3-9]|1[0-2]|\s*) năm (\d{4}|\s*)$/;
const FILED = /^- Lưu: VT(, .+)?\.$/;
const TWIPS_PER_MM = 1440 / 25.4;

type Say = (what: string) => void;

function checkText(
  say: Say,
  what: string,
  paragraph: Paragraph | undefined,
  rule: TextRule,
  leadMayBeBold = false,
): void {
  if (!paragraph) return say(`${what}: is not there`);
  const label = `${what} «${paragraph.text.slice(0, 30)}»`;
  if (paragraph.align !== rule.align) say(`${label}: aligned ${paragraph.align}`);
  paragraph.runs.forEach((run, at) => {
    const lead = leadMayBeBold && at === 0 && run.bold;
    if (run.sizePt < rule.size[0] || run.sizePt > rule.size[1]) say(`${label}: ${run.sizePt} pt`);
    if (run.bold !== rule.bold && !lead) say(`${label}: bold is ${run.bold}`);
    if (run.italic !== rule.italic) say(`${label}: italic is ${run.italic}`);
  });
  if (rule.capitals && paragraph.text !== paragraph.text.toUpperCase()) say(`${label}: not in capitals`);
}

function checkRun(say: Say, run: RunFormat): void {
  const label = `«${run.text.slice(0, 30)}»`;
  if (run.fonts.some((font) => font !== 'Times New Roman')) say(`${label}: fonts ${run.fonts.join(', ')}`);
  if (!['auto', '000000'].includes(run.color)) say(`${label}: colour ${run.color}`);
  if (run.underline) say(`${label}: underlined`);
  if (run.language !== 'vi-VN') say(`${label}: language ${run.language}`);
}

/** The line below `text` in a column: its length as a part of the last line of the text, and whether it is centred. */
function checkRule(
  say: Say,
  what: string,
  rule: Paragraph | undefined,
  columnTwips: number,
  text: RunFormat,
  ratio: Range,
): void {
  if (!rule?.border || rule.text !== '') return say(`${what}: no line below`);
  if (rule.border.kind !== 'single' || rule.border.eighths > 8) say(`${what}: line is not thin and solid`);
  if (Math.abs(rule.left - rule.right) > 1) say(`${what}: line is not centred`);
  const length = (columnTwips - rule.left - rule.right) / TWIPS_PER_MM;
  const line = wrapLines(text.text, columnTwips / TWIPS_PER_MM, text.sizePt, 'bold').at(-1) ?? '';
  const part = length / textWidth(line, text.sizePt, 'bold');
  if (part < ratio[0] - 0.005 || part > ratio[1] + 0.005) say(`${what}: line is ${part.toFixed(3)} of the text`);
}

function checkPage(say: Say, docx: Docx): void {
  const { section } = docx;
  const property = (name: string) => section.children.find((child) => typeof child !== 'string' && child.name === name);
  const attributes = (name: string): Record<string, string> => {
    const found = property(name);
    return found === undefined || typeof found === 'string' ? {} : found.attributes;
  };
  const size = attributes('w:pgSz');
  if (size['w:w'] !== '11906' || size['w:h'] !== '16838') say(`page is ${size['w:w']} × ${size['w:h']}`);
  if ((size['w:orient'] ?? 'portrait') !== 'portrait') say('page is not upright');
  for (const [side, [least, most]] of Object.entries(MARGINS_MM)) {
    const mm = Number(attributes('w:pgMar')[side]) / TWIPS_PER_MM;
    if (!(mm >= least - 1e-9 && mm <= most)) say(`margin ${side} is ${mm.toFixed(2)} mm`);
  }
  if (property('w:titlePg') === undefined) say('first page is like the others');
  if (docx.headerParagraphs('first').some((paragraph) => paragraph.runs.length > 0)) say('first page has a header');
  const first = JSON.stringify(docx.header('first'));
  const other = JSON.stringify(docx.header('default'));
  if (first.includes('PAGE')) say('page number on the first page');
  if (!other.includes('PAGE')) say('no page number in the header');
  if ((attributes('w:pgNumType')['w:start'] ?? '1') !== '1') say('pages do not count from 1');
  checkText(say, 'page number', docx.headerParagraphs('default')[0], RULES.pageNumber);
}

function checkHead(say: Say, docx: Docx): void {
  const [head, title, abstract, abstractRule] = docx.body;
  if (!head || !isTable(head)) return say('no head table');
  const [left = 0, right = 0] = head.columns;
  const [top, below] = head.rows;
  const [issuerCell, nationCell] = top?.cells ?? [];
  if (head.borders.some((border) => border !== 'nil' && border !== 'none')) say('head table has borders');
  if (head.padding.some((room) => room !== 0)) say('head cells have inner margins: the lines would be off');

  const issuer = issuerCell?.paragraphs.slice(0, -1) ?? [];
  if (issuer.length === 0) say('no issuing body');
  for (const line of issuer) checkText(say, 'issuing body', line, RULES.issuer);
  const issuerRun = issuer.at(-1)?.runs[0];
  if (issuerRun) checkRule(say, 'issuing body', issuerCell?.paragraphs.at(-1), left, issuerRun, [1 / 3, 1 / 2]);

  const [nation, motto, mottoRule] = nationCell?.paragraphs ?? [];
  checkText(say, 'Quốc hiệu', nation, RULES.nationalName);
  if (!/^CỘNG (HÒA|HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/.test(nation?.text ?? '')) say(`Quốc hiệu «${nation?.text}»`);
  const nationRun = nation?.runs[0];
  if (nationRun && textWidth(nationRun.text, nationRun.sizePt, 'bold') > right / TWIPS_PER_MM) say('Quốc hiệu wraps');
  checkText(say, 'Tiêu ngữ', motto, RULES.motto);
  if (motto?.text !== 'Độc lập - Tự do - Hạnh phúc') say(`Tiêu ngữ «${motto?.text}»`);
  if (motto?.runs[0]) checkRule(say, 'Tiêu ngữ', mottoRule, right, motto.runs[0], [1, 1]);

  const number = below?.cells[0]?.paragraphs[0];
  const placeDate = below?.cells[1]?.paragraphs[0];
  checkText(say, 'number', number, RULES.number);
  if (!NUMBER.test(number?.text ?? '')) say(`number «${number?.text}»`);
  checkText(say, 'place and date', placeDate, RULES.placeDate);
  if (!PLACE_DATE.test(placeDate?.text ?? '')) say(`place and date «${placeDate?.text}»`);

  if (!title || isTable(title) || !abstract || isTable(abstract) || !abstractRule || isTable(abstractRule)) {
    return say('no title and abstract below the head');
  }
  checkText(say, 'title', title, RULES.title);
  checkText(say, 'abstract', abstract, RULES.abstract);
  if (abstract.runs[0]) checkRule(say, 'abstract', abstractRule, left + right, abstract.runs[0], [1 / 3, 1 / 2]);
}

const BODY_STYLES: Record<string, TextRule> = {
  'Căn cứ': RULES.basis,
  'Nội dung': RULES.body,
  'Đoạn cuối': RULES.body,
  Mục: RULES.section,
  'Khoản có tiêu đề': RULES.heading,
};

function checkBody(say: Say, docx: Docx): void {
  const body = docx.body.filter((block): block is Paragraph => !isTable(block) && block.text !== '').slice(2);
  const bases = body.filter((paragraph) => paragraph.style === 'Căn cứ');
  bases.forEach((basis, at) => {
    const mark = at === bases.length - 1 ? '.' : ';';
    if (!basis.text.endsWith(mark)) say(`căn cứ «${basis.text.slice(-20)}» does not end with ${mark}`);
  });
  for (const paragraph of body) {
    const rule = BODY_STYLES[paragraph.style];
    if (!rule) {
      say(`style «${paragraph.style}» in the body`);
      continue;
    }
    checkText(say, 'body', paragraph, rule, true);
    const label = `body «${paragraph.text.slice(0, 30)}»`;
    const indentCm = paragraph.firstLine / TWIPS_PER_MM / 10;
    if (indentCm < 0.999 || indentCm > 1.271) say(`${label}: first line ${indentCm.toFixed(2)} cm`);
    if (paragraph.left !== 0 || paragraph.right !== 0) say(`${label}: indented`);
    if (paragraph.before + paragraph.after < 6 * 20) say(`${label}: less than 6 pt to the next`);
    if (paragraph.lineRule !== 'auto' || paragraph.line < 240 || paragraph.line > 360) say(`${label}: line spacing`);
    if (!paragraph.widowControl) say(`${label}: no widow control`);
    if ((rule === RULES.section || rule === RULES.heading) && !paragraph.keepNext) say(`${label}: may end a page`);
  }
  const end = body.at(-1);
  if (!end?.text.endsWith('./.')) say(`the text ends «${end?.text.slice(-10)}»`);
  if (/\.\.\/\.$|\.\/\.\/\.$/.test(end?.text ?? '')) say('./. is doubled');
  if (body.slice(0, -1).some((paragraph) => paragraph.text.endsWith('./.'))) say('./. before the end');
  if (!end?.keepNext) say('the last paragraph does not hold on to the signature');
}

function checkFoot(say: Say, docx: Docx): void {
  const foot = docx.body.filter(isTable).at(-1);
  const [row] = foot?.rows ?? [];
  const [left, right] = row?.cells ?? [];
  if (!foot || !row || !left || !right || foot.rows.length !== 1) return say('no foot of one row');
  if (!row.whole) say('the signature may split');
  if (foot.borders.some((border) => border !== 'nil' && border !== 'none')) say('foot has borders');
  const [label, ...recipients] = left.paragraphs;
  checkText(say, 'Nơi nhận', label, RULES.recipientsLabel);
  if (label?.text !== 'Nơi nhận:') say(`Nơi nhận «${label?.text}»`);
  recipients.forEach((recipient, at) => {
    checkText(say, 'recipient', recipient, RULES.recipients);
    const right = at === recipients.length - 1 ? FILED : /^- \S.*[^\s;];$/;
    if (!right.test(recipient.text)) say(`recipient «${recipient.text}»`);
  });
  const powers = right.paragraphs.slice(0, -1);
  const name = right.paragraphs.at(-1);
  if (powers.length === 0) say('no power and title');
  for (const power of powers) checkText(say, 'power and title', power, RULES.power);
  checkText(say, 'name', name, RULES.name);
  if ((name?.before ?? 0) < 50 * 20) say('no room to sign');
  if (/^(ông|bà|đồng chí|ths|ts|gs)\b/i.test(name?.text ?? '')) say(`title before the name «${name?.text}»`);
}

/** Ruled tables, of the paper and of its annex. */
export function ruledTables(docx: Docx): Table[] {
  return docx.body.filter(isTable).filter(({ borders }) => borders.some((border) => border === 'single'));
}

function checkTables(say: Say, docx: Docx): void {
  for (const table of ruledTables(docx)) {
    const [header, ...rows] = table.rows;
    const width = table.columns.reduce((sum, column) => sum + column, 0);
    if (Math.abs(width / TWIPS_PER_MM - 165) > 0.2) say(`table is ${(width / TWIPS_PER_MM).toFixed(1)} mm wide`);
    if (!header?.header) say('the head of the table is not repeated');
    for (const cell of header?.cells ?? []) checkText(say, 'table head', cell.paragraphs[0], RULES.tableHead);
    for (const row of rows) {
      const spans = row.cells.reduce((sum, cell) => sum + cell.span, 0);
      if (spans !== table.columns.length) say(`row «${row.cells[0]?.text}» has ${spans} columns`);
      row.cells.forEach((cell, at) => {
        const rule = row.cells.length === 1 ? { ...RULES.tableText, bold: true } : RULES.tableText;
        for (const paragraph of cell.paragraphs)
          checkText(say, 'table', paragraph, { ...rule, align: at === 0 && row.cells.length > 1 ? 'center' : 'left' });
      });
    }
  }
}

/** What is against the decree in this paper; empty when nothing is. */
export function violations(docx: Docx): string[] {
  const found: string[] = [];
  const say: Say = (what) => {
    found.push(what);
  };
  checkPage(say, docx);
  checkHead(say, docx);
  checkBody(say, docx);
  checkTables(say, docx);
  checkFoot(say, docx);
  for (const paragraph of allParagraphs(docx)) for (const run of paragraph.runs) checkRun(say, run);
  return found;
}
