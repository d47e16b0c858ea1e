import type { EntryChoices } from '../../src/domain/opinion-entry';
import { opinionEntry } from '../../src/domain/opinion-entry';
import type { ListedOpinion } from '../../src/domain/opinion-list';

const LISTED: ListedOpinion = {
  ...{
    speaker: '',
    sourceName: '',
    kind: 'opinion',
    topic: '',
    field: '',
    text: 'Sửa đường',
    answer: '',
    answeredBy: '',
  },
  ...{ leadUnit: '', dueOn: '', workingDays: null, dueText: '' },
};
const CHOICES: EntryChoices = {
  link: true,
  source: 'front',
  from: 'MTTQ xã',
  answeredBy: 'Chủ tịch',
  assignedOn: '2024-06-14',
};
const entry = (listed: Partial<ListedOpinion>, choices: Partial<EntryChoices> = {}) =>
  opinionEntry({ ...LISTED, ...listed }, { ...CHOICES, ...choices });

describe('where an ý kiến of a list came from', () => {
  it.each<[string, Partial<ListedOpinion>, Partial<EntryChoices>, object]>([
    [
      'a registered speaker',
      { speaker: 'P/01', sourceName: 'Ông/Bà An' },
      {},
      { speaker: 'P/01', source: 'speech', sourceName: '' },
    ],
    [
      'the name in the row, when speakers are not to be linked',
      { speaker: 'P/01', sourceName: 'Ông/Bà An' },
      { link: false },
      { speaker: '', source: 'front', sourceName: 'Ông/Bà An' },
    ],
    [
      'whoever passed the list on, when the row says nothing',
      {},
      {},
      { speaker: '', source: 'front', sourceName: 'MTTQ xã' },
    ],
  ])('%s', (_what, listed, choices, expected) => expect(entry(listed, choices).opinion).toMatchObject(expected));
});

describe('what becomes of it', () => {
  it.each<[string, Partial<ListedOpinion>, object | undefined]>([
    ['nothing yet, when the row says only what was said', {}, undefined],
    [
      'an answer, by whoever answered',
      { answer: 'Rồi', answeredBy: 'Địa chính' },
      { type: 'answered', answeredBy: 'Địa chính', answer: 'Rồi' },
    ],
    [
      'an answer, by the unit',
      { answer: 'Rồi', leadUnit: 'Địa chính' },
      { type: 'answered', answeredBy: 'Địa chính', answer: 'Rồi' },
    ],
    [
      'an answer, by the chair when the row names nobody',
      { answer: 'Rồi' },
      { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Rồi' },
    ],
    ['work of a unit', { leadUnit: 'Địa chính' }, { type: 'assigned', leadUnit: 'Địa chính' }],
    [
      'work with a day',
      { leadUnit: 'Địa chính', dueOn: '2024-06-30' },
      { type: 'assigned', leadUnit: 'Địa chính', dueOn: '2024-06-30' },
    ],
    [
      'work with a number of days',
      { leadUnit: 'Địa chính', workingDays: 15 },
      { type: 'assigned', leadUnit: 'Địa chính', workingDays: 15 },
    ],
    [
      'work whose deadline is kept in words',
      { leadUnit: 'Địa chính', dueText: 'Quý III' },
      { type: 'assigned', leadUnit: 'Địa chính', task: 'Sửa đường (thời hạn ghi trong danh sách: Quý III)' },
    ],
  ])('%s', (_what, listed, outcome) => {
    const { opinion, notes, fault } = entry(listed);
    expect(opinion.outcome).toEqual(outcome);
    expect({ notes, fault }).toEqual({ notes: [], fault: '' });
  });

  it('work that was answered already keeps the answer', () => {
    expect(
      entry({ answer: 'Sẽ làm', answeredBy: 'Ông A', leadUnit: 'Địa chính', dueOn: '2024-06-30' }).opinion,
    ).toMatchObject({
      ...{ answer: 'Sẽ làm', answeredBy: 'Ông A', outcome: { type: 'assigned' } },
    });
  });

  it('what cannot be entered is said', () => {
    expect(entry({ dueOn: '2024-06-30' }).notes).toEqual([
      'Không có đơn vị giải quyết nên chưa giao việc, thời hạn không ghi.',
    ]);
    expect(entry({ dueOn: '2024-06-30', answer: 'Rồi' }).notes).toEqual([
      'Không có đơn vị giải quyết nên thời hạn không ghi.',
    ]);
    expect(entry({ answeredBy: 'Ông A' }).notes).toEqual(['Không có câu trả lời nên người trả lời không ghi.']);
  });

  it('a deadline before the session, or an answer of nobody, has to be put right first', () => {
    expect(entry({ leadUnit: 'Địa chính', dueOn: '2024-06-01' }).fault).toBe(
      'Thời hạn 01/06/2024 sớm hơn ngày giao 14/06/2024. Hãy sửa trong ô danh sách, hoặc chọn phiên khác.',
    );
    expect(entry({ answer: 'Rồi' }, { answeredBy: '' }).fault).toMatch(/chưa rõ người trả lời/);
  });
});
