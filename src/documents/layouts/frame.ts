// Head and foot of an official paper: what every layout has in common. Tags are those of letterhead.ts.
import { textWidth } from '../metrics';
import { FOOT_COLUMNS, HEAD_COLUMNS, SIZE } from './page';
import { block, paragraph, rule, table, tag } from './wml';

const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Issuing body and Quốc hiệu, number and date, type of paper and abstract, with their three lines. */
export function head(): string {
  return (
    table({
      columnsMm: HEAD_COLUMNS,
      borders: false,
      paddingMm: 0,
      rows: [
        {
          cells: [
            { content: block('coQuan', paragraph('CoQuanBanHanh', '{dong}')) + tag('@keCoQuan') },
            {
              content:
                paragraph('QuocHieu', NATIONAL_NAME) +
                paragraph('TieuNgu', MOTTO) +
                rule(textWidth(MOTTO, SIZE.motto, 'bold'), HEAD_COLUMNS[1]),
            },
          ],
        },
        {
          cells: [
            { content: paragraph('SoKyHieu', '{soKyHieu}') },
            { content: paragraph('DiaDanhThoiGian', '{diaDanhThoiGian}') },
          ],
        },
      ],
    }) +
    paragraph('TenLoai', '{tenLoai}') +
    paragraph('TrichYeu', '{trichYeu}') +
    tag('@keTrichYeu') +
    paragraph('KhoangCach', '')
  );
}

/** Nơi nhận beside the signature; one row that never splits, and that the last paragraph (Đoạn cuối) holds on to. */
export function foot(): string {
  return (
    table({
      columnsMm: FOOT_COLUMNS,
      borders: false,
      paddingMm: 0,
      rows: [
        {
          whole: true,
          cells: [
            {
              content: paragraph('NoiNhan', 'Nơi nhận:') + block('noiNhan', paragraph('DanhSachNhan', '{dong}')),
            },
            { content: block('quyenHan', paragraph('QuyenHan', '{dong}')) + paragraph('HoTen', '{hoTen}') },
          ],
        },
      ],
    }) + paragraph('CuoiTrang', '')
  );
}
