// A commune that nobody has seen, in 2026: long names, a deputy who signs, dates over Tết, people without address.
import { createStage } from '../examples/stage';
import { readTab } from '../examples/summary';
import { copyWorld, createWorld } from '../local';
import type { World } from '../local';
import { Exception } from '../local/services/exception';
import { type } from './support/by-hand';
import { OWNER, PLAN, SESSION, SETTINGS, SLIP, commune, done, lead } from './support/commune';
import { bundle } from './support/office';
import { noticeRows, paragraphsOf, printedPaper } from './support/printed';
import { told } from './support/told';

const goTo = (world: World, moment: string) =>
  world.clock.advance(new Date(`${moment}+07:00`).getTime() - world.clock.now().getTime());

describe('papers', () => {
  it('bear the long name, the power of the deputy, and a plan of three parts without topics', () => {
    const world = commune();
    expect(told(world, 'makePlanPaper', 'KH-2026-01')).toContain('Đã lập dự thảo Kế hoạch VB-2026-001');
    const text = paragraphsOf(printedPaper(world, 'plan')).filter((paragraph) => paragraph !== '');
    expect(text).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NGUYỄN BỈNH KHIÊM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      expect.stringMatching(/^Số: +\/KH-UBND$/),
      expect.stringMatching(/^Nguyễn Bỉnh Khiêm, ngày +tháng +năm 2026$/),
      'KẾ HOẠCH',
      PLAN.title,
      'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
      'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15.',
      'I. MỤC ĐÍCH',
      'Lắng nghe ý kiến của Nhân dân.',
      'II. NỘI DUNG',
      'a) Thời gian: quý I và quý IV năm 2026.',
      'III. TỔ CHỨC THỰC HIỆN',
      'Văn phòng HĐND và UBND chủ trì, theo dõi./.',
      'Nơi nhận:',
      '- Thường trực Đảng ủy, Thường trực HĐND xã;',
      '- Các thôn, tổ dân phố;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Nguyễn Hoàng Thị Phương Thảo',
    ]);
  });

  it('of a phường say phường, in the head and in the sentences', () => {
    const world = commune();
    const values = {
      issuerLower: 'PHƯỜNG TRẦN HƯNG ĐẠO',
      officeName: 'Ủy ban nhân dân phường Trần Hưng Đạo',
      place: 'Trần Hưng Đạo',
    };
    done(world, 'changeSettings', { values });
    done(world, 'recordOpinion', { ...SLIP, text: 'Đề nghị thay đèn đường.' });
    told(world, 'makeResultsPaper', 'P-2026-01');
    const text = paragraphsOf(printedPaper(world, 'results')).join('\n');
    expect(text).toContain('PHƯỜNG TRẦN HƯNG ĐẠO');
    expect(text).toContain('tại Hội trường UBND xã, Chủ tịch UBND phường Trần Hưng Đạo tổ chức Hội nghị');
    expect(text).toContain('trực tiếp của Chủ tịch UBND phường với Nhân dân ngày 06 tháng 02 năm 2026');
    expect(text).not.toContain('Chủ tịch UBND xã');
  });

  it('of a session without any ý kiến say so and have no table', () => {
    const world = commune();
    done(world, 'changeSession', { session: 'P-2026-01', state: 'closed', headCount: 41 });
    expect(told(world, 'makeResultsPaper', 'P-2026-01')).toContain('Đã lập dự thảo Thông báo kết quả');
    const notice = printedPaper(world, 'results');
    expect(noticeRows(notice)).toEqual([]);
    expect(paragraphsOf(notice)).toContain(
      'Dự Hội nghị có 41 người. Có 00 lượt phát biểu tại Hội nghị; không có ý kiến, kiến nghị, phản ánh nào cần giải quyết.',
    );
  });

  it('of a plan of which no session was held are refused', () => {
    const world = commune();
    done(world, 'changeSession', { session: 'P-2026-01', state: 'postponed', reason: 'Rét đậm.' });
    expect(told(world, 'makeResultsPaper', 'KH-2026-01')).toBe(
      'Kế hoạch KH-2026-01 chưa có phiên đối thoại nào đã diễn ra.',
    );
    expect(told(world, 'makeResultsPaper', 'KH-2026-09')).toContain('«KH-2026-09»');
    expect(told(world, 'makePlanPaper', 'P-2026-01')).toContain('Không tìm thấy mã «P-2026-01» ở trang «Kế hoạch»');
    expect(told(world, 'makePlanPaper', '   ')).toContain('«Về» chưa điền');
    expect(world.files).toEqual([]);
    expect(readTab(world, 'papers')).toEqual([]);
  });

  it('are refused with the names of the settings that are missing', () => {
    const world = createWorld({ now: '2026-01-05T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
    const stage = createStage(world, bundle);
    stage.menu('setUpWorkbook');
    stage.ask('enterPlan', PLAN);
    stage.ask('scheduleSession', SESSION);
    for (const text of [told(world, 'makePlanPaper', 'KH-2026-01'), told(world, 'makeResultsPaper', 'P-2026-01')]) {
      expect(text).toContain('Trang «Cài đặt» chưa điền');
      for (const name of ['Cơ quan ban hành, dòng 2', 'Tên cơ quan trong câu', 'Địa danh ghi trước ngày tháng'])
        expect(text).toContain(`«${name}`);
    }
    done(world, 'changeSettings', { values: { ...SETTINGS, place: '' } });
    expect(told(world, 'makePlanPaper', 'KH-2026-01')).toMatch(
      /^Trang «Cài đặt» chưa điền «Địa danh[^»]*»\. Hãy điền rồi làm lại\.$/,
    );
    expect(world.files).toEqual([]);
  });
});

describe('dates', () => {
  const schedule = (date: string) => done(commune(), 'scheduleSession', { ...SESSION, date }).warnings;

  it.each([
    ['a Sunday', '22/3/2026', ['22/03/2026 (Chủ nhật) không phải là ngày làm việc.']],
    [
      'Tết, before the quarter is over',
      '17/2/2026',
      ['17/02/2026 (thứ Ba, Tết Nguyên đán) không phải là ngày làm việc.'],
    ],
    [
      'a Saturday that is worked',
      '22/8/2026',
      ['Kế hoạch KH-2026-01 tổ chức trong quý I, IV; ngày này thuộc quý III.'],
    ],
    ['a day that has passed', '12/01/2026', ['Ngày 12/01/2026 đã qua.']],
    [
      'a holiday outside of the quarters',
      '30/4/2026',
      [
        '30/04/2026 (thứ Năm, Ngày Chiến thắng 30/4) không phải là ngày làm việc.',
        'Kế hoạch KH-2026-01 tổ chức trong quý I, IV; ngày này thuộc quý II.',
      ],
    ],
    [
      'another year',
      '14/01/2027',
      [
        'Trang «Ngày nghỉ» chưa có đủ ngày nghỉ năm 2027; hãy đối chiếu với lịch nghỉ chính thức.',
        'Kế hoạch KH-2026-01 là của năm 2026; ngày này thuộc năm 2027.',
      ],
    ],
    [
      'the same hall at the same time',
      '06/02/2026',
      [
        'Trùng giờ với phiên P-2026-01: địa điểm Hội trường UBND xã.',
        'Phải thông báo trước 7 ngày, chậm nhất 30/01/2026, nay đã qua hạn. Nếu chưa thông báo, hãy chọn ngày muộn hơn.',
      ],
    ],
  ])('a session on %s is scheduled, with a warning where one is due', (_what, date, warnings) => {
    expect(schedule(date)).toEqual(warnings);
  });

  it('a deadline passes over Tết 2026 and says so', () => {
    const world = commune();
    const outcome = lead('Phòng Kinh tế, Hạ tầng và Đô thị', { workingDays: 10 });
    const { output, warnings } = done(world, 'recordOpinion', { ...SLIP, text: 'Đường hỏng.', outcome });
    expect(warnings).toEqual([]);
    // 06/02 is a Friday: 09–13/02 and, after Tết, 23–27/02.
    expect(output['followUp']).toMatchObject({ dueOn: '2026-02-27' });
    expect(output['followUp']).toMatchObject({
      dueReason:
        '10 ngày làm việc từ 06/02/2026, bỏ thứ Bảy, Chủ nhật 07–08/02, 14–15/02, 21–22/02 ' +
        'và nghỉ lễ 16–20/02 (Tết Nguyên đán) → 27/02/2026',
    });
  });

  it('a deadline in a year whose holidays are not all known has a warning', () => {
    const world = commune();
    const outcome = lead('Phòng Kinh tế, Hạ tầng và Đô thị', { assignedOn: '21/12/2026', workingDays: 20 });
    const { output, warnings } = done(world, 'recordOpinion', { ...SLIP, text: 'Đường hỏng.', outcome });
    expect(output['followUp']).toMatchObject({ code: 'GV-2026-001', dueOn: '2027-01-19' });
    expect(warnings).toEqual(['Trang «Ngày nghỉ» chưa đủ ngày nghỉ năm 2027; hạn 19/01/2027 có thể phải lùi.']);
  });
});

describe('reminders', () => {
  /** Three follow-ups that are due on 10/02/2026. */
  function due(): World {
    const world = commune();
    const dueOn = '10/02/2026';
    const outcomes = [
      lead('Phòng Kinh tế, Hạ tầng và Đô thị', { officer: 'Đặng Quốc Việt', dueOn }),
      lead('Phòng Kinh tế, Hạ tầng và Đô thị', { officer: 'Tạ Thị Ngọc Ánh', dueOn }),
      lead('Phòng Văn hóa - Xã hội', { officer: 'Lò Văn Pánh', dueOn }),
    ];
    outcomes.forEach((outcome, index) =>
      done(world, 'recordOpinion', { ...SLIP, text: `Kiến nghị thứ ${index}.`, outcome }),
    );
    goTo(world, '2026-02-10T07:00:00');
    return world;
  }
  const mailed = (world: World) => world.mails.map((mail) => mail.to).sort();
  const states = (world: World) =>
    Object.fromEntries(readTab(world, 'mails').map((mail) => [`${mail.key.split('|')[1]} ${mail.to}`, mail.state]));

  it('go to the unit when the officer has left; who has no address is named', () => {
    const world = due();
    const text = told(world, 'sendReminderMails');
    expect(mailed(world)).toEqual(['anh@tinh.example', 'kinhte@tinh.example']);
    expect(world.mails.find((mail) => mail.to === 'kinhte@tinh.example')?.body).toContain('GV-2026-001');
    expect(text.split('\n')).toEqual([
      'Đã gửi 02 thư nhắc việc.',
      expect.stringMatching(/^GV-2026-003: .*Lò Văn Pánh.*chưa có thư điện tử trong Danh bạ/),
    ]);
  });

  it('pressed again on the same day send nothing', () => {
    const world = due();
    told(world, 'sendReminderMails');
    expect(told(world, 'sendReminderMails')).toContain('Không có thư nhắc nào được gửi.');
    expect(world.mails).toHaveLength(2);
  });

  it("wait when the day's quota is used up, go later on that day, and are replaced by the next day's", () => {
    const world = due();
    world.mailQuota = 1;
    expect(told(world, 'sendReminderMails')).toContain(
      '01 thư chưa gửi vì hết hạn mức trong ngày; lượt sau sẽ gửi tiếp.',
    );
    expect(mailed(world)).toHaveLength(1);
    expect(Object.values(states(world)).sort()).toEqual(['queued', 'sent']);

    const sameDay = copyWorld(world);
    sameDay.mailQuota = 10;
    expect(told(sameDay, 'sendReminderMails')).toContain('Đã gửi 01 thư nhắc việc.');
    expect(mailed(sameDay)).toEqual(['anh@tinh.example', 'kinhte@tinh.example']);

    expect(told(world, 'sendReminderMails')).toContain('Không có thư nhắc nào được gửi.');
    goTo(world, '2026-02-11T07:00:00');
    world.mailQuota = 10;
    expect(told(world, 'sendReminderMails')).toContain('Đã gửi 02 thư nhắc việc.');
    expect(world.mails).toHaveLength(3);
    expect(world.mails.slice(1).every((mail) => mail.body.includes('quá hạn 01 ngày'))).toBe(true);
    expect(Object.values(states(world)).sort()).toEqual(['replaced', 'sent', 'sent', 'sent']);
  });

  it('one address that the service refuses stops no other, and the reason stands in the outbox', () => {
    const world = due();
    const guard = (service: string, method: string, args: readonly unknown[]) => {
      if (service === 'MailApp' && method === 'sendEmail' && (args[0] as { to: string }).to === 'kinhte@tinh.example')
        throw new Exception('Invalid email: kinhte@tinh.example');
    };
    const text = told(world, 'sendReminderMails', undefined, { guard });
    expect(text).toContain('Đã gửi 01 thư nhắc việc.');
    expect(text).toContain('01 thư không gửi được; lý do ghi ở trang «Thư».');
    expect(mailed(world)).toEqual(['anh@tinh.example']);
    expect(readTab(world, 'mails').find((mail) => mail.state === 'failed')).toMatchObject({
      to: 'kinhte@tinh.example',
      problem: 'Dịch vụ thư từ chối: Invalid email: kinhte@tinh.example',
    });
  });

  it('wait too when the service says sooner than announced that the quota is used up', () => {
    const world = due();
    const guard = (service: string, method: string) => {
      if (service === 'MailApp' && method === 'sendEmail')
        throw new Exception('Service invoked too many times for one day: email.');
    };
    expect(told(world, 'sendReminderMails', undefined, { guard })).toContain('02 thư chưa gửi vì hết hạn mức');
    expect(Object.values(states(world))).toEqual(['queued', 'queued']);
    expect(told(world, 'sendReminderMails')).toContain('Đã gửi 02 thư nhắc việc.');
  });

  it('leave out an address that is none, typed by hand', () => {
    const world = due();
    type(world, 'directory', 'DV-01', 'email', 'kinhte@tinh, ai@do.example');
    expect(told(world, 'sendReminderMails')).toContain('GV-2026-001');
    expect(mailed(world)).toEqual(['anh@tinh.example']);
  });
});
