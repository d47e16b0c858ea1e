import { holdsPost, namesNotInPost, notInPost } from '../../src/domain/office-holders';
import type { Holder } from '../../src/domain/office-holders';

const holder = (name: string, title: string, from = '', to = '', kind: Holder['kind'] = 'officer'): Holder => ({
  kind,
  name,
  title,
  from,
  to,
});
const DIRECTORY = [
  holder('Trần Toàn Thắng', 'Chủ tịch UBND xã', '', '2025-06-30'),
  holder('Trần Toàn Thắng', 'Phó Bí thư Đảng ủy', '2025-07-01'),
  holder('Lê Thị Hoà', 'Phó Chủ tịch', '', '2025-06-30'),
  holder('Lê Thị Hoà', 'Chủ tịch', '2025-07-01'),
  holder('Ông Đặng Quốc Việt', 'Chuyên viên', '2021-01-01', '2026-01-31'),
  holder('Tạ Thị Ngọc Ánh', '', '2026-02-01'),
  holder('Nguyễn Văn An', 'Trưởng thôn', '', '2025-12-31', 'villageHead'),
  holder('Phòng Kinh tế', '', '', '2025-12-31', 'unit'),
  holder('Ánh', 'Văn thư', '', '2020-01-01'),
];
const told = (text: string, on = '2026-03-01') => namesNotInPost(DIRECTORY, on)(text);

test('the first and the last day count', () => {
  const post = { from: '2026-02-01', to: '2026-03-31' };
  expect(['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'].map((on) => holdsPost(post, on))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(holdsPost({ from: '', to: '' }, '2026-01-01')).toBe(true);
});

describe('whoever acts', () => {
  test.each([
    ['Đặng Quốc Việt', '2026-01-31', undefined],
    ['Đặng Quốc Việt', '2026-02-01', 'theo Danh bạ đã thôi giữ chức vụ Chuyên viên sau ngày 31/01/2026'],
    ['ông dang quoc viet', '2026-02-01', 'theo Danh bạ đã thôi giữ chức vụ Chuyên viên sau ngày 31/01/2026'],
    ['Tạ Thị Ngọc Ánh', '2026-01-31', 'theo Danh bạ từ ngày 01/02/2026 mới giữ chức vụ'],
    ['Tạ Thị Ngọc Ánh', '2026-02-01', undefined],
    ['Trần Toàn Thắng', '2026-03-01', undefined],
    ['Người Lạ', '2026-03-01', undefined],
    ['Phòng Kinh tế', '2026-03-01', undefined],
    ['', '2026-03-01', undefined],
  ])('%s on %s', (name, on, says) => expect(notInPost(name, DIRECTORY, on)).toBe(says));
});

describe('names in a text', () => {
  const VIET = { name: 'Đặng Quốc Việt', says: 'theo Danh bạ đã thôi giữ chức vụ Chuyên viên sau ngày 31/01/2026' };

  test.each([
    'Giao ông Đặng Quốc Việt theo dõi.',
    'Giao ông Đặng  Quốc\nViệt, chuyên viên',
    'Đặng Quốc Việt',
    'Đặng Quốc Việt và Đặng Quốc Việt',
    'ĐẶNG QUỐC VIỆT',
  ])('one who has left: %s', (text) => expect(told(text)).toEqual([VIET]));

  test.each([
    'Giao ông Đặng Quốc Vịnh theo dõi.',
    'Đặng Quốc Việt Anh',
    'Đặng Quốc, Việt Nam',
    'đặng quốc việt',
    'Đăng Quốc Việt',
    'Phòng Kinh tế, bà Ánh',
    'Tạ Thị Ngọc Ánh',
    '',
  ])('nobody in: %s', (text) => expect(told(text)).toEqual([]));

  test('the day decides', () => {
    expect(told('Ông Đặng Quốc Việt', '2026-01-31')).toEqual([]);
    expect(told('Bà Tạ Thị Ngọc Ánh', '2026-01-31')).toEqual([
      { name: 'Tạ Thị Ngọc Ánh', says: 'theo Danh bạ từ ngày 01/02/2026 mới giữ chức vụ' },
    ]);
  });

  test('one who has another post now is told only when called by the old one', () => {
    const chairman = 'theo Danh bạ đã thôi giữ chức vụ Chủ tịch UBND xã sau ngày 30/06/2025';
    expect(told('đồng chí Chủ tịch UBND xã Trần Toàn Thắng chủ trì')).toEqual([
      { name: 'Trần Toàn Thắng', says: chairman },
    ]);
    expect(told('đồng chí Phó Bí thư Đảng ủy Trần Toàn Thắng chủ trì')).toEqual([]);
    expect(told('đồng chí Trần Toàn Thắng chủ trì')).toEqual([]);
    expect(told('Mời Chủ tịch UBND xã. Trần Toàn Thắng dự')).toEqual([]);
  });

  test('the longest title counts, wherever the tone is put', () => {
    expect(told('bà Phó Chủ tịch Lê Thị Hòa')).toEqual([
      { name: 'Lê Thị Hoà', says: 'theo Danh bạ đã thôi giữ chức vụ Phó Chủ tịch sau ngày 30/06/2025' },
    ]);
    expect(told('bà Chủ tịch Lê Thị Hòa')).toEqual([]);
    expect(told('bà Chủ tịch Lê Thị Hòa', '2025-06-30')).toEqual([
      { name: 'Lê Thị Hoà', says: 'theo Danh bạ từ ngày 01/07/2025 mới giữ chức vụ Chủ tịch' },
    ]);
    expect(told('bà Phó Chủ tịch Lê Thị Hóa')).toEqual([]);
  });
});
