// Every act of the staff once, each on the small office: what the cost and crash tests go through.
import type { RunOptions, World } from '../../local';
import { ASSIGNED, OPINION, SPEAKER, ask, menu, smallOffice } from './office';
import { waivers } from './waivers';

export interface Act {
  name: string;
  /** The world before the act; the same each time. */
  world: () => World;
  /** Does it, or does it again: the same request. Gives the run's error when it was ended. */
  run: (world: World, options?: RunOptions) => { error?: { name: string; message: string }; calls: string[] };
}

const bySubmit = (useCase: string, input: object, world = smallOffice): Act => ({
  name: useCase,
  world,
  run: (on, options = {}) => ask(on, useCase, input, { ...options, requestId: `request-of-${useCase}` }).run,
});

const byMenu = (name: string, entryPoint: string, world = smallOffice, answer?: string): Act => ({
  name,
  world,
  run: (on, options = {}) => menu(on, entryPoint, answer, options),
});

/** The small office on a day when two officers have something due. */
function dueOffice(): World {
  const world = smallOffice();
  const outcome = { type: 'assigned', leadUnit: 'Văn hóa', officer: 'Phạm Văn Kiểm', dueOn: '2026-08-05' };
  ask(world, 'decideOutcome', { opinion: 'YK-2026-002', outcome }, { requestId: 'prepare-decision' });
  world.clock.advance(new Date('2026-08-05T07:00:00+07:00').getTime() - world.clock.now().getTime());
  return world;
}

const PLAN_PAPER = { kind: 'plan', subject: 'KH-2026-01' };
const FIRST_PAPER = 'VB-2026-001';

/** The small office with a draft of its plan, which was approved if need be. */
function paperOffice(approved: boolean): () => World {
  return () => {
    const world = smallOffice();
    ask(world, 'makePaper', PLAN_PAPER, { requestId: 'prepare-paper' });
    if (approved) ask(world, 'approvePaper', { paper: FIRST_PAPER }, { requestId: 'prepare-approval' });
    return world;
  };
}

/** The small office whose plan has slips of typing. */
function mistyped(): World {
  const world = smallOffice();
  const lines = [{ part: 'content', form: 'paragraph', label: '', lead: 'Nơi ,', text: 'Của nhân dân  các thôn ;' }];
  const input = { plan: 'KH-2026-01', after: 'KH-2026-01/04', lines };
  ask(world, 'insertPlanLines', input, { requestId: 'prepare-slips' });
  return world;
}
let found: string[] | undefined;
/** What the check finds in it. */
const slips = (): string[] => (found ??= waivers(mistyped(), 'plan', 'KH-2026-01').map(({ key }) => key));

/** The small office with one person invited to its session. */
function invited(): World {
  const world = smallOffice();
  const entries = [{ name: 'Lê Văn Mẫu', title: 'Chủ tịch' }];
  ask(world, 'recordAttendance', { session: 'P-2026-01', entries }, { requestId: 'prepare-people' });
  return world;
}

const AN = 'P-2026-01/01';
const BINH = 'P-2026-01/02';
const CUC = 'P-2026-01/03';

/** The small office while An speaks, and two wait. */
function floor(): World {
  const world = smallOffice();
  for (const name of ['Trần Thị Bình', 'Lê Văn Cúc']) {
    ask(world, 'registerSpeaker', { session: 'P-2026-01', name }, { requestId: `prepare-${name}` });
  }
  ask(world, 'callSpeaker', { speaker: AN, state: 'speaking' }, { requestId: 'prepare-floor' });
  return world;
}

/** An as before he was given the floor. */
const BEFORE = {
  code: AN,
  state: 'waiting',
  callOrder: null,
  calledAt: '',
  finishedAt: '',
  allowedSeconds: null,
  spokenSeconds: null,
  clockFrom: '',
};

export const ACTS: readonly Act[] = [
  bySubmit('changeSettings', { values: { place: 'Nơi Khác', announceDays: '10' } }),
  bySubmit('keepDirectory', {
    entries: [
      { kind: 'unit', name: 'Địa chính', phone: '02103812345' },
      { kind: 'unit', name: 'Công an xã' },
    ],
  }),
  bySubmit('enterPlan', {
    year: 2026,
    title: 'Kế hoạch bổ sung',
    lines: [{ part: 'content', form: 'topic', label: '(1).', lead: '', text: 'Nước sạch.' }],
  }),
  bySubmit('scheduleSession', {
    plan: 'KH-2026-01',
    title: 'Hội nghị thứ hai',
    date: '20/8/2026',
    venue: 'Nhà văn hóa thôn Tây',
  }),
  bySubmit('copyPlan', { plan: 'KH-2026-01', year: 2027, topics: ['Nước sạch', 'Rác thải'] }),
  bySubmit('editPlan', { plan: 'KH-2026-01', fields: { quarters: 'II', issueMonth: '2026-03' } }),
  bySubmit('editPlanLine', { line: 'KH-2026-01/03', fields: { form: 'dropped' } }),
  bySubmit('insertPlanLines', {
    plan: 'KH-2026-01',
    after: 'KH-2026-01/04',
    lines: [{ part: 'content', form: 'topic', label: '(2).', text: 'Nước sạch.' }],
  }),
  bySubmit('movePlanLine', { line: 'KH-2026-01/06', after: 'KH-2026-01/02' }),
  bySubmit('editSession', { session: 'P-2026-01', fields: { date: '22/7/2026', venue: 'Hội trường' } }),
  bySubmit('keepAgenda', {
    session: 'P-2026-01',
    added: [
      { item: 'Khai mạc', minutes: 10, order: 1 },
      { item: 'Đối thoại', order: 2 },
    ],
  }),
  bySubmit('markAttendance', { session: 'P-2026-01', marks: [{ code: 'P-2026-01/DB-01', presence: 'late' }] }, invited),
  bySubmit('changeSession', {
    session: 'P-2026-01',
    state: 'closed',
    headCount: 120,
    conclusion: 'Giao các bộ phận giải quyết.',
  }),
  bySubmit('recordAttendance', {
    session: 'P-2026-01',
    entries: [{ name: 'Lê Văn Mẫu', title: 'Chủ tịch', presence: 'present', role: 'chair' }],
  }),
  bySubmit('registerSpeaker', SPEAKER),
  bySubmit('registerSpeakers', { session: 'P-2026-01', people: [SPEAKER, { name: 'Trần Thị Bình' }] }),
  bySubmit('editSpeaker', { speaker: 'P-2026-01/01', fields: { name: 'Nguyễn Văn Ân', phone: '' } }),
  bySubmit('callSpeaker', { speaker: 'P-2026-01/01', state: 'waiting' }),
  { ...bySubmit('callSpeaker', { speaker: BINH, state: 'called', live: AN }, floor), name: 'callSpeaker (the next)' },
  bySubmit('arrangeQueue', { session: 'P-2026-01', order: [CUC, BINH] }, floor),
  bySubmit('runClock', { act: 'pause', speaker: AN }, floor),
  bySubmit('restoreSpeakers', { rows: [BEFORE] }, floor),
  bySubmit('editOpinion', { opinion: 'YK-2026-002', fields: { text: 'Rác thải ở chợ.', kind: 'petition' } }),
  bySubmit('concludeSession', { session: 'P-2026-01', headCount: 96, conclusion: 'Tiếp thu.', close: true }, floor),
  bySubmit('recordOpinion', { ...OPINION, outcome: ASSIGNED }),
  bySubmit('recordOpinions', {
    session: 'P-2026-01',
    opinions: [
      { ...OPINION, text: 'Lắp đèn đường.', outcome: ASSIGNED },
      { source: 'front', sourceName: 'MTTQ xã', text: 'Nước sạch.' },
    ],
  }),
  bySubmit('decideOutcome', {
    opinion: 'YK-2026-001',
    outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Xã sẽ sửa trong tháng 8.' },
  }),
  bySubmit('assignWork', {
    opinions: ['YK-2026-002'],
    followUps: ['GV-2026-001'],
    leadUnit: 'Văn hóa',
    officer: 'Phạm Văn Kiểm',
    workingDays: 20,
    reason: 'Đổi người.',
  }),
  bySubmit('handBack', { followUp: 'GV-2026-001', cause: 'notOurs', what: 'Văn hóa' }),
  bySubmit('extendFollowUp', { followUp: 'GV-2026-001', dueOn: '30/9/2026', reason: 'Chờ vật tư.' }),
  bySubmit('recordResult', { followUp: 'GV-2026-001', result: 'Đã sửa xong.', answeringPaper: '12/UBND' }),
  byMenu('makePaper (plan)', 'makePlanPaper', smallOffice, 'KH-2026-01'),
  byMenu('makePaper (results)', 'makeResultsPaper', smallOffice, 'P-2026-01'),
  {
    name: 'mendPaperTexts',
    world: mistyped,
    run: (on, options = {}) =>
      ask(on, 'mendPaperTexts', { ...PLAN_PAPER, keys: slips() }, { ...options, requestId: 'request-of-mend' }).run,
  },
  bySubmit('approvePaper', { paper: FIRST_PAPER }, paperOffice(false)),
  bySubmit('issuePaper', { paper: FIRST_PAPER, number: '7', issuedOn: '15/7/2026' }, paperOffice(true)),
  bySubmit('withdrawApproval', { paper: FIRST_PAPER, reason: 'Sai trích yếu.' }, paperOffice(true)),
  byMenu('refreshOverview', 'updateOverview'),
  byMenu('sendReminders', 'sendReminderMails', dueOffice),
];
