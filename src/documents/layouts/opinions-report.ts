// Layout of Báo cáo tổng hợp ý kiến before a session: counts, what was raised by topic, what stood over, proposals.
import { carriedTable } from './carried';
import { addressees, foot, head } from './frame';
import type { Layout } from './package';
import { RAISED_COLUMNS, TOPIC_COLUMNS } from './page';
import { ruledTable } from './ruled';
import { leading, paragraphs, section } from './sections';
import { block, paragraph } from './wml';

const [NUMBER, WHO, WHAT, HOW, UNIT] = RAISED_COLUMNS;
const [TOPIC, REGISTERED, SENT, TOGETHER] = TOPIC_COLUMNS;

export const opinionsReportLayout: Layout = {
  body:
    head() +
    addressees() +
    paragraphs('moDau') +
    paragraph('Muc', '{mucTiepNhan}') +
    leading('soLieu') +
    block(
      'bangSoLieu',
      ruledTable(
        [
          { title: 'Nội dung đối thoại', mm: TOPIC, tag: 'ten' },
          { title: 'Đăng ký phát biểu', mm: REGISTERED, tag: 'dangKy', centred: true },
          { title: 'Ý kiến gửi đến trước', mm: SENT, tag: 'gui', centred: true },
          { title: 'Tổng số', mm: TOGETHER, tag: 'tong', centred: true },
        ],
        'theoNoiDung',
      ),
    ) +
    block(
      'phanNoiDung',
      section('{mucNoiDung}'),
      ruledTable(
        [
          { title: 'STT', mm: NUMBER, tag: 'stt', centred: true },
          { title: 'Người nêu', mm: WHO, tag: 'nguoiNeu' },
          { title: 'Nội dung ý kiến, kiến nghị', mm: WHAT, tag: 'noiDung' },
          { title: 'Nguồn, lĩnh vực', mm: HOW, tag: 'nguon' },
          { title: 'Đơn vị dự kiến trả lời', mm: UNIT, tag: 'donVi' },
        ],
        'dong',
        'nhom',
      ),
    ) +
    section('{mucTon}') +
    leading('ton') +
    carriedTable() +
    section('{mucDeXuat}') +
    paragraphs('deXuat') +
    paragraphs('ketThuc') +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
