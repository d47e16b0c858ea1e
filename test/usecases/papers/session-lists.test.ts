// What the check says of the lists of a session.
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const examine = (kind: 'speakerList' | 'attendance', rows: BookRows, audience?: 'public' | 'internal') =>
  examinePaper(
    snapshot(book({ ...MEETING, ...rows }), PAPER_SOURCES[kind].tabs),
    kind,
    'P-2024-01',
    { now: '2024-06-14T07:00:00', user: 'x' },
    audience,
  );
const said = (...args: Parameters<typeof examine>) =>
  examine(...args).findings.map(({ severity, text }) => `${severity} ${text}`);
const speaker = (change: object) =>
  record('speakers', { code: 'P-2024-01/01', session: 'P-2024-01', order: 1, name: 'Đỗ Thị Ước', ...change });
const attendee = (change: object) =>
  record('attendees', {
    code: 'P-2024-01/DB-01',
    session: 'P-2024-01',
    name: 'Lê Lan',
    presence: 'invited',
    ...change,
  });

test('whoever has no code or no name stands against the list of speakers; nobody at all is looked at', () => {
  const speakers = [speaker({}), speaker({ code: 'P-2024-01/02', name: '' }), speaker({ code: '' })];
  expect(said('speakerList', { speakers })).toEqual([
    'error Trang «Người phát biểu», dòng 4: chưa có mã. Hãy ghi lại qua menu Đối thoại, hoặc xóa dòng.',
    'error Trang «Người phát biểu», dòng 3 (P-2024-01/02): chưa ghi «Họ và tên».',
  ]);
  expect(said('speakerList', { speakers: [] })).toEqual([
    'warning Trang «Người phát biểu» chưa có ai đăng ký phát biểu ở phiên P-2024-01.',
  ]);
});

test('in public, a name without consent is gone from what others wrote, too', () => {
  const speakers = [
    speaker({ summary: 'Nhà bà Đỗ Thị Ước, ĐT 0912 345 678' }),
    speaker({ code: 'P-2024-01/02', order: 2, name: 'Vũ Hữu Phúc', consent: 'yes' }),
  ];
  const printed = (audience: 'public' | 'internal') =>
    JSON.stringify(examine('speakerList', { speakers }, audience).made?.view['bang']);
  expect(printed('public')).not.toMatch(/Ước|0912/);
  expect(printed('public')).toContain('Vũ Hữu Phúc');
  expect(printed('internal')).toContain('Đỗ Thị Ước');
});

test('whose presence nobody entered is looked at once the list is being taken', () => {
  const attendees = [attendee({}), attendee({ code: 'P-2024-01/DB-02', presence: 'present' })];
  expect(said('attendance', { attendees: [attendee({})] })).toEqual([]);
  expect(said('attendance', { attendees })).toEqual([
    'warning Trang «Đại biểu», dòng 2 (P-2024-01/DB-01): chưa ghi «Có mặt».',
  ]);
  expect(said('attendance', { attendees: [] })).toEqual([
    'warning Trang «Đại biểu» chưa có đại biểu nào của phiên P-2024-01.',
  ]);
});
