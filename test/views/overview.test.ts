import fc from 'fast-check';
import type { OpinionKind, Outcome, SessionState } from '../../src/domain/records';
import { parseInput } from '../../src/usecases/fields';
import { overview as tab } from '../../src/usecases/overview';
import { overview } from '../../src/views/overview';
import { TABS } from '../../src/workbook/schema';
import { anyRows } from '../support/dialogue-rows';
import { book, record, snapshot } from '../support/snapshot';
import type { Book, BookRows } from '../support/snapshot';

const CONTEXT = { now: '2026-08-05T09:00:00', user: 'van.thu@xa.example' };
const show = (cells: Book) =>
  overview.show(snapshot(cells, overview.tabs as never), parseInput(overview.input, {}), CONTEXT);
const shown = (rows: BookRows) => show(book(rows));

it('counts what the tab Tổng quan counts, number by number', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const cells = book(rows as BookRows);
      const { figures } = show(cells).all;
      const { sessions, speakers, opinions, followUps } = TABS;
      const lines = tab(snapshot(cells), CONTEXT);
      const value = (group: string, item: string) =>
        lines.find((line) => line.group === group && line.item === item)?.value;
      expect(value(sessions.title, 'Tổng số phiên')).toBe(figures.sessions);
      for (const [state, label] of Object.entries(sessions.columns.state.choices))
        expect(value(sessions.title, label)).toBe(figures.byState[state as SessionState]);
      expect(value(sessions.title, 'Số người dự')).toBe(figures.heads);
      expect(value(speakers.title, 'Số người đăng ký')).toBe(figures.registered);
      expect(value(speakers.title, 'Số lượt phát biểu')).toBe(figures.speeches);
      expect(value(opinions.title, 'Tổng số ý kiến, kiến nghị, phản ánh')).toBe(figures.opinions.total);
      for (const [kind, label] of Object.entries(opinions.columns.kind.choices))
        expect(value(opinions.title, `Loại: ${label}`)).toBe(figures.opinions.byKind[kind as OpinionKind]);
      for (const [outcome, label] of Object.entries(opinions.columns.outcome.choices))
        expect(value(opinions.title, label)).toBe(figures.opinions.byOutcome[outcome as Outcome]);
      expect(value(opinions.title, 'Chưa có hướng xử lý')).toBe(figures.opinions.undecided);
      expect(value(followUps.title, 'Tổng số việc đã giao')).toBe(figures.followUps.total);
      expect(value(followUps.title, 'Đã xong')).toBe(figures.followUps.done);
      expect(value(followUps.title, 'Quá hạn')).toBe(figures.followUps.overdue);
      expect(value(followUps.title, 'Đến hạn hôm nay')).toBe(figures.followUps.dueToday);
    }),
    { numRuns: 50 },
  );
});

const session = (code: string, date: string, state: SessionState = 'closed') =>
  record('sessions', { code, date, state, title: `Hội nghị ${code}` });

it('years come newest first, this year always, rows without a year last', () => {
  const { years } = shown({
    sessions: [session('P-2024-01', '2024-06-14'), session('P-2025-01', '2025-06-14'), session('tay', '')],
  });
  expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024, null]);
  expect(years.map(({ duty }) => duty?.light)).toEqual(['open', 'done', 'done', undefined]);
});

it('the limits of each session stand with it, the newest first, from what was noted as published', () => {
  const [year] = shown({
    sessions: [session('P-2026-01', '2026-07-15'), session('P-2026-02', '2026-08-20', 'planned')],
    publications: [
      record('publications', { code: 'CK-1', session: 'P-2026-01', what: 'notice', doneOn: '2026-07-08' }),
      record('publications', { code: 'CK-2', session: 'P-2026-01', what: 'results', plannedOn: '2026-07-20' }),
    ],
  }).years;
  expect(year?.sessions.map(({ code, lights }) => [code, lights?.announce.light, lights?.results.light])).toEqual([
    ['P-2026-02', 'open', 'none'],
    ['P-2026-01', 'done', 'late'],
  ]);
  expect(year?.sessions[1]?.lights?.results.by).toBe('2026-07-25');
});

it('the office’s own limits hold; where they are no numbers, the law’s, and that is said', () => {
  const sessions = [session('P-2026-02', '2026-08-20', 'planned')];
  const announceBy = (value: string) => {
    const data = shown({ sessions, settings: [record('settings', { code: 'han-thong-bao', value })] });
    return [data.years[0]?.sessions[0]?.lights?.announce.by, data.problems.length];
  };
  expect(announceBy('10')).toEqual(['2026-08-10', 0]);
  expect(announceBy('mười')).toEqual(['2026-08-13', 1]);
});

it('a session without a date has no limits yet', () => {
  const [year] = shown({ sessions: [session('P-2026-01', '', 'planned')] }).years;
  expect(year?.sessions[0]).not.toHaveProperty('lights');
});

it('cells that cannot be read are named, once', () => {
  const cells = book({ sessions: [session('P-2026-01', '2026-07-15')] });
  cells.sessions[1] = (cells.sessions[1] ?? []).map((cell) => (cell === 'Đã kết thúc' ? 'xong rồi' : cell));
  const { problems, all } = show(cells);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('Trang «Phiên đối thoại», dòng 2, cột «Trạng thái»');
  expect(all.figures.sessions).toBe(1);
});

it('shows no names, phones or words of citizens', () => {
  const rows: BookRows = {
    sessions: [session('P-2026-01', '2026-07-15')],
    speakers: [
      record('speakers', { code: 'P-2026-01/01', session: 'P-2026-01', name: 'Nguyễn Văn Bí', phone: '+84912345678' }),
    ],
    opinions: [record('opinions', { code: 'YK-1', session: 'P-2026-01', speaker: 'P-2026-01/01', text: 'Lời riêng' })],
  };
  const json = JSON.stringify(shown(rows));
  for (const text of ['Nguyễn Văn Bí', '84912345678', 'Lời riêng']) expect(json).not.toContain(text);
});
