import { markAttendance } from '../../src/usecases/mark-attendance';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const attendee = (n: number, fields: object = {}) =>
  record('attendees', {
    code: `P-2024-01/DB-0${n}`,
    session: 'P-2024-01',
    name: `Người ${n}`,
    role: 'official',
    presence: 'invited',
    ...fields,
  });
const ask = (marks: object[], session = 'P-2024-01') =>
  run(
    markAttendance,
    book({
      ...MEETING,
      attendees: [
        attendee(1),
        attendee(2, { presence: 'absent', absenceReason: 'Đi họp' }),
        attendee(3, { session: 'P-2024-02' }),
      ],
    }),
    { session, marks },
  );

describe('marking who is present', () => {
  it('marks many at once', () => {
    const set = ask([
      { code: 'P-2024-01/DB-01', presence: 'absent', absenceReason: 'Ốm' },
      { code: 'P-2024-01/DB-02', presence: 'late', absenceReason: 'Đến lúc 8 giờ' },
    ]);
    expect(altered(set, 'attendees')).toEqual({
      'P-2024-01/DB-01': { presence: 'absent', absenceReason: 'Ốm' },
      'P-2024-01/DB-02': { presence: 'late', absenceReason: 'Đến lúc 8 giờ' },
    });
    expect(set.message).toBe('Phiên P-2024-01: đã ghi 2 đại biểu.');
  });

  it('who came after all has no reason for being absent any more', () => {
    expect(altered(ask([{ code: 'P-2024-01/DB-02', presence: 'present' }]), 'attendees')).toEqual({
      'P-2024-01/DB-02': { presence: 'present', absenceReason: '' },
    });
  });

  it('corrects what is known of a person, by code, so that another name is no other person', () => {
    expect(altered(ask([{ code: 'P-2024-01/DB-01', name: 'Người Một', title: 'Trưởng thôn' }]), 'attendees')).toEqual({
      'P-2024-01/DB-01': { name: 'Người Một', title: 'Trưởng thôn' },
    });
  });

  it('who is marked twice in one go is marked as the last says; who stays as is, is no change', () => {
    const set = ask([
      { code: 'P-2024-01/DB-01', presence: 'present' },
      { code: 'P-2024-01/DB-01', presence: 'late' },
    ]);
    expect(altered(set, 'attendees')).toEqual({ 'P-2024-01/DB-01': { presence: 'late' } });
    expect(set.changes).toHaveLength(1);
    expect(ask([{ code: 'P-2024-01/DB-01', presence: 'invited' }]).changes).toEqual([]);
  });

  it('refuses people of another session and people who are not listed', () => {
    expect(refusal(() => ask([{ code: 'P-2024-01/DB-03', presence: 'present' }])).message).toBe(
      'Đại biểu «P-2024-01/DB-03» ở trang «Đại biểu» không thuộc phiên P-2024-01.',
    );
    expect(refusal(() => ask([{ code: 'P-2024-01/DB-09', presence: 'present' }])).code).toBe('not-found');
    expect(refusal(() => ask([], 'P-2024-09')).code).toBe('not-found');
    expect(refusal(() => ask([{ code: 'P-2024-01/DB-01', presence: 'here' }])).message).toBe(
      '«Có mặt» không có trong danh sách cho phép.',
    );
  });
});
