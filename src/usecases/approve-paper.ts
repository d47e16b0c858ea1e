// Enters that a draft was approved. A draft that no longer says what the rows say is approved only knowingly.
import * as v from 'valibot';
import { PAPERS } from '../domain/paper-kinds';
import { UserError } from '../domain/errors';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import { currencyOf } from './paper-check';
import { PAPER_TABS } from './papers';
import { paperIn, planFollows } from './paper-state';
import { update, useCase } from './use-case';

export const approvePaper = useCase({
  name: 'approvePaper',
  label: 'Duyệt văn bản',
  input: v.object({
    paper: requiredText('Mã văn bản'),
    /** Although rows have changed since it was made. */
    asItIs: v.optional(v.boolean('«Vẫn duyệt» phải là có hoặc không.'), false),
  }),
  tabs: PAPER_TABS,
  run(snapshot, { paper: code, asItIs }, context) {
    const paper = paperIn(snapshot, code, 'draft', 'duyệt');
    const { current, changed } = currencyOf(snapshot, paper, context);
    if (!current && !asItIs) {
      throw new UserError(
        'paper-outdated',
        `Số liệu đã thay đổi kể từ khi lập dự thảo ${code}. Hãy lập lại văn bản, hoặc chọn «Vẫn duyệt bản đang có».`,
        { tab: TABS.papers.title, code },
        changed.length > 0
          ? changed.map((place) => `${place}: đã sửa sau khi lập.`)
          : ['Có chỗ được sửa thẳng trong bảng.'],
      );
    }
    return {
      changes: [
        ...update('papers', paper, { state: 'approved', approvedBy: context.user, approvedAt: context.now }),
        ...planFollows(snapshot, paper, 'approved'),
      ],
      message: `Đã ghi duyệt ${PAPERS[paper.kind]?.name ?? 'văn bản'} ${code}. Việc tiếp theo: ký, lấy số, phát hành.`,
      output: { code },
      ...(paper.link === '' ? { warnings: [`Văn bản ${code} chưa có liên kết tới tệp.`] } : {}),
    };
  },
});
