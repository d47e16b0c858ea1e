// Layout of Văn bản trả lời công dân, a công văn: what was asked, then the answer.
import { addressees, foot, letterHead } from './frame';
import type { Layout } from './package';
import { block, paragraph } from './wml';

const paragraphs = (name: string) => block(name, paragraph('NoiDung', '{doan}'));

export const replyLayout: Layout = {
  body:
    letterHead() +
    addressees() +
    ['moDau', 'hoi', 'dan', 'traLoi', 'ketThuc'].map(paragraphs).join('') +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
