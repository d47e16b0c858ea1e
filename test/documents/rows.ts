// Made-up rows for the tests of papers: each function gives a whole row, changed where a test says so.
import type { FollowUp, Opinion, Plan, PlanLine, Session, Speaker } from '../../src/domain/records';
import type { Office } from '../../src/documents/letterhead';

export const OFFICE: Office = {
  issuer: ['ỦY BAN NHÂN DÂN', 'XÃ NGỌC CHÂU'],
  name: 'Ủy ban nhân dân xã Ngọc Châu',
  place: 'Ngọc Châu',
  symbolEnd: 'UBND',
  letterSymbol: 'UBND-VP',
  signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  signer: 'Trần Toàn Thắng',
  recipients: ['Đảng ủy, HĐND xã', 'Ủy ban MTTQ Việt Nam xã', 'Các thôn', 'Lưu: VT, VP'],
};

export function plan(change: Partial<Plan> = {}): Plan {
  return {
    code: 'KH-2024-01',
    revision: null,
    year: 2024,
    title: 'Tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã năm 2024',
    issueMonth: '2024-02',
    quarters: 'II, III',
    signer: 'Trần Toàn Thắng',
    state: 'draft',
    ...change,
  };
}

/** A line of the plan; its order, and with it its code, comes from `order`. */
export function line(order: number, change: Partial<PlanLine>): PlanLine {
  return {
    code: `KH-2024-01/${String(order).padStart(2, '0')}`,
    revision: null,
    plan: 'KH-2024-01',
    order,
    part: 'content',
    form: 'paragraph',
    label: '',
    lead: '',
    text: '',
    ...change,
  };
}

export const lines = (changes: Partial<PlanLine>[]): PlanLine[] => changes.map((change, at) => line(at + 1, change));

/** One line of every form and part. */
export const PLAN_LINES = lines([
  { part: 'basis', text: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025.' },
  { part: 'basis', text: 'Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;' },
  { part: 'opening', text: 'Chủ tịch UBND xã xây dựng kế hoạch tiếp xúc, đối thoại năm 2024 cụ thể như sau:' },
  { part: 'purpose', form: 'section', label: 'I.', lead: 'MỤC ĐÍCH, YÊU CẦU' },
  { part: 'purpose', form: 'heading', label: '1.', lead: 'Mục đích' },
  { part: 'purpose', text: 'Trực tiếp lắng nghe, nắm bắt tâm tư, nguyện vọng, sáng kiến, kiến nghị của Nhân dân.' },
  { part: 'purpose', label: '-', text: 'Kịp thời phát hiện những hạn chế trong tổ chức thực hiện nhiệm vụ.' },
  { part: 'content', form: 'section', label: 'II.', lead: 'NỘI DUNG' },
  { label: '1.', lead: 'Đối tượng tiếp xúc, đối thoại:', text: 'Là cán bộ, đảng viên và Nhân dân.' },
  { form: 'heading', label: '2.', lead: 'Nội dung tiếp xúc, đối thoại' },
  { form: 'topic', label: '(1).', text: 'Giải phóng mặt bằng các dự án thu hồi đất trên địa bàn.' },
  { form: 'topic', label: '(2).', text: 'Quản lý giao, cho thuê quỹ đất công ích.' },
  { part: 'execution', form: 'section', label: 'III.', lead: 'TỔ CHỨC THỰC HIỆN' },
  {
    part: 'execution',
    label: '1.',
    text: 'Các thôn thông báo trên hệ thống loa truyền thanh để Nhân dân biết, tham dự.',
  },
  {
    part: 'closing',
    text: 'Trên đây là Kế hoạch tiếp xúc, đối thoại năm 2024, đề nghị các bộ phận triển khai thực hiện.',
  },
  { part: 'recipient', label: '-', text: 'Đảng ủy, HĐND xã ;' },
  { part: 'recipient', label: '-', text: 'Các thôn;' },
  { part: 'recipient', label: '-', text: 'Lưu: VT.' },
]);

export const TOPICS = PLAN_LINES.filter((planLine) => planLine.form === 'topic');

export function session(change: Partial<Session> = {}): Session {
  return {
    code: 'P-2024-01',
    revision: null,
    plan: 'KH-2024-01',
    title: 'Hội nghị tiếp xúc, đối thoại',
    date: '2024-06-14',
    startTime: '07:30',
    endTime: '11:00',
    venue: 'Nhà văn hóa xã',
    villages: ['thôn Đông', 'thôn Đoài'],
    chair: 'Trần Toàn Thắng',
    coChair: '',
    secretary: '',
    intakeDesk: '',
    form: 'regular',
    headCount: 96,
    state: 'closed',
    stateReason: '',
    conclusion: '',
    ...change,
  };
}

export function speaker(order: number, change: Partial<Speaker> = {}): Speaker {
  return {
    code: `P-2024-01/${String(order).padStart(2, '0')}`,
    revision: null,
    session: 'P-2024-01',
    order,
    callOrder: null,
    name: 'Nguyễn Văn An',
    village: 'thôn Đông',
    body: '',
    phone: '+84912345678',
    email: 'an@thu.example',
    topic: '',
    summary: '',
    consent: '',
    state: 'spoken',
    registeredAt: '',
    calledAt: '',
    finishedAt: '',
    allowedSeconds: null,
    spokenSeconds: null,
    clockFrom: '',
    ...change,
  };
}

export function opinion(number: number, change: Partial<Opinion> = {}): Opinion {
  return {
    code: `YK-2024-${String(number).padStart(3, '0')}`,
    revision: null,
    session: 'P-2024-01',
    speaker: '',
    source: 'speech',
    sourceName: '',
    kind: 'petition',
    topic: '',
    field: '',
    text: `Nội dung kiến nghị thứ ${number}.`,
    outcome: '',
    answeredBy: '',
    answer: '',
    duplicateOf: '',
    carriedFrom: '',
    recordedAt: '',
    ...change,
  };
}

export function followUp(number: number, change: Partial<FollowUp> = {}): FollowUp {
  return {
    code: `GV-2024-${String(number).padStart(3, '0')}`,
    revision: null,
    opinion: `YK-2024-${String(number).padStart(3, '0')}`,
    task: '',
    leadUnit: 'Công chức Địa chính - Xây dựng',
    supportingUnits: [],
    officer: '',
    assignedOn: '2024-06-14',
    dueOn: '2024-07-05',
    dueReason: '',
    originalDueOn: '',
    extensionReason: '',
    state: 'assigned',
    handBackReason: '',
    result: '',
    resultOn: '',
    answeringPaper: '',
    superiorBody: '',
    ...change,
  };
}
