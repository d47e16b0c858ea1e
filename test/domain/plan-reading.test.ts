// A pasted plan becomes rows: the real plan of 2024 with and without marks, plans with other headings, and whatever else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { OutlineLine } from '../../src/domain/plan-outline';
import type { ReadItem } from '../../src/domain/plan-reading';
import { notUnderstood, readPlan, readRows } from '../../src/domain/plan-reading';

const folder = join(__dirname, '../../examples/ngoc-chau-2024');
const SOURCE = readFileSync(join(folder, 'source.txt'), 'utf8');
const json = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const WITHOUT_MARKS = SOURCE.replace(/\*\*|^#+ /gm, '');

/** «part form label|lead|text» of each row: short enough to be read in a test. */
const short = (rows: readonly OutlineLine[]) =>
  rows.map(({ part, form, label, lead, text }) => `${part} ${form} ${label}|${lead}|${text}`);
const read = (text: string) => short(readRows(readPlan(text)));
const told = (text: string) =>
  notUnderstood(readPlan(text)).map(({ line, source, note }) => `${line} ${source}: ${note}`);
const formOf = (text: string) =>
  readPlan(text)
    .items.filter(({ as }) => as === 'form')
    .map(({ note, source }) => `${note}: ${source}`);

describe('the plan of Ngọc Châu 2024', () => {
  const plan = json<{ lines: OutlineLine[] } & Record<string, unknown>>('plan.json');
  const corrections = json<{ line: number; original: string; corrected: string }[]>('corrections.json');
  const printed = ({ label, lead, text }: OutlineLine) => [label, lead, text].filter(Boolean).join(' ');

  it.each([
    ['as it was published', SOURCE],
    ['as plain text', WITHOUT_MARKS],
    [
      'as Word pastes it, without blank lines',
      WITHOUT_MARKS.split('\n')
        .filter((line) => line.trim())
        .join('\r\n'),
    ],
    ['with blanks that do not break, and soft breaks', WITHOUT_MARKS.replace(/ /g, '\u00a0').replace(/\n\n/g, '\v\n')],
  ])('%s gives the rows of the example, but for the listed corrections', (_how, text) => {
    const rows = readRows(readPlan(text));
    expect(rows).toHaveLength(41);
    const differing = rows.flatMap((row, index) => {
      const wanted = plan.lines[index];
      return wanted && printed(row) !== printed(wanted)
        ? [{ line: index + 1, original: printed(row), corrected: printed(wanted) }]
        : [];
    });
    expect(differing).toEqual(
      corrections.map(({ line, original, corrected }) => ({ line, original: original.replace(/\n/g, ' '), corrected })),
    );
    const corrected = rows.map((row, index) => {
      const wanted = plan.lines[index];
      return corrections.some(({ line }) => line === index + 1) ? { ...row, text: wanted?.text } : row;
    });
    expect(corrected).toEqual(plan.lines);
  });

  it('tells the year, the title, the month, the quarters and the signer', () => {
    const { lines: _, ...facts } = plan;
    expect(readPlan(SOURCE).plan).toEqual(facts);
    expect(readPlan(WITHOUT_MARKS).plan).toEqual(facts);
  });

  it('has a head and a signature, which are no rows, and one sentence that was broken', () => {
    expect(formOf(SOURCE)).toEqual([
      'Số, ký hiệu: Số: /KH-UBND',
      'Địa danh, ngày tháng: Ngọc Châu, ngày tháng 02 năm 2024',
      'Tên loại văn bản: KẾ HOẠCH',
      'Trích yếu: Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024',
      'Chữ «Nơi nhận»: Nơi nhận:',
      'Quyền hạn, chức vụ người ký: CHỦ TỊCH',
      'Họ tên người ký: Trần Toàn Thắng',
    ]);
    expect(notUnderstood(readPlan(SOURCE))).toMatchObject([
      { line: 68, note: 'Nhiều dòng đã được nối thành một câu.' },
    ]);
  });
});

describe('a plan of another commune', () => {
  const OTHER = `ĐẢNG ỦY XÃ VIỆT LẬP
ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ VIỆT LẬP\tĐộc lập - Tự do - Hạnh phúc
Số: 25/KH-UBND\tViệt Lập, ngày 15 tháng 3 năm 2023

KẾ HOẠCH
Tổ chức đối thoại giữa người đứng đầu cấp ủy,
chính quyền với Nhân dân trên địa bàn xã năm 2023
-----
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Căn cứ Quy chế số 02-QC/TU ngày 05/01/2020 của Tỉnh ủy về tiếp xúc, đối thoại,
UBND xã ban hành Kế hoạch như sau:
Phần thứ nhất
MỤC ĐÍCH, YÊU CẦU
I/ Mục đích
1) Nhằm phát huy quyền làm chủ của Nhân dân.
II/ Yêu cầu
+ Tổ chức dân chủ, công khai
Phần thứ hai
NỘI DUNG ĐỐI THOẠI
I/ Đối tượng, thành phần
• Đại diện hộ dân các thôn;
II/ Nội dung đối thoại
1. Công tác xây dựng nông thôn mới
2. Quản lý đất đai, trật tự xây dựng
III/ Thời gian, địa điểm
TT\tThời gian\tĐịa điểm
1\t8h00, quý 4 năm 2023\tNhà văn hóa thôn Um
IV/ Phong trào thi đua
Phát động trong toàn xã.
Phần thứ ba
TỔ CHỨC THỰC HIỆN
1. Văn phòng - Thống kê
a) Tham mưu kế hoạch;
2. Công an xã: bảo đảm an ninh trật tự.
Trên đây là kế hoạch của UBND xã./.
Nơi nhận:\tTM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c);\tCHỦ TỊCH
- Lưu: VT.\t(Đã ký)
\tNguyễn Thị Hoà
PHỤ LỤC
Danh sách các thôn`;

  it('comes in with its own labels and headings', () => {
    expect(read(OTHER)).toEqual([
      'basis paragraph ||Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;',
      'basis paragraph ||Căn cứ Quy chế số 02-QC/TU ngày 05/01/2020 của Tỉnh ủy về tiếp xúc, đối thoại,',
      'opening paragraph ||UBND xã ban hành Kế hoạch như sau:',
      'purpose section Phần thứ nhất|MỤC ĐÍCH, YÊU CẦU|',
      'purpose section I/|Mục đích|',
      'purpose paragraph 1)||Nhằm phát huy quyền làm chủ của Nhân dân.',
      'requirement section II/|Yêu cầu|',
      'requirement paragraph +||Tổ chức dân chủ, công khai',
      'content section Phần thứ hai|NỘI DUNG ĐỐI THOẠI|',
      'content section I/|Đối tượng, thành phần|',
      'content paragraph -||Đại diện hộ dân các thôn;',
      'content section II/|Nội dung đối thoại|',
      'content topic 1.||Công tác xây dựng nông thôn mới',
      'content topic 2.||Quản lý đất đai, trật tự xây dựng',
      'content section III/|Thời gian, địa điểm|',
      'content paragraph ||TT | Thời gian | Địa điểm',
      'content paragraph ||1 | 8h00, quý 4 năm 2023 | Nhà văn hóa thôn Um',
      'content section IV/|Phong trào thi đua|',
      'content paragraph ||Phát động trong toàn xã.',
      'execution section Phần thứ ba|TỔ CHỨC THỰC HIỆN|',
      'execution heading 1.|Văn phòng - Thống kê|',
      'execution paragraph a)||Tham mưu kế hoạch;',
      'execution paragraph 2.|Công an xã:|bảo đảm an ninh trật tự.',
      'closing paragraph ||Trên đây là kế hoạch của UBND xã.',
      'recipient paragraph -||UBND huyện (b/c);',
      'recipient paragraph -||Lưu: VT.',
    ]);
    expect(readPlan(OTHER).plan).toEqual({
      year: 2023,
      title: 'Tổ chức đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân trên địa bàn xã năm 2023',
      issueMonth: '2023-03',
      quarters: 'IV',
      signer: 'Nguyễn Thị Hoà',
    });
  });

  it('says what it guessed, and what it found no place for', () => {
    expect(told(OTHER)).toEqual([
      '27 TT Thời gian Địa điểm: Dòng của một bảng; kế hoạch chưa in bảng, hãy viết lại thành câu.',
      '28 1 8h00, quý 4 năm 2023 Nhà văn hóa thôn Um: Dòng của một bảng; kế hoạch chưa in bảng, hãy viết lại thành câu.',
      '29 IV/ Phong trào thi đua: Tiêu đề lạ; tạm xếp vào phần «Nội dung».',
      '41 PHỤ LỤC: Đứng sau nơi nhận và chữ ký; kế hoạch ở đây không có phụ lục.',
      '42 Danh sách các thôn: Đứng sau nơi nhận và chữ ký; kế hoạch ở đây không có phụ lục.',
    ]);
  });

  it('may number its sections with capitals, and have them in another order', () => {
    expect(
      read(`A. NỘI DUNG ĐỐI THOẠI
- Nước sạch nông thôn;
- Đường liên thôn.
B. MỤC ĐÍCH
Lắng nghe Nhân dân.
C. YÊU CẦU
Nghiêm túc.
D. TRÌNH TỰ TIẾN HÀNH
Bước 1. Khai mạc.`),
    ).toEqual([
      'content section A.|NỘI DUNG ĐỐI THOẠI|',
      'content topic -||Nước sạch nông thôn;',
      'content topic -||Đường liên thôn.',
      'purpose section B.|MỤC ĐÍCH|',
      'purpose paragraph ||Lắng nghe Nhân dân.',
      'requirement section C.|YÊU CẦU|',
      'requirement paragraph ||Nghiêm túc.',
      'procedure section D.|TRÌNH TỰ TIẾN HÀNH|',
      'procedure paragraph ||Bước 1. Khai mạc.',
    ]);
  });

  it('may have no numbers at all: what is guessed is said', () => {
    const text = 'Mục đích\nLắng nghe Nhân dân.\nChủ đề đối thoại\nĐường liên thôn\nThời gian\nQuý I - III năm 2025';
    expect(read(text)).toEqual([
      'purpose heading |Mục đích|',
      'purpose paragraph ||Lắng nghe Nhân dân.',
      'content heading |Chủ đề đối thoại|',
      'content topic ||Đường liên thôn',
      'content heading |Thời gian|',
      'content paragraph ||Quý I - III năm 2025',
    ]);
    expect(told(text)).toEqual([
      '1 Mục đích: Không có ký hiệu; tạm coi là tiêu đề.',
      '3 Chủ đề đối thoại: Không có ký hiệu; tạm coi là tiêu đề.',
      '4 Đường liên thôn: Không có ký hiệu; tạm coi là chủ đề đối thoại.',
      '5 Thời gian: Không có ký hiệu; tạm coi là tiêu đề.',
    ]);
    expect(readPlan(text).plan).toEqual({ year: null, title: '', issueMonth: '', quarters: 'I, II, III', signer: '' });
  });
});

describe('lines', () => {
  it.each<[string, string, string[]]>([
    ['a label alone, its text below', '1.\nMục đích', ['purpose heading 1.|Mục đích|']],
    [
      'a label and a tab',
      'I.\tMỤC ĐÍCH\n1.\tMục đích',
      ['purpose section I.|MỤC ĐÍCH|', 'purpose heading 1.|Mục đích|'],
    ],
    ['a lead that is bold, its label not', '1. **Thời gian:** quý II', ['content paragraph 1.|Thời gian:|quý II']],
    ['bold only around the mark', '**1. Mục đích**:', ['purpose heading 1.|Mục đích:|']],
    [
      'a number that is none of a list',
      'Ngày\n15/7/2024 tổ chức.\n1.000 người dự.',
      ['opening paragraph ||Ngày', 'opening paragraph ||15/7/2024 tổ chức.', 'opening paragraph ||1.000 người dự.'],
    ],
    [
      'recipients on one line',
      'Nơi nhận: Như trên; Lưu: VT.',
      ['recipient paragraph ||Như trên;', 'recipient paragraph ||Lưu: VT.'],
    ],
    [
      'a sentence broken at the width of the page',
      `- Lắng nghe ý kiến, nguyện vọng chính đáng của các tầng lớp
Nhân dân trong toàn xã để giải quyết.`,
      [
        'opening paragraph -||Lắng nghe ý kiến, nguyện vọng chính đáng của các tầng lớp Nhân dân trong toàn xã để giải quyết.',
      ],
    ],
    [
      'a heading, and below it a sentence without a capital',
      'I. MỤC ĐÍCH\n1. Mục đích\nlắng nghe.',
      ['purpose section I.|MỤC ĐÍCH|', 'purpose heading 1.|Mục đích|', 'purpose paragraph ||lắng nghe.'],
    ],
    [
      'labels with dashes',
      'I- MỤC ĐÍCH\n1-Mục đích\n2 - Yêu cầu\nII – NỘI DUNG',
      [
        'purpose section I-|MỤC ĐÍCH|',
        'purpose heading 1-|Mục đích|',
        'requirement heading 2-|Yêu cầu|',
        'content section II–|NỘI DUNG|',
      ],
    ],
    [
      'headings behind asterisks',
      'I. MỤC ĐÍCH, YÊU CẦU\n* Mục đích:\n- Lắng nghe.\n* Yêu cầu:\n- Nghiêm túc.',
      [
        'purpose section I.|MỤC ĐÍCH, YÊU CẦU|',
        'purpose heading -|Mục đích:|',
        'purpose paragraph -||Lắng nghe.',
        'requirement heading -|Yêu cầu:|',
        'requirement paragraph -||Nghiêm túc.',
      ],
    ],
    [
      'topics below a sentence that announces them',
      '1. Nội dung đối thoại: Tập trung vào các nội dung sau:\n- Đất đai;\n- Nước sạch.\n2. Thời gian: quý II',
      [
        'content paragraph 1.|Nội dung đối thoại:|Tập trung vào các nội dung sau:',
        'content topic -||Đất đai;',
        'content topic -||Nước sạch.',
        'content paragraph 2.|Thời gian:|quý II',
      ],
    ],
    [
      'short items of a list, and a heading with something below it',
      'I. CHƯƠNG TRÌNH\n1. Chào cờ\n2. Đối thoại\nĐại biểu phát biểu.\n3. Kết luận\nII. KINH PHÍ\nNgân sách xã.',
      [
        'procedure section I.|CHƯƠNG TRÌNH|',
        'procedure paragraph 1.||Chào cờ',
        'procedure heading 2.|Đối thoại|',
        'procedure paragraph ||Đại biểu phát biểu.',
        'procedure paragraph 3.||Kết luận',
        'execution section II.|KINH PHÍ|',
        'execution paragraph ||Ngân sách xã.',
      ],
    ],
    [
      'a table of Markdown',
      'I. NỘI DUNG\n| TT | Việc |\n|---|---|\n| 1 | Đất |',
      ['content section I.|NỘI DUNG|', 'content paragraph ||TT | Việc', 'content paragraph ||1 | Đất'],
    ],
  ])('%s', (_what, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('of the head may leave room for the number and the day, and stand side by side', () => {
    const head =
      'UBND XÃ A        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:      /KH-UBND          A, ngày     tháng 02   năm 2024';
    expect(formOf(`${head}\nKẾ HOẠCH\nĐối thoại`)).toEqual([
      'Tên cơ quan ban hành: UBND XÃ A',
      'Quốc hiệu, tiêu ngữ: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số, ký hiệu: Số: /KH-UBND',
      'Địa danh, ngày tháng: A, ngày tháng 02 năm 2024',
      'Tên loại văn bản: KẾ HOẠCH',
      'Trích yếu: Đối thoại',
    ]);
  });

  it('apart from the body, and page numbers, are shown and are no rows', () => {
    expect(told('I. MỤC ĐÍCH\n[Hộp chữ] MẬT\n2\nLắng nghe.')).toEqual([
      '2 MẬT: Nằm ở «Hộp chữ» của tệp Word, ngoài thân văn bản.',
      '3 2: Trông như số trang.',
    ]);
  });
});

/** Letters and digits in order, without the round bullet that Word writes as a letter. */
const words = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\[(?:Hộp chữ|Đầu trang|Chân trang|Chú thích)\]|(?<![\p{L}\p{N}\p{M}])o(?=\s)/gu, ' ')
    .replace(/[^\p{L}\p{N}]/gu, '');
const kept = ({ as, row, source }: ReadItem) =>
  as === 'row' ? `${row.label === '-' || row.label === '+' ? '' : row.label} ${row.lead} ${row.text}` : source;

describe('nothing is dropped', () => {
  const line = fc.oneof(
    fc.constantFrom(...SOURCE.split('\n')),
    fc.constantFrom(
      ...[
        '',
        '',
        'Phần thứ hai',
        'I/ Mục đích',
        'A. NỘI DUNG',
        '1)',
        '•\tviệc chung',
        'o Việc riêng',
        '**Nội dung đối thoại:** đất',
        'TT\tNội dung\tThời gian',
        '1\tĐất\tQuý II',
        '(Đã ký)',
        'Nơi nhận:\tCHỦ TỊCH',
        'Nơi nhận: A; B; Lưu.',
        'KẾ HOẠCH',
        'PHỤ LỤC',
        '---',
        '***',
        'xã hội và',
        'Trang 2/5',
        '| a | b |',
        '[Hộp chữ] MẬT',
        'CHỦ TỊCH',
        'Nguyễn Văn An',
        'Trên đây là kế hoạch',
        '3.1.',
        'a.1) b',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => text.replace(/\\/g, '')),
  );

  it('whatever the lines are: every word is in a row, in the form or in what was not understood, in its order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\n\n', '\v'), (lines, between) => {
        const text = lines.join(between);
        const { items } = readPlan(text);
        expect(words(items.map(kept).join('\n'))).toBe(words(text));
        expect(items.map(({ line: at }) => at)).toEqual(items.map(({ line: at }) => at).sort((a, b) => a - b));
        for (const { as, note, source } of items) {
          if (as !== 'row') expect(note).not.toBe('');
          expect(source.trim()).not.toBe('');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('every line that is not blank is told of, also one of marks alone', () => {
    expect(readPlan('****\n\n~~~\n·').items.map(({ line: at, source }) => [at, source])).toEqual([
      [1, '****'],
      [3, '~~~'],
      [4, '·'],
    ]);
  });

  it('anything at all can be pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const { row, line: at } of readPlan(text).items) {
          expect(at).toBeGreaterThan(0);
          expect(`${row.label}${row.lead}${row.text}`.trim()).not.toBe('');
        }
      }),
    );
  });

  it('a long text is read at once: a thousand paragraphs', () => {
    const { items } = readPlan(
      Array.from({ length: 1_000 }, (_, at) => `- Việc thứ ${at}: ${'làm '.repeat(40)}`).join('\n'),
    );
    expect(items).toHaveLength(1_000);
  });
});
