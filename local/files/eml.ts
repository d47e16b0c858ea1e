// A sent mail as the file a mail program opens (.eml, RFC 5322), the same bytes for the same mail.
import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { SentMail } from '../world';

/** One line: a line break in a name or subject would start a header of its own. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').trim();

/**
 * The mail as bytes. Date, Message-ID and part boundaries depend on the mail alone. Bcc is written, as in a sender's own
 * copy. `order` tells mails of the same moment apart.
 */
export async function toEml(mail: SentMail, order = 0): Promise<Uint8Array> {
  const seed = createHash('sha256')
    .update(JSON.stringify([mail.from, mail.to, mail.cc, mail.bcc, mail.subject, mail.body, mail.sentAt, order]))
    .digest('hex')
    .slice(0, 24);
  const domain = mail.from.split('@')[1] ?? 'localhost';
  const address = mail.noReply ? `noreply@${domain}` : mail.from;
  const part = ({ name, contentType, bytes }: SentMail['attachments'][number]) => ({
    filename: oneLine(name),
    contentType: oneLine(contentType),
    content: Buffer.from(bytes),
  });
  const list = (addresses: string | undefined): string | undefined =>
    addresses === undefined || addresses === '' ? undefined : oneLine(addresses);
  const composer = new MailComposer({
    from: { name: oneLine(mail.name ?? ''), address },
    to: list(mail.to),
    cc: list(mail.cc),
    bcc: list(mail.bcc),
    replyTo: list(mail.replyTo),
    subject: oneLine(mail.subject),
    date: mail.sentAt,
    messageId: `<${seed}@${domain}>`,
    text: mail.body,
    ...(mail.htmlBody === undefined ? {} : { html: mail.htmlBody }),
    attachments: [
      ...Object.entries(mail.inlineImages).map(([cid, image]) => ({ ...part(image), cid })),
      ...mail.attachments.map(part),
    ],
    baseBoundary: seed,
    newline: 'windows',
    // Nothing of a mail may make this read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const message = composer.compile();
  message.keepBcc = true;
  return Uint8Array.from(await message.build());
}
