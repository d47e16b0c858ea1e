// A bulletin announces a session until it is closed, and then tells its results; what nobody can read aloud is named.
import type { Session } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot } from '../../support/snapshot';

const FULL: Partial<Session> = {
  ...MEETING.sessions?.[0],
  coChair: 'Hoàng Thu',
  intakeDesk: 'Văn phòng',
  headCount: 40,
};
const examine = (change: Partial<Session>, now = '2024-06-03T08:00:00') =>
  examinePaper(
    snapshot(book({ ...MEETING, sessions: [record('sessions', { ...FULL, ...change })] }), PAPER_SOURCES.bulletin.tabs),
    'bulletin',
    'P-2024-01',
    { now, user: 'x' },
  );
const said = (...args: Parameters<typeof examine>) =>
  examine(...args).findings.map(({ severity, text }) => `${severity} ${text}`);

test('until it is closed it announces, afterwards it tells the results', () => {
  expect(examine({ state: 'planned' }).made?.abstract).toMatch(/^Về việc tổ chức/);
  expect(examine({ state: 'closed' }, '2024-06-20T08:00:00').made?.abstract).toMatch(/^Về kết quả/);
});

test('an announcement needs day, hour and place; results need rows that agree', () => {
  expect(said({ state: 'planned', startTime: '' })[0]).toBe(
    'error Trang «Phiên đối thoại», dòng 2 (P-2024-01): chưa ghi «Bắt đầu».',
  );
  expect(said({ state: 'closed', startTime: '' }).filter((text) => text.includes('Bắt đầu'))).toEqual([]);
});

test('an abbreviation that is not certain is looked at', () => {
  expect(said({ state: 'planned', venue: 'Nhà văn hóa KCN' })).toEqual([
    'warning Trang «Phiên đối thoại», dòng 2 (P-2024-01): «Địa điểm» còn chữ viết tắt «KCN»; hãy ghi đủ chữ để người đọc.',
  ]);
  expect(said({ state: 'planned', venue: 'Trụ sở UBND xã' })).toEqual([]);
});
