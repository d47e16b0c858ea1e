// An invitation names whom it invites with title and body, as far as they are known, and what to, where and when.
import { invitationView } from '../../src/documents/invitation';
import type { InvitationInput } from '../../src/documents/invitation';
import { renderPaper } from '../../src/documents/render';
import { attendee, SESSION_ROWS } from './coming';
import { allParagraphs, readDocx } from './docx';
import { layout } from './paper';
import { session } from './rows';

const CHAIR = attendee(1, { name: 'Trần Toàn Thắng', title: 'Chủ tịch UBND xã', role: 'chair' });
const FRONT = attendee(2, { name: 'Phạm Thị Hiền', title: 'Chủ tịch', body: 'Ủy ban MTTQ Việt Nam xã' });
const INPUT: InvitationInput = {
  ...SESSION_ROWS,
  session: session({ state: 'planned', coChair: 'Hoàng Thị Lệ Thu' }),
};
const texts = (change: Partial<InvitationInput> = {}) =>
  allParagraphs(readDocx(renderPaper(layout('invitation'), invitationView({ ...INPUT, ...change }))))
    .filter(({ style }) => ['Trích yếu', 'Nội dung', 'Đoạn cuối', 'Danh sách nơi nhận', 'Số ký hiệu'].includes(style))
    .map(({ text }) => text.replace(/\u00A0/g, ' '));

test('for one person: form 1.7, everything said', () => {
  expect(texts({ attendees: [CHAIR, FRONT], invitee: FRONT })).toEqual([
    expect.stringMatching(/^Số:\s+\/GM-UBND$/),
    'Dự Hội nghị tiếp xúc, đối thoại',
    'Ủy ban nhân dân xã Ngọc Châu trân trọng kính mời: đồng chí Phạm Thị Hiền, Chủ tịch, Ủy ban MTTQ Việt Nam xã.',
    'Tới dự: Hội nghị tiếp xúc, đối thoại.',
    'Chủ trì: đồng chí Trần Toàn Thắng, Chủ tịch UBND xã.',
    'Đồng chủ trì: đồng chí Hoàng Thị Lệ Thu.',
    'Thời gian: Từ 07 giờ 30 phút đến 11 giờ 00 phút, thứ Sáu, ngày 14 tháng 6 năm 2024.',
    'Địa điểm: Nhà văn hóa xã.',
    'Thành phần: Đại diện cấp ủy, Thường trực HĐND, Ủy ban Mặt trận Tổ quốc Việt Nam, các tổ chức chính trị - xã hội xã; cán bộ, công chức chuyên môn; Nhân dân thôn Đông và thôn Đoài.',
    'Đề nghị các đơn vị, cá nhân có liên quan chuẩn bị nội dung thuộc lĩnh vực phụ trách để giải thích, trả lời ý kiến, kiến nghị, phản ánh của Nhân dân tại hội nghị.',
    'Rất mong đại biểu sắp xếp thời gian, đến dự đúng giờ để hội nghị thành công./.',
    '- Như trên;',
    '- Lưu: VT.',
  ]);
});

const invitedAs = (change: Parameters<typeof attendee>[1]) =>
  texts({ invitee: attendee(3, change) })[2]?.replace(/^.*kính mời: /, '');

test.each([
  [{ name: 'Lê Thị Lan' }, 'đồng chí Lê Thị Lan.'],
  [{ name: 'Lê Thị Lan', title: 'Trưởng Công an xã', body: 'Công an xã' }, 'đồng chí Lê Thị Lan, Trưởng Công an xã.'],
  [{ name: 'Lê Thị Lan', body: 'Hội Nông dân xã' }, 'đồng chí Lê Thị Lan, Hội Nông dân xã.'],
  [{ name: 'Lê Thị Lan', role: 'guest' as const }, 'ông (bà) Lê Thị Lan.'],
  [{ name: 'Bà Lê Thị Lan', title: 'Giám đốc' }, 'Bà Lê Thị Lan, Giám đốc.'],
  [{ name: 'Đại diện Đoàn Thanh niên xã' }, 'Đại diện Đoàn Thanh niên xã.'],
  [{ name: '', body: 'Trường Mầm non xã' }, 'Trường Mầm non xã.'],
])('%j', (change, printed) => {
  expect(invitedAs(change)).toBe(printed);
});

test('for all: each delegate once, but not the chair; without any, the usual places', () => {
  const attendees = [CHAIR, FRONT, attendee(3), attendee(4, { session: 'P-2024-02', name: 'Người Khác' })];
  expect(texts({ attendees }).slice(2, 5)).toEqual([
    'Ủy ban nhân dân xã Ngọc Châu trân trọng kính mời:',
    '- Đồng chí Phạm Thị Hiền, Chủ tịch, Ủy ban MTTQ Việt Nam xã;',
    '- Đồng chí Lê Thị Lan.',
  ]);
  expect(texts({ session: session({ villages: [], chair: '', coChair: '' }) }).slice(3, 8)).toEqual([
    '- Đại diện Thường trực Đảng ủy, Thường trực HĐND xã;',
    '- Đại diện Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã;',
    '- Thủ trưởng các phòng, đơn vị, cán bộ, công chức chuyên môn xã;',
    '- Bí thư chi bộ, trưởng thôn, tổ trưởng tổ dân phố: các thôn, tổ dân phố trên địa bàn xã.',
    'Tới dự: Hội nghị tiếp xúc, đối thoại.',
  ]);
});
