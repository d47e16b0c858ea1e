// Official days off of Vietnam's state offices and the weekends worked instead, with their sources.
// They fill the tab Ngày nghỉ at set-up; from then on that tab counts, and the office may change it.
import type { Holiday } from './records';

export type HolidayFact = Pick<Holiday, 'date' | 'kind' | 'name' | 'source'>;

const NEW_YEAR = 'Tết Dương lịch';
const TET = 'Tết Nguyên đán';
const HUNG_KINGS = 'Giỗ Tổ Hùng Vương';
const REUNIFICATION = 'Ngày Chiến thắng 30/4';
const LABOUR = 'Quốc tế Lao động 01/5';
const NATIONAL = 'Quốc khánh';
const CULTURE = 'Ngày Văn hóa Việt Nam';

const LAW = 'Bộ luật Lao động 2019, Điều 112';
const TET_2024 = 'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết, Quốc khánh năm 2024';
const SWAP_2024 = 'Công văn số 2450/VPCP-KGVX ngày 12/4/2024 của Văn phòng Chính phủ';
const NOTICE_2025 = 'Thông báo của Bộ Lao động - Thương binh và Xã hội về nghỉ Tết, lễ năm 2025';
const NOTICE_2026 = 'Thông báo của Bộ Nội vụ về nghỉ Tết, lễ năm 2026';
const CULTURE_2026 = 'Ngày nghỉ lễ từ năm 2026; đề nghị hoán đổi dịp 24/11/2026 chưa có kết quả, cần kiểm tra';
const AHEAD_2027 = `${LAW} (tính trước, chưa có thông báo nghỉ Tết, lễ năm 2027)`;

/** [kind, name, source, dates] */
const FACTS: [Holiday['kind'], string, string, string[]][] = [
  ['off', NEW_YEAR, LAW, ['2024-01-01']],
  [
    'off',
    TET,
    TET_2024,
    ['2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'],
  ],
  ['off', HUNG_KINGS, LAW, ['2024-04-18']],
  ['off', 'Nghỉ hoán đổi dịp 30/4 và 01/5', SWAP_2024, ['2024-04-29']],
  ['off', REUNIFICATION, LAW, ['2024-04-30']],
  ['off', LABOUR, LAW, ['2024-05-01']],
  ['worked', 'Làm bù ngày 29/4/2024', SWAP_2024, ['2024-05-04']],
  ['off', NATIONAL, TET_2024, ['2024-09-02', '2024-09-03']],

  ['off', NEW_YEAR, LAW, ['2025-01-01']],
  ['off', TET, NOTICE_2025, ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31']],
  ['off', HUNG_KINGS, LAW, ['2025-04-07']],
  ['worked', 'Làm bù ngày 02/5/2025', NOTICE_2025, ['2025-04-26']],
  ['off', REUNIFICATION, LAW, ['2025-04-30']],
  ['off', LABOUR, LAW, ['2025-05-01']],
  ['off', 'Nghỉ hoán đổi dịp 30/4 và 01/5', NOTICE_2025, ['2025-05-02']],
  ['off', NATIONAL, NOTICE_2025, ['2025-09-01', '2025-09-02']],

  ['off', NEW_YEAR, LAW, ['2026-01-01']],
  ['off', 'Nghỉ hoán đổi dịp Tết Dương lịch', NOTICE_2026, ['2026-01-02']],
  ['worked', 'Làm bù ngày 02/01/2026', NOTICE_2026, ['2026-01-10']],
  ['off', TET, NOTICE_2026, ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']],
  ['off', 'Nghỉ bù Giỗ Tổ Hùng Vương (26/4)', 'Bộ luật Lao động 2019, Điều 111 khoản 3', ['2026-04-27']],
  ['off', REUNIFICATION, LAW, ['2026-04-30']],
  ['off', LABOUR, LAW, ['2026-05-01']],
  ['worked', 'Làm bù ngày 31/8/2026', NOTICE_2026, ['2026-08-22']],
  ['off', 'Nghỉ hoán đổi dịp Quốc khánh', NOTICE_2026, ['2026-08-31']],
  ['off', NATIONAL, NOTICE_2026, ['2026-09-01', '2026-09-02']],
  ['off', CULTURE, CULTURE_2026, ['2026-11-24']],

  // Still to be announced: the other days of Tết, 01/9 or 03/9, swaps.
  ['off', NEW_YEAR, AHEAD_2027, ['2027-01-01']],
  ['off', `${TET} (mùng Một)`, AHEAD_2027, ['2027-02-06']],
  ['off', HUNG_KINGS, AHEAD_2027, ['2027-04-16']],
  ['off', REUNIFICATION, AHEAD_2027, ['2027-04-30']],
  ['off', 'Nghỉ bù Quốc tế Lao động 01/5', AHEAD_2027, ['2027-05-03']],
  ['off', NATIONAL, AHEAD_2027, ['2027-09-02']],
  ['off', CULTURE, AHEAD_2027, ['2027-11-24']],
];

/** One row per day, in order of date. */
export const HOLIDAYS_VN: readonly HolidayFact[] = FACTS.flatMap(([kind, name, source, dates]) =>
  dates.map((date) => ({ date, kind, name, source })),
);

/** Years whose days off have all been announced. */
export const COMPLETE_HOLIDAY_YEARS: readonly number[] = [2024, 2025, 2026];
