// A letter to a superior body says who raised what, what the office proposes, and by when an answer is asked for.
import { escalationView } from '../../src/documents/escalation';
import type { EscalationInput } from '../../src/documents/escalation';
import { renderPaper } from '../../src/documents/render';
import { allParagraphs, readDocx } from './docx';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session, speaker } from './rows';

const LIGHTS = 'Đề nghị lắp đèn tín hiệu tại ngã tư giao với đường tỉnh';
const PASSED = followUp(1, {
  superiorBody: 'Sở Xây dựng',
  task: 'Kiến nghị Sở Xây dựng lắp đèn tín hiệu.',
  dueOn: '2024-07-05',
});
const INPUT: EscalationInput = {
  office: OFFICE,
  session: session(),
  superiorBody: 'Sở Xây dựng',
  items: [
    {
      opinion: opinion(1, { speaker: 'P-2024-01/01', text: LIGHTS, outcome: 'escalated' }),
      followUp: PASSED,
      speaker: speaker(1),
    },
  ],
  wording: [],
  audience: 'public',
  madeOn: '2024-06-17',
};
const STYLES = ['Về việc', 'Kính gửi', 'Nội dung', 'Đoạn cuối', 'Danh sách nơi nhận'];
const texts = (change: Partial<EscalationInput> = {}) =>
  allParagraphs(readDocx(renderPaper(layout('escalation'), escalationView({ ...INPUT, ...change }))))
    .filter(({ style }) => STYLES.includes(style))
    .map(({ text }) => text.replace(/\u00A0/g, ' '));

test('one ý kiến: the whole letter', () => {
  expect(texts()).toEqual([
    'V/v đề nghị xem xét, trả lời ý kiến, kiến nghị của Nhân dân tại hội nghị đối thoại ngày 14 tháng 6 năm 2024',
    'Kính gửi: Sở Xây dựng',
    'Ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Chủ tịch UBND xã Ngọc Châu tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân. Qua tổng hợp, có 01 ý kiến, kiến nghị, phản ánh không thuộc thẩm quyền giải quyết của UBND xã. UBND xã Ngọc Châu trân trọng gửi đến Sở Xây dựng như sau:',
    `Ông/Bà N.V.A., thôn Đông: ${LIGHTS}.`,
    'Đề xuất của UBND xã Ngọc Châu: Kiến nghị Sở Xây dựng lắp đèn tín hiệu.',
    'UBND xã Ngọc Châu đề nghị Sở Xây dựng quan tâm xem xét, giải quyết theo thẩm quyền và có văn bản trả lời trước ngày 05 tháng 7 năm 2024, để UBND xã Ngọc Châu thông báo đến Nhân dân.',
    'UBND xã Ngọc Châu trân trọng cảm ơn sự quan tâm, phối hợp của Sở Xây dựng./.',
    '- Như trên;',
    '- Thường trực Đảng ủy, Thường trực HĐND xã;',
    '- Ủy ban MTTQ Việt Nam xã;',
    '- Lưu: VT.',
  ]);
});

test('several are numbered in their order; the internal version names people', () => {
  const items = [1, 2, 3].map((number) => ({
    opinion: opinion(number, { speaker: 'P-2024-01/01' }),
    followUp: undefined,
    speaker: speaker(1),
  }));
  expect(texts({ items, audience: 'internal' }).slice(3, 6)).toEqual(
    [1, 2, 3].map((number) => `${number}. Ông/Bà Nguyễn Văn An, thôn Đông: Nội dung kiến nghị thứ ${number}.`),
  );
});

test('a task that only repeats what was said is no proposal; what was answered at the meeting is told', () => {
  const [item] = INPUT.items;
  const repeated = { ...PASSED, task: 'Đề nghị lắp đèn tín hiệu tại ngã tư…' };
  const answered = { ...(item?.opinion ?? opinion(1)), answer: 'Xã đã đề nghị từ năm 2023' };
  expect(texts({ items: [{ opinion: answered, followUp: repeated, speaker: undefined }] }).slice(3, 5)).toEqual([
    `Phát biểu tại hội nghị: ${LIGHTS}.`,
    'Nội dung đã trao đổi với Nhân dân: Xã đã đề nghị từ năm 2023.',
  ]);
});

test('without a body it goes to the competent one; a day that has passed is not asked for', () => {
  const printed = texts({ superiorBody: '', madeOn: '2024-07-05' });
  expect(printed[1]).toBe('Kính gửi: Cấp có thẩm quyền');
  expect(printed[5]).toContain('đề nghị cấp có thẩm quyền quan tâm sớm xem xét');
});
