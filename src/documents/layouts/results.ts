// Layout of Thông báo kết quả giải quyết ý kiến, kiến nghị: opening, one table grouped by topic, closing. A table that is
// long stands in an annex instead, on pages that lie on their side.
import { annexHead, foot, head } from './frame';
import { endOfSection } from './package';
import type { Layout } from './package';
import { ANNEX_COLUMNS, RESULT_COLUMNS } from './page';
import { ruledTable } from './ruled';
import type { RuledColumn } from './ruled';
import { block, paragraph } from './wml';

type Titled = Omit<RuledColumn, 'mm'>;

const NUMBER: Titled = { title: 'STT', tag: 'stt', centred: true };
const OPINION: Titled = { title: 'Nội dung ý kiến, kiến nghị', tag: 'noiDung' };

const TABLE: readonly Titled[] = [
  NUMBER,
  { title: 'Người nêu', tag: 'nguoiNeu' },
  OPINION,
  { title: 'Nội dung trả lời, kết quả giải quyết', tag: 'traLoi', sideMm: 3.25 },
  { title: 'Đơn vị chủ trì (phối hợp), thời hạn', tag: 'donVi' },
];

const ANNEX: readonly Titled[] = [
  NUMBER,
  { title: 'Họ và tên, thôn', tag: 'nguoiNeu' },
  OPINION,
  { title: 'Lĩnh vực', tag: 'linhVuc' },
  { title: 'Hình thức', tag: 'hinhThuc' },
  { title: 'Nội dung trả lời, kết quả giải quyết', tag: 'traLoi' },
  { title: 'Đơn vị chủ trì (phối hợp)', tag: 'donVi' },
  { title: 'Thời hạn', tag: 'thoiHan' },
  { title: 'Ghi chú', tag: 'ghiChu' },
];

const columns = (titled: readonly Titled[], widths: readonly number[]): RuledColumn[] =>
  titled.map((column, at) => ({ ...column, mm: widths[at] ?? 0 }));

export const resultsLayout: Layout = {
  body:
    head() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block('coYKien', ruledTable(columns(TABLE, RESULT_COLUMNS), 'yKien', 'nhom'), paragraph('KhoangCach', '')) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot() +
    // Without an annex the section after this is empty, and is left out with its page.
    endOfSection() +
    block(
      'coPhuLuc',
      annexHead(),
      ruledTable(columns(ANNEX, ANNEX_COLUMNS), 'yKien', 'nhom'),
      paragraph('CuoiTrang', ''),
    ),
  wide: true,
};
