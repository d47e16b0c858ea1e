import fc from 'fast-check';
import { registerSpeaker } from '../../src/usecases/register-speaker';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, apply, book, record, run, snapshot } from '../support/snapshot';

const ask = (input: object, cells = book(MEETING)) =>
  run(registerSpeaker, cells, { session: 'P-2024-01', name: 'Lê Thị Hạnh', ...input });

describe('registering a speaker', () => {
  it('is next in order, with a code for the slip', () => {
    const set = ask({ village: 'thôn Hạ', phone: '0912.345.678', topic: 'KH-2024-01/03', consent: 'yes' });
    expect(added(set, 'speakers')).toEqual([
      {
        code: 'P-2024-01/03',
        session: 'P-2024-01',
        order: 3,
        callOrder: null,
        name: 'Lê Thị Hạnh',
        village: 'thôn Hạ',
        body: '',
        phone: '+84912345678',
        email: '',
        topic: 'KH-2024-01/03',
        summary: '',
        consent: 'yes',
        state: 'waiting',
        registeredAt: '2024-06-14T08:15:30',
        calledAt: '',
        finishedAt: '',
        allowedSeconds: null,
        spokenSeconds: null,
        clockFrom: '',
      },
    ]);
    expect(set.message).toBe('Đã đăng ký Lê Thị Hạnh, mã P-2024-01/03, thứ tự 3.');
    expect(set.output).toEqual({ code: 'P-2024-01/03', order: 3 });
  });

  it('silence is not consent', () => expect(added(ask({}), 'speakers')[0]?.consent).toBe(''));

  it('people keep what they typed: formulas, emoji, 40,000 characters', () => {
    for (const summary of ['=HYPERLINK("http://x","y")', "'abc", '🙏', 'đ'.repeat(40_000)]) {
      expect(added(ask({ summary }), 'speakers')[0]?.summary).toBe(summary);
    }
  });

  it('codes and orders differ, however many register and whatever was removed by hand in between', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5)), { maxLength: 8 }), (removals) => {
        let cells = book(MEETING);
        const given = new Set(['P-2024-01/01', 'P-2024-01/02']);
        removals.forEach((removed, turn) => {
          const set = ask({ name: `Người thứ ${turn}` }, cells);
          const code = String(set.output?.['code']);
          expect(given).not.toContain(code);
          given.add(code);
          cells = apply(cells, set.changes, turn + 1);
          // Never the last row: the number on it is the only trace of how far the codes have come.
          const { rows } = snapshot(cells).speakers;
          const gone = removed === null ? undefined : rows.slice(0, -1)[removed];
          if (gone) cells = { ...cells, speakers: cells.speakers.filter((_, at) => at !== gone.row - 1) };
          const orders = snapshot(cells).speakers.rows.map((row) => row.record.order);
          expect(new Set(orders).size).toBe(orders.length);
        });
      }),
    );
  });

  it('a code stays taken when its row was moved to another session by hand', () => {
    const moved = (MEETING.speakers ?? []).map((speaker) => ({ ...speaker, session: 'P-2024-02' }));
    expect(added(ask({}, book({ ...MEETING, speakers: moved })), 'speakers')[0]).toMatchObject({
      code: 'P-2024-01/03',
      order: 1,
    });
  });

  it('who may be registered already is said, not refused', () => {
    expect(ask({ name: 'nguyen van an', village: 'Thôn Đông' }).warnings).toEqual([
      'nguyen van an đã có trong danh sách đăng ký (P-2024-01/01).',
    ]);
    expect(ask({ name: 'Nguyễn Văn An', village: 'thôn Hạ' }).warnings).toEqual([]);
  });

  it.each(['closed', 'cancelled', 'postponed'] as const)('not for a session that is %s', (state) => {
    const cells = book({ ...MEETING, sessions: [record('sessions', { code: 'P-2024-01', state })] });
    const { code, message } = refusal(() => ask({}, cells));
    expect(code).toBe('session-state');
    expect(message).toMatch(
      /^Phiên P-2024-01 đang ở trạng thái «(Đã kết thúc|Hủy|Hoãn)», không nhận đăng ký phát biểu\.$/,
    );
  });

  it('not for a session or a topic that is not there', () => {
    expect(refusal(() => ask({ session: 'P-2024-09' })).code).toBe('not-found');
    expect(refusal(() => ask({ topic: 'KH-2024-01/99' })).code).toBe('not-found');
    expect(refusal(() => ask({ topic: 'KH-2024-01/01' })).code).toBe('not-a-topic');
  });

  it('not without a name, and with an address only if it is one', () => {
    const { message, details } = refusal(() => ask({ name: ' ', email: 'không có' }));
    expect(message).toBe('«Họ và tên» chưa điền. Hãy điền rồi lưu lại.');
    expect(details).toEqual(['«Thư điện tử» không phải là địa chỉ thư điện tử.']);
  });
});
