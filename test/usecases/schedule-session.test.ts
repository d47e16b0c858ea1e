import type { Session } from '../../src/domain/records';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { scheduleSession } from '../../src/usecases/schedule-session';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { CONTEXT, added, book, record, run } from '../support/snapshot';

const holidays = HOLIDAYS_VN.map((holiday) => record('holidays', { code: `NN-${holiday.date}`, ...holiday }));
const ask = (input: object, sessions: Partial<Session>[] = []) =>
  run(
    scheduleSession,
    book({
      ...MEETING,
      holidays,
      sessions: sessions.map((fields) => record('sessions', { date: '2024-06-14', ...fields })),
    }),
    {
      title: 'Đợt 1',
      date: '14/06/2024',
      venue: 'Nhà văn hóa xã',
      ...input,
    },
    { ...CONTEXT, now: '2024-05-20T08:00:00' },
  );
const warnings = (input: object, sessions: Partial<Session>[] = []) => ask(input, sessions).warnings;

describe('scheduling a session', () => {
  it('adds one row and says the law’s dates', () => {
    const set = ask({ startTime: '7h30', endTime: '11:00', villages: ['thôn Đông', 'thôn Hạ'], plan: 'KH-2024-01' });
    expect(added(set, 'sessions')[0]).toMatchObject({
      code: 'P-2024-01',
      date: '2024-06-14',
      startTime: '07:30',
      endTime: '11:00',
      villages: ['thôn Đông', 'thôn Hạ'],
      form: 'regular',
      state: 'planned',
      headCount: null,
    });
    expect(set.message).toBe(
      'Đã lên lịch phiên P-2024-01 ngày 14/06/2024. Thông báo chậm nhất 07/06/2024; công khai kết quả chậm nhất 24/06/2024.',
    );
    expect(set.output).toEqual({
      code: 'P-2024-01',
      announceBy: '2024-06-07',
      resultsBy: { strict: '2024-06-24', moved: '2024-06-24' },
    });
    expect(set.warnings).toEqual([]);
  });

  it('codes follow the year of the date, not of today', () => {
    const sessions = [{ code: 'P-2024-04' }, { code: 'P-2025-01 ' }];
    expect(ask({ date: '13/06/2025' }, sessions).output?.['code']).toBe('P-2025-02');
    expect(ask({}, sessions).output?.['code']).toBe('P-2024-05');
  });

  it('says when the day is not worked', () => {
    expect(warnings({ date: '15/06/2024' })).toEqual(['15/06/2024 (thứ Bảy) không phải là ngày làm việc.']);
    expect(warnings({ date: '02/09/2024' })).toEqual(['02/09/2024 (thứ Hai, Quốc khánh) không phải là ngày làm việc.']);
  });

  it('says when the plan has another quarter or another year', () => {
    expect(warnings({ plan: 'KH-2024-01', date: '14/11/2024' })).toEqual([
      'Kế hoạch KH-2024-01 tổ chức trong quý II, III; ngày này thuộc quý IV.',
    ]);
    expect(warnings({ plan: 'KH-2024-01', date: '13/06/2025' })).toEqual([
      'Kế hoạch KH-2024-01 là của năm 2024; ngày này thuộc năm 2025.',
    ]);
    expect(refusal(() => ask({ plan: 'KH-2023-01' })).code).toBe('not-found');
  });

  const other = {
    code: 'P-2024-07',
    chair: 'Trần Toàn Thắng',
    venue: 'Thôn Đoài',
    villages: ['thôn Hạ', 'thôn Đông'],
    startTime: '09:00',
    endTime: '11:00',
  };

  it('says what it shares with another session at the same hours', () => {
    const mine = { chair: ' Trần Toàn Thắng', villages: ['thôn Đông'], startTime: '07:30', endTime: '09:30' };
    expect(warnings(mine, [other])).toEqual(['Trùng giờ với phiên P-2024-07: chủ trì Trần Toàn Thắng, thôn Đông.']);
    expect(warnings({ ...mine, venue: 'Thôn Đoài' }, [other])?.[0]).toContain('địa điểm Thôn Đoài');
  });

  it('hours that only touch do not clash; hours left out are the whole day', () => {
    const chair = 'Trần Toàn Thắng';
    expect(warnings({ chair, startTime: '07:30', endTime: '09:00' }, [other])).toEqual([]);
    expect(warnings({ chair, startTime: '11:00', endTime: '12:00' }, [other])).toEqual([]);
    expect(warnings({ chair }, [other])).toHaveLength(1);
    expect(warnings({ chair, startTime: '11:00' }, [other])).toEqual([]);
    expect(
      warnings({ chair, startTime: '07:30', endTime: '09:00' }, [{ ...other, startTime: '', endTime: '' }]),
    ).toHaveLength(1);
  });

  it('a session on another day, postponed or cancelled is not in the way', () => {
    const chair = 'Trần Toàn Thắng';
    expect(warnings({ chair }, [{ ...other, date: '2024-06-13' }])).toEqual([]);
    expect(
      warnings({ chair }, [
        { ...other, state: 'postponed' },
        { ...other, code: 'P-2024-08', state: 'cancelled' },
      ]),
    ).toEqual([]);
  });

  describe('as a copy of an earlier session', () => {
    const session = 'P-2024-02';
    const rows = {
      ...MEETING,
      holidays,
      agenda: [
        record('agenda', {
          code: 'P-2024-02/CT-02',
          session,
          order: 1,
          item: 'Khai mạc',
          minutes: 10,
          presenter: 'Chủ trì',
        }),
        record('agenda', { code: 'P-2024-02/CT-01', session, order: 2, item: 'Đối thoại' }),
        record('agenda', { code: 'P-2024-02/CT-03', session, order: 3, item: 'Đã bỏ', state: 'dropped' as const }),
        record('agenda', { code: 'P-2024-01/CT-01', session: 'P-2024-01', order: 1, item: 'Phiên khác' }),
      ],
      attendees: [
        record('attendees', {
          code: 'P-2024-02/DB-01',
          session,
          name: 'Lê Thị Lan',
          title: 'Công chức',
          role: 'guest' as const,
          presence: 'absent' as const,
          absenceReason: 'Ốm',
        }),
      ],
    };
    const copy = (copyOf: string) =>
      run(
        scheduleSession,
        book(rows),
        { title: 'Đợt 3', date: '2024-10-15', venue: 'Hội trường', copyOf },
        { ...CONTEXT, now: '2024-05-20T08:00:00' },
      );

    it('takes its agenda in order, without what was taken out, and its people as invited anew', () => {
      const set = copy(session);
      expect(
        added(set, 'agenda').map(({ code, order, item, minutes, state }) => [code, order, item, minutes, state]),
      ).toEqual([
        ['P-2024-03/CT-01', 1, 'Khai mạc', 10, 'kept'],
        ['P-2024-03/CT-02', 2, 'Đối thoại', null, 'kept'],
      ]);
      expect(added(set, 'attendees')).toEqual([
        {
          code: 'P-2024-03/DB-01',
          session: 'P-2024-03',
          name: 'Lê Thị Lan',
          title: 'Công chức',
          body: '',
          role: 'guest',
          presence: 'invited',
          absenceReason: '',
        },
      ]);
      expect(set.message).toContain('Đã chép 2 mục chương trình, 1 đại biểu từ phiên P-2024-02.');
    });

    it('refuses a session that is not there; without one reads no tab more', () => {
      expect(refusal(() => copy('P-2024-09')).code).toBe('not-found');
      expect(added(copy(''), 'attendees')).toEqual([]);
      if (typeof scheduleSession.tabs !== 'function') throw new Error('tabs depend on the input');
      const blank = { title: 'x', date: '2024-10-15', venue: 'x', form: 'regular' as const, plan: '', startTime: '' };
      const more = { endTime: '', villages: [], chair: '', coChair: '', secretary: '', intakeDesk: '' };
      expect(scheduleSession.tabs({ ...blank, ...more, copyOf: '' })).not.toContain('attendees');
      expect(scheduleSession.tabs({ ...blank, ...more, copyOf: session })).toContain('attendees');
    });
  });

  it.each([
    [{ date: '31/06/2024' }, '«Ngày» không phải là ngày. Hãy gõ dạng 15/07/2026.'],
    [{ date: '' }, '«Ngày» chưa điền. Hãy gõ ngày dạng 15/07/2026.'],
    [{ venue: '' }, '«Địa điểm» chưa điền. Hãy điền rồi lưu lại.'],
    [{ startTime: '11:00', endTime: '07:30' }, '«Kết thúc» phải sau «Bắt đầu».'],
    [{ startTime: '07:30', endTime: '7h30' }, '«Kết thúc» phải sau «Bắt đầu».'],
    [{ villages: 'thôn Đông' }, '«Thôn, tổ dân phố» phải là một danh sách.'],
  ])('is refused: %j', (input, message) => expect(refusal(() => ask(input)).message).toBe(message));
});
