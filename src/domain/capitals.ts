// Nhân dân and Nhà nước, written with a capital where they are nouns and not where they are part of a name.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục II, mục V khoản 1 (danh từ thuộc trường hợp đặc biệt).
import type { Slip } from './slips';

const NOT_LETTER = String.raw`(?![\p{L}\p{M}])`;
/** Bodies, forces, titles: «nhân dân» behind these is part of their name and small. */
const OF_THE_PEOPLE = [
  'ủy ban',
  'uỷ ban',
  'hội đồng',
  'tòa án',
  'toà án',
  'kiểm sát',
  'công an',
  'quân đội',
  'cảnh sát',
  'an ninh',
  'tình báo',
  'vũ trang',
  'hội thẩm',
  'thanh tra',
  'tín dụng',
  'chiến tranh',
  'nghệ sĩ',
  'nghệ sỹ',
  'nghệ nhân',
  'nhà giáo',
  'thầy thuốc',
  'dân chủ',
  String.raw`(?<!thông\s+|cảnh\s+)báo`,
  'tạp chí',
  'truyền hình',
  'chính quyền',
  'học viện',
  'bệnh viện',
  'đối ngoại',
  'ngoại giao',
  'thế trận',
  'phòng không',
  'quốc phòng',
].join('|');
const SMALL_PEOPLE = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:nhân\s+dân|Nhân\s+Dân)${NOT_LETTER}(?!\s+tệ${NOT_LETTER})`,
  'gu',
);
const IN_A_NAME = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${OF_THE_PEOPLE})\s+$`, 'iu');
/** Words behind which the State is meant, and not something that belongs to it: «cơ quan nhà nước» stays small. */
const STATE = new RegExp(
  String.raw`(?:^|[.;:,(“«–-]\s*|(?<![\p{L}\p{M}])(?:của|do|và|với|hoặc|bởi|cho|theo|từ|được|khi|mà|nếu|rằng|thì|giữa|nhờ|Đảng|pháp luật|chính sách|chủ trương|để)\s+)(?<state>nhà\s+nước|[Nn]hà\s+Nước)${NOT_LETTER}(?!\s+(?:ngoài|sạch|thải|mưa|chảy)${NOT_LETTER})`,
  'gmu',
);
const COUNCIL = /(?<=(?<![\p{L}\p{M}])(?:[ỦUủu][ỷyỶY]\s+ban|[Hh]ội\s+đồng)\s+)Nhân\s+dân(?![\p{L}\p{M}])/gu;

/** What any of them has in it. */
const ANY = /nh(?:ân\s+dân|à\s+nước)/iu;

interface Place {
  at: number;
  seen: string;
  becomes: string;
}

function placesOf(text: string): Place[] {
  if (!ANY.test(text)) return [];
  const people = [...text.matchAll(SMALL_PEOPLE)]
    .filter(({ index = 0 }) => !IN_A_NAME.test(text.slice(0, index)))
    .map(({ 0: seen, index: at = 0 }) => ({ at, seen, becomes: `Nhân${seen.slice(4, -3)}dân` }));
  const state = [...text.matchAll(STATE)].map((match) => {
    const seen = match.groups?.['state'] ?? '';
    const at = (match.index ?? 0) + match[0].length - seen.length;
    return { at, seen, becomes: `Nhà${seen.slice(3, -4)}nước` };
  });
  const council = [...text.matchAll(COUNCIL)].map(({ 0: seen, index: at = 0 }) => ({
    at,
    seen,
    becomes: `n${seen.slice(1)}`,
  }));
  return [...people, ...state, ...council].sort((a, b) => a.at - b.at);
}

const oneBlank = (text: string) => text.replace(/\s+/g, ' ');

/**
 * Where the capital is missing, or is not wanted; each as it stands.
 *
 * @example
 * capitalSlips('vì lợi ích của nhân dân') // [{ says: 'chưa viết hoa đúng «Nhân dân»', seen: 'nhân dân' }]
 */
export function capitalSlips(typed: string): Slip[] {
  return placesOf(typed.normalize('NFC')).map(({ seen, becomes }) => ({
    says: `nên viết «${oneBlank(becomes)}»`,
    seen: oneBlank(seen),
  }));
}

/** The text with these capitals put right; all else stays as it is. */
export function mendCapitals(typed: string): string {
  const text = typed.normalize('NFC');
  return [...placesOf(text)]
    .reverse()
    .reduce((now, { at, seen, becomes }) => now.slice(0, at) + becomes + now.slice(at + seen.length), text);
}
