// The parts of a plan's form that are no lines of it: letterhead, number, place and date, the name of its type, signature.
// The paper prints them from the settings; in a text that was pasted they are recognised and shown.
import { bareName } from './names';
import { foldForSearch } from './text';

export type FormPiece =
  'motto' | 'issuer' | 'number' | 'placeDate' | 'draftMark' | 'kind' | 'recipients' | 'capacity' | 'signed' | 'rule';

/** What each is called to people. */
export const FORM_PIECES: Readonly<Record<FormPiece | 'title' | 'signer', string>> = {
  motto: 'Quốc hiệu, tiêu ngữ',
  issuer: 'Tên cơ quan ban hành',
  number: 'Số, ký hiệu',
  placeDate: 'Địa danh, ngày tháng',
  draftMark: 'Dấu dự thảo',
  kind: 'Tên loại văn bản',
  title: 'Trích yếu',
  recipients: 'Chữ «Nơi nhận»',
  capacity: 'Quyền hạn, chức vụ người ký',
  signed: 'Chỗ ký, đóng dấu',
  signer: 'Họ tên người ký',
  rule: 'Đường kẻ',
};

/** On the folded text, in this order. */
const PATTERNS: readonly (readonly [FormPiece, RegExp])[] = [
  ['motto', /^(?:cong hoa xa hoi chu nghia viet nam|doc lap ?[-–] ?tu do ?[-–] ?hanh phuc)[.*\s_-]*$/],
  ['motto', /^dang cong san viet nam$/],
  ['number', /^so ?:? ?[\s.…_/\d]*\/ ?[a-z]{2,}[a-z0-9\s./&-]*$/],
  ['placeDate', /^[^.;:\d]{0,60}, ngay[\s.…_\d]* thang[\s.…_\d]* nam[\s.…_]*(?:\d{4}|\d{0,3})[.…]*$/],
  ['draftMark', /^\(?(?:du thao|ban du thao)(?: lan \d+)?\)?$/],
  ['recipients', /^(?:noi nhan|noi gui) ?:?$/],
  [
    'capacity',
    /^(?:(?:t\/?m|k\/?t|tl|t\/l|tuq|q)\.? .{2,60}|(?:pho )?chu tich(?: ubnd| uy ban nhan dan)?(?: xa| phuong)?(?: [a-z ]{2,30})?|(?:pho )?bi thu(?: dang uy)?|(?:pho )?chanh van phong|(?:pho )?truong ban)$/,
  ],
  ['signed', /^\((?:da ky|ky|da ky,? dong dau|ky,? [^)]*|chu ky[^)]*)\)$|^(?:da ky|da ky va dong dau)$/],
  ['rule', /^[\s|:\-–—_=*~.…•]{3,}$|^[-–—_=*]+$|^\*{1,4}$/],
];

/** All capitals, as the names of the issuing bodies are printed. */
const ISSUER =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|dang uy|dang bo|huyen uy|thanh uy|mat tran to quoc|chu tich|(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh) )/;

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}/u.test(text);

/**
 * Which part of the form a paragraph is; undefined when it is none that stands for itself. The body of the paper has
 * no such lines, so a longer text is none of them.
 */
export function formPieceOf(text: string): FormPiece | undefined {
  if (text.length > 160) return undefined;
  const folded = foldForSearch(text);
  const [piece] = PATTERNS.find(([, pattern]) => pattern.test(folded)) ?? [];
  // «Chủ tịch UBND xã» in small letters may be a line of a list.
  if (piece === 'capacity' && !isCapitals(text)) return undefined;
  if (piece) return piece;
  return /^KẾ HOẠCH(?!\p{L})/u.test(text) && !/^KẾ HOẠCH\s+\p{Ll}/u.test(text) ? 'kind' : undefined;
}

/** Whether a paragraph above the type of paper names who issues it. */
export const isIssuer = (text: string): boolean =>
  text.length <= 120 && isCapitals(text) && ISSUER.test(`${foldForSearch(text)} `);

const NAME_WORD = /^\p{Lu}\p{L}*(?:-\p{L}+)?$/u;
const RANK = /^(?:TS|ThS|PGS|GS|BS|KS|CN|Thạc sĩ|Tiến sĩ)\.?\s+/u;

/** Whether the text can be a person's name, as it stands below a signature. */
export function isPersonName(text: string): boolean {
  const words = bareName(text.replace(RANK, '')).split(' ');
  return words.length >= 2 && words.length <= 6 && text.length <= 50 && words.every((word) => NAME_WORD.test(word));
}

/** Month of the date in a paper's head, 'yyyy-MM'; '' when the date leaves it blank. */
export function monthOf(placeDate: string): string {
  const [, month = '', year = ''] = /th[áa]ng[\s.…_]*(\d{1,2})?[\s.…_]*n[ăa]m[\s.…_]*(\d{4})/iu.exec(placeDate) ?? [];
  return month !== '' && year !== '' && Number(month) >= 1 && Number(month) <= 12
    ? `${year}-${month.padStart(2, '0')}`
    : '';
}

/** What stands outside the body of a file, as the reader of .docx marks it at the head of a line. */
export const APART = /^\[(Hộp chữ|Đầu trang|Chân trang|Chú thích)\]\s*/u;
export const apartMark = (where: 'Hộp chữ' | 'Đầu trang' | 'Chân trang' | 'Chú thích'): string => `[${where}] `;
