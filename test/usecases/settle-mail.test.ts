import type { MailState } from '../../src/domain/records';
import { settleMail } from '../../src/usecases/settle-mail';
import { refusal } from '../support/refusal';
import { altered, book, CONTEXT, record, run } from '../support/snapshot';

const DAY = CONTEXT.now.slice(0, 10);
const outbox = (state: MailState, day = DAY) =>
  book({
    mails: [
      record('mails', {
        code: 'T-2024-0001',
        key: `nhac|${day}|lan@xa.example`,
        to: 'lan@xa.example',
        toName: 'Lê Thị Lan',
        state,
        problem: 'Lượt gửi bị ngắt giữa chừng.',
      }),
    ],
  });
const settle = (state: MailState, as: string, day?: string) => {
  const set = run(settleMail, outbox(state, day), { mail: 'T-2024-0001', as });
  return { message: set.message, row: altered(set, 'mails')['T-2024-0001'] };
};

describe('a mail that is in doubt', () => {
  it('counts as sent once its recipient has it', () => {
    expect(settle('inDoubt', 'arrived')).toEqual({
      message: 'Đã ghi là người nhận có thư: Lê Thị Lan (T-2024-0001).',
      row: { state: 'sent', problem: 'Người nhận cho biết đã có thư.' },
    });
  });

  it('of today waits for the next run when it is to be sent again', () => {
    expect(settle('inDoubt', 'again').row).toEqual({ state: 'queued', problem: '' });
  });

  it('is given up', () => expect(settle('failed', 'dropped').row).toEqual({ state: 'replaced' }));

  it('of an earlier day is not sent again: what still matters is in today’s', () => {
    expect(refusal(() => settle('inDoubt', 'again', '2024-06-13'))).toMatchObject({
      code: 'mail-state',
      message:
        'Trang «Thư», thư T-2024-0001: là thư của ngày trước. Việc nào còn phải nhắc đã nằm trong thư hôm nay; hãy bỏ thư này.',
    });
    expect(settle('inDoubt', 'dropped', '2024-06-13').row).toEqual({ state: 'replaced' });
  });
});

it.each<[MailState, string]>([
  ['queued', 'Chờ gửi'],
  ['sending', 'Đang gửi'],
  ['sent', 'Đã gửi'],
  ['replaced', 'Đã thay bằng thư mới'],
])('a mail that is %s has nothing to be settled', (state, label) => {
  for (const as of ['arrived', 'again', 'dropped']) {
    expect(refusal(() => settle(state, as))).toMatchObject({
      code: 'mail-state',
      message: `Trang «Thư», thư T-2024-0001: đang ghi «${label}» nên không phải xử lý. Hãy tải lại trang.`,
      place: { tab: 'Thư', field: 'Trạng thái', code: 'T-2024-0001' },
    });
  }
});

it('no other way and no other mail is taken', () => {
  expect(refusal(() => settle('failed', 'sent')).message).toBe('«Cách xử lý» không có trong danh sách cho phép.');
  expect(refusal(() => run(settleMail, outbox('failed'), { mail: 'T-1', as: 'again' })).message).toBe(
    'Không tìm thấy mã «T-1» ở trang «Thư».',
  );
});
