// A results notice shows every opinion once, names people only with their consent, and its counts are those of its table.
import fc from 'fast-check';
import type { Opinion, Outcome } from '../../src/domain/records';
import type { ResultsInput } from '../../src/documents/results';
import { allParagraphs, isTable, ruledTables } from './docx';
import { resultsDocx, resultsPaper } from './paper';
import { followUp, line, opinion, plan, session, speaker, TOPICS } from './rows';

const plainBlanks = (text: string) => text.replace(/\u00A0/g, ' ');

interface PrintedRow {
  topic: string;
  number: string;
  raisedBy: string;
  text: string;
  answer: string;
  unit: string;
}

/** The rows of the table under the topic they stand under. */
function rowsOf(change: Partial<ResultsInput> = {}): PrintedRow[] {
  const [, ...rows] = ruledTables(resultsDocx(change))[0]?.rows ?? [];
  let topic = '';
  return rows.flatMap(({ cells }) => {
    const [number = '', raisedBy = '', text = '', answer = '', unit = ''] = cells.map((cell) => plainBlanks(cell.text));
    if (cells.length === 1) topic = number;
    return cells.length === 1 ? [] : [{ topic, number, raisedBy, text, answer, unit }];
  });
}

const prose = (change: Partial<ResultsInput> = {}) =>
  allParagraphs(resultsDocx(change))
    .filter((paragraph) => ['Nội dung', 'Đoạn cuối', 'Trích yếu'].includes(paragraph.style))
    .map((paragraph) => plainBlanks(paragraph.text));

const one = (raised: Opinion, change: Partial<ResultsInput> = {}) =>
  rowsOf({ opinions: [raised], followUps: [], ...change })[0];

describe('the table', () => {
  test('has a repeated head of five columns and none for contacts', () => {
    const head = ruledTables(resultsDocx())[0]?.rows[0];
    expect(head?.cells.map((cell) => cell.text)).toEqual([
      'STT',
      'Người nêu',
      'Nội dung ý kiến, kiến nghị',
      'Nội dung trả lời, kết quả giải quyết',
      'Đơn vị chủ trì (phối hợp), thời hạn',
    ]);
  });

  test('groups opinions by topic in the order of the plan, those off the plan last, numbered through', () => {
    expect(rowsOf().map(({ topic, number, text }) => [topic, number, text.slice(0, 24)])).toEqual([
      ['Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn', '1', 'Đề nghị cho biết đơn giá'],
      ['Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn', '2', 'Đề nghị kiểm đếm lại cây'],
      ['Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn', '3', 'Hỏi về đơn giá bồi thườn'],
      ['Quản lý giao, cho thuê quỹ đất công ích', '4', 'Một số hộ đổ đất lấn mươ'],
      ['Quản lý giao, cho thuê quỹ đất công ích', '5', 'Đề nghị công khai diện t'],
      ['Ngoài nội dung kế hoạch', '6', 'Đề nghị lắp đèn tín hiệu'],
      ['Ngoài nội dung kế hoạch', '7', 'Đề nghị sửa chữa nhà văn'],
      ['Ngoài nội dung kế hoạch', '8', 'Hỏi thêm về nội dung đã '],
    ]);
  });

  test('a topic that the plan does not have is off the plan; a topic nobody spoke to is not printed', () => {
    const rows = rowsOf({ opinions: [opinion(1, { topic: 'KH-2023-01/99' })], followUps: [] });
    expect(rows.map((row) => row.topic)).toEqual(['Ngoài nội dung kế hoạch']);
  });

  test('a topic is printed with its lead, in the order of the plan', () => {
    const topics = [
      line(2, { form: 'topic', text: 'Hai;' }),
      line(1, { form: 'topic', lead: 'Một:', text: 'là một.' }),
    ];
    const opinions = [opinion(1, { topic: topics[0]?.code ?? '' }), opinion(2, { topic: topics[1]?.code ?? '' })];
    expect(rowsOf({ topics, opinions, followUps: [] }).map((row) => row.topic)).toEqual(['Một: là một', 'Hai']);
  });

  test('every opinion of the sessions stands in it exactly once, and none of another session', () => {
    const outcomes: (Outcome | '')[] = ['answered', 'assigned', 'escalated', 'duplicate', ''];
    const topics = [...TOPICS.map((topic) => topic.code), '', 'KH-2020-01/01'];
    const any = fc.record({
      outcome: fc.constantFrom(...outcomes),
      topic: fc.constantFrom(...topics),
      session: fc.constantFrom('P-2024-01', 'P-2024-09'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), (drawn) => {
        const opinions = drawn.map((change, at) =>
          opinion(at + 1, { ...change, text: `[${at + 1}]`, duplicateOf: 'YK-2024-001' }),
        );
        const followUps = opinions.map((_, at) => followUp(at + 1));
        const printed = rowsOf({ opinions, followUps });
        const expected = opinions.filter((each) => each.session === 'P-2024-01').map((each) => each.text);
        expect(printed.map((row) => row.text).sort()).toEqual(expected.sort());
        expect(printed.map((row) => row.number)).toEqual(printed.map((_, at) => String(at + 1)));
      }),
      { numRuns: 25 },
    );
  });

  test('a thousand opinions are rendered, each once, in their order', () => {
    const opinions = Array.from({ length: 1000 }, (_, at) => opinion(at + 1));
    const rows = rowsOf({ opinions, followUps: [] });
    expect(rows.map((row) => row.text)).toEqual(opinions.map((each) => each.text));
  });
});

describe('who raised it', () => {
  const raised = (change: Parameters<typeof speaker>[1]) =>
    one(opinion(1, { speaker: 'P-2024-01/01' }), { speakers: [speaker(1, change)] })?.raisedBy;

  test('the name only with consent; silence is not consent', () => {
    expect(raised({ consent: 'yes' })).toBe('Ông/Bà Nguyễn Văn An, thôn Đông');
    expect(raised({ consent: 'no' })).toBe('Ông/Bà N.V.A., thôn Đông');
    expect(raised({ consent: '' })).toBe('Ông/Bà N.V.A., thôn Đông');
    expect(raised({ consent: 'yes', name: 'Bà Đỗ Thị Ước', village: '' })).toBe('Bà Đỗ Thị Ước');
  });

  test('no name without consent, no phone and no e-mail anywhere in the file', () => {
    const { parts } = resultsDocx();
    const everything = Object.values(parts).join('\n');
    expect(everything).toContain('Nguyễn Văn An');
    for (const secret of ['Đỗ Thị Ước', 'Phạm Quốc Bảo', 'Trịnh Thị Lan', 'Lê Thị Hạnh', '912345678', 'an@thu.example'])
      expect(everything).not.toContain(secret);
  });

  test.each([
    ['front', 'Ban công tác Mặt trận thôn Đoài', 'Ban công tác Mặt trận thôn Đoài'],
    ['other', 'Chi hội Phụ nữ thôn Đông', 'Chi hội Phụ nữ thôn Đông'],
    ['other', 'Hội Nông dân xã', 'Hội Nông dân xã'],
    ['other', 'Thôn Đông', 'Thôn Đông'],
    ['other', 'MTTQ', 'MTTQ'],
    ['slip', '', 'Phiếu ý kiến'],
    ['front', '', 'MTTQ'],
    ['slip', 'Trịnh Thị Lan, thôn Hạ', 'Ông/Bà T.T.L., thôn Hạ'],
    ['slip', 'ông Trịnh văn lan', 'Ông/Bà T.V.L.'],
  ] as const)('without a speaker its source: %s «%s»', (source, sourceName, printed) => {
    expect(one(opinion(1, { source, sourceName }))?.raisedBy).toBe(printed);
  });
});

describe('what became of it', () => {
  test('answered: the answer and who gave it', () => {
    const row = one(
      opinion(1, { outcome: 'answered', answeredBy: 'đồng chí Chủ tịch UBND xã', answer: 'Chi trả trong quý III.' }),
    );
    expect(row?.answer).toBe(
      'Đã được đồng chí Chủ tịch UBND xã giải thích, trả lời tại hội nghị: Chi trả trong quý III.',
    );
    expect(row?.unit).toBe('Đã trả lời tại hội nghị');
  });

  test('assigned: lead unit, supporting units and deadline; an extension shows the first deadline', () => {
    const assigned = opinion(1, { outcome: 'assigned' });
    const unit = (change: Parameters<typeof followUp>[1]) => one(assigned, { followUps: [followUp(1, change)] })?.unit;
    expect(unit({ supportingUnits: ['Công an xã', 'thôn Đông'] })).toBe(
      'Công chức Địa chính - Xây dựng\n(phối hợp: Công an xã, thôn Đông)\nThời hạn: 05/07/2024',
    );
    expect(unit({ originalDueOn: '2024-06-28' })).toBe(
      'Công chức Địa chính - Xây dựng\nThời hạn: 05/07/2024 (gia hạn từ 28/06/2024)',
    );
    expect(unit({ leadUnit: '', officer: 'Công chức Tư pháp' })).toBe('Công chức Tư pháp\nThời hạn: 05/07/2024');
  });

  test('done: the result instead of the deadline', () => {
    const done = followUp(1, {
      state: 'done',
      result: 'Đã nạo vét mương.',
      resultOn: '2024-06-20',
      answeringPaper: 'Công văn số 45',
    });
    const row = one(opinion(1, { outcome: 'assigned' }), { followUps: [done] });
    expect(row?.answer).toBe('Đã giải quyết ngày 20/06/2024: Đã nạo vét mương. (Công văn số 45)');
    expect(row?.unit).toBe('Công chức Địa chính - Xây dựng');
  });

  test('a follow-up that was withdrawn does not count', () => {
    const followUps = [
      followUp(1, { leadUnit: 'Đúng' }),
      followUp(2, { opinion: 'YK-2024-001', state: 'withdrawn', leadUnit: 'Sai' }),
    ];
    expect(one(opinion(1, { outcome: 'assigned' }), { followUps })?.unit).toMatch(/^Đúng/);
  });

  test('escalated: the superior body', () => {
    const passed = followUp(1, { state: 'passedOn', superiorBody: 'Sở Xây dựng' });
    const row = one(opinion(1, { outcome: 'escalated' }), { followUps: [passed] });
    expect(row?.answer).toBe('Không thuộc thẩm quyền của UBND xã; đã ghi nhận, gửi đến Sở Xây dựng xem xét, trả lời.');
    expect(row?.unit).toBe('Sở Xây dựng');
  });

  test('a duplicate names the number of the other in this notice, or its code and session elsewhere', () => {
    const duplicate = opinion(2, { outcome: 'duplicate', duplicateOf: 'YK-2024-001', topic: TOPICS[0]?.code ?? '' });
    const rows = rowsOf({ opinions: [opinion(1), duplicate], followUps: [] });
    // The first opinion is off the plan, so it stands below the duplicate.
    expect(rows.map((row) => row.answer)).toEqual(['Trùng với ý kiến số 2.', 'Đang xem xét, phân công giải quyết.']);
    const elsewhere = [opinion(1, { session: 'P-2024-07' }), { ...duplicate, topic: '' }];
    expect(rowsOf({ opinions: elsewhere, followUps: [] })[0]?.answer).toBe(
      'Trùng với ý kiến YK-2024-001 (phiên P-2024-07).',
    );
  });

  test('not yet decided: said so', () => {
    expect(one(opinion(1))?.answer).toBe('Đang xem xét, phân công giải quyết.');
  });
});

describe('opening and closing', () => {
  test('say when, where, how many, and by outcome', () => {
    expect(prose()).toEqual([
      'Kết quả giải quyết ý kiến, kiến nghị tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân ngày 14 tháng 6 năm 2024',
      'Thực hiện Kế hoạch tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024, hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Chủ tịch UBND xã Ngọc Châu tổ chức Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân.',
      'Dự Hội nghị có 96 người. Có 03 lượt phát biểu tại Hội nghị; tổng số ý kiến, kiến nghị, phản ánh đã tiếp nhận là 08, gồm 02 ý kiến, 05 kiến nghị, 01 phản ánh.',
      'Trong tổng số 08 ý kiến, kiến nghị, phản ánh nêu trên: 01 đã được giải thích, trả lời tại Hội nghị; 03 được giao cho cơ quan, đơn vị, bộ phận chuyên môn giải quyết; 01 không thuộc thẩm quyền của UBND xã, đã ghi nhận và gửi đến cơ quan chức năng xem xét, trả lời; 02 trùng với ý kiến, kiến nghị, phản ánh khác; 01 đang xem xét, phân công giải quyết.',
      'UBND xã Ngọc Châu thông báo kết quả giải quyết cụ thể như sau:',
      'Trên đây là kết quả giải quyết ý kiến, kiến nghị, phản ánh của Nhân dân tại Hội nghị tiếp xúc, đối thoại trực tiếp; UBND xã Ngọc Châu thông báo để các cơ quan, đơn vị, các thôn, tổ dân phố và Nhân dân được biết, theo dõi, giám sát việc thực hiện./.',
    ]);
  });

  test('the numbers by outcome add up to the rows of the table', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Outcome | ''>('answered', 'assigned', 'escalated', 'duplicate', ''), {
          minLength: 1,
          maxLength: 25,
        }),
        (drawn) => {
          const opinions = drawn.map((outcome, at) => opinion(at + 1, { outcome }));
          const change = { opinions, followUps: [] };
          const [, byOutcome = ''] =
            /nêu trên: (.*)$/.exec(prose(change).find((text) => text.startsWith('Trong tổng số')) ?? '') ?? [];
          const counts = byOutcome.split('; ').map((part) => Number(/^\d+/.exec(part)?.[0]));
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rowsOf(change).length);
          expect(byOutcome).not.toMatch(/(^|; )\d /);
        },
      ),
      { numRuns: 20 },
    );
  });

  test('several sessions are listed by date with their own counts, and the year stands in the abstract', () => {
    const sessions = [
      session({ code: 'P-2024-02', date: '2024-08-02', startTime: '', venue: 'Nhà văn hóa thôn Đoài', headCount: 7 }),
      session(),
    ];
    const speakers = [speaker(1), { ...speaker(2), session: 'P-2024-02', code: 'P-2024-02/01' }];
    const opinions = [opinion(1), opinion(2), opinion(3, { session: 'P-2024-02' })];
    const printed = prose({ sessions, speakers, opinions, followUps: [] });
    expect(printed[0]).toContain('tại các Hội nghị tiếp xúc');
    expect(printed[0]).toMatch(/năm 2024$/);
    expect(printed.slice(1, 5)).toEqual([
      'Thực hiện Kế hoạch tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024, Chủ tịch UBND xã Ngọc Châu đã tổ chức 02 Hội nghị tiếp xúc, đối thoại trực tiếp với Nhân dân, cụ thể:',
      '- Hội nghị hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã: 96 người dự, 01 lượt phát biểu, 02 ý kiến, kiến nghị, phản ánh;',
      '- Hội nghị ngày 02 tháng 8 năm 2024, tại Nhà văn hóa thôn Đoài: 07 người dự, 01 lượt phát biểu, 01 ý kiến, kiến nghị, phản ánh.',
      'Dự các Hội nghị có 103 người. Có 02 lượt phát biểu tại các Hội nghị; tổng số ý kiến, kiến nghị, phản ánh đã tiếp nhận là 03, gồm 03 kiến nghị.',
    ]);
  });

  test('heads that were not counted are not mentioned; without a plan none is named', () => {
    const printed = prose({ plan: undefined, sessions: [session({ headCount: null })] });
    expect(printed[1]).toMatch(
      /^Hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, Chủ tịch UBND xã Ngọc Châu/,
    );
    expect(printed[2]).toMatch(/^Có 03 lượt phát biểu/);
  });

  test('without an opinion there is no table, and the notice says so', () => {
    const change = { opinions: [], followUps: [] };
    expect(ruledTables(resultsDocx(change))).toEqual([]);
    expect(prose(change)[2]).toBe(
      'Dự Hội nghị có 96 người. Có 03 lượt phát biểu tại Hội nghị; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.',
    );
  });

  test('the office words it otherwise in Mẫu văn bản, in several paragraphs if it likes', () => {
    const wording = [{ code: 'ket-qua-ket-thuc', text: 'Đoạn một.\nĐoạn hai của {coQuan}.' }];
    expect(prose({ wording }).slice(-2)).toEqual(['Đoạn một.', 'Đoạn hai của UBND xã Ngọc Châu./.']);
  });

  test('a tag that the wording does not have is refused with the template named', () => {
    const wording = [{ code: 'ket-qua-dan-bang', text: 'Như sau {khongCo}:' }];
    expect(() => resultsPaper({ wording })).toThrow(/mẫu «ket-qua-dan-bang»: không có thẻ {khongCo}/);
  });

  test('the plan’s own words stay as they are, braces and all', () => {
    expect(prose({ plan: plan({ title: 'Tiếp xúc {coQuan}' }) })[1]).toMatch(
      /^Thực hiện Kế hoạch tiếp xúc {coQuan}, hồi/,
    );
    expect(one(opinion(1, { outcome: 'answered', answer: 'Xem {nguoiTraLoi} $& {x}' }), {})?.answer).toMatch(
      /Xem {nguoiTraLoi} \$& {x}$/,
    );
  });
});

describe('a long table', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => opinion(at + 1, { text: `Đề nghị ${at + 1}`, speaker: 'P-2024-01/02' }));
  const assigned = (change: Partial<Opinion>, work: Parameters<typeof followUp>[1] = {}) => ({
    opinions: [
      opinion(1, { outcome: 'assigned', field: 'Đất đai', source: 'front', ...change }),
      ...many(100).slice(1),
    ],
    followUps: [followUp(1, work)],
  });

  test('stands in an annex behind the signature, on pages that lie on their side; a short one in the notice', () => {
    const size = (change: Partial<ResultsInput>) =>
      [...(resultsDocx(change).parts['word/document.xml'] ?? '').matchAll(/<w:pgSz[^>]*>/g)].map(([found]) =>
        found.includes('landscape'),
      );
    expect(size({ opinions: many(100), followUps: [] })).toEqual([false, true]);
    expect(size({ opinions: many(10), followUps: [] })).toEqual([false]);
    expect(size({ opinions: [], followUps: [] })).toEqual([false]);
    const { body } = resultsDocx({ opinions: many(100), followUps: [] });
    const texts = body.map((block) =>
      isTable(block) ? (block.rows[0]?.cells[0]?.text ?? '') : plainBlanks(block.text),
    );
    const annex = texts.indexOf('PHỤ LỤC');
    expect(texts.findIndex((text) => text.startsWith('Nơi nhận:'))).toBeLessThan(annex);
    expect(texts.slice(annex, annex + 3).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'PHỤ LỤC',
      'KẾT QUẢ GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ, PHẢN ÁNH CỦA NHÂN DÂN',
      '(Kèm theo Thông báo số /TB-UBND ngày tháng năm 2024 của UBND xã Ngọc Châu)',
    ]);
    expect(prose({ opinions: many(100), followUps: [] })).toContain(
      'UBND xã Ngọc Châu thông báo kết quả giải quyết cụ thể từng ý kiến, kiến nghị, phản ánh (có Phụ lục kèm theo).',
    );
  });

  test('has columns for field, form, deadline and note, and every row once', () => {
    const change = assigned(
      { carriedFrom: 'YK-2023-004' },
      { originalDueOn: '2024-06-28', supportingUnits: ['Công an xã'] },
    );
    const [table] = ruledTables(resultsDocx(change));
    expect(table?.rows[0]?.cells.map((cell) => cell.text)).toEqual([
      'STT',
      'Họ và tên, thôn',
      'Nội dung ý kiến, kiến nghị',
      'Lĩnh vực',
      'Hình thức',
      'Nội dung trả lời, kết quả giải quyết',
      'Đơn vị chủ trì (phối hợp)',
      'Thời hạn',
      'Ghi chú',
    ]);
    const rows = table?.rows.slice(1).filter(({ cells }) => cells.length > 1) ?? [];
    expect(rows.map(({ cells }) => cells[0]?.text)).toEqual(rows.map((_, at) => String(at + 1)));
    expect(rows).toHaveLength(100);
    expect(rows[0]?.cells.slice(1).map((cell) => cell.text)).toEqual([
      'MTTQ',
      'Nội dung kiến nghị thứ 1.',
      'Đất đai',
      'MTTQ chuyển',
      'Đã giao Công chức Địa chính - Xây dựng chủ trì giải quyết.',
      'Công chức Địa chính - Xây dựng\n(phối hợp: Công an xã)',
      '05/07/2024',
      'Gia hạn từ 28/06/2024\nTồn từ kỳ trước (YK-2023-004)',
    ]);
  });

  test('prints full names in the internal version only', () => {
    const raised = (audience: 'public' | 'internal') =>
      ruledTables(resultsDocx({ audience, opinions: many(100), followUps: [] }))[0]?.rows[2]?.cells[1]?.text;
    expect(raised('internal')).toBe('Ông/Bà Đỗ Thị Ước, thôn Đoài');
    expect(raised('public')).toBe('Ông/Bà Đ.T.Ư., thôn Đoài');
  });
});

test('the internal version of a short notice prints full names', () => {
  expect(rowsOf({ audience: 'internal' }).map(({ raisedBy }) => raisedBy)).toContain(
    'Ông/Bà Phạm Quốc Bảo, thôn Thượng',
  );
});
