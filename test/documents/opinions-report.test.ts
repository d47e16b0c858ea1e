// A report before a session: each speaker and opinion once, counts that are those of the table, what stood over, proposals.
import fc from 'fast-check';
import { opinionsReportView } from '../../src/documents/opinions-report';
import type { OpinionsReportInput } from '../../src/documents/opinions-report';
import { renderPaper } from '../../src/documents/render';
import { record } from '../support/snapshot';
import { allParagraphs, readDocx, ruledTables } from './docx';
import { layout } from './paper';
import { followUp, OFFICE, opinion, session, speaker, TOPICS } from './rows';

const LAND = TOPICS[0]?.code ?? '';
const INPUT: OpinionsReportInput = {
  office: OFFICE,
  session: session({ state: 'announced' }),
  speakers: [
    speaker(2, { name: 'Đỗ Thị Ước', village: 'thôn Đoài', consent: 'no', body: 'Hội Nông dân' }),
    speaker(1, { topic: LAND, summary: 'Đơn giá đất đai' }),
  ],
  opinions: [
    opinion(1, { source: 'front', sourceName: 'MTTQ xã', field: 'Giao thông', text: 'Sửa đường liên thôn' }),
    opinion(2, { source: 'slip', sourceName: 'Trịnh Thị Lan, thôn Hạ', topic: LAND }),
  ],
  carried: [
    {
      opinion: opinion(9, { text: 'Việc cũ.' }),
      session: session({ date: '2023-06-01' }),
      followUp: followUp(9),
      times: 2,
    },
  ],
  everySpeaker: [],
  topics: TOPICS,
  directory: [record('directory', { kind: 'unit', name: 'Phòng Kinh tế', field: 'Đất đai, giao thông' })],
  wording: [],
  audience: 'internal',
  madeOn: '2024-06-12',
};
const docx = (change: Partial<OpinionsReportInput> = {}) =>
  readDocx(renderPaper(layout('opinionsReport'), opinionsReportView({ ...INPUT, ...change })));
const plain = (text: string) => text.replace(/\u00A0/g, ' ');
const texts = (change: Partial<OpinionsReportInput> = {}) =>
  allParagraphs(docx(change))
    .filter(({ style }) => ['Kính gửi', 'Nội dung', 'Mục', 'Đoạn cuối'].includes(style))
    .map(({ text }) => plain(text));
const tables = (change: Partial<OpinionsReportInput> = {}) =>
  ruledTables(docx(change)).map(({ rows }) => rows.slice(1).map(({ cells }) => cells.map(({ text }) => plain(text))));

test('the counts by topic are those of the table; the rows stand by topic, numbered through', () => {
  const [counts, raised, carried] = tables();
  expect(counts).toEqual([
    ['Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn', '01', '01', '02'],
    ['Ngoài nội dung kế hoạch', '01', '01', '02'],
    ['Tổng cộng', '02', '02', '04'],
  ]);
  expect(raised).toEqual([
    ['Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn'],
    ['1', 'Ông/Bà Nguyễn Văn An, thôn Đông', 'Đơn giá đất đai.', 'Đăng ký phát biểu', 'Phòng Kinh tế'],
    ['2', 'Trịnh Thị Lan, thôn Hạ', 'Nội dung kiến nghị thứ 2.', 'Phiếu ý kiến', 'Đề nghị phân công'],
    ['Ngoài nội dung kế hoạch'],
    [
      '3',
      'Ông/Bà Đỗ Thị Ước, thôn Đoài (đại diện Hội Nông dân)',
      'Chưa nêu nội dung cụ thể.',
      'Đăng ký phát biểu',
      'Đề nghị phân công',
    ],
    ['4', 'MTTQ xã', 'Sửa đường liên thôn.', 'MTTQ chuyển\nLĩnh vực: Giao thông', 'Phòng Kinh tế'],
  ]);
  expect(carried).toEqual([
    [
      '1',
      'Việc cũ.',
      'Phát biểu tại hội nghị\n(hội nghị ngày 01/06/2023)',
      'Công chức Địa chính - Xây dựng',
      'Thời hạn: 05/07/2024\nNêu lần thứ 02',
    ],
  ]);
});

test('its sentences', () => {
  expect(texts()).toEqual([
    'Kính gửi: Thường trực UBND xã Ngọc Châu',
    'Chuẩn bị cho Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã Ngọc Châu với Nhân dân hồi 07 giờ 30 phút, ngày 14 tháng 6 năm 2024, tại Nhà văn hóa xã, kết quả tổng hợp đăng ký phát biểu và ý kiến, kiến nghị, phản ánh của Nhân dân đến ngày 12 tháng 6 năm 2024 như sau:',
    'I. TÌNH HÌNH TIẾP NHẬN',
    'Có 02 người đăng ký phát biểu tại Hội nghị và 02 ý kiến, kiến nghị, phản ánh gửi đến trước Hội nghị (phiếu ý kiến 01; MTTQ chuyển 01); tổng số 04 nội dung.',
    'Số người đăng ký phát biểu theo thôn, tổ dân phố: thôn Đoài 01; thôn Đông 01.',
    'Số ý kiến, kiến nghị, phản ánh gửi đến trước theo lĩnh vực: giao thông 01; chưa ghi lĩnh vực 01.',
    'Số liệu theo nội dung đối thoại của kế hoạch:',
    'II. NỘI DUNG Ý KIẾN, KIẾN NGHỊ VÀ ĐƠN VỊ DỰ KIẾN TRẢ LỜI',
    'III. Ý KIẾN, KIẾN NGHỊ TỒN TỪ CÁC KỲ TRƯỚC',
    'Còn 01 ý kiến, kiến nghị, phản ánh nêu tại các hội nghị trước chưa giải quyết xong:',
    'IV. ĐỀ XUẤT',
    '- Đề nghị Thường trực UBND xã Ngọc Châu xem xét, cho ý kiến đối với các nội dung nêu trên.',
    '- Giao các đơn vị dự kiến trả lời chuẩn bị nội dung, tài liệu và cử người có trách nhiệm dự Hội nghị ngày 14 tháng 6 năm 2024 để trả lời trực tiếp.',
    '- Đề nghị Thường trực UBND xã Ngọc Châu phân công đơn vị trả lời 02 nội dung chưa xác định được đơn vị phụ trách.',
    '- Giao các đơn vị chủ trì báo cáo kết quả, nguyên nhân và thời hạn giải quyết 01 ý kiến, kiến nghị, phản ánh còn tồn để thông tin đến Nhân dân tại Hội nghị.',
    'Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân trước Hội nghị tiếp xúc, đối thoại ngày 14 tháng 6 năm 2024; kính trình Thường trực UBND xã Ngọc Châu xem xét, chỉ đạo./.',
  ]);
});

test('nothing at all is said in two sentences, without tables', () => {
  const change = { speakers: [], opinions: [], carried: [] };
  expect(tables(change)).toEqual([]);
  expect(texts(change).slice(2, 7)).toEqual([
    'I. TÌNH HÌNH TIẾP NHẬN',
    'Chưa có người đăng ký phát biểu tại Hội nghị; chưa có ý kiến, kiến nghị, phản ánh nào gửi đến trước Hội nghị.',
    'II. Ý KIẾN, KIẾN NGHỊ TỒN TỪ CÁC KỲ TRƯỚC',
    'Không có ý kiến, kiến nghị, phản ánh nào tồn từ các hội nghị trước.',
    'III. ĐỀ XUẤT',
  ]);
  expect(texts({ opinions: [] })[3]).toMatch(/^Có 02 người đăng ký phát biểu tại Hội nghị; chưa có ý kiến/);
  expect(texts({ speakers: [] })[3]).toMatch(/^Có 02 ý kiến, .* \(phiếu ý kiến 01; MTTQ chuyển 01\); chưa có người/);
});

test('the public version has first letters', () => {
  const [, raised = []] = tables({ audience: 'public' });
  expect(raised.map(([, who]) => who).filter(Boolean)).toEqual([
    'Ông/Bà N.V.A., thôn Đông',
    'Ông/Bà T.T.L., thôn Hạ',
    'Ông/Bà Đ.T.Ư., thôn Đoài (đại diện Hội Nông dân)',
    'MTTQ xã',
  ]);
});

test('each row once, and the sums agree, whatever the topics', () => {
  const topic = fc.constantFrom(...TOPICS.map(({ code }) => code), '', 'KH-2020-01/01');
  fc.assert(
    fc.property(fc.array(topic, { maxLength: 8 }), fc.array(topic, { maxLength: 8 }), (ofSpeakers, ofOpinions) => {
      const [counts = [], raised = []] = tables({
        speakers: ofSpeakers.map((code, at) => speaker(at + 1, { topic: code, summary: `[s${at}]` })),
        opinions: ofOpinions.map((code, at) => opinion(at + 1, { topic: code, text: `[o${at}]`, source: 'slip' })),
        carried: [],
      });
      const printed = raised.flatMap((cells) => (cells.length === 1 ? [] : [cells[2]?.replace('.', '')]));
      expect(printed.sort()).toEqual(
        [...ofSpeakers.map((_, at) => `[s${at}]`), ...ofOpinions.map((_, at) => `[o${at}]`)].sort(),
      );
      const numbers = counts.map(([, ...cells]) => cells.map(Number));
      const total = numbers.pop() ?? [0, 0, 0];
      for (const at of [0, 1, 2]) expect(numbers.reduce((sum, row) => sum + (row[at] ?? 0), 0)).toBe(total[at]);
      expect(total).toEqual([ofSpeakers.length, ofOpinions.length, ofSpeakers.length + ofOpinions.length]);
    }),
    { numRuns: 15 },
  );
});
