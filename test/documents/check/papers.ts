// Good papers of every form, as an office would write them in Word. Each is a list of named pieces, so that a test can change
// one and leave the others.
import { textWidth } from '../../../src/documents/metrics';
import { body, centred, docx, drawingLine, empty, endOfSection, p, r, section, sectPr, table, vmlLine } from './word';

export type Pieces = Record<string, string>;

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const ISSUER = 'XÃ SÔNG LAM';
const mottoMm = textWidth(MOTTO, 14, 'bold');
const issuerMm = textWidth(ISSUER, 13, 'bold') * 0.42;

export const ABSTRACT = 'Tổ chức hội nghị đối thoại của Chủ tịch UBND xã năm 2026';
const abstractMm = textWidth(ABSTRACT, 14, 'bold') * 0.4;

/** The two columns above the text, in one table with a row for the names and one for number and date. */
export function letterhead(pieces: Pieces): string {
  const at = (name: string) => pieces[name] ?? '';
  return table(
    [65, 100],
    [
      [at('issuer1') + at('issuer2') + at('issuerLine'), at('nation') + at('motto') + at('mottoLine')],
      [at('number') + at('about') || empty(), at('placeDate') || empty()],
    ],
  );
}

const HEAD_PIECES: Pieces = {
  issuer1: centred('ỦY BAN NHÂN DÂN', 'b', 13),
  issuer2: centred(ISSUER, 'b', 13),
  issuerLine: p(drawingLine(issuerMm)),
  nation: centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'b', 12),
  motto: centred(MOTTO, 'b', 14),
  mottoLine: p(vmlLine(mottoMm)),
};

export const date = (text: string): string => centred(text, 'i', 13);
export const number = (text: string): string => centred(text, 13);

const FOOT_PIECES: Pieces = {
  label: p(r('Nơi nhận:', 'b', 'i', 12)),
  recipients: p(r('- Thường trực Đảng ủy;', 11)) + p(r('- Các thôn;', 11)),
  filed: p(r('- Lưu: VT, VP.', 11)),
  power: centred('TM. ỦY BAN NHÂN DÂN', 'b', 14) + centred('CHỦ TỊCH', 'b', 14),
  room: centred('', 14) + centred('', 14) + centred('', 14),
  name: centred('Đỗ Thị Ước', 'b', 14),
};

export function foot(pieces: Pieces): string {
  const at = (name: string) => pieces[name] ?? '';
  return table(
    [80, 85],
    [[at('label') + at('recipients') + at('filed') || empty(), at('power') + at('room') + at('name') || empty()]],
  );
}

const titled = (type: string): Pieces => ({
  title: centred(type, 'b', 14),
  abstract: centred(ABSTRACT, 'b', 14),
  abstractLine: p(drawingLine(abstractMm)),
});

const TEXT: Pieces = {
  opening: body('Ủy ban nhân dân xã Sông Lam tổ chức hội nghị như sau:'),
  sectionOne: section('I. THỜI GIAN, ĐỊA ĐIỂM'),
  heading: body('1. Thời gian', 'b'),
  under: body('07 giờ 30 phút, ngày 29 tháng 10 năm 2026 (thứ Năm), sau khi các thôn đã thông báo cho Nhân dân.'),
  clause: body('2. Địa điểm: Nhà văn hóa xã, kèm theo là danh sách các hộ đã đăng ký phát biểu tại hội nghị.'),
  points: body('a) Thôn Đông;') + body('b) Thôn Đoài.'),
  last: body('Các thôn báo cáo kết quả về Văn phòng HĐND và UBND xã để tổng hợp./.'),
};

const NAMED_ORDER = ['title', 'abstract', 'abstractLine', 'addressees', 'bases', 'opening', 'sectionOne', 'heading', 'under', 'clause', 'points', 'table', 'last']; // prettier-ignore

/** All pieces in their places; an annex or another section follows as `after`. */
export const assembled = (pieces: Pieces): string =>
  letterhead(pieces) +
  empty() +
  NAMED_ORDER.map((name) => pieces[name] ?? '').join('') +
  (pieces['foot'] ?? foot(pieces)) +
  (pieces['after'] ?? '');

export const plan = (): Pieces => ({
  ...HEAD_PIECES,
  number: number('Số: 05/KH-UBND'),
  placeDate: date('Sông Lam, ngày 05 tháng 02 năm 2026'),
  ...titled('KẾ HOẠCH'),
  bases:
    body('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'i') +
    body('Theo đề nghị của Văn phòng HĐND và UBND xã.', 'i'),
  ...TEXT,
  ...FOOT_PIECES,
});

export const report = (): Pieces => ({
  ...plan(),
  number: number('Số:        /BC-UBND'),
  placeDate: date('Sông Lam, ngày      tháng      năm 2026'),
  ...titled('BÁO CÁO'),
  bases: '',
  addressees: p(r('Kính gửi: Ủy ban nhân dân tỉnh.', 14), '<w:jc w:val="center"/>'),
  recipients: p(r('- Như trên;', 11)) + p(r('- Các thôn;', 11)),
});

export const letter = (): Pieces => ({
  ...HEAD_PIECES,
  number: number('Số: 128/UBND-VP'),
  about: p(
    r('V/v trả lời ý kiến công dân tại hội nghị đối thoại', 12),
    '<w:spacing w:before="120"/><w:jc w:val="center"/>',
  ),
  placeDate: date('Sông Lam, ngày 12 tháng 9 năm 2026'),
  addressees:
    p(r('Kính gửi:', 14), '<w:ind w:left="2835"/>') +
    p(r('- Sở Nông nghiệp và Môi trường;', 14), '<w:ind w:left="2835"/>') +
    p(r('- Ông Nguyễn Văn An.', 14), '<w:ind w:left="2835"/>'),
  opening: body('Ủy ban nhân dân xã Sông Lam trả lời như sau:'),
  last: body('Trân trọng./.'),
  ...FOOT_PIECES,
  recipients: p(r('- Như trên;', 11)),
});

export const invitation = (): Pieces => ({
  ...plan(),
  number: number('Số: 09/GM-UBND'),
  ...titled('GIẤY MỜI'),
  bases: '',
  sectionOne: '',
  heading: '',
  under: '',
  points: '',
});

export const minutes = (): Pieces => ({
  ...HEAD_PIECES,
  number: number('Số: 11/BB-UBND'),
  ...titled('BIÊN BẢN'),
  ...TEXT,
  last: body('Hội nghị kết thúc vào 11 giờ 30 phút, ngày 29 tháng 10 năm 2026./.'),
  foot:
    table(
      [80, 85],
      [
        [
          centred('THƯ KÝ', 'b', 14) + centred('', 14) + centred('', 14) + centred('Lê Văn Bình', 'b', 14),
          centred('CHỦ TỌA', 'b', 14) + centred('', 14) + centred('', 14) + centred('Đỗ Thị Ước', 'b', 14),
        ],
      ],
    ) +
    p(r('Nơi nhận:', 'b', 'i', 12)) +
    p(r('- Các đại biểu;', 11)) +
    p(r('- Lưu: VT, Hồ sơ.', 11)),
});

const RULED = table([20, 60, 60], [['STT', 'Họ và tên', 'Thôn'], ['1', 'Nguyễn Văn An', 'Đông']].map((row) => row.map((text) => p(r(text, 13)))), true, true); // prettier-ignore

export const annexed = (): Pieces => ({
  ...plan(),
  after:
    endOfSection() +
    centred('Phụ lục', 'b', 14) +
    centred('DANH SÁCH CÁC HỘ ĐĂNG KÝ PHÁT BIỂU', 'b', 14) +
    centred('(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của UBND xã Sông Lam)', 'i', 14) +
    RULED +
    empty() +
    sectPr({ landscape: true, start: 1 }),
});

/** A register: a letterhead, a title that is no type of paper, a table. */
export const register = (): Pieces => ({
  ...HEAD_PIECES,
  title: centred('DANH SÁCH ĐĂNG KÝ PHÁT BIỂU', 'b', 14),
  table: RULED,
  foot: empty(),
});

/** No letterhead at all. */
export const handOut = (): string => centred('NỘI QUY HỘI NGHỊ', 'b', 14) + body('1. Giữ trật tự.') + RULED + empty();

export const GOOD = { plan, report, letter, invitation, minutes, annexed, register } as const;

export const made = (pieces: Pieces): Uint8Array => docx(assembled(pieces));
