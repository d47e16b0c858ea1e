import fc from 'fast-check';
import { capitalSlips, mendCapitals } from '../../src/domain/capitals';

test.each([
  ['vì lợi ích của nhân dân', 'vì lợi ích của Nhân dân'],
  ['cán bộ, đảng viên, hội viên và nhân dân được biết', 'cán bộ, đảng viên, hội viên và Nhân dân được biết'],
  ['nhân dân các thôn', 'Nhân dân các thôn'],
  ['của Nhân Dân', 'của Nhân dân'],
  ['thông báo nhân dân biết', 'thông báo Nhân dân biết'],
  ['do nhân  dân làm chủ', 'do Nhân  dân làm chủ'],
  ['pháp luật của nhà nước', 'pháp luật của Nhà nước'],
  ['Đảng, nhà nước và nhân dân', 'Đảng, Nhà nước và Nhân dân'],
  ['đất do nhà nước thu hồi', 'đất do Nhà nước thu hồi'],
  ['nhà nước bồi thường', 'Nhà nước bồi thường'],
  ['chủ trương của Nhà Nước', 'chủ trương của Nhà nước'],
  ['Ủy ban Nhân dân xã, Hội đồng Nhân dân xã', 'Ủy ban nhân dân xã, Hội đồng nhân dân xã'],
])('«%s» becomes «%s»', (text, mended) => {
  expect(mendCapitals(text)).toBe(mended);
  expect(capitalSlips(text).length).toBeGreaterThan(0);
  expect(capitalSlips(mended)).toEqual([]);
});

test.each([
  'Ủy ban nhân dân xã, ủy ban nhân dân, Uỷ ban nhân dân, ỦY BAN NHÂN DÂN',
  'Hội đồng nhân dân, Tòa án nhân dân, Viện kiểm sát nhân dân, Hội thẩm nhân dân',
  'Công an nhân dân, Quân đội nhân dân, lực lượng vũ trang nhân dân, an ninh nhân dân',
  'Ban Thanh tra nhân dân, Quỹ tín dụng nhân dân, Nghệ sĩ nhân dân, báo Nhân Dân',
  'đồng nhân dân tệ, nước Cộng hòa dân chủ nhân dân Lào',
  'cơ quan nhà nước, quản lý nhà nước, ngân sách nhà nước, cán bộ, công chức nhà nước',
  'bộ máy nhà nước, bí mật nhà nước, Kho bạc nhà nước',
  'vì Nhân dân, của Nhà nước, NHÂN DÂN, NHÀ NƯỚC',
  'lấy từ nhà nước sạch, của nhà nước ngoài, nhân dânh',
  'nhà văn hóa, nước sạch, nhân viên',
  '',
])('nothing in: %s', (text) => {
  expect(capitalSlips(text)).toEqual([]);
  expect(mendCapitals(text)).toBe(text);
});

test('tells what to write instead', () => {
  expect(capitalSlips('của nhân dân')).toEqual([{ says: 'nên viết «Nhân dân»', seen: 'nhân dân' }]);
});

test('only the case of letters changes, and once is enough', () => {
  const parts = fc.constantFrom(
    'nhân dân',
    'Nhân dân',
    'nhà nước',
    ' ',
    ' của ',
    'Ủy ban ',
    ', ',
    '. ',
    'Nhân Dân',
    'cơ quan ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 10 }), (some) => {
      const text = some.join('');
      const mended = mendCapitals(text);
      expect(mended.toLowerCase()).toBe(text.toLowerCase());
      expect(mendCapitals(mended)).toBe(mended);
    }),
  );
});
