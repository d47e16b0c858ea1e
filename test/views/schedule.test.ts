import { parseInput } from '../../src/usecases/fields';
import { schedule } from '../../src/views/schedule';
import { MEETING } from '../support/meeting';
import type { BookRows } from '../support/snapshot';
import { CONTEXT, book, record, snapshot } from '../support/snapshot';

const show = (rows: BookRows = MEETING, input: object = {}, now = CONTEXT.now) =>
  schedule.show(snapshot(book(rows), schedule.tabs as never), parseInput(schedule.input, input), { ...CONTEXT, now });

describe('the view of Lịch phiên', () => {
  it('opens with every session, and the people of the one that is running', () => {
    const attendees = [
      record('attendees', { code: 'P-2024-01/DB-01', session: 'P-2024-01', name: 'A' }),
      record('attendees', { code: 'P-2024-02/DB-01', session: 'P-2024-02', name: 'B' }),
    ];
    const data = show({ ...MEETING, attendees });
    expect(data.sessions.map(({ code }) => code)).toEqual(['P-2024-01', 'P-2024-02']);
    expect(data.focus).toBe('P-2024-01');
    expect(data.attendees.map(({ name }) => name)).toEqual(['A']);
    expect(data.invited).toEqual({ 'P-2024-01': 1, 'P-2024-02': 1 });
    const other = show({ ...MEETING, attendees }, { session: 'P-2024-02' });
    expect(other.focus).toBe('P-2024-02');
    expect(other.attendees.map(({ name }) => name)).toEqual(['B']);
  });

  it('shows the agenda of every session in order, without what was taken out', () => {
    const item = (code: string, order: number, state: 'kept' | 'dropped' = 'kept') =>
      record('agenda', { code, session: 'P-2024-01', order, item: code, state });
    const agenda = [item('b', 2), item('c', 3, 'dropped'), item('a', 1)];
    expect(show({ ...MEETING, agenda }).agenda.map(({ code }) => code)).toEqual(['a', 'b']);
  });

  it('sends no contact of anyone', () => {
    const directory = [
      record('directory', { code: 'CB-01', kind: 'officer', name: 'A', phone: '+84912345678', email: 'a@xa.example' }),
    ];
    const json = JSON.stringify(show({ ...MEETING, directory }));
    expect(json).toContain('"name":"A"');
    expect(json).not.toMatch(/912345678|xa\.example/);
  });

  it('an empty workbook is shown as such', () => {
    expect(show({})).toMatchObject({ sessions: [], focus: '', attendees: [], announceDays: 7, resultsDays: 10 });
  });

  it('a row that cannot be read does not keep the others from being shown', () => {
    const cells = book(MEETING);
    const state = cells.sessions[0]?.indexOf('Trạng thái') ?? -1;
    (cells.sessions[1] as unknown[])[state] = 'xong rồi';
    const data = schedule.show(snapshot(cells, schedule.tabs as never), parseInput(schedule.input, {}), CONTEXT);
    expect(data.sessions.map(({ code }) => code)).toEqual(['P-2024-02']);
    expect(data.problems).toHaveLength(1);
    expect(data.problems[0]).toContain('Trang «Phiên đối thoại», dòng 2, cột «Trạng thái»');
  });

  it('is plain data, as JSON gives it back', () => {
    const data = show();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});
