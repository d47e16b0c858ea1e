// Enters that a draft was approved. What keeps it from being right is mended first; what the check would have looked at is
// mended, or passed over with a reason. A draft that no longer says what the rows say is approved only knowingly.
import * as v from 'valibot';
import { PAPERS } from '../domain/paper-kinds';
import { formatMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import { twoDigits } from '../domain/numbers';
import type { Paper } from '../domain/records';
import { MAX_CELL_CHARACTERS } from '../domain/text';
import type { Waiver } from '../domain/waivers';
import { writeWaivers } from '../domain/waivers';
import type { Snapshot } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import type { KeyedFinding } from './paper-check';
import { audienceOf, currencyOf, examinePaper, isError, papersAbout, waiversAbout } from './paper-check';
import type { PaperTab } from './papers';
import { PAPER_SOURCES, PAPER_TABS } from './papers';
import { paperIn, planFollows } from './paper-state';
import type { Context } from './use-case';
import { update, useCase } from './use-case';

const { title: TAB, columns } = TABS.papers;

/** What the check finds today. Of a paper that was made elsewhere, or is about nothing that is left, it can say nothing. */
function findingsOf(snapshot: Snapshot<PaperTab>, paper: Paper, context: Context): KeyedFinding[] {
  const { kind, subject, content } = paper;
  if (content === '' || !(kind in PAPER_SOURCES)) return [];
  try {
    return examinePaper(snapshot, kind, subject, context, audienceOf(paper)).findings;
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The waivers of every warning; refused while there is an error, or a warning without one. */
function passedOver(
  paper: Paper,
  findings: readonly KeyedFinding[],
  known: ReadonlyMap<string, Waiver>,
): readonly Waiver[] {
  const place = { tab: TAB, code: paper.code, field: columns.waivers.header };
  const errors = findings.filter(isError);
  if (errors.length > 0) {
    throw new UserError(
      'paper-errors',
      `Chưa duyệt được ${paper.code}: có ${twoDigits(errors.length)} chỗ phải sửa, không bỏ qua được. Hãy sửa rồi lập lại văn bản.`,
      place,
      errors.map(({ text }) => text),
    );
  }
  const open = findings.filter(({ key }) => !known.has(key));
  if (open.length > 0) {
    throw new UserError(
      'paper-warnings',
      `Chưa duyệt được ${paper.code}: còn ${twoDigits(open.length)} chỗ cần xem. Hãy sửa rồi lập lại văn bản, hoặc ghi lý do bỏ qua từng chỗ.`,
      place,
      open.map(({ text }) => text),
    );
  }
  return findings.flatMap(({ key }) => known.get(key) ?? []);
}

export const approvePaper = useCase({
  name: 'approvePaper',
  label: 'Duyệt văn bản',
  input: v.object({
    paper: requiredText('Mã văn bản'),
    /** Although rows have changed since it was made. */
    asItIs: v.optional(v.boolean('«Vẫn duyệt» phải là có hoặc không.'), false),
    /** What the check found and is passed over: the finding's key, and why. One that is no longer found is left out. */
    waivers: v.optional(
      v.array(
        v.object({ key: requiredText('Chỗ cần xem'), reason: requiredText('Lý do bỏ qua') }),
        '«Bỏ qua» phải là một danh sách.',
      ),
      [],
    ),
  }),
  tabs: PAPER_TABS,
  run(snapshot, { paper: code, asItIs, waivers }, context) {
    const paper = paperIn(snapshot, code, 'draft', 'duyệt');
    const { current, changed } = currencyOf(snapshot, paper, context);
    if (!current && !asItIs) {
      throw new UserError(
        'paper-outdated',
        `Số liệu đã thay đổi kể từ khi lập dự thảo ${code}. Hãy lập lại văn bản, hoặc chọn «Vẫn duyệt bản đang có».`,
        { tab: TAB, code },
        changed.length > 0
          ? changed.map((place) => `${place}: đã sửa sau khi lập.`)
          : ['Có chỗ được sửa thẳng trong bảng.'],
      );
    }
    const findings = findingsOf(snapshot, paper, context);
    const by = `${context.user}, ${formatMoment(context.now)}`;
    const known = waiversAbout([paper, ...papersAbout(snapshot, paper)]);
    for (const { key, reason } of waivers) known.set(key, { key, reason, by });
    const passed = writeWaivers(passedOver(paper, findings, known));
    if (passed.length > MAX_CELL_CHARACTERS) {
      throw new UserError(
        'too-many-waivers',
        `Có ${findings.length} chỗ bỏ qua, quá nhiều để ghi vào một ô. Hãy sửa bớt, hoặc ghi lý do ngắn hơn.`,
        { tab: TAB, code, field: columns.waivers.header },
      );
    }
    return {
      changes: [
        ...update('papers', paper, {
          state: 'approved',
          approvedBy: context.user,
          approvedAt: context.now,
          // Of a paper that cannot be checked, what was passed over stays as it is.
          ...(findings.length > 0 || paper.content !== '' ? { waivers: passed } : {}),
        }),
        ...planFollows(snapshot, paper, 'approved'),
      ],
      message: `Đã ghi duyệt ${PAPERS[paper.kind]?.name ?? 'văn bản'} ${code}. Việc tiếp theo: ký, lấy số, phát hành.`,
      output: { code },
      ...(paper.link === '' ? { warnings: [`Văn bản ${code} chưa có liên kết tới tệp.`] } : {}),
    };
  },
});
