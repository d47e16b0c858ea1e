// Rows of one consistent dialogue of any shape, for tests of what papers print: every ý kiến and task carries a mark of
// its own, and people's contacts and names are typed where they should not be.
import fc from 'fast-check';
import type { FollowUp, Opinion, Speaker } from '../../src/domain/records';
import { SETTINGS } from '../../src/domain/settings';
import type { BookRows } from './snapshot';

export const SESSION = 'P-2026-01';
const UNITS = ['Phòng Kinh tế', 'Văn phòng HĐND và UBND', 'Công an xã'];
const WORDS =
  'Đề nghị xã xem xét giải quyết dứt điểm việc này trong thời gian sớm nhất để Nhân dân yên tâm sản xuất'.split(' ');
const LETTERS = 'ABCDEGHIKLMNOPQRSTUVXY';

/** A mark that no word and no other mark contains. */
export const markOf = (what: string, at: number): string => `${what}x${String(at).padStart(3, '0')}x`;

/** A full name that nobody else has. */
const nameOf = (at: number): string =>
  `Lường Thị ${LETTERS[at % LETTERS.length]}ơ${LETTERS[Math.floor(at / LETTERS.length) % LETTERS.length]?.toLowerCase()}n`;
const phoneOf = (at: number): string => `+84912${String(100_000 + at)}`;
const emailOf = (at: number): string => `nguoi${at}@thu.example`;

export interface MeetingShape {
  speakers: readonly Speaker['consent'][];
  opinions: readonly {
    outcome: Opinion['outcome'];
    words: number;
    speaker: number;
    leak: 'none' | 'phone' | 'email' | 'name';
    topic: number;
    state: FollowUp['state'];
    titled: boolean;
  }[];
  issuer: string;
  title: string;
  headCount: number | null;
  conclusion: string;
  times: boolean;
  titled: boolean;
}

export const anyMeeting: fc.Arbitrary<MeetingShape> = fc.record({
  speakers: fc.array(fc.constantFrom<Speaker['consent']>('yes', 'no', ''), { maxLength: 6 }),
  opinions: fc.array(
    fc.record({
      outcome: fc.constantFrom<Opinion['outcome']>('answered', 'assigned', 'escalated', 'duplicate', ''),
      words: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
        { weight: 1, arbitrary: fc.constant(1_100) },
      ),
      speaker: fc.integer({ min: -1, max: 5 }),
      leak: fc.constantFrom('none', 'phone', 'email', 'name'),
      topic: fc.integer({ min: -1, max: 1 }),
      state: fc.constantFrom<FollowUp['state']>(
        'assigned',
        'inProgress',
        'done',
        'handedBack',
        'passedOn',
        'withdrawn',
      ),
      titled: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
  issuer: fc.constantFrom('XÃ Ý', 'XÃ AN PHÚ KHÊ', 'ĐẶC KHU QUẦN ĐẢO TRƯỜNG SA\nVÀ VÙNG BIỂN PHÍA NAM'),
  title: fc.constantFrom('Đối thoại năm 2026', `${WORDS.join(' ')} `.repeat(3).trim()),
  headCount: fc.constantFrom(null, 0, 7, 233),
  conclusion: fc.constantFrom('', 'Giao các đơn vị giải quyết đúng hạn.', 'Đoạn một.\nĐoạn hai.'),
  times: fc.boolean(),
  titled: fc.boolean(),
});

export interface Meeting {
  rows: BookRows;
  /** Of people who did not agree. */
  secretNames: string[];
  contacts: string[];
}

const sentence = (words: number) => Array.from({ length: words }, (_, at) => WORDS[at % WORDS.length]).join(' ');

export function meetingOf(shape: MeetingShape): Meeting {
  const speakers = shape.speakers.map((consent, at) => ({
    code: `${SESSION}/${String(at + 1).padStart(2, '0')}`,
    session: SESSION,
    order: at + 1,
    name: nameOf(at),
    village: `thôn ${(at % 3) + 1}`,
    phone: phoneOf(at),
    email: emailOf(at),
    topic: at % 2 === 0 ? 'KH-2026-01/02' : '',
    summary: `Việc ${markOf('tom', at)}`,
    consent,
    state: 'spoken' as const,
    registeredAt: `2026-07-1${at % 5}T08:00:00`,
    calledAt: '2026-07-15T08:00:00',
  }));
  const leakOf = (kind: string, at: number) => {
    const one = Math.max(0, at) % Math.max(1, speakers.length);
    const local = `0${phoneOf(one).slice(3)}`;
    const texts: Record<string, string> = {
      none: '',
      phone: ` (ĐT ${local.slice(0, 4)} ${local.slice(4, 7)} ${local.slice(7)})`,
      email: ` (thư ${emailOf(one)})`,
      name: speakers.length === 0 ? '' : ` theo ông ${nameOf(one)}`,
    };
    return texts[kind] ?? '';
  };
  const answered = shape.opinions.findIndex(({ outcome }) => outcome === 'answered');
  const opinions = shape.opinions.map(({ outcome, words, speaker, leak, topic }, at) => {
    const by = speakers[speaker];
    // A duplicate needs something that it repeats.
    const kept = outcome === 'duplicate' && answered < 0 ? '' : outcome;
    return {
      code: `YK-2026-${String(at + 1).padStart(3, '0')}`,
      session: SESSION,
      speaker: by?.code ?? '',
      source: by ? ('speech' as const) : ('slip' as const),
      sourceName: by ? '' : 'Phiếu ý kiến gửi tại hội nghị',
      kind: (['opinion', 'petition', 'report'] as const)[at % 3] ?? 'opinion',
      topic: topic < 0 ? '' : `KH-2026-01/0${topic + 2}`,
      field: ['Đất đai', 'Giao thông', ''][at % 3] ?? '',
      text: `${sentence(words)} ${markOf('yk', at)}${leakOf(leak, at)}.`,
      outcome: kept,
      answeredBy: kept === 'answered' ? 'Chủ tịch UBND xã' : '',
      answer: kept === 'answered' ? `Đã kiểm tra ngày 15/7/2026${leakOf(leak, at + 1)}.` : '',
      duplicateOf: kept === 'duplicate' ? `YK-2026-${String(answered + 1).padStart(3, '0')}` : '',
      recordedAt: '2026-07-15T08:30:00',
    };
  });
  const followUps = shape.opinions.flatMap(({ outcome, state, titled }, at) => {
    if (outcome !== 'assigned' && outcome !== 'escalated') return [];
    // One that was withdrawn leaves its ý kiến without a task, which no paper lets pass.
    const kept = state === 'withdrawn' ? 'assigned' : state;
    return [
      {
        code: `GV-2026-${String(at + 1).padStart(3, '0')}`,
        opinion: `YK-2026-${String(at + 1).padStart(3, '0')}`,
        task: `Giải quyết ${markOf('gv', at)}`,
        leadUnit: UNITS[at % UNITS.length] ?? '',
        supportingUnits: at % 2 === 0 ? [UNITS[(at + 1) % UNITS.length] ?? ''] : [],
        officer: titled ? 'Đinh Công Lượng' : '',
        assignedOn: '2026-07-15',
        dueOn: '2026-07-31',
        dueReason: '12 ngày làm việc từ 15/07/2026',
        state: kept,
        result: kept === 'done' || kept === 'passedOn' ? `Đã xong ${markOf('kq', at)}.` : '',
        resultOn: kept === 'done' || kept === 'passedOn' ? '2026-07-16' : '',
        superiorBody: outcome === 'escalated' ? 'UBND tỉnh' : '',
      },
    ];
  });
  const settings = {
    issuerLower: shape.issuer,
    officeName: 'Ủy ban nhân dân xã An Phú Khê',
    place: 'An Phú Khê',
    signerPower: 'TM. ỦY BAN NHÂN DÂN',
    signerName: 'Phạm Quang Huy',
  };
  const line = (order: number, fields: object) => ({
    code: `KH-2026-01/0${order}`,
    plan: 'KH-2026-01',
    order,
    ...fields,
  });
  return {
    rows: {
      settings: Object.entries(settings).map(([key, value]) => ({
        code: SETTINGS[key as keyof typeof settings].code,
        value,
      })),
      plans: [{ code: 'KH-2026-01', year: 2026, title: shape.title, state: 'draft' }],
      planLines: [
        line(1, { part: 'opening', form: 'paragraph', text: 'Chủ tịch UBND xã xây dựng kế hoạch như sau:' }),
        line(2, { part: 'content', form: 'topic', label: '(1).', text: 'Đất đai, giải phóng mặt bằng.' }),
        line(3, { part: 'content', form: 'topic', label: '(2).', text: 'Giao thông nông thôn.' }),
        line(4, { part: 'closing', form: 'paragraph', text: 'Trên đây là Kế hoạch.' }),
      ] as BookRows['planLines'] & object,
      sessions: [
        {
          code: SESSION,
          plan: 'KH-2026-01',
          title: shape.title,
          date: '2026-07-15',
          startTime: '07:30',
          endTime: shape.times ? '11:00' : '',
          venue: 'Nhà văn hóa xã',
          villages: ['thôn 1', 'thôn 2', 'thôn 3'],
          chair: 'Phạm Quang Huy',
          coChair: shape.titled ? 'Lê Thị Minh Tâm' : '',
          secretary: 'Bùi Thu Hà',
          intakeDesk: 'Bàn đón tiếp',
          form: 'regular',
          headCount: shape.headCount,
          state: 'closed',
          conclusion: shape.conclusion,
        },
      ],
      attendees: ['Phạm Quang Huy', 'Ngô Đức Thành', 'Đoàn Văn Hậu'].map((name, at) => ({
        code: `${SESSION}/DB-0${at + 1}`,
        session: SESSION,
        name,
        title: shape.titled ? 'Ủy viên UBND xã' : '',
        body: 'UBND xã',
        role: at === 0 ? ('chair' as const) : ('official' as const),
        presence: at === 2 ? ('absent' as const) : ('present' as const),
        absenceReason: at === 2 ? 'Đi công tác' : '',
      })),
      agenda: [1, 2].map((order) => ({
        code: `${SESSION}/CT-0${order}`,
        session: SESSION,
        order,
        item: `Việc thứ ${order}`,
        minutes: order === 1 ? 15 : null,
        presenter: '',
        state: 'kept' as const,
      })),
      directory: [
        {
          code: 'CB-01',
          kind: 'officer',
          name: 'Đinh Công Lượng',
          title: '',
          unit: 'Phòng Kinh tế',
          phone: '+84912999999',
        },
      ],
      speakers,
      opinions,
      followUps,
    },
    secretNames: speakers.filter(({ consent }) => consent !== 'yes').map(({ name }) => name),
    contacts: [...speakers.flatMap(({ phone, email }) => [phone, `0${phone.slice(3)}`, email]), '0912999999'],
  };
}
