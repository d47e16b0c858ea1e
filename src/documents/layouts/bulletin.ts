// Layout of Bản tin phát thanh: a note to the announcer, then what is read.
import { listHead, twoSignatures } from './frame';
import type { Layout } from './package';
import { block, paragraph } from './wml';

export const bulletinLayout: Layout = {
  body:
    listHead() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    twoSignatures(),
};
