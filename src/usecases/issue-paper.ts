// Enters that an approved paper was issued, with the number and the date that the clerk has given it.
import * as v from 'valibot';
import { PAPERS, isNumbered } from '../domain/paper-kinds';
import { dateOfMoment, formatDate } from '../domain/dates';
import { UserError } from '../domain/errors';
import { checkIssue, paperNumber, seriesBy } from '../domain/paper-numbers';
import { records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { optionalText, requiredDate, requiredText } from './fields';
import { settingsIn } from './lookups';
import { paperIn, planFollows } from './paper-state';
import { update, useCase } from './use-case';

export const issuePaper = useCase({
  name: 'issuePaper',
  label: 'Phát hành văn bản',
  input: v.object({
    paper: requiredText('Mã văn bản'),
    /** Left out for a list or register, which carries none. */
    number: optionalText('Số'),
    issuedOn: requiredDate('Ngày ban hành'),
  }),
  tabs: ['papers', 'plans', 'settings'],
  run(snapshot, { paper: code, number: typed, issuedOn }, { now }) {
    const { title, columns } = TABS.papers;
    const paper = paperIn(snapshot, code, 'approved', 'phát hành');
    const refuse = (message: string, field: string) =>
      new UserError('paper-number', message, { tab: title, code, field });
    const name = PAPERS[paper.kind]?.name ?? 'văn bản';
    if (!isNumbered(paper.kind)) {
      return {
        changes: update('papers', paper, { issuedOn, state: 'issued' }),
        message: `Đã ghi phát hành ${name} ${code} ngày ${formatDate(issuedOn)}; loại này không lấy số.`,
        output: { code, number: '' },
      };
    }
    if (typed === '')
      throw refuse(`«${columns.number.header}» chưa điền. Hãy điền rồi lưu lại.`, columns.number.header);
    if (paper.symbol === '') {
      const { header } = columns.symbol;
      throw refuse(`Trang «${title}», văn bản ${code}: chưa ghi «${header}». Hãy ghi rồi phát hành lại.`, header);
    }
    const check = checkIssue(
      records(snapshot, 'papers'),
      { ...paper, number: typed, issuedOn },
      dateOfMoment(now),
      seriesBy(settingsIn(snapshot).sharedSeries),
    );
    if (check.number) throw refuse(check.number, columns.number.header);
    if (check.issuedOn) throw refuse(check.issuedOn, columns.issuedOn.header);
    const number = paperNumber(typed, paper.symbol) ?? typed;
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
