// A bulletin is read aloud: no digit, no abbreviation, no name of a citizen, and the announcer knows how long it takes.
import { bulletinView, readingTime, WORDS_PER_MINUTE } from '../../src/documents/bulletin';
import type { BulletinInput } from '../../src/documents/bulletin';
import { redactor } from '../../src/documents/redact';
import { wordsIn } from '../../src/domain/spoken';
import { SESSION_ROWS } from './coming';
import { MEETING } from './meeting';
import { session } from './rows';

const INPUT: BulletinInput = {
  ...SESSION_ROWS,
  session: session({ state: 'planned', coChair: 'Đại diện Thường trực HĐND xã', intakeDesk: 'Bộ phận VP UBND xã' }),
  speakers: MEETING.speakers,
  opinions: MEETING.opinions,
  followUps: MEETING.followUps,
  hide: (text) => text,
};
const view = (change: Partial<BulletinInput> = {}) => bulletinView({ ...INPUT, ...change });
const doans = (value: unknown) => (value as { doan: string }[]).map(({ doan }) => doan);
const read = (change: Partial<BulletinInput> = {}) => {
  const { ketThuc, doanCuoi } = view(change);
  return [...doans(ketThuc), String(doanCuoi)];
};

test('of a session to come: greeting, when and where twice, what about, how to take part, closing', () => {
  expect(read()).toEqual([
    'Kính thưa toàn thể Nhân dân! Xin mời bà con nghe thông báo của Ủy ban nhân dân xã Ngọc Châu về việc tổ chức Hội nghị tiếp xúc, đối thoại.',
    'Hội nghị bắt đầu lúc bảy giờ ba mươi phút, thứ Sáu, ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư, tại Nhà văn hóa xã.',
    'Chủ trì hội nghị là đồng chí Trần Toàn Thắng, Chủ tịch Ủy ban nhân dân xã, và Đại diện Thường trực Hội đồng nhân dân xã.',
    'Hội nghị bàn về hai nội dung.',
    'Thứ nhất: Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn.',
    'Thứ hai: Quản lý giao, cho thuê quỹ đất công ích.',
    'Kính mời bà con Nhân dân thôn Đông và thôn Đoài đến dự. Bà con muốn phát biểu thì đăng ký tại Bộ phận Văn phòng Ủy ban nhân dân xã trước giờ khai mạc. Người không đến được có thể gửi ý kiến bằng văn bản qua trưởng thôn, tổ trưởng tổ dân phố. Tên người phát biểu chỉ được công khai khi người đó đồng ý.',
    'Hội nghị có thể được ghi âm, ghi hình để phục vụ việc lập biên bản và tổng hợp ý kiến.',
    'Xin nhắc lại: Hội nghị bắt đầu lúc bảy giờ ba mươi phút, thứ Sáu, ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi tư, tại Nhà văn hóa xã. Mong bà con sắp xếp công việc, đến dự đông đủ, đúng giờ.',
    'Bản tin đến đây là hết. Xin cảm ơn bà con đã lắng nghe./.',
  ]);
});

const CLOSED = session({ state: 'closed' });

test('of a session that is over: counts that add up, and no name of those who spoke', () => {
  const printed = read({ session: CLOSED });
  expect(printed).toContain('Dự hội nghị có chín mươi sáu người.');
  expect(printed).toContain(
    'Có ba lượt phát biểu; Ủy ban nhân dân xã Ngọc Châu đã tiếp nhận tám ý kiến, kiến nghị, phản ánh. Trong đó, một ý kiến đã được trả lời ngay tại hội nghị; ba ý kiến đã giao cho các bộ phận chuyên môn giải quyết, đến nay đã xong một ý kiến; một ý kiến không thuộc thẩm quyền của xã, đã chuyển đến cơ quan có thẩm quyền; hai ý kiến trùng với ý kiến khác; một ý kiến đang được xem xét.',
  );
  for (const { name } of MEETING.speakers) expect(printed.join('\n')).not.toContain(name);
});

test('without opinions, heads or speeches it still reads', () => {
  const printed = read({ session: session({ headCount: null }), speakers: [], opinions: [], followUps: [] });
  expect(printed[2]).toBe('Có không lượt phát biểu; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.');
});

test('no digit is left in what is read, nor in the abstract', () => {
  const venue = 'Nhà văn hóa TDP số 12, QL5B';
  for (const state of ['planned', 'closed'] as const) {
    const change = { session: session({ state, venue, title: 'Hội nghị quý II/2024' }) };
    expect([...read(change), String(view(change)['trichYeu'])].join('\n')).not.toMatch(/\d|UBND|TDP/);
  }
});

test('a phone number is hidden before it could be put into words', () => {
  const change = {
    session: session({ state: 'planned', intakeDesk: 'Văn phòng, điện thoại 0912 345 678' }),
    hide: redactor({ names: [], contacts: [] }),
  };
  expect(read(change).join('\n')).not.toMatch(/không chín một|\[đã ẩn\]/);
});

test('one topic is said in the sentence', () => {
  expect(
    read({ topics: [], plan: undefined, session: session({ state: 'planned', title: 'Vệ sinh môi trường' }) }),
  ).toContain('Nội dung của hội nghị là: Vệ sinh môi trường.');
});

test('the note counts what is read, and can be left out', () => {
  const words = read().reduce((sum, text) => sum + wordsIn(text), 0);
  expect(doans(view()['moDau'])).toEqual([
    expect.stringContaining(`${words} tiếng, đọc chậm, rõ trong khoảng ${readingTime(words)};`),
  ]);
  expect(view({ wording: [{ code: 'phat-thanh-ghi-chu', text: ' ' }] })['moDau']).toEqual([]);
});

test.each([
  [0, '10 giây'],
  [WORDS_PER_MINUTE / 2, '30 giây'],
  [WORDS_PER_MINUTE, '01 phút'],
  [WORDS_PER_MINUTE + 1, '01 phút 10 giây'],
])('%d words take %s', (words, time) => {
  expect(readingTime(words)).toBe(time);
});
