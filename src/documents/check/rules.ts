// The form of official papers as data. Source of every value: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (mục I to V),
// and Phụ lục III (abbreviations). Ranges are inclusive; sizes and gaps in points, other lengths in millimetres.

export type Range = readonly [number, number];

export const PAGE = {
  a4: { width: 210, height: 297 },
  margins: { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] },
} as const satisfies { a4: object; margins: Record<string, Range> };

export const FONT = 'Times New Roman';

/** How the text of a component looks. What is left out is not laid down. */
export interface TextRule {
  name: string;
  size: Range;
  bold?: boolean;
  italic?: boolean;
  align?: 'left' | 'center' | 'both';
  capitals?: boolean;
}

export const TEXT = {
  nation: { name: 'Quốc hiệu', size: [12, 13], bold: true, italic: false, align: 'center', capitals: true },
  motto: { name: 'Tiêu ngữ', size: [13, 14], bold: true, italic: false, align: 'center' },
  superior: {
    name: 'Cơ quan chủ quản',
    size: [12, 13],
    bold: false,
    italic: false,
    align: 'center',
    capitals: true,
  },
  issuer: { name: 'Cơ quan ban hành', size: [12, 13], bold: true, italic: false, align: 'center', capitals: true },
  number: { name: 'Số, ký hiệu', size: [13, 13], bold: false, italic: false, align: 'center' },
  about: { name: 'Trích yếu công văn (V/v)', size: [12, 13], bold: false, italic: false, align: 'center' },
  placeDate: { name: 'Địa danh, thời gian', size: [13, 14], bold: false, italic: true, align: 'center' },
  title: { name: 'Tên loại văn bản', size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
  abstract: { name: 'Trích yếu', size: [13, 14], bold: true, italic: false, align: 'center' },
  authority: {
    name: 'Thẩm quyền ban hành',
    size: [13, 14],
    bold: true,
    italic: false,
    align: 'center',
    capitals: true,
  },
  basis: { name: 'Căn cứ', size: [13, 14], bold: false, italic: true },
  body: { name: 'Nội dung', size: [13, 14], bold: false, italic: false },
  chapter: { name: 'Phần, chương', size: [13, 14], bold: true, align: 'center' },
  section: { name: 'Mục (I, II, …)', size: [13, 14], bold: true, italic: false, capitals: true },
  heading: { name: 'Khoản có tiêu đề', size: [13, 14], bold: true, italic: false },
  clause: { name: 'Khoản', size: [13, 14], bold: false, italic: false },
  point: { name: 'Điểm', size: [13, 14], bold: false, italic: false },
  article: { name: 'Điều', size: [13, 14] },
  addressee: { name: 'Kính gửi', size: [13, 14], bold: false, italic: false },
  power: { name: 'Quyền hạn, chức vụ', size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
  signer: { name: 'Họ tên người ký', size: [13, 14], bold: true, italic: false, align: 'center' },
  recipientsLabel: { name: 'Nơi nhận', size: [12, 12], bold: true, italic: true, align: 'left' },
  recipients: { name: 'Danh sách nơi nhận', size: [11, 11], bold: false, italic: false, align: 'left' },
  annexLabel: { name: 'Phụ lục', size: [14, 14], bold: true, italic: false, align: 'center' },
  annexTitle: { name: 'Tên phụ lục', size: [13, 14], bold: true, italic: false, align: 'center', capitals: true },
  annexOf: { name: 'Phụ lục kèm theo', size: [13, 14], bold: false, italic: true, align: 'center' },
  pageNumber: { name: 'Số trang', size: [13, 14], bold: false, italic: false, align: 'center' },
} as const satisfies Record<string, TextRule>;

export type Component = keyof typeof TEXT;

/** Of the lines below the head's parts, as a part of the text above them. */
export const LINE_BELOW = { motto: [1, 1], issuer: [1 / 3, 1 / 2], abstract: [1 / 3, 1 / 2] } as const satisfies Record<
  string,
  Range
>;

/** Of paragraphs of the body. */
export const BODY = {
  firstLine: [10, 12.7],
  /** Between paragraphs, at least. */
  gap: 6,
  lines: [1, 1.5],
  /** Between the number and «V/v» of a công văn. */
  aboutGap: 6,
} as const;

export const NATIONAL_NAMES = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'];
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Types of papers and their abbreviations (Phụ lục III). */
export const TYPES: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Chỉ thị': 'CT',
  'Quy chế': 'QC',
  'Quy định': 'QyĐ',
  'Thông cáo': 'TC',
  'Thông báo': 'TB',
  'Hướng dẫn': 'HD',
  'Chương trình': 'CTr',
  'Kế hoạch': 'KH',
  'Phương án': 'PA',
  'Đề án': 'ĐA',
  'Dự án': 'DA',
  'Báo cáo': 'BC',
  'Biên bản': 'BB',
  'Tờ trình': 'TTr',
  'Hợp đồng': 'HĐ',
  'Công điện': 'CĐ',
  'Bản ghi nhớ': 'BGN',
  'Bản thỏa thuận': 'BTT',
  'Giấy ủy quyền': 'GUQ',
  'Giấy mời': 'GM',
  'Giấy giới thiệu': 'GGT',
  'Giấy nghỉ phép': 'GNP',
  'Phiếu gửi': 'PG',
  'Phiếu chuyển': 'PC',
  'Phiếu báo': 'PB',
};

/** Points a), b), … follow the Vietnamese alphabet. */
export const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** A draft leaves the number blank. Groups: number, symbol. */
export const NUMBER = /^Số: ?(\s*|0[1-9]|[1-9]\d+)\/(\p{Lu}[\p{L}\d&.]*(?:-\p{Lu}[\p{L}\d&.]*)*)$/u;

/** Months 3 to 9 stand without a zero; a draft leaves day, month and year blank. */
export const PLACE_DATE = /^[^,]+, ngày (0[1-9]|[12]\d|3[01]|\s*) tháng (0[12]|[3-9]|1[0-2]|\s*) năm (\d{4}|\s*)$/;
/** As above with a zero before every month below ten: seen often, not in the decree's own samples. */
export const PLACE_DATE_LENIENT =
  /^[^,]+, ngày (0[1-9]|[12]\d|3[01]|\s*) tháng (0[1-9]|[3-9]|1[0-2]|\s*) năm (\d{4}|\s*)$/;

export const FILED = /^- Lưu: VT(, .+)?\.$/;
export const RECIPIENT = /^- \S.*[^\s;.,];$/;
