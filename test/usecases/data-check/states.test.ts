import type { Records, TabKey } from '../../../src/domain/records';
import type { CellValue } from '../../../src/workbook/cells';
import { CONTEXT, snapshot } from '../../support/snapshot';
import type { Book } from '../../support/snapshot';
import { findingsOf, foundBy, repaired, soundBook, spoil } from '../../support/checked-book';

type Spoil = { [K in TabKey]: [K, number, keyof Records[K] & string, CellValue] }[TabKey];
const spoilt = (...cells: Spoil[]): Book =>
  cells.reduce((book, [key, row, field, value]) => spoil(book, key, row, field as never, value), soundBook());

describe('states that cannot be', () => {
  it.each<[string, Spoil[], string]>([
    ['a session closed without heads', [['sessions', 2, 'state', 'Đã kết thúc']], 'chưa ghi số người dự'],
    [
      'a session that is over and goes on',
      [['sessions', 2, 'date', '10/06/2024']],
      'đã qua mà chưa ghi là đã kết thúc, hoãn hay hủy',
    ],
    ['two sessions at once', [['sessions', 3, 'state', 'Đang diễn ra']], 'Có hơn một phiên'],
    ['cancelled without reason', [['sessions', 3, 'state', 'Hủy']], 'chưa ghi lý do'],
    ['no date', [['sessions', 3, 'date', '']], 'Phiên chưa ghi ngày'],
    ['an end before the start', [['sessions', 2, 'endTime', '07:00']], 'không sau giờ bắt đầu'],
    [
      'two speakers at one microphone',
      [
        ['speakers', 2, 'state', 'Đang phát biểu'],
        ['speakers', 3, 'state', 'Đang phát biểu'],
      ],
      'Có hơn một người',
    ],
    ['a speaker without name', [['speakers', 3, 'name', '']], 'Chưa ghi họ và tên'],
    ['due before it was assigned', [['followUps', 2, 'dueOn', '01/06/2024']], 'sớm hơn ngày giao'],
    ['issued without number', [['papers', 2, 'state', 'Đã phát hành']], 'chưa ghi số'],
    ['absent with a reason, and present', [['attendees', 2, 'absenceReason', 'Ốm']], 'không ghi là vắng'],
    [
      'left before coming',
      [
        ['directory', 2, 'from', '01/06/2024'],
        ['directory', 2, 'to', '01/05/2024'],
      ],
      'sớm hơn «Từ ngày»',
    ],
  ])('%s', (_name, cells, text) => {
    expect(foundBy('state', spoilt(...cells)).map((found) => found.text)).toEqual(
      expect.arrayContaining([expect.stringContaining(text)]),
    );
  });

  it('a session that was called off may be over; one of today goes on', () => {
    const off = spoilt(['sessions', 2, 'date', '10/06/2024'], ['sessions', 2, 'state', 'Hoãn']);
    expect(foundBy('state', off).map(({ field }) => field)).toEqual(['stateReason']);
    expect(foundBy('state', soundBook(), { ...CONTEXT, now: '2024-06-14T23:00:00' })).toEqual([]);
  });

  it('nothing follows from a cell that cannot be read', () => {
    expect(findingsOf(spoilt(['sessions', 3, 'date', 'chưa rõ'])).map(({ check }) => check)).toEqual(['unreadable']);
  });

  it('a closed session shows what it has left open', () => {
    const closed = spoilt(['sessions', 2, 'state', 'Đã kết thúc'], ['sessions', 2, 'headCount', 120]);
    expect(foundBy('state', closed).map(({ key, row, field }) => [key, row, field])).toEqual([
      ['opinions', 2, 'outcome'],
    ]);
  });
});

describe('outcome and follow-up that do not agree', () => {
  it('are told in the row, with the field, once', () => {
    const cells = spoilt(['opinions', 4, 'outcome', 'Trả lời tại chỗ']);
    expect(foundBy('contradiction', cells).map(({ key, row, field, text }) => [key, row, field, text])).toEqual([
      [
        'followUps',
        2,
        'opinion',
        'Giao cho ý kiến YK-2024-003, nhưng hướng xử lý của ý kiến đó không phải là giao giải quyết hay vượt thẩm quyền.',
      ],
      ['opinions', 4, 'answer', 'Đã trả lời tại chỗ nhưng chưa ghi nội dung trả lời.'],
    ]);
  });

  it('are not told again where a code points nowhere or a cell cannot be read', () => {
    const checks = (...cells: Spoil[]) => findingsOf(spoilt(...cells)).map(({ check, key }) => [check, key]);
    expect(checks(['opinions', 2, 'speaker', 'P-2024-01/99'])).toEqual([['orphan', 'opinions']]);
    expect(checks(['opinions', 2, 'topic', 'KH-2024-01/99'])).toEqual([['orphan', 'opinions']]);
    expect(checks(['opinions', 2, 'kind', 'câu hỏi'])).toEqual([['unreadable', 'opinions']]);
    expect(checks(['followUps', 2, 'dueOn', 'cuối tháng'])).toEqual([['unreadable', 'followUps']]);
  });
});

describe('a repetition of a repetition', () => {
  const chain = (last: string) =>
    spoilt(
      ['opinions', 2, 'outcome', 'Trùng'],
      ['opinions', 2, 'duplicateOf', 'YK-2024-002'],
      ['opinions', 3, 'outcome', 'Trùng'],
      ['opinions', 3, 'duplicateOf', last],
    );

  it('is led to the first, which has the answer', () => {
    const found = foundBy('contradiction', chain('YK-2024-003'));
    expect(found).toMatchObject([{ row: 2, repair: { set: { duplicateOf: 'YK-2024-003' } } }]);
    const after = repaired(chain('YK-2024-003'), ['contradiction']);
    expect(snapshot(after).opinions.rows[0]?.record.duplicateOf).toBe('YK-2024-003');
    expect(foundBy('contradiction', after)).toEqual([]);
  });

  it('in a circle is left to the person', () => {
    expect(foundBy('contradiction', chain('YK-2024-001')).map(({ row, repair }) => [row, repair])).toEqual([
      [2, undefined],
      [3, undefined],
    ]);
  });
});
