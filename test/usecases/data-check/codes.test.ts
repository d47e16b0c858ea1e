import type { Records, TabKey } from '../../../src/domain/records';
import { CONTEXT, book, record } from '../../support/snapshot';
import { foundBy, repairOf, soundBook, spoil, typed } from '../../support/checked-book';

/** What the repair of the only row without code sets. */
function given<K extends TabKey>(key: K, fields: Partial<Records[K]>, cells = soundBook()): unknown {
  const [found, ...others] = foundBy('codeMissing', typed(cells, key, record(key, fields)));
  expect(others).toEqual([]);
  return found?.repair?.kind === 'set' ? found.repair.set : found?.advice;
}

describe('a row without code', () => {
  it.each<[TabKey, object, object]>([
    ['plans', { year: 2024, title: 'Bổ sung' }, { code: 'KH-2024-02', state: 'draft' }],
    ['plans', { title: 'Không ghi năm' }, { code: 'KH-2024-02', state: 'draft' }],
    ['planLines', { plan: 'KH-2024-01', text: 'Thêm.' }, { code: 'KH-2024-01/05', order: 5 }],
    ['planLines', { plan: 'KH-2024-01', order: 9, text: 'Thêm.' }, { code: 'KH-2024-01/05' }],
    ['sessions', { title: 'Đợt 3', date: '2025-01-10' }, { code: 'P-2025-01', state: 'planned' }],
    ['sessions', { title: 'Đợt 3', date: '2024-10-10', state: 'announced' }, { code: 'P-2024-03' }],
    ['agenda', { session: 'P-2024-01', item: 'Bế mạc' }, { code: 'P-2024-01/CT-02', order: 2 }],
    ['attendees', { session: 'P-2024-01', name: 'Bà Tư' }, { code: 'P-2024-01/DB-02' }],
    ['speakers', { session: 'P-2024-01', name: 'Bà Tư' }, { code: 'P-2024-01/03', order: 3, state: 'waiting' }],
    ['speakers', { session: 'P-2024-02', name: 'Bà Tư' }, { code: 'P-2024-02/01', order: 1, state: 'waiting' }],
    ['opinions', { session: 'P-2024-01', text: 'Ghi vội.' }, { code: 'YK-2024-004' }],
    ['opinions', { speaker: 'P-2024-01/02', text: 'Ghi vội.' }, { code: 'YK-2024-004', session: 'P-2024-01' }],
    ['followUps', { opinion: 'YK-2024-001', assignedOn: '2025-01-03' }, { code: 'GV-2025-001', state: 'assigned' }],
    ['publications', { session: 'P-2024-01', village: 'thôn Đông' }, { code: 'CK-2024-002' }],
    ['papers', { kind: 'plan', subject: 'KH-2024-01' }, { code: 'VB-2024-002', state: 'draft' }],
    ['directory', { kind: 'unit', name: 'Công an' }, { code: 'DV-03' }],
    ['directory', { kind: 'villageHead', name: 'Ông Bảy' }, { code: 'CB-03' }],
    ['holidays', { date: '2024-12-24', kind: 'off' }, { code: 'NN-2024-12-24' }],
  ])('of %s with %j gets %j', (key, fields, expected) => expect(given(key, fields as never)).toEqual(expected));

  it('of settings or wording gets its own code back by its name, and no default beside it', () => {
    const spoilt = spoil(soundBook(), 'settings', 2, 'code', '');
    const name = String(soundBook().settings[1]?.[1]);
    const [found] = foundBy('codeMissing', spoilt);
    expect(found?.repair).toMatchObject({ set: { code: soundBook().settings[1]?.[0] } });
    expect(foundBy('setting', spoilt)).toEqual([]);
    expect(given('settings', { name })).toContain('Đã có dòng mang mã');
  });

  it.each<[TabKey, object, string]>([
    ['planLines', { text: 'Không biết của kế hoạch nào.' }, '«Kế hoạch»'],
    ['speakers', { session: 'P-2024-09', name: 'Bà Tư' }, '«Phiên»'],
    ['directory', { name: 'Không rõ loại' }, '«Loại»'],
    ['holidays', { name: 'Ngày gì đó' }, '«Ngày»'],
    ['settings', { name: 'Cài đặt tự nghĩ ra' }, '«Tên cài đặt»'],
    ['holidays', { date: '2024-01-01', kind: 'off' }, 'Đã có dòng mang mã «NN-2024-01-01»'],
    ['mails', { to: 'lan@xa.example' }, 'Trang này do tiện ích ghi'],
  ])('of %s with %j gets none before the person has done something', (key, fields, advice) =>
    expect(given(key, fields as never)).toContain(advice),
  );

  it('does not get a code that an entry of the journal gave out, though its row is gone', () => {
    const cells = typed(soundBook(), 'opinions', record('opinions', { session: 'P-2024-01', text: 'Ghi vội.' }));
    const [found] = foundBy('codeMissing', cells, { ...CONTEXT, codesGiven: ['YK-2024-004', 'YK-2024-005'] });
    expect(found?.repair).toMatchObject({ set: { code: 'YK-2024-006' } });
  });

  it('gets another than the next row without code', () => {
    const rows = ['một', 'hai', 'ba'].map((text) => record('opinions', { session: 'P-2024-01', text }));
    const sets = foundBy('codeMissing', typed(soundBook(), 'opinions', ...rows)).map(({ repair }) => repair);
    expect(sets).toMatchObject(['004', '005', '006'].map((number) => ({ set: { code: `YK-2024-${number}` } })));
  });

  it('of a plan does not get the code of a plan whose lines are still there', () => {
    const cells = { ...soundBook(), plans: book().plans };
    const typedBack = typed(cells, 'plans', record('plans', { year: 2024, title: 'Gõ lại' }));
    const [found] = foundBy('codeMissing', typedBack);
    expect(found?.repair).toMatchObject({ set: { code: 'KH-2024-02' } });
  });
});

describe('a code in two rows', () => {
  const copied = <K extends TabKey>(key: K, row = 2) => {
    const cells = soundBook();
    return { ...cells, [key]: [...cells[key], cells[key][row - 1] ?? []] };
  };

  it('stays with the first; the other gets a new one, and all that points to it stays with the first', () => {
    const cells = copied('opinions', 4);
    const [found, ...others] = foundBy('codeDoubled', cells);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ row: 5, code: 'YK-2024-003', repair: { set: { code: 'YK-2024-004' } } });
    expect(found?.text).toBe('Mã «YK-2024-003» đã có ở dòng 4, hai dòng giống hệt nhau.');
    const changes = repairOf(cells, [...(found ? [found] : [])]).changes;
    expect(changes).toMatchObject([{ kind: 'mend', tab: 'opinions', row: 5, set: { code: 'YK-2024-004' } }]);
  });

  it('gives a copied speaker a place of their own in the order', () => {
    const [found] = foundBy('codeDoubled', copied('speakers'));
    expect(found?.repair).toMatchObject({ set: { code: 'P-2024-01/03', order: 3 } });
  });

  it('three times gives two new ones', () => {
    const cells = copied('opinions', 4);
    const thrice = { ...cells, opinions: [...cells.opinions, cells.opinions[3] ?? []] };
    expect(foundBy('codeDoubled', thrice).map(({ repair }) => repair)).toMatchObject([
      { set: { code: 'YK-2024-004' } },
      { set: { code: 'YK-2024-005' } },
    ]);
  });

  it('and a row without code beside it get different ones', () => {
    const cells = typed(copied('opinions', 4), 'opinions', record('opinions', { session: 'P-2024-01', text: 'Mới.' }));
    const codes = [...foundBy('codeMissing', cells), ...foundBy('codeDoubled', cells)].map(({ repair }) =>
      repair?.kind === 'set' ? repair.set['code'] : undefined,
    );
    expect(new Set(codes)).toEqual(new Set(['YK-2024-004', 'YK-2024-005']));
  });

  it.each<TabKey>(['settings', 'templates', 'holidays'])(
    'of %s is the same thing twice, and left to the person',
    (key) => expect(foundBy('codeDoubled', copied(key)).map(({ repair }) => repair)).toEqual([undefined]),
  );

  it('is told of a blank or an invisible character around it too', () => {
    expect(foundBy('codeDoubled', spoil(soundBook(), 'opinions', 3, 'code', ' YK-2024-001\u200b'))).toHaveLength(1);
  });
});
