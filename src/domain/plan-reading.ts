// Reads the text of a plan as an office has it, pasted or taken from a .docx, into the rows of a plan: what each paragraph is,
// what it opens, and what a person should look at. Nothing is dropped: each paragraph is a row, a part of the form, or unknown.
import type { FormPiece } from './plan-letterhead';
import { FORM_PIECES, formPieceOf, isIssuer, isPersonName } from './plan-letterhead';
import { isKnownHeading } from './plan-headings';
import { labelOf } from './plan-labels';
import type { OutlineLine } from './plan-outline';
import type { PlanFacts } from './plan-facts';
import { factsOf } from './plan-facts';
import { outlineReader } from './plan-parts';
import type { SourceParagraph } from './plan-source';
import { planSource } from './plan-source';

export interface ReadItem {
  /** Line of the text on which it begins, from 1. */
  line: number;
  /** As it stands in the text, without marks. */
  source: string;
  /** A row of the plan; a part of the form, which is no row («Số, ký hiệu»); or something that no place was found for. */
  as: 'row' | 'form' | 'unknown';
  /** The row that it is or, when a person takes it in after all, would be. */
  row: OutlineLine;
  /** A part of the form: which. Otherwise what a person should look at, in Vietnamese; '' when it is clear. */
  note: string;
}

export interface PlanReading {
  plan: PlanFacts;
  /** In the order of the text. */
  items: ReadItem[];
}

const PAGE_NUMBER = /^(?:trang\s+)?[-–]?\s*\d{1,3}\s*(?:[/-]\s*\d{0,3})?\s*[-–]?$/iu;
const KIND = /^KẾ HOẠCH(?!\p{L})[\s:]*/u;
const BASIS_AHEAD = /^(?:[-–+]\s*)?căn cứ/iu;
const MOST_TITLE_LINES = 4;
const TITLE_LENGTH = 250;

/** A label that stands alone belongs to the text below it. */
function withLabelsJoined(paragraphs: readonly SourceParagraph[]): SourceParagraph[] {
  const joined: SourceParagraph[] = [];
  for (const paragraph of paragraphs) {
    const before = joined[joined.length - 1];
    const label = before && !before.cells ? labelOf(before.text) : undefined;
    const isAlone = label?.rest === '' && before?.apart === paragraph.apart && !formPieceOf(before.text);
    if (before && isAlone && !paragraph.cells && !labelOf(paragraph.text) && !formPieceOf(paragraph.text)) {
      const isBold = paragraph.bold > 0;
      before.bold = isBold ? before.text.length + 1 + paragraph.bold : before.bold;
      before.text = `${before.text} ${paragraph.text}`;
    } else joined.push({ ...paragraph });
  }
  return joined;
}

/** Where the title ends that begins at `from`, below the type of paper. */
function endOfTitle(paragraphs: readonly SourceParagraph[], from: number, begun: boolean): number {
  let title = '';
  let at = from;
  for (; at < paragraphs.length && at - from < MOST_TITLE_LINES; at += 1) {
    const { text, bold, cells, apart } = paragraphs[at] as SourceParagraph;
    const first = title === '' && !begun;
    const isOther = cells || apart !== '' || formPieceOf(text) || labelOf(text) || BASIS_AHEAD.test(text);
    if (isOther || /[;:]$/u.test(text) || text.length > TITLE_LENGTH || (!first && /\.$/u.test(text))) break;
    if (!first && /năm\s+\d{4}\)?$/iu.test(title)) break;
    if (!first && title !== '' && bold === 0 && (paragraphs[at - 1]?.bold ?? 0) > 0) break;
    title = `${title} ${text}`.trim();
  }
  return at;
}

const recipientsOnOneLine = /^(nơi nhận\s*:)\s*(\S.*)$/iu;

/**
 * The rows of a plan in a pasted text. It may say with `**` what is bold, as the reader of .docx does; it need not.
 *
 * @example
 * readPlan('KẾ HOẠCH\nĐối thoại năm 2024\nI. MỤC ĐÍCH').items[2]?.row // part 'purpose', form 'section', label 'I.'
 */
export function readPlan(pasted: string): PlanReading {
  const { paragraphs: all, marked } = planSource(pasted, (text) => isKnownHeading(labelOf(text)?.rest ?? text));
  const paragraphs = withLabelsJoined(all);
  const items: ReadItem[] = [];
  const outline = outlineReader(marked);
  const guessed = new Map<ReadItem, number>();
  const facts = { title: [] as string[], placeDate: '', signer: '' };

  const keep = (paragraph: SourceParagraph, as: ReadItem['as'], note: string, row = outline.plain(paragraph)) =>
    items.push({ line: paragraph.line, source: paragraph.text, as, row, note });
  const keepForm = (paragraph: SourceParagraph, piece: keyof typeof FORM_PIECES) => {
    if (piece === 'placeDate' && facts.placeDate === '') facts.placeDate = paragraph.text;
    keep(paragraph, 'form', FORM_PIECES[piece]);
  };
  const isApart = (paragraph: SourceParagraph): boolean => {
    if (paragraph.apart === '') return false;
    keep(paragraph, 'unknown', `Nằm ở «${paragraph.apart}» của tệp Word, ngoài thân văn bản.`);
    return true;
  };

  // The head, down to the title.
  const kindAt = paragraphs.findIndex(({ text, apart }) => apart === '' && formPieceOf(text) === 'kind');
  const isHeadPiece = ({ text }: SourceParagraph): boolean =>
    isIssuer(text) || ['motto', 'number', 'placeDate', 'draftMark', 'rule'].includes(formPieceOf(text) ?? '');
  let next = 0;
  const headEnds = () =>
    kindAt >= 0 ? next >= kindAt : !paragraphs[next] || !isHeadPiece(paragraphs[next] as SourceParagraph);
  for (; !headEnds(); next += 1) {
    const paragraph = paragraphs[next] as SourceParagraph;
    if (isApart(paragraph)) continue;
    const piece: FormPiece | undefined = isIssuer(paragraph.text) ? 'issuer' : formPieceOf(paragraph.text);
    if (piece) keepForm(paragraph, piece);
    else keep(paragraph, 'unknown', 'Đứng trước tên loại văn bản nhưng không phải tên cơ quan, số hay ngày.');
  }
  const kind = paragraphs[kindAt];
  if (kind) {
    keepForm(kind, 'kind');
    const onSameLine = kind.text.replace(KIND, '');
    if (onSameLine !== '') facts.title.push(onSameLine);
    next = kindAt + 1;
    for (const end = endOfTitle(paragraphs, next, onSameLine !== ''); next < end; next += 1) {
      const paragraph = paragraphs[next] as SourceParagraph;
      facts.title.push(paragraph.text);
      keepForm(paragraph, 'title');
    }
  }

  // The body, then recipients and signature, in either order.
  let zone: 'body' | 'signature' | 'recipients' | 'end' = 'body';
  let signs = false;
  const keepRecipient = (paragraph: SourceParagraph, text = paragraph.text) => {
    const label = labelOf(text);
    const row: OutlineLine = {
      ...{ part: 'recipient', form: 'paragraph', lead: '' },
      ...{ label: label?.label ?? '', text: label?.rest ?? text },
    };
    items.push({ line: paragraph.line, source: text, as: 'row', row, note: '' });
  };
  const keepEnd = (paragraph: SourceParagraph): void => {
    const { text } = paragraph;
    if (signs && facts.signer === '' && !labelOf(text) && isPersonName(text)) {
      facts.signer = text;
      keepForm(paragraph, 'signer');
    } else if (zone === 'recipients' && !paragraph.cells && (labelOf(text) || text !== text.toUpperCase())) {
      keepRecipient(paragraph);
      if (/^lưu(?!\p{L})/iu.test(labelOf(text)?.rest ?? text)) [zone, signs] = ['end', true];
    } else keep(paragraph, 'unknown', 'Đứng sau nơi nhận và chữ ký; kế hoạch ở đây không có phụ lục.');
  };
  for (; next < paragraphs.length; next += 1) {
    const paragraph = paragraphs[next] as SourceParagraph;
    const { text } = paragraph;
    if (isApart(paragraph)) continue;
    const piece = formPieceOf(text);
    const inline = recipientsOnOneLine.exec(text);
    if (piece === 'kind') keep(paragraph, 'unknown', 'Tên loại văn bản xuất hiện thêm một lần.');
    else if (piece) {
      keepForm(paragraph, piece);
      if (piece === 'recipients') zone = 'recipients';
      if (piece === 'capacity') {
        signs = true;
        if (zone === 'body') zone = 'signature';
      }
    } else if (inline) {
      zone = 'recipients';
      const [, word = '', list = ''] = inline;
      items.push({
        line: paragraph.line,
        source: word,
        as: 'form',
        row: outline.plain(paragraph),
        note: FORM_PIECES.recipients,
      });
      for (const one of list.split(/(?<=;)\s+/u)) keepRecipient(paragraph, one);
    } else if (zone !== 'body') keepEnd(paragraph);
    else if (PAGE_NUMBER.test(text)) keep(paragraph, 'unknown', 'Trông như số trang.');
    else {
      const { row, note, guessedLevel } = outline.read(paragraph);
      keep(paragraph, 'row', note, row);
      const item = items[items.length - 1];
      if (item && guessedLevel !== undefined) guessed.set(item, guessedLevel);
    }
  }
  itemsOfLists(items, guessed);
  closeLast(items);
  const rows = items.filter(({ as }) => as === 'row').map(({ row }) => row);
  return { plan: factsOf(rows, { ...facts, title: facts.title.join(' ') }), items };
}

/** What was taken for a heading because it is short, and has nothing below it, is an item of a list. */
function itemsOfLists(items: readonly ReadItem[], guessed: ReadonlyMap<ReadItem, number>): void {
  const rows = items.filter(({ as }) => as === 'row');
  rows.forEach((item, index) => {
    const level = guessed.get(item);
    const below = rows[index + 1];
    if (level === undefined) return;
    const isFollowed = below && below.row.part === item.row.part && (labelOf(below.source)?.level ?? Infinity) > level;
    if (isFollowed && below.row.form !== 'section') return;
    item.row = { ...item.row, form: 'paragraph', lead: '', text: item.row.lead };
    // That it is a strange heading need not be said any more.
    item.note = item.note.replace(/Tiêu đề lạ;[^.]*\.\s*/u, '');
  });
}

/** An unlabelled paragraph at the end of the execution, in front of recipients and signature, closes the plan. */
function closeLast(items: readonly ReadItem[]): void {
  const rows = items.filter(({ as, row }) => as === 'row' && row.part !== 'recipient');
  const [before, last] = rows.slice(-2);
  const hasFoot = items.some(
    ({ as, note }) => as === 'form' && [FORM_PIECES.recipients, FORM_PIECES.capacity].includes(note),
  );
  if (!hasFoot || !before || !last || last.note !== '' || before.row.part !== 'execution') return;
  const { part, form, label } = last.row;
  const isBelowHeading = before.row.form === 'section' || before.row.form === 'heading';
  if (part === 'execution' && form === 'paragraph' && label === '' && !isBelowHeading)
    last.row = { ...last.row, part: 'closing' };
}

/** The rows of a reading, in order. */
export const readRows = ({ items }: PlanReading): OutlineLine[] =>
  items.filter(({ as }) => as === 'row').map(({ row }) => row);

/** What a person should look at: what became no row for want of a place, and rows that were guessed. */
export const notUnderstood = ({ items }: PlanReading): ReadItem[] =>
  items.filter(({ as, note }) => as === 'unknown' || (as === 'row' && note !== ''));
