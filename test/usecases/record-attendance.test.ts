import { recordAttendance } from '../../src/usecases/record-attendance';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, record, run } from '../support/snapshot';

const ask = (entries: object[], cells = book(MEETING), session = 'P-2024-01') =>
  run(recordAttendance, cells, { session, entries });

describe('recording attendance', () => {
  it('adds who is not listed, with a code of the session', () => {
    const set = ask([{ name: 'Trần Toàn Thắng', role: 'chair', presence: 'present' }, { name: 'Lê Thị Lan' }]);
    expect(added(set, 'attendees').map(({ code, name, role, presence }) => [code, name, role, presence])).toEqual([
      ['P-2024-01/DB-01', 'Trần Toàn Thắng', 'chair', 'present'],
      ['P-2024-01/DB-02', 'Lê Thị Lan', 'official', 'invited'],
    ]);
    expect(set.message).toBe('Phiên P-2024-01: đã ghi 2 đại biểu.');
  });

  it('corrects who is listed: same name and title in the same session', () => {
    const cells = apply(book(MEETING), ask([{ name: 'Lê Thị Lan', title: 'Công chức' }]).changes);
    const set = ask([{ name: ' Lê Thị Lan', title: 'Công chức', presence: 'absent', absenceReason: 'Đi họp' }], cells);
    expect(altered(set, 'attendees')).toEqual({ 'P-2024-01/DB-01': { presence: 'absent', absenceReason: 'Đi họp' } });
    expect(added(ask([{ name: 'Lê Thị Lan', title: 'Khách' }], cells), 'attendees')[0]?.code).toBe('P-2024-01/DB-02');
    expect(added(ask([{ name: 'Lê Thị Lan', title: 'Công chức' }], cells, 'P-2024-02'), 'attendees')[0]?.code).toBe(
      'P-2024-02/DB-01',
    );
  });

  it('a list of the invited that is pasted again does not undo who came', () => {
    const came = ask([{ name: 'Lê Thị Lan', title: 'Công chức', presence: 'present', role: 'guest' }]);
    const cells = apply(book(MEETING), came.changes);
    expect(ask([{ name: 'Lê Thị Lan', title: 'Công chức' }], cells).changes).toEqual([]);
    expect(altered(ask([{ name: 'Lê Thị Lan', title: 'Công chức', body: 'UBND xã' }], cells), 'attendees')).toEqual({
      'P-2024-01/DB-01': { body: 'UBND xã' },
    });
  });

  it('who is listed twice in one go gets one row; the last counts', () => {
    const set = ask([
      { name: 'Lê Thị Lan', presence: 'invited' },
      { name: 'Lê Thị Lan', presence: 'present' },
    ]);
    expect(added(set, 'attendees').map(({ code, presence }) => [code, presence])).toEqual([
      ['P-2024-01/DB-01', 'present'],
    ]);
  });

  it('a code stays taken when its row was moved to another session by hand', () => {
    const cells = book({
      ...MEETING,
      attendees: [record('attendees', { code: 'P-2024-01/DB-01', session: 'P-2024-02', name: 'Ông Ba' })],
    });
    expect(added(ask([{ name: 'Bà Tư' }], cells), 'attendees')[0]?.code).toBe('P-2024-01/DB-02');
  });

  it('refuses a session that is not there', () => {
    expect(refusal(() => ask([], book(MEETING), 'P-2024-09')).message).toBe(
      'Không tìm thấy mã «P-2024-09» ở trang «Phiên đối thoại».',
    );
  });
});
