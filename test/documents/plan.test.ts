// Every line of a plan stands in the paper, in order and as typed, apart from the final marks that the decree asks for.
import { checkLayout } from '../../src/documents/check';
import { planView } from '../../src/documents/plan';
import type { PlanInput } from '../../src/documents/plan';
import { allParagraphs } from './docx';
import { planDocx } from './paper';
import { followUp, line, lines, OFFICE, opinion, plan, PLAN_LINES, session } from './rows';

const BODY = ['Căn cứ', 'Nội dung', 'Đoạn cuối', 'Mục', 'Khoản có tiêu đề'];

function body(change: Partial<PlanInput> = {}) {
  return allParagraphs(planDocx(change)).filter((paragraph) => BODY.includes(paragraph.style));
}

function recipients(change: Partial<PlanInput> = {}): string[] {
  const listed = allParagraphs(planDocx(change)).filter((paragraph) => paragraph.style === 'Danh sách nơi nhận');
  return listed.map((paragraph) => paragraph.text);
}

describe('the text of a plan', () => {
  test('label, lead and text are joined by single blanks, in the order of the lines', () => {
    expect(body().map((paragraph) => paragraph.text)).toEqual([
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;',
      'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022.',
      'Chủ tịch UBND xã xây dựng kế hoạch tiếp xúc, đối thoại năm 2024 cụ thể như sau:',
      'I. MỤC ĐÍCH, YÊU CẦU',
      '1. Mục đích',
      'Trực tiếp lắng nghe, nắm bắt tâm tư, nguyện vọng, sáng kiến, kiến nghị của Nhân dân.',
      '- Kịp thời phát hiện những hạn chế trong tổ chức thực hiện nhiệm vụ.',
      'II. NỘI DUNG',
      '1. Đối tượng tiếp xúc, đối thoại: Là cán bộ, đảng viên và Nhân dân.',
      '2. Nội dung tiếp xúc, đối thoại',
      '(1). Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn.',
      '(2). Quản lý giao, cho thuê quỹ đất công ích.',
      'III. TỔ CHỨC THỰC HIỆN',
      '1. Các thôn thông báo trên hệ thống loa truyền thanh để Nhân dân biết, tham dự.',
      'Trên đây là Kế hoạch tiếp xúc, đối thoại năm 2024, đề nghị các bộ phận triển khai thực hiện./.',
    ]);
  });

  test('order is that of the numbers, not of the rows; a line without a number comes last', () => {
    const shuffled = [...PLAN_LINES].reverse();
    expect(body({ lines: shuffled }).map(({ text }) => text)).toEqual(body().map(({ text }) => text));
    const typed = { ...line(99, { text: 'Dòng gõ tay.' }), order: null };
    expect(body({ lines: [typed, ...PLAN_LINES] }).at(-1)?.text).toBe('Dòng gõ tay./.');
  });

  test('a lead is bold with its label and the text runs on; without a lead nothing is bold', () => {
    const runs = (text: string) =>
      body()
        .find((paragraph) => paragraph.text.startsWith(text))
        ?.runs.map((run) => [run.text, run.bold]);
    expect(runs('1. Đối tượng')).toEqual([
      ['1. Đối tượng tiếp xúc, đối thoại:', true],
      [' Là cán bộ, đảng viên và Nhân dân.', false],
    ]);
    expect(runs('- Kịp thời')).toEqual([
      ['- Kịp thời phát hiện những hạn chế trong tổ chức thực hiện nhiệm vụ.', false],
    ]);
    expect(runs('(1).')?.map(([, bold]) => bold)).toEqual([false]);
  });

  test('a section is printed in capitals however it was typed', () => {
    const typed = lines([{ form: 'section', label: 'I.', lead: 'Mục đích, yêu cầu' }, { text: 'Hết.' }]);
    expect(body({ lines: typed })[0]?.text).toBe('I. MỤC ĐÍCH, YÊU CẦU');
  });

  test.each([
    ['Hết', 'Hết./.'],
    ['Hết.', 'Hết./.'],
    ['Hết./.', 'Hết./.'],
    ['Hết ./. ', 'Hết./.'],
    ['Hết;', 'Hết./.'],
    ['Theo số 12/2024.', 'Theo số 12/2024./.'],
  ])('the last sentence %s ends ./. once', (text, printed) => {
    expect(body({ lines: lines([{ part: 'closing', text }]) }).map((paragraph) => paragraph.text)).toEqual([printed]);
  });

  test('a plan without a closing still ends ./., on a line that keeps its bold lead', () => {
    const last = body({ lines: lines([{ text: 'Một.' }, { label: '2.', lead: 'Hai:', text: 'là hai.' }]) }).at(-1);
    expect(last?.runs.map((run) => [run.text, run.bold])).toEqual([
      ['2. Hai:', true],
      [' là hai./.', false],
    ]);
  });
});

describe('head and foot of a plan', () => {
  const text = (style: string, change: Partial<PlanInput> = {}) =>
    allParagraphs(planDocx(change)).find((paragraph) => paragraph.style === style)?.text;

  test('a draft leaves number and day blank with room to write, and the month unless the plan gives it', () => {
    expect(text('Số ký hiệu')).toMatch(/^Số:\s{7,}\/KH-UBND$/);
    expect(text('Địa danh, thời gian')).toMatch(/^Ngọc Châu, ngày\s{6,}tháng 02 năm 2024$/);
    expect(text('Địa danh, thời gian', { plan: plan({ issueMonth: '2024-10' }) })).toMatch(
      /ngày\s{6,}tháng 10 năm 2024$/,
    );
    expect(text('Địa danh, thời gian', { plan: plan({ issueMonth: '2024-03' }) })).toMatch(
      /ngày\s{6,}tháng 3 năm 2024$/,
    );
    expect(text('Địa danh, thời gian', { plan: plan({ issueMonth: '' }), madeOn: '2023-12-28' })).toMatch(
      /ngày\s{6,}tháng\s{6,}năm 2023$/,
    );
  });

  test('a signed paper has its number and date', () => {
    expect(text('Số ký hiệu', { number: '5' })).toBe('Số: 05/KH-UBND');
    expect(text('Địa danh, thời gian', { issuedOn: '2024-02-05' })).toBe('Ngọc Châu, ngày 05 tháng 02 năm 2024');
    expect(text('Địa danh, thời gian', { issuedOn: '2024-09-12' })).toBe('Ngọc Châu, ngày 12 tháng 9 năm 2024');
  });

  test('recipients are listed as the decree has it, Lưu last', () => {
    expect(recipients()).toEqual(['- Đảng ủy, HĐND xã;', '- Các thôn;', '- Lưu: VT.']);
    const typed = (...texts: string[]) =>
      recipients({ lines: lines(texts.map((each) => ({ part: 'recipient', text: each }))) });
    expect(typed('Lưu VT, VP;', '- Như trên', '– Các trường .')).toEqual([
      '- Như trên;',
      '- Các trường;',
      '- Lưu: VT, VP.',
    ]);
    expect(typed('Các thôn')).toEqual(['- Các thôn;', '- Lưu: VT.']);
    expect(typed('Trung tâm lưu trữ', 'Lưu: VP')).toEqual(['- Trung tâm lưu trữ;', '- Lưu: VT, VP.']);
  });

  test('a plan without recipients takes those of the office; the signer of the plan comes before the office’s', () => {
    expect(recipients({ lines: lines([{ text: 'Hết.' }]) })).toEqual([
      '- Đảng ủy, HĐND xã;',
      '- Ủy ban MTTQ Việt Nam xã;',
      '- Các thôn;',
      '- Lưu: VT, VP.',
    ]);
    expect(text('Họ tên người ký', { plan: plan({ signer: 'Ông Lê Văn Bình' }) })).toBe('Lê Văn Bình');
    expect(text('Họ tên người ký', { plan: plan({ signer: '' }) })).toBe(OFFICE.signer);
  });

  test('a line that was taken out of the plan is not printed, nor counted as a recipient', () => {
    const all = [...PLAN_LINES, ...lines([{ text: 'Đã bỏ', form: 'dropped' }])];
    const printed = (from: typeof all) => planView({ office: OFFICE, plan: plan(), lines: from, madeOn: '2024-02-05' });
    expect(printed(all)).toEqual(printed([...PLAN_LINES]));
    expect(
      recipients({ lines: lines([{ text: 'Hết.' }, { part: 'recipient', form: 'dropped', text: 'Nơi cũ' }]) }),
    ).toEqual(recipients({ lines: lines([{ text: 'Hết.' }]) }));
  });

  test('the view is plain data: it survives JSON', () => {
    const view = planView({ office: OFFICE, plan: plan(), lines: PLAN_LINES, madeOn: '2024-02-05' });
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});

describe('what earlier sessions left', () => {
  const carried = [
    {
      opinion: opinion(1, { text: 'Đề nghị sửa đường thôn Đông;' }),
      firstRaised: session({ date: '2023-06-14' }),
      followUp: followUp(1, { leadUnit: 'Công chức Địa chính' }),
      times: 2,
    },
    { opinion: opinion(2), firstRaised: undefined, followUp: undefined, times: 1 },
  ];
  const printed = (change: Partial<PlanInput> = {}) => body({ carried, ...change }).map(({ text }) => text);

  test('stands behind the topics, with how many times, where it was raised and who is in charge', () => {
    const texts = printed();
    const at = texts.indexOf('(2). Quản lý giao, cho thuê quỹ đất công ích.');
    expect(texts.slice(at + 1, at + 5)).toEqual([
      'Ngoài các nội dung trên, UBND xã Ngọc Châu tiếp tục giải quyết, thông tin đến Nhân dân 02 ý kiến, kiến nghị, phản ánh của các kỳ đối thoại trước chưa giải quyết xong, cụ thể:',
      '- Đề nghị sửa đường thôn Đông (tồn từ kỳ trước, lần thứ 2; nêu lần đầu tại hội nghị ngày 14 tháng 6 năm 2023; đơn vị chủ trì: Công chức Địa chính).',
      '- Nội dung kiến nghị thứ 2 (tồn từ kỳ trước, lần thứ 1).',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
    expect(checkLayout(planDocx({ carried }).file)).toEqual([]);
  });

  test('without topics before the execution; behind everything in a plan that has neither, which still ends ./.', () => {
    const [section, closing] = [
      { part: 'execution', form: 'section', lead: 'TỔ CHỨC' } as const,
      { part: 'closing', text: 'Hết.' } as const,
    ];
    expect(printed({ lines: lines([{ text: 'Một.' }, section, closing]) }).map((text) => text.slice(0, 5))).toEqual([
      'Một.',
      'Ngoài',
      '- Đề ',
      '- Nội',
      'TỔ CH',
      'Hết./',
    ]);
    expect(printed({ lines: lines([{ text: 'Một.' }]) }).at(-1)).toMatch(/lần thứ 1\)\.\/\.$/);
  });

  test('is left out where the office has emptied the sentence before it, or nothing is left', () => {
    const plain = body().map(({ text }) => text);
    expect(printed({ wording: [{ code: 'ke-hoach-ton-mo-dau', text: '' }] })).toEqual(plain);
    expect(printed({ carried: [] })).toEqual(plain);
  });
});
