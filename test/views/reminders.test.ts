import type { FollowUp, Mail } from '../../src/domain/records';
import { letterMark, remind, unseenLetters } from '../../src/usecases/remind';
import { parseInput } from '../../src/usecases/fields';
import { reminders } from '../../src/views/reminders';
import { MEETING } from '../support/meeting';
import { book, CONTEXT, record, snapshot } from '../support/snapshot';
import type { Book, BookRows } from '../support/snapshot';

const NOW = { ...CONTEXT, now: '2024-07-05T07:00:00' };
const follow = (number: number, fields: Partial<FollowUp> = {}) =>
  record('followUps', {
    code: `GV-2024-00${number}`,
    opinion: `YK-2024-00${number}`,
    task: 'Sửa đường',
    officer: 'Lê Thị Lan',
    leadUnit: 'Địa chính',
    dueOn: '2024-07-05',
    state: 'assigned',
    ...fields,
  });
const mail = (number: number, day: string, state: Mail['state'], to = 'lan@ngocchau.example') =>
  record('mails', {
    code: `T-2024-000${number}`,
    key: `nhac|${day}|${to}`,
    to,
    toName: 'Lê Thị Lan',
    subject: 'Nhắc việc',
    body: `Thư số ${number}`,
    state,
    queuedAt: `${day}T07:00:00`,
  });
const show = (cells: Book) =>
  reminders.show(snapshot(cells, reminders.tabs as never), parseInput(reminders.input, {}), NOW);
const shown = (rows: BookRows) => show(book({ ...MEETING, ...rows }));

it('shows what would be sent, word for word', () => {
  const rows = { followUps: [follow(1), follow(2, { officer: '', leadUnit: 'Văn phòng' })] };
  const { letters, refusal, unreachable, today, daysBefore, hour } = shown(rows);
  const { mails } = remind(snapshot(book({ ...MEETING, ...rows })), NOW);
  expect(letters.map(({ key, to, toName, subject, body }) => ({ key, to, toName, subject, body }))).toEqual(
    mails.map(({ key, to, toName, subject, body }) => ({ key, to, toName, subject, body })),
  );
  expect(letters).toHaveLength(2);
  expect(letters.map(({ state, code }) => [state, code])).toEqual([
    ['new', ''],
    ['new', ''],
  ]);
  expect({ refusal, unreachable, today, daysBefore, hour }).toEqual({
    refusal: '',
    unreachable: [],
    today: '2024-07-05',
    daysBefore: 3,
    hour: 7,
  });
});

it('what waits is shown as it stands in the outbox: that is what will be sent', () => {
  const { letters } = shown({ followUps: [follow(1)], mails: [mail(1, '2024-07-05', 'queued')] });
  expect(letters.map(({ state, body, code }) => [state, body, code])).toEqual([['queued', 'Thư số 1', 'T-2024-0001']]);
});

it('what is to be sent comes first, what was sent last', () => {
  const states = ['sent', 'sending', 'failed', 'inDoubt', 'queued'] as const;
  const mails = states.map((state, index) => mail(index + 1, '2024-07-05', state, `nguoi${index}@xa.example`));
  const { letters } = shown({ followUps: [follow(1)], mails });
  expect(letters.map(({ state }) => state)).toEqual(['new', 'queued', 'inDoubt', 'failed', 'sending', 'sent']);
});

it('of earlier days only what is not settled, for two weeks', () => {
  const { earlier, letters } = shown({
    mails: [
      mail(1, '2024-07-04', 'queued'),
      mail(2, '2024-07-03', 'sent'),
      mail(3, '2024-07-02', 'failed'),
      mail(4, '2024-07-01', 'inDoubt'),
      mail(5, '2024-06-20', 'failed'),
      mail(6, '2024-07-04', 'replaced'),
    ],
  });
  expect(earlier.map(({ code, day }) => [code, day])).toEqual([
    ['T-2024-0001', '2024-07-04'],
    ['T-2024-0004', '2024-07-01'],
    ['T-2024-0003', '2024-07-02'],
  ]);
  expect(letters).toEqual([]);
});

it('who cannot be reached is named with the reason', () => {
  const { unreachable } = shown({ followUps: [follow(1, { officer: 'Phạm Văn Bình', leadUnit: '' })] });
  expect(unreachable).toEqual([
    'GV-2024-001: Phạm Văn Bình chưa có thư điện tử trong Danh bạ, hoặc không còn giữ chức vụ.',
  ]);
});

it('settings or wording that make no mail possible do not hide the outbox', () => {
  const mails = [mail(1, '2024-07-05', 'failed')];
  const settings = [record('settings', { code: 'gio-nhac', value: '25' })];
  expect(shown({ settings, mails })).toMatchObject({
    refusal: 'Trang «Cài đặt», «Giờ nhắc hằng ngày»: «25» không phải là giờ trong ngày. Hãy gõ một số từ 0 đến 23.',
    letters: [{ code: 'T-2024-0001' }],
    hour: null,
  });
  const templates = [record('templates', { code: 'thu-nhac-tieu-de', text: 'Nhắc {ngày}' })];
  const { refusal, letters, hour } = shown({ templates, mails, followUps: [follow(1)] });
  expect(refusal).toContain('{ngày}');
  expect([letters.length, hour]).toEqual([1, 7]);
});

it('a row of the outbox that cannot be read is told of and keeps nothing else from being shown', () => {
  const cells = book({ ...MEETING, followUps: [follow(1)], mails: [mail(1, '2024-07-05', 'sent', 'x@xa.example')] });
  cells.mails[1] = (cells.mails[1] ?? []).map((cell) => (cell === 'Đã gửi' ? 'xong' : cell));
  const { problems, letters } = show(cells);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('Trang «Thư», dòng 2, cột «Trạng thái»');
  expect(letters.map(({ state }) => state)).toEqual(['new']);
});

describe('what was seen before sending', () => {
  const [letter] = shown({ followUps: [follow(1)] }).letters;
  if (!letter) throw new Error('no letter');
  const due = (fields: Partial<FollowUp> = {}) =>
    remind(snapshot(book({ ...MEETING, followUps: [follow(1, fields)] })), NOW).mails;

  it('may be sent as long as it says the same', () => {
    expect(unseenLetters(due(), [{ key: letter.key, mark: letter.mark }])).toEqual([]);
    expect(letter.mark).toBe(letterMark(letter));
  });

  it('may not once it says something else', () => {
    const lines = unseenLetters(due({ task: 'Sửa cống' }), [{ key: letter.key, mark: letter.mark }]);
    expect(lines).toEqual(['Lê Thị Lan: nội dung thư đã đổi.']);
  });

  it('does not cover a letter that was not there', () => {
    expect(unseenLetters(due(), [])).toEqual(['Lê Thị Lan: có thư mới.']);
  });

  it('is not missed when it need not be sent any more', () => {
    expect(unseenLetters(due({ state: 'done' }), [{ key: letter.key, mark: letter.mark }])).toEqual([]);
  });
});
