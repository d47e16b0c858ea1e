import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import type { Session } from '../../src/domain/records';
import { editSession } from '../../src/usecases/edit-session';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { CONTEXT, altered, book, record, run } from '../support/snapshot';

const holidays = HOLIDAYS_VN.map((holiday) => record('holidays', { code: `NN-${holiday.date}`, ...holiday }));
const ask = (fields: object, before: Partial<Session> = {}) =>
  run(
    editSession,
    book({
      ...MEETING,
      holidays,
      sessions: (MEETING.sessions ?? []).map((session) =>
        session.code === 'P-2024-02' ? { ...session, ...before } : session,
      ),
    }),
    { session: 'P-2024-02', fields },
    { ...CONTEXT, now: '2024-06-01T08:00:00' },
  );
const set = (fields: object, before: Partial<Session> = {}) => altered(ask(fields, before), 'sessions')['P-2024-02'];

describe('editing a session', () => {
  it('sets the fields that differ and no others', () => {
    expect(set({ venue: 'Hội trường', title: 'Đợt 2' })).toEqual({ venue: 'Hội trường' });
    const nothing = ask({ title: 'Đợt 2' });
    expect(nothing.changes).toEqual([]);
    expect(nothing.message).toBe('Phiên P-2024-02 không có gì thay đổi.');
  });

  it.each(['announced', 'postponed'] as const)('with another day a session that is %s is planned again', (state) => {
    expect(set({ date: '19/9/2024' }, { state })).toEqual({ date: '2024-09-19', state: 'planned' });
    expect(set({ chair: 'Ông Ba' }, { state })).toEqual({ chair: 'Ông Ba' });
  });

  it.each(['planned', 'running', 'closed'] as const)('with another day a session that is %s stays so', (state) => {
    expect(set({ date: '19/9/2024' }, { state })).toEqual({ date: '2024-09-19' });
  });

  it('says the law’s new dates when the day is another', () => {
    expect(ask({ date: '2024-09-19' }).message).toBe(
      'Đã sửa phiên P-2024-02, ngày mới 19/09/2024. Thông báo chậm nhất 12/09/2024; công khai kết quả chậm nhất 29/09/2024.',
    );
    expect(ask({ venue: 'Hội trường' }).message).toBe('Đã sửa phiên P-2024-02.');
  });

  it('a session that was announced must be announced again when day, hours or place are others', () => {
    const again = 'Phiên P-2024-02 đã công khai. Ngày, giờ hoặc địa điểm đã đổi thì phải thông báo lại.';
    for (const fields of [{ date: '2024-09-19' }, { startTime: '8h' }, { endTime: '11:00' }, { venue: 'Hội trường' }]) {
      expect(ask(fields, { state: 'announced' }).warnings).toContain(again);
      expect(ask(fields).warnings).not.toContain(again);
    }
    expect(ask({ chair: 'Ông Ba' }, { state: 'announced' }).warnings).not.toContain(again);
  });

  it('the law’s notice is owed for a new day only', () => {
    const passed =
      'Phải thông báo trước 7 ngày, chậm nhất 30/05/2024, nay đã qua hạn. Nếu chưa thông báo, hãy chọn ngày muộn hơn.';
    expect(ask({ date: '2024-06-06' }).warnings).toContain(passed);
    expect(ask({ venue: 'Hội trường' }, { date: '2024-06-06' }).warnings).not.toContain(passed);
  });

  it('what it shares with other sessions is said, itself left aside', () => {
    expect(ask({ date: '2024-06-14', chair: 'Trần Toàn Thắng' }).warnings).toContain(
      'Trùng giờ với phiên P-2024-01: chủ trì Trần Toàn Thắng.',
    );
    expect(ask({ chair: 'Ông Ba' }, { chair: 'Ông Tư' }).warnings).toEqual([]);
  });

  it('hours are checked against those that stay', () => {
    const { message, place } = refusal(() => ask({ endTime: '07:00' }, { startTime: '07:30' }));
    expect(message).toBe('«Kết thúc» phải sau «Bắt đầu».');
    expect(place).toEqual({ tab: 'Phiên đối thoại', code: 'P-2024-02', field: 'Kết thúc' });
  });

  it('a cancelled session is not edited', () => {
    expect(refusal(() => ask({ venue: 'x' }, { state: 'cancelled' })).message).toBe(
      'Phiên P-2024-02 đã hủy, không sửa được. Hãy chép thành phiên mới.',
    );
  });

  it.each([
    [{ title: ' ' }, '«Tên phiên» chưa điền. Hãy điền rồi lưu lại.'],
    [{ date: '31/9/2024' }, '«Ngày» không phải là ngày. Hãy gõ dạng 15/07/2026.'],
    [{ form: 'other' }, '«Hình thức» không có trong danh sách cho phép.'],
    [{ plan: 'KH-2023-09' }, 'Không tìm thấy mã «KH-2023-09» ở trang «Kế hoạch».'],
  ])('is refused: %j', (fields, message) => expect(refusal(() => ask(fields)).message).toBe(message));
});
