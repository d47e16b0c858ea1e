import { conflictOf } from '../../src/usecases/conflict';
import type { Seen } from '../../src/usecases/conflict';
import { insert, update } from '../../src/workbook/changes';
import type { Opinion, Session } from '../../src/domain/records';
import { book, record, snapshot } from '../support/snapshot';

const held = record('opinions', { code: 'YK-2024-001', text: 'Sửa đường', outcome: 'answered', revision: 7 });
const session = record('sessions', { code: 'P-2024-01', date: '2024-06-14', villages: ['thôn Đông'], revision: null });
const SNAPSHOT = snapshot(book({ opinions: [record('opinions'), held], sessions: [session] }));

const seen = (fields: Partial<Opinion>, revision: number | null = 6): Seen => ({
  tab: 'opinions',
  code: 'YK-2024-001',
  revision,
  fields,
});
const conflict = (set: Partial<Opinion>, ...shown: Seen[]) =>
  conflictOf(SNAPSHOT, update('opinions', held, set), shown);

describe('a conflict', () => {
  it('is a field that is no longer what the person saw, with both texts as the sheet shows them', () => {
    expect(conflict({ outcome: 'duplicate' }, seen({ outcome: 'assigned' }))).toEqual({
      text: 'Cột «Hướng xử lý» của YK-2024-001',
      place: { tab: 'Ý kiến, kiến nghị', code: 'YK-2024-001', field: 'Hướng xử lý', row: 3 },
      current: 'Trả lời tại chỗ',
      mine: 'Trùng',
      revision: 7,
    });
  });

  it('edited by hand where the revision is the one that was seen', () => {
    expect(conflict({ text: 'Sửa cầu' }, seen({ text: 'Sửa' }, 7))?.revision).toBeNull();
  });

  it('is none for a field as seen, nor for one that already holds what the person wants', () => {
    expect(conflict({ text: 'Sửa cầu' }, seen({ text: 'Sửa đường' }))).toBeUndefined();
    expect(
      conflictOf(
        SNAPSHOT,
        [{ kind: 'update', tab: 'opinions', code: 'YK-2024-001', before: { text: 'a' }, set: { text: 'a' } }],
        [seen({ text: 'b' })],
      ),
    ).toBeUndefined();
  });

  it('is none for a field or a row that the page did not show, nor for a new row', () => {
    expect(conflict({ text: 'Sửa cầu' }, seen({ outcome: '' }))).toBeUndefined();
    expect(conflict({ text: 'Sửa cầu' }, { ...seen({ text: 'x' }), code: 'YK-2024-002' })).toBeUndefined();
    expect(conflict({ text: 'Sửa cầu' }, { ...seen({ text: 'x' }), tab: 'followUps' })).toBeUndefined();
    expect(conflict({ text: 'Sửa cầu' })).toBeUndefined();
    expect(conflictOf(SNAPSHOT, [insert('opinions', held)], [seen({ text: 'x' })])).toBeUndefined();
  });

  it('shows lists and dates as the sheet does', () => {
    const changes = update('sessions', session as Session, { villages: ['thôn Hạ', 'thôn Đoài'], date: '2024-06-21' });
    const shown = (fields: object): Seen => ({
      tab: 'sessions',
      code: 'P-2024-01',
      revision: null,
      fields: fields as Record<string, unknown>,
    });
    expect(conflictOf(SNAPSHOT, changes, [shown({ villages: [] })])).toMatchObject({
      current: 'thôn Đông',
      mine: 'thôn Hạ; thôn Đoài',
    });
    expect(conflictOf(SNAPSHOT, changes, [shown({ date: '2024-06-13' })])).toMatchObject({
      current: '14/06/2024',
      mine: '21/06/2024',
    });
  });
});
