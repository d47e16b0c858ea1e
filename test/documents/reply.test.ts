// A reply says what was asked, where, what the answer or the result is, with its day and paper, and who is responsible.
import { replyView } from '../../src/documents/reply';
import type { ReplyInput } from '../../src/documents/reply';
import { renderPaper } from '../../src/documents/render';
import { allParagraphs, readDocx } from './docx';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session, speaker } from './rows';

const ASKED = opinion(1, { speaker: 'P-2024-01/01', text: 'Đề nghị nạo vét mương tiêu.', outcome: 'assigned' });
const DONE = followUp(1, {
  state: 'done',
  result: 'Đã nạo vét 300 m mương',
  resultOn: '2024-06-20',
  answeringPaper: 'Công văn số 45/UBND-ĐC ngày 20/6/2024',
  officer: 'Lê Thị Lan',
  supportingUnits: ['Công an xã'],
});
const INPUT: ReplyInput = {
  office: OFFICE,
  session: session(),
  opinion: ASKED,
  speaker: speaker(1),
  answered: ASKED,
  followUp: DONE,
  officerTitle: 'Công chức địa chính',
  wording: [],
  audience: 'internal',
  madeOn: '2024-06-21',
};
const STYLES = ['Về việc', 'Kính gửi', 'Nội dung', 'Đoạn cuối', 'Danh sách nơi nhận'];
const texts = (change: Partial<ReplyInput> = {}) =>
  allParagraphs(readDocx(renderPaper(layout('reply'), replyView({ ...INPUT, ...change }))))
    .filter(({ style }) => STYLES.includes(style))
    .map(({ text }) => text.replace(/\u00A0/g, ' '));

test('a result: the whole letter', () => {
  expect(texts()).toEqual([
    'V/v trả lời kiến nghị tại hội nghị tiếp xúc, đối thoại ngày 14 tháng 6 năm 2024',
    'Kính gửi: Ông/Bà Nguyễn Văn An, thôn Đông',
    'Tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã Ngọc Châu với Nhân dân ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Ông/Bà có kiến nghị với nội dung:',
    '“Đề nghị nạo vét mương tiêu.”',
    'Về nội dung này, UBND xã Ngọc Châu trả lời như sau:',
    'Kết quả giải quyết ngày 20 tháng 6 năm 2024: Đã nạo vét 300 m mương.',
    'Kết quả giải quyết được nêu tại Công văn số 45/UBND-ĐC ngày 20/6/2024.',
    'Đơn vị chịu trách nhiệm giải quyết: Công chức Địa chính - Xây dựng (phối hợp: Công an xã); người được giao: Lê Thị Lan, Công chức địa chính.',
    'UBND xã Ngọc Châu trân trọng thông báo để Ông/Bà biết. Nếu còn nội dung chưa rõ, đề nghị Ông/Bà liên hệ UBND xã Ngọc Châu để được giải thích, hướng dẫn./.',
    '- Như trên;',
    '- Ủy ban MTTQ Việt Nam xã;',
    '- Công chức Địa chính - Xây dựng;',
    '- Lưu: VT.',
  ]);
});

test('the public version has first letters, with consent the name', () => {
  expect(texts({ audience: 'public' })[1]).toBe('Kính gửi: Ông/Bà N.V.A., thôn Đông');
  expect(texts({ audience: 'public', speaker: speaker(1, { consent: 'yes' }) })[1]).toBe(
    'Kính gửi: Ông/Bà Nguyễn Văn An, thôn Đông',
  );
});

test('answered at the meeting: by whom and what; nobody else is named', () => {
  const answered = opinion(1, {
    outcome: 'answered',
    answeredBy: 'Chủ tịch UBND xã',
    answer: 'Chi trả trong quý III năm 2024',
  });
  const printed = texts({ answered, followUp: undefined });
  expect(printed[5]).toBe(
    'Nội dung Ông/Bà nêu đã được Chủ tịch UBND xã giải thích, trả lời tại Hội nghị, cụ thể: Chi trả trong quý III năm 2024.',
  );
  expect(printed).toHaveLength(10);
});

test('an answer while the work goes on gives unit and day; an officer without title stands alone', () => {
  const open = followUp(1, { officer: 'Lê Thị Lan' });
  const answered = { ...ASKED, answer: 'Đã kiểm tra ngày 15/6/2024.' };
  expect(texts({ answered, followUp: open, officerTitle: '' }).slice(5, 8)).toEqual([
    'Đã kiểm tra ngày 15/6/2024.',
    'Việc này đã được giao cho Công chức Địa chính - Xây dựng giải quyết, thời hạn ngày 05 tháng 7 năm 2024. UBND xã Ngọc Châu thông báo kết quả đến Ông/Bà ngay khi giải quyết xong.',
    'Đơn vị chịu trách nhiệm giải quyết: Công chức Địa chính - Xây dựng; người được giao: Lê Thị Lan.',
  ]);
});

test.each([
  ['front', 'Ủy ban MTTQ Việt Nam xã', 'Ủy ban MTTQ Việt Nam xã', 'Ủy ban MTTQ Việt Nam xã'],
  ['slip', 'Trịnh Thị Lan, thôn Hạ', 'Ông/Bà Trịnh Thị Lan, thôn Hạ', 'Ông/Bà'],
  ['slip', 'bà Trịnh Thị Lan', 'Bà Trịnh Thị Lan', 'Bà'],
] as const)('sent in (%s) by «%s»', (source, sourceName, full, short) => {
  const sent = { ...ASKED, speaker: '', source, sourceName };
  const printed = texts({ opinion: sent, speaker: undefined });
  expect(printed[1]).toBe(`Kính gửi: ${full}`);
  expect(printed[2]).toMatch(`UBND xã Ngọc Châu nhận được kiến nghị của ${short} gửi đến Hội nghị`);
});
