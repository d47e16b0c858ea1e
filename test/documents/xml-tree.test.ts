import { elementAt, elementsOf, textOf, xmlTree } from '../../src/documents/xml-tree';
import { escapeXml } from '../../src/documents/layouts/wml';
import fc from 'fast-check';

test('elements, attributes and text, as they stand', () => {
  const tree = xmlTree(
    '<?xml version="1.0"?><w:a x="1" y=\'&lt;2\'><w:b/>một<w:c> hai </w:c>ba<w:b z="3"></w:b></w:a>',
  );
  const root = elementAt(tree, 'w:a');
  expect(root?.attributes).toEqual({ x: '1', y: '<2' });
  expect(elementsOf(root).map(({ name }) => name)).toEqual(['w:b', 'w:c', 'w:b']);
  expect(elementsOf(root, 'w:b')[1]?.attributes).toEqual({ z: '3' });
  expect(textOf(tree)).toBe('một hai ba');
  expect(elementAt(tree, 'w:a', 'w:none', 'w:b')).toBeUndefined();
});

test('text of people comes back as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', ';', '/', 'a', 'Đ', '&amp;', '=', ' ') }),
      (text) => {
        const tree = xmlTree(`<p k="${escapeXml(text)}">${escapeXml(text)}<br/></p>`);
        expect(textOf(tree)).toBe(text);
        expect(elementAt(tree, 'p')?.attributes['k']).toBe(text);
      },
    ),
  );
  expect(textOf(xmlTree('<p>&#272;&#x1F64F; &unknown;</p>'))).toBe('Đ🙏 &unknown;');
});
