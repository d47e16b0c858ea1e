// A paper as it would be printed, before it is made: from the very bytes that would be uploaded.
import * as v from 'valibot';
import { PAPERS } from '../domain/paper-kinds';
import type { Preview } from '../documents/preview';
import { layoutDocx } from '../documents/layouts';
import { previewOf } from '../documents/preview';
import { renderPaper } from '../documents/render';
import { UserError } from '../domain/errors';
import { madePaper, usualAudience } from '../usecases/paper-check';
import type { PaperTab } from '../usecases/papers';
import { PAPER_SOURCES } from '../usecases/papers';
import { choice, requireSubject } from './paper-check';
import { view } from './view';

export type { Preview, PreviewBlock, PreviewParagraph, PreviewTable } from '../documents/preview';

export interface PaperPreviewData {
  name: string;
  subject: string;
  preview: Preview;
}

export const paperPreview = view({
  name: 'paperPreview',
  input: v.object(choice),
  tabs: ({ kind }): readonly PaperTab[] => PAPER_SOURCES[kind].tabs,
  show(snapshot, { kind, subject, audience = usualAudience(kind) }, context): PaperPreviewData {
    requireSubject(subject);
    const { made, findings, layout = layoutDocx(kind) } = madePaper(snapshot, kind, subject, context, audience);
    const { name } = PAPERS[kind];
    if (!made) {
      const errors = findings.filter(({ severity }) => severity === 'error').map(({ text }) => text);
      throw new UserError(
        'counts-disagree',
        `Chưa xem trước được ${name.toLowerCase()} vì còn chỗ phải sửa. ${errors[0] ?? ''}`,
        { code: subject },
        errors,
      );
    }
    return { name, subject, preview: previewOf(renderPaper(layout, made.view)) };
  },
});
