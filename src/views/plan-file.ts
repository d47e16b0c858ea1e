// The text of a .docx that somebody wants to take a plan from. Nothing is kept: what to do with it is decided on the page.
import * as v from 'valibot';
import { docxText } from '../documents/docx-text';
import { UserError } from '../domain/errors';
import { view } from './view';

/** Bytes of a file; what is larger holds pictures. */
export const MOST_BYTES = 3_000_000;
const MOST_CHARACTERS = Math.ceil(MOST_BYTES / 3) * 4;

export interface PlanFileData {
  /** As `readPlan` reads it; '' when the file has no text. */
  text: string;
}

export const planFile = view({
  name: 'planFile',
  input: v.object({
    /** The .docx, base64. */
    content: v.optional(
      v.pipe(
        v.string('Không đọc được tệp. Hãy chọn lại.'),
        v.regex(/^[A-Za-z0-9+/]*=*$/, 'Không đọc được tệp. Hãy chọn lại.'),
      ),
      '',
    ),
  }),
  tabs: [] as const,
  show(_snapshot, { content }): PlanFileData {
    if (content.length > MOST_CHARACTERS) {
      throw new UserError(
        'docx/too-large',
        'Tệp lớn hơn 3 MB. Hãy bỏ ảnh trong tệp, hoặc chép phần chữ rồi dán vào ô.',
      );
    }
    return { text: content === '' ? '' : docxText(content) };
  },
});
