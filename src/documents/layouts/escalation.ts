// Layout of Văn bản kiến nghị cấp có thẩm quyền, a công văn: opening, what was raised by number, the request.
import { addressees, foot, letterHead } from './frame';
import type { Layout } from './package';
import { block, paragraph, run } from './wml';

export const escalationLayout: Layout = {
  body:
    letterHead() +
    addressees() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block(
      'muc',
      paragraph('NoiDung', [run('{dam}', { bold: true }), run('{thuong}')]),
      block('dong', paragraph('NoiDung', '{doan}')),
    ) +
    block('deNghi', paragraph('NoiDung', '{doan}')) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
