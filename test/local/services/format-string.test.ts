// `%`-templates as Java fills them.
import { javaFormat } from '../../../local/services/format-string';

const fill = (template: string, ...values: unknown[]): string => javaFormat(template, values, String);

test.each([
  ['%s có %s ý kiến', ['Thôn Đông', 3], 'Thôn Đông có 3 ý kiến'],
  ['%d%%', [39.9], '39%'],
  ['%05d|%-5d|%+d|%,d', [42, 42, 42, 1234567], '00042|42   |+42|1,234,567'],
  ['%.2f %8.3f|%08.2f', [3.14159, 2.5, -1.5], '3.14    2.500|-0001.50'],
  ['%x %X %o', [255, 255, 8], 'ff FF 10'],
  ['%e', [12345.678], '1.234568e+04'],
  ['%2$s %1$s', ['a', 'b'], 'b a'],
  ['%10s|%-10s|%.2s', ['x', 'y', 'xyz'], '         x|y         |xy'],
  ['%b %c', [true, 'z'], 'true z'],
  ['%,.2f', [1234567.891], '1,234,567.89'],
  ['%s %s', ['one'], 'one %s'],
  ['%n', [], '\n'],
])('%s', (template, values, text) => {
  expect(fill(template, ...values)).toBe(text);
});
