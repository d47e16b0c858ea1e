// Text as it is read aloud on a loudspeaker: numbers, dates and times in Vietnamese words, abbreviations in full.
// What is not certain (an abbreviation that may mean several things) is left as it is, and can be asked for.
import { isIsoDate, parseTime } from './dates';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', ' nghìn', ' triệu', ' tỷ'] as const;
const LARGEST = 1000 ** GROUPS.length - 1;

const digit = (n: number): string => DIGITS[n] ?? '';

/** 0 to 99: mười lăm, hai mươi mốt, hai mươi tư, hai mươi lăm. */
function belowHundred(n: number): string {
  const [tens, units] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digit(units);
  const last = units === 5 ? 'lăm' : tens > 1 && units === 1 ? 'mốt' : tens > 1 && units === 4 ? 'tư' : digit(units);
  const ten = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  return units === 0 ? ten : `${ten} ${last}`;
}

/** 0 to 999; behind a larger group «không trăm» is said too. */
function belowThousand(n: number, isBehind: boolean): string {
  const [hundreds, rest] = [Math.floor(n / 100), n % 100];
  if (hundreds === 0 && !isBehind) return belowHundred(rest);
  const hundred = `${digit(hundreds)} trăm`;
  if (rest === 0) return hundred;
  return rest < 10 ? `${hundred} linh ${digit(rest)}` : `${hundred} ${belowHundred(rest)}`;
}

/**
 * A whole number from 0 to 999 999 999 999 in words.
 *
 * @example
 * spokenNumber(2024) // 'hai nghìn không trăm hai mươi tư'
 */
export function spokenNumber(n: number): string {
  if (!Number.isInteger(n) || n < 0 || n > LARGEST) throw new RangeError(`no words for ${n}`);
  const groups: number[] = [];
  for (let rest = n; groups.length === 0 || rest > 0; rest = Math.floor(rest / 1000)) groups.push(rest % 1000);
  const last = groups.findIndex((group) => group > 0);
  return groups
    .map((group, at) => ({ group, at }))
    .filter(({ at }) => at >= last)
    .reverse()
    .map(({ group, at }, turn) => (group === 0 && turn > 0 ? 'không' : belowThousand(group, turn > 0)) + GROUPS[at])
    .join(' ');
}

/** 1 is 'nhất', 4 is 'tư', otherwise the number: what follows «thứ». */
export function spokenOrdinal(n: number): string {
  return n === 1 ? 'nhất' : n === 4 ? 'tư' : spokenNumber(n);
}

const spokenDay = (day: number) => (day <= 10 ? `mùng ${belowHundred(day)}` : belowHundred(day));
const spokenMonth = (month: number) => (month === 4 ? 'tư' : belowHundred(month));
const eachDigit = (digits: string) => [...digits].map((one) => digit(Number(one))).join(' ');

/**
 * A date in words.
 *
 * @example
 * spokenDate('2024-06-14') // 'ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư'
 */
export function spokenDate(iso: string): string {
  if (!isIsoDate(iso)) throw new RangeError(`not a date (yyyy-MM-dd): ${JSON.stringify(iso)}`);
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return `ngày ${spokenDay(day)} tháng ${spokenMonth(month)} năm ${spokenNumber(year)}`;
}

/** '07:30' is 'bảy giờ ba mươi phút', '14:00' is 'mười bốn giờ'. */
export function spokenTime(time: string): string {
  const [hours, minutes] = (parseTime(time) ?? '').split(':').map(Number);
  if (hours === undefined || minutes === undefined) throw new RangeError(`not a time (HH:mm): ${JSON.stringify(time)}`);
  return `${belowHundred(hours)} giờ${minutes === 0 ? '' : ` ${belowHundred(minutes)} phút`}`;
}

/** Abbreviations with one meaning in the papers of a commune. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  UBND: 'Ủy ban nhân dân',
  HĐND: 'Hội đồng nhân dân',
  UBMTTQ: 'Ủy ban Mặt trận Tổ quốc',
  UBMTTQVN: 'Ủy ban Mặt trận Tổ quốc Việt Nam',
  MTTQ: 'Mặt trận Tổ quốc',
  MTTQVN: 'Mặt trận Tổ quốc Việt Nam',
  UB: 'Ủy ban',
  BCH: 'Ban Chấp hành',
  BQL: 'Ban Quản lý',
  HTX: 'hợp tác xã',
  TDP: 'tổ dân phố',
  NVH: 'nhà văn hóa',
  VP: 'Văn phòng',
  GPMB: 'giải phóng mặt bằng',
  BTGPMB: 'bồi thường, giải phóng mặt bằng',
  QSDĐ: 'quyền sử dụng đất',
  QSD: 'quyền sử dụng',
  GCN: 'giấy chứng nhận',
  GCNQSDĐ: 'giấy chứng nhận quyền sử dụng đất',
  NTM: 'nông thôn mới',
  'KT-XH': 'kinh tế - xã hội',
  KTXH: 'kinh tế - xã hội',
  'QP-AN': 'quốc phòng - an ninh',
  ANTT: 'an ninh trật tự',
  ATGT: 'an toàn giao thông',
  VSMT: 'vệ sinh môi trường',
  ATTP: 'an toàn thực phẩm',
  PCCC: 'phòng cháy, chữa cháy',
  CCCD: 'căn cước công dân',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TTHC: 'thủ tục hành chính',
  DVC: 'dịch vụ công',
  CBCC: 'cán bộ, công chức',
  NĐ: 'nghị định',
  'đ/c': 'đồng chí',
  'Đ/c': 'Đồng chí',
  'Đ/C': 'Đồng chí',
};

// The longest first, as one may begin another.
const ABBREVIATION = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${Object.keys(ABBREVIATIONS)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\p{L}\p{N}])`,
  'gu',
);

const UNITS: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  m: 'mét',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  km: 'ki-lô-mét',
  km2: 'ki-lô-mét vuông',
  'km²': 'ki-lô-mét vuông',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  đ: 'đồng',
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** Value of a Roman numeral of I, V and X. */
function romanValue(numeral: string): number {
  return [...numeral].reduce((sum, letter, at) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[numeral[at + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

/** Digits with points between thousands and a decimal comma, as they stand in a text. */
function spokenDigits(digits: string): string {
  const [whole = '', decimals] = digits.split(',');
  const bare = whole.replace(/\./g, '');
  const isCode = bare.length > 12 || /^0\d{2,}/.test(bare);
  const spoken = isCode ? eachDigit(bare) : spokenNumber(Number(bare));
  if (decimals === undefined) return spoken;
  const behind = /^0|\d{3}/.test(decimals) ? eachDigit(decimals) : spokenNumber(Number(decimals));
  return `${spoken} phẩy ${behind}`;
}

type Step = readonly [RegExp, (whole: string, ...groups: (string | undefined)[]) => string];

const isDay = (day: string | undefined, month: string | undefined) =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
const dayAndMonth = (day: string | undefined, month: string | undefined) =>
  `${spokenDay(Number(day))} tháng ${spokenMonth(Number(month))}`;
const year = (text: string | undefined) => (text ? ` năm ${spokenNumber(Number(text))}` : '');

/** In this order: what is more certain first, and what it leaves, plain numbers, last. */
const STEPS: readonly Step[] = [
  // 05/KH-UBND, 72/2025/QH15: number and year; the symbol is for the eye.
  [
    /(?<![\d/])(\d+)\s*\/\s*(?:(\d{4})\s*\/\s*)?\p{Lu}{2}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*(?![\p{L}\d])/gu,
    (_, number, of) => `${spokenDigits(number ?? '')}${year(of)}`,
  ],
  [ABBREVIATION, (whole) => ABBREVIATIONS[whole] ?? whole],
  [/(?<![\p{L}\p{N}])TP\.?\s+(?=\p{Lu})/gu, () => 'thành phố '],
  [/(?<![\p{L}\p{N}])QL\.?\s*(?=\d)/gu, () => 'quốc lộ '],
  [/(?<![\p{L}\p{N}])ĐT\.?\s*(?=\d)/gu, () => 'đường tỉnh '],
  [
    /(?:(ngày)\s+)?(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\3(\d{4})(?![\d/])/giu,
    (whole, word, day, _, month, of) =>
      isDay(day, month) ? `${word ?? 'ngày'} ${dayAndMonth(day, month)}${year(of)}` : whole,
  ],
  [
    /(?<!\p{L})(ngày)\s+(\d{1,2})\s+(tháng)\s+(\d{1,2})(?!\d)/giu,
    (whole, word, day, _, month) => (isDay(day, month) ? `${word} ${dayAndMonth(day, month)}` : whole),
  ],
  [
    /(?<!\p{L})(ngày|từ|đến|sáng|chiều|tối)\s+(\d{1,2})\/(\d{1,2})(?![\d/])/giu,
    (whole, word, day, month) => {
      if (!isDay(day, month)) return whole;
      return `${word}${/^ngày$/iu.test(word ?? '') ? '' : ' ngày'} ${dayAndMonth(day, month)}`;
    },
  ],
  [
    /(?<!\p{L})(tháng)\s+(\d{1,2})(?:\s*[/-]\s*(\d{4}))?(?![\d/])/giu,
    (whole, word, month, of) => (isDay('1', month) ? `${word} ${spokenMonth(Number(month))}${year(of)}` : whole),
  ],
  [
    /(?<!\p{L})(quý)\s+((?:IV|I{1,3})(?:(?:\s*(?:,|-|–|và)\s*)(?:IV|I{1,3}))*)(?:\s*\/\s*(\d{4}))?(?![\p{L}\d])/giu,
    (_, word, quarters = '', of) =>
      `${word} ${quarters.replace(/IV|I{1,3}/gu, (quarter) => spokenOrdinal(romanValue(quarter)).replace('nhất', 'một'))}${year(of)}`,
  ],
  [
    /(?<!\p{L})(kh[óo][aá]|lần thứ|thứ|mục|phần|kỳ|loại|cấp)\s+([IVX]+)(?![\p{L}\d])/gu,
    (_, word, numeral = '') => `${word} ${spokenNumber(romanValue(numeral))}`,
  ],
  [
    /(?<![\d.,])(\d{1,2})(?::(\d{2})|\s*h\s*(\d{1,2})?(?!\p{L})|\s+giờ\s+(\d{1,2})\s+phút|\s+giờ(?!\p{L}))(?!\d)/gu,
    (whole, hours, ...minutes) => {
      const time = parseTime(`${hours}:${(minutes.slice(0, 3).find(Boolean) ?? '0').padStart(2, '0')}`);
      return time === undefined ? whole : spokenTime(time);
    },
  ],
  [/(\d)\s*[-–]\s*(?=\d)/gu, (_, before) => `${before} đến `],
  [/(\d)\s*\/\s*(?=\d)/gu, (_, before) => `${before} trên `],
  [
    /(\p{L})?(\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)(?:\s*(%|(?:km2|km²|km|m2|m²|m3|m³|ha|kg|m|đ)(?![\p{L}\d])))?(\p{L})?/gu,
    (_, before = '', digits = '', unit, after = '') =>
      `${before === '' ? '' : `${before} `}${spokenDigits(digits)}${unit ? ` ${UNITS[unit] ?? unit}` : ''}${after === '' ? '' : ` ${after}`}`,
  ],
  [/\s*&\s*/gu, () => ' và '],
];

/**
 * A text as it is read aloud. No digit is left.
 *
 * @example
 * spokenText('UBND xã họp lúc 7h30 ngày 14/6/2024')
 * // 'Ủy ban nhân dân xã họp lúc bảy giờ ba mươi phút ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư'
 */
export function spokenText(text: string): string {
  return STEPS.reduce(
    (spoken, [pattern, say]) =>
      spoken.replace(pattern, (whole: string, ...rest: unknown[]) =>
        say(whole, ...rest.filter((one): one is string | undefined => typeof one !== 'number')),
      ),
    text.normalize('NFC'),
  );
}

/** Words of capitals without a vowel, or of capitals and digits: nobody can read them out. Each once. */
export function unspeakable(text: string): string[] {
  const words = text.normalize('NFC').match(/(?<![\p{L}\p{N}])[\p{Lu}\d]*\p{Lu}[\p{Lu}\d]+(?![\p{L}\p{N}])/gu) ?? [];
  const isWord = (word: string) =>
    /[AEIOUY]/.test(word.normalize('NFD').replace(/\p{M}/gu, '')) || /^[IVX]+$/.test(word);
  return [...new Set(words.filter((word) => !isWord(word)))];
}

/** Words of Vietnamese text, each of which is one syllable. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
