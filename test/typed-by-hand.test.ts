// Cells that people typed or pasted themselves: what can be read counts, what cannot is named by whoever needs it.
import { readTab } from '../examples/summary';
import type { World } from '../local';
import type { TabKey } from '../src/domain/records';
import { columnOf, inSheet, read, rowOf, title, type, typeRow } from './support/by-hand';
import { ASSIGNED, OPINION, SPEAKER, smallOffice } from './support/office';
import { noticeRows, printedPaper } from './support/printed';
import { answer, told } from './support/told';

const register = (world: World) => answer(world, 'registerSpeaker', { ...SPEAKER, name: 'Bùi Thị Mới' });

describe('cells that were typed by hand', () => {
  /** Types where the column's format and rule were taken away, as pasting does. */
  const paste = (world: World, key: TabKey, code: string, field: keyof typeof HEADERS, text: string) =>
    inSheet(world, title(key), (sheet) =>
      sheet
        .getRange(rowOf(world, key, code), columnOf(world, title(key), HEADERS[field]))
        .clearDataValidations()
        .setNumberFormat('@')
        .setValue(text),
    );
  const HEADERS = { dueOn: 'Hạn', state: 'Trạng thái', outcome: 'Hướng xử lý', date: 'Ngày', order: 'Thứ tự đăng ký' };

  it('a date as text counts as that date', () => {
    const world = smallOffice();
    paste(world, 'followUps', 'GV-2026-001', 'dueOn', '20-8-2026');
    expect(
      answer(world, 'extendFollowUp', { followUp: 'GV-2026-001', dueOn: '19/8/2026', reason: 'Mưa.' }),
    ).toMatchObject({
      code: 'not-later',
      message: 'Hạn mới 19/08/2026 phải sau hạn đang có 20/08/2026.',
    });
    expect(answer(world, 'extendFollowUp', { followUp: 'GV-2026-001', dueOn: '21/8/2026', reason: 'Mưa.' }).code).toBe(
      'ok',
    );
    expect(readTab(world, 'followUps')[0]).toMatchObject({ dueOn: '2026-08-21', originalDueOn: '2026-08-20' });
  });

  it('a date that is none is named with tab, row and column by whoever needs it; others are not held up', () => {
    const world = smallOffice();
    paste(world, 'followUps', 'GV-2026-001', 'dueOn', 'cuối tháng 8');
    const refused = answer(world, 'recordResult', { followUp: 'GV-2026-001', result: 'Xong.' });
    expect(refused).toMatchObject({ code: 'cell-unreadable', place: { tab: 'Giao việc', row: 2, field: 'Hạn' } });
    expect(refused.message).toContain('Trang «Giao việc», dòng 2, cột «Hạn»: «cuối tháng 8» không phải là ngày.');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('dòng 2, cột «Hạn»');
    expect(told(world, 'sendReminderMails')).toContain('dòng 2, cột «Hạn»');
    expect(answer(world, 'recordOpinion', { ...OPINION, outcome: ASSIGNED }).code).toBe('ok');
    expect(read(world, 'followUps', 'GV-2026-001', 'dueOn')).toBe('cuối tháng 8');
  });

  it('a label with other capitals or without accents is that label, an unknown one is named', () => {
    const world = smallOffice();
    paste(world, 'opinions', 'YK-2026-001', 'outcome', 'giao GIAI quyet');
    expect(readTab(world, 'opinions')[0]?.outcome).toBe('assigned');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('Đã lập dự thảo');
    paste(world, 'opinions', 'YK-2026-002', 'outcome', 'Để xem sau');
    const text = told(world, 'makeResultsPaper', 'P-2026-01');
    expect(text).toContain('Chưa lập được thông báo kết quả');
    expect(text).toContain(
      'Trang «Ý kiến, kiến nghị», dòng 3, cột «Hướng xử lý»: «Để xem sau» không có trong danh sách.',
    );
    const input = { opinion: 'YK-2026-002', outcome: { type: 'duplicate', of: 'YK-2026-001' } };
    expect(answer(world, 'decideOutcome', input)).toMatchObject({
      code: 'cell-unreadable',
      place: { tab: 'Ý kiến, kiến nghị', row: 3, field: 'Hướng xử lý' },
    });
    expect(register(world).code).toBe('ok');
  });

  it('a row that was copied with its code is named with both rows, until one code goes', () => {
    const world = smallOffice();
    inSheet(world, title('opinions'), (sheet) => {
      sheet.getRange(2, 1, 1, sheet.getLastColumn()).copyTo(sheet.getRange(5, 1));
    });
    const input = { opinion: 'YK-2026-001', outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Sẽ sửa.' } };
    const refused = answer(world, 'decideOutcome', input);
    expect(refused.code).toBe('cell-unreadable');
    expect(refused.message).toContain('mã «YK-2026-001» có ở cả dòng 2 và dòng 5');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('dòng 2 và dòng 5');
    expect(answer(world, 'decideOutcome', { ...input, opinion: 'YK-2026-002' }).code).toBe('ok');
    inSheet(world, title('opinions'), (sheet) => sheet.deleteRow(5));
    expect(answer(world, 'decideOutcome', input).code).toBe('ok');
  });

  it('a row without code keeps the notice back, and is named; it is never written over', () => {
    const world = smallOffice();
    const row = typeRow(world, 'opinions', { session: 'P-2026-01', text: 'Ghi vội tại hội nghị.', kind: 'Phản ánh' });
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain(
      `Trang «Ý kiến, kiến nghị», dòng ${row}: chưa có mã.`,
    );
    expect(answer(world, 'recordOpinion', OPINION).code).toBe('ok');
    expect(rowOf(world, 'opinions', 'YK-2026-003')).toBe(row + 1);
    const column = columnOf(world, title('opinions'), 'Nội dung ý kiến');
    expect(inSheet(world, title('opinions'), (sheet) => sheet.getRange(row, column).getValue())).toBe(
      'Ghi vội tại hội nghị.',
    );
  });

  it('a row with a code of its own counts like any other', () => {
    const world = smallOffice();
    const fields = {
      code: 'YK-2026-010',
      session: 'P-2026-01',
      source: 'Nguồn khác',
      kind: 'Phản ánh',
      text: 'Gửi qua bưu điện.',
    };
    typeRow(world, 'opinions', fields);
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('Đã lập dự thảo');
    expect(noticeRows(printedPaper(world, 'results')).map((row) => row.text)).toContain('Gửi qua bưu điện.');
    expect(answer(world, 'recordOpinion', OPINION).code).toBe('ok');
    expect(readTab(world, 'opinions').at(-1)?.code).toBe('YK-2026-011');
  });

  it('what becomes of a follow-up by hand is respected by every act', () => {
    const world = smallOffice();
    world.clock.advance(new Date('2026-08-05T07:00:00+07:00').getTime() - world.clock.now().getTime());
    type(world, 'followUps', 'GV-2026-001', 'state', 'Đã xong');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('đã xong nhưng chưa ghi kết quả');
    type(world, 'followUps', 'GV-2026-001', 'result', 'Đã rải đá mặt đường.');
    type(world, 'followUps', 'GV-2026-001', 'resultOn', '4/8/2026');
    expect(told(world, 'sendReminderMails')).toContain('Không có thư nhắc nào được gửi.');
    expect(
      answer(world, 'extendFollowUp', { followUp: 'GV-2026-001', dueOn: '30/9/2026', reason: 'Mưa.' }).message,
    ).toBe('Việc GV-2026-001 đang ở trạng thái «Đã xong», không gia hạn được.');
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('Đã lập dự thảo');
    const [first] = noticeRows(printedPaper(world, 'results'));
    expect(first?.answer).toBe('Đã giải quyết ngày 04/08/2026: Đã rải đá mặt đường.');
    type(world, 'followUps', 'GV-2026-001', 'state', 'Đang giải quyết');
    type(world, 'followUps', 'GV-2026-001', 'dueOn', '1/8/2026');
    expect(told(world, 'sendReminderMails')).toContain('Đã gửi 01 thư nhắc việc.');
    expect(world.mails[0]?.body).toContain('quá hạn 04 ngày');
  });
});
