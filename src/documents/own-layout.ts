// An office's own .docx layout, before it is accepted: whether it can be filled, and which of the paper's tags it uses.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { UserError } from '../domain/errors';
import type { PaperKind } from '../domain/records';
import { layoutDocx } from './layouts';
import { layoutError } from './render';

/** Base64 characters; some 300 KB of file. */
export const MOST_CHARACTERS = 400_000;

/** Names of the tags in a layout, without {#…} and the like; a loop and its end are one. */
function tagsOf(docxBase64: string): Set<string> {
  let text: string;
  try {
    const zip = new PizZip(docxBase64, { base64: true });
    text = new Docxtemplater<PizZip>(zip, { paragraphLoop: true, errorLogging: false }).getFullText();
  } catch (error) {
    if ((error as { properties?: object }).properties) throw layoutError(error);
    throw new UserError(
      'layout/not-docx',
      'Tệp này không phải là văn bản Word (.docx), hoặc đã hỏng hay đặt mật khẩu. Hãy lưu lại dạng .docx rồi nạp.',
    );
  }
  return new Set([...text.matchAll(/\{\s*[#^/@]?\s*([^{}]+?)\s*\}/g)].map(([, tag = '']) => tag));
}

/**
 * Tags of the product's layout that this one lacks: what they stand for will not be printed.
 *
 * @throws UserError 'layout/not-docx', 'layout/broken', 'layout/too-large', or 'layout/unknown-tag' naming the tags that
 *   this kind of paper does not have and those that it has
 */
export function missingTags(kind: PaperKind, docxBase64: string): string[] {
  if (docxBase64.length > MOST_CHARACTERS)
    throw new UserError('layout/too-large', 'Tệp lớn hơn 300 KB. Hãy bỏ ảnh, phông nhúng trong tệp rồi nạp lại.');
  const known = tagsOf(layoutDocx(kind));
  const used = tagsOf(docxBase64);
  const unknown = [...used].filter((tag) => !known.has(tag));
  if (unknown.length === 0) return [...known].filter((tag) => !used.has(tag));
  const list = (tags: Iterable<string>) => [...tags].map((tag) => `{${tag}}`).join(', ');
  throw new UserError(
    'layout/unknown-tag',
    `Mẫu trình bày có thẻ ${list(unknown)} mà loại văn bản này không có. Hãy sửa hoặc xóa thẻ đó.`,
    undefined,
    [`Các thẻ dùng được: ${list(known)}.`],
  );
}
