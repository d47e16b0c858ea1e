// Opens the large preview of a paper beside the sidebar: a dialog can only be opened by the script.
import * as v from 'valibot';
import { AUDIENCES } from '../domain/paper-kinds';
import { oneOf, requiredText } from '../usecases/fields';
import { PAPER_KINDS } from '../usecases/papers';
import type { Action } from './actions';
import { openPage } from './pages';

const input = v.object({
  kind: oneOf('Tên loại', PAPER_KINDS),
  subject: requiredText('Về'),
  audience: v.optional(oneOf('Bản', AUDIENCES)),
});

/** Nothing is written, so it may be asked for again. */
export const previewPaper: Action<typeof input> = {
  name: 'previewPaper',
  input,
  run(_performer, choice, viewer) {
    openPage(viewer, 'paperPreview', choice);
    return { message: 'Đã mở bản xem trước.' };
  },
};
