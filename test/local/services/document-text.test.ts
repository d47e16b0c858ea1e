// The plain text of a .docx.
import PizZip from 'pizzip';
import { documentText } from '../../../local/services/document-text';

test('paragraphs become lines; tabs, breaks and entities become what they stand for', () => {
  const zip = new PizZip();
  zip.file(
    'word/document.xml',
    '<w:body><w:p w:x="1"><w:pPr/><w:r><w:t>a&lt;b &amp; </w:t><w:tab/><w:t xml:space="preserve"> c</w:t></w:r></w:p>' +
      '<w:p><w:r><w:t>&#272;&#x1ED1;i</w:t><w:br/><w:t>thoại</w:t></w:r></w:p></w:body>',
  );
  expect(documentText(zip.generate({ type: 'uint8array' }))).toBe('a<b & \t c\nĐối\nthoại');
  expect(documentText(new Uint8Array())).toBe('');
});
