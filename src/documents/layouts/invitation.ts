// Layout of Giấy mời (mẫu 1.7): whom the office invites, then what to, where and when.
import { foot, head } from './frame';
import type { Layout } from './package';
import { block, paragraph, run } from './wml';

const leadAndText = [run('{dam}', { bold: true }), run('{thuong}')];

export const invitationLayout: Layout = {
  body:
    head() +
    block('kinhMoi', paragraph('NoiDung', '{doan}')) +
    block('nguoiMoi', paragraph('NoiDung', '{doan}')) +
    block('dong', paragraph('NoiDung', leadAndText)) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
