// Layout of Báo cáo kết quả đối thoại: organisation, counts with tables by field, thôn and unit, what stands over, the law's
// clock, difficulties, proposals.
import { carriedTable } from './carried';
import { addressees, foot, head } from './frame';
import type { Layout } from './package';
import { GROUP_COLUMNS } from './page';
import { ruledTable } from './ruled';
import { heading, leading, paragraphs, section } from './sections';
import { block, paragraph } from './wml';

const [NAME, OPINIONS, TASKS, DONE, IN_TIME, OPEN, OVERDUE, PASSED_ON] = GROUP_COLUMNS;

export const outcomeReportLayout: Layout = {
  body:
    head() +
    addressees() +
    section('{mucToChuc}') +
    paragraphs('toChuc') +
    block(
      'phanKetQua',
      section('{mucKetQua}'),
      paragraphs('soLieu'),
      block(
        'bangNhom',
        heading('{tieuDe}'),
        ruledTable(
          [
            { title: '{tenCot}', mm: NAME, tag: 'ten' },
            { title: 'Ý kiến', mm: OPINIONS, tag: 'yKien', centred: true },
            { title: 'Việc đã giao', mm: TASKS, tag: 'viec', centred: true },
            { title: 'Đã xong', mm: DONE, tag: 'daXong', centred: true },
            { title: 'Xong đúng hạn', mm: IN_TIME, tag: 'dungHan', centred: true },
            { title: 'Còn trong hạn', mm: OPEN, tag: 'conHan', centred: true },
            { title: 'Quá hạn chưa xong', mm: OVERDUE, tag: 'quaHan', centred: true },
            { title: 'Đã chuyển cấp trên', mm: PASSED_ON, tag: 'daChuyen', centred: true },
          ],
          'hang',
        ),
      ),
    ) +
    section('{mucTon}') +
    leading('ton') +
    carriedTable() +
    section('{mucQuyDinh}') +
    paragraphs('quyDinh') +
    section('{mucKhoKhan}') +
    paragraphs('khoKhan') +
    section('{mucDeXuat}') +
    paragraphs('deXuat') +
    paragraphs('ketThuc') +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
