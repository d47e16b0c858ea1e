import fc from 'fast-check';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import type { DiaryEntry, SessionDraft } from '../../src/domain/session-conflicts';
import { sessionConflicts } from '../../src/domain/session-conflicts';

const draft = (fields: Partial<SessionDraft> = {}): SessionDraft => ({
  code: '',
  plan: '',
  date: '2026-07-15',
  startTime: '07:30',
  endTime: '11:00',
  venue: 'Nhà văn hóa xã',
  villages: [],
  chair: 'Lê Văn Mẫu',
  coChair: '',
  secretary: '',
  ...fields,
});
const other = (fields: Partial<DiaryEntry> = {}): DiaryEntry => ({
  ...draft({ code: 'P-2026-01', venue: 'Thôn Tây', chair: '' }),
  state: 'planned',
  ...fields,
});
const diary = { sessions: [] as DiaryEntry[], plans: [], holidays: HOLIDAYS_VN, announceDays: 7, today: '2026-06-01' };
const conflicts = (session: Partial<SessionDraft>, sessions: DiaryEntry[] = [], isNewDate = true) =>
  sessionConflicts(draft(session), { ...diary, sessions }, isNewDate);

describe('what speaks against a session', () => {
  it('is nothing on a free working day, and nothing while the date is only half typed', () => {
    expect(conflicts({})).toEqual([]);
    expect(conflicts({ date: '15/7' }, [other({ chair: 'Lê Văn Mẫu' })])).toEqual([]);
    expect(conflicts({ date: '' })).toEqual([]);
  });

  it('one person cannot be at two sessions, whatever the part', () => {
    const both = { chair: 'Lê Văn Mẫu', coChair: 'Trần Thị Thử', secretary: 'Phạm Văn Kiểm' };
    expect(conflicts(both, [other({ secretary: 'Lê Văn Mẫu', coChair: 'Phạm Văn Kiểm' })])).toEqual([
      'Trùng giờ với phiên P-2026-01: chủ trì Lê Văn Mẫu, thư ký Phạm Văn Kiểm.',
    ]);
  });

  it('a session is not in its own way', () => {
    expect(conflicts({ code: 'P-2026-01' }, [other({ chair: 'Lê Văn Mẫu' })])).toEqual([]);
  });

  it('a holiday is named, a worked Saturday is a working day', () => {
    expect(conflicts({ date: '2026-09-02' })).toEqual(['02/09/2026 (thứ Tư, Quốc khánh) không phải là ngày làm việc.']);
    expect(conflicts({ date: '2026-07-18' })).toEqual(['18/07/2026 (thứ Bảy) không phải là ngày làm việc.']);
    expect(conflicts({ date: '2026-08-22' })).toEqual([]);
  });

  it('a year whose holidays are not all known is said to be so', () => {
    expect(conflicts({ date: '2027-03-10' })).toEqual([
      'Trang «Ngày nghỉ» chưa có đủ ngày nghỉ năm 2027; hãy đối chiếu với lịch nghỉ chính thức.',
    ]);
  });

  it('quarters of the plan are read as people write them', () => {
    const said = (quarters: string) =>
      sessionConflicts(draft({ plan: 'KH-2026-01' }), {
        ...diary,
        plans: [{ code: 'KH-2026-01', year: 2026, quarters }],
      });
    expect(said('i và iv')).toEqual(['Kế hoạch KH-2026-01 tổ chức trong quý I, IV; ngày này thuộc quý III.']);
    expect(said('Quý 1, 2')).toEqual(['Kế hoạch KH-2026-01 tổ chức trong quý I, II; ngày này thuộc quý III.']);
    for (const fits of ['', 'II - III', 'quý 3', 'khi cần']) expect(said(fits)).toEqual([]);
  });

  it('the notice is too late from six days before on; on the seventh it is in time', () => {
    const said = (today: string) => sessionConflicts(draft(), { ...diary, today });
    expect(said('2026-07-08')).toEqual([]);
    expect(said('2026-07-09')).toEqual([
      'Phải thông báo trước 7 ngày, chậm nhất 08/07/2026, nay đã qua hạn. Nếu chưa thông báo, hãy chọn ngày muộn hơn.',
    ]);
    expect(said('2026-07-16')).toEqual(['Ngày 15/07/2026 đã qua.']);
    expect(sessionConflicts(draft(), { ...diary, today: '2026-07-16' }, false)).toEqual([]);
  });

  it('two sessions clash both ways or not at all', () => {
    const time = fc.constantFrom('', '07:00', '08:00', '09:30', '11:00', '14:00');
    const hours = fc.record({ startTime: time, endTime: time });
    fc.assert(
      fc.property(hours, hours, (mine, theirs) => {
        const a = draft({ code: 'P-2026-08', ...mine });
        const b = draft({ code: 'P-2026-09', ...theirs });
        const said = (one: SessionDraft, two: SessionDraft) =>
          sessionConflicts(one, { ...diary, sessions: [{ ...two, state: 'planned' }] }).length;
        expect(said(a, b)).toBe(said(b, a));
      }),
    );
  });
});
