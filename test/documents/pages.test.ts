// The papers as pages, as the Chairman sees them: one font, lines of the right length, a page number from page 2, a table
// head on every page, and a signature that never stands alone however long the text is.
import PizZip from 'pizzip';
import { textWidth } from '../../src/documents/metrics';
import { MEETING } from './meeting';
import { planPaper, resultsPaper } from './paper';
import { layOut, type Pages, type Word } from './pdf';
import { line, OFFICE, opinion, PLAN_LINES } from './rows';

const POINT = 72 / 25.4;
const SIGNER = OFFICE.signer;
const BOTTOM_OF_TEXT = (297 - 20) * POINT;
const LONGEST_NAME = {
  ...OFFICE,
  issuer: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG NGUYỄN BỈNH KHIÊM'],
  name: 'Ủy ban nhân dân phường Nguyễn Bỉnh Khiêm',
  place: 'Nguyễn Bỉnh Khiêm',
};

/** Plans that grow line by line: `lines` more paragraphs of one line, and a closing of one to six lines. */
function planOf(lines: number, closingLines: number): string {
  const more = Array.from({ length: lines }, (_, at) =>
    line(200 + at, { label: '-', text: `Nhiệm vụ thứ ${at + 1}.` }),
  );
  const closing = line(900, {
    part: 'closing',
    text: 'Trên đây là Kế hoạch đối thoại năm 2024 của xã. '.repeat(closingLines * 2 - 1).trim(),
  });
  return planPaper({ lines: [...PLAN_LINES.filter((each) => each.part !== 'closing'), ...more, closing] });
}

/** Notices that grow line by line: the last row of the table is `lines` longer. */
function noticeOf(lines: number): string {
  const text = Array.from({ length: lines + 1 }, (_, at) => `Dòng ${at + 1}`).join('\n');
  return resultsPaper({ opinions: [...MEETING.opinions, opinion(9, { text })] });
}

const PLANS = Array.from({ length: 14 }, (_, at) => at);
const NOTICES = Array.from({ length: 10 }, (_, at) => at);

/** From the top of the signer's name, as poppler boxes it, to the bottom of its line; points, at 14 pt. */
const NAME_HEIGHT = 17;

/** The notice with `points` of room above its last paragraph. */
function pushedDown(points: number): string {
  const zip = new PizZip(resultsPaper(), { base64: true });
  const path = 'word/document.xml';
  const style = '<w:pStyle w:val="DoanCuoi"/>';
  const xml = zip.file(path)?.asText() ?? '';
  expect(xml).toContain(style);
  zip.file(path, xml.replace(style, `${style}<w:spacing w:before="${Math.round(points * 20)}"/>`));
  return zip.generate({ type: 'base64' });
}

let pages: Pages;

beforeAll(() => {
  const papers: Record<string, string> = {
    plan: planOf(30, 2),
    results: resultsPaper({
      opinions: Array.from({ length: 40 }, (_, at) => opinion(at + 1, { text: 'Đề nghị xem xét. '.repeat(at) })),
    }),
    meeting: pushedDown(0),
    long: resultsPaper({ office: LONGEST_NAME }),
  };
  for (const at of PLANS) papers[`plan-${at}`] = planOf(at, 1 + (at % 6));
  for (const at of NOTICES) papers[`notice-${at}`] = noticeOf(at);
  pages = layOut(papers);
}, 240_000);

afterAll(() => pages.close());

/** Where the words of `text` stand, which must all be on one line of the page. */
function placeOf(words: Word[], text: string): Word {
  const wanted = text.split(/\s+/);
  const at = words.findIndex((_, start) => wanted.every((word, index) => words[start + index]?.text === word));
  const [first, last] = [words[at], words[at + wanted.length - 1]];
  if (!first || !last) throw new Error(`«${text}» is not on the page`);
  expect(Math.abs(first.top - last.top)).toBeLessThan(1);
  return { text, left: first.left, right: last.right, top: first.top };
}

/** The line nearest below a text. */
function lineBelow(name: string, text: Word): { left: number; right: number; top: number } {
  const below = pages
    .lines(name, 1)
    .filter(({ left, right, top }) => top > text.top && left < text.right && right > text.left);
  const [nearest] = below.sort((a, b) => a.top - b.top);
  if (!nearest) throw new Error(`no line below «${text.text}»`);
  return nearest;
}

const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2;

describe('a page', () => {
  test('has one font', () => {
    for (const name of ['plan', 'results', 'long']) {
      expect(new Set(pages.fonts(name))).toEqual(new Set(['Tinos']));
    }
  });

  test.each([
    ['plan', 'XÃ NGỌC CHÂU', 'Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024'],
    ['results', 'XÃ NGỌC CHÂU', 'của Chủ tịch UBND xã với Nhân dân ngày 14 tháng 6 năm 2024'],
    ['long', 'BỈNH KHIÊM', 'của Chủ tịch UBND phường với Nhân dân ngày 14 tháng 6 năm 2024'],
  ])(
    '%s: the three lines are as long as the decree wants, and stand in the middle',
    (name, issuerLine, abstractLine) => {
      const words = pages.words(name, 1);
      const motto = placeOf(words, 'Độc lập - Tự do - Hạnh phúc');
      const mottoLine = lineBelow(name, motto);
      expect(Math.abs(mottoLine.right - mottoLine.left - (motto.right - motto.left))).toBeLessThan(1);
      expect(Math.abs(middle(mottoLine) - middle(motto))).toBeLessThan(1);
      for (const text of [issuerLine, abstractLine]) {
        const place = placeOf(words, text);
        const short = lineBelow(name, place);
        const part = (short.right - short.left) / (place.right - place.left);
        expect(part).toBeGreaterThan(1 / 3);
        expect(part).toBeLessThan(1 / 2);
        expect(Math.abs(middle(short) - middle(place))).toBeLessThan(1.5);
        expect(short.top - place.top).toBeLessThan(30);
      }
    },
  );

  test('is as wide in print as the tables of widths say', () => {
    const words = pages.words('plan', 1);
    for (const [text, size] of [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13],
      ['Độc lập - Tự do - Hạnh phúc', 14],
      ['Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024', 14],
    ] as const) {
      const { left, right } = placeOf(words, text);
      expect(right - left).toBeCloseTo(textWidth(text, size, 'bold') * POINT, 0);
    }
  });

  test('place and date stand on one line, also where the place has a long name', () => {
    for (const name of ['plan', 'long']) {
      const row = pages
        .texts(name)[0]
        ?.split('\n')
        .find((each) => each.includes(', ngày') && each.includes('Số:'));
      expect(row).toMatch(/ngày\s{2,}tháng.*năm 2024$/);
    }
  });

  const numbersOf = (name: string) => pages.texts(name).map((text) => text.trimStart().split('\n')[0]?.trim());

  test('has its number at the top, from the second on', () => {
    for (const name of ['plan', 'meeting']) {
      const numbers = numbersOf(name);
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers[0]).toContain('ỦY BAN NHÂN DÂN');
      expect(numbers.slice(1)).toEqual(numbers.slice(1).map((_, at) => String(at + 2)));
    }
  });

  test('of an annex counts from 1 again, with no number on the first', () => {
    const numbers = numbersOf('results');
    const annex = numbers.indexOf('PHỤ LỤC');
    expect(annex).toBeGreaterThan(0);
    expect(pages.texts('results')[annex - 1]).toContain(SIGNER);
    const later = numbers.slice(annex + 1);
    expect(later.length).toBeGreaterThan(1);
    expect(later).toEqual(later.map((_, at) => String(at + 2)));
  });

  test('repeats the head of the table', () => {
    const texts = pages.texts('results');
    expect(texts.length).toBeGreaterThan(2);
    const withRows = texts.filter((text) => /Đề nghị xem xét/.test(text));
    for (const text of withRows) expect(text).toContain('STT');
  });
});

/** Pages of a paper on which the signature stands without the end of the text, or which hold nothing but a head. */
function faults(name: string, laidOut = pages): string[] {
  const texts = laidOut.texts(name);
  const last = texts.at(-1) ?? '';
  const wrong: string[] = [];
  for (const part of ['./.', 'Nơi nhận:', '- Lưu: VT', 'CHỦ TỊCH', SIGNER]) {
    if (!last.includes(part)) wrong.push(`${name}: «${part}» is not on the last page`);
  }
  if (texts.slice(0, -1).some((text) => text.includes(SIGNER))) wrong.push(`${name}: a page after the signature`);
  return wrong;
}

describe('the signature', () => {
  test('never stands alone, whatever the length of a plan', () => {
    expect(PLANS.flatMap((at) => faults(`plan-${at}`))).toEqual([]);
    // The sweep does cross the end of a page.
    expect(new Set(PLANS.map((at) => pages.texts(`plan-${at}`).length)).size).toBeGreaterThan(1);
  });

  test('never stands alone, whatever the length of a notice', () => {
    expect(NOTICES.flatMap((at) => faults(`notice-${at}`))).toEqual([]);
    expect(new Set(NOTICES.map((at) => pages.texts(`notice-${at}`).length)).size).toBeGreaterThan(1);
  });

  test('never stands alone nor leaves an empty page behind, where the page is full to a hair', () => {
    const lastPage = pages.texts('meeting').length;
    const name = placeOf(pages.words('meeting', lastPage), SIGNER);
    // From a point before the foot fills the page to nearly one beyond, by quarters of a point.
    const full = BOTTOM_OF_TEXT - (name.top + NAME_HEIGHT);
    const steps = Array.from({ length: 8 }, (_, at) => full - 1 + at / 4);
    const fine = layOut(Object.fromEntries(steps.map((points, at) => [`fine-${at}`, pushedDown(points)])));
    const found = steps.flatMap((_, at) => faults(`fine-${at}`, fine));
    const counts = new Set(steps.map((_, at) => fine.texts(`fine-${at}`).length));
    fine.close();
    expect(found).toEqual([]);
    expect(counts).toEqual(new Set([lastPage, lastPage + 1]));
  }, 120_000);
});
