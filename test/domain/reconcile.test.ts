import fc from 'fast-check';
import type { FollowUp, Opinion } from '../../src/domain/records';
import type { DialogueRows } from '../../src/domain/reconcile';
import { disagreements } from '../../src/domain/reconcile';
import { TABS } from '../../src/workbook/schema';
import { record } from '../support/snapshot';

const TOPIC = 'KH-2024-01/02';
const SESSIONS = ['P-2024-01', 'P-2024-02'].map((code) => record('sessions', { code }));
const SPEAKERS = SESSIONS.flatMap(({ code }) =>
  [1, 2].map((order) => record('speakers', { code: `${code}/0${order}`, session: code })),
);

interface Plan {
  speaker: number;
  topic: boolean;
  outcome: Opinion['outcome'];
  withdrawn: boolean;
  done: boolean;
  byOfficer: boolean;
}

const opinionCode = (at: number) => `YK-2024-${100 + at}`;

function opinionOf(plan: Plan, at: number): Opinion {
  const speaker = SPEAKERS[plan.speaker];
  return record('opinions', {
    code: opinionCode(at),
    session: speaker?.session ?? 'P-2024-01',
    speaker: speaker?.code ?? '',
    source: speaker ? 'speech' : 'slip',
    kind: 'petition',
    topic: plan.topic ? TOPIC : '',
    text: `Ý kiến ${at}`,
    outcome: plan.outcome,
    ...(plan.outcome === 'answered' ? { answer: 'Đã trả lời.' } : {}),
    ...(plan.outcome === 'duplicate' ? { duplicateOf: opinionCode(0) } : {}),
  });
}

function followUpsOf(plan: Plan, at: number): FollowUp[] {
  const follow = (more: Partial<FollowUp>): FollowUp =>
    record('followUps', {
      opinion: opinionCode(at),
      ...(plan.byOfficer ? { officer: 'Lê Thị Lan' } : { leadUnit: 'Địa chính' }),
      dueOn: '2024-07-05',
      state: plan.done ? 'done' : 'assigned',
      result: plan.done ? 'Đã sửa.' : '',
      superiorBody: plan.outcome === 'escalated' ? 'Sở Xây dựng' : '',
      ...more,
    });
  const active =
    plan.outcome === 'assigned' || plan.outcome === 'escalated' ? [follow({ code: `GV-2024-${200 + at}` })] : [];
  return plan.withdrawn
    ? [...active, record('followUps', { code: `GV-2024-${300 + at}`, opinion: 'nào đó', state: 'withdrawn' })]
    : active;
}

/** Rows that agree: the first opinion is answered, the others have any outcome. */
const consistent: fc.Arbitrary<DialogueRows> = fc
  .array(
    fc.record({
      speaker: fc.nat(SPEAKERS.length),
      topic: fc.boolean(),
      outcome: fc.constantFrom<Opinion['outcome']>('answered', 'assigned', 'escalated', 'duplicate', ''),
      withdrawn: fc.boolean(),
      done: fc.boolean(),
      byOfficer: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((plans) => plans.map((plan, at) => (at === 0 ? { ...plan, outcome: 'answered' as const } : plan)))
  .map((plans) => ({
    sessions: SESSIONS,
    speakers: SPEAKERS,
    topics: [TOPIC],
    opinions: plans.map(opinionOf),
    followUps: plans.flatMap(followUpsOf),
  }));

const changed = <T>(rows: readonly T[], at: number, fields: Partial<T>): T[] =>
  rows.map((row, index) => (index === at ? { ...row, ...fields } : row));

/** A row to spoil: the first for which the corruption makes sense; undefined when this data has none. */
type Corruption = [name: string, spoil: (rows: DialogueRows) => DialogueRows | undefined, expected: RegExp];

const spoilOpinion =
  (fields: Partial<Opinion>, fits: (opinion: Opinion) => boolean = () => true) =>
  (rows: DialogueRows) => {
    const at = rows.opinions.findIndex(fits);
    return at < 0 ? undefined : { ...rows, opinions: changed(rows.opinions, at, fields) };
  };
const spoilFollowUp =
  (fields: Partial<FollowUp>, fits: (followUp: FollowUp) => boolean = () => true) =>
  (rows: DialogueRows) => {
    const at = rows.followUps.findIndex((row) => row.state !== 'withdrawn' && fits(row));
    return at < 0 ? undefined : { ...rows, followUps: changed(rows.followUps, at, fields) };
  };
const is = (outcome: Opinion['outcome']) => (opinion: Opinion) => opinion.outcome === outcome;
const assigned = (opinion: Opinion) => opinion.outcome === 'assigned' || opinion.outcome === 'escalated';

const CORRUPTIONS: Corruption[] = [
  [
    'an unknown session',
    spoilOpinion({ session: 'P-2024-09', speaker: '' }),
    /thuộc phiên «P-2024-09» nhưng không có phiên đó/,
  ],
  ['no session', spoilOpinion({ session: '' }), /thuộc phiên «» nhưng không có/],
  ['no text', spoilOpinion({ text: ' \n' }), /chưa ghi nội dung ý kiến/],
  ['no kind', spoilOpinion({ kind: '' as never }), /chưa chọn loại/],
  [
    'neither speaker nor source',
    spoilOpinion({ source: '' as never, speaker: '' }),
    /chưa ghi người phát biểu và cũng chưa chọn nguồn/,
  ],
  [
    'an unknown topic',
    spoilOpinion({ topic: 'KH-2024-01/99' }),
    /ghi nội dung đối thoại «KH-2024-01\/99» nhưng kế hoạch không có/,
  ],
  [
    'an unknown speaker',
    spoilOpinion({ speaker: 'P-2024-01/99' }),
    /của người phát biểu «P-2024-01\/99» nhưng không có người đó/,
  ],
  [
    'a speaker of another session',
    spoilOpinion({ session: 'P-2024-02', speaker: 'P-2024-01/01' }),
    /thuộc phiên P-2024-02, nhưng người phát biểu P-2024-01\/01 đăng ký ở phiên P-2024-01/,
  ],
  ['answered without an answer', spoilOpinion({ answer: '' }, is('answered')), /chưa ghi nội dung trả lời/],
  [
    'assigned without a follow-up',
    (rows) => (rows.opinions.some(assigned) ? { ...rows, followUps: [] } : undefined),
    /không có dòng nào ở trang «Giao việc»/,
  ],
  [
    'a follow-up of an opinion that is not assigned',
    spoilOpinion({ outcome: '' }, assigned),
    /không phải là giao giải quyết hay vượt thẩm quyền/,
  ],
  [
    'two follow-ups of one opinion',
    (rows) => {
      const [first] = rows.followUps.filter((row) => row.state !== 'withdrawn');
      return first && { ...rows, followUps: [...rows.followUps, { ...first, code: 'GV-2024-999' }] };
    },
    /có 2 dòng ở trang «Giao việc» \(GV-2024-\d+, GV-2024-999\); chỉ được một/,
  ],
  [
    'a follow-up of an unknown opinion',
    spoilFollowUp({ opinion: 'YK-2024-999' }),
    /giao cho ý kiến «YK-2024-999» nhưng không có ý kiến đó/,
  ],
  ['a follow-up without a state', spoilFollowUp({ state: '' as never }), /chưa chọn trạng thái/],
  [
    'a follow-up that nobody has',
    spoilFollowUp({ leadUnit: ' ', officer: '' }),
    /chưa ghi đơn vị chủ trì hay người được giao/,
  ],
  ['done without a result', spoilFollowUp({ state: 'done', result: '' }), /đã xong nhưng chưa ghi kết quả/],
  ['owed without a due date', spoilFollowUp({ dueOn: '' }, (row) => row.state === 'assigned'), /chưa ghi hạn/],
  [
    'escalated to nobody',
    spoilFollowUp({ superiorBody: '' }, (row) => row.superiorBody !== ''),
    /chưa ghi cấp có thẩm quyền đã chuyển tới/,
  ],
  ['a repetition of nothing', spoilOpinion({ duplicateOf: '' }, is('duplicate')), /chưa ghi trùng với ý kiến nào/],
  [
    'a repetition of what is not there',
    spoilOpinion({ duplicateOf: 'YK-2024-999' }, is('duplicate')),
    /ghi trùng với «YK-2024-999» nhưng không có/,
  ],
  [
    'a repetition of itself',
    (rows) => {
      const at = rows.opinions.findIndex(is('duplicate'));
      return at < 0 ? undefined : { ...rows, opinions: changed(rows.opinions, at, { duplicateOf: opinionCode(at) }) };
    },
    /ghi trùng với chính nó/,
  ],
  [
    'a repetition of a repetition',
    (rows) => {
      const [first, second] = rows.opinions.filter(is('duplicate'));
      if (!first || !second) return undefined;
      return {
        ...rows,
        opinions: rows.opinions.map((row) => (row === second ? { ...row, duplicateOf: first.code } : row)),
      };
    },
    /là một ý kiến cũng ghi trùng/,
  ],
];

describe('rows that agree', () => {
  it('give no disagreement, whatever their outcomes', () => {
    fc.assert(fc.property(consistent, (rows) => expect(disagreements(rows)).toEqual([])));
  });

  it('no rows agree', () => {
    expect(disagreements({ sessions: [], speakers: [], opinions: [], followUps: [], topics: [] })).toEqual([]);
  });
});

describe('rows that contradict each other', () => {
  it.each(CORRUPTIONS)('%s is found, in a row that is there, with a sentence', (_name, spoil, expected) => {
    let spoilt = 0;
    fc.assert(
      fc.property(consistent, (rows) => {
        const broken = spoil(rows);
        if (!broken) return;
        spoilt += 1;
        const found = disagreements(broken);
        expect(found.map(({ text }) => text).join('\n')).toMatch(expected);
        for (const { tab, code, field, text } of found) {
          expect(TABS[tab].columns).toHaveProperty(field);
          expect((broken[tab] as readonly { code: string }[]).map((row) => row.code)).toContain(code);
          expect(text).toMatch(/^\p{Ll}.*\.$/su);
        }
      }),
    );
    expect(spoilt).toBeGreaterThan(0);
  });

  it('all that is wrong is told at once', () => {
    const opinions = [record('opinions', { code: 'YK-1' }), record('opinions', { code: 'YK-2', outcome: 'answered' })];
    const found = disagreements({ sessions: [], speakers: [], opinions, followUps: [], topics: [] });
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['YK-1', 'YK-2']));
    expect(found.length).toBeGreaterThan(6);
  });

  it('what was withdrawn contradicts nothing', () => {
    const followUps = [record('followUps', { code: 'GV-1', opinion: 'không có', state: 'withdrawn' })];
    expect(disagreements({ sessions: [], speakers: [], opinions: [], followUps, topics: [] })).toEqual([]);
  });
});
