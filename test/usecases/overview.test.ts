import fc from 'fast-check';
import { overview } from '../../src/usecases/overview';
import type { FollowUpState, Outcome, SessionState } from '../../src/domain/records';
import { TABS } from '../../src/workbook/schema';
import { CONTEXT, book, record, snapshot } from '../support/snapshot';

const keysOf = <K extends string>(choices: Record<K, string>) => Object.keys(choices) as [K, ...K[]];
const outcomes = ['' as const, ...keysOf(TABS.opinions.columns.outcome.choices)] as (Outcome | '')[];
const followUpStates: FollowUpState[] = keysOf(TABS.followUps.columns.state.choices);
const sessionStates = ['' as SessionState, ...keysOf(TABS.sessions.columns.state.choices)] as [
  SessionState,
  ...SessionState[],
];

test('every total of the overview is the sum of the lines below it, whatever the rows hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...outcomes), { maxLength: 20 }),
      fc.array(fc.constantFrom(...followUpStates), { maxLength: 20 }),
      fc.array(fc.constantFrom(...sessionStates), { maxLength: 6 }),
      (ofOpinions, ofFollowUps, ofSessions) => {
        const cells = book({
          sessions: ofSessions.map((state, index) => record('sessions', { code: `P-${index}`, state })),
          speakers: [],
          opinions: ofOpinions.map((outcome, index) => record('opinions', { code: `YK-${index}`, outcome })),
          followUps: ofFollowUps.map((state, index) => record('followUps', { code: `GV-${index}`, state })),
        });
        const rows = overview(snapshot(cells), CONTEXT);
        const value = (group: string, item: string) =>
          rows.find((row) => row.group === group && row.item === item)?.value;
        const sum = (group: string, items: readonly string[]) =>
          items.reduce((all, item) => all + (value(group, item) ?? NaN), 0);
        const { sessions, opinions, followUps } = TABS;
        expect(value(sessions.title, 'Tổng số phiên')).toBe(
          sum(sessions.title, Object.values(sessions.columns.state.choices)),
        );
        expect(value(opinions.title, 'Tổng số ý kiến, kiến nghị, phản ánh')).toBe(
          sum(opinions.title, [...Object.values(opinions.columns.outcome.choices), 'Chưa có hướng xử lý']),
        );
        expect(value(followUps.title, 'Tổng số việc đã giao')).toBe(
          sum(followUps.title, [
            'Đã xong',
            'Còn trong hạn',
            'Đến hạn hôm nay',
            'Quá hạn',
            'Đã chuyển cấp trên',
            'Đã rút',
          ]),
        );
      },
    ),
  );
});
