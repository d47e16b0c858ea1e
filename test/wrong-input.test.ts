// Whatever reaches the endpoint, a page gets a reply: refused in a Vietnamese sentence, nothing of the machine, nothing written.
import { runInline } from '../local';
import type { World } from '../local';
import type { Reply } from '../src/views/messages';
import { USE_CASES } from '../src/usecases';
import { ask, bundle, line, smallOffice, tabsAsShown } from './support/office';

function call(world: World, ...args: unknown[]): Reply {
  const { error, value } = runInline(world, bundle, 'doiThoai', args);
  if (error) throw new Error(`the endpoint threw ${error.name}: ${error.message}`);
  return JSON.parse(String(value)) as Reply;
}

describe('wrong input to the endpoint', () => {
  /** A reply that a person can read: a sentence in Vietnamese, nothing of the machine. */
  function expectRefusal(reply: Reply, of: string): void {
    expect({ of, ok: reply.ok }).toEqual({ of, ok: false });
    if (reply.ok) return;
    const { code, message, details = [] } = reply.error;
    expect({ of, code: code === 'fault' ? `fault: ${message}` : 'refused' }).toEqual({ of, code: 'refused' });
    for (const text of [message, ...details]) {
      expect(text).toMatch(/^[«\p{Lu}].*[.]$/su);
      expect(text).not.toMatch(/\b(Error|undefined|null|NaN|Invalid|Expected|object|function|at \w+)\b|\.js|\{|\[/);
    }
  }
  const world = smallOffice();
  const before = tabsAsShown(world);
  afterAll(() => expect(tabsAsShown(world)).toEqual(before));

  const good = { useCase: 'callSpeaker', input: { speaker: 'P-2026-01/01', state: 'called' }, requestId: 'request-1' };
  it.each<[string, unknown[]]>([
    ['nothing', []],
    ['undefined', [undefined]],
    ['null', [null]],
    ['a number', [7]],
    ['an object instead of its text', [good]],
    ['no text', ['']],
    ['a broken text', ['{"useCase":']],
    ['a text that is no object', ['"callSpeaker"']],
    ['a list', ['[]']],
    ['null as text', ['null']],
    ['an empty object', ['{}']],
    ...(
      [
        ['no use case', { useCase: undefined }],
        ['an unknown use case', { useCase: 'dropEverything' }],
        ['a use case of the language', { useCase: 'constructor' }],
        ['another one', { useCase: '__proto__' }],
        ['and one more', { useCase: 'toString' }],
        ['a use case that is no text', { useCase: ['callSpeaker'] }],
        ['a use case with other capitals', { useCase: 'CallSpeaker' }],
        ['no request id', { requestId: undefined }],
        ['neither an act nor a look', { useCase: undefined, view: undefined }],
        ['a look that is no view', { useCase: '', view: 'meeting' }],
        ['a look at nothing', { useCase: '', view: {} }],
        ['a look at an unknown view', { useCase: '', view: { name: 'everything' } }],
        ['a look at what the language has', { useCase: '', view: { name: 'constructor' } }],
        ['another one', { useCase: '', view: { name: '__proto__' } }],
        ['a look with an input that is none', { useCase: '', view: { name: 'meeting', input: 'P-2026-01' } }],
        ['a short request id', { requestId: '1' }],
        ['a request id that is no text', { requestId: 12345678 }],
        ['a very long request id', { requestId: 'x'.repeat(101) }],
        ['a moment that is none', { issuedAt: 'yesterday' }],
        ['rows seen that are none', { seen: [{ tab: 'nowhere', code: 'x', revision: 1, fields: {} }] }],
        ['rows seen that are no list', { seen: 'all' }],
        ['an input that is null', { input: null }],
        ['an input that is a list', { input: [] }],
        ['an input that is text', { input: 'P-2026-01/01' }],
        ['an unknown code', { input: { speaker: 'P-2026-01/99', state: 'called' } }],
        ['an unknown state', { input: { speaker: 'P-2026-01/01', state: 'asleep' } }],
        ['a state of the language', { input: { speaker: 'P-2026-01/01', state: '__proto__' } }],
      ] as [string, object][]
    ).map(([what, change]): [string, unknown[]] => [what, [JSON.stringify({ ...good, ...change })]]),
  ])('%s is refused in Vietnamese', (what, args) => {
    expectRefusal(call(world, ...args), what);
  });

  const WRONG: [string, object][] = [
    ['registerSpeaker', { session: 'P-2026-01' }],
    ['registerSpeaker', { session: 'P-2099-01', name: 'Nguyễn Văn Ba' }],
    ['registerSpeaker', { session: 'P-2026-01', name: 'Nguyễn Văn Ba', email: 'ba@' }],
    ['registerSpeaker', { session: 'P-2026-01', name: 'Nguyễn Văn Ba', topic: 'KH-2026-01/02' }],
    ['registerSpeaker', { session: 'P-2026-01', name: ['Nguyễn Văn Ba'] }],
    ['registerSpeaker', { session: 'P-2026-01', name: ' \u200B ' }],
    ['recordOpinion', { text: 'Không rõ ai nói.' }],
    ['recordOpinion', { text: 'Không rõ phiên.', source: 'slip' }],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'forgotten' } }],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: 'answered' }],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'answered', answeredBy: 'A' } }],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'assigned' } }],
    [
      'recordOpinion',
      { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'assigned', leadUnit: 'A', dueOn: '31/02/2026' } },
    ],
    [
      'recordOpinion',
      { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'assigned', leadUnit: 'A', dueOn: '1/1/2026' } },
    ],
    [
      'recordOpinion',
      { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'assigned', leadUnit: 'A', workingDays: -1 } },
    ],
    [
      'recordOpinion',
      { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'assigned', leadUnit: 'A', workingDays: 1.5 } },
    ],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'duplicate', of: 'YK-2026-099' } }],
    ['recordOpinion', { speaker: 'P-2026-01/01', text: 'x', outcome: { type: 'escalated', leadUnit: 'A' } }],
    ['recordOpinions', { session: 'P-2026-01', opinions: 'all' }],
    ['recordOpinions', { session: 'P-2026-01', opinions: [{ source: 'other', text: '' }] }],
    ['recordOpinions', { session: 'P-2026-01', opinions: [{ text: 'Không rõ ai nói.' }] }],
    ['recordOpinions', { session: 'P-2026-09', opinions: [{ source: 'other', text: 'x' }] }],
    ['decideOutcome', { opinion: 'YK-2026-001', outcome: { type: 'duplicate', of: 'YK-2026-001' } }],
    ['decideOutcome', { opinion: 'YK-2026-001' }],
    ['extendFollowUp', { followUp: 'GV-2026-001', dueOn: '01/07/2026', reason: 'Lùi.' }],
    ['extendFollowUp', { followUp: 'GV-2026-001', dueOn: '01/07/9999', reason: 'Lùi.' }],
    ['extendFollowUp', { followUp: 'GV-2026-001', dueOn: '30/9/2026' }],
    ['extendFollowUp', { followUp: 'GV-2026-001', workingDays: 0, reason: 'Lùi.' }],
    ['assignWork', { opinions: ['YK-2026-001'], leadUnit: 'Địa chính' }],
    ['assignWork', { followUps: ['GV-2026-001'], dueOn: '30/9/2026' }],
    ['assignWork', { followUps: ['GV-2026-001'], leadUnit: '', officer: '' }],
    ['assignWork', { opinions: [''], leadUnit: 'Địa chính' }],
    ['handBack', { followUp: 'GV-2026-001', cause: 'notOurs' }],
    ['handBack', { followUp: 'GV-2026-001', what: 'Văn hóa' }],
    ['recordResult', { followUp: 'GV-2026-001', result: 'Đã chuyển.', state: 'passedOn' }],
    ['recordResult', { followUp: 'GV-2026-001', result: 'Xong.', resultOn: 'hôm qua' }],
    ['scheduleSession', { title: 'A', date: '2026-02-30', venue: 'B' }],
    ['scheduleSession', { title: 'A', date: '15/8/2026', venue: 'B', startTime: '11:00', endTime: '07:30' }],
    ['scheduleSession', { title: 'A', date: '15/8/2026', venue: 'B', plan: 'KH-2019-01' }],
    ['changeSession', { session: 'P-2026-01', state: 'cancelled' }],
    ['changeSession', { session: 'P-2026-01', state: 'closed', headCount: -5 }],
    ['changeSession', { session: 'P-2026-01', state: 'closed', headCount: '120' }],
    ['enterPlan', { year: 2026, title: 'Kế hoạch', lines: [] }],
    ['enterPlan', { year: '2026', title: 'Kế hoạch', lines: [line('content', 'topic', '', '', 'x')] }],
    ['enterPlan', { year: 2026, title: 'Kế hoạch', lines: [line('nowhere', 'topic', '', '', 'x')] }],
    [
      'enterPlan',
      { year: 2026, title: 'Kế hoạch', issueMonth: '13/2026', lines: [line('content', 'topic', '', '', 'x')] },
    ],
    ['keepDirectory', { entries: 'all' }],
    ['keepDirectory', { entries: [{ kind: 'officer', name: 'A', email: 'a@b.vn\nBcc: c@d.vn' }] }],
    ['changeSettings', { values: { answerWorkingDays: 'mười' } }],
    ['changeSettings', { values: { replyTo: 'không phải thư' } }],
    ['changeSettings', { values: { unknown: 'x' } }],
    ['recordAttendance', { session: 'P-2026-01', entries: [{ name: '' }] }],
    ['recordAttendance', { session: 'P-2026-09', entries: [] }],
    ['makePaper', { kind: 'results', subject: 'P-2026-09' }],
    ['makePaper', { kind: 'poster', subject: 'P-2026-01' }],
    ['makePaper', { kind: 'plan', subject: 'KH-2026-01', again: 'yes' }],
  ];
  it.each(WRONG.map(([useCase, input], index) => [useCase, index, input] as const))(
    '%s, wrong in way %d, is refused',
    (useCase, _way, input) => {
      expectRefusal(ask(world, useCase, input).reply, `${useCase} ${JSON.stringify(input)}`);
    },
  );

  it('every use case but set-up is asked wrongly above or here, with nothing at all', () => {
    for (const useCase of Object.keys(USE_CASES).filter((name) => name !== 'setUp'))
      expectRefusal(ask(world, useCase, {}).reply, useCase);
  });
});
