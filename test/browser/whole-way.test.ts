// The whole way in real Chromium, as two people at once: from an empty spreadsheet to the results notice and the reminders.
import type { Frame } from 'playwright-core';
import { readTab } from '../../examples/summary';
import { createWorld } from '../../local';
import { columnLetters } from '../../local/values/a1';
import type { TabKey } from '../../src/domain/records';
import { SETTINGS } from '../../src/domain/settings';
import type { SettingKey } from '../../src/domain/settings';
import { TABS } from '../../src/workbook/schema';
import type { Desk, Hall } from '../support/browser';
import { expectAccessible, openHall } from '../support/browser';
import { columnOf, rowOf, title } from '../support/by-hand';

jest.setTimeout(600_000);

const OFFICE = 'vanphong@xa.example';
const INTAKE = 'tiepnhan@xa.example';

let hall: Hall;
let office: Desk;
let intake: Desk;

const rows = <K extends TabKey>(key: K) => readTab(hall.world, key);
const says = (page: Frame, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Frame, name: string | RegExp) => page.getByRole('button', { name }).first().click();
/** A field by its label: of text, of choices, or one that searches. */
const field = (page: Frame, name: string) =>
  page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));
const open = async (desk: Desk, label: string): Promise<Frame> => {
  await desk.menu(label);
  return desk.sidebar();
};

/** Waits until what the workbook says is so. */
async function until(read: () => unknown, expected: unknown): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (JSON.stringify(read()) !== JSON.stringify(expected) && Date.now() < deadline)
    await office.page.waitForTimeout(50);
  expect(read()).toEqual(expected);
}

/** Types into the cell of a field, in the row of a code. */
async function typeInto<K extends TabKey>(
  key: K,
  code: string,
  field: keyof (typeof TABS)[K]['columns'],
  text: string,
) {
  const { header } = (TABS[key].columns as Record<PropertyKey, { header: string }>)[field] as { header: string };
  const column = columnOf(hall.world, title(key), header);
  await office.type(title(key), `${columnLetters(column)}${rowOf(hall.world, key, code)}`, text);
}

/** Types a row of the directory below the others, as a clerk does, without a code. */
async function typeEntry(row: number, fields: Record<string, string>) {
  for (const [field, text] of Object.entries(fields)) {
    const { header } = (TABS.directory.columns as Record<string, { header: string }>)[field] as { header: string };
    await office.type(
      title('directory'),
      `${columnLetters(columnOf(hall.world, title('directory'), header))}${row}`,
      text,
    );
  }
}

beforeAll(async () => {
  const world = createWorld({ now: '2026-07-01T08:00:00+07:00', owner: OFFICE, editors: [INTAKE], newSheetRows: 60 });
  hall = await openHall(world);
  office = await hall.desk(OFFICE);
});
afterAll(async () => {
  const { requestsOutside, pageErrors } = hall;
  await hall.close();
  expect({ requestsOutside, pageErrors }).toEqual({ requestsOutside: [], pageErrors: [] });
});

/** Each step goes on from the one before; after one that failed, the others have nothing to say. */
let failed = '';
function step(name: string, work: () => Promise<void>): void {
  it(name, async () => {
    if (failed !== '') throw new Error(`not reached: «${failed}» failed`);
    failed = name;
    await work();
    failed = '';
  });
}

describe('two people, one workbook', () => {
  step('set it up, and type the office and its staff by hand', async () => {
    await office.menu('Cài đặt ban đầu');
    await office.answer('OK');
    const values: Partial<Record<SettingKey, string>> = {
      issuerLower: 'XÃ SÔNG LAM',
      officeName: 'Ủy ban nhân dân xã Sông Lam',
      place: 'Sông Lam',
      signerName: 'Hồ Văn Chính',
      replyTo: OFFICE,
    };
    for (const [key, value] of Object.entries(values)) {
      await typeInto('settings', SETTINGS[key as SettingKey].code, 'value', value);
    }
    await typeEntry(2, { kind: 'Đơn vị', name: 'Phòng Kinh tế', email: 'kinhte@xa.example' });
    await typeEntry(3, {
      kind: 'Cán bộ, công chức',
      name: 'Đậu Thị Mơ',
      unit: 'Phòng Kinh tế',
      email: 'mo@xa.example',
    });
    const page = await open(office, 'Kiểm tra dữ liệu');
    await expectAccessible(page);
    await press(page, /^Sửa tất cả 2 mục: /);
    await press(page, 'Sửa 2 mục');
    await until(() => rows('directory').map(({ code }) => code), ['DV-01', 'CB-01']);
  });

  step('make the year’s plan, and a session', async () => {
    const plan = await open(office, 'Kế hoạch năm');
    await field(plan, 'Năm').fill('2026');
    await field(plan, 'Chủ đề đối thoại, mỗi dòng một chủ đề').fill('Đường giao thông nông thôn\nVệ sinh môi trường');
    await press(plan, 'Lập kế hoạch');
    await says(plan, 'Vệ sinh môi trường');
    expect(rows('planLines').filter(({ form }) => form === 'topic')).toHaveLength(2);
    const schedule = await open(office, 'Lịch phiên');
    await press(schedule, 'Lên lịch phiên mới');
    await field(schedule, 'Tên phiên').fill('Hội nghị đối thoại quý III');
    await field(schedule, 'Ngày').fill('15/7/2026');
    await field(schedule, 'Bắt đầu').fill('7:30');
    await field(schedule, 'Kết thúc').fill('11:00');
    await field(schedule, 'Địa điểm').fill('Nhà văn hóa xã');
    await field(schedule, 'Chủ trì').fill('Hồ Văn Chính');
    await says(schedule, /08\/07\/2026/);
    await press(schedule, 'Lưu phiên');
    await says(schedule, /Đã lên lịch phiên P-2026-01/);
    expect(rows('sessions')).toMatchObject([{ code: 'P-2026-01', date: '2026-07-15', state: 'planned' }]);
  });

  step('announce it, on paper too', async () => {
    const schedule = await open(office, 'Lịch phiên');
    await press(schedule, 'Hội nghị đối thoại quý III');
    await press(schedule, 'Đã công khai thông báo');
    await until(() => rows('sessions').map(({ state }) => state), ['announced']);
    const papers = await open(office, 'Văn bản');
    await field(papers, 'Tên loại').selectOption({ label: 'Kế hoạch' });
    await press(papers, 'Kiểm tra');
    await press(papers, 'Xem trước');
    await papers.getByRole('region', { name: 'Xem trước' }).getByText('KẾ HOẠCH', { exact: true }).waitFor();
    await press(papers, 'Lập văn bản');
    await says(papers, 'Văn bản vừa lập');
    await papers.getByRole('link', { name: /Mở/ }).first().waitFor();
    expect(rows('papers')).toMatchObject([{ kind: 'plan', subject: 'KH-2026-01', state: 'draft' }]);
  });

  step('register people at the door while the queue runs', async () => {
    hall.world.clock.advance(14 * 86_400_000);
    intake = await hall.desk(INTAKE);
    const desk = await open(intake, 'Đăng ký phát biểu');
    const register = async (name: string, village: string) => {
      await field(desk, 'Họ và tên').fill(name);
      await field(desk, 'Thôn, tổ dân phố').fill(village);
      await field(desk, 'Nội dung đối thoại').selectOption({ index: 1 });
      await desk.getByRole('button', { name: 'Đăng ký', exact: true }).click();
      // The form is free again before the save is done.
      await desk.waitForFunction(`document.activeElement.value === ''`);
    };
    await register('Phan Thị Lựu', 'thôn Bãi');
    await register('Cao Văn Khoát', 'thôn Trung');
    await until(() => rows('speakers').map(({ name }) => name), ['Phan Thị Lựu', 'Cao Văn Khoát']);

    const meeting = await open(office, 'Điều hành phiên');
    await press(meeting, 'Bắt đầu phiên');
    await press(meeting, /^Mời .*Phan Thị Lựu/);
    await press(meeting, 'Bắt đầu nói');
    await until(() => rows('speakers').map(({ state }) => state), ['speaking', 'waiting']);

    // Both act at once: one more at the door, and what is being said.
    const said = opinion(
      meeting,
      'Đường thôn Bãi lầy lội, đề nghị đổ bê tông.',
      'Kiến nghị',
      'Giao giải quyết',
      async () => {
        await field(meeting, 'Người được giao').fill('dau thi mo');
        await meeting.getByRole('option', { name: /Đậu Thị Mơ/ }).click();
        await says(meeting, /Hạn:/);
      },
    );
    await Promise.all([said, register('Lang Thị Én', 'thôn Bãi')]);
    await until(() => rows('followUps').map(({ officer, dueOn }) => [officer, dueOn]), [['Đậu Thị Mơ', '2026-08-05']]);
    expect(rows('speakers').map(({ order }) => order)).toEqual([1, 2, 3]);
  });

  step('take down each ý kiến with its outcome', async () => {
    const meeting = await office.sidebar();
    await opinion(meeting, 'Xã có thu phí vệ sinh không?', 'Ý kiến', 'Trả lời tại chỗ', async () => {
      await field(meeting, 'Nội dung trả lời').fill('Xã không thu phí vệ sinh năm 2026.');
    });
    await press(meeting, /^Mời .*Cao Văn Khoát/);
    await press(meeting, 'Bắt đầu nói');
    await says(meeting, 'Ý kiến của Cao Văn Khoát');
    await opinion(meeting, 'Cầu qua sông xuống cấp.', 'Phản ánh', 'Vượt thẩm quyền', async () => {
      await field(meeting, 'Cấp có thẩm quyền').fill('UBND tỉnh');
      await field(meeting, 'Đơn vị chủ trì').fill('Phòng Kinh tế');
    });
    await opinion(meeting, 'Đường thôn Bãi khó đi.', 'Kiến nghị', 'Trùng', async () => {
      await field(meeting, 'Trùng với ý kiến').fill('lay loi');
      await meeting.getByRole('option', { name: /YK-2026-001/ }).click();
    });
    await until(
      () => rows('opinions').map(({ kind, outcome }) => [kind, outcome]),
      [
        ['petition', 'assigned'],
        ['opinion', 'answered'],
        ['report', 'escalated'],
        ['petition', 'duplicate'],
      ],
    );
    expect(rows('opinions').map(({ duplicateOf }) => duplicateOf)).toEqual(['', '', '', 'YK-2026-001']);
    await expectAccessible(meeting);
  });

  step('show the hall who speaks, and end the session with its counts', async () => {
    await intake.menu('Màn hình hội trường');
    const screen = await intake.dialog();
    await says(screen, 'Cao Văn Khoát');
    await says(screen, 'Lang Thị Én');
    await expectAccessible(screen);
    const meeting = await office.sidebar();
    await press(meeting, 'Kết thúc lượt');
    await meeting.getByRole('tab', { name: 'Kết thúc' }).click();
    await field(meeting, 'Kết luận của chủ trì').fill('Giao Phòng Kinh tế khảo sát đường thôn Bãi.');
    await field(meeting, 'Số người dự').fill('86');
    await meeting.getByRole('button', { name: 'Kết thúc phiên', exact: true }).click();
    await until(() => rows('sessions').map(({ state, headCount }) => [state, headCount]), [['closed', 86]]);
    expect(rows('speakers').map(({ state }) => state)).toEqual(['spoken', 'spoken', 'waiting']);
  });

  step('remind the officer: seen before, then sent, once', async () => {
    hall.world.clock.advance(19 * 86_400_000);
    const reminders = await open(office, 'Nhắc việc');
    await says(reminders, /Đậu Thị Mơ/);
    expect(hall.world.mails).toEqual([]);
    await press(reminders, /^Gửi \d+ thư/);
    await reminders.getByRole('button', { name: 'Gửi', exact: true }).click();
    await until(() => hall.world.mails.map(({ to }) => to).sort(), ['kinhte@xa.example', 'mo@xa.example']);
    await says(reminders, /Đã gửi/);
  });

  step('answer the follow-up, make the results notice, and issue it', async () => {
    const work = await open(office, 'Giao việc');
    await press(work, 'Mở GV-2026-001');
    await field(work, 'Nội dung trả lời, kết quả').fill('Đường thôn Bãi đã đổ bê tông xong ngày 30/7/2026.');
    await press(work, 'Lưu kết quả');
    await until(() => rows('followUps').map(({ state }) => state), ['done', 'assigned']);

    const papers = await open(office, 'Văn bản');
    await field(papers, 'Tên loại').selectOption({ label: 'Thông báo kết quả' });
    await field(papers, 'Về').selectOption({ index: 0 });
    await press(papers, 'Kiểm tra');
    await press(papers, 'Lập văn bản');
    await says(papers, 'Văn bản vừa lập');
    await papers.getByRole('tab', { name: /^Sổ văn bản/ }).click();
    const notice = papers.getByRole('listitem').filter({ hasText: 'Thông báo kết quả' }).first();
    await notice.getByRole('button', { name: /^Duyệt/ }).click();
    await press(papers, 'Ghi duyệt');
    await notice.getByRole('button', { name: /^Phát hành/ }).click();
    await press(papers, 'Ghi phát hành');
    await until(
      () => rows('papers').map(({ kind, state, number }) => [kind, state, number !== '']),
      [
        ['plan', 'draft', false],
        ['results', 'issued', true],
      ],
    );
    expect(hall.world.files).toHaveLength(2);
  });
});

/** Writes down one ý kiến of whoever speaks, with its outcome. */
async function opinion(meeting: Frame, text: string, kind: string, outcome: string, more: () => Promise<void>) {
  const before = rows('opinions').length;
  await field(meeting, 'Nội dung ý kiến').fill(text);
  await meeting.getByRole('radio', { name: kind, exact: true }).check();
  await meeting.getByRole('radio', { name: outcome, exact: true }).check();
  await more();
  await press(meeting, 'Lưu ý kiến');
  await until(() => rows('opinions').length, before + 1);
}
