// What each paragraph of a plan's body is (section, heading, paragraph, topic) and to which part it belongs, by its label, its
// boldness and its words, and by what stands above it.
import { isKnownHeading, opensTopics, partOfHeading } from './plan-headings';
import type { Label } from './plan-labels';
import { labelOf, LEVEL } from './plan-labels';
import type { OutlineLine } from './plan-outline';
import type { PlanPart } from './records';
import type { SourceParagraph } from './plan-source';

/** A heading, or a lead, below which one reads on. */
interface Open {
  level: number;
  part: PlanPart;
  title: string;
  topics: 'surely' | 'maybe' | undefined;
  /** Level of the labels of the list of topics, once it has begun. */
  list?: number;
  /** Whether nothing but labelled topics stood below it so far. */
  hasTopics: boolean;
}

export interface ReadRow {
  row: OutlineLine;
  note: string;
  /** Level of a heading that only its shortness makes one: without anything below it, it is an item of a list. */
  guessedLevel?: number;
}

const MOST_HEADING = 110;
const MOST_BOLD_HEADING = 200;
const MOST_LEAD = 90;
const PART_NAMES: Readonly<Record<PlanPart, string>> = {
  basis: 'Căn cứ',
  opening: 'Mở đầu',
  purpose: 'Mục đích',
  requirement: 'Yêu cầu',
  content: 'Nội dung',
  procedure: 'Trình tự',
  execution: 'Tổ chức thực hiện',
  closing: 'Kết thúc',
  recipient: 'Nơi nhận',
};

const BASIS = /^(?:căn cứ|thực hiện|theo|xét|trên cơ sở|quán triệt|triển khai|chấp hành|để|nhằm)(?!\p{L})/iu;
const CITES =
  /(?<!\p{L})(?:luật|nghị định|nghị quyết|quyết định|quy định|quy chế|chỉ thị|pháp lệnh|thông tư|kế hoạch|hướng dẫn|công văn|chương trình|đề nghị)(?!\p{L})/iu;
const OPENING = /như sau\s*[:.;]?$|(?:ban hành|xây dựng) kế hoạch/iu;
const CLOSING =
  /^(?:trên đây là|trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|nhận được kế hoạch)(?!\p{L})/iu;

/** The mark at the end of a paper belongs to its form, which prints it. */
const END_MARK = /\s*\.?\s*\/\s*\.$/u;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}[\p{Lu}\s]/u.test(text);
const beginsHigh = (text: string): boolean => /^[“"«(]?\p{Lu}/u.test(text);

/** Short, and no sentence. */
const looksLikeHeading = (text: string): boolean =>
  text.length <= MOST_HEADING && beginsHigh(text) && !/[.;,!?]$/u.test(text) && !/:\s+\S/u.test(text);

interface Parsed {
  label: Label | undefined;
  /** Behind the label. */
  rest: string;
  /** Bold words at its beginning; '' when there are none. */
  lead: string;
  isBold: boolean;
}

function parsed({ text, bold }: SourceParagraph, marked: boolean): Parsed {
  const label = labelOf(text);
  const rest = label ? label.rest : text;
  const boldInRest = Math.max(0, bold - (text.length - rest.length));
  const isBold = boldInRest > 0 && /^[\s.:;,]*$/u.test(rest.slice(boldInRest));
  if (isBold) return { label, rest, lead: rest, isBold };
  if (boldInRest > 0) {
    const behind = /^\S*/u.exec(rest.slice(boldInRest))?.[0] ?? '';
    const withMark = /^[.:;,]+$/u.test(behind) ? behind.length : 0;
    // Bold that ends inside a word is no lead.
    const isWhole = behind === '' || withMark > 0 || !/\p{L}$/u.test(rest.slice(0, boldInRest));
    const lead = isWhole ? rest.slice(0, boldInRest + withMark) : '';
    return { label, rest, lead: lead.trim(), isBold };
  }
  const named = !marked && label && label.level < LEVEL.bullet ? /^([^.;:]{3,}:)\s+\S/u.exec(rest)?.[1] : undefined;
  const lead = named !== undefined && named.length <= MOST_LEAD && beginsHigh(named) ? named : '';
  return { label, rest, lead, isBold };
}

/**
 * Reads the paragraphs of a body one after the other.
 *
 * @param marked whether the text says what is bold
 */
export function outlineReader(marked: boolean) {
  let open: Open[] = [];
  let hasHeading = false;
  let closing = false;
  const top = (): Open | undefined => open[open.length - 1];
  const partNow = (): PlanPart => (closing ? 'closing' : (top()?.part ?? (hasHeading ? 'content' : 'opening')));
  const leave = (level: number) => {
    open = open.filter((one) => one.level < level);
  };

  /** The part that a heading opens, and what to say of it. */
  function partOf(title: string, level: number): { part: PlanPart; note: string } {
    const known = partOfHeading(title);
    const above = top();
    if (!above || level <= LEVEL.roman) {
      if (known) return { part: known, note: '' };
      const part = above?.part ?? (hasHeading ? partNow() : 'content');
      return { part, note: `Tiêu đề lạ; tạm xếp vào phần «${PART_NAMES[part]}».` };
    }
    const mayChange: Partial<Record<PlanPart, readonly PlanPart[]>> = {
      purpose: ['requirement'],
      requirement: ['purpose'],
      content: ['procedure', 'purpose', 'requirement'],
      execution: ['procedure'],
    };
    if (known && mayChange[above.part]?.includes(known)) return { part: known, note: '' };
    const isPlain = known !== undefined || ['execution', 'procedure', 'basis'].includes(above.part);
    return {
      part: above.part,
      note: isPlain ? '' : `Tiêu đề lạ; tạm xếp vào phần «${PART_NAMES[above.part]}» như mục chứa nó.`,
    };
  }

  function enter(title: string, level: number, topics = opensTopics(title)): { part: PlanPart; note: string } {
    leave(level);
    const above = top();
    // What has headings below it is no list of topics.
    if (above && !above.hasTopics && topics !== above.topics) above.topics = undefined;
    const found = partOf(title, level);
    hasHeading = true;
    closing = false;
    open.push({
      level,
      part: found.part,
      title,
      hasTopics: false,
      topics: found.part === 'content' ? topics : undefined,
    });
    return found;
  }

  /** Whether a paragraph opens something, and at which level. */
  function headingOf({
    label,
    rest,
    isBold,
  }: Parsed): { form: 'section' | 'heading'; level: number; note: string; guessed?: true } | undefined {
    const capitals = isCapitals(rest);
    const isShort = rest.length <= (isBold || capitals ? MOST_BOLD_HEADING : MOST_HEADING);
    if (rest === '' || !isShort) return undefined;
    const known = beginsHigh(rest) && isKnownHeading(rest);
    if (label && label.level <= LEVEL.roman) {
      return isBold || capitals || looksLikeHeading(rest)
        ? { form: 'section', level: label.level, note: '' }
        : undefined;
    }
    if (label && label.level < LEVEL.bullet) {
      if (isBold || known) return { form: 'heading', level: label.level, note: '' };
      const guessed = !marked && label.level < LEVEL.small && looksLikeHeading(rest);
      return guessed ? { form: 'heading', level: label.level, note: '', guessed } : undefined;
    }
    if (label) {
      // «* Mục đích:», and below it «* Yêu cầu:», which begins another part.
      const part = known && /:$/u.test(rest) ? partOfHeading(rest) : undefined;
      return part === 'purpose' || (part && part !== partNow())
        ? { form: 'heading', level: label.level, note: '' }
        : undefined;
    }
    if (capitals && !/[.;,]$/u.test(rest)) return { form: 'section', level: LEVEL.roman, note: '' };
    if (isBold) return { form: 'heading', level: LEVEL.decimal, note: '' };
    return known ? { form: 'heading', level: LEVEL.decimal, note: 'Không có ký hiệu; tạm coi là tiêu đề.' } : undefined;
  }

  /** Whether a paragraph is an item of the list of topics that was opened above it. */
  function topicNote({ label, rest, lead, isBold }: Parsed): string | undefined {
    const above = top();
    if (!above?.topics || closing) return undefined;
    const words = lead === '' ? rest : lead;
    if (label && (label.level <= above.level || label.level < LEVEL.decimal)) return undefined;
    if (isBold || (beginsHigh(words) && isKnownHeading(words))) return undefined;
    if (!label) {
      if (above.topics === 'maybe' || above.hasTopics || /:$/u.test(rest) || rest.length > MOST_BOLD_HEADING)
        return undefined;
      return 'Không có ký hiệu; tạm coi là chủ đề đối thoại.';
    }
    if (above.list !== undefined && label.level !== above.list) return undefined;
    above.list = label.level;
    above.hasTopics = true;
    return above.topics === 'maybe' ? `Tạm coi là chủ đề đối thoại vì đứng dưới «${above.title}».` : '';
  }

  function read(paragraph: SourceParagraph): ReadRow {
    if (paragraph.cells) {
      const row = { ...plain(paragraph), text: paragraph.cells.join(' | ') };
      return { row, note: 'Dòng của một bảng; kế hoạch chưa in bảng, hãy viết lại thành câu.' };
    }
    const found = parsed(paragraph, marked);
    const { label, rest, lead } = found;
    const joined = paragraph.joined ? 'Nhiều dòng đã được nối thành một câu.' : '';
    const notes = (...all: string[]) => all.filter((note) => note !== '').join(' ');
    const labelled = { label: label?.label ?? '' };
    if (label && label.level < LEVEL.small) leave(label.level);
    const topic = topicNote(found);
    if (topic !== undefined) {
      const row: OutlineLine = { part: 'content', form: 'topic', ...labelled, lead: '', text: rest };
      return { row, note: notes(topic, joined) };
    }
    const heading = headingOf(found);
    if (heading) {
      const inTopics = top()?.topics !== undefined && found.isBold && heading.level > (top()?.level ?? 0);
      const { part, note } = enter(rest, heading.level, opensTopics(rest) ?? (inTopics ? top()?.topics : undefined));
      return {
        row: { part, form: heading.form, ...labelled, lead: rest, text: '' },
        note: notes(note, heading.note, joined),
        ...(heading.guessed ? { guessedLevel: heading.level } : {}),
      };
    }
    const text = (lead === '' ? rest : rest.slice(lead.length).trim()).replace(END_MARK, '.');
    if (label && label.level < LEVEL.bullet && lead !== '' && partOfHeading(lead)) {
      const begins = /:$/u.test(text);
      const { part } = enter(lead, label.level, begins ? opensTopics(lead) : undefined);
      const untold =
        !begins && part === 'content' && opensTopics(lead) === 'surely'
          ? 'Chủ đề đối thoại nằm trong câu; hãy tách mỗi chủ đề một dòng.'
          : '';
      return { row: { part, form: 'paragraph', ...labelled, lead, text }, note: notes(untold, joined) };
    }
    if (!label && CLOSING.test(rest)) closing = true;
    const row: OutlineLine = { part: partNow(), form: 'paragraph', ...labelled, lead, text };
    if (!hasHeading && !closing) row.part = isBasis(rest) ? 'basis' : 'opening';
    return { row, note: joined };
  }

  /** As a plain paragraph of the part that one reads in. */
  function plain({ text }: SourceParagraph): OutlineLine {
    const label = labelOf(text);
    return { part: partNow(), form: 'paragraph', label: label?.label ?? '', lead: '', text: label?.rest ?? text };
  }

  return { read, plain };
}

function isBasis(text: string): boolean {
  if (!BASIS.test(text) || OPENING.test(text)) return false;
  return /^căn cứ/iu.test(text) || /[;,]$/u.test(text) || CITES.test(text);
}
