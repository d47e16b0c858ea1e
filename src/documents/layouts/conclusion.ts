// Layout of Thông báo kết luận: opening, conclusion, the table of tasks, closing.
import { foot, head } from './frame';
import type { Layout } from './package';
import { CONCLUSION_COLUMNS } from './page';
import { ruledTable } from './ruled';
import { block, paragraph } from './wml';

const [number, task, performer, due, state] = CONCLUSION_COLUMNS;

export const conclusionLayout: Layout = {
  body:
    head() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block(
      'coNhiemVu',
      ruledTable(
        [
          { title: 'STT', mm: number, tag: 'stt', centred: true },
          { title: 'Nội dung nhiệm vụ', mm: task, tag: 'nhiemVu' },
          { title: 'Đơn vị, người thực hiện (phối hợp)', mm: performer, tag: 'thucHien' },
          { title: 'Hạn hoàn thành', mm: due, tag: 'han' },
          { title: 'Trạng thái', mm: state, tag: 'trangThai' },
        ],
        'nhiemVuGiao',
      ),
      paragraph('KhoangCach', ''),
    ) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
