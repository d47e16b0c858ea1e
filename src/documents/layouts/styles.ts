// The named Word styles of official papers, as data, and the styles.xml made of them.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II; an office may change them in Word.
import { SIZE } from './page';
import { twips } from './wml';

interface Style {
  /** As Word shows it in its list of styles. */
  name: string;
  sizePt: number;
  bold?: boolean;
  italic?: boolean;
  align: 'left' | 'center' | 'both';
  /** Points. */
  before?: number;
  after?: number;
  /** Multiple of a single line; 1 if absent. */
  lines?: number;
  /** Line of exactly so many points, instead of `lines`. */
  exactPt?: number;
  /** Indent of the first line, mm; of all lines, mm. */
  firstLineMm?: number;
  leftMm?: number;
  /** Stays on the page of what follows. */
  keepNext?: boolean;
  keepLines?: boolean;
}

const body = { sizePt: SIZE.body, align: 'both', after: 6, lines: 1.1, firstLineMm: 12.7 } as const;
const cell = { sizePt: SIZE.table, align: 'left', before: 2, after: 2 } as const;

/** Styles by id. */
const STYLES = {
  QuocHieu: { name: 'Quốc hiệu', sizePt: SIZE.nationalName, bold: true, align: 'center' },
  TieuNgu: { name: 'Tiêu ngữ', sizePt: SIZE.motto, bold: true, align: 'center' },
  CoQuanBanHanh: { name: 'Cơ quan ban hành', sizePt: SIZE.issuer, bold: true, align: 'center' },
  SoKyHieu: { name: 'Số ký hiệu', sizePt: SIZE.number, align: 'center', before: 6 },
  DiaDanhThoiGian: { name: 'Địa danh, thời gian', sizePt: SIZE.placeDate, italic: true, align: 'center', before: 6 },
  TenLoai: { name: 'Tên loại văn bản', sizePt: SIZE.body, bold: true, align: 'center', before: 18, keepNext: true },
  TrichYeu: { name: 'Trích yếu', sizePt: SIZE.body, bold: true, align: 'center', keepNext: true },
  VeViec: { name: 'Về việc', sizePt: SIZE.about, align: 'center', before: 6 },
  KinhGui: { name: 'Kính gửi', sizePt: SIZE.body, align: 'center', before: 6, after: 6 },
  NoiGui: { name: 'Nơi kính gửi', sizePt: SIZE.body, align: 'left', leftMm: 60 },
  PhuLuc: { name: 'Phụ lục', sizePt: SIZE.body, bold: true, align: 'center', keepNext: true },
  TenPhuLuc: { name: 'Tên phụ lục', sizePt: SIZE.body, bold: true, align: 'center', keepNext: true },
  KemTheo: { name: 'Kèm theo', sizePt: SIZE.body, italic: true, align: 'center', keepNext: true },
  DuongKe: { name: 'Đường kẻ', sizePt: 2, align: 'center', exactPt: 3 },
  KhoangCach: { name: 'Khoảng cách', sizePt: 2, align: 'left', exactPt: 12 },
  CanCu: { name: 'Căn cứ', ...body, italic: true },
  NoiDung: { name: 'Nội dung', ...body },
  DoanCuoi: { name: 'Đoạn cuối', ...body, keepNext: true },
  Muc: { name: 'Mục', ...body, bold: true, keepNext: true, keepLines: true },
  Khoan: { name: 'Khoản có tiêu đề', ...body, bold: true, keepNext: true, keepLines: true },
  BangTieuDe: { name: 'Bảng - tiêu đề', ...cell, bold: true, align: 'center' },
  BangNhom: { name: 'Bảng - nhóm', ...cell, bold: true, keepNext: true },
  BangNoiDung: { name: 'Bảng - nội dung', ...cell },
  BangSo: { name: 'Bảng - số thứ tự', ...cell, align: 'center' },
  // Nơi nhận and signature hold on to the paragraph that must follow a table, or that would open a page of its own.
  NoiNhan: { name: 'Nơi nhận', sizePt: 12, bold: true, italic: true, align: 'left', keepNext: true },
  DanhSachNhan: { name: 'Danh sách nơi nhận', sizePt: 11, align: 'left', keepNext: true },
  QuyenHan: { name: 'Quyền hạn, chức vụ', sizePt: SIZE.body, bold: true, align: 'center', keepNext: true },
  // The room above the name is for signature and seal.
  HoTen: { name: 'Họ tên người ký', sizePt: SIZE.body, bold: true, align: 'center', before: 72, keepNext: true },
  // No height: after a full page it would otherwise begin an empty one.
  CuoiTrang: { name: 'Cuối văn bản', sizePt: 1, align: 'left', exactPt: 0 },
  SoTrang: { name: 'Số trang', sizePt: SIZE.body, align: 'center' },
} satisfies Record<string, Style>;

const FONT = 'Times New Roman';
const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;

function spacingXml(style: Style): string {
  const line =
    style.exactPt === undefined
      ? `w:line="${Math.round((style.lines ?? 1) * 240)}" w:lineRule="auto"`
      : `w:line="${style.exactPt * 20}" w:lineRule="exact"`;
  return `<w:spacing w:before="${(style.before ?? 0) * 20}" w:after="${(style.after ?? 0) * 20}" ${line}/>`;
}

function styleXml(id: string, style: Style): string {
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${style.name}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>` +
    (style.keepNext ? '<w:keepNext/>' : '') +
    (style.keepLines ? '<w:keepLines/>' : '') +
    `${spacingXml(style)}<w:ind w:left="${twips(style.leftMm ?? 0)}" w:right="0" w:firstLine="${twips(style.firstLineMm ?? 0)}"/><w:jc w:val="${style.align}"/>` +
    `</w:pPr><w:rPr>${style.bold ? '<w:b/><w:bCs/>' : ''}${style.italic ? '<w:i/><w:iCs/>' : ''}` +
    `<w:sz w:val="${style.sizePt * 2}"/><w:szCs w:val="${style.sizePt * 2}"/></w:rPr></w:style>`
  );
}

/** word/styles.xml: Times New Roman and Vietnamese for every script, widow control, then the styles above. */
export function stylesXml(): string {
  const language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults>` +
    `<w:rPrDefault><w:rPr>${fonts}<w:color w:val="auto"/><w:sz w:val="28"/><w:szCs w:val="28"/>${language}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>` +
    `</w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>` +
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>` +
    `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
    Object.entries(STYLES)
      .map(([id, style]) => styleXml(id, style))
      .join('') +
    `</w:styles>`
  );
}
