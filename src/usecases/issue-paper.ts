// Enters that an approved paper was issued, with the number and the date that the clerk has given it.
import * as v from 'valibot';
import { PAPERS } from '../documents/papers';
import { dateOfMoment, formatDate } from '../domain/dates';
import { UserError } from '../domain/errors';
import { checkIssue, paperNumber } from '../domain/paper-numbers';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredDate, requiredText } from './fields';
import { paperIn, planFollows } from './paper-state';
import { update, useCase } from './use-case';

export const issuePaper = useCase({
  name: 'issuePaper',
  label: 'Phát hành văn bản',
  input: v.object({
    paper: requiredText('Mã văn bản'),
    number: requiredText('Số'),
    issuedOn: requiredDate('Ngày ban hành'),
  }),
  tabs: ['papers', 'plans'],
  run(snapshot, { paper: code, number: typed, issuedOn }, { now }) {
    const { title, columns } = TABS.papers;
    const paper = paperIn(snapshot, code, 'approved', 'phát hành');
    const refuse = (message: string, field: string) =>
      new UserError('paper-number', message, { tab: title, code, field });
    if (paper.symbol === '') {
      const { header } = columns.symbol;
      throw refuse(`Trang «${title}», văn bản ${code}: chưa ghi «${header}». Hãy ghi rồi phát hành lại.`, header);
    }
    const check = checkIssue(records(snapshot, 'papers'), { ...paper, number: typed, issuedOn }, dateOfMoment(now));
    if (check.number) throw refuse(check.number, columns.number.header);
    if (check.issuedOn) throw refuse(check.issuedOn, columns.issuedOn.header);
    const number = paperNumber(typed, paper.symbol) ?? typed;
    const name = PAPERS[paper.kind]?.name ?? 'văn bản';
    return {
      changes: [
        ...update('papers', paper, { number, issuedOn, state: 'issued' }),
        ...planFollows(snapshot, paper, 'issued'),
      ],
      message: `Đã ghi phát hành ${name} số ${number}/${paper.symbol} ngày ${formatDate(issuedOn)}. Hãy ghi số và ngày này vào bản ký.`,
      output: { code, number },
      warnings: check.warnings,
    };
  },
});
