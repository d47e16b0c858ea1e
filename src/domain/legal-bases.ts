// Legal bases that papers about a dialogue cite, as data: number, issuer, the day of signing, and from when to when in force.
// Only what is certain stands here; a basis without a last day was in force when this list was drawn up.
// Sources: the laws' own articles on their coming into force; Công báo.

export interface LegalBasis {
  /** As cited without its number; '' for one that is cited by its number alone. */
  title: string;
  number: string;
  issuer: string;
  /** 'yyyy-MM-dd', as all days here. */
  signedOn: string;
  /** First day in force; the day of signing where the exact day no longer matters to any paper. */
  from: string;
  /** Last day in force; '' while none is known. */
  until: string;
  /** Number of what took its place; '' while nothing has. */
  replacedBy: string;
}

/** The first day of the two levels of local government. Source: Luật Tổ chức chính quyền địa phương 72/2025/QH15. */
export const TWO_LEVELS_FROM = '2025-07-01';

type Row = readonly [
  title: string,
  number: string,
  issuer: string,
  signedOn: string,
  from: string,
  until: string,
  replacedBy: string,
];

const NA = 'Quốc hội';
const GOVERNMENT = 'Chính phủ';
const LOCAL_GOVERNMENT = 'Luật Tổ chức chính quyền địa phương';
const AMENDED_2019 =
  'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương';

const ROWS: readonly Row[] = [
  [LOCAL_GOVERNMENT, '77/2015/QH13', NA, '2015-06-19', '2016-01-01', '2025-02-28', '65/2025/QH15'],
  [AMENDED_2019, '47/2019/QH14', NA, '2019-11-22', '2020-07-01', '2025-02-28', '65/2025/QH15'],
  [LOCAL_GOVERNMENT, '65/2025/QH15', NA, '2025-02-19', '2025-03-01', '2025-06-15', '72/2025/QH15'],
  [LOCAL_GOVERNMENT, '72/2025/QH15', NA, '2025-06-16', '2025-06-16', '', ''],
  [
    'Pháp lệnh Thực hiện dân chủ ở xã, phường, thị trấn',
    '34/2007/PL-UBTVQH11',
    'Ủy ban Thường vụ Quốc hội',
    '2007-04-20',
    '2007-07-01',
    '2023-06-30',
    '10/2022/QH15',
  ],
  ['Luật Thực hiện dân chủ ở cơ sở', '10/2022/QH15', NA, '2022-11-10', '2023-07-01', '', ''],
  ['', '59/2023/NĐ-CP', GOVERNMENT, '2023-08-14', '2023-08-14', '', ''],
  ['Luật Tiếp công dân', '42/2013/QH13', NA, '2013-11-25', '2014-07-01', '', ''],
  ['Luật Khiếu nại', '02/2011/QH13', NA, '2011-11-11', '2012-07-01', '', ''],
  ['Luật Tố cáo', '03/2011/QH13', NA, '2011-11-11', '2012-07-01', '2018-12-31', '25/2018/QH14'],
  ['Luật Tố cáo', '25/2018/QH14', NA, '2018-06-12', '2019-01-01', '', ''],
  ['Luật Mặt trận Tổ quốc Việt Nam', '75/2015/QH13', NA, '2015-06-09', '2016-01-01', '', ''],
  ['Luật Tiếp cận thông tin', '104/2016/QH13', NA, '2016-04-06', '2018-07-01', '', ''],
  ['Luật Đất đai', '45/2013/QH13', NA, '2013-11-29', '2014-07-01', '2024-07-31', '31/2024/QH15'],
  ['Luật Đất đai', '31/2024/QH15', NA, '2024-01-18', '2024-08-01', '', ''],
  [
    'Luật Ban hành văn bản quy phạm pháp luật',
    '80/2015/QH13',
    NA,
    '2015-06-22',
    '2016-07-01',
    '2025-03-31',
    '64/2025/QH15',
  ],
  ['Luật Ban hành văn bản quy phạm pháp luật', '64/2025/QH15', NA, '2025-02-19', '2025-04-01', '', ''],
  ['', '110/2004/NĐ-CP', GOVERNMENT, '2004-04-08', '2004-04-08', '2020-03-04', '30/2020/NĐ-CP'],
  ['', '30/2020/NĐ-CP', GOVERNMENT, '2020-03-05', '2020-03-05', '', ''],
  ['', '13/2023/NĐ-CP', GOVERNMENT, '2023-04-17', '2023-07-01', '2025-12-31', '356/2025/NĐ-CP'],
  ['Luật Bảo vệ dữ liệu cá nhân', '91/2025/QH15', NA, '2025-06-26', '2026-01-01', '', ''],
  ['', '356/2025/NĐ-CP', GOVERNMENT, '2025-12-31', '2026-01-01', '', ''],
];

export const LEGAL_BASES: readonly LegalBasis[] = ROWS.map(
  ([title, number, issuer, signedOn, from, until, replacedBy]) => ({
    title,
    number,
    issuer,
    signedOn,
    from,
    until,
    replacedBy,
  }),
);

/** Whether it is in force on `day`; on its first and on its last day it is. */
export const isInForce = ({ from, until }: Pick<LegalBasis, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === '' || day <= until);

/** What has taken the place of a basis by `day`: the one in force then, by way of those between; nothing when none is known. */
export function successorOn(basis: LegalBasis, day: string, bases = LEGAL_BASES): LegalBasis | undefined {
  const passed = new Set<string>();
  let next = bases.find(({ number }) => number === basis.replacedBy);
  while (next && !isInForce(next, day) && !passed.has(next.number)) {
    passed.add(next.number);
    const { replacedBy } = next;
    next = bases.find(({ number }) => number === replacedBy);
  }
  return next && isInForce(next, day) ? next : undefined;
}
