// Which ý kiến can be replied to, and why one cannot.
import type { Opinion } from '../../../src/domain/records';
import { examinePaper } from '../../../src/usecases/paper-check';
import { PAPER_SOURCES } from '../../../src/usecases/papers';
import { MEETING } from '../../support/meeting';
import { book, record, snapshot, type BookRows } from '../../support/snapshot';

const asked = (number: number, change: Partial<Opinion> = {}) =>
  record('opinions', {
    code: `YK-2024-01${number}`,
    session: 'P-2024-01',
    speaker: 'P-2024-01/01',
    source: 'speech',
    kind: 'petition',
    text: `Việc [${number}].`,
    recordedAt: `2024-06-14T08:1${number}:00`,
    ...change,
  });
const ANSWERED = { outcome: 'answered', answeredBy: 'Chủ tịch', answer: 'Đã trả lời.' } as const;
const followUp = (number: number, change: object = {}) =>
  record('followUps', {
    code: `GV-2024-01${number}`,
    opinion: `YK-2024-01${number}`,
    leadUnit: 'Địa chính',
    officer: 'Lê Thị Lan',
    state: 'done',
    result: 'Đã xong.',
    resultOn: '2024-06-20',
    dueOn: '2024-07-05',
    ...change,
  });
const ROWS: BookRows = {
  ...MEETING,
  opinions: [
    asked(1, ANSWERED),
    asked(2, { outcome: 'assigned' }),
    asked(3, { outcome: 'assigned' }),
    asked(4, { outcome: 'duplicate', duplicateOf: 'YK-2024-011' }),
    asked(5),
    asked(6, { ...ANSWERED, speaker: '', source: 'slip', sourceName: 'Phiếu gửi tại hội nghị' }),
    asked(7, { ...ANSWERED, speaker: '', source: 'front', sourceName: 'MTTQ xã' }),
    asked(8, ANSWERED),
  ],
  followUps: [followUp(2), followUp(3, { state: 'inProgress', result: '' })],
  papers: [record('papers', { code: 'VB-2024-001', kind: 'reply', subject: 'YK-2024-018', state: 'issued' })],
};
const examine = (subject: string) =>
  examinePaper(snapshot(book(ROWS), PAPER_SOURCES.reply.tabs), 'reply', subject, {
    now: '2024-06-21T08:00:00',
    user: 'x',
  });
const said = (subject: string) => examine(subject).findings.map(({ severity, text }) => `${severity} ${text}`);

test('to choose from: what is answered or done, of somebody, not replied to yet, the newest first', () => {
  const subjects = PAPER_SOURCES.reply.subjects(snapshot(book(ROWS)), '2024-06-21').map(({ code }) => code);
  expect(subjects).toEqual(['YK-2024-017', 'YK-2024-014', 'YK-2024-012', 'YK-2024-011']);
  for (const subject of subjects) expect(said(subject)).toEqual([]);
});

test('refused while there is neither answer nor result, and where there is nobody to write to', () => {
  expect(said('YK-2024-015')).toEqual([
    'error Trang «Ý kiến, kiến nghị», dòng 6 (YK-2024-015): chưa có nội dung trả lời, việc được giao cũng chưa có kết quả. Hãy ghi «Nội dung trả lời», hoặc ghi kết quả ở trang «Giao việc».',
  ]);
  expect(said('YK-2024-013')[0]).toContain('chưa có nội dung trả lời');
  expect(said('YK-2024-016')[0]).toContain('nên không biết gửi trả lời cho ai');
  expect(() => examine('YK-2024-099')).toThrow('Không tìm thấy mã «YK-2024-099»');
});

test('the officer’s title comes from the directory; a duplicate is answered as what it repeats', () => {
  expect(JSON.stringify(examine('YK-2024-012').made?.view)).toContain('người được giao: Lê Thị Lan, Công chức.');
  expect(JSON.stringify(examine('YK-2024-014').made?.view['traLoi'])).toContain('Đã trả lời.');
});
