// The usual text of a year's plan, filled with the office's name, the year, the quarters and the topics. A beginning: every
// line may be changed. Source: the plans of communes; Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 43.
import { topicLabel } from './plan-topics';
import type { PlanLine } from './records';

export interface OutlineOffice {
  /** 'Ủy ban nhân dân xã Ngọc Châu'; '' while nobody has entered it. */
  name: string;
  /** Days of notice before a session, and days after it for the results. */
  announceDays: number;
  resultsDays: number;
}

export interface Outline {
  year: number;
  /** 'II, III'; '' is the whole year. */
  quarters: string;
  topics: readonly string[];
  office: OutlineOffice;
}

export type OutlineLine = Pick<PlanLine, 'part' | 'form' | 'label' | 'lead' | 'text'>;

/** Legal bases by the first year for whose plans they are in force; the last that fits counts. */
const BASES: readonly (readonly [number, readonly string[]])[] = [
  [2016, ['Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;']],
  [
    2024,
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;',
      'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;',
    ],
  ],
  [
    2025,
    [
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;',
      'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022;',
    ],
  ],
];

/** 'xã', 'phường' or 'đặc khu', as the office's name says; 'xã' when it says nothing. */
function levelOf(name: string): string {
  return /(?<![\p{L}])(xã|phường|đặc khu)(?![\p{L}])/iu.exec(name.normalize('NFC'))?.[1]?.toLowerCase() ?? 'xã';
}

/** 'UBND xã Ngọc Châu'. */
function shortNameOf(name: string): string {
  const short = name.normalize('NFC').replace(/^(?:ủy|uỷ)\s+ban\s+nhân\s+dân/iu, 'UBND');
  return short === '' ? 'UBND xã' : short;
}

/** Trích yếu of the plan of `year`. */
export function outlineTitle(officeName: string, year: number): string {
  return `Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND ${levelOf(officeName)} với Nhân dân năm ${year}`;
}

/** The lines of the plan, in order, topics among them. */
export function planOutline({ year, quarters, topics, office }: Outline): OutlineLine[] {
  const level = levelOf(office.name);
  const name = shortNameOf(office.name);
  const when = quarters === '' ? `Trong năm ${year}.` : `Trong quý ${quarters} năm ${year}.`;
  const bases = [...BASES].reverse().find(([from]) => from <= year)?.[1] ?? [];
  const line =
    (part: PlanLine['part'], form: PlanLine['form'] = 'paragraph') =>
    (label: string, lead: string, text: string): OutlineLine => ({ part, form, label, lead, text });
  const [basis, opening, closing, recipient] = [line('basis'), line('opening'), line('closing'), line('recipient')];
  const [purpose, requirement, content, procedure, execution] = [
    line('purpose'),
    line('requirement'),
    line('content'),
    line('procedure'),
    line('execution'),
  ];
  return [
    ...bases.map((text) => basis('', '', text)),
    opening('', '', `Chủ tịch ${name} xây dựng kế hoạch tiếp xúc, đối thoại với Nhân dân năm ${year} như sau:`),
    line('purpose', 'section')('I.', 'MỤC ĐÍCH, YÊU CẦU', ''),
    line('purpose', 'heading')('1.', 'Mục đích', ''),
    purpose(
      '-',
      '',
      'Trực tiếp lắng nghe, nắm bắt tâm tư, nguyện vọng, sáng kiến, kiến nghị của Nhân dân về xây dựng chính quyền và trách nhiệm phục vụ Nhân dân của cán bộ, công chức; giải quyết kịp thời những kiến nghị chính đáng, hợp pháp, hoặc đề xuất cấp có thẩm quyền xem xét.',
    ),
    purpose(
      '-',
      '',
      'Tuyên truyền chủ trương của Đảng, pháp luật của Nhà nước, nhiệm vụ của địa phương; phát huy quyền làm chủ, vai trò giám sát của Nhân dân, tạo sự đồng thuận trong xã hội.',
    ),
    line('requirement', 'heading')('2.', 'Yêu cầu', ''),
    requirement(
      '-',
      '',
      'Tổ chức thiết thực, hiệu quả, sát với thực tế tại địa phương; công khai, minh bạch, dân chủ, thẳng thắn, có trọng tâm, với tinh thần xây dựng, vì lợi ích của Nhân dân.',
    ),
    requirement(
      '-',
      '',
      `Thời gian, địa điểm, nội dung và cách thức tham gia được thông báo rộng rãi chậm nhất ${office.announceDays} ngày trước ngày đối thoại; kết quả được công khai chậm nhất ${office.resultsDays} ngày sau ngày đối thoại.`,
    ),
    line('content', 'section')('II.', 'NỘI DUNG', ''),
    content('1.', 'Đối tượng tiếp xúc, đối thoại:', `Nhân dân các thôn, tổ dân phố trên địa bàn ${level}.`),
    line('content', 'heading')('2.', 'Nội dung tiếp xúc, đối thoại', ''),
    ...topics.map((topic, index) => line('content', 'topic')(topicLabel(index + 1), '', topic)),
    line('content', 'heading')('3.', 'Hình thức và chế độ tiếp xúc, đối thoại', ''),
    content('3.1.', 'Hình thức:', 'Tổ chức hội nghị tiếp xúc, đối thoại trực tiếp.'),
    content(
      '3.2.',
      'Chủ trì:',
      `Chủ tịch UBND ${level} phối hợp với Ủy ban MTTQ Việt Nam ${level} tổ chức, cùng đại diện Thường trực HĐND ${level} chủ trì hội nghị; mời đại diện cấp ủy tham dự.`,
    ),
    content('3.3.', 'Thời gian:', when),
    content('3.4.', 'Địa điểm:', `Nhà văn hóa ${level}, nhà văn hóa các thôn, tổ dân phố.`),
    line('procedure', 'heading')('4.', 'Trình tự tiếp xúc, đối thoại', ''),
    procedure(
      '-',
      '',
      'Tuyên bố lý do, giới thiệu đại biểu, chủ trì, thư ký; thông báo chương trình, nội quy và bộ phận tiếp nhận đăng ký phát biểu.',
    ),
    procedure('-', '', `Chủ tịch UBND ${level} thông báo nội dung, phương pháp tiếp xúc, đối thoại.`),
    procedure('-', '', 'Đại biểu phát biểu theo thứ tự, nội dung đã đăng ký và theo sự điều hành của chủ trì.'),
    procedure('-', '', 'Chủ trì trả lời trực tiếp hoặc phân công người có trách nhiệm trả lời tại hội nghị.'),
    procedure(
      '-',
      '',
      'Chủ trì kết luận; những nội dung chưa giải quyết được ngay thì giao đơn vị, người thực hiện và thời hạn cụ thể.',
    ),
    line('execution', 'section')('III.', 'TỔ CHỨC THỰC HIỆN', ''),
    execution(
      '1.',
      'Cán bộ, công chức chuyên môn',
      'tham dự hội nghị; chuẩn bị nội dung để thông tin, trả lời những vấn đề thuộc lĩnh vực phụ trách; giải quyết kiến nghị được giao đúng thời hạn.',
    ),
    execution(
      '2.',
      `Đề nghị Ủy ban MTTQ Việt Nam ${level} và các tổ chức chính trị - xã hội`,
      'nắm bắt tâm tư, nguyện vọng của Nhân dân về nội dung đối thoại; vận động Nhân dân tham gia; giám sát việc giải quyết kiến nghị.',
    ),
    execution(
      '3.',
      `Văn phòng HĐND và UBND ${level}`,
      `làm đầu mối tổng hợp ý kiến, kiến nghị; thông báo thời gian, địa điểm, nội dung hội nghị; tham mưu thông báo kết quả giải quyết và gửi tới trưởng thôn, tổ trưởng tổ dân phố.`,
    ),
    execution(
      '4.',
      'Trưởng thôn, tổ trưởng tổ dân phố',
      'thông báo tới Nhân dân trên hệ thống loa truyền thanh, vận động Nhân dân tham dự.',
    ),
    closing(
      '',
      '',
      `Trên đây là Kế hoạch tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND ${level} với Nhân dân năm ${year}; đề nghị các đơn vị, cá nhân có liên quan triển khai thực hiện.`,
    ),
    recipient('-', '', `Thường trực Đảng ủy, Thường trực HĐND ${level};`),
    recipient('-', '', `Chủ tịch, các Phó Chủ tịch UBND ${level};`),
    recipient('-', '', `Ủy ban MTTQ Việt Nam ${level} và các tổ chức chính trị - xã hội;`),
    recipient('-', '', 'Các phòng, đơn vị, công chức chuyên môn;'),
    recipient('-', '', 'Bí thư chi bộ, trưởng thôn, tổ trưởng tổ dân phố;'),
    recipient('-', '', 'Lưu: VT.'),
  ];
}
