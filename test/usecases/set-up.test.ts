import { SETTINGS } from '../../src/domain/settings';
import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { DEFAULT_WORDING } from '../../src/documents/wording';
import { ANSWER_WORDING } from '../../src/usecases/answer-wording';
import { MAIL_WORDING } from '../../src/usecases/mail-wording';
import { settingsIn } from '../../src/usecases/lookups';
import { setUp } from '../../src/usecases/set-up';
import { added, apply, book, record, run, snapshot } from '../support/snapshot';

const EMPTY = book();
const FULL = apply(EMPTY, run(setUp, EMPTY, {}).changes);

describe('setting up', () => {
  it('fills settings, wording and holidays, with codes that differ', () => {
    const set = run(setUp, EMPTY, {});
    expect(added(set, 'settings')).toHaveLength(Object.keys(SETTINGS).length);
    expect(added(set, 'templates')).toHaveLength(DEFAULT_WORDING.length + MAIL_WORDING.length + ANSWER_WORDING.length);
    expect(added(set, 'holidays')).toHaveLength(HOLIDAYS_VN.length);
    for (const key of ['settings', 'templates', 'holidays'] as const) {
      const codes = added(set, key).map((row) => row.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(set.output).toEqual({ added: set.changes.length });
  });

  it('again, it finds nothing to do', () => {
    const set = run(setUp, FULL, {});
    expect(set.changes).toEqual([]);
    expect(set.message).toBe('Sổ theo dõi đã đầy đủ, không có gì phải thêm.');
  });

  it('what it writes is read back as the defaults', () => {
    expect(settingsIn(snapshot(FULL))).toEqual(settingsIn(snapshot(EMPTY)));
    for (const { code, text } of [...DEFAULT_WORDING, ...MAIL_WORDING, ...ANSWER_WORDING]) {
      expect(snapshot(FULL).templates.rows.find((row) => row.record.code === code)?.record.text).toBe(text);
    }
    expect(snapshot(FULL).holidays.rows.flatMap((row) => row.problems)).toEqual([]);
  });

  it('adds only what is missing and touches nothing of the office', () => {
    const own = book({
      settings: [record('settings', { code: ' dia-danh', value: 'Ngọc Sơn' })],
      holidays: [record('holidays', { code: 'riêng', date: '2024-09-02', kind: 'off', name: 'Quốc khánh' })],
    });
    const set = run(setUp, own, {});
    expect(set.changes.every((change) => change.kind === 'insert')).toBe(true);
    expect(added(set, 'settings').map((row) => row.code)).not.toContain('dia-danh');
    expect(added(set, 'holidays').map((row) => row.date)).not.toContain('2024-09-02');
    expect(apply(own, set.changes).settings[1]).toEqual(own.settings[1]);
  });
});
