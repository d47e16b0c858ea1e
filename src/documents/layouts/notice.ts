// Layout of Thông báo về việc tổ chức Hội nghị: opening, numbered items, a table where there are several sessions.
import { foot, head } from './frame';
import type { Layout } from './package';
import { CELL_PADDING, NOTICE_COLUMNS } from './page';
import { block, paragraph, run, table } from './wml';

const TITLES = ['STT', 'Thời gian', 'Địa điểm', 'Thôn, tổ dân phố'];

function sessions(): string {
  return table({
    columnsMm: NOTICE_COLUMNS,
    borders: true,
    paddingMm: CELL_PADDING,
    rows: [
      {
        header: true,
        whole: true,
        cells: TITLES.map((title) => ({ content: paragraph('BangTieuDe', title), middle: true })),
      },
      {
        whole: true,
        cells: [
          { content: paragraph('BangSo', '{#phien}{stt}') },
          { content: paragraph('BangNoiDung', '{thoiGian}') },
          { content: paragraph('BangNoiDung', '{diaDiem}') },
          { content: paragraph('BangNoiDung', '{thon}{/phien}') },
        ],
      },
    ],
  });
}

export const noticeLayout: Layout = {
  body:
    head() +
    block('moDau', paragraph('NoiDung', '{doan}')) +
    block(
      'muc',
      block('tieuDe', paragraph('Khoan', '{dam}')),
      block('doanDau', paragraph('NoiDung', [run('{dam}', { bold: true }), run('{thuong}')])),
      block('dong', paragraph('NoiDung', '{doan}')),
      block('bang', sessions(), paragraph('KhoangCach', '')),
    ) +
    block('ketThuc', paragraph('NoiDung', '{doan}')) +
    paragraph('DoanCuoi', '{doanCuoi}') +
    foot(),
};
