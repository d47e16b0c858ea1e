// A slip holds what one unit leads and what it supports, each once, with room for the reply and how to send it back.
import { renderPaper } from '../../src/documents/render';
import { workSlipView } from '../../src/documents/work-slip';
import type { WorkSlipInput } from '../../src/documents/work-slip';
import { isTable, readDocx, ruledTables } from './docx';
import { MEETING } from './meeting';
import { layout } from './paper';
import { followUp, OFFICE, session } from './rows';

const LAND = 'Công chức Địa chính - Xây dựng';
const INPUT: WorkSlipInput = {
  office: OFFICE,
  session: session({ intakeDesk: 'Bộ phận Văn phòng - Thống kê xã' }),
  unit: LAND,
  speakers: MEETING.speakers,
  opinions: MEETING.opinions,
  followUps: [
    followUp(2, {
      task: 'Kiểm tra mương tiêu nước',
      officer: 'Lương Văn Hùng',
      supportingUnits: ['Công an xã', 'thôn Đông'],
      dueReason: '15 ngày làm việc từ 14/06/2024, bỏ thứ Bảy, Chủ nhật 15–16/6 → 05/07/2024',
    }),
    followUp(3, {
      originalDueOn: '2024-06-28',
      dueReason: 'Gia hạn từ 28/06/2024 đến 05/07/2024',
      extensionReason: 'Chờ đo đạc lại.',
    }),
    followUp(4, { state: 'passedOn', superiorBody: 'Sở Xây dựng', leadUnit: 'Công an xã' }),
    followUp(6, { state: 'done', leadUnit: ' công an  XÃ', resultOn: '2024-06-20', supportingUnits: [LAND] }),
  ],
  replyTo: 'ubnd@ngocchau.example',
  wording: [],
  audience: 'internal',
  madeOn: '2024-06-24',
};

const docx = (change: Partial<WorkSlipInput> = {}) =>
  readDocx(renderPaper(layout('workSlip'), workSlipView({ ...INPUT, ...change })));
const prose = (change: Partial<WorkSlipInput> = {}) =>
  docx(change).body.flatMap((block) =>
    !isTable(block) && ['Kính gửi', 'Nội dung', 'Đoạn cuối'].includes(block.style) ? [block.text] : [],
  );
const tables = (change: Partial<WorkSlipInput> = {}) =>
  ruledTables(docx(change)).map(({ rows }) => rows.slice(1).map(({ cells }) => cells.map(({ text }) => text)));

test('word for word', () => {
  expect(prose()).toEqual([
    'Kính gửi: Công chức Địa chính - Xây dựng',
    'Tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân ngày 14 tháng 6 năm 2024, UBND xã Ngọc Châu tiếp nhận các ý kiến, kiến nghị, phản ánh liên quan đến chức năng, nhiệm vụ của đơn vị. UBND xã Ngọc Châu chuyển Công chức Địa chính - Xây dựng giải quyết như sau:',
    '1. Công chức Địa chính - Xây dựng chủ trì giải quyết 02 ý kiến, kiến nghị, phản ánh sau:',
    '2. Công chức Địa chính - Xây dựng phối hợp với đơn vị chủ trì giải quyết 01 ý kiến, kiến nghị, phản ánh sau:',
    'Đề nghị Công chức Địa chính - Xây dựng ghi kết quả giải quyết hoặc ý kiến của đơn vị vào cột cuối của bảng (nêu rõ nội dung đã làm, thời gian hoàn thành, số và ngày của văn bản trả lời nếu có), ký xác nhận và gửi lại Bộ phận Văn phòng - Thống kê xã (hộp thư ubnd@ngocchau.example) trước khi hết thời hạn nêu trên. Mỗi nội dung giữ nguyên mã ý kiến để theo dõi.',
    'Trường hợp nội dung không thuộc chức năng, nhiệm vụ hoặc không thể hoàn thành đúng hạn, đề nghị Công chức Địa chính - Xây dựng nêu rõ lý do, đơn vị có trách nhiệm giải quyết hoặc thời hạn đề nghị gia hạn và gửi lại ngay để UBND xã Ngọc Châu xem xét, quyết định./.',
  ]);
  expect(tables()).toEqual([
    [
      [
        'YK-2024-002',
        'Một số hộ đổ đất lấn mương tiêu nước ở khu đồng phía sau nhà văn hóa thôn.\n(Người nêu: Ông/Bà Nguyễn Văn An, thôn Đông)',
        'Kiểm tra mương tiêu nước.\nNgười thực hiện: Lương Văn Hùng\nPhối hợp: Công an xã, thôn Đông',
        '05/07/2024\n(15 ngày làm việc từ 14/06/2024, bỏ thứ Bảy, Chủ nhật 15–16/6)',
        '',
      ],
      [
        'YK-2024-003',
        'Đề nghị kiểm đếm lại cây trồng của gia đình trước khi thu hồi đất.\n(Người nêu: Ông/Bà Đỗ Thị Ước, thôn Đoài)',
        'Xem xét, giải quyết và trả lời.',
        '05/07/2024\nGia hạn từ 28/06/2024: Chờ đo đạc lại',
        '',
      ],
    ],
    [
      [
        'YK-2024-006',
        'Đề nghị sửa chữa nhà văn hóa thôn.\n(Người nêu: Ban công tác Mặt trận thôn Đoài)',
        'Xem xét, giải quyết và trả lời.\nChủ trì: công an  XÃ',
        '05/07/2024',
        'Đã có kết quả ngày 20/06/2024.',
      ],
    ],
  ]);
});

test('a unit is found however its name was typed, and its rows are in one table only', () => {
  const [led, supported] = tables({ unit: 'CÔNG AN xã' });
  expect(led?.map((cells) => [cells[0], cells[4]])).toEqual([
    ['YK-2024-004', 'Đã chuyển Sở Xây dựng.'],
    ['YK-2024-006', 'Đã có kết quả ngày 20/06/2024.'],
  ]);
  expect(supported?.map(([code]) => code)).toEqual(['YK-2024-002']);
});

test('a unit that only supports has one table, without a number before its sentence', () => {
  expect(tables({ unit: 'thôn Đông' })).toHaveLength(1);
  expect(prose({ unit: 'thôn Đông' })[2]).toBe(
    'Thôn Đông phối hợp với đơn vị chủ trì giải quyết 01 ý kiến, kiến nghị, phản ánh sau:',
  );
});

test('the public version has first letters and no mailbox; without an intake desk it goes to Văn thư', () => {
  const change = { audience: 'public' as const, session: session() };
  expect(tables(change)[0]?.[1]?.[1]).toContain('(Người nêu: Ông/Bà Đ.T.Ư., thôn Đoài)');
  expect(prose(change)[4]).toContain('gửi lại Văn thư UBND xã Ngọc Châu trước khi hết thời hạn');
});
