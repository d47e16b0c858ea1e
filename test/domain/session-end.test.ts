import fc from 'fast-check';
import { contradictions, countsOfSession, openMatters } from '../../src/domain/session-end';
import type { Opinion, Speaker } from '../../src/domain/records';
import { record } from '../support/snapshot';

const speaker = (code: string, state: Speaker['state'], name = `Người ${code}`) =>
  record('speakers', { code, state, name, session: 'P-1', order: Number(code) });
const opinion = (code: string, fields: Partial<Opinion> = {}) =>
  record('opinions', { code, session: 'P-1', kind: 'opinion', text: 'x', source: 'slip', ...fields });

test('the counts of a session add up, whatever its rows hold', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          kind: fc.constantFrom<Opinion['kind'] | ''>('opinion', 'petition', 'report', ''),
          outcome: fc.constantFrom<Opinion['outcome']>('answered', 'assigned', 'escalated', 'duplicate', ''),
        }),
      ),
      (rows) => {
        const opinions = rows.map((row, index) => opinion(String(index), row as Partial<Opinion>));
        const { tally, withoutKind } = countsOfSession({ speakers: [], opinions });
        const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum(tally.byOutcome) + tally.undecided).toBe(rows.length);
        expect(sum(tally.byKind) + withoutKind).toBe(rows.length);
      },
    ),
  );
});

test('people are counted by what became of them', () => {
  const speakers = [speaker('1', 'spoken'), speaker('2', 'absent'), speaker('3', 'declined'), speaker('4', 'waiting')];
  expect(countsOfSession({ speakers, opinions: [] })).toMatchObject({
    registered: 4,
    speeches: 1,
    absent: 1,
    declined: 1,
  });
});

test('what is still open is said: who has the floor, what is undecided, who was not heard, who was not called', () => {
  const speakers = [speaker('1', 'spoken'), speaker('2', 'speaking'), speaker('3', 'waiting'), speaker('4', 'spoken')];
  const opinions = [opinion('YK-1', { speaker: '4' }), opinion('YK-2', { outcome: 'answered', kind: '' as never })];
  expect(openMatters({ speakers, opinions }).map(({ what, codes, text }) => [what, codes, text])).toEqual([
    ['live', ['2'], 'Người 2 đang phát biểu.'],
    ['undecided', ['YK-1'], '1 ý kiến chưa có hướng xử lý: YK-1.'],
    ['withoutKind', ['YK-2'], '1 dòng chưa chọn là ý kiến, kiến nghị hay phản ánh: YK-2.'],
    ['silent', ['1'], '1 người đã phát biểu nhưng chưa ghi ý kiến nào: Người 1.'],
    ['waiting', ['3'], '1 người đăng ký chưa được mời: Người 3.'],
  ]);
  expect(openMatters({ speakers: [], opinions: [] })).toEqual([]);
  expect(openMatters({ speakers: [speaker('1', 'called')], opinions: [] })[0]?.text).toBe(
    'Người 1 đã được mời, chưa phát biểu.',
  );
});

test('of many only the first are named', () => {
  const opinions = Array.from({ length: 7 }, (_, index) => opinion(`YK-${index}`));
  expect(openMatters({ speakers: [], opinions })[0]?.text).toBe(
    '7 ý kiến chưa có hướng xử lý: YK-0, YK-1, YK-2, YK-3, YK-4 và 2 nữa.',
  );
});

test('contradictions of other sessions are theirs', () => {
  const session = record('sessions', { code: 'P-1' });
  const opinions = [
    opinion('YK-1', { outcome: 'assigned' }),
    opinion('YK-2', { session: 'P-2', outcome: 'assigned' }),
    opinion('YK-3', { outcome: 'answered', answer: 'Có.' }),
  ];
  const followUps = [record('followUps', { code: 'GV-1', opinion: 'YK-3', leadUnit: 'Địa chính', state: 'assigned' })];
  const rows = { sessions: [session], speakers: [], opinions, followUps, topics: [] };
  expect(contradictions(rows, 'P-1').map((text) => text.slice(0, 5))).toEqual(['GV-1 ', 'GV-1 ', 'YK-1 ']);
});
