// What becomes of a reminder that was not sent, or of which it is not known: a person has asked, and says so.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import { UserError } from '../domain/errors';
import type { Mail } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, requiredText } from './fields';
import { isReminderOf } from './remind';
import { update, useCase } from './use-case';

export const MAIL_SETTLEMENTS = ['arrived', 'again', 'dropped'] as const;
export type MailSettlement = (typeof MAIL_SETTLEMENTS)[number];

const { title, columns } = TABS.mails;

/** What the row then holds, and what the person is told. */
const SETTLED: Record<MailSettlement, { fields: Partial<Mail>; told: string }> = {
  arrived: {
    fields: { state: 'sent', problem: 'Người nhận cho biết đã có thư.' },
    told: 'Đã ghi là người nhận có thư',
  },
  again: { fields: { state: 'queued', problem: '' }, told: 'Thư sẽ được gửi lại ở lượt gửi tới' },
  dropped: { fields: { state: 'replaced' }, told: 'Đã bỏ, không gửi nữa' },
};

export const settleMail = useCase({
  name: 'settleMail',
  label: 'Xử lý thư chưa rõ',
  input: v.object({ mail: requiredText('Thư'), as: oneOf('Cách xử lý', MAIL_SETTLEMENTS) }),
  tabs: ['mails'],
  run(snapshot, { mail: code, as }, { now }) {
    const mail = findRecord(snapshot, 'mails', code);
    const refuse = (why: string): never => {
      throw new UserError('mail-state', `Trang «${title}», thư ${code}: ${why}`, {
        tab: title,
        field: columns.state.header,
        code,
      });
    };
    const { fields, told } = SETTLED[as];
    if (mail.state !== 'inDoubt' && mail.state !== 'failed') {
      const label = columns.state.choices[mail.state] as string | undefined;
      refuse(`đang ghi «${label ?? ''}» nên không phải xử lý. Hãy tải lại trang.`);
    }
    // What still matters of an older one stands in today's.
    if (as === 'again' && !isReminderOf(dateOfMoment(now), mail)) {
      refuse('là thư của ngày trước. Việc nào còn phải nhắc đã nằm trong thư hôm nay; hãy bỏ thư này.');
    }
    return { changes: update('mails', mail, fields), message: `${told}: ${mail.toName} (${code}).` };
  },
});
