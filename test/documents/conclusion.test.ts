// The notice of what was concluded: the chair's words paragraph by paragraph, then each task that counts, once.
import { checkLayout } from '../../src/documents/check';
import { conclusionView } from '../../src/documents/conclusion';
import type { ConclusionInput } from '../../src/documents/conclusion';
import { renderPaper } from '../../src/documents/render';
import { isTable, readDocx, ruledTables } from './docx';
import { MEETING } from './meeting';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session } from './rows';

const INPUT: ConclusionInput = {
  office: OFFICE,
  session: session({ conclusion: 'Tiếp thu các ý kiến của Nhân dân.\n\nGiao các bộ phận giải quyết đúng hạn' }),
  opinions: MEETING.opinions,
  followUps: MEETING.followUps,
  wording: [],
  madeOn: '2024-06-24',
};

const docx = (change: Partial<ConclusionInput> = {}) =>
  readDocx(renderPaper(layout('conclusion'), conclusionView({ ...INPUT, ...change })));
const prose = (change: Partial<ConclusionInput> = {}) =>
  docx(change).body.flatMap((block) =>
    !isTable(block) && ['Nội dung', 'Đoạn cuối', 'Trích yếu'].includes(block.style)
      ? [block.text.replace(/\u00A0/g, ' ')]
      : [],
  );
const rows = (change: Partial<ConclusionInput> = {}) =>
  ruledTables(docx(change))[0]
    ?.rows.slice(1)
    .map(({ cells }) => cells.map(({ text }) => text)) ?? [];

test('word for word', () => {
  expect(prose()).toEqual([
    'Kết luận của Chủ tịch UBND xã tại Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân ngày 14 tháng 6 năm 2024',
    'Hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, đồng chí Trần Toàn Thắng chủ trì Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân. Dự Hội nghị có 96 người.',
    'Sau khi nghe ý kiến, kiến nghị, phản ánh của Nhân dân, Chủ tịch UBND xã Ngọc Châu kết luận như sau:',
    'Tiếp thu các ý kiến của Nhân dân.',
    'Giao các bộ phận giải quyết đúng hạn.',
    'Chủ tịch UBND xã Ngọc Châu giao các cơ quan, đơn vị, cá nhân thực hiện 04 nhiệm vụ sau:',
    'Trên đây là kết luận của Chủ tịch UBND xã tại Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân ngày 14 tháng 6 năm 2024; UBND xã Ngọc Châu thông báo để các cơ quan, đơn vị, cá nhân có liên quan biết, thực hiện./.',
  ]);
  expect(rows()).toEqual([
    [
      '1',
      'Giải quyết ý kiến: Một số hộ đổ đất lấn mương tiêu nước ở khu đồng phía sau nhà văn hóa thôn.',
      'Công chức Địa chính - Xây dựng\n(phối hợp: Công an xã, thôn Đông)',
      '05/07/2024',
      'Đã giao',
    ],
    [
      '2',
      'Giải quyết ý kiến: Đề nghị kiểm đếm lại cây trồng của gia đình trước khi thu hồi đất.',
      'Công chức Địa chính - Xây dựng',
      '05/07/2024',
      'Đã giao',
    ],
    [
      '3',
      'Giải quyết ý kiến: Đề nghị lắp đèn tín hiệu tại ngã tư giao với đường tỉnh.',
      'Văn phòng HĐND và UBND xã',
      '05/07/2024',
      'Đã chuyển Sở Xây dựng',
    ],
    [
      '4',
      'Giải quyết ý kiến: Đề nghị sửa chữa nhà văn hóa thôn.',
      'Công chức Văn hóa - Xã hội',
      '05/07/2024',
      'Đã hoàn thành ngày 20/06/2024',
    ],
  ]);
});

test('the task in its own words, with officer; what was withdrawn or belongs to another session is left out', () => {
  const opinions = [opinion(1), opinion(2), opinion(3, { session: 'P-2024-09' })];
  const followUps = [
    followUp(1, { task: 'Kiểm tra mương', officer: 'Lương Văn Hùng', state: 'handedBack' }),
    followUp(2, { state: 'withdrawn' }),
    followUp(3),
  ];
  expect(rows({ opinions, followUps })).toEqual([
    [
      '1',
      'Kiểm tra mương.',
      'Công chức Địa chính - Xây dựng\nLương Văn Hùng',
      '05/07/2024',
      'Đang xem xét, phân công lại',
    ],
  ]);
});

test('without conclusion, tasks, chair and head count it still reads well', () => {
  const bare = session({ chair: '', headCount: null });
  expect(prose({ session: bare, followUps: [] }).slice(1, -1)).toEqual([
    'Hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Chủ tịch UBND xã Ngọc Châu chủ trì Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
  ]);
  expect(ruledTables(docx({ session: bare, followUps: [] }))).toEqual([]);
});

test('follows the decree', () => {
  expect(checkLayout(docx().file)).toEqual([]);
  expect(checkLayout(docx({ session: session(), followUps: [] }).file)).toEqual([]);
});
