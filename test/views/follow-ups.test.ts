import type { FollowUp, Opinion } from '../../src/domain/records';
import { parseInput } from '../../src/usecases/fields';
import { followUps } from '../../src/views/follow-ups';
import { MEETING } from '../support/meeting';
import { book, record, snapshot, TAB_KEYS, type Book, type BookRows } from '../support/snapshot';

const NOW = '2024-07-15T08:00:00';
const look = (cells: Book, input: object = {}) =>
  followUps.show(snapshot(cells), parseInput(followUps.input, input), {
    now: NOW,
    user: 'van.thu@ngocchau.example',
  });

const opinion = (code: string, fields: Partial<Opinion> = {}) =>
  record('opinions', { code, session: 'P-2024-01', source: 'slip', kind: 'petition', text: `Việc ${code}`, ...fields });
const work = (code: string, fields: Partial<FollowUp> = {}) =>
  record('followUps', { code, opinion: code.replace('GV', 'YK'), state: 'assigned', dueOn: '2024-07-20', ...fields });

const ROWS: BookRows = {
  ...MEETING,
  sessions: [
    ...(MEETING.sessions ?? []),
    record('sessions', { code: 'P-2023-01', title: 'Năm trước', date: '2023-06-01', state: 'closed' }),
  ],
  speakers: [
    record('speakers', {
      code: 'P-2024-01/01',
      session: 'P-2024-01',
      name: 'Nguyễn Văn An',
      village: 'thôn Đông',
      phone: '+84912345678',
      email: 'an@dan.example',
    }),
  ],
  opinions: [
    opinion('YK-2024-001', { speaker: 'P-2024-01/01', source: 'speech', topic: 'KH-2024-01/02', outcome: 'assigned' }),
    opinion('YK-2024-002', { outcome: 'assigned', sourceName: 'Chi hội Phụ nữ' }),
    opinion('YK-2024-003', { outcome: 'escalated' }),
    opinion('YK-2024-004'),
    opinion('YK-2024-005', { outcome: 'answered', answer: 'Có.' }),
    opinion('YK-2024-006', { outcome: 'assigned' }),
    opinion('YK-2024-007', { outcome: 'duplicate', duplicateOf: 'YK-2024-001' }),
    opinion('YK-2023-001', { session: 'P-2023-01', outcome: 'assigned' }),
    opinion('YK-2023-002', { session: 'P-2023-01', outcome: 'assigned' }),
  ],
  followUps: [
    work('GV-2024-001', { dueOn: '2024-07-20' }),
    work('GV-2024-002', { dueOn: '2024-07-01' }),
    work('GV-2024-003', { state: 'done', resultOn: '2024-07-10' }),
    work('GV-2024-012', { opinion: 'YK-2024-002', state: 'withdrawn' }),
    work('GV-2023-001', { dueOn: '2023-07-01' }),
    work('GV-2023-002', { state: 'done', resultOn: '2023-07-01' }),
  ],
};
const codes = (data: ReturnType<typeof look>) => data.items.map(({ record: { code } }) => code);
const waiting = (data: ReturnType<typeof look>) => data.waiting.map(({ record: { code } }) => code);

describe('what is shown', () => {
  it('at first: what is owed, whatever its year, and what was closed this year; the most pressing first', () => {
    const data = look(book(ROWS));
    expect(codes(data)).toEqual(['GV-2023-001', 'GV-2024-002', 'GV-2024-001', 'GV-2024-003']);
    expect(data.problems).toEqual([]);
  });

  it('of one year, or of one session', () => {
    expect(codes(look(book(ROWS), { year: 2023 }))).toEqual(['GV-2023-001', 'GV-2023-002']);
    expect(codes(look(book(ROWS), { session: 'P-2024-01' }))).toEqual(['GV-2024-002', 'GV-2024-001', 'GV-2024-003']);
    expect(codes(look(book(ROWS), { session: 'P-2024-02' }))).toEqual([]);
    expect(look(book(ROWS)).years).toEqual([2024, 2023]);
    expect(look(book(ROWS)).sessions.map(({ code }) => code)).toEqual(['P-2024-02', 'P-2024-01', 'P-2023-01']);
  });

  it('ý kiến that nobody has been given: undecided, or assigned without a row', () => {
    expect(waiting(look(book(ROWS)))).toEqual(['YK-2024-004', 'YK-2024-006']);
    expect(waiting(look(book(ROWS), { session: 'P-2023-01' }))).toEqual([]);
  });

  it('each with the question, who asked and on what; an ý kiến that is not there is left out', () => {
    const { items } = look(book(ROWS));
    const asked = (code: string) => items.find((item) => item.record.code === code)?.asked;
    expect(asked('GV-2024-001')).toMatchObject({
      record: { text: 'Việc YK-2024-001' },
      origin: {
        who: 'Nguyễn Văn An, thôn Đông',
        session: 'P-2024-01',
        date: '2024-06-14',
        topic: 'Giải phóng mặt bằng',
      },
    });
    expect(asked('GV-2024-002')?.origin).toMatchObject({ who: 'Chi hội Phụ nữ', topic: '' });
    expect(asked('GV-2024-003')?.origin.who).toBe('Phiếu ý kiến');
    const orphan = look(book({ ...ROWS, followUps: [work('GV-2024-044')] })).items[0];
    expect(orphan).toEqual({ record: expect.objectContaining({ code: 'GV-2024-044' }) });
  });

  it('no phone and no address of a citizen, nor of an officer', () => {
    const json = JSON.stringify(look(book(ROWS)));
    for (const secret of ['84912345678', 'an@dan.example', 'lan@ngocchau.example']) expect(json).not.toContain(secret);
  });

  it('units and officers that are in post', () => {
    const { units, officers } = look(book(ROWS));
    expect(units).toEqual(['Văn phòng', 'Địa chính']);
    expect(officers).toEqual([{ name: 'Lê Thị Lan', title: 'Công chức', unit: 'Địa chính' }]);
  });

  it('originals to choose from: no repetitions', () => {
    expect(look(book(ROWS)).originals.map(({ code }) => code)).not.toContain('YK-2024-007');
    expect(look(book(ROWS)).originals[0]).toEqual({ code: 'YK-2024-001', text: 'Việc YK-2024-001' });
  });

  it('the office’s term, what it calls soon, and its sentences', () => {
    const settings = [
      record('settings', { code: 'han-giai-quyet', value: '20' }),
      record('settings', { code: 'nhac-truoc', value: '5' }),
    ];
    const templates = [record('templates', { code: 'tra-loi-da-xong', text: 'Xong: …' })];
    expect(look(book({ ...ROWS, settings, templates }))).toMatchObject({
      answerWorkingDays: 20,
      soonDays: 5,
      sentences: expect.arrayContaining([{ code: 'tra-loi-da-xong', label: 'Đã giải quyết xong', text: 'Xong: …' }]),
    });
  });

  it('an empty workbook', () => {
    expect(look(book())).toMatchObject({ items: [], waiting: [], years: [], problems: [], answerWorkingDays: 15 });
  });
});

describe('what cannot be read', () => {
  it('is named with its place and keeps nothing else from being shown', () => {
    const cells = book(ROWS);
    cells.followUps[2] = (cells.followUps[2] ?? []).map((cell) => (cell instanceof Date ? 'đầu tháng 7' : cell));
    const data = look(cells);
    expect(codes(data)).toEqual(['GV-2023-001', 'GV-2024-001', 'GV-2024-003']);
    expect(data.problems).toEqual([
      'Trang «Giao việc», dòng 3, cột «Hạn»: «đầu tháng 7» không phải là ngày. Hãy gõ dạng 15/07/2026.',
    ]);
    // Its ý kiến was given to somebody all the same.
    expect(waiting(data)).toEqual(['YK-2024-004', 'YK-2024-006']);
  });

  it('a code that stands twice, a row without one, a setting that makes no sense', () => {
    const twice = book({
      ...ROWS,
      followUps: [work('GV-2024-001'), work('GV-2024-001'), work('', { opinion: 'YK-2024-002' })],
    });
    const data = look(twice);
    expect(data.items).toEqual([]);
    expect(data.problems.join('\n')).toContain('mã «GV-2024-001» có ở cả dòng 2 và dòng 3');
    expect(data.problems.join('\n')).toContain('Trang «Giao việc», dòng 4: chưa có mã');
    const settings = [record('settings', { code: 'han-giai-quyet', value: 'mười lăm' })];
    const odd = look(book({ ...ROWS, settings }));
    expect(odd).toMatchObject({ answerWorkingDays: 15, items: { length: 4 } });
    expect(odd.problems[0]).toContain('Trang «Cài đặt»');
  });

  it('a state that nobody chose is work that is owed', () => {
    const cells = book({ ...ROWS, followUps: [work('GV-2023-001', { state: '' as FollowUp['state'] })] });
    expect(codes(look(cells))).toEqual(['GV-2023-001']);
  });
});

it('reads tabs of the workbook, each once', () => {
  const tabs = followUps.tabs as readonly string[];
  expect(TAB_KEYS).toEqual(expect.arrayContaining([...tabs]));
  expect(new Set(tabs).size).toBe(tabs.length);
});
