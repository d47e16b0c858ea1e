// The minutes are compiled from the rows: who was there, who spoke in which order, what was answered, how it ended.
import fc from 'fast-check';
import type { Attendee, Outcome } from '../../src/domain/records';
import { minutesView } from '../../src/documents/minutes';
import type { MinutesInput } from '../../src/documents/minutes';
import { renderPaper } from '../../src/documents/render';
import { record } from '../support/snapshot';
import { isTable, readDocx } from './docx';
import { MEETING } from './meeting';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session, speaker } from './rows';

const attendee = (number: number, change: Partial<Attendee>): Attendee =>
  record('attendees', {
    code: `P-2024-01/DB-0${number}`,
    session: 'P-2024-01',
    role: 'official',
    presence: 'present',
    ...change,
  });

const ATTENDEES = [
  attendee(1, { name: 'Trần Toàn Thắng', title: 'Chủ tịch UBND xã', body: 'UBND xã', role: 'chair' }),
  attendee(2, { name: 'Nguyễn Thị Hồng Nhung', title: 'Công chức Văn phòng - Thống kê', role: 'secretary' }),
  attendee(3, {
    name: 'Lê Quang Đạo',
    title: 'Trưởng thôn',
    body: 'thôn Đông',
    role: 'representative',
    presence: 'late',
  }),
  attendee(4, { name: 'Phạm Thị Thoa', title: 'Công chức', presence: 'absent', absenceReason: 'Đi công tác.' }),
  attendee(5, { name: 'Ngô Văn Tám', title: 'Trưởng Công an xã', presence: 'invited' }),
  attendee(6, { name: 'Người Phiên Khác', session: 'P-2024-09' }),
];

const INPUT: MinutesInput = {
  office: OFFICE,
  session: session({
    secretary: 'Nguyễn Thị Hồng Nhung',
    conclusion: 'Tiếp thu các ý kiến.\n\nGiao giải quyết đúng hạn.',
  }),
  attendees: ATTENDEES,
  speakers: MEETING.speakers,
  opinions: MEETING.opinions,
  followUps: MEETING.followUps,
  wording: [],
  audience: 'internal',
  madeOn: '2024-06-17',
};

const docx = (change: Partial<MinutesInput> = {}) =>
  readDocx(renderPaper(layout('minutes'), minutesView({ ...INPUT, ...change })));

/** The text between the head and the signatures. */
const prose = (change: Partial<MinutesInput> = {}) =>
  docx(change).body.flatMap((block) =>
    !isTable(block) && ['Mục', 'Khoản có tiêu đề', 'Nội dung', 'Đoạn cuối'].includes(block.style) ? [block.text] : [],
  );

const foot = (change: Partial<MinutesInput> = {}) =>
  docx(change)
    .body.filter(isTable)
    .slice(-1)
    .flatMap(({ rows }) => rows[0]?.cells.map((cell) => cell.paragraphs.map(({ text }) => text)) ?? []);

const BARE = { attendees: [], speakers: [], opinions: [], followUps: [] };

test('one meeting with every outcome, word for word', () => {
  expect(prose()).toEqual([
    'Hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Ủy ban nhân dân xã Ngọc Châu tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân.',
    'I. THÀNH PHẦN THAM DỰ',
    '1. Chủ trì Hội nghị (chủ tọa): đồng chí Trần Toàn Thắng, Chủ tịch UBND xã.',
    '2. Thư ký Hội nghị: đồng chí Nguyễn Thị Hồng Nhung, Công chức Văn phòng - Thống kê.',
    '3. Số đại biểu được mời: 05; có mặt: 03 (trong đó 01 đến muộn); vắng mặt: 01; chưa điểm danh: 01.',
    '- Đại diện tổ chức có mặt: Lê Quang Đạo, Trưởng thôn Đông.',
    '- Vắng mặt: Phạm Thị Thoa, Công chức (lý do: đi công tác).',
    '4. Nhân dân các thôn, tổ dân phố được mời dự: thôn Đông, thôn Đoài.',
    '5. Tổng số người dự Hội nghị: 96 người.',
    'II. DIỄN BIẾN HỘI NGHỊ',
    'Tại Hội nghị có 03 lượt phát biểu, nêu 06 ý kiến, kiến nghị, phản ánh, cụ thể như sau:',
    '1. Ông/Bà Nguyễn Văn An, thôn Đông',
    '1.1. Kiến nghị: Đề nghị cho biết đơn giá bồi thường đất trồng lúa của dự án đường tránh và thời gian chi trả tiền cho các hộ dân.',
    '- Đồng chí Chủ tịch UBND xã giải thích, trả lời: Đơn giá áp dụng theo quyết định của UBND tỉnh; tiền được chi trả trong quý III năm 2024.',
    '1.2. Phản ánh: Một số hộ đổ đất lấn mương tiêu nước ở khu đồng phía sau nhà văn hóa thôn.',
    '- Chủ trì Hội nghị giao Công chức Địa chính - Xây dựng chủ trì, phối hợp với Công an xã, thôn Đông giải quyết; thời hạn: ngày 05 tháng 7 năm 2024.',
    '2. Ông/Bà Đỗ Thị Ước, thôn Đoài',
    '2.1. Kiến nghị: Đề nghị kiểm đếm lại cây trồng của gia đình trước khi thu hồi đất.',
    '- Chủ trì Hội nghị giải thích, trả lời: Chủ tịch UBND xã tiếp thu, giao kiểm tra lại.',
    '- Chủ trì Hội nghị giao Công chức Địa chính - Xây dựng chủ trì giải quyết; thời hạn: ngày 28 tháng 6 năm 2024.',
    '2.2. Kiến nghị: Đề nghị lắp đèn tín hiệu tại ngã tư giao với đường tỉnh.',
    '- Nội dung không thuộc thẩm quyền của UBND xã; Hội nghị ghi nhận, gửi Sở Xây dựng xem xét, trả lời; giao Văn phòng HĐND và UBND xã chủ trì thực hiện; thời hạn: ngày 05 tháng 7 năm 2024.',
    '3. Ông/Bà Phạm Quốc Bảo, thôn Thượng',
    '3.1. Ý kiến: Hỏi về đơn giá bồi thường đất trồng lúa.',
    '- Trùng với ý kiến tại điểm 1.1 mục II Biên bản này.',
    '3.2. Ý kiến: Hỏi thêm về nội dung đã nêu tại hội nghị trước.',
    '- Trùng với ý kiến YK-2023-004.',
    'III. Ý KIẾN, KIẾN NGHỊ, PHẢN ÁNH GỬI ĐẾN HỘI NGHỊ',
    'Ngoài các ý kiến phát biểu, UBND xã Ngọc Châu tiếp nhận 02 ý kiến, kiến nghị, phản ánh gửi đến Hội nghị, cụ thể như sau:',
    '1. Trịnh Thị Lan, thôn Hạ (gửi bằng phiếu ý kiến)',
    '1.1. Kiến nghị: Đề nghị công khai diện tích đất công ích.',
    '- Chủ trì Hội nghị ghi nhận để xem xét, phân công giải quyết.',
    '2. Ban công tác Mặt trận thôn Đoài',
    '2.1. Kiến nghị: Đề nghị sửa chữa nhà văn hóa thôn.',
    '- Chủ trì Hội nghị giao Công chức Văn hóa - Xã hội chủ trì giải quyết; thời hạn: ngày 05 tháng 7 năm 2024.',
    'Tổng số ý kiến, kiến nghị, phản ánh được ghi nhận: 08, gồm 02 ý kiến, 05 kiến nghị, 01 phản ánh. Trong đó: trả lời tại Hội nghị 01; giao giải quyết 03; không thuộc thẩm quyền, chuyển cấp có thẩm quyền 01; trùng 02; chưa có hướng xử lý 01.',
    'IV. KẾT LUẬN CỦA CHỦ TRÌ HỘI NGHỊ',
    'Tiếp thu các ý kiến.',
    'Giao giải quyết đúng hạn.',
    'Biên bản được đọc lại cho những người dự Hội nghị cùng nghe và được thông qua tại Hội nghị.',
    'Hội nghị kết thúc vào hồi 11 giờ 00 phút, ngày 14 tháng 6 năm 2024./.',
  ]);
});

test('the form of biên bản: no place and date, secretary on the left, chair on the right, Nơi nhận below', () => {
  const { body } = docx();
  const [head] = body;
  expect(head && isTable(head) ? head.rows[1]?.cells.map((cell) => cell.text.replace(/\s+/g, ' ')) : []).toEqual([
    'Số: /BB-UBND',
    '',
  ]);
  expect(foot()).toEqual([
    ['THƯ KÝ', 'Nguyễn Thị Hồng Nhung'],
    ['CHỦ TỌA', 'Trần Toàn Thắng'],
  ]);
  const below = body.slice(body.findIndex((block) => !isTable(block) && block.style === 'Nơi nhận'));
  expect(below.map((block) => (isTable(block) ? 'table' : block.text))).toEqual([
    'Nơi nhận:',
    '- Thường trực UBND xã;',
    '- Lưu: VT, hồ sơ Hội nghị.',
    '',
  ]);
});

test('nobody spoke, nothing concluded, no hour: what is not known is not said', () => {
  const bare = session({ startTime: '', endTime: '', headCount: null, villages: [], chair: '' });
  expect(prose({ ...BARE, session: bare })).toEqual([
    'Ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Ủy ban nhân dân xã Ngọc Châu tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân.',
    'I. DIỄN BIẾN HỘI NGHỊ',
    'Tại Hội nghị không có người phát biểu.',
    'Biên bản được đọc lại cho những người dự Hội nghị cùng nghe và được thông qua tại Hội nghị.',
    'Hội nghị kết thúc trong ngày 14 tháng 6 năm 2024./.',
  ]);
  expect(foot({ ...BARE, session: bare })).toEqual([
    ['THƯ KÝ', ''],
    ['CHỦ TỌA', ''],
  ]);
});

describe('who spoke', () => {
  const spoke = (change: Partial<MinutesInput>) =>
    prose({ ...BARE, ...change }).filter((text) => /^\d+\. Ông\/Bà/.test(text));

  test('in the order of the calls; whoever has no moment keeps the place in the queue', () => {
    const speakers = [
      speaker(1, { name: 'Lê Một', calledAt: '2024-06-14T08:30:00' }),
      speaker(2, { name: 'Lê Hai' }),
      speaker(3, { name: 'Lê Ba', calledAt: '2024-06-14T08:00:00' }),
    ];
    expect(spoke({ speakers }).map((text) => text.slice(0, 17).trim())).toEqual([
      '1. Ông/Bà Lê Ba,',
      '2. Ông/Bà Lê Hai,',
      '3. Ông/Bà Lê Một,',
    ]);
  });

  test('without an ý kiến: what was registered, or only that the person spoke; who did not speak is not there', () => {
    const speakers = [
      speaker(1, { summary: 'Cảm ơn chính quyền.', body: 'Chi hội Phụ nữ' }),
      speaker(2, { name: 'Đỗ Thị Ước' }),
      speaker(3, { state: 'absent' }),
    ];
    expect(spoke({ speakers })).toEqual([
      '1. Ông/Bà Nguyễn Văn An, thôn Đông, đại diện cho Chi hội Phụ nữ phát biểu về nội dung: cảm ơn chính quyền; không có ý kiến, kiến nghị, phản ánh cần giải quyết.',
      '2. Ông/Bà Đỗ Thị Ước, thôn Đông phát biểu; không có ý kiến, kiến nghị, phản ánh cần giải quyết.',
    ]);
  });

  test('in public by consent, else first letters and thôn, without whom they speak for', () => {
    const speakers = [
      speaker(1, { consent: 'yes', body: 'Chi hội Phụ nữ' }),
      speaker(2, { name: 'Đỗ Thị Ước', consent: 'no', body: 'Hội Nông dân' }),
    ];
    expect(spoke({ speakers, audience: 'public' }).map((text) => text.split(' phát biểu')[0])).toEqual([
      '1. Ông/Bà Nguyễn Văn An, thôn Đông, đại diện cho Chi hội Phụ nữ',
      '2. Ông/Bà Đ.T.Ư., thôn Đông',
    ]);
  });
});

test('work that was given after the day of the meeting says so', () => {
  const change = {
    ...BARE,
    opinions: [opinion(1, { outcome: 'assigned', source: 'front' })],
    followUps: [followUp(1, { assignedOn: '2024-06-17', task: 'UBND xã kiểm tra mương' })],
  };
  expect(prose(change)).toContain(
    '- Chủ trì Hội nghị tiếp thu; ngày 17 tháng 6 năm 2024 đã giao Công chức Địa chính - Xây dựng chủ trì giải quyết: UBND xã kiểm tra mương; thời hạn: ngày 05 tháng 7 năm 2024.',
  );
});

test('every ý kiến stands in the minutes once, however it came, and the totals add up', () => {
  const drawn = fc.record({
    outcome: fc.constantFrom<Outcome | ''>('answered', 'assigned', 'escalated', 'duplicate', ''),
    speaker: fc.constantFrom('', 'P-2024-01/01', 'P-2024-01/04', 'P-2024-01/99'),
    source: fc.constantFrom('speech', 'slip', 'front', 'other' as const),
    sourceName: fc.constantFrom('', 'Chi hội Phụ nữ thôn Đông', 'Lê Thị Tư'),
    session: fc.constantFrom('P-2024-01', 'P-2024-09'),
  });
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 25 }), (rows) => {
      const opinions = rows.map((row, at) =>
        opinion(at + 1, { ...(row as object), text: `[${at + 1}]`, answer: row.outcome === 'answered' ? 'Đã rõ' : '' }),
      );
      const view = minutesView({ ...INPUT, opinions, followUps: opinions.map((_, at) => followUp(at + 1)) });
      const texts = (view['dong'] as { noiDung: string }[]).map(({ noiDung }) => noiDung);
      const printed = texts.flatMap((text) => /^\d+\.\d+\. [^:]+: (\[\d+\])\.$/.exec(text)?.[1] ?? []);
      const own = opinions.filter((each) => each.session === 'P-2024-01');
      expect([...printed].sort()).toEqual(own.map(({ text }) => text).sort());
      const total = texts.find((text) => text.startsWith('Tổng số'));
      const all = Number(/ghi nhận: (\d+)/.exec(total ?? '')?.[1] ?? 0);
      const parts = [...(total ?? '').matchAll(/(?:Hội nghị|quyết|quyền|trùng|xử lý) (\d+)[;.]/g)].map(([, n]) =>
        Number(n),
      );
      expect(all).toBe(own.length);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(own.length);
    }),
    { numRuns: 40 },
  );
});
