import { MAIL_WORDING, mailWording } from '../../src/usecases/mail-wording';
import { refusal } from '../support/refusal';

const VALUES = { ngay: '14/06/2024', tomTat: '01 việc quá hạn' };

describe('the wording of mails', () => {
  it('is the default where the office has none of its own, or a blank one', () => {
    for (const templates of [[], [{ code: 'thu-nhac-tieu-de', text: '  ' }]]) {
      expect(mailWording(templates, 'thu-nhac-tieu-de', VALUES)).toBe(
        '[Đối thoại] Nhắc việc ngày 14/06/2024: 01 việc quá hạn',
      );
    }
  });

  it('is the office’s own where there is one', () => {
    expect(mailWording([{ code: 'thu-nhac-tieu-de', text: 'Nhắc: {tomTat}' }], 'thu-nhac-tieu-de', VALUES)).toBe(
      'Nhắc: 01 việc quá hạn',
    );
  });

  it('refuses a tag that it does not know, naming those it knows', () => {
    const { message } = refusal(() =>
      mailWording([{ code: 'thu-nhac-tieu-de', text: '{ten}' }], 'thu-nhac-tieu-de', VALUES),
    );
    expect(message).toBe(
      'Trang «Mẫu văn bản», mẫu «thu-nhac-tieu-de»: không có thẻ {ten}. Các thẻ dùng được: {ngay}, {tomTat}.',
    );
  });

  it('braces in what is filled in are text', () => {
    expect(mailWording([], 'thu-nhac-tieu-de', { ...VALUES, tomTat: '{abc}' })).toContain('{abc}');
  });

  it('every tag of a default is explained to the office', () => {
    for (const { text, tags } of MAIL_WORDING) {
      for (const [tag] of text.matchAll(/\{\w+\}/g)) expect(tags).toContain(tag);
    }
  });
});
