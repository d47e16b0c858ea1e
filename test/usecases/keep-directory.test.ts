import { keepDirectory } from '../../src/usecases/keep-directory';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, run } from '../support/snapshot';

const ask = (...entries: object[]) => run(keepDirectory, book(MEETING), { entries });

describe('keeping the directory', () => {
  it('units and people have codes of their own', () => {
    const set = ask(
      { kind: 'unit', name: 'Công an xã' },
      { kind: 'villageHead', name: 'Lý Văn Tư', village: 'thôn Đông' },
      { kind: 'front', name: 'Bà Hoa' },
    );
    expect(added(set, 'directory').map((entry) => [entry.code, entry.name])).toEqual([
      ['DV-03', 'Công an xã'],
      ['CB-03', 'Lý Văn Tư'],
      ['CB-04', 'Bà Hoa'],
    ]);
  });

  it('a telephone number is stored in one form, one that cannot be read as typed', () => {
    const set = ask(
      { kind: 'unit', name: 'A', phone: '0912 345 678' },
      { kind: 'unit', name: 'B', phone: 'nội bộ 12' },
    );
    expect(added(set, 'directory').map((entry) => entry.phone)).toEqual(['+84912345678', 'nội bộ 12']);
  });

  it('who is listed already is corrected, also when typed with marks apart', () => {
    const set = ask({
      kind: 'officer',
      name: 'Lê Thị Lan'.normalize('NFD'),
      title: 'Phó phòng',
      unit: 'Địa chính',
      email: 'lan@ngocchau.example',
    });
    expect(altered(set, 'directory')).toEqual({ 'CB-01': { title: 'Phó phòng' } });
    expect(added(set, 'directory')).toEqual([]);
  });

  it('the same name in another unit or of another kind is another row', () => {
    const set = ask(
      { kind: 'officer', name: 'Lê Thị Lan', unit: 'Văn phòng' },
      { kind: 'villageHead', name: 'Lê Thị Lan', unit: 'Địa chính' },
    );
    expect(added(set, 'directory').map((entry) => entry.code)).toEqual(['CB-03', 'CB-04']);
  });

  it('who is listed twice in one go gets one row; the last counts', () => {
    const twice = ask(
      { kind: 'unit', name: 'Công an xã', phone: '1' },
      { kind: 'unit', name: ' Công an xã ', phone: '2' },
    );
    expect(added(twice, 'directory').map((entry) => [entry.code, entry.phone])).toEqual([['DV-03', '2']]);
    const known = ask(
      { kind: 'unit', name: 'Văn phòng', email: 'a@xa.example' },
      { kind: 'unit', name: 'Văn phòng', email: 'b@xa.example' },
    );
    expect(altered(known, 'directory')).toEqual({ 'DV-01': { email: 'b@xa.example' } });
  });

  it('again, it changes nothing', () => {
    const entries = [{ kind: 'unit', name: 'Công an xã', from: '01/07/2024' }];
    const after = apply(book(MEETING), run(keepDirectory, book(MEETING), { entries }).changes);
    expect(run(keepDirectory, after, { entries }).changes).toEqual([]);
  });

  it('refuses an address that is none', () => {
    expect(refusal(() => ask({ kind: 'unit', name: 'A', email: 'a@b, c@d' })).message).toBe(
      '«Thư điện tử» không phải là địa chỉ thư điện tử.',
    );
  });
});
