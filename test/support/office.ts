// A small office for tests: a workbook that was set up and used through the shipped bundle, cheap to copy.
import { join } from 'node:path';
import { createStage } from '../../examples/stage';
import type { BilledStage } from '../../examples/stage';
import { copyWorld, createServices, createWorld, loadBundle, runInline } from '../../local';
import type { Bundle, RunOptions, RunResult, World } from '../../local';
import type { Reply } from '../../src/views/messages';
import { WORKBOOK } from '../../src/workbook/schema';

export const bundle: Bundle = loadBundle(join(__dirname, '../../dist/script'));

export const OWNER = 'vanphong@xa.example';

const SETTINGS = {
  issuerLower: 'XÃ THỬ NGHIỆM',
  officeName: 'Ủy ban nhân dân xã Thử Nghiệm',
  place: 'Thử Nghiệm',
  signerName: 'Lê Văn Mẫu',
  replyTo: 'vanphong@xa.example',
};
const DIRECTORY = [
  { kind: 'unit', name: 'Địa chính', email: 'diachinh@xa.example' },
  { kind: 'officer', name: 'Trần Thị Thử', title: 'Công chức địa chính', unit: 'Địa chính', email: 'thu@xa.example' },
  { kind: 'officer', name: 'Phạm Văn Kiểm', title: 'Công chức văn hóa', unit: 'Văn hóa', email: 'kiem@xa.example' },
];
/** A line of a plan. */
export const line = (part: string, form: string, label: string, lead: string, text: string) => ({
  part,
  form,
  label,
  lead,
  text,
});
const PLAN = {
  year: 2026,
  title: 'Đối thoại trực tiếp của Chủ tịch UBND xã năm 2026',
  quarters: 'III',
  lines: [
    line('basis', 'paragraph', '', '', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
    line('purpose', 'section', 'I.', 'MỤC ĐÍCH, YÊU CẦU', ''),
    line('purpose', 'paragraph', '-', '', 'Lắng nghe ý kiến của Nhân dân.'),
    line('content', 'topic', '(1).', '', 'Đường giao thông nông thôn.'),
    line('closing', 'paragraph', '', '', 'Trên đây là kế hoạch, đề nghị các bộ phận thực hiện.'),
    line('recipient', 'paragraph', '-', '', 'Lưu: VT.'),
  ],
};
const SESSION = {
  plan: 'KH-2026-01',
  title: 'Hội nghị đối thoại quý III',
  date: '2026-07-15',
  startTime: '07:30',
  endTime: '11:00',
  venue: 'Nhà văn hóa xã',
  villages: ['thôn Đông', 'thôn Tây'],
  chair: 'Lê Văn Mẫu',
};

export const SPEAKER = {
  session: 'P-2026-01',
  name: 'Nguyễn Văn An',
  village: 'thôn Đông',
  phone: '0912 345 678',
  topic: 'KH-2026-01/04',
};
export const ASSIGNED = { type: 'assigned', leadUnit: 'Địa chính', officer: 'Trần Thị Thử' };
export const OPINION = {
  speaker: 'P-2026-01/01',
  kind: 'petition',
  topic: 'KH-2026-01/04',
  field: 'giao thông',
  text: 'Đề nghị sửa đường thôn Đông.',
};

/** The endpoint's reply to one request of the bundle, and the run itself. */
export function ask(
  world: World,
  useCase: string,
  input: object,
  options: RunOptions & { requestId?: string; seen?: object[] } = {},
) {
  const {
    requestId = `test-${world.ui.length}-${useCase}-${JSON.stringify(input).length}`,
    seen = [],
    ...runOptions
  } = options;
  const request = { useCase, input, requestId, issuedAt: '2026-07-15T08:00:00', seen };
  const run = runInline(world, bundle, 'doiThoai', [JSON.stringify(request)], runOptions);
  return { run, reply: (run.error ? undefined : (JSON.parse(String(run.value)) as Reply)) as Reply };
}

/** A reply without the moment at which, and the person to whom, it was given. */
export function said(reply: Reply | undefined) {
  const { now: _now, user: _user, ...answer } = reply as Reply;
  return answer;
}

export function menu(world: World, entryPoint: string, answer?: string, options: RunOptions = {}): RunResult {
  if (answer !== undefined) world.answers.push({ button: 'OK', text: answer });
  return runInline(world, bundle, entryPoint, [], options);
}

let prepared: World | undefined;

/** A world on the morning of a session: plan, session, one speaker, an assigned and an undecided opinion. */
export function smallOffice(): World {
  prepared ??= prepare();
  return copyWorld(prepared);
}

function prepare(): World {
  const world = createWorld({ now: '2026-07-01T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
  const stage: BilledStage = createStage(world, bundle);
  stage.menu('setUpWorkbook');
  stage.ask('changeSettings', { values: SETTINGS });
  stage.ask('keepDirectory', { entries: DIRECTORY });
  stage.ask('enterPlan', PLAN);
  stage.ask('scheduleSession', SESSION);
  stage.ask('registerSpeaker', SPEAKER);
  stage.at('2026-07-15T08:00:00');
  stage.ask('callSpeaker', { speaker: 'P-2026-01/01', state: 'spoken' });
  stage.ask('recordOpinion', { ...OPINION, outcome: ASSIGNED });
  stage.ask('recordOpinion', { ...OPINION, text: 'Phản ánh rác thải ven đường.', topic: '', kind: 'report' });
  world.ui = [];
  return world;
}

/** Every tab as text, cell by cell, for comparing two worlds as a person would see them. */
export function tabsAsShown(world: World): Record<string, string[][]> {
  const spreadsheet = createServices(world).SpreadsheetApp.getActiveSpreadsheet();
  const tabs: Record<string, string[][]> = {};
  for (const { title } of WORKBOOK) {
    const sheet = spreadsheet.getSheetByName(title);
    if (sheet) tabs[title] = sheet.getDataRange().getDisplayValues();
  }
  return tabs;
}
