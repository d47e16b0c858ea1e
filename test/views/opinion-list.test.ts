import { opinionList } from '../../src/views/opinion-list';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { book, look, record } from '../support/snapshot';

const cells = book({
  ...MEETING,
  opinions: [
    record('opinions', { code: 'YK-2024-001', session: 'P-2024-01', text: 'Sửa đường' }),
    record('opinions', { code: 'YK-2024-002', session: 'P-2024-02', text: 'Lắp đèn' }),
  ],
});

describe('the page of a pasted list', () => {
  it('opens with the session that runs, its topics, its speakers and what was recorded', () => {
    const data = look(opinionList, cells);
    expect(data.session).toMatchObject({ code: 'P-2024-01', chair: 'Trần Toàn Thắng' });
    expect(data.topics.map(({ code }) => code)).toEqual(['KH-2024-01/02', 'KH-2024-01/03']);
    expect(data.opinions).toEqual([{ code: 'YK-2024-001', text: 'Sửa đường' }]);
    expect(data.speakers.length).toBeGreaterThan(0);
  });

  it('shows of people their name and thôn alone', () => {
    for (const speaker of look(opinionList, cells).speakers) {
      expect(Object.keys(speaker).sort()).toEqual(['code', 'name', 'village']);
    }
  });

  it('of another session, of one that is not there, and without any', () => {
    expect(look(opinionList, cells, { session: 'P-2024-02' }).opinions).toEqual([
      { code: 'YK-2024-002', text: 'Lắp đèn' },
    ]);
    expect(refusal(() => look(opinionList, cells, { session: 'P-2024-99' })).code).toBe('not-found');
    expect(look(opinionList, book()).session).toBeNull();
  });
});
