import { readable, settingsFor } from '../../src/views/reading';
import { book, record, snapshot } from '../support/snapshot';

describe('what views read', () => {
  it('leaves out a row that cannot be read, and says where and why', () => {
    const cells = book({ sessions: [record('sessions', { code: 'P-1' }), record('sessions', { code: 'P-2' })] });
    const date = cells.sessions[0]?.indexOf('Ngày') ?? -1;
    (cells.sessions[2] as unknown[])[date] = 'mai';
    const problems: string[] = [];
    expect(readable(snapshot(cells).sessions.rows, problems).map(({ code }) => code)).toEqual(['P-1']);
    expect(problems).toEqual([
      'Trang «Phiên đối thoại», dòng 3, cột «Ngày»: «mai» không phải là ngày. Hãy gõ dạng 15/07/2026.',
    ]);
  });

  it('takes the default for a setting that makes no sense, and says which', () => {
    const problems: string[] = [];
    const settings = (value: string) =>
      settingsFor(
        snapshot(book({ settings: [record('settings', { code: 'han-thong-bao', value })] })),
        ['announceDays'],
        problems,
      ).announceDays;
    expect(settings('10')).toBe(10);
    expect(problems).toEqual([]);
    expect(settings('bảy')).toBe(7);
    expect(problems[0]).toContain('«bảy» không phải là số ngày');
  });
});
