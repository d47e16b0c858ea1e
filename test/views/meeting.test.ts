import { meeting } from '../../src/views/meeting';
import { MEETING } from '../support/meeting';
import { book, look, record } from '../support/snapshot';
import type { Book, BookRows } from '../support/snapshot';

const show = (rows: BookRows = {}, input: object = {}, cells: Book = book({ ...MEETING, ...rows })) =>
  look(meeting, cells, input);

const speaker = (code: string, fields: object = {}) =>
  record('speakers', { code, session: code.slice(0, 9), name: `Người ${code}`, state: 'waiting', ...fields });

/** The cells with one of them holding something else. */
function typed(
  cells: Book,
  tab: 'speakers' | 'opinions' | 'settings',
  row: number,
  header: string,
  text: string,
): Book {
  const at = (cells[tab][0] ?? []).indexOf(header);
  return {
    ...cells,
    [tab]: cells[tab].map((line, index) =>
      index === row ? line.map((cell, column) => (column === at ? text : cell)) : line,
    ),
  };
}

describe('the view of a meeting', () => {
  it('is of the session that is running when none is asked for, otherwise of the one asked for', () => {
    expect(show().session?.code).toBe('P-2024-01');
    const other = show({}, { session: 'P-2024-02' });
    expect(other.session?.code).toBe('P-2024-02');
    expect(other.speakers).toEqual([]);
    expect(other.opinions).toEqual([]);
    expect(other.sessions.map(({ code }) => code)).toEqual(['P-2024-02', 'P-2024-01']);
  });

  it('has nothing to show but says so when there is no session', () =>
    expect(show({}, {}, book())).toMatchObject({ session: null, speakers: [], opinions: [], problems: [] }));

  it('carries no phone and no e-mail', () => {
    const data = show({
      speakers: [speaker('P-2024-01/01', { phone: '+84912345678', email: 'an@dan.example' })],
    });
    expect(data.speakers).toHaveLength(1);
    const json = JSON.stringify(data);
    expect(json).not.toMatch(/912345678|an@dan\.example|ngocchau\.example|"phone"|"email"/);
  });

  it('says who has spoken at an earlier session, however the name was typed', () => {
    const sessions = [
      ...(MEETING.sessions ?? []),
      record('sessions', { code: 'P-2023-01', date: '2023-06-01', state: 'closed' }),
    ];
    const data = show({
      sessions,
      speakers: [
        speaker('P-2023-01/01', { name: 'nguyễn văn an', village: 'Thôn Đông', state: 'spoken' }),
        speaker('P-2023-01/02', { name: 'Đỗ Thị Ước', village: 'thôn Đoài', state: 'absent' }),
        speaker('P-2024-02/01', { name: 'Đỗ Thị Ước', village: 'thôn Đoài', state: 'spoken' }),
        speaker('P-2024-01/01', { name: 'Nguyễn Văn An', village: 'thôn Đông' }),
        speaker('P-2024-01/02', { name: 'Đỗ Thị Ước', village: 'thôn Đoài' }),
      ],
    });
    expect(data.speakers.map(({ spokeAt }) => spokeAt)).toEqual(['P-2023-01', '']);
  });

  it('offers who is in post today, the topics of the plan, and ý kiến of other sessions in brief', () => {
    const data = show({
      opinions: [
        ...(MEETING.opinions ?? []),
        record('opinions', { code: 'YK-2023-001', session: 'P-2023-01', text: 'Nước sạch. '.repeat(30) }),
      ],
    });
    expect(data.directory.map(({ name }) => name)).toEqual(['Văn phòng', 'Địa chính', 'Lê Thị Lan']);
    expect(data.topics).toEqual([
      { code: 'KH-2024-01/02', text: 'Giải phóng mặt bằng' },
      { code: 'KH-2024-01/03', text: 'Đất công ích' },
    ]);
    expect(data.earlier.map(({ code }) => code)).toEqual(['YK-2023-001']);
    expect(data.earlier[0]?.text.length).toBeLessThanOrEqual(101);
    expect(data.moreEarlier).toBe(false);
  });

  it('of very many earlier ý kiến shows the latest, and says that there are more', () => {
    const opinions = Array.from({ length: 301 }, (_, index) =>
      record('opinions', { code: `YK-2023-${index}`, session: 'P-2023-01', text: 'x' }),
    );
    const data = show({ opinions });
    expect(data.earlier).toHaveLength(300);
    expect(data.earlier[0]?.code).toBe('YK-2023-300');
    expect(data.moreEarlier).toBe(true);
  });

  it('leaves out a follow-up that was withdrawn', () => {
    const followUp = (code: string, state: 'assigned' | 'withdrawn') =>
      record('followUps', { code, opinion: 'YK-2024-001', state });
    expect(
      show({ followUps: [followUp('GV-1', 'withdrawn'), followUp('GV-2', 'assigned')] }).followUps.map(
        ({ code }) => code,
      ),
    ).toEqual(['GV-2']);
  });

  it('goes by the settings, and by their defaults where one cannot be read, which is said', () => {
    expect(show().limits).toEqual({ allowed: 300, warn: 30 });
    const set = (value: string) =>
      show({
        settings: [
          record('settings', { code: 'thoi-luong-phat-bieu', value }),
          record('settings', { code: 'bao-sap-het-gio', value: '60' }),
        ],
      });
    expect(set('3').limits).toEqual({ allowed: 180, warn: 60 });
    const wrong = set('ba phút');
    expect(wrong.limits).toEqual({ allowed: 300, warn: 60 });
    expect(wrong.problems).toHaveLength(1);
    expect(wrong.problems[0]).toContain('Thời lượng một lượt phát biểu');
  });

  it('leaves out a row that cannot be read and says where it is; the others are shown', () => {
    const cells = typed(typed(book(MEETING), 'speakers', 2, 'Trạng thái', 'xong rồi'), 'opinions', 1, 'Loại', 'khác');
    const data = show({}, {}, cells);
    expect(data.speakers.map(({ code }) => code)).toEqual(['P-2024-01/01']);
    expect(data.opinions.map(({ code }) => code)).toEqual(['YK-2024-002']);
    expect(data.problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
      'Trang «Ý kiến, kiến nghị», dòng 2, cột «Loại»',
      'Trang «Người phát biểu», dòng 3, cột «Trạng thái»',
    ]);
  });

  it('says of a row typed by hand without a code that it does not count yet', () => {
    const data = show({ speakers: [...(MEETING.speakers ?? []), record('speakers', { name: 'Bà Tư' })] });
    expect(data.problems).toEqual([
      'Trang «Người phát biểu», dòng 4: chưa có mã nên chưa được tính. Xem «Kiểm tra dữ liệu».',
    ]);
  });

  it('says where rows contradict each other', () => {
    const opinions = [
      record('opinions', {
        code: 'YK-1',
        session: 'P-2024-01',
        source: 'slip',
        kind: 'opinion',
        text: 'x',
        outcome: 'assigned',
      }),
    ];
    expect(show({ opinions }).contradictions).toEqual([
      'YK-1 đã giao hoặc chuyển cấp trên nhưng không có dòng nào ở trang «Giao việc».',
    ]);
  });
});
