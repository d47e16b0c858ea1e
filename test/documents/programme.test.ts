// The agenda with its times by the clock, and the rules of order with the office's speaking time.
import { programmeView } from '../../src/documents/programme';
import type { ProgrammeInput } from '../../src/documents/programme';
import { renderPaper } from '../../src/documents/render';
import { agendaItem, SESSION_ROWS } from './coming';
import { allParagraphs, readDocx, ruledTables } from './docx';
import { layout } from './paper';
import { session } from './rows';

const AGENDA = [
  agendaItem(2, { item: 'Phát biểu', minutes: 150, presenter: 'Nhân dân' }),
  agendaItem(1, { item: 'Khai mạc', minutes: 15, presenter: 'Văn phòng' }),
  agendaItem(3, { item: 'Trả lời', minutes: null }),
  agendaItem(4, { item: 'Kết luận', minutes: 10, presenter: 'Chủ trì' }),
  agendaItem(5, { item: 'Văn nghệ', minutes: 10, state: 'dropped' }),
  agendaItem(6, { item: 'Của phiên khác', session: 'P-2024-02' }),
];
const INPUT: ProgrammeInput = {
  ...SESSION_ROWS,
  session: session({ state: 'planned', intakeDesk: 'Bộ phận Văn phòng', secretary: 'Lê Thị Lan' }),
  agenda: AGENDA,
  speakingMinutes: 5,
};
const docx = (change: Partial<ProgrammeInput> = {}) =>
  readDocx(renderPaper(layout('programme'), programmeView({ ...INPUT, ...change })));
const table = (change: Partial<ProgrammeInput> = {}) =>
  ruledTables(docx(change))[0]
    ?.rows.slice(1)
    .map(({ cells }) => cells.map(({ text }) => text));
const texts = (change: Partial<ProgrammeInput> = {}) =>
  allParagraphs(docx(change))
    .filter(({ style }) => ['Trích yếu', 'Nội dung', 'Mục', 'Đoạn cuối'].includes(style))
    .map(({ text }) => text.replace(/\u00A0/g, ' '));

test('items in order, their times running on from the start until one is of open length', () => {
  expect(table()).toEqual([
    ['1', '07 giờ 30 - 07 giờ 45', 'Khai mạc', 'Văn phòng'],
    ['2', '07 giờ 45 - 10 giờ 15', 'Phát biểu', 'Nhân dân'],
    ['3', 'Từ 10 giờ 15', 'Trả lời', ''],
    ['4', '10 phút', 'Kết luận', 'Chủ trì'],
  ]);
});

test('who leads, then the rules, numbered, with the minutes that the office has set', () => {
  const printed = texts();
  expect(printed.slice(0, 6)).toEqual([
    'Hội nghị tiếp xúc, đối thoại ngày 14 tháng 6 năm 2024 (kèm theo Nội quy hội nghị)',
    'I. CHƯƠNG TRÌNH',
    'Thời gian: Từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Sáu, ngày 14 tháng 6 năm 2024.',
    'Địa điểm: Nhà văn hóa xã.',
    'Chủ trì: đồng chí Trần Toàn Thắng, Chủ tịch UBND xã.',
    'Thư ký: đồng chí Lê Thị Lan.',
  ]);
  expect(printed).toContain('II. NỘI QUY HỘI NGHỊ');
  expect(printed).toContain(
    '4. Mỗi lượt phát biểu không quá 05 phút; hết thời gian, chủ trì nhắc và mời người tiếp theo.',
  );
  expect(printed[printed.length - 1]).toMatch(/nội quy này\.\/\.$/);
});

test('without a limit, and without recording, the rules close up', () => {
  const printed = texts({ speakingMinutes: 0, wording: [{ code: 'hoi-nghi-ghi-am', text: '' }] });
  const rules = printed.filter((text) => /^\d\. /.test(text));
  expect(rules.map((text) => text[0])).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(rules.join('\n')).not.toMatch(/phút|ghi âm/);
});

test('without an agenda the chair announces it, and no table is left', () => {
  expect(texts({ agenda: [] })).toContain('Chương trình chi tiết do chủ trì công bố tại hội nghị.');
  expect(table({ agenda: [] })).toBeUndefined();
});
