import type { Records, TabKey } from '../../../src/domain/records';
import { foundBy, soundBook, spoil } from '../../support/checked-book';

const orphan = <K extends TabKey>(key: K, field: keyof Records[K] & string, code: string, row = 2) =>
  foundBy('orphan', spoil(soundBook(), key, row, field, code));

describe('a code that points nowhere', () => {
  it.each<[TabKey, string, string]>([
    ['planLines', 'plan', 'KH-2024-09'],
    ['sessions', 'plan', 'KH-2024-09'],
    ['agenda', 'session', 'P-2024-09'],
    ['attendees', 'session', 'P-2024-09'],
    ['speakers', 'session', 'P-2024-09'],
    ['speakers', 'topic', 'KH-2024-01/99'],
    ['opinions', 'session', 'P-2024-09'],
    ['opinions', 'speaker', 'P-2024-01/99'],
    ['opinions', 'topic', 'KH-2024-01/99'],
    ['opinions', 'duplicateOf', 'YK-2024-999'],
    ['opinions', 'carriedFrom', 'YK-2023-001'],
    ['followUps', 'opinion', 'YK-2024-999'],
    ['publications', 'session', 'P-2024-09'],
    ['papers', 'subject', 'KH-2023-01'],
  ])('%s.%s %s is told with its place', (key, field, code) => {
    const [found, ...others] = orphan(key, field as never, code);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ key, row: 2, field, level: 'must' });
    expect(found?.text).toContain(`Không có mã «${code}» ở trang «`);
    expect(found?.repair).toBeUndefined();
  });

  it.each<[TabKey, string, string, string]>([
    ['sessions', 'plan', 'kh-2024-1', 'KH-2024-01'],
    ['speakers', 'session', 'P–2024–01', 'P-2024-01'],
    ['speakers', 'session', '14/6/2024', 'P-2024-01'],
    ['speakers', 'session', 'đối thoại đợt 1', 'P-2024-01'],
    ['speakers', 'topic', 'giải phóng mặt bằng', 'KH-2024-01/02'],
    ['opinions', 'topic', 'KH-2024-01/3', 'KH-2024-01/03'],
    ['opinions', 'speaker', 'nguyen van an', 'P-2024-01/01'],
    ['followUps', 'opinion', 'yk 2024 3', 'YK-2024-003'],
    ['papers', 'subject', 'P-2024-1', 'P-2024-01'],
  ])('%s.%s %j surely means %s', (key, field, typed, code) => {
    const found = typed === 'yk 2024 3' ? orphan(key, field as never, 'yk-2024-3') : orphan(key, field as never, typed);
    expect(found).toMatchObject([{ repair: { kind: 'set', set: { [field]: code } } }]);
  });

  it('is left to the person when two rows may be meant', () => {
    const twins = spoil(soundBook(), 'sessions', 3, 'date', '14/06/2024');
    expect(foundBy('orphan', spoil(twins, 'speakers', 2, 'session', '14/6/2024'))[0]?.repair).toBeUndefined();
  });

  it('the next number is another row, never a slip', () =>
    expect(orphan('speakers', 'session', 'P-2024-03')[0]?.repair).toBeUndefined());
});

it('a speech on a line of the plan that is no topic is told', () => {
  expect(orphan('opinions', 'topic', 'KH-2024-01/01')[0]?.text).toBe(
    '«KH-2024-01/01» không phải là dòng «Chủ đề đối thoại» ở trang «Nội dung kế hoạch».',
  );
});

it('a row that belongs to nothing is told; what may be left empty is not', () => {
  expect(orphan('speakers', 'session', '')[0]?.text).toBe('Cột «Phiên» để trống.');
  expect(orphan('speakers', 'topic', '')).toEqual([]);
  expect(orphan('sessions', 'plan', '')).toEqual([]);
});

it('what was withdrawn may point anywhere', () => {
  const cells = spoil(soundBook(), 'followUps', 2, 'state', 'Đã rút');
  expect(foundBy('orphan', spoil(cells, 'followUps', 2, 'opinion', 'YK-2024-999'))).toEqual([]);
});

it('ý kiến that carry on from each other in a circle are told, each', () => {
  const one = spoil(soundBook(), 'opinions', 2, 'carriedFrom', 'YK-2024-002');
  const circle = spoil(one, 'opinions', 3, 'carriedFrom', 'YK-2024-001');
  expect(foundBy('orphan', circle).map(({ row }) => row)).toEqual([2, 3]);
  const itself = spoil(soundBook(), 'opinions', 2, 'carriedFrom', 'YK-2024-001');
  expect(foundBy('orphan', itself).map(({ row }) => row)).toEqual([2]);
  const intoCircle = spoil(circle, 'opinions', 4, 'carriedFrom', 'YK-2024-001');
  expect(foundBy('orphan', intoCircle).map(({ row }) => row)).toEqual([2, 3]);
});
