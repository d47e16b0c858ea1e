import { findTopic, settingsIn } from '../../src/usecases/lookups';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { book, record, snapshot } from '../support/snapshot';

describe('the settings of the workbook', () => {
  it('are those typed, with defaults for the rest', () => {
    const settings = settingsIn(snapshot(book(MEETING)));
    expect([settings.place, settings.answerWorkingDays]).toEqual(['Ngọc Châu', 15]);
  });

  it('are refused when two rows hold one setting', () => {
    const cells = book({
      settings: ['10', '20'].map((value) => record('settings', { code: 'han-giai-quyet', value })),
    });
    expect(refusal(() => settingsIn(snapshot(cells))).message).toBe(
      'Trang «Cài đặt», dòng 2, cột «Mã»: mã «han-giai-quyet» có ở cả dòng 2 và dòng 3. Hãy xóa mã ở dòng chép thừa.',
    );
  });
});

describe('a topic', () => {
  it('is a line of the plan with that form', () => {
    expect(findTopic(snapshot(book(MEETING)), 'KH-2024-01/02').text).toBe('Giải phóng mặt bằng');
  });

  it('is no other line', () => {
    const { code, message } = refusal(() => findTopic(snapshot(book(MEETING)), 'KH-2024-01/01'));
    expect(code).toBe('not-a-topic');
    expect(message).toBe(
      'Dòng «KH-2024-01/01» ở trang «Nội dung kế hoạch» không phải là «Chủ đề đối thoại». Hãy chọn dòng khác.',
    );
    expect(refusal(() => findTopic(snapshot(book(MEETING)), 'KH-2024-01/99')).code).toBe('not-found');
  });
});
