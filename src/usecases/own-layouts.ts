// The office's own layouts of papers: kept in the workbook, so that whoever makes a paper has them.
import * as v from 'valibot';
import { missingTags } from '../documents/own-layout';
import { UserError } from '../domain/errors';
import { PAPERS } from '../domain/paper-kinds';
import type { LayoutPart, PaperKind } from '../domain/records';
import type { Snapshot } from '../workbook/rows';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, requiredText } from './fields';
import { PAPER_KINDS } from './papers';
import { insert, update, useCase } from './use-case';

/** Characters of a part: a cell holds 50,000. */
const PART = 45_000;

const partsOf = (snapshot: Snapshot<'layouts'>, kind: PaperKind): LayoutPart[] => {
  const numberOf = ({ code }: LayoutPart) => Number(code.split('/')[1]);
  return records(snapshot, 'layouts')
    .filter(({ code }) => code.startsWith(`${kind}/`))
    .sort((a, b) => numberOf(a) - numberOf(b));
};

/** The office's own .docx for this kind, base64; undefined while the product's own is in force. */
export function ownLayout(snapshot: Snapshot<'layouts'>, kind: PaperKind): string | undefined {
  const content = partsOf(snapshot, kind)
    .map((part) => part.content)
    .join('');
  return content === '' ? undefined : content;
}

const kind = oneOf('Tên loại', PAPER_KINDS);

export const loadLayout = useCase({
  name: 'loadLayout',
  label: 'Nạp mẫu trình bày',
  input: v.object({
    kind,
    file: requiredText('Tệp'),
    /** The .docx, base64. */
    content: v.pipe(
      v.string('Không đọc được tệp. Hãy chọn lại.'),
      v.regex(/^[A-Za-z0-9+/]+=*$/, 'Không đọc được tệp. Hãy chọn lại.'),
    ),
  }),
  tabs: ['layouts'],
  run(snapshot, { kind: of, file, content }, { now, user }) {
    const missing = missingTags(of, content);
    const parts = partsOf(snapshot, of);
    const cut = Array.from({ length: Math.ceil(content.length / PART) }, (_, at) =>
      content.slice(at * PART, (at + 1) * PART),
    );
    const loaded = { kind: of, file, loadedBy: user, loadedAt: now };
    const { name } = PAPERS[of];
    return {
      changes: [
        ...cut.flatMap((text, at) => {
          const part = parts.find(({ code }) => code === `${of}/${at + 1}`);
          if (part) return update('layouts', part, { ...loaded, content: text });
          return [insert('layouts', { code: `${of}/${at + 1}`, ...loaded, content: text })];
        }),
        // What a longer file left behind.
        ...parts
          .filter(({ code }) => Number(code.split('/')[1]) > cut.length)
          .flatMap((part) => update('layouts', part, { content: '' })),
      ],
      message: `Từ nay ${name.toLowerCase()} được lập theo mẫu «${file}».`,
      ...(missing.length > 0
        ? { warnings: [`Mẫu không có thẻ ${missing.map((tag) => `{${tag}}`).join(', ')}: phần đó sẽ không in.`] }
        : {}),
    };
  },
});

export const dropLayout = useCase({
  name: 'dropLayout',
  label: 'Bỏ mẫu trình bày',
  input: v.object({ kind }),
  tabs: ['layouts'],
  run(snapshot, { kind: of }) {
    const parts = partsOf(snapshot, of).filter(({ content }) => content !== '');
    const { name } = PAPERS[of];
    if (parts.length === 0)
      throw new UserError('no-layout', `${name} đang dùng mẫu của tiện ích; không có mẫu riêng nào để bỏ.`, {
        tab: TABS.layouts.title,
      });
    return {
      changes: parts.flatMap((part) => update('layouts', part, { content: '' })),
      message: `${name} trở lại mẫu của tiện ích.`,
    };
  },
});
