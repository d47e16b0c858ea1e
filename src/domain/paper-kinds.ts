// Every kind of paper that the office writes around a dialogue, a row of data each. A new kind is a row here; its view
// model, layout, wording and source are listed beside those of the others.
// Source of the forms and abbreviations: Nghị định 30/2020/NĐ-CP, Phụ lục III.

/** Which version of one source: what may leave the office, or what stays in it. */
export type Audience = 'public' | 'internal';

export const AUDIENCES = ['public', 'internal'] as const satisfies readonly Audience[];

/**
 * How a paper is laid out: `named` with tên loại and trích yếu (mẫu 1.4), `letter` is công văn (1.5), `invitation` is
 * giấy mời (1.7), `minutes` is biên bản (1.9), `list` is a list or register that carries no number of its own.
 */
export type PaperLayout = 'named' | 'letter' | 'invitation' | 'minutes' | 'list';

interface PaperForm {
  /** Its name in a sentence, in the menu and in messages. */
  name: string;
  /** Tên loại as printed; '' for công văn, which has none. */
  title: string;
  /** File name of its layout and of the paper, without ending. */
  file: string;
  form: PaperLayout;
  /** Abbreviation of the type in the symbol: 'KH' of 'KH-UBND'; '' where the decree knows none. */
  abbreviation: string;
  /** Versions that can be made, the usual one first. One that is public prints no person without consent. */
  audiences: readonly [Audience, ...Audience[]];
}

export const PAPERS = {
  plan: {
    name: 'Kế hoạch',
    title: 'KẾ HOẠCH',
    file: 'ke-hoach',
    form: 'named',
    abbreviation: 'KH',
    audiences: ['public'],
  },
  notice: {
    name: 'Thông báo tổ chức hội nghị',
    title: 'THÔNG BÁO',
    file: 'thong-bao-hoi-nghi',
    form: 'named',
    abbreviation: 'TB',
    audiences: ['public'],
  },
  bulletin: {
    name: 'Bản tin phát thanh',
    title: 'BẢN TIN PHÁT THANH',
    file: 'ban-tin-phat-thanh',
    form: 'list',
    abbreviation: '',
    audiences: ['public'],
  },
  invitation: {
    name: 'Giấy mời',
    title: 'GIẤY MỜI',
    file: 'giay-moi',
    form: 'invitation',
    abbreviation: 'GM',
    audiences: ['public'],
  },
  programme: {
    name: 'Chương trình và nội quy',
    title: 'CHƯƠNG TRÌNH',
    file: 'chuong-trinh-noi-quy',
    form: 'named',
    abbreviation: 'CTr',
    audiences: ['public'],
  },
  speakerList: {
    name: 'Danh sách đăng ký phát biểu',
    title: 'DANH SÁCH ĐĂNG KÝ PHÁT BIỂU',
    file: 'danh-sach-phat-bieu',
    form: 'list',
    abbreviation: '',
    audiences: ['internal', 'public'],
  },
  attendance: {
    name: 'Danh sách điểm danh',
    title: 'DANH SÁCH ĐIỂM DANH',
    file: 'danh-sach-diem-danh',
    form: 'list',
    abbreviation: '',
    audiences: ['internal'],
  },
  minutes: {
    name: 'Biên bản hội nghị',
    title: 'BIÊN BẢN',
    file: 'bien-ban',
    form: 'minutes',
    abbreviation: 'BB',
    audiences: ['internal', 'public'],
  },
  conclusion: {
    name: 'Thông báo kết luận',
    title: 'THÔNG BÁO',
    file: 'thong-bao-ket-luan',
    form: 'named',
    abbreviation: 'TB',
    audiences: ['public', 'internal'],
  },
  workSlip: {
    name: 'Phiếu giao việc',
    title: 'PHIẾU CHUYỂN',
    file: 'phieu-giao-viec',
    form: 'named',
    abbreviation: 'PC',
    audiences: ['internal', 'public'],
  },
  escalation: {
    name: 'Văn bản kiến nghị cấp có thẩm quyền',
    title: '',
    file: 'cong-van-kien-nghi',
    form: 'letter',
    abbreviation: '',
    audiences: ['public', 'internal'],
  },
  reply: {
    name: 'Văn bản trả lời công dân',
    title: '',
    file: 'cong-van-tra-loi',
    form: 'letter',
    abbreviation: '',
    audiences: ['internal', 'public'],
  },
  opinionsReport: {
    name: 'Báo cáo tổng hợp ý kiến',
    title: 'BÁO CÁO',
    file: 'bao-cao-tong-hop-y-kien',
    form: 'named',
    abbreviation: 'BC',
    audiences: ['internal', 'public'],
  },
  outcomeReport: {
    name: 'Báo cáo kết quả đối thoại',
    title: 'BÁO CÁO',
    file: 'bao-cao-ket-qua',
    form: 'named',
    abbreviation: 'BC',
    audiences: ['public', 'internal'],
  },
  results: {
    name: 'Thông báo kết quả',
    title: 'THÔNG BÁO',
    file: 'thong-bao-ket-qua',
    form: 'named',
    abbreviation: 'TB',
    audiences: ['public', 'internal'],
  },
  outgoingRegister: {
    name: 'Sổ đăng ký văn bản đi',
    title: 'SỔ ĐĂNG KÝ VĂN BẢN ĐI',
    file: 'so-van-ban-di',
    form: 'list',
    abbreviation: '',
    audiences: ['internal'],
  },
  followUpRegister: {
    name: 'Sổ theo dõi giải quyết ý kiến, kiến nghị',
    title: 'SỔ THEO DÕI GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ',
    file: 'so-theo-doi-giai-quyet',
    form: 'list',
    abbreviation: '',
    audiences: ['internal'],
  },
} as const satisfies Record<string, PaperForm>;

export type PaperKind = keyof typeof PAPERS;

/** What follows the slash of the number: 'KH-UBND', 'UBND-VP' for công văn; '' for what carries no number. */
export function symbolOf(kind: PaperKind, office: { symbolEnd: string; letterSymbol: string }): string {
  const { form, abbreviation } = PAPERS[kind];
  if (form === 'letter') return office.letterSymbol;
  return abbreviation === '' ? '' : `${abbreviation}-${office.symbolEnd}`;
}

/** Whether papers of this kind carry a number and are entered in the outgoing register by it. */
export const isNumbered = (kind: PaperKind): boolean => PAPERS[kind].form !== 'list';
