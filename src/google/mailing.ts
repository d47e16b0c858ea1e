// Sends the day's reminders. The outbox is written before the first mail and marked after each, so that nothing is sent twice.
import { UserError } from '../domain/errors';
import { momentOf } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Mail } from '../domain/records';
import { oneLine } from '../usecases/brief';
import { settingsIn } from '../usecases/lookups';
import { REMIND_TABS, remind } from '../usecases/remind';
import { fieldWrites } from '../workbook/encode';
import type { TabRows } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { loadTabs, makeRoom, sheetOf, writeCells } from './book';
import { currentContext } from './context';
import { withDocumentLock } from './locks';
import type { Answer } from './journal';
import type { Performer } from './perform';

/** Stop sending after this many milliseconds: a run may last six minutes, and the outbox must still be marked. */
const SENDING_TIME = 270_000;

type Outgoing = Pick<Mail, 'code' | 'to' | 'subject' | 'body'> & { row: number };

interface Batch {
  outbox: TabRows<Mail>;
  outgoing: Outgoing[];
  options: { name: string; replyTo: string };
  /** Put off to the next run: today's quota is used up. */
  postponed: number;
  inDoubt: number;
  unreachable: string[];
}

/** Writes the outbox: who gets a mail now, who must wait, and what an interrupted run left in doubt. One flush. */
function prepare(performer: Performer): Batch {
  return withDocumentLock(() => {
    performer.openJournal();
    const context = currentContext();
    const snapshot = loadTabs(REMIND_TABS);
    const outbox = snapshot.mails;
    const { mails, waiting, replaced, inDoubt, unreachable } = remind(snapshot, context);
    const rowOf = new Map(outbox.rows.map((row) => [row.record.code, row.row]));
    mails.forEach((mail, index) => rowOf.set(mail.code, outbox.lastRow + 1 + index));
    const due = [...waiting, ...mails].map((mail) => ({ ...mail, row: rowOf.get(mail.code) as number }));
    const quota = due.length === 0 ? 0 : MailApp.getRemainingDailyQuota();
    const outgoing = due.slice(0, quota);
    const sending = new Set(outgoing.map((mail) => mail.code));
    const stateOf = (mail: Pick<Mail, 'code'>) => (sending.has(mail.code) ? ('sending' as const) : ('queued' as const));
    const change = (mail: Pick<Mail, 'code'>, fields: Partial<Mail>) =>
      fieldWrites(outbox, rowOf.get(mail.code) as number, fields);
    const writes = [
      ...mails.flatMap((mail) => change(mail, { ...mail, state: stateOf(mail) })),
      ...waiting.filter((mail) => sending.has(mail.code)).flatMap((mail) => change(mail, { state: 'sending' })),
      ...replaced.flatMap((mail) => change(mail, { state: 'replaced' })),
      ...inDoubt.flatMap((mail) =>
        change(mail, {
          state: 'inDoubt',
          problem: 'Lượt gửi bị ngắt giữa chừng. Hãy hỏi người nhận trước khi gửi lại.',
        }),
      ),
    ];
    const sheet = sheetOf(TABS.mails);
    makeRoom([{ sheet, lastRow: outbox.lastRow, rows: mails.length }]);
    writeCells(sheet, writes);
    SpreadsheetApp.flush();
    const settings = settingsIn(snapshot);
    return {
      outbox,
      outgoing,
      options: { name: oneLine(settings.officeName), replyTo: settings.replyTo },
      postponed: due.length - outgoing.length,
      inDoubt: inDoubt.length,
      unreachable,
    };
  });
}

/** Sends one mail. An address that the service refuses is the mail's own trouble and stops no other. */
function send({ to, subject, body }: Outgoing, { name, replyTo }: Batch['options']): Partial<Mail> {
  try {
    MailApp.sendEmail({ to, subject, body, ...(name === '' ? {} : { name }), ...(replyTo === '' ? {} : { replyTo }) });
    return { state: 'sent', sentAt: momentOf(new Date()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The quota may run out earlier than it said: other scripts of the same person send too.
    if (/too many times/.test(reason)) return { state: 'queued' };
    return { state: 'failed', problem: `Dịch vụ thư từ chối: ${reason}` };
  }
}

/**
 * Sends each person due today one digest, at most once a day, whoever presses and however often. Round trips: one per mail
 * and eleven more. Marks are buffered after each mail and flushed once; a run that is killed leaves its batch as
 * "Không rõ đã gửi", and no later run repeats it by itself.
 */
export function sendReminders(performer: Performer): Answer {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(1_000)) {
    throw new UserError('mailing-busy', 'Một lượt gửi thư khác đang chạy. Hãy đợi vài phút rồi xem lại trang «Thư».');
  }
  try {
    const startedAt = Date.now();
    const batch = prepare(performer);
    const sheet = sheetOf(TABS.mails);
    const states = batch.outgoing.map((mail) => {
      const late = Date.now() - startedAt > SENDING_TIME;
      const mark: Partial<Mail> = late ? { state: 'queued' } : send(mail, batch.options);
      writeCells(sheet, fieldWrites(batch.outbox, mail.row, mark));
      return mark.state;
    });
    if (states.length > 0) SpreadsheetApp.flush();
    return summary(batch, states);
  } finally {
    lock.releaseLock();
  }
}

function summary(batch: Batch, states: readonly (Mail['state'] | undefined)[]): Answer {
  const count = (state: Mail['state']) => states.filter((other) => other === state).length;
  const sent = count('sent');
  const failed = count('failed');
  const waiting = batch.postponed + count('queued');
  const warnings = [
    ...(failed > 0 ? [`${twoDigits(failed)} thư không gửi được; lý do ghi ở trang «Thư».`] : []),
    ...(waiting > 0 ? [`${twoDigits(waiting)} thư chưa gửi vì hết hạn mức trong ngày; lượt sau sẽ gửi tiếp.`] : []),
    ...(batch.inDoubt > 0
      ? [`${twoDigits(batch.inDoubt)} thư của lượt bị ngắt trước đó không rõ đã gửi hay chưa; xem trang «Thư».`]
      : []),
    ...batch.unreachable,
  ];
  return {
    message: sent === 0 ? 'Không có thư nhắc nào được gửi.' : `Đã gửi ${twoDigits(sent)} thư nhắc việc.`,
    output: { sent, failed, waiting, inDoubt: batch.inDoubt },
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}
