// Head and foot of official papers, by their form: what layouts have in common. Tags are those of letterhead.ts.
import { textWidth } from '../metrics';
import { FOOT_COLUMNS, HEAD_COLUMNS, SIZE, WIDE_TEXT_WIDTH } from './page';
import type { Row } from './wml';
import { block, paragraph, rule, table, tag } from './wml';

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Issuing body and Quốc hiệu with their lines, and below them what `second` has on the left and on the right. */
function letterhead(second?: readonly [string, string], wide = false): string {
  const [left, right] = [HEAD_COLUMNS[0], wide ? WIDE_TEXT_WIDTH - HEAD_COLUMNS[0] : HEAD_COLUMNS[1]];
  const first: Row = {
    cells: [
      { content: block('coQuan', paragraph('CoQuanBanHanh', '{dong}')) + tag('@keCoQuan') },
      {
        content:
          paragraph('QuocHieu', NATIONAL_NAME) +
          paragraph('TieuNgu', MOTTO) +
          rule(textWidth(MOTTO, SIZE.motto, 'bold'), right),
      },
    ],
  };
  const below: Row[] = second ? [{ cells: second.map((content) => ({ content })) }] : [];
  return table({ columnsMm: [left, right], borders: false, paddingMm: 0, rows: [first, ...below] });
}

const NUMBER = paragraph('SoKyHieu', '{soKyHieu}');
const PLACE_DATE = paragraph('DiaDanhThoiGian', '{diaDanhThoiGian}');
const TITLE =
  paragraph('TenLoai', '{tenLoai}') +
  paragraph('TrichYeu', '{trichYeu}') +
  tag('@keTrichYeu') +
  paragraph('KhoangCach', '');

/** Mẫu 1.4, of papers with a type: number, place and date, type, abstract. Giấy mời (1.7) has the same. */
export function head(): string {
  return letterhead([NUMBER, PLACE_DATE]) + TITLE;
}

/** Mẫu 1.5, công văn: no type; the abstract stands small below the number. Kính gửi follows, see `addressees`. */
export function letterHead(): string {
  return letterhead([NUMBER + paragraph('VeViec', 'V/v {trichYeu}'), PLACE_DATE]) + paragraph('KhoangCach', '');
}

/** Mẫu 1.9, biên bản: no place and date, as the text gives them. */
export function minutesHead(): string {
  return letterhead([NUMBER, paragraph('DiaDanhThoiGian', '')]) + TITLE;
}

/** Of lists and registers, which carry neither number nor date of their own; `wide` on a page that lies on its side. */
export function listHead(wide = false): string {
  return letterhead(undefined, wide) + TITLE;
}

/** «Kính gửi», for one addressee on its own line, for several a list below. Tags: kinhGuiMot, kinhGuiNhieu, noiGui. */
export function addressees(): string {
  return (
    block('kinhGuiMot', paragraph('KinhGui', 'Kính gửi: {dong}')) +
    block('kinhGuiNhieu', paragraph('KinhGui', 'Kính gửi:'), block('noiGui', paragraph('NoiGui', '{dong}')))
  );
}

const RECIPIENTS = paragraph('NoiNhan', 'Nơi nhận:') + block('noiNhan', paragraph('DanhSachNhan', '{dong}'));
const SIGNATURE = block('quyenHan', paragraph('QuyenHan', '{dong}')) + paragraph('HoTen', '{hoTen}');

/** One row that never splits, and that the last paragraph (Đoạn cuối) holds on to. */
function wholeRow(left: string, right: string): string {
  return table({
    columnsMm: FOOT_COLUMNS,
    borders: false,
    paddingMm: 0,
    rows: [{ whole: true, cells: [{ content: left }, { content: right }] }],
  });
}

const END = paragraph('CuoiTrang', '');

/** Nơi nhận beside the signature. */
export function foot(): string {
  return wholeRow(RECIPIENTS, SIGNATURE) + END;
}

const SIGNATURES = wholeRow(
  block('kyTrai', paragraph('QuyenHan', '{dong}')) + paragraph('HoTen', '{hoTenTrai}'),
  block('kyPhai', paragraph('QuyenHan', '{dong}')) + paragraph('HoTen', '{hoTenPhai}'),
);

/** Two signatures side by side, of whomever the view names. */
export function twoSignatures(): string {
  return SIGNATURES + END;
}

/** Foot of biên bản (mẫu 1.9): THƯ KÝ on the left, CHỦ TỌA on the right, and Nơi nhận below them on the same page. */
export function minutesFoot(): string {
  return SIGNATURES + paragraph('KhoangCach', '', '<w:keepNext/>') + RECIPIENTS + END;
}

/** Head of an annex (mẫu 2.1), on a page of its own: «PHỤ LỤC», its title, the paper to which it belongs. */
export function annexHead(): string {
  return (
    paragraph('PhuLuc', '{soPhuLuc}') +
    paragraph('TenPhuLuc', '{tenPhuLuc}') +
    paragraph('KemTheo', '{kemTheo}') +
    paragraph('KhoangCach', '')
  );
}
