// The sheet of paper and its page number, section by section. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I and
// II; annexes count their pages by themselves (mục III.1).
import type { Findings, Spot } from './findings';
import { checkText, decimal, rangeText } from './findings';
import type { Document, PageSide, Paragraph, Section } from './model';
import { isTable, plain, wholeLine } from './model';
import type { Annex, Paper } from './paper';
import type { Range } from './rules';
import { PAGE, TEXT } from './rules';
import { pagesOf } from './size';

const PART = 'trang';
const SIDES = { top: 'trên', bottom: 'dưới', left: 'trái', right: 'phải' } as const;
type Side = keyof typeof SIDES;
/** Word rounds to a twentieth of a point. */
const ROUNDING_MM = 0.02;
const PAPER_MM = 1;

/** What a section holds. */
interface Use {
  /** Papers that begin in it, and annexes. */
  isStart: boolean;
  isAnnex: boolean;
  /** Something stands after the signature that does not say what it is. */
  isLoose: boolean;
  hasTable: boolean;
  form: Paper['form'];
}

const isNamed = ({ label, annexOf }: Annex) => (label ?? annexOf) !== undefined;

function usesOf(document: Document, papers: readonly Paper[]): Use[] {
  const annexes = papers.flatMap((paper) => paper.annexes);
  return document.sections.map((_, section) => {
    const isHere = ({ section: at }: { section: number }) => at === section;
    const owner = papers.find((paper) => paper.body.some(isHere) || paper.head.left.some(isHere)) ?? papers[0];
    return {
      isStart: papers.some(
        (paper) => (paper.head.left[0] ?? paper.head.titles[0] ?? paper.body[0])?.section === section,
      ),
      isAnnex: annexes.some((annex) => isNamed(annex) && annex.blocks.some(isHere)),
      isLoose: annexes.some((annex) => !isNamed(annex) && annex.blocks.some(isHere)),
      hasTable: document.blocks.some((block) => isTable(block) && block.section === section && block.ruled),
      form: owner?.form ?? 'plain',
    };
  });
}

const within = (value: number, [from, to]: Range) => value >= from - ROUNDING_MM && value <= to + ROUNDING_MM;

/** Margins as they are, and as the sheet turned upright has them. */
function checkMargins(findings: Findings, section: Section, spot: Spot): void {
  const { marginsMm: is } = section;
  const turned = [
    { top: is.left, right: is.top, bottom: is.right, left: is.bottom },
    { top: is.right, right: is.bottom, bottom: is.left, left: is.top },
  ];
  const sides = Object.keys(SIDES) as Side[];
  const fits = (margins: Record<Side, number>) => sides.every((side) => within(margins[side], PAGE.margins[side]));
  if (section.landscape && turned.some(fits)) return;
  for (const side of sides)
    if (!within(is[side], PAGE.margins[side]))
      findings.error(
        'margin',
        `Lề ${SIDES[side]}`,
        spot,
        `${decimal(is[side], 2)} mm`,
        `${rangeText(PAGE.margins[side])} mm`,
      );
}

function checkSheet(findings: Findings, section: Section, use: Use, spot: Spot): void {
  const { width, height } = PAGE.a4;
  const [short, long] = section.landscape ? [section.heightMm, section.widthMm] : [section.widthMm, section.heightMm];
  if (Math.abs(short - width) > PAPER_MM || Math.abs(long - height) > PAPER_MM)
    findings.error(
      'paper-size',
      'Khổ giấy',
      spot,
      `${decimal(section.widthMm, 0)} × ${decimal(section.heightMm, 0)} mm`,
      'A4 (210 × 297 mm)',
    );
  if (section.landscape && !use.isAnnex && !use.isLoose && use.form !== 'list' && use.form !== 'plain') {
    const found = 'trang nằm ngang';
    if (use.hasTable)
      findings.warn('orientation', 'Chiều trang', spot, found, 'trang đứng; bảng rộng nên đưa vào phụ lục');
    else findings.error('orientation', 'Chiều trang', spot, found, 'trang đứng; chỉ bảng, biểu mới đặt ngang');
  }
  checkMargins(findings, section, spot);
}

const numberIn = (paragraphs: readonly Paragraph[]) =>
  paragraphs.find((paragraph) => paragraph.spans.some((span) => span.pageNumber));

function checkNumberLooks(findings: Findings, paragraph: Paragraph): void {
  const part = 'đầu trang';
  const line = wholeLine(paragraph);
  const number = line.spans.filter((span) => span.pageNumber);
  checkText(findings, 'pageNumber', [{ ...line, spans: number }], part);
  const beside = plain(
    line.spans
      .filter((span) => !span.pageNumber)
      .map((span) => span.text)
      .join(''),
  );
  if (beside !== '')
    findings.warn(
      'page-number',
      TEXT.pageNumber.name,
      { part, paragraph },
      `có chữ «${beside}» bên cạnh số trang`,
      'chỉ có chữ số Ả Rập',
    );
}

function checkPageNumber(findings: Findings, document: Document, at: number, use: Use, spot: Spot): void {
  const section = document.sections[at];
  if (!section) return;
  const { name } = TEXT.pageNumber;
  const wanted = 'ở giữa lề trên, cỡ 13 đến 14, từ số 1, không hiện ở trang đầu';
  const sides: PageSide[] = ['default', ...(document.evenPages ? (['even'] as const) : [])];
  const header = numberIn(section.header('default'));
  const first = at === 0 || use.isStart || use.isAnnex;
  if (!header) {
    const atFoot = sides.some((side) => numberIn(section.footer(side)) !== undefined);
    if (atFoot) return findings.error('page-number', name, spot, 'số trang ở cuối trang', wanted);
    const pages = pagesOf(document, at);
    // One page shows no number anyway.
    if (pages > 1.15 || (!first && pages > 0)) findings.error('page-number', name, spot, 'không đánh số trang', wanted);
    else if (pages > 0.85)
      findings.warn('page-number', name, spot, 'không đánh số trang; cần có nếu dài hơn một trang', wanted);
    return;
  }
  for (const side of sides) {
    const shown = numberIn(section.header(side));
    if (shown) checkNumberLooks(findings, shown);
    else findings.error('page-number', name, spot, 'trang chẵn không có số trang', wanted);
  }
  if (section.pageFormat !== 'decimal') findings.error('page-number', name, spot, 'không phải chữ số Ả Rập', wanted);
  if (use.isLoose && !use.isAnnex && !use.isStart) return;
  if (first && !section.continuous) {
    const isShown = !section.titlePage || numberIn(section.header('first')) !== undefined;
    if (isShown)
      findings.add(
        use.isAnnex && !use.isStart ? 'warning' : 'error',
        'page-number',
        name,
        spot,
        'số trang hiện ở trang đầu',
        'không hiện số trang ở trang đầu',
      );
    const start = section.pageStart ?? (at === 0 ? 1 : undefined);
    if (start !== 1) {
      const found = start === undefined ? 'số trang không bắt đầu lại từ 1' : `số trang bắt đầu từ ${start}`;
      findings.error(
        'page-start',
        name,
        spot,
        found,
        use.isAnnex ? 'số trang của từng phụ lục được đánh riêng, từ 1' : 'số trang bắt đầu từ 1',
      );
    }
  } else if (!first && section.pageStart !== undefined)
    findings.error(
      'page-start',
      name,
      spot,
      `số trang đánh lại từ ${section.pageStart} giữa văn bản`,
      'số trang liên tục trong một văn bản',
    );
}

/** Checks every section of the document. */
export function checkPages(findings: Findings, document: Document, papers: readonly Paper[]): void {
  const uses = usesOf(document, papers);
  document.sections.forEach((section, at) => {
    const use = uses[at];
    const isEmpty = !document.blocks.some((block) => block.section === at);
    if (!use || isEmpty) return;
    const words = document.sections.length === 1 ? '' : `phần ${at + 1} của tệp`;
    const spot = { part: PART, words };
    checkSheet(findings, section, use, spot);
    checkPageNumber(findings, document, at, use, spot);
  });
  for (const paper of papers) checkAnnexPages(findings, document, paper);
}

/** An annex begins a section of its own, or its pages cannot be counted by themselves. */
function checkAnnexPages(findings: Findings, document: Document, paper: Paper): void {
  for (const { label, title, annexOf, blocks } of paper.annexes) {
    const first = label ?? title[0] ?? annexOf;
    const at = blocks[0]?.section;
    if (!first || !(label ?? annexOf) || at === undefined) continue;
    const owner = document.blocks.filter((block) => block.section === at);
    const own = new Set(blocks);
    const before = owner.slice(
      0,
      owner.findIndex((block) => own.has(block)),
    );
    if (before.some((block) => isTable(block) || plain(block.text) !== ''))
      findings.error(
        'page-start',
        TEXT.annexLabel.name,
        { part: 'phụ lục', paragraph: first.paragraph, words: first.text },
        'không ở phần (section) riêng nên số trang đếm tiếp văn bản',
        'số trang của từng phụ lục được đánh riêng, từ 1',
      );
  }
}
