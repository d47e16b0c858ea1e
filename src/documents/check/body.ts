// Tells what each paragraph of the text is: căn cứ, part, section, clause with or without a title, point, or plain text.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6.
import type { Block, Paragraph, Span } from './model';
import { isTable, plain } from './model';
import { seen } from './findings';
import { isBasis, isCapitals } from './words';

export type Kind =
  'basis' | 'chapter' | 'section' | 'article' | 'heading' | 'clause' | 'point' | 'order' | 'note' | 'body';

export interface Item {
  paragraph: Paragraph;
  kind: Kind;
  /** What stands directly above is a paragraph of the text, not a table or an empty one. */
  follows?: Paragraph;
}

const GOES_ON = /^(?:Căn cứ|Thực hiện|Theo đề nghị|Theo |Xét |Sau khi)/u;
/** A sentence that begins with its reason and then says what is done is no căn cứ. */
const ACTS =
  /,\s*(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Chủ tịch|Hội đồng|HĐND|Thường trực|Ban |Văn phòng)[^;]*(?:ban hành|xây dựng|tổ chức|báo cáo|thông báo|kính|đề nghị|trả lời|kết luận|mời|giao|yêu cầu|kiến nghị|lập|thống nhất|quyết định|tiếp nhận|nhận được)/u;
const ROMAN = /^[IVXLC]+\s*[.)]\s*\S/;
const CHAPTER = /^(?:Phần|Chương|PHẦN|CHƯƠNG|Mục|MỤC)\s+(?:[IVXLC]+|\d+|thứ \p{Ll}+|THỨ \p{Lu}+)\b/u;
const ARTICLE = /^Điều\s+\d+\s*[.:]/u;
const CLAUSE = /^\d{1,2}(?:\.\d{1,2})*\s*[.)]?\s+\S/;
const NUMBERED = /^\d{1,2}(?:\.\d{1,2})*[.)]/;
const POINT = /^\p{Ll}\)\s*\S/u;
const LONGEST_TITLE = 160;

export const isAllBold = (spans: readonly Span[]): boolean => seen(spans).every((span) => span.bold);

/** Whether a căn cứ, by what it says and by where it ends. */
function isReason(paragraph: Paragraph, inReasons: boolean): boolean {
  const text = plain(paragraph.text);
  if (text.endsWith(':') || ACTS.test(text)) return false;
  if (isBasis(text)) return true;
  const isItalic = seen(paragraph.spans).every((span) => span.italic);
  return GOES_ON.test(text) && (isItalic || (inReasons && text.endsWith(';')));
}

function kindOf(paragraph: Paragraph, before: Kind | undefined, next: Block | undefined): Kind {
  const text = plain(paragraph.text);
  const isFirst = before === undefined || before === 'basis';
  if (isFirst && isReason(paragraph, before === 'basis')) return 'basis';
  if (CHAPTER.test(text) && text.length < LONGEST_TITLE && paragraph.align === 'center') return 'chapter';
  if (before === 'chapter' && paragraph.align === 'center') return 'chapter';
  if (ROMAN.test(text) || isBareSection(paragraph, text)) return 'section';
  if (ARTICLE.test(text)) return 'article';
  if (/^\(.*\)$/u.test(text) && paragraph.align === 'center') return 'note';
  if (paragraph.align === 'center' && isCapitals(text)) return 'order';
  if (NUMBERED.test(text) && CLAUSE.test(text)) return isHeading(paragraph, text, next) ? 'heading' : 'clause';
  return POINT.test(text) ? 'point' : 'body';
}

/** The title of a section that was left without number. */
const isBareSection = (paragraph: Paragraph, text: string) =>
  paragraph.align !== 'center' && isCapitals(text) && text.length < LONGEST_TITLE && isAllBold(paragraph.spans);

/** A clause has a title of its own where it is a short line without a mark at its end and text follows it. */
function isHeading(paragraph: Paragraph, text: string, next: Block | undefined): boolean {
  if (text.length > LONGEST_TITLE || /[.;,]$/.test(text)) return false;
  if (isAllBold(paragraph.spans)) return true;
  if (/:$/.test(text)) return false;
  const below = next && !isTable(next) ? plain(next.text) : undefined;
  return below !== undefined && below !== '' && !NUMBERED.test(below) && !ROMAN.test(below);
}

/** The paragraphs of the text; tables between them are checked elsewhere. */
export function itemsOf(body: readonly Block[]): Item[] {
  const items: Item[] = [];
  let above: Block | undefined;
  body.forEach((block, at) => {
    const isEmpty = !isTable(block) && plain(block.text) === '';
    if (!isTable(block) && !isEmpty) {
      const next = body.slice(at + 1).find((one) => isTable(one) || plain(one.text) !== '');
      const kind = kindOf(block, items[items.length - 1]?.kind, next);
      const follows = above && !isTable(above) && plain(above.text) !== '' ? above : undefined;
      items.push({ paragraph: block, kind, ...(follows ? { follows } : {}) });
    }
    above = block;
  });
  return items;
}
