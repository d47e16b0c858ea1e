// Layout of Phiếu giao việc: the unit addressed, one table of what it leads and one of what it supports, how to reply.
import { addressees, foot, head } from './frame';
import type { Layout } from './package';
import { SLIP_COLUMNS } from './page';
import { ruledTable } from './ruled';
import { block, paragraph } from './wml';

const [code, opinion, task, due, reply] = SLIP_COLUMNS;

export const workSlipLayout: Layout = {
  body:
    head() +
    addressees() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block(
      'phan',
      block('dan', paragraph('NoiDung', '{doan}', '<w:keepNext/>')),
      ruledTable(
        [
          { title: 'Mã ý kiến', mm: code, tag: 'ma' },
          { title: 'Nội dung ý kiến, kiến nghị', mm: opinion, tag: 'yKien' },
          { title: 'Việc phải làm', mm: task, tag: 'viec' },
          { title: 'Thời hạn (cách tính)', mm: due, tag: 'thoiHan' },
          { title: 'Kết quả, ý kiến của đơn vị', mm: reply, tag: 'ketQua' },
        ],
        'viecGiao',
      ),
      paragraph('KhoangCach', ''),
    ) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
