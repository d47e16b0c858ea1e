// What an office may set, as data: default, unit, and where a limit comes from. Read into one typed object.
import { isEmail } from './emails';
import { UserError } from './errors';
import type { Setting } from './records';

type SettingKind = 'text' | 'required' | 'number' | 'hour' | 'email' | 'lines';

interface SettingRule {
  /** Code of the row in Cài đặt. */
  code: string;
  name: string;
  value: string;
  unit: string;
  source: string;
  kind: SettingKind;
}

const rule = <K extends SettingKind>(
  kind: K,
  code: string,
  name: string,
  value: string,
  unit: string,
  source: string,
): SettingRule & { kind: K } => ({
  kind,
  code,
  name,
  value,
  unit,
  source,
});

const HEAD = 'Nghị định 30/2020/NĐ-CP, Phụ lục I: in ở đầu văn bản.';
const SIGN = 'Nghị định 30/2020/NĐ-CP, Phụ lục I: in ở phần ký.';
const LAW = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15';

export const SETTINGS = {
  issuerUpper: rule('text', 'co-quan-dong-1', 'Cơ quan ban hành, dòng 1', 'ỦY BAN NHÂN DÂN', 'chữ', HEAD),
  issuerLower: rule('required', 'co-quan-dong-2', 'Cơ quan ban hành, dòng 2 (ví dụ: XÃ NGỌC CHÂU)', '', 'chữ', HEAD),
  officeName: rule(
    'required',
    'ten-co-quan',
    'Tên cơ quan trong câu (ví dụ: Ủy ban nhân dân xã Ngọc Châu)',
    '',
    'chữ',
    'Dùng trong thân văn bản và thư.',
  ),
  place: rule('required', 'dia-danh', 'Địa danh ghi trước ngày tháng (ví dụ: Ngọc Châu)', '', 'chữ', HEAD),
  signerPower: rule(
    'text',
    'quyen-han-ky',
    'Quyền hạn ký (ví dụ: TM. ỦY BAN NHÂN DÂN; để trống khi Chủ tịch ký trực tiếp)',
    '',
    'chữ',
    SIGN,
  ),
  signerTitle: rule('text', 'chuc-vu-ky', 'Chức vụ người ký', 'CHỦ TỊCH', 'chữ', SIGN),
  signerName: rule('text', 'nguoi-ky', 'Họ và tên người ký', '', 'chữ', SIGN),
  recipients: rule(
    'lines',
    'noi-nhan-ket-qua',
    'Nơi nhận của thông báo kết quả, mỗi dòng một nơi',
    'Đảng ủy, HĐND xã\nỦy ban MTTQ Việt Nam xã\nCác thôn, tổ dân phố\nLưu: VT',
    'dòng',
    'Nghị định 30/2020/NĐ-CP, Phụ lục I.',
  ),
  symbolEnd: rule(
    'text',
    'ky-hieu-co-quan',
    'Chữ viết tắt cơ quan trong ký hiệu (sau KH-, TB-, BC- …)',
    'UBND',
    'chữ',
    HEAD,
  ),
  letterSymbol: rule('text', 'ky-hieu-cong-van', 'Ký hiệu công văn', 'UBND-VP', 'chữ', HEAD),
  sharedSeries: rule(
    'lines',
    'so-dang-ky-chung',
    'Các ký hiệu đánh số chung một sổ, mỗi sổ một dòng (ví dụ: KH-UBND; TB-UBND; BC-UBND)',
    '',
    'dòng',
    'Do cơ quan quyết định. Để trống thì mỗi ký hiệu một sổ, mỗi năm bắt đầu từ 01.',
  ),
  replyTo: rule(
    'email',
    'thu-tra-loi',
    'Hộp thư nhận trả lời của cơ quan',
    '',
    'thư điện tử',
    'Người nhận thư nhắc bấm «Trả lời» sẽ gửi về đây.',
  ),
  announceDays: rule(
    'number',
    'han-thong-bao',
    'Thông báo trước ngày đối thoại ít nhất',
    '7',
    'ngày',
    `${LAW}, Điều 43 khoản 2.`,
  ),
  resultsDays: rule(
    'number',
    'han-cong-khai-ket-qua',
    'Công khai kết quả sau ngày đối thoại chậm nhất',
    '10',
    'ngày',
    `${LAW}, Điều 43 khoản 3.`,
  ),
  answerWorkingDays: rule(
    'number',
    'han-giai-quyet',
    'Hạn giải quyết một ý kiến được giao',
    '15',
    'ngày làm việc',
    'Luật không quy định số ngày («kịp thời»); do Chủ tịch quyết định.',
  ),
  remindDaysBefore: rule('number', 'nhac-truoc', 'Nhắc trước hạn', '3', 'ngày', 'Do cơ quan quyết định.'),
  remindHour: rule(
    'hour',
    'gio-nhac',
    'Giờ nhắc hằng ngày',
    '7',
    'giờ',
    'Do cơ quan quyết định. Google chạy trong khoảng một giờ kể từ giờ này.',
  ),
  speakingMinutes: rule(
    'number',
    'thoi-luong-phat-bieu',
    'Thời lượng một lượt phát biểu',
    '5',
    'phút',
    'Do chủ trì quyết định. 0 là không giới hạn.',
  ),
  warnSeconds: rule(
    'number',
    'bao-sap-het-gio',
    'Báo sắp hết giờ phát biểu khi còn',
    '30',
    'giây',
    'Do chủ trì quyết định.',
  ),
  postedDays: rule(
    'number',
    'han-niem-yet',
    'Niêm yết ít nhất',
    '30',
    'ngày',
    'Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, Điều 12 và 13.',
  ),
} as const;

export type SettingKey = keyof typeof SETTINGS;

type ValueOf<K extends SettingKind> = K extends 'number' | 'hour' ? number : K extends 'lines' ? string[] : string;
export type Settings = { [K in SettingKey]: ValueOf<(typeof SETTINGS)[K]['kind']> };

const TAB = 'Cài đặt';

function read(rule: SettingRule, typed: string): string | number | string[] {
  const refuse = (text: string): never => {
    throw new UserError('setting', `Trang «${TAB}», «${rule.name}»: ${text}`, {
      tab: TAB,
      field: rule.name,
      code: rule.code,
    });
  };
  switch (rule.kind) {
    case 'number':
      return /^\d{1,3}$/.test(typed)
        ? Number(typed)
        : refuse(
            `${typed === '' ? 'chưa điền' : `«${typed}» không phải là số ${rule.unit}`}. Hãy gõ một số từ 0 đến 999.`,
          );
    case 'hour':
      return /^\d{1,2}$/.test(typed) && Number(typed) < 24
        ? Number(typed)
        : refuse(`«${typed}» không phải là giờ trong ngày. Hãy gõ một số từ 0 đến 23.`);
    case 'email':
      return typed === '' || isEmail(typed)
        ? typed
        : refuse(`«${typed}» không phải là địa chỉ thư điện tử. Hãy sửa lại, hoặc để trống.`);
    case 'lines':
      return typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean);
    default:
      return typed;
  }
}

/** Settings as typed in the workbook; a row that is missing counts with its default. Refuses a value that makes no sense. */
export function readSettings(rows: readonly Pick<Setting, 'code' | 'value'>[]): Settings {
  const typed = new Map(rows.map((row) => [row.code, row.value.trim()]));
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([key, rule]) => [key, read(rule, typed.get(rule.code) ?? rule.value)]),
  ) as Settings;
}

/** Settings that a paper cannot do without and that the office has not filled in. */
export function missingOffice(settings: Settings): SettingKey[] {
  return (Object.keys(SETTINGS) as SettingKey[]).filter(
    (key) => SETTINGS[key].kind === 'required' && settings[key] === '',
  );
}

/** Refuses settings that a paper cannot do without and that the office has not filled in. */
export function requireOffice(settings: Settings): void {
  const missing = missingOffice(settings);
  if (missing.length === 0) return;
  const names = missing.map((key) => `«${SETTINGS[key].name}»`);
  throw new UserError('setting-missing', `Trang «${TAB}» chưa điền ${names.join('; ')}. Hãy điền rồi làm lại.`, {
    tab: TAB,
    field: SETTINGS[missing[0] as SettingKey].name,
  });
}
