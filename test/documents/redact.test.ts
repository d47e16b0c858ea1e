// What must not stand in a public paper is found however it was typed, and nothing else is touched.
import fc from 'fast-check';
import { initials } from '../../src/domain/names';
import { redactedView, redactor } from '../../src/documents/redact';

const SECRETS = {
  names: ['Nguyễn Văn An', 'Nguyễn Văn An Bình', 'Lò Thị Ước', 'Hoa'],
  contacts: ['+84912345678', '0210 3845 678', 'an.nguyen@thu.example', '84-77', 'tu@noibo', '@day'],
};
const redact = redactor(SECRETS);

it.each([
  ['Nhà ông Nguyễn Văn An, thôn Đông.', 'Nhà ông N.V.A., thôn Đông.'],
  ['NGUYỄN VĂN  AN và nguyễn\nvăn an', 'N.V.A. và N.V.A.'],
  ['(Nguyễn Văn An Bình)', '(N.V.A.B.)'],
  ['Nguyễn Văn Anh, Nguyễn Văn', 'Nguyễn Văn Anh, Nguyễn Văn'],
  ['Nguyễn Văn. An', 'Nguyễn Văn. An'],
  ['chị Hoa trồng hoa', 'chị Hoa trồng hoa'],
  ['Lò Thị Ước'.normalize('NFD'), 'L.T.Ư.'],
  ['ĐT 0912 345 678; 0912.345.678; +84 912-345-678; 84912345678', 'ĐT [đã ẩn]; [đã ẩn]; [đã ẩn]; [đã ẩn]'],
  ['gọi (0210) 3845 678 hoặc 0388 777 666', 'gọi [đã ẩn] hoặc [đã ẩn]'],
  ['nhà bà Tư (0912 345 678) và (+84388777666)', 'nhà bà Tư ([đã ẩn]) và ([đã ẩn])'],
  ['thư an.nguyen@thu.example, ai@noi.khac.vn.', 'thư [đã ẩn], [đã ẩn].'],
  ['số 210 3845 678 (210.3845.678)', 'số [đã ẩn] ([đã ẩn])'],
  ['thư tu@noibo, xem @day ngày 20/06/2024', 'thư [đã ẩn], xem @day ngày 20/06/2024'],
  [
    'Số 05/KH-UBND ngày 14/07/2026, 1.000.000 đồng, thửa 84-77',
    'Số 05/KH-UBND ngày 14/07/2026, 1.000.000 đồng, thửa 84-77',
  ],
])('%j is printed as %j', (typed, shown) => {
  expect(redact(typed)).toBe(shown);
});

it('texts without anything of it stay as they are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ông', 'An', 'Văn', ' ', '\n', '.', '12', '/', '2026', 'Ước', '(', ')')),
      (parts) => {
        const text = parts.join('');
        const held = SECRETS.names.some((name) => name.includes(' ') && text.replace(/\s+/g, ' ').includes(name));
        if (!held && !/\d{6}/.test(text.replace(/\D{0,3}/g, ''))) expect(redact(text)).toBe(text);
      },
    ),
  );
});

it('whatever stands around a name, it is not printed', () => {
  const around = fc.constantFrom('', ' ', ', ', '. ', ' và ', '\n', '(', ')', ' 12 ');
  fc.assert(
    fc.property(around, fc.constantFrom(...SECRETS.names.slice(0, 3)), around, (before, name, after) => {
      expect(redact(`Ông${before === '' ? ' ' : before}${name}${after === '' ? '.' : after}`)).toContain(
        initials(name),
      );
    }),
  );
});

it('goes into every row of a view, and leaves drawn lines and conditions', () => {
  const view = { a: 'Lò Thị Ước', dung: true, ke: '<w:p>Lò Thị Ước</w:p>', hang: [{ b: 'Lò Thị Ước' }] };
  expect(redactedView(view, redact)).toEqual({
    a: 'L.T.Ư.',
    dung: true,
    ke: '<w:p>Lò Thị Ước</w:p>',
    hang: [{ b: 'L.T.Ư.' }],
  });
});
