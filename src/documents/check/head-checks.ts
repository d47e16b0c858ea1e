// What stands above the text: Quốc hiệu, tiêu ngữ, issuing body, number, place and date, type, abstract.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.1 to II.5.
import { textWidth } from '../metrics';
import type { Findings, Spot } from './findings';
import { checkText, decimal, seen } from './findings';
import type { Head } from './head';
import type { LineBelow } from './line-checks';
import { checkLinesBelow } from './line-checks';
import type { Line } from './model';
import type { Paper } from './paper';
import { BODY, LINE_BELOW, MOTTO, NATIONAL_NAMES, NUMBER, PLACE_DATE, PLACE_DATE_LENIENT, TEXT, TYPES } from './rules';

const PART = 'phần đầu';
const spotOf = (line: Line): Spot => ({ part: PART, paragraph: line.paragraph, words: line.text });

/** The text as it is typed, with every blank: `Line.text` has none at its ends. */
const typed = (line: Line) =>
  line.spans
    .map((span) => span.text)
    .join('')
    .replace(/\u00A0/g, ' ')
    .trim()
    .normalize('NFC');

function missing(findings: Findings, name: string, what: string, wanted: string): void {
  findings.error('missing', name, { part: PART, words: '' }, what, wanted);
}

function checkNation(findings: Findings, { nation, motto, right }: Head): void {
  if (!nation) missing(findings, TEXT.nation.name, 'không có Quốc hiệu', `«${NATIONAL_NAMES[0]}»`);
  else {
    checkText(findings, 'nation', [nation], PART);
    if (!NATIONAL_NAMES.includes(typed(nation).toUpperCase()))
      findings.error('wording', TEXT.nation.name, spotOf(nation), 'viết không đúng', `«${NATIONAL_NAMES[0]}»`);
    const sizePt = Math.max(...seen(nation.spans).map((span) => span.sizePt));
    const over = textWidth(nation.text, sizePt, 'bold') - nation.paragraph.columnMm;
    if (over > 1 && right.includes(nation.paragraph))
      findings.warn(
        'wraps',
        TEXT.nation.name,
        spotOf(nation),
        `dài hơn ô ${decimal(over)} mm, sẽ xuống dòng`,
        'nằm trên một dòng',
      );
  }
  if (!motto) return missing(findings, TEXT.motto.name, 'không có Tiêu ngữ', `«${MOTTO}»`);
  checkText(findings, 'motto', [motto], PART);
  if (typed(motto) !== MOTTO)
    findings.error('wording', TEXT.motto.name, spotOf(motto), 'viết không đúng', `«${MOTTO}»`);
}

/** Offices that are named by the body above them. */
const PARTS_OF = /^(?:VĂN PHÒNG|PHÒNG|BAN|TRUNG TÂM|TRẠM|TRƯỜNG|ĐỘI|TỔ|CHI CỤC)\s/u;

function checkIssuer(findings: Findings, { superior, issuer }: Head): void {
  if (issuer.length === 0)
    return missing(findings, TEXT.issuer.name, 'không có tên cơ quan ban hành', 'tên cơ quan ban hành ở bên trái');
  for (const line of superior) checkText(findings, 'superior', [line], PART);
  for (const line of issuer) checkText(findings, 'issuer', [line], PART);
  const [first, second] = issuer;
  if (
    superior.length === 0 &&
    first &&
    second &&
    PARTS_OF.test(second.text) &&
    / (?:XÃ|PHƯỜNG|ĐẶC KHU|TỈNH|THÀNH PHỐ) \p{Lu}/u.test(first.text)
  )
    findings.warn(
      'bold',
      TEXT.superior.name,
      spotOf(first),
      'in đậm như cơ quan ban hành',
      'cơ quan chủ quản không in đậm',
    );
}

/** What of a number is not as the decree writes it, the most telling first. */
function numberFault(text: string): string {
  if (!/^Số:/.test(text)) return 'không bắt đầu bằng «Số:»';
  if (/\s[/-]|[/-]\s/.test(text.replace(/^Số:\s*/, '')) && !/^Số:\s*\/\S*$/.test(text)) {
    const symbol = text.slice(text.indexOf('/'));
    if (/\s/.test(symbol) || /\d\s+\//.test(text)) return 'có dấu cách quanh dấu «/» hoặc «-»';
  }
  if (/^Số:\s*[1-9]\//.test(text)) return 'số dưới 10 không có số 0 phía trước';
  if (/[.…_]{2,}|…/.test(text)) return 'chỗ ghi số là dấu chấm, không để trống';
  if (/\/\d{4}\//.test(text)) return 'có năm trong số, ký hiệu';
  return 'không đúng cách ghi';
}

const NUMBER_WANTED = '«Số: 05/KH-UBND»; chưa có số thì để trống trước dấu «/»';

function checkNumber(findings: Findings, { form, type, head: { number } }: Paper): void {
  const { name } = TEXT.number;
  if (!number) {
    if (form !== 'list') missing(findings, name, 'không có số, ký hiệu', NUMBER_WANTED);
    return;
  }
  checkText(findings, 'number', [number], PART);
  const symbol = NUMBER.exec(typed(number))?.[2];
  if (symbol === undefined) {
    const fault = numberFault(typed(number));
    const severity = fault.includes('dấu chấm') ? 'warning' : 'error';
    findings.add(severity, 'format', name, spotOf(number), fault, NUMBER_WANTED);
    return;
  }
  const [start = '', ...rest] = symbol.split('-');
  if (form === 'letter') {
    // A công văn has no type: its symbol is that of the body and of who drafted it.
    if (rest.length === 0 || start === 'CV' || Object.values(TYPES).includes(start))
      findings.error(
        'symbol',
        name,
        spotOf(number),
        `ký hiệu «${symbol}»`,
        'công văn: tên viết tắt cơ quan và đơn vị soạn, như «12/UBND-VP»',
      );
    return;
  }
  const wanted = type === undefined ? undefined : TYPES[type];
  if (wanted !== undefined && start !== wanted)
    findings.error('symbol', name, spotOf(number), `ký hiệu «${symbol}»`, `${type} có ký hiệu «${wanted}-…»`);
  else if (rest.length === 0 && wanted !== undefined)
    findings.error(
      'symbol',
      name,
      spotOf(number),
      `ký hiệu «${symbol}» không có tên viết tắt cơ quan`,
      `«${wanted}-UBND»`,
    );
  else if (wanted === undefined && !Object.values(TYPES).includes(start))
    findings.warn(
      'symbol',
      name,
      spotOf(number),
      `chữ viết tắt «${start}» không có trong Phụ lục III`,
      'chữ viết tắt tên loại theo Phụ lục III',
    );
}

const DATE_WANTED = '«Ngọc Châu, ngày 05 tháng 02 năm 2024»; thêm số 0 cho ngày dưới 10, tháng 1 và tháng 2';

function checkPlaceDate(findings: Findings, { form, head: { placeDate } }: Paper): void {
  const { name } = TEXT.placeDate;
  if (form === 'minutes') {
    if (placeDate)
      findings.error(
        'not-here',
        name,
        spotOf(placeDate),
        'biên bản có dòng địa danh, thời gian ở phần đầu',
        'không ghi; thời gian nằm trong nội dung biên bản',
      );
    return;
  }
  if (!placeDate) {
    if (form !== 'list') missing(findings, name, 'không có địa danh, thời gian', DATE_WANTED);
    return;
  }
  checkText(findings, 'placeDate', [placeDate], PART);
  const text = typed(placeDate);
  if (PLACE_DATE.test(text)) return;
  if (PLACE_DATE_LENIENT.test(text))
    findings.warn('format', name, spotOf(placeDate), 'tháng 3 đến tháng 9 có số 0 phía trước', DATE_WANTED);
  else if (/…|\.{2,}|_{2,}/.test(text))
    findings.warn('format', name, spotOf(placeDate), 'chỗ ghi ngày, tháng là dấu chấm, không để trống', DATE_WANTED);
  else findings.error('format', name, spotOf(placeDate), 'không đúng cách ghi', DATE_WANTED);
}

function checkTitle(findings: Findings, { form, type, head, addressees }: Paper): void {
  if (form === 'letter') {
    const { name } = TEXT.about;
    if (head.about.length === 0)
      missing(
        findings,
        name,
        'không có tên loại văn bản, cũng không có dòng «V/v»',
        'công văn có «V/v …» dưới số, ký hiệu; văn bản khác có tên loại',
      );
    if (addressees.length === 0)
      missing(findings, TEXT.addressee.name, 'không có «Kính gửi»', 'công văn có «Kính gửi: …»');
    return;
  }
  if (!head.title) missing(findings, TEXT.title.name, 'không có tên loại văn bản', 'tên loại, chữ in hoa, canh giữa');
  else checkText(findings, 'title', [head.title], PART);
  for (const line of head.authority) checkText(findings, 'authority', [line], PART);
  const hasAbstract = head.abstract.length > 0;
  if (!hasAbstract) {
    // A list may say all in its title.
    if (form !== 'list' && type !== undefined)
      missing(findings, TEXT.abstract.name, 'không có trích yếu dưới tên loại', 'trích yếu nội dung dưới tên loại');
    return;
  }
  checkText(findings, 'abstract', head.abstract, PART);
}

function checkAbout(findings: Findings, { form, head: { about, number } }: Paper): void {
  const [first] = about;
  if (!first) return;
  checkText(findings, 'about', about, PART);
  if (!/^V\/v /.test(first.text))
    findings.error('wording', TEXT.about.name, spotOf(first), 'không bắt đầu bằng «V/v»', '«V/v …»');
  if (form !== 'letter')
    findings.error(
      'not-here',
      TEXT.about.name,
      spotOf(first),
      'văn bản có tên loại lại có dòng «V/v»',
      'trích yếu ghi dưới tên loại',
    );
  if (!number || number.paragraph === first.paragraph) return;
  const gap = number.paragraph.afterPt + first.paragraph.beforePt;
  if (first.paragraph.number - number.paragraph.number === 1 && gap < BODY.aboutGap - 0.05)
    findings.error(
      'gap',
      TEXT.about.name,
      spotOf(first),
      `cách dòng số, ký hiệu ${decimal(gap)} pt`,
      `cách ${BODY.aboutGap} pt`,
    );
}

function linesBelow({ motto, issuer, abstract, left, right, titles }: Head): LineBelow[] {
  return [
    { name: TEXT.motto.name, part: PART, lines: motto ? [motto] : [], ratio: LINE_BELOW.motto, column: right },
    { name: TEXT.issuer.name, part: PART, lines: issuer, ratio: LINE_BELOW.issuer, column: left },
    { name: TEXT.abstract.name, part: PART, lines: abstract, ratio: LINE_BELOW.abstract, column: titles },
  ];
}

/** Checks the head of a paper that has one. */
export function checkHead(findings: Findings, paper: Paper): void {
  const { head } = paper;
  if (head.table?.ruled)
    findings.error(
      'borders',
      'Phần đầu',
      { part: PART, words: '' },
      'bảng chia hai cột còn đường viền',
      'không có đường viền',
    );
  if (head.tabbed)
    findings.warn(
      'tabs',
      'Phần đầu',
      { part: PART, words: head.left[0]?.text ?? '' },
      'hai cột được chia bằng phím Tab, khó canh giữa',
      'bảng hai cột không viền',
    );
  checkNation(findings, head);
  checkIssuer(findings, head);
  checkNumber(findings, paper);
  checkAbout(findings, paper);
  checkPlaceDate(findings, paper);
  checkTitle(findings, paper);
  checkLinesBelow(findings, linesBelow(head));
}
