// What an invitation may be about: all delegates of a session, or one of them, whatever the name.
import type { Attendee } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot } from '../../support/snapshot';

const person = (number: number, change: Partial<Attendee>) =>
  record('attendees', {
    code: `P-2024-01/DB-0${number}`,
    session: 'P-2024-01',
    title: 'Công chức',
    role: 'official',
    presence: 'invited',
    ...change,
  });
const ATTENDEES = [
  person(1, { name: 'Trần Toàn Thắng', role: 'chair' }),
  person(2, { name: 'Lê Thị Lan' }),
  person(3, { name: 'Vũ Văn Hải', title: 'Trưởng thôn Đông' }),
  person(4, { name: 'Vũ Văn Hải', title: 'Trưởng thôn Đoài' }),
  person(5, { name: 'Tổ · Một', title: '' }),
];
const sessions = (MEETING.sessions ?? [])
  .slice(0, 1)
  .map((session) => ({ ...session, state: 'planned' as const, coChair: 'Hoàng Thu' }));
const view = (attendees = ATTENDEES) =>
  snapshot(book({ ...MEETING, sessions, attendees }), PAPER_SOURCES.invitation.tabs);
const examine = (subject: string, attendees = ATTENDEES) =>
  examinePaper(view(attendees), 'invitation', subject, { now: '2024-06-03T08:00:00', user: 'x' });

test('each delegate but the chair, told apart by code where names are the same, and all of them can be made', () => {
  const subjects = PAPER_SOURCES.invitation.subjects(view(), '2024-06-03').map(({ code }) => code);
  expect(subjects).toEqual([
    'P-2024-01',
    'P-2024-01 · Lê Thị Lan',
    'P-2024-01 · Vũ Văn Hải (DB-03)',
    'P-2024-01 · Vũ Văn Hải (DB-04)',
    'P-2024-01 · Tổ · Một',
  ]);
  for (const subject of subjects) expect(examine(subject).made?.abstract).toMatch(/^Dự Hội nghị/);
  expect(JSON.stringify(examine('P-2024-01 · Vũ Văn Hải (DB-04)').made?.view['kinhMoi'])).toContain('thôn Đoài');
});

test('a delegate without title and body is looked at; so is a session without delegates', () => {
  expect(examine('P-2024-01').findings.map(({ text }) => text)).toEqual([
    'Trang «Đại biểu», dòng 6 (P-2024-01/DB-05): chưa ghi «Chức vụ» và «Cơ quan, đơn vị».',
  ]);
  expect(examine('P-2024-01', []).findings.map(({ text }) => text)).toEqual([
    'Trang «Đại biểu» chưa có đại biểu nào được mời dự phiên P-2024-01; giấy mời ghi thành phần chung.',
  ]);
});

test('whoever is not on the list is refused by name', () => {
  expect(() => examine('P-2024-01 · Người Lạ')).toThrow(
    'Trang «Đại biểu» không có đại biểu «Người Lạ» được mời dự phiên P-2024-01.',
  );
  expect(() => examine('P-2099-01 · Lê Thị Lan')).toThrow('Không có phiên đối thoại nào mang mã «P-2099-01»');
});
