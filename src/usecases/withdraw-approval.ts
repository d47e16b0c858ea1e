// Takes back the approval of a paper that has not been issued, with the reason.
import * as v from 'valibot';
import { requiredText } from './fields';
import { paperIn, planFollows } from './paper-state';
import { update, useCase } from './use-case';

export const withdrawApproval = useCase({
  name: 'withdrawApproval',
  label: 'Rút duyệt văn bản',
  input: v.object({ paper: requiredText('Mã văn bản'), reason: requiredText('Lý do rút duyệt') }),
  tabs: ['papers', 'plans'],
  run(snapshot, { paper: code, reason }) {
    const paper = paperIn(snapshot, code, 'approved', 'rút duyệt');
    return {
      changes: [
        ...update('papers', paper, { state: 'draft', approvedBy: '', approvedAt: '', withdrawnReason: reason }),
        ...planFollows(snapshot, paper, 'draft'),
      ],
      message: `Đã rút duyệt ${code}; văn bản trở lại là dự thảo.`,
      output: { code },
    };
  },
});
