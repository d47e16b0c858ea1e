// Makes a paper's view from the rows and enters the draft in the register. A paper whose rows disagree is refused.
import * as v from 'valibot';
import { AUDIENCES, PAPERS, symbolOf } from '../domain/paper-kinds';
import { nextCode } from '../domain/codes';
import { formatDate, formatMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { twoDigits } from '../domain/numbers';
import type { Paper } from '../domain/records';
import { writeWaivers } from '../domain/waivers';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, requiredText } from './fields';
import { officeIn } from './lookups';
import { examinePaper, papersAbout, usualAudience, waiversAbout } from './paper-check';
import type { PaperTab } from './papers';
import { PAPER_KINDS, PAPER_SOURCES } from './papers';
import { insert, useCase } from './use-case';

/** Lines that an answer carries; the check shows all of them. */
const TOLD = 10;

/** The paper that says just this. Whoever asks twice, or again after a run that was cut off, gets one paper. */
function samePaper(earlier: readonly Paper[], content: string): Paper | undefined {
  return earlier.find((paper) => paper.content === content && paper.link !== '');
}

/** What has left the house about the same thing, and stays as it is. */
function standing(papers: readonly Paper[]): string[] {
  return papers
    .filter(({ state }) => state === 'issued' || state === 'approved')
    .map(({ code, state, number, symbol, issuedOn }) => {
      const what =
        state === 'approved' ? 'đã duyệt' : `đã phát hành số ${number}/${symbol} ngày ${formatDate(issuedOn)}`;
      return `${code} về cùng nội dung ${what}; dự thảo này không thay văn bản đó.`;
    });
}

const inShort = (lines: readonly string[]) =>
  lines.length <= TOLD
    ? [...lines]
    : [...lines.slice(0, TOLD), `Và ${lines.length - TOLD} điều khác: xem ở Đối thoại ▸ Văn bản, mục Kiểm tra.`];

export const makePaper = useCase({
  name: 'makePaper',
  label: 'Lập văn bản',
  input: v.object({
    kind: oneOf('Tên loại', PAPER_KINDS),
    subject: requiredText('Về'),
    /** Công khai or nội bộ; the kind's usual version when absent. */
    audience: v.optional(oneOf('Bản', AUDIENCES)),
    /** Makes another draft although one with the same content is there. */
    again: v.optional(v.boolean('«Lập lại» phải là có hoặc không.'), false),
  }),
  tabs: ({ kind }): readonly PaperTab[] => PAPER_SOURCES[kind].tabs,
  run(snapshot, { kind, subject, audience: asked, again }, context) {
    officeIn(snapshot);
    const { name } = PAPERS[kind];
    const audience = asked ?? usualAudience(kind);
    const { findings, made, layout, content = '' } = examinePaper(snapshot, kind, subject, context, audience);
    const [errors, warnings] = (['error', 'warning'] as const).map((severity) =>
      findings.filter((finding) => finding.severity === severity).map(({ text }) => text),
    ) as [string[], string[]];
    if (!made) {
      const count = twoDigits(errors.length);
      throw new UserError(
        'counts-disagree',
        `Chưa lập được ${name.toLowerCase()} vì có ${count} chỗ chưa khớp. ${errors[0] ?? ''}`,
        { ...findings[0]?.place, code: subject },
        errors,
      );
    }
    const earlier = papersAbout(snapshot, { kind, subject, audience });
    const there = again ? undefined : samePaper(earlier, content);
    if (there) {
      const { code, madeAt, state } = there;
      const what = state === 'draft' ? 'Dự thảo' : 'Văn bản';
      const message = `${what} ${code}, lập lúc ${formatMoment(madeAt)}, đã có đúng nội dung này. Mở văn bản bằng liên kết ở trang «${TABS.papers.title}».`;
      return { changes: [], message, output: { code }, warnings: inShort(warnings) };
    }
    const passed = waiversAbout(earlier);
    const codes = records(snapshot, 'papers').map((paper) => paper.code);
    const code = nextCode(`VB-${context.now.slice(0, 4)}-`, 3, codes);
    return {
      changes: [
        insert('papers', {
          code,
          kind,
          subject,
          audience,
          number: '',
          symbol: symbolOf(kind, made.office),
          issuedOn: '',
          abstract: made.abstract,
          signer: made.signer,
          state: 'draft',
          link: '',
          pdf: '',
          replaces: earlier[0]?.code ?? '',
          fileId: '',
          content,
          madeBy: context.user,
          madeAt: context.now,
          approvedBy: '',
          approvedAt: '',
          withdrawnReason: '',
          // What was passed over holds as long as it is still found.
          waivers: writeWaivers(findings.flatMap(({ key }) => passed.get(key) ?? [])),
        }),
      ],
      message: `Đã lập dự thảo ${name} ${code}. Mở văn bản bằng liên kết ở trang «${TABS.papers.title}».`,
      output: { code },
      warnings: inShort([...standing(earlier), ...warnings]),
      paper: { kind, code, title: `${code} ${name} ${subject}`, view: made.view, ...(layout ? { layout } : {}) },
    };
  },
});
