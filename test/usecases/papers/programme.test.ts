// What the check says of an agenda: none, longer than the session, items without a text.
import type { AgendaItem } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot } from '../../support/snapshot';

const item = (order: number, change: Partial<AgendaItem> = {}) =>
  record('agenda', {
    code: `P-2024-01/CT-0${order}`,
    session: 'P-2024-01',
    order,
    item: 'Việc',
    minutes: 60,
    state: 'kept',
    ...change,
  });
const sessions = (MEETING.sessions ?? []).slice(0, 1).map((session) => ({
  ...session,
  state: 'planned' as const,
  coChair: 'Hoàng Thu',
  secretary: 'Lan',
  intakeDesk: 'Văn phòng',
}));
const said = (agenda: AgendaItem[]) =>
  examinePaper(
    snapshot(book({ ...MEETING, sessions, agenda }), PAPER_SOURCES.programme.tabs),
    'programme',
    'P-2024-01',
    { now: '2024-06-03T08:00:00', user: 'x' },
  ).findings.map(({ text }) => text);

test('an agenda that fits has nothing against it', () => {
  expect(said([item(1), item(2)])).toEqual([]);
});

test('none, an item without a text, one without a code, one that does not fit', () => {
  expect(said([])).toEqual([
    'Trang «Chương trình» chưa có việc nào của phiên P-2024-01; văn bản ghi chương trình do chủ trì công bố.',
  ]);
  expect(said([item(1, { minutes: 240 }), item(2, { item: '', minutes: 0 }), item(3, { code: '' })])).toEqual([
    'Trang «Chương trình», dòng 4: chưa có mã nên không in.',
    'Trang «Chương trình», dòng 3 (P-2024-01/CT-02): chưa ghi «Nội dung».',
    'Trang «Phiên đối thoại», dòng 2 (P-2024-01): chương trình dài hơn giờ của phiên 30 phút. Hãy xem lại «Kết thúc» hoặc thời lượng từng việc.',
  ]);
});
