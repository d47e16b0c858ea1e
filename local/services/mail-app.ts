// Mail: every send is checked as live checks it, counted against the day's quota, and kept in the world's `mails`.
import { signatureError } from '../errors';
import { Exception } from './exception';
import type { Execution } from '../execution';
import { hostObject } from '../host-object';
import type { SentMail } from '../world';
import { blobData, encodeText } from './blob';
import { formatDate } from './date-format';
import { contentTypeOf } from './mime-types';

type Attachment = SentMail['attachments'][number];

/** Apps Script quotas: recipients of one mail, attachments of one mail, bytes of a body and of all attachments. */
const RECIPIENTS_PER_MAIL = 50;
const ATTACHMENTS_PER_MAIL = 250;
const BODY_LIMIT = 200 * 1024;
const ATTACHMENT_LIMIT = 25 * 1024 * 1024;
const SUBJECT_LIMIT = 250;

const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;

/** The addresses of a list such as `"Lan, Mai" <lan@xa.example>, binh@xa.example`. Throws on one that cannot be. */
export function addressesOf(list: string): string[] {
  const parts = list.match(/(?:"(?:[^"\\]|\\.)*"|[^,"])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const address = (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim();
      if (!ADDRESS.test(address)) throw new Exception(`Invalid email: ${part}`);
      return address;
    });
}

function attachment(source: unknown, fallbackName: string): Attachment {
  const data = blobData(source);
  if (data) {
    return {
      name: data.name ?? fallbackName,
      contentType: data.contentType ?? 'application/octet-stream',
      bytes: data.bytes.slice(),
    };
  }
  const { fileName, mimeType, content } = (source ?? {}) as Record<string, unknown>;
  if (typeof content !== 'string' || typeof fileName !== 'string') throw new Exception('Invalid argument: attachments');
  const type = typeof mimeType === 'string' ? mimeType : (contentTypeOf(fileName) ?? 'application/octet-stream');
  return { name: fileName, contentType: type, bytes: encodeText(content) };
}

const OPTIONAL_TEXTS = ['cc', 'bcc', 'replyTo', 'name', 'htmlBody'] as const;

/** The four live overloads as one message. */
function messageOf(args: readonly unknown[]): Record<string, unknown> {
  const wrong = (): Error => signatureError('MailApp.sendEmail', args);
  const texts = (from: number, to: number): boolean => args.slice(from, to).every((item) => typeof item === 'string');
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null && !Array.isArray(first)) {
    return first as Record<string, unknown>;
  }
  if (args.length === 3 && texts(0, 3)) return { to: first, subject: second, body: third };
  if (args.length !== 4 || !texts(0, 3)) throw wrong();
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  if (typeof fourth !== 'object' || fourth === null || Array.isArray(fourth)) throw wrong();
  return { ...fourth, to: first, subject: second, body: third };
}

const textOf = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

function compose(execution: Execution, message: Record<string, unknown>): SentMail {
  const mail: SentMail = {
    from: execution.user,
    to: textOf(message.to),
    subject: textOf(message.subject),
    body: textOf(message.body),
    attachments: [],
    inlineImages: {},
    sentAt: execution.world.clock.now(),
  };
  for (const key of OPTIONAL_TEXTS)
    if (message[key] !== undefined && message[key] !== null) mail[key] = textOf(message[key]);
  if (message.noReply !== undefined) mail.noReply = message.noReply === true;
  const { attachments = [], inlineImages = {} } = message;
  mail.attachments = (Array.isArray(attachments) ? attachments : [attachments]).map((source: unknown, index) =>
    attachment(source, `attachment-${index + 1}`),
  );
  for (const [key, source] of Object.entries(inlineImages ?? {})) mail.inlineImages[key] = attachment(source, key);
  return mail;
}

/** Refuses what live refuses; gives the recipients, each as often as it is named. */
function recipientsOf(mail: SentMail): string[] {
  const recipients = [mail.to, mail.cc ?? '', mail.bcc ?? ''].flatMap(addressesOf);
  if (mail.replyTo !== undefined) addressesOf(mail.replyTo);
  if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
  if (recipients.length > RECIPIENTS_PER_MAIL) throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  if (mail.subject.length > SUBJECT_LIMIT) throw new Exception('Argument too large: subject');
  if (Buffer.byteLength(mail.body) > BODY_LIMIT || Buffer.byteLength(mail.htmlBody ?? '') > BODY_LIMIT) {
    throw new Exception('Limit Exceeded: Email Body Size.');
  }
  const parts = [...mail.attachments, ...Object.values(mail.inlineImages)];
  if (parts.length > ATTACHMENTS_PER_MAIL) throw new Exception('Limit Exceeded: Email Attachments Per Message.');
  if (parts.reduce((sum, part) => sum + part.bytes.length, 0) > ATTACHMENT_LIMIT) {
    throw new Exception('Limit Exceeded: Email Total Attachments Size.');
  }
  return recipients;
}

/** `MailApp`. Each send is one trip `mail`, the quota question one trip `quota`. */
export function mailApp(execution: Execution): GoogleAppsScript.Mail.MailApp {
  const { world, user } = execution;
  const today = (): string => `${user}|${formatDate(world.clock.now(), world.spreadsheet.timeZone, 'yyyy-MM-dd')}`;
  return hostObject(execution, 'MailApp', {
    getRemainingDailyQuota() {
      execution.trip('quota');
      return Math.max(0, world.mailQuota - (world.mailUse.get(today()) ?? 0));
    },
    sendEmail(...args: unknown[]) {
      const mail = compose(execution, messageOf(args));
      const recipients = recipientsOf(mail);
      execution.trip('mail');
      const used = world.mailUse.get(today()) ?? 0;
      if (used + recipients.length > world.mailQuota) {
        throw new Exception('Service invoked too many times for one day: email.');
      }
      world.mailUse.set(today(), used + recipients.length);
      world.mails.push({ ...mail, sentAt: world.clock.now() });
    },
  });
}
