import fc from 'fast-check';
import { UserError } from '../../src/domain/errors';
import { USE_CASES } from '../../src/usecases';
import { MEETING } from '../support/meeting';
import { book, run, TAB_KEYS } from '../support/snapshot';

const ALL = Object.values(USE_CASES).map((useCase) => [useCase.name, useCase] as const);

/** Words that only appear where a library speaks instead of the product. */
const ENGLISH = /\b(Invalid|Expected|received|undefined|null|NaN|must|should|Object)\b/;

/** Plausible and implausible values for any field. */
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      'P-2024-01',
      'P-2024-01/01',
      'YK-2024-001',
      'KH-2024-01',
      'KH-2024-01/02',
      'GV-2024-001',
      'Văn phòng',
      '14/06/2024',
      '=1+1',
      '',
      'plan',
      'results',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(
      null,
      7,
      -1,
      1.5,
      true,
      [],
      {},
      ['thôn Đông'],
      '14/06/9999',
      'x'.repeat(60_000),
    ),
  },
  { weight: 1, arbitrary: fc.anything() },
);
const outcome = fc.oneof(
  value,
  fc.record(
    {
      type: fc.constantFrom('answered', 'assigned', 'escalated', 'duplicate'),
      answeredBy: value,
      answer: value,
      leadUnit: value,
      officer: value,
      dueOn: value,
      workingDays: value,
      superiorBody: value,
      of: value,
    },
    { requiredKeys: ['type'] },
  ),
);
const FIELDS = [
  'session',
  'speaker',
  'name',
  'topic',
  'text',
  'source',
  'opinion',
  'followUp',
  'state',
  'reason',
  'result',
  'dueOn',
  'date',
  'title',
  'venue',
  'plan',
  'year',
  'lines',
  'entries',
  'people',
  'opinions',
  'fields',
  'values',
  'kind',
  'subject',
  'phone',
  'headCount',
  'villages',
  'consent',
  'carriedFrom',
];
const input = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      { ...Object.fromEntries(FIELDS.map((field) => [field, value])), outcome },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.anything() },
);

describe('the use cases', () => {
  it('have names of their own, a Vietnamese label, and are found by name', () => {
    expect(ALL.length).toBe(new Set(ALL.map(([, useCase]) => useCase.label)).size);
    for (const [name, useCase] of ALL) {
      expect(USE_CASES[name]).toBe(useCase);
      expect(useCase.label).toMatch(/^\p{Lu}/u);
    }
  });

  it('the list holds nothing that is inherited', () => {
    expect(Object.keys(USE_CASES).sort()).toEqual([
      'approvePaper',
      'arrangeQueue',
      'assignWork',
      'callSpeaker',
      'changeSession',
      'changeSettings',
      'concludeSession',
      'copyPlan',
      'decideOutcome',
      'dropLayout',
      'editOpinion',
      'editPlan',
      'editPlanLine',
      'editSession',
      'editSpeaker',
      'enterPlan',
      'extendFollowUp',
      'handBack',
      'insertPlanLines',
      'issuePaper',
      'keepAgenda',
      'keepDirectory',
      'loadLayout',
      'makePaper',
      'markAttendance',
      'mendPaperTexts',
      'movePlanLine',
      'recordAttendance',
      'recordOpinion',
      'recordOpinions',
      'recordResult',
      'registerSpeaker',
      'registerSpeakers',
      'repairData',
      'restoreSpeakers',
      'runClock',
      'scheduleSession',
      'setUp',
      'settleMail',
      'withdrawApproval',
    ]);
  });

  it.each(ALL)('%s reads tabs of the workbook, each once', (_name, useCase) => {
    if (typeof useCase.tabs === 'function') return;
    expect(TAB_KEYS).toEqual(expect.arrayContaining([...useCase.tabs]));
    expect(new Set(useCase.tabs).size).toBe(useCase.tabs.length);
  });

  it.each(ALL)('%s answers whatever a page may send with a change set or a Vietnamese refusal', (_name, useCase) => {
    const cells = book(MEETING);
    fc.assert(
      fc.property(input, (sent) => {
        try {
          const set = run(useCase, cells, sent);
          expect(set.message).not.toMatch(ENGLISH);
          for (const warning of set.warnings ?? []) expect(warning).not.toMatch(ENGLISH);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          // What was typed is quoted as it was; the sentence around it is the product's.
          const said = [error.message, ...(error.details ?? [])].map((line) => line.replace(/«[^»]*»/g, '«»'));
          for (const line of said) expect(line).not.toMatch(ENGLISH);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(ALL)('%s leaves what it read and what it was given as they were', (_name, useCase) => {
    const cells = book(MEETING);
    const before = JSON.stringify(cells);
    const sent = {
      session: 'P-2024-01',
      opinion: 'YK-2024-001',
      speaker: 'P-2024-01/01',
      state: 'spoken',
      name: 'An',
      text: 'x',
      outcome: { type: 'duplicate', of: 'YK-2024-002' },
      entries: [],
      values: {},
      kind: 'plan',
      subject: 'KH-2024-01',
    };
    const copy = JSON.stringify(sent);
    try {
      run(useCase, cells, sent);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
    expect(JSON.stringify(cells)).toBe(before);
    expect(JSON.stringify(sent)).toBe(copy);
  });
});
