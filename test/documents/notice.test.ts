// The notice of a session says when, where, what about, who chairs, who is invited and how to take part.
import { checkLayout } from '../../src/documents/check';
import { noticeView } from '../../src/documents/notice';
import type { NoticeInput } from '../../src/documents/notice';
import { renderPaper } from '../../src/documents/render';
import { attendee, issuedPlan, officer, SESSION_ROWS } from './coming';
import { allParagraphs, readDocx, ruledTables } from './docx';
import { layout } from './paper';
import { session } from './rows';

const INPUT: NoticeInput = {
  ...SESSION_ROWS,
  sessions: [session({ state: 'planned', coChair: 'Hoàng Thị Lệ Thu', intakeDesk: 'Bộ phận Văn phòng' })],
  papers: [],
};
const docx = (change: Partial<NoticeInput> = {}) =>
  readDocx(renderPaper(layout('notice'), noticeView({ ...INPUT, ...change })));
const texts = (change: Partial<NoticeInput> = {}) =>
  allParagraphs(docx(change))
    .filter(({ style }) => ['Trích yếu', 'Nội dung', 'Khoản có tiêu đề', 'Đoạn cuối'].includes(style))
    .map(({ text }) => text.replace(/\u00A0/g, ' '));

test('one session of a plan: every item, numbered, in the form of the decree', () => {
  expect(texts()).toEqual([
    'Về việc tổ chức Hội nghị tiếp xúc, đối thoại ngày 14 tháng 6 năm 2024',
    'Thực hiện Kế hoạch tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024, UBND xã Ngọc Châu phối hợp với Ủy ban Mặt trận Tổ quốc Việt Nam xã tổ chức Hội nghị tiếp xúc, đối thoại. UBND xã Ngọc Châu thông báo như sau:',
    '1. Thời gian: Từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Sáu, ngày 14 tháng 6 năm 2024.',
    '2. Địa điểm: Nhà văn hóa xã.',
    '3. Thành phần:',
    '- Chủ trì: đồng chí Trần Toàn Thắng, Chủ tịch UBND xã.',
    '- Đồng chủ trì: đồng chí Hoàng Thị Lệ Thu.',
    '- Mời dự: Đại diện cấp ủy; Thường trực HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã.',
    '- Nhân dân thôn Đông và thôn Đoài.',
    '4. Nội dung tiếp xúc, đối thoại:',
    '(1). Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn.',
    '(2). Quản lý giao, cho thuê quỹ đất công ích.',
    '5. Cách thức tham gia:',
    '- Nhân dân trực tiếp dự hội nghị và đăng ký phát biểu tại Bộ phận Văn phòng trước khi hội nghị khai mạc; ghi rõ nội dung phát biểu.',
    '- Người không dự được có thể gửi ý kiến bằng văn bản đến Bộ phận Văn phòng, hoặc qua trưởng thôn, tổ trưởng tổ dân phố.',
    '- Họ và tên người phát biểu chỉ được công khai khi người đó đồng ý.',
    '6. Ghi âm, ghi hình: Hội nghị có thể được ghi âm, ghi hình để phục vụ việc lập biên bản và tổng hợp ý kiến.',
    'UBND xã Ngọc Châu thông báo để các cơ quan, đơn vị, các thôn, tổ dân phố và Nhân dân biết, tham dự; đề nghị trưởng thôn, tổ trưởng tổ dân phố thông báo rộng rãi trên hệ thống loa truyền thanh và vận động Nhân dân tham dự hội nghị./.',
  ]);
  expect(checkLayout(docx().file)).toEqual([]);
});

test('a day at the end of the title is not said twice', () => {
  for (const day of ['ngày 14/6/2024', '14-06-2024', 'ngày 14 tháng 6 năm 2024.']) {
    const sessions = [session({ title: `Hội nghị đối thoại quý II, ${day}` })];
    expect(texts({ sessions })[0]).toBe('Về việc tổ chức Hội nghị đối thoại quý II ngày 14 tháng 6 năm 2024');
  }
});

test('a plan that was issued is cited with number and date', () => {
  expect(texts({ papers: [issuedPlan()] })[1]).toMatch(
    /^Thực hiện Kế hoạch số 05\/KH-UBND ngày 05 tháng 02 năm 2024 về tiếp xúc, đối thoại/,
  );
  expect(texts({ papers: [issuedPlan({ state: 'draft' })] })[1]).toMatch(/^Thực hiện Kế hoạch tiếp xúc/);
});

test('off the plan the session’s title is the content; what nobody has entered is left out', () => {
  const bare = session({ plan: '', title: 'Vệ sinh môi trường', endTime: '', chair: '', villages: [], intakeDesk: '' });
  const printed = texts({ sessions: [bare], plan: undefined, topics: [], directory: [] });
  expect(printed[0]).toContain('tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân ngày');
  expect(printed[1]).toMatch(/^UBND xã Ngọc Châu phối hợp/);
  expect(printed).toContain('1. Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 14 tháng 6 năm 2024.');
  expect(printed).toContain('- Nhân dân các thôn, tổ dân phố trên địa bàn xã.');
  expect(printed).toContain('Vệ sinh môi trường.');
  expect(printed.join('\n')).toContain('tại Ủy ban nhân dân xã Ngọc Châu trước khi');
  expect(printed.filter((text) => /chủ trì/iu.test(text))).toEqual([]);
});

test('an office that does not record empties the sentence, and the item is gone', () => {
  const printed = texts({ wording: [{ code: 'hoi-nghi-ghi-am', text: '' }] });
  expect(printed.filter((text) => text.includes('ghi âm'))).toEqual([]);
});

test('several sessions stand in a table by date; chairs who differ with their days, titles wherever they are known', () => {
  const sessions = [
    session({
      code: 'P-2024-02',
      date: '2024-08-22',
      startTime: '14:00',
      villages: ['thôn Hạ'],
      chair: 'Vũ Đình Khải',
    }),
    session({ code: 'P-2024-01', villages: ['thôn Đông'] }),
  ];
  const attendees = [attendee(1, { name: 'Vũ Đình Khải', title: 'Phó Chủ tịch UBND xã', body: 'UBND xã' })];
  const paper = docx({ sessions, attendees });
  expect(checkLayout(paper.file)).toEqual([]);
  expect(
    ruledTables(paper)[0]
      ?.rows.slice(1)
      .map(({ cells }) => cells.map(({ text }) => text)),
  ).toEqual([
    ['1', 'Từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Sáu, ngày 14 tháng 6 năm 2024', 'Nhà văn hóa xã', 'Thôn Đông'],
    ['2', '14 giờ 00 phút, thứ Năm, ngày 22 tháng 8 năm 2024', 'Nhà văn hóa xã', 'Thôn Hạ'],
  ]);
  expect(texts({ sessions, attendees })).toEqual(
    expect.arrayContaining([
      '1. Thời gian, địa điểm, Nhân dân được mời của 02 hội nghị:',
      '- Chủ trì: đồng chí Trần Toàn Thắng, Chủ tịch UBND xã (ngày 14/06/2024); đồng chí Vũ Đình Khải, Phó Chủ tịch UBND xã (ngày 22/08/2024).',
      '- Nhân dân thôn Đông và thôn Hạ.',
    ]),
  );
});

test('a chair who left office before the session keeps no title; one written as a post is left as it stands', () => {
  const directory = [officer({ to: '2024-05-31' })];
  expect(texts({ directory })).toContain('- Chủ trì: đồng chí Trần Toàn Thắng.');
  const coChair = 'Đại diện Thường trực HĐND xã';
  expect(texts({ sessions: [session({ coChair })] })).toContain(`- Đồng chủ trì: ${coChair}.`);
});
