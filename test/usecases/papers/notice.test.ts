// Which sessions a notice is about, and what the check says of days, blanks and sessions that are not held.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import type { Session } from '../../../src/domain/records';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot } from '../../support/snapshot';

const FULL: Partial<Session> = {
  ...MEETING.sessions?.[0],
  state: 'planned',
  coChair: 'Hoàng Thị Lệ Thu',
  intakeDesk: 'Văn phòng',
};
const one = (change: Partial<Session> = {}) => record('sessions', { ...FULL, ...change });
const cells = (sessions: Session[]) => book({ ...MEETING, sessions });
const examine = (sessions: Session[], now = '2024-06-07T08:00:00', subject = 'P-2024-01') =>
  examinePaper(snapshot(cells(sessions), PAPER_SOURCES.notice.tabs), 'notice', subject, { now, user: 'x' });
const said = (...args: Parameters<typeof examine>) =>
  examine(...args).findings.map(({ severity, text }) => `${severity} ${text}`);

test('seven days before nothing is said; later the law is, and a day that is over too', () => {
  expect(said([one()])).toEqual([]);
  expect(said([one()], '2024-06-08T08:00:00')).toEqual([
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): ngày 14/06/2024 chỉ còn 06 ngày, trong khi phải thông báo trước ít nhất 07 ngày («Thông báo trước ngày đối thoại ít nhất» ở trang «Cài đặt»).',
  ]);
  expect(said([one()], '2024-06-14T06:00:00')[0]).toContain('ngày 14/06/2024 là hôm nay');
  expect(said([one()], '2024-06-15T08:00:00')).toEqual([
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): ngày 14/06/2024 đã qua.',
  ]);
});

test('without day, hour or place, or postponed, it is not made', () => {
  const texts = said([one({ date: '', startTime: '', venue: '' })]).filter((text) => text.startsWith('error'));
  expect(texts).toHaveLength(3);
  expect(said([one({ state: 'postponed' })])).toEqual([
    'error Trang «Phiên đối thoại», dòng 2 (P-2024-01): phiên đã hoãn hoặc hủy. Hãy ghi ngày mới và chọn lại trạng thái.',
  ]);
});

test('who chairs, who is invited and where to register: blanks are looked at', () => {
  const blanks = said([one({ chair: '', coChair: '', villages: [], intakeDesk: '' })]);
  expect(blanks.map((text) => /«([^»]+)»\.$/.exec(text)?.[1])).toEqual([
    'Chủ trì',
    'Đồng chủ trì',
    'Thôn, tổ dân phố',
    'Bộ phận tiếp nhận',
  ]);
});

test('of a plan: the sessions that have not begun; all of them when none is left; a plan without any is refused', () => {
  const sessions = [
    one({ state: 'closed' }),
    one({ code: 'P-2024-02', date: '2024-08-22' }),
    one({ code: 'P-2024-03', date: '2024-09-12' }),
    one({ code: 'P-2024-04', date: '2024-10-12', state: 'cancelled' }),
  ];
  const table = (rows: Session[]) => JSON.stringify(examine(rows, undefined, 'KH-2024-01').made?.view['muc']);
  expect(table(sessions)).not.toContain('14 tháng 6');
  expect(table(sessions)).not.toContain('12 tháng 10');
  expect(table(sessions)).toContain('22 tháng 8');
  expect(table([one({ state: 'closed' })])).toContain('14 tháng 6');
  expect(() => examine([], undefined, 'KH-2024-01')).toThrow('Kế hoạch KH-2024-01 chưa có phiên đối thoại nào');
  expect(() => examine([one()], undefined, 'P-2024-09')).toThrow('Không có phiên đối thoại nào mang mã «P-2024-09»');
});

test('to choose from: the nearest session first, the plan where several are to come', () => {
  const sessions = [
    one({ code: 'P-2024-03', date: '2024-09-12' }),
    one({ code: 'P-2024-02', date: '2024-08-22' }),
    one({ state: 'closed' }),
  ];
  const codes = PAPER_SOURCES.notice.subjects(snapshot(cells(sessions)), '2024-07-01').map(({ code }) => code);
  expect(codes).toEqual(['P-2024-02', 'P-2024-03', 'P-2024-01', 'KH-2024-01']);
});
