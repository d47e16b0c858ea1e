// Sổ đăng ký văn bản đi: the view of the papers issued in a year, in the ten columns of the decree, for its layout.
// Source of the columns: Nghị định 30/2020/NĐ-CP, Phụ lục IV.
import { formatDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import { PAPERS } from '../domain/paper-kinds';
import type { Paper } from '../domain/records';
import { OUTGOING_COLUMNS } from './layouts/page';
import { headView, type Office } from './letterhead';
import { small } from './phrases';
import { type WordingRows } from './report-words';
import { isShortRow } from './table-rows';
import type { View } from './render';
import { wordingOf } from './wording';

export interface OutgoingRegisterInput {
  office: Office;
  year: number;
  /** Papers that were issued in that year, in any order. */
  papers: readonly Paper[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: WordingRows;
  /** Day on which it is made, 'yyyy-MM-dd'. */
  madeOn: string;
}

/** Kinds whose subject names, after the code, to whom the paper goes. */
const NAMED = ['escalation', 'workSlip', 'invitation'];
const byNumber = new Intl.Collator('vi', { numeric: true });

/** By date, those without one last; then by number. */
export function inOrder(a: Paper, b: Paper): number {
  const [first, second] = [a.issuedOn || '9999', b.issuedOn || '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return byNumber.compare(a.number, b.number) || byNumber.compare(a.code, b.code);
}

/** 'Thông báo kết quả giải quyết …', 'Công văn về việc trả lời …'. */
function nameOf({ kind, abstract }: Paper): string {
  const { title } = PAPERS[kind];
  if (title === '') return `Công văn về việc ${small(abstract)}`;
  return `${title.charAt(0)}${title.slice(1).toLowerCase()} ${small(abstract)}`;
}

/** Tags of the layout of the register. */
export function outgoingRegisterView({ office, year, papers, wording, madeOn }: OutgoingRegisterInput): View {
  const fill = wordingOf(wording);
  const nam = String(year);
  const rows = [...papers].sort(inOrder).map((paper): View => {
    const { number, symbol, issuedOn, kind, subject, signer, audience } = paper;
    const [, ...named] = subject.split(' · ');
    const texts = [
      [/^\d+$/.test(number) ? twoDigits(Number(number)) : number, symbol].filter(Boolean).join('/'),
      formatDate(issuedOn),
      nameOf(paper),
      signer,
      NAMED.includes(kind) && named.length > 0 ? named.join(' · ') : fill('so-van-ban-noi-nhan'),
      fill('so-van-ban-ban-luu'),
    ];
    const [soKyHieu = '', ngayThang = '', noiDung = '', nguoiKy = '', noiNhan = '', banLuu = ''] = texts;
    const ghiChu = audience === 'internal' && PAPERS[kind].audiences.length > 1 ? 'Bản nội bộ' : '';
    const ngan = isShortRow([...texts, '', '', '', ghiChu], OUTGOING_COLUMNS);
    return { soKyHieuDong: soKyHieu, ngayThang, noiDung, nguoiKy, noiNhan, banLuu, deTrong: '', ghiChu, ngan };
  });
  return {
    ...headView(office, {
      kind: 'outgoingRegister',
      abstract: fill('so-van-ban-ten', { nam }),
      number: '',
      issuedOn: '',
      draftMonth: madeOn.slice(0, 4),
      wide: true,
    }),
    bang: rows.length === 0 ? [] : [{ vanBan: rows }],
    tongSo:
      rows.length === 0
        ? fill('so-van-ban-trong', { nam })
        : fill('so-van-ban-tong', { nam, so: twoDigits(rows.length) }),
    nguoiGiuSo: fill('so-nguoi-giu'),
  };
}
