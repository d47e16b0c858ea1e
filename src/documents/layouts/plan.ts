// Layout of Kế hoạch: căn cứ, then sections, headings, topics and paragraphs in the order of the plan's lines.
import { foot, head } from './frame';
import type { Layout } from './package';
import { block, paragraph, run } from './wml';

const leadAndText = [run('{dam}', { bold: true }), run('{thuong}')];

export const planLayout: Layout = {
  body:
    head() +
    block(
      'dong',
      block('laCanCu', paragraph('CanCu', '{thuong}')),
      block('laMuc', paragraph('Muc', '{dam}')),
      block('laKhoan', paragraph('Khoan', '{dam}')),
      block('laDoan', paragraph('NoiDung', leadAndText)),
    ) +
    block('doanCuoi', paragraph('DoanCuoi', leadAndText)) +
    foot(),
};
