// A commune in 2026 beside the small office: a long name, a deputy who signs, a plan without topics, officers who came and left.
import { createStage } from '../../examples/stage';
import { copyWorld, createWorld } from '../../local';
import type { World } from '../../local';
import { ask, bundle, line } from './office';

export const OWNER = 'vp.nguyenbinhkhiem@tinh.example';
export const SETTINGS = {
  issuerLower: 'XÃ NGUYỄN BỈNH KHIÊM',
  officeName: 'Ủy ban nhân dân xã Nguyễn Bỉnh Khiêm',
  place: 'Nguyễn Bỉnh Khiêm',
  signerPower: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
  signerTitle: 'PHÓ CHỦ TỊCH',
  signerName: 'Nguyễn Hoàng Thị Phương Thảo',
  symbolEnd: 'UBND',
  recipients: 'Thường trực Đảng ủy, Thường trực HĐND xã\nCác thôn, tổ dân phố',
};
const DIRECTORY = [
  { kind: 'unit', name: 'Phòng Kinh tế, Hạ tầng và Đô thị', email: 'kinhte@tinh.example' },
  { kind: 'unit', name: 'Phòng Văn hóa - Xã hội' },
  {
    kind: 'officer',
    name: 'Đặng Quốc Việt',
    title: 'Chuyên viên',
    unit: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    email: 'viet@tinh.example',
    to: '31/01/2026',
  },
  {
    kind: 'officer',
    name: 'Tạ Thị Ngọc Ánh',
    title: 'Chuyên viên',
    unit: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    email: 'anh@tinh.example',
    from: '2026-02-01',
  },
  { kind: 'officer', name: 'Lò Văn Pánh', title: 'Chuyên viên', unit: 'Phòng Văn hóa - Xã hội' },
];
export const PLAN = {
  year: 2026,
  title:
    'Đối thoại trực tiếp giữa Chủ tịch Ủy ban nhân dân xã Nguyễn Bỉnh Khiêm với Nhân dân các thôn, tổ dân phố năm 2026',
  quarters: 'I, IV',
  lines: [
    line('basis', 'paragraph', '', '', 'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;'),
    line('basis', 'paragraph', '', '', 'Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15;'),
    line('purpose', 'section', 'I.', 'Mục đích', ''),
    line('purpose', 'paragraph', '', '', 'Lắng nghe ý kiến của Nhân dân.'),
    line('content', 'section', 'II.', 'Nội dung', ''),
    line('content', 'paragraph', 'a)', 'Thời gian:', 'quý I và quý IV năm 2026.'),
    line('execution', 'section', 'III.', 'Tổ chức thực hiện', ''),
    line('execution', 'paragraph', '', '', 'Văn phòng HĐND và UBND chủ trì, theo dõi'),
  ],
};
export const SESSION = {
  plan: 'KH-2026-01',
  title: 'Hội nghị đối thoại',
  date: '2026-02-06',
  venue: 'Hội trường UBND xã',
  startTime: '08:00',
};

function prepare(): World {
  const world = createWorld({ now: '2026-01-05T08:00:00+07:00', owner: OWNER, newSheetRows: 60 });
  const stage = createStage(world, bundle);
  stage.menu('setUpWorkbook');
  stage.ask('changeSettings', { values: SETTINGS });
  stage.ask('keepDirectory', { entries: DIRECTORY });
  stage.ask('enterPlan', PLAN);
  stage.ask('scheduleSession', SESSION);
  stage.at('2026-02-06T08:00:00');
  world.ui = [];
  return world;
}
let prepared: World | undefined;

/** The commune on the morning of its first session, without a word said yet. */
export function commune(): World {
  prepared ??= prepare();
  return copyWorld(prepared);
}

let requests = 0;
/** An act that must succeed, and what it gave. */
export function done(world: World, useCase: string, input: object) {
  const { reply } = ask(world, useCase, input, { requestId: `commune-${(requests += 1)}` });
  if (!reply.ok) throw new Error([useCase, reply.error.message, ...(reply.error.details ?? [])].join('\n'));
  return { output: reply.output ?? {}, warnings: reply.warnings ?? [], message: reply.message };
}

export const SLIP = { session: 'P-2026-01', source: 'slip', sourceName: 'Phiếu ý kiến, thôn Vĩnh Lại' };
export const lead = (name: string, more: object = {}) => ({ type: 'assigned', leadUnit: name, ...more });
