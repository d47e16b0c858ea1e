import type { Records, TabKey } from '../../../src/domain/records';
import { CONTEXT, record, snapshot } from '../../support/snapshot';
import { foundBy, repaired, soundBook, spoil, typed } from '../../support/checked-book';

function unknown<K extends TabKey>(key: K, field: keyof Records[K] & string, name: string) {
  const [found, ...others] = foundBy('unknownName', spoil(soundBook(), key, 2, field, name));
  expect(others).toEqual([]);
  return found;
}
const set = (found: ReturnType<typeof unknown>) => (found?.repair?.kind === 'set' ? found.repair.set : undefined);

describe('a name that is not in Danh bạ', () => {
  it.each(['Le Thi Lan', 'LÊ THỊ LAN', 'Lê Thi Lan', 'Lê Thị Lann'])('%s is nearly one', (name) =>
    expect(set(unknown('followUps', 'officer', name))).toEqual({ officer: 'Lê Thị Lan' }),
  );

  it('a stranger is told, and how to make them known', () => {
    const found = unknown('followUps', 'officer', 'Vũ Đức Mới');
    expect(found).toMatchObject({ level: 'must', text: '«Vũ Đức Mới» chưa có trong Danh bạ.' });
    expect(found?.repair).toBeUndefined();
    expect(found?.advice).toContain('Hãy thêm vào Danh bạ');
  });

  it('of several near ones all are told, and the person decides', () => {
    const cells = typed(
      soundBook(),
      'directory',
      record('directory', { code: 'CB-08', kind: 'officer', name: 'Lê Thị Lân' }),
    );
    const [found] = foundBy('unknownName', spoil(cells, 'followUps', 2, 'officer', 'Le Thi Lan'));
    expect(found?.text).toContain('Gần giống: «Lê Thị Lan», «Lê Thị Lân»');
    expect(found?.repair).toBeUndefined();
  });

  it('a unit stands for an officer only where units may stand', () => {
    expect(set(unknown('followUps', 'leadUnit', 'dia chinh'))).toEqual({ leadUnit: 'Địa chính' });
    expect(foundBy('unknownName', spoil(soundBook(), 'followUps', 2, 'officer', 'Địa chính'))).toEqual([]);
    expect(set(unknown('followUps', 'officer', 'dia chinh'))).toBeUndefined();
  });

  it('of who takes the chair is told only when it is nearly one', () => {
    const cells = typed(
      soundBook(),
      'directory',
      record('directory', { code: 'CB-09', kind: 'officer', name: 'Trần Toàn Thắng' }),
    );
    expect(foundBy('unknownName', cells)).toEqual([]);
    const [found] = foundBy('unknownName', spoil(cells, 'sessions', 2, 'chair', 'Tran Toan Thang'));
    expect(found).toMatchObject({ level: 'should', repair: { set: { chair: 'Trần Toàn Thắng' } } });
  });

  it('is no trouble while there is no Danh bạ', () => {
    const book = soundBook();
    expect(foundBy('unknownName', { ...book, directory: book.directory.slice(0, 1) })).toEqual([]);
  });
});

describe('several names in one cell', () => {
  it('are told one by one, and put right one after the other', () => {
    const cells = spoil(soundBook(), 'followUps', 2, 'supportingUnits', 'van phong; Công an; dia chinh');
    expect(foundBy('unknownName', cells).map(({ text }) => text)).toEqual([
      '«van phong» chưa có trong Danh bạ.',
      '«Công an» chưa có trong Danh bạ.',
      '«dia chinh» chưa có trong Danh bạ.',
    ]);
    const after = snapshot(repaired(cells, ['unknownName'])).followUps.rows[0]?.record.supportingUnits;
    expect(after).toEqual(['Văn phòng', 'Công an', 'Địa chính']);
  });
});

describe('someone who has left the post', () => {
  // Phạm Văn Bình was in post until 31/05/2024; the follow-up is open on 14/06/2024.
  const withBinh = (state: 'assigned' | 'done') =>
    spoil(
      spoil(soundBook(), 'followUps', 2, 'officer', 'Phạm Văn Bình'),
      'followUps',
      2,
      'state',
      state === 'done' ? 'Đã xong' : 'Đã giao',
    );

  it('is told while the work is open', () => {
    const [found] = foundBy('outOfOffice', withBinh('assigned'));
    expect(found?.text).toBe('Việc chưa xong mà «Phạm Văn Bình» đã thôi từ sau ngày 31/05/2024 theo Danh bạ.');
    expect(foundBy('outOfOffice', withBinh('done'))).toEqual([]);
  });

  it('is no trouble on a day when they were still there, or when a second entry goes on', () => {
    expect(foundBy('outOfOffice', withBinh('assigned'), { ...CONTEXT, now: '2024-05-31T08:00:00' })).toEqual([]);
    const again = record('directory', { code: 'CB-07', kind: 'officer', name: 'Phạm Văn Bình', from: '2024-06-01' });
    expect(foundBy('outOfOffice', typed(withBinh('assigned'), 'directory', again))).toEqual([]);
  });
});

describe('a thôn', () => {
  const villages = (name: string) => foundBy('unknownVillage', spoil(soundBook(), 'speakers', 2, 'village', name));

  it.each(['Thôn Đông', 'thon Đông', 'Đông', 'thôn  đông'])('%s is written as the sessions write it', (name) =>
    expect(villages(name)).toMatchObject([{ repair: { set: { village: 'thôn Đông' } } }]),
  );

  it('that no session and no one else knows is told', () => {
    const [found] = villages('thôn Mai Trung');
    expect(found).toMatchObject({
      level: 'should',
      text: '«thôn Mai Trung» không có ở phiên nào hay trong Danh bạ.',
    });
    expect(found?.repair).toBeUndefined();
  });

  it('with a number is no slip of one with another number', () => {
    const cells = spoil(soundBook(), 'sessions', 2, 'villages', 'Tổ dân phố 1; thôn Đông; thôn Đoài');
    expect(
      foundBy('unknownVillage', spoil(cells, 'speakers', 2, 'village', 'Tổ dân phố 2'))[0]?.repair,
    ).toBeUndefined();
    expect(foundBy('unknownVillage', spoil(cells, 'speakers', 2, 'village', 'TDP 1'))[0]?.repair).toMatchObject({
      set: { village: 'Tổ dân phố 1' },
    });
  });

  it('that several speakers come from need not be one of a session', () => {
    const cells = spoil(spoil(soundBook(), 'speakers', 2, 'village', 'thôn Xa'), 'speakers', 3, 'village', 'thôn Xa');
    expect(foundBy('unknownVillage', cells)).toEqual([]);
  });
});
