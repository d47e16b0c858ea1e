// A report of results: the counts and sentences that superiors ask for, all of them those of domain/figures.ts.
import fc from 'fast-check';
import { outcomeReportView } from '../../src/documents/outcome-report';
import type { OutcomeReportInput } from '../../src/documents/outcome-report';
import { renderPaper } from '../../src/documents/render';
import type { DutyDay } from '../../src/domain/duty-days';
import { figuresOf } from '../../src/domain/figures';
import type { Outcome } from '../../src/domain/records';
import { allParagraphs, readDocx, ruledTables } from './docx';
import { MEETING } from './meeting';
import { layout } from './paper';
import { followUp, OFFICE, opinion, plan, session, speaker } from './rows';

const announce: DutyDay = { state: 'inTime', by: '2024-06-07', on: '2024-06-05' };
const results: DutyDay = { state: 'late', by: '2024-06-24', on: '2024-06-26' };
const { speakers, opinions, followUps } = MEETING;
const INPUT: OutcomeReportInput = {
  office: OFFICE,
  about: { session: session() },
  plan: plan(),
  rows: { sessions: [session()], speakers, opinions, followUps },
  held: [{ session: session(), announce, results }],
  earlier: [],
  everySpeaker: speakers,
  wording: [],
  audience: 'public',
  madeOn: '2024-06-30',
};
const docx = (change: Partial<OutcomeReportInput> = {}) =>
  readDocx(renderPaper(layout('outcomeReport'), outcomeReportView({ ...INPUT, ...change })));
const plain = (text: string) => text.replace(/\u00A0/g, ' ');
const texts = (change: Partial<OutcomeReportInput> = {}) =>
  allParagraphs(docx(change))
    .filter(({ style }) => ['Nội dung', 'Mục', 'Khoản có tiêu đề', 'Đoạn cuối'].includes(style))
    .map(({ text }) => plain(text));
const tables = (change: Partial<OutcomeReportInput> = {}) =>
  ruledTables(docx(change)).map(({ rows }) => rows.slice(1).map(({ cells }) => cells.map(({ text }) => plain(text))));

test('after a session: all its sentences', () => {
  expect(texts()).toEqual([
    'I. CÔNG TÁC TỔ CHỨC',
    'Thực hiện Kế hoạch tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024, hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Chủ tịch UBND xã Ngọc Châu tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân thôn Đông, thôn Đoài.',
    'II. KẾT QUẢ TIẾP NHẬN, GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ',
    'Hội nghị có 96 người dự, 03 lượt phát biểu; tiếp nhận 08 ý kiến, kiến nghị, phản ánh, gồm 02 ý kiến, 05 kiến nghị, 01 phản ánh.',
    'Trong tổng số 08 ý kiến, kiến nghị, phản ánh: giải trình, trả lời tại chỗ 01 (12,5 %); giao đơn vị giải quyết 03 (37,5 %); chuyển cơ quan chức năng 01 (12,5 %); trùng với nội dung đã nêu 02 (25 %); đang xem xét hướng xử lý 01 (12,5 %).',
    'Đến ngày 30 tháng 6 năm 2024, 02 ý kiến, kiến nghị, phản ánh đã giải quyết dứt điểm (25 %), gồm 01 trả lời tại chỗ và 01 đã có kết quả giải quyết.',
    'Trong 04 việc đã giao, chuyển giải quyết: đã xong 01 (đúng hạn 01, quá hạn 00); đang giải quyết, còn trong hạn 02; quá hạn chưa xong 00; đã chuyển cấp có thẩm quyền 01.',
    '1. Theo lĩnh vực',
    '2. Theo thôn, tổ dân phố của người phát biểu',
    '3. Theo đơn vị chủ trì giải quyết',
    'III. Ý KIẾN, KIẾN NGHỊ TỒN, CHUYỂN KỲ SAU',
    '03 ý kiến, kiến nghị, phản ánh chưa giải quyết xong, tiếp tục theo dõi trong kỳ sau:',
    'IV. VIỆC THỰC HIỆN QUY ĐỊNH VỀ ĐỐI THOẠI VỚI NHÂN DÂN',
    'Hội nghị ngày 14 tháng 6 năm 2024: thông báo việc tổ chức ngày 05 tháng 6 năm 2024, đúng quy định (chậm nhất ngày 07 tháng 6 năm 2024); công khai kết quả giải quyết ngày 26 tháng 6 năm 2024, chậm so với quy định (chậm nhất ngày 24 tháng 6 năm 2024).',
    'V. KHÓ KHĂN, VƯỚNG MẮC',
    '- 01 ý kiến, kiến nghị, phản ánh không thuộc thẩm quyền của UBND xã, thời gian giải quyết phụ thuộc vào cấp có thẩm quyền.',
    'VI. ĐỀ XUẤT, KIẾN NGHỊ',
    '- Đề nghị cấp có thẩm quyền quan tâm xem xét, sớm trả lời 01 nội dung UBND xã Ngọc Châu đã chuyển đến.',
    '- Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội tiếp tục giám sát việc giải quyết ý kiến, kiến nghị của Nhân dân.',
    'Trên đây là báo cáo kết quả tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã Ngọc Châu với Nhân dân ngày 14 tháng 6 năm 2024; UBND xã Ngọc Châu trân trọng báo cáo./.',
  ]);
});

test('the tables by field, thôn and unit; what nobody named stands last, above the sum', () => {
  const [byField, byVillage, byUnit] = tables();
  expect(byField).toEqual([
    ['Chưa ghi lĩnh vực', '08', '04', '01', '01', '02', '00', '01'],
    ['Tổng cộng', '08', '04', '01', '01', '02', '00', '01'],
  ]);
  expect(byVillage?.map(([name, count]) => `${name} ${count}`)).toEqual([
    'Thôn Đoài 02',
    'Thôn Đông 02',
    'Thôn Thượng 02',
    'Không ghi thôn 02',
    'Tổng cộng 08',
  ]);
  expect(byUnit?.slice(-2).map(([name, count]) => `${name} ${count}`)).toEqual([
    'Không giao đơn vị 04',
    'Tổng cộng 08',
  ]);
});

test('what earlier sessions left is counted; what was raised again is listed once', () => {
  const before = session({ code: 'P-2023-01', date: '2023-06-01' });
  const earlier = [
    { opinion: opinion(91), session: before, followUp: followUp(91, { state: 'done' }), times: 1 },
    { opinion: opinion(92, { outcome: 'assigned' }), session: before, followUp: followUp(92), times: 1 },
    { opinion: opinion(93, { outcome: 'assigned', text: '[93]' }), session: before, followUp: followUp(93), times: 2 },
  ];
  const raised = opinion(1, { outcome: 'assigned', carriedFrom: 'YK-2024-092', text: '[1]' });
  const change = {
    earlier: earlier.map((one) => ({ ...one, opinion: { ...one.opinion, outcome: 'assigned' as const } })),
    rows: { sessions: [session()], speakers: [], opinions: [raised], followUps: [followUp(1)] },
  };
  expect(texts(change)).toContain(
    'Từ các kỳ trước chuyển sang 03 ý kiến, kiến nghị, phản ánh; đến ngày 30 tháng 6 năm 2024 đã giải quyết 01, còn 02.',
  );
  expect(
    tables(change)
      .slice(-1)[0]
      ?.map(([, text]) => text),
  ).toEqual(['[93]', '[1]']);
});

const NONE = { sessions: [], speakers: [], opinions: [], followUps: [] };
const YEAR = { about: { year: 2026, duty: { light: 'open', held: 0, on: '', unmarked: 0 } }, plan: undefined } as const;

test('a year without sessions reads well', () => {
  expect(texts({ ...YEAR, rows: NONE, held: [], madeOn: '2026-07-16' })).toEqual([
    'I. CÔNG TÁC TỔ CHỨC',
    'Trong năm 2026, tính đến ngày 16 tháng 7 năm 2026, Chủ tịch UBND xã Ngọc Châu chưa tổ chức hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
    'II. Ý KIẾN, KIẾN NGHỊ TỒN, CHUYỂN KỲ SAU',
    'Không còn ý kiến, kiến nghị, phản ánh nào phải chuyển kỳ sau.',
    'III. VIỆC THỰC HIỆN QUY ĐỊNH VỀ ĐỐI THOẠI VỚI NHÂN DÂN',
    'Quy định đối thoại với Nhân dân ít nhất mỗi năm một lần chưa được thực hiện trong năm 2026.',
    'IV. KHÓ KHĂN, VƯỚNG MẮC',
    'Đến thời điểm báo cáo, không có khó khăn, vướng mắc phát sinh.',
    'V. ĐỀ XUẤT, KIẾN NGHỊ',
    '- Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội tiếp tục giám sát việc giải quyết ý kiến, kiến nghị của Nhân dân.',
    'Trên đây là báo cáo kết quả tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã Ngọc Châu với Nhân dân năm 2026; UBND xã Ngọc Châu trân trọng báo cáo./.',
  ]);
});

test('a year: each session by date, those not held, heads that were not counted', () => {
  const sessions = [
    session({ code: 'P-2', date: '2026-08-02', startTime: '', headCount: null }),
    session({ code: 'P-1', date: '2026-06-14' }),
    session({ code: 'P-3', date: '2026-09-01', state: 'postponed', headCount: null }),
    session({ code: 'P-4', date: '2026-10-01', state: 'planned', headCount: null }),
  ];
  const printed = texts({
    ...YEAR,
    rows: { ...NONE, sessions, opinions: [opinion(1, { session: 'P-1' })], speakers: [speaker(1, { session: 'P-2' })] },
    held: sessions.slice(0, 2).map((one) => ({ session: one, announce, results })),
    madeOn: '2026-09-02',
  });
  expect(printed.slice(1, 5)).toEqual([
    'Trong năm 2026, tính đến ngày 02 tháng 9 năm 2026, Chủ tịch UBND xã Ngọc Châu đã tổ chức 02 hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân, cụ thể:',
    '- Hội nghị hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2026, tại Nhà văn hóa xã: 96 người dự, 00 lượt phát biểu, 01 ý kiến, kiến nghị, phản ánh;',
    '- Hội nghị ngày 02 tháng 8 năm 2026, tại Nhà văn hóa xã: 01 lượt phát biểu, 00 ý kiến, kiến nghị, phản ánh.',
    'Ngoài ra, theo kế hoạch có 01 hội nghị chưa tổ chức; 01 hội nghị hoãn.',
  ]);
  expect(printed[6]).toBe(
    'Các hội nghị có 96 người dự (chưa kể 01 hội nghị chưa ghi số người dự), 01 lượt phát biểu; tiếp nhận 01 ý kiến, kiến nghị, phản ánh, gồm 00 ý kiến, 01 kiến nghị, 00 phản ánh.',
  );
});

test('every number in sentences and tables is that of the figures, and the columns add up', () => {
  const any = fc.record({
    outcome: fc.constantFrom<Outcome | ''>('answered', 'assigned', 'escalated', 'duplicate', ''),
    state: fc.constantFrom('assigned', 'done', 'passedOn', 'handedBack'),
    dueOn: fc.constantFrom('2024-06-20', '2024-07-20', ''),
    resultOn: fc.constantFrom('2024-06-19', '2024-06-25', ''),
    field: fc.constantFrom('Đất đai', 'đất đai', ''),
    unit: fc.constantFrom('Phòng A', 'Phòng B'),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (drawn) => {
      const raised = drawn.map(({ outcome, field }, at) => opinion(at + 1, { outcome, field }));
      const tasks = drawn.flatMap(({ outcome, state, dueOn, resultOn, unit }, at) =>
        outcome === 'assigned' || outcome === 'escalated'
          ? [followUp(at + 1, { state, dueOn, resultOn, leadUnit: unit } as never)]
          : [],
      );
      const rows = { sessions: [session()], speakers: [], opinions: raised, followUps: tasks };
      const figures = figuresOf(rows, INPUT.madeOn);
      const settled = figures.opinions.byOutcome.answered + figures.followUps.done;
      const all = texts({ rows }).join('\n');
      expect(Number(/, (\d+) ý kiến, kiến nghị, phản ánh đã giải quyết dứt điểm/.exec(all)?.[1])).toBe(settled);
      const printed = tables({ rows });
      for (const table of printed.slice(0, 3)) {
        const numbers = table.map(([, ...cells]) => cells.map(Number));
        const total = numbers.pop() ?? [];
        total.forEach((sum, at) => expect(numbers.reduce((all, row) => all + (row[at] ?? 0), 0)).toBe(sum));
        const { doneInTime, overdue, passedOn, open } = figures.punctuality;
        expect(total).toEqual([
          drawn.length,
          tasks.length,
          figures.followUps.done,
          doneInTime,
          open,
          overdue,
          passedOn,
        ]);
        for (const [, viec = 0, done = 0, , conHan = 0, quaHan = 0, chuyen = 0] of [...numbers, total])
          expect(done + conHan + quaHan + chuyen).toBe(viec);
      }
    }),
    { numRuns: 20 },
  );
});
