// Layouts of the two registers, on pages that lie on their side: head of a list, one ruled table, who keeps the register.
import { listHead } from './frame';
import type { Layout } from './package';
import { FOLLOW_UP_COLUMNS, OUTGOING_COLUMNS, WIDE_TEXT_WIDTH } from './page';
import type { RuledColumn } from './ruled';
import { ruledTable } from './ruled';
import { block, paragraph, table } from './wml';

const [NUMBER, DATE, NAME, SIGNER, TO, FILED, COPIES, SENT, RECEIVED, NOTE] = OUTGOING_COLUMNS;
const OUTGOING: readonly RuledColumn[] = [
  { title: 'Số, ký hiệu văn bản', mm: NUMBER, tag: 'soKyHieuDong' },
  { title: 'Ngày tháng văn bản', mm: DATE, tag: 'ngayThang', centred: true },
  { title: 'Tên loại và trích yếu nội dung văn bản', mm: NAME, tag: 'noiDung' },
  { title: 'Người ký', mm: SIGNER, tag: 'nguoiKy' },
  { title: 'Nơi nhận văn bản', mm: TO, tag: 'noiNhan' },
  { title: 'Đơn vị, người nhận bản lưu', mm: FILED, tag: 'banLuu' },
  // To be filled in by hand when the paper is handed over.
  { title: 'Số lượng bản', mm: COPIES, tag: 'deTrong' },
  { title: 'Ngày chuyển', mm: SENT, tag: 'deTrong' },
  { title: 'Ký nhận', mm: RECEIVED, tag: 'deTrong' },
  { title: 'Ghi chú', mm: NOTE, tag: 'ghiChu' },
];

const [CODE, WHAT, UNIT, DUE, PROGRESS, ANSWER, REMARK] = FOLLOW_UP_COLUMNS;
const FOLLOW_UPS: readonly RuledColumn[] = [
  { title: 'Số đến', mm: CODE, tag: 'soDen' },
  { title: 'Tên loại, số, ký hiệu, ngày tháng, nội dung', mm: WHAT, tag: 'noiDung' },
  { title: 'Đơn vị hoặc người nhận', mm: UNIT, tag: 'donVi' },
  { title: 'Thời hạn giải quyết', mm: DUE, tag: 'thoiHan' },
  { title: 'Tiến độ giải quyết', mm: PROGRESS, tag: 'tienDo' },
  { title: 'Số, ký hiệu văn bản trả lời', mm: ANSWER, tag: 'vanBan' },
  { title: 'Ghi chú', mm: REMARK, tag: 'ghiChu' },
];

/** Place, day and the signature of who keeps the register, on the right; the sum above holds on to it. */
function keeper(): string {
  const half = WIDE_TEXT_WIDTH / 2;
  return (
    table({
      columnsMm: [half, half],
      borders: false,
      paddingMm: 0,
      rows: [
        {
          whole: true,
          cells: [
            { content: paragraph('DanhSachNhan', '') },
            {
              content:
                paragraph('DiaDanhThoiGian', '{diaDanhThoiGian}', '<w:keepNext/>') +
                paragraph('QuyenHan', '{nguoiGiuSo}') +
                // A register needs less room than a paper that is stamped.
                paragraph('HoTen', '', '<w:spacing w:before="720"/>'),
            },
          ],
        },
      ],
    }) + paragraph('CuoiTrang', '')
  );
}

function register(columns: readonly RuledColumn[], rows: string): Layout {
  return {
    wide: true,
    body:
      listHead(true) +
      block('bang', ruledTable(columns, rows), paragraph('KhoangCach', '')) +
      paragraph('DoanCuoi', '{tongSo}') +
      keeper(),
  };
}

export const outgoingRegisterLayout = register(OUTGOING, 'vanBan');
export const followUpRegisterLayout = register(FOLLOW_UPS, 'viec');
