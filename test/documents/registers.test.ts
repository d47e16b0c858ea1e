// The two registers: every row once, in order, in the columns of the decree; a sum that agrees; who keeps it at the end.
import { followUpRegisterView } from '../../src/documents/follow-up-register';
import type { FollowUpRegisterInput } from '../../src/documents/follow-up-register';
import { outgoingRegisterView } from '../../src/documents/outgoing-register';
import { renderPaper } from '../../src/documents/render';
import type { View } from '../../src/documents/render';
import type { Paper, PaperKind } from '../../src/domain/records';
import { record } from '../support/snapshot';
import { allParagraphs, readDocx } from './docx';
import { ruledTables } from './docx';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session, speaker } from './rows';

const plain = (text: string) => text.replace(/\u00A0/g, ' ');
function printed(kind: PaperKind, view: View) {
  const docx = readDocx(renderPaper(layout(kind), view));
  const [table] = ruledTables(docx);
  const rows = table?.rows.map(({ cells }) => cells.map(({ text }) => plain(text))) ?? [];
  const styled = (style: string) =>
    allParagraphs(docx).flatMap((one) => (one.style === style && one.text !== '' ? [plain(one.text)] : []));
  return { docx, titles: rows[0], rows: rows.slice(1), styled };
}

const paper = (number: number, change: Partial<Paper> = {}) =>
  record('papers', {
    code: `VB-2024-00${number}`,
    kind: 'results',
    audience: 'public',
    number: '05',
    symbol: 'TB-UBND',
    issuedOn: '2024-06-24',
    abstract: 'Kết quả giải quyết',
    signer: 'Trần Toàn Thắng',
    state: 'issued',
    ...change,
  });
const outgoing = (papers: Paper[]) =>
  printed(
    'outgoingRegister',
    outgoingRegisterView({ office: OFFICE, year: 2024, papers, wording: [], madeOn: '2024-12-31' }),
  );

test('outgoing papers by date and number, with what is filled in by hand left blank', () => {
  const { titles, rows, styled, docx } = outgoing([
    paper(3, {
      number: '12',
      issuedOn: '2024-07-01',
      kind: 'escalation',
      symbol: 'UBND-VP',
      subject: 'P-1 · Sở Xây dựng',
      abstract: 'đề nghị xem xét',
    }),
    paper(2, { number: '10' }),
    paper(1, { number: '9', kind: 'conclusion', audience: 'internal', abstract: 'UBND xã kết luận' }),
    paper(4, { issuedOn: '', number: '' }),
  ]);
  expect(titles).toEqual([
    'Số, ký hiệu văn bản',
    'Ngày tháng văn bản',
    'Tên loại và trích yếu nội dung văn bản',
    'Người ký',
    'Nơi nhận văn bản',
    'Đơn vị, người nhận bản lưu',
    'Số lượng bản',
    'Ngày chuyển',
    'Ký nhận',
    'Ghi chú',
  ]);
  const blank = ['', '', ''];
  expect(rows).toEqual([
    [
      '09/TB-UBND',
      '24/06/2024',
      'Thông báo UBND xã kết luận',
      'Trần Toàn Thắng',
      'Như nơi nhận của văn bản',
      'Văn thư',
      ...blank,
      'Bản nội bộ',
    ],
    [
      '10/TB-UBND',
      '24/06/2024',
      'Thông báo kết quả giải quyết',
      'Trần Toàn Thắng',
      'Như nơi nhận của văn bản',
      'Văn thư',
      ...blank,
      '',
    ],
    [
      '12/UBND-VP',
      '01/07/2024',
      'Công văn về việc đề nghị xem xét',
      'Trần Toàn Thắng',
      'Sở Xây dựng',
      'Văn thư',
      ...blank,
      '',
    ],
    [
      'TB-UBND',
      '',
      'Thông báo kết quả giải quyết',
      'Trần Toàn Thắng',
      'Như nơi nhận của văn bản',
      'Văn thư',
      ...blank,
      '',
    ],
  ]);
  expect(styled('Trích yếu')).toEqual(['Năm 2024']);
  expect(styled('Đoạn cuối')).toEqual(['Sổ ghi 04 văn bản đã phát hành trong năm 2024.']);
  expect(styled('Quyền hạn, chức vụ')).toEqual(['NGƯỜI GIỮ SỔ']);
  expect(styled('Số ký hiệu')).toEqual([]);
  expect(docx.section.children).toContainEqual(
    expect.objectContaining({ name: 'w:pgSz', attributes: expect.objectContaining({ 'w:orient': 'landscape' }) }),
  );
});

test('a year without papers has no table, and says so', () => {
  const { titles, styled } = outgoing([]);
  expect(titles).toBeUndefined();
  expect(styled('Đoạn cuối')).toEqual(['Chưa có văn bản nào được phát hành trong năm 2024.']);
});

const INPUT: FollowUpRegisterInput = {
  office: OFFICE,
  about: { session: session() },
  followUps: [
    followUp(10, { state: 'withdrawn', task: 'Việc đã rút' }),
    followUp(2, {
      task: 'Nạo vét mương',
      supportingUnits: ['Công an xã'],
      officer: 'Lê Thị Lan',
      originalDueOn: '2024-06-28',
      extensionReason: 'Mưa lớn',
    }),
    followUp(1, { state: 'done', result: 'Đã sửa', resultOn: '2024-06-20', answeringPaper: 'Công văn số 45' }),
    followUp(3, { state: 'passedOn', superiorBody: 'Sở Xây dựng' }),
    followUp(4, { state: 'handedBack', handBackReason: 'Không thuộc lĩnh vực', dueOn: '' }),
  ],
  opinions: [
    opinion(1, { speaker: 'P-2024-01/01', text: 'Sửa đường thôn' }),
    opinion(2, { kind: 'report', source: 'front', sourceName: 'MTTQ xã' }),
  ],
  sessions: [session()],
  speakers: [speaker(1)],
  holidays: [],
  wording: [],
  madeOn: '2024-07-08',
};
const followed = (change: Partial<FollowUpRegisterInput> = {}) =>
  printed('followUpRegister', followUpRegisterView({ ...INPUT, ...change }));

test('tasks by ý kiến: who, what, by when, how it stands, with which paper', () => {
  const { titles, rows, styled } = followed();
  expect(titles).toEqual([
    'Số đến',
    'Tên loại, số, ký hiệu, ngày tháng, nội dung',
    'Đơn vị hoặc người nhận',
    'Thời hạn giải quyết',
    'Tiến độ giải quyết',
    'Số, ký hiệu văn bản trả lời',
    'Ghi chú',
  ]);
  const unit = 'Công chức Địa chính - Xây dựng';
  expect(rows).toEqual([
    [
      'YK-2024-001',
      'Kiến nghị của Ông/Bà Nguyễn Văn An, thôn Đông, hội nghị ngày 14/06/2024\nSửa đường thôn.',
      unit,
      '05/07/2024',
      'Xong ngày 20/06/2024\nKết quả: Đã sửa.',
      'Công văn số 45',
      '',
    ],
    [
      'YK-2024-002',
      'Phản ánh của MTTQ xã, hội nghị ngày 14/06/2024\nNạo vét mương.',
      `${unit}\nLê Thị Lan\n(phối hợp: Công an xã)`,
      '05/07/2024\n(gia hạn từ 28/06/2024)',
      'Đã giao\ntrễ 03 ngày (01 ngày làm việc)',
      '',
      'Gia hạn: Mưa lớn',
    ],
    ['YK-2024-003', '', unit, '05/07/2024', 'Đã chuyển cấp trên', '', 'Thẩm quyền: Sở Xây dựng'],
    ['YK-2024-004', '', unit, '', 'Đơn vị trả lại\nchưa ghi hạn', '', 'Trả lại: Không thuộc lĩnh vực'],
    ['YK-2024-010', 'Việc đã rút.', unit, '05/07/2024', 'Đã rút', '', ''],
  ]);
  expect(styled('Trích yếu')).toEqual(['Hội nghị tiếp xúc, đối thoại ngày 14 tháng 6 năm 2024']);
  expect(styled('Đoạn cuối')).toEqual([
    'Sổ ghi 05 việc, tính đến ngày 08 tháng 7 năm 2024: đã xong 01; còn trong hạn 01; quá hạn 01; đã chuyển cấp trên 01; đã rút 01.',
  ]);
});

test('a year, without tasks and with 500', () => {
  const empty = followed({ about: { year: 2024 }, followUps: [] });
  expect(empty.styled('Trích yếu')).toEqual(['Năm 2024']);
  expect(empty.styled('Đoạn cuối')).toEqual(['Đến ngày 08 tháng 7 năm 2024, chưa có việc nào được giao giải quyết.']);
  const followUps = Array.from({ length: 500 }, (_, at) => followUp(at + 1, { task: `[${at + 1}]` }));
  expect(followed({ followUps }).rows.map(([, what]) => what?.split('\n').pop())).toEqual(
    followUps.map(({ task }) => `${task}.`),
  );
});
