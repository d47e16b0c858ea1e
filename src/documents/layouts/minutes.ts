// Layout of Biên bản hội nghị (mẫu 1.9): sections, speakers and paragraphs in order, two signatures, Nơi nhận below them.
import { minutesFoot, minutesHead } from './frame';
import type { Layout } from './package';
import { block, paragraph } from './wml';

export const minutesLayout: Layout = {
  body:
    minutesHead() +
    block(
      'dong',
      block('laMuc', paragraph('Muc', '{noiDung}')),
      block('laKhoan', paragraph('Khoan', '{noiDung}')),
      block('laDoan', paragraph('NoiDung', '{noiDung}')),
    ) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    minutesFoot(),
};
