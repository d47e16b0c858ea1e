import { readSettings, requireOffice, SETTINGS } from '../../src/domain/settings';
import { announceBy, ANNOUNCE_DAYS, RESULTS_DAYS } from '../../src/domain/legal-clock';
import { refusal } from '../support/refusal';

const setting = (code: string, value: string) => ({ code, value });

describe('settings', () => {
  it('a row that is missing counts with its default', () => {
    expect(readSettings([])).toEqual({
      issuerUpper: 'ỦY BAN NHÂN DÂN',
      issuerLower: '',
      officeName: '',
      place: '',
      signerPower: '',
      signerTitle: 'CHỦ TỊCH',
      speakingMinutes: 5,
      warnSeconds: 30,
      signerName: '',
      recipients: ['Đảng ủy, HĐND xã', 'Ủy ban MTTQ Việt Nam xã', 'Các thôn, tổ dân phố', 'Lưu: VT'],
      symbolEnd: 'UBND',
      letterSymbol: 'UBND-VP',
      sharedSeries: [],
      replyTo: '',
      announceDays: 7,
      resultsDays: 10,
      answerWorkingDays: 15,
      remindDaysBefore: 3,
      remindHour: 7,
      postedDays: 30,
    });
  });

  it('the defaults of the law’s clock are the law’s', () => {
    const { announceDays, resultsDays } = readSettings([]);
    expect([announceDays, resultsDays]).toEqual([ANNOUNCE_DAYS, RESULTS_DAYS]);
    expect(announceBy('2026-07-15', announceDays)).toBe('2026-07-08');
  });

  it('every one has a code of its own, and says its unit and where it comes from', () => {
    const rules = Object.values(SETTINGS);
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
    for (const { code, name, unit, source } of rules) {
      expect(code).toMatch(/^[a-z0-9-]+$/);
      for (const text of [name, unit, source]) expect(text).not.toBe('');
    }
  });

  it('are read without the blanks around them; lines one by one', () => {
    const read = readSettings([
      setting('dia-danh', ' Ngọc Châu '),
      setting('noi-nhan-ket-qua', 'A\n\n B \n'),
      setting('nhac-truoc', ' 5 '),
    ]);
    expect([read.place, read.recipients, read.remindDaysBefore]).toEqual(['Ngọc Châu', ['A', 'B'], 5]);
  });

  it('rows of the office’s own are of no matter', () => {
    expect(readSettings([setting('ghi-chu', 'x'), setting('constructor', 'y')])).toEqual(readSettings([]));
  });

  it.each(['', 'bảy giờ', '24', '-1', '7:30', '007'])('«%s» is no hour of the day', (value) => {
    const { message, place } = refusal(() => readSettings([setting('gio-nhac', value)]));
    expect(message).toBe(
      `Trang «Cài đặt», «Giờ nhắc hằng ngày»: «${value}» không phải là giờ trong ngày. Hãy gõ một số từ 0 đến 23.`,
    );
    expect(place).toEqual({ tab: 'Cài đặt', field: 'Giờ nhắc hằng ngày', code: 'gio-nhac' });
  });

  it.each(['0', '7', '07', '23'])('«%s» is one', (value) => {
    expect(readSettings([setting('gio-nhac', value)]).remindHour).toBe(Number(value));
  });

  it.each(['bảy', '7,5', '-1', '1000', '7 ngày'])('«%s» is no number of days', (value) => {
    const { code, message, place } = refusal(() => readSettings([setting('han-thong-bao', value)]));
    expect(code).toBe('setting');
    expect(message).toBe(
      `Trang «Cài đặt», «Thông báo trước ngày đối thoại ít nhất»: «${value}» không phải là số ngày. Hãy gõ một số từ 0 đến 999.`,
    );
    expect(place).toEqual({ tab: 'Cài đặt', field: 'Thông báo trước ngày đối thoại ít nhất', code: 'han-thong-bao' });
  });

  it('a number of days that was cleared is asked for', () => {
    expect(refusal(() => readSettings([setting('han-thong-bao', ' ')])).message).toContain(
      ': chưa điền. Hãy gõ một số từ 0 đến 999.',
    );
  });

  it('the mailbox for answers is one address or none', () => {
    expect(readSettings([setting('thu-tra-loi', 'vp@xa.example')]).replyTo).toBe('vp@xa.example');
    expect(readSettings([setting('thu-tra-loi', '')]).replyTo).toBe('');
    expect(refusal(() => readSettings([setting('thu-tra-loi', 'vp@xa, x')])).message).toContain(
      '«vp@xa, x» không phải là địa chỉ thư điện tử.',
    );
  });
});

describe('the office', () => {
  it('must have filled in what no paper can do without', () => {
    const { code, message } = refusal(() => requireOffice(readSettings([setting('dia-danh', 'Ngọc Châu')])));
    expect(code).toBe('setting-missing');
    expect(message).toBe(
      'Trang «Cài đặt» chưa điền «Cơ quan ban hành, dòng 2 (ví dụ: XÃ NGỌC CHÂU)»; «Tên cơ quan trong câu (ví dụ: Ủy ban nhân dân xã Ngọc Châu)». Hãy điền rồi làm lại.',
    );
  });

  it('may leave out the rest', () => {
    const filled = [
      setting('dia-danh', 'A'),
      setting('co-quan-dong-2', 'B'),
      setting('ten-co-quan', 'C'),
      setting('chuc-vu-ky', ''),
    ];
    expect(() => requireOffice(readSettings(filled))).not.toThrow();
  });
});
