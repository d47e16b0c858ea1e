import fc from 'fast-check';
import type { DirectoryEntry, FollowUp, Mail } from '../../src/domain/records';
import type { Reminders } from '../../src/usecases/remind';
import { remind, urgencyOf } from '../../src/usecases/remind';
import { insert } from '../../src/workbook/changes';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { apply, book, CONTEXT, record, snapshot, type Book, type BookRows } from '../support/snapshot';

const TODAY = { ...CONTEXT, now: '2024-07-05T07:00:00' };
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
const ask = (rows: BookRows, now = TODAY.now) => remind(snapshot(book({ ...MEETING, ...rows })), { ...TODAY, now });
const queue = (cells: Book, { mails }: Reminders): Book =>
  apply(
    cells,
    mails.map((mail) => insert('mails', mail)),
  );

describe('how pressing a follow-up is', () => {
  it.each([
    ['2024-07-04', 'overdue'],
    ['2024-07-05', 'dueToday'],
    ['2024-07-06', 'dueSoon'],
    ['2024-07-08', 'dueSoon'],
    ['2024-07-09', undefined],
    ['2025-07-05', undefined],
    ['2023-12-31', 'overdue'],
    ['', undefined],
  ])('due %s, three days before', (dueOn, expected) => {
    expect(urgencyOf({ state: 'assigned', dueOn }, '2024-07-05', 3)).toBe(expected);
  });

  it('only what is still owed, also what was handed back or has no state', () => {
    const urgency = (state: string) =>
      urgencyOf({ state: state as FollowUp['state'], dueOn: '2024-07-01' }, '2024-07-05', 3);
    expect(['assigned', 'inProgress', 'handedBack', ''].map(urgency)).toEqual(Array(4).fill('overdue'));
    expect(['done', 'passedOn', 'withdrawn'].map(urgency)).toEqual([undefined, undefined, undefined]);
  });
});

describe('the reminders of a day', () => {
  it('one digest per person, the most pressing first', () => {
    const { mails } = ask({
      followUps: [
        follow(1, { dueOn: '2024-07-08', supportingUnits: ['Văn phòng', 'thôn Đông'] }),
        follow(2, { dueOn: '2024-07-05' }),
        follow(3, { dueOn: '2024-07-01', originalDueOn: '2024-06-20' }),
        follow(4, { officer: '', leadUnit: 'Văn phòng' }),
      ],
    });
    expect(mails.map((mail) => [mail.code, mail.to, mail.toName, mail.state])).toEqual([
      ['T-2024-0001', 'lan@ngocchau.example', 'Lê Thị Lan', 'queued'],
      ['T-2024-0002', 'vp@ngocchau.example', 'Văn phòng', 'queued'],
    ]);
    expect(mails[0]?.subject).toBe(
      '[Đối thoại] Nhắc việc ngày 05/07/2024: 01 việc quá hạn, 01 việc đến hạn hôm nay, 01 việc sắp đến hạn',
    );
    expect(mails[0]?.body).toBe(
      [
        'Kính gửi Công chức Lê Thị Lan,',
        '',
        'Ủy ban nhân dân xã Ngọc Châu trân trọng nhắc các việc được giao sau đối thoại, tính đến ngày 05/07/2024:',
        '',
        'QUÁ HẠN (01 việc)',
        '- GV-2024-003 (YK-2024-003): Sửa đường',
        '  Hạn 01/07/2024 (quá hạn 04 ngày, hạn ban đầu 20/06/2024).',
        '',
        'ĐẾN HẠN HÔM NAY (01 việc)',
        '- GV-2024-002 (YK-2024-002): Sửa đường',
        '  Hạn 05/07/2024 (hôm nay).',
        '',
        'SẮP ĐẾN HẠN (01 việc)',
        '- GV-2024-001 (YK-2024-001): Sửa đường',
        '  Hạn 08/07/2024 (còn 03 ngày); phối hợp: Văn phòng, thôn Đông.',
        '',
        'Đề nghị báo cáo kết quả về Ủy ban nhân dân xã Ngọc Châu để ghi vào sổ theo dõi. Nếu việc đã xong, xin bỏ qua thư này.',
        '',
        'Trân trọng./.',
      ].join('\n'),
    );
    expect(mails[1]?.body).toContain('Kính gửi Văn phòng,');
  });

  it('an officer who left is not written to: the unit is', () => {
    const { mails } = ask({ followUps: [follow(1, { officer: 'Phạm Văn Bình', leadUnit: 'Văn phòng' })] });
    expect(mails.map((mail) => mail.to)).toEqual(['vp@ngocchau.example']);
    const before = ask(
      { followUps: [follow(1, { officer: 'Phạm Văn Bình', dueOn: '2024-05-31' })] },
      '2024-05-31T07:00:00',
    );
    expect(before.mails.map((mail) => mail.to)).toEqual(['binh@ngocchau.example']);
  });

  const people = (...entries: Partial<DirectoryEntry>[]) =>
    entries.map((entry, at) => record('directory', { code: `CB-0${at}`, kind: 'officer', ...entry }));

  it('an officer not yet in post, or without an address that can be used, is passed over', () => {
    for (const entry of [
      { from: '2024-07-06', email: 'moi@xa.example' },
      { email: '' },
      { email: 'lan@xa' },
      { email: 'a@xa.vn, b@xa.vn' },
    ]) {
      const { mails, unreachable } = ask({
        followUps: [follow(1)],
        directory: people({ name: 'Lê Thị Lan', ...entry }),
      });
      expect(mails).toEqual([]);
      expect(unreachable).toEqual([
        'GV-2024-001: Lê Thị Lan, Địa chính chưa có thư điện tử trong Danh bạ, hoặc không còn giữ chức vụ.',
      ]);
    }
  });

  it('of two people of one name, the one of the lead unit', () => {
    const directory = people(
      { name: 'Lê Thị Lan', unit: 'Văn phòng', email: 'lan.vp@xa.example' },
      { name: 'Lê Thị Lan'.normalize('NFD'), unit: 'Địa chính', email: 'lan.dc@xa.example' },
    );
    expect(ask({ followUps: [follow(1)], directory }).mails.map((mail) => mail.to)).toEqual(['lan.dc@xa.example']);
    expect(ask({ followUps: [follow(1, { leadUnit: '' })], directory }).mails).toHaveLength(1);
  });

  it('two names with one address get one mail', () => {
    const directory = people(
      { name: 'Lê Thị Lan', email: 'Chung@xa.example' },
      { name: 'Văn phòng', kind: 'unit', email: 'chung@xa.example' },
    );
    const { mails } = ask({ followUps: [follow(1), follow(2, { officer: '', leadUnit: 'Văn phòng' })], directory });
    expect(mails).toHaveLength(1);
    expect(mails[0]?.body).toContain('GV-2024-002');
  });

  it('what cannot be reminded of is told to the office, with the place', () => {
    const rows = book({
      ...MEETING,
      followUps: [
        follow(1, { dueOn: '' }),
        follow(2),
        follow(3, { officer: '', leadUnit: '' }),
        follow(4, { dueOn: '', state: 'done' }),
      ],
    });
    rows.followUps[2] = (rows.followUps[2] ?? []).map((cell) => (cell instanceof Date ? 'cuối tháng' : cell));
    expect(remind(snapshot(rows), TODAY).unreachable).toEqual([
      'GV-2024-001: chưa ghi hạn nên không nhắc được.',
      'Trang «Giao việc», dòng 3, cột «Hạn»: «cuối tháng» không phải là ngày. Hãy gõ dạng 15/07/2026.',
      'GV-2024-003: chưa ghi đơn vị chủ trì hay người được giao nên không nhắc được.',
    ]);
  });

  it('a day of leaving that cannot be read sends nobody a mail', () => {
    const rows = book({ ...MEETING, followUps: [follow(1, { officer: 'Phạm Văn Bình', leadUnit: '' })] });
    rows.directory[4] = (rows.directory[4] ?? []).map((cell) => (cell instanceof Date ? 'hết tháng 5' : cell));
    const { mails, unreachable } = remind(snapshot(rows), TODAY);
    expect(mails).toEqual([]);
    expect(unreachable[0]).toContain('Trang «Danh bạ», dòng 5, cột «Đến ngày»: «hết tháng 5» không phải là ngày.');
  });

  it('a subject is one line, whatever the office wrote', () => {
    const templates = [record('templates', { code: 'thu-nhac-tieu-de', text: 'Nhắc việc\n{ngay}\r\nBcc: x' })];
    expect(ask({ followUps: [follow(1)], templates }).mails[0]?.subject).toBe('Nhắc việc 05/07/2024 Bcc: x');
  });

  it('a body fits its cell: what is not listed is counted', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      follow(1, { code: `GV-2024-${1000 + at}`, task: `=Việc ${'dài '.repeat(10_000)}` }),
    );
    const [mail] = ask({ followUps: many }).mails;
    expect(mail?.body.length).toBeLessThanOrEqual(50_000);
    expect(mail?.subject).toContain('400 việc đến hạn hôm nay');
    const listed = mail?.body.match(/^- GV-/gm)?.length ?? 0;
    expect(listed).toBeGreaterThan(50);
    expect(mail?.body).toContain(`Và ${400 - listed} việc khác; xem trang «Giao việc» của sổ theo dõi.`);
    expect(mail?.body).toMatch(/Trân trọng\.\/\.$/);
  });

  it('an office that has not typed its name is an Ủy ban nhân dân xã', () => {
    expect(ask({ followUps: [follow(1)], settings: [] }).mails[0]?.body).toContain(
      'Ủy ban nhân dân xã trân trọng nhắc',
    );
  });

  it('refuses a setting that makes no sense', () => {
    const settings = [record('settings', { code: 'nhac-truoc', value: 'ba' })];
    expect(refusal(() => ask({ settings })).message).toContain(
      'Trang «Cài đặt», «Nhắc trước hạn»: «ba» không phải là số ngày.',
    );
  });
});

describe('nothing is sent twice', () => {
  const NAMES = ['Lê Thị Lan', 'Phạm Văn Bình', 'Văn phòng', 'Địa chính', 'Không Ai', ''];
  const followUps = fc.array(
    fc.record({
      officer: fc.constantFrom(...NAMES),
      leadUnit: fc.constantFrom(...NAMES),
      dueOn: fc.constantFrom('2024-07-01', '2024-07-05', '2024-07-07', '2024-08-01', ''),
      state: fc.constantFrom<FollowUp['state']>('assigned', 'inProgress', 'done', 'withdrawn', 'handedBack'),
    }),
    { maxLength: 12 },
  );

  it('one mail per person, none twice on a day, every pressing follow-up in exactly one mail or told to the office', () => {
    fc.assert(
      fc.property(followUps, (owed) => {
        const rows = owed.map((fields, at) => follow(1, { ...fields, code: `GV-2024-${100 + at}` }));
        const cells = book({ ...MEETING, followUps: rows });
        const first = remind(snapshot(cells), TODAY);
        expect(new Set(first.mails.map((mail) => mail.to)).size).toBe(first.mails.length);
        expect(new Set(first.mails.map((mail) => mail.code)).size).toBe(first.mails.length);
        for (const row of rows) {
          const told = first.unreachable.filter((line) => line.startsWith(row.code)).length;
          const times = told + first.mails.filter((mail) => mail.body.includes(`- ${row.code} `)).length;
          const pressing = urgencyOf(row, '2024-07-05', 3) !== undefined;
          const undated = row.dueOn === '' && ['assigned', 'inProgress', 'handedBack'].includes(row.state);
          expect([row.code, times]).toEqual([row.code, pressing || undated ? 1 : 0]);
        }
        const again = remind(snapshot(queue(cells, first)), TODAY);
        expect(again.mails).toEqual([]);
        expect(again.waiting.map((mail) => mail.code)).toEqual(first.mails.map((mail) => mail.code));
      }),
    );
  });

  const outbox = (...states: [string, Mail['state'], string?][]) =>
    states.map(([day, state, to = 'lan@ngocchau.example'], at) =>
      record('mails', { code: `T-2024-000${at + 1}`, key: `nhac|${day}|${to}`, to, state }),
    );

  it.each(['queued', 'sending', 'sent', 'inDoubt', 'failed'] as const)(
    'whoever has a mail of today that is %s gets no other',
    (state) => {
      expect(ask({ followUps: [follow(1)], mails: outbox(['2024-07-05', state]) }).mails).toEqual([]);
    },
  );

  it('on another day there is another mail, and what waited from before is replaced', () => {
    const { mails, waiting, replaced } = ask({
      followUps: [follow(1)],
      mails: outbox(['2024-07-04', 'queued'], ['2024-07-04', 'sent', 'vp@ngocchau.example']),
    });
    expect(mails.map((mail) => mail.code)).toEqual(['T-2024-0003']);
    expect(waiting).toEqual([]);
    expect(replaced.map((mail) => mail.code)).toEqual(['T-2024-0001']);
  });

  it('a run that was cut off leaves its mails in doubt, whatever the day', () => {
    const { inDoubt, waiting } = ask({
      mails: outbox(['2024-07-04', 'sending'], ['2024-07-05', 'sending'], ['2024-07-05', 'queued']),
    });
    expect(inDoubt.map((mail) => mail.code)).toEqual(['T-2024-0001', 'T-2024-0002']);
    expect(waiting.map((mail) => mail.code)).toEqual(['T-2024-0003']);
  });

  it('codes of mails follow on over the years', () => {
    const { mails } = ask({
      followUps: [follow(1)],
      mails: [record('mails', { code: 'T-2023-0044', key: 'x', state: 'sent' })],
    });
    expect(mails[0]?.code).toBe('T-2024-0001');
  });
});
