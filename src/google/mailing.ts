// Sends the day's reminders. The outbox is written before the first mail and marked after each, so that nothing is sent twice.
import { UserError } from '../domain/errors';
import { momentOf } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Mail } from '../domain/records';
import { oneLine } from '../usecases/brief';
import { settingsIn } from '../usecases/lookups';
import { isReminderOf, REMIND_TABS, remind, unseenLetters } from '../usecases/remind';
import type { SeenLetter } from '../usecases/remind';
import { fieldWrites } from '../workbook/encode';
import type { TabRows } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { loadTabs, makeRoom, sheetOf, writeCells } from './book';
import { currentContext, ownAddress } from './context';
import { withDocumentLock } from './locks';
import type { Answer } from './journal';
import type { Performer } from './perform';

/** Stop sending after this many milliseconds: a run may last six minutes, and the outbox must still be marked. */
const SENDING_TIME = 270_000;

export interface Sending {
  /** At most so many mails now; `left` of the answer's output says how many are to be sent by asking again. */
  most?: number;
  /** What the person has looked at: when anything else would be sent, nothing is. */
  seen?: readonly SeenLetter[];
}

type Outgoing = Pick<Mail, 'code' | 'to' | 'subject' | 'body'> & { row: number };

interface Batch {
  outbox: TabRows<Mail>;
  outgoing: Outgoing[];
  options: { name: string; replyTo: string };
  /** Put off to the next run: today's quota is used up. */
  postponed: number;
  /** Left for the next call of a page that sends a few at a time. */
  left: number;
  /** Sent earlier today. */
  sentBefore: number;
  inDoubt: number;
  unreachable: string[];
}

/** Writes the outbox: who gets a mail now, who must wait, and what an interrupted run left in doubt. One flush. */
function prepare(performer: Performer, { most = Infinity, seen }: Sending): Batch {
  return withDocumentLock(() => {
    performer.openJournal();
    const context = currentContext();
    const snapshot = loadTabs(REMIND_TABS);
    const outbox = snapshot.mails;
    const { mails, waiting, sent, replaced, inDoubt, unreachable } = remind(snapshot, context);
    const rowOf = new Map(outbox.rows.map((row) => [row.record.code, row.row]));
    mails.forEach((mail, index) => rowOf.set(mail.code, outbox.lastRow + 1 + index));
    const due = [...waiting, ...mails].map((mail) => ({ ...mail, row: rowOf.get(mail.code) as number }));
    const unseen = seen ? unseenLetters(due, seen) : [];
    if (unseen.length > 0) {
      throw new UserError(
        'letters-changed',
        'Thư phải gửi đã thay đổi từ lúc xem nên chưa gửi. Hãy xem lại rồi bấm gửi lần nữa.',
        { tab: TABS.followUps.title },
        unseen,
      );
    }
    const quota = due.length === 0 ? 0 : MailApp.getRemainingDailyQuota();
    const outgoing = due.slice(0, Math.min(quota, most));
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
      postponed: Math.max(0, due.length - quota),
      left: Math.min(quota, due.length) - outgoing.length,
      sentBefore: sent.length,
      inDoubt: inDoubt.length,
      unreachable,
    };
  });
}

function deliver(
  { to, subject, body }: Pick<Mail, 'to' | 'subject' | 'body'>,
  { name, replyTo }: Batch['options'],
): void {
  MailApp.sendEmail({ to, subject, body, ...(name === '' ? {} : { name }), ...(replyTo === '' ? {} : { replyTo }) });
}

/** Sends one mail. An address that the service refuses is the mail's own trouble and stops no other. */
function send(mail: Outgoing, options: Batch['options']): Partial<Mail> {
  try {
    deliver(mail, options);
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
export function sendReminders(performer: Performer, sending: Sending = {}): Answer {
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(1_000)) {
    throw new UserError('mailing-busy', 'Một lượt gửi thư khác đang chạy. Hãy đợi vài phút rồi xem lại trang «Thư».');
  }
  try {
    const startedAt = Date.now();
    const batch = prepare(performer, sending);
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
  const { left, inDoubt, sentBefore } = batch;
  const count = (state: Mail['state']) => states.filter((other) => other === state).length;
  const sent = count('sent');
  const failed = count('failed');
  const waiting = batch.postponed + count('queued');
  const warnings = [
    ...(failed > 0 ? [`${twoDigits(failed)} thư không gửi được; lý do ghi ở trang «Thư».`] : []),
    ...(waiting > 0 ? [`${twoDigits(waiting)} thư chưa gửi vì hết hạn mức trong ngày; lượt sau sẽ gửi tiếp.`] : []),
    ...(inDoubt > 0
      ? [`${twoDigits(inDoubt)} thư của lượt bị ngắt trước đó không rõ đã gửi hay chưa; xem trang «Thư».`]
      : []),
    ...batch.unreachable,
  ];
  const before = sentBefore > 0 ? ` Hôm nay đã gửi ${twoDigits(sentBefore)} thư từ trước.` : '';
  return {
    message: sent === 0 ? `Không có thư nhắc nào được gửi.${before}` : `Đã gửi ${twoDigits(sent)} thư nhắc việc.`,
    output: { sent, failed, waiting, inDoubt, left },
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

/** Seconds for which a press of the button is remembered: longer than a page keeps asking. */
const PRESS_KEPT = 21_600;

/**
 * Sends one of today's reminders, marked as a test, to the person who asks and to nobody else; the outbox is left alone.
 * `letter` is its key in the outbox, `press` differs with each press of the button: asked again, it sends no second mail.
 */
export function sendTestMail(letter: string, press: string): Answer {
  const to = ownAddress();
  if (to === '')
    throw new UserError('no-address', 'Google không cho biết địa chỉ thư của anh/chị nên không gửi thử được.');
  const done = { message: `Đã gửi thư thử tới ${to}. Người nhận thật chưa nhận gì.` };
  const presses = CacheService.getUserCache();
  const key = `test-mail-${press.slice(0, 100)}`;
  if (presses.get(key)) return done;
  const snapshot = loadTabs(REMIND_TABS);
  const { digests } = remind(snapshot, currentContext());
  const queued = snapshot.mails.rows.map((row) => row.record);
  const mail = queued.find(({ key }) => key === letter) ?? digests.find(({ key }) => key === letter);
  if (!mail || !isReminderOf(currentContext().now.slice(0, 10), mail)) {
    throw new UserError('not-found', 'Thư này không còn trong danh sách hôm nay. Hãy tải lại trang.', {
      tab: TABS.mails.title,
    });
  }
  const { officeName, replyTo } = settingsIn(snapshot);
  const notice = `THƯ THỬ, chỉ gửi cho ${to}, không tính là đã gửi. Người nhận thật: ${mail.toName}.`;
  // Remembered first: a second mail would only puzzle, a lost one is asked for by pressing again.
  presses.put(key, 'sent', PRESS_KEPT);
  try {
    deliver(
      { to, subject: `[Thử] ${mail.subject}`, body: `${notice}\n\n${mail.body}` },
      { name: oneLine(officeName), replyTo },
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    presses.remove(key);
    if (/too many times/.test(reason)) {
      throw new UserError('mail-quota', 'Hôm nay đã hết hạn mức gửi thư của tài khoản này. Ngày mai hãy gửi thử lại.');
    }
    throw new UserError('mail-refused', `Dịch vụ thư từ chối: ${reason}`);
  }
  return done;
}
