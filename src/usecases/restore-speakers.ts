// Takes back the last step at the microphone: the rows it changed are again as the page showed them before.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { after } from '../domain/queue';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { MOST_SECONDS } from './call-speaker';
import { oneOf, optionalCount, optionalMoment, requiredText } from './fields';
import { update, useCase } from './use-case';

const { columns, title } = TABS.speakers;

export const restoreSpeakers = useCase({
  name: 'restoreSpeakers',
  label: 'Hoàn tác điều hành',
  input: v.object({
    rows: v.pipe(
      v.array(
        v.object({
          code: requiredText('Người phát biểu'),
          state: oneOf(columns.state.header, ['waiting', 'called', 'speaking', 'spoken', 'absent', 'declined']),
          callOrder: optionalCount(columns.callOrder.header),
          calledAt: optionalMoment(columns.calledAt.header),
          finishedAt: optionalMoment(columns.finishedAt.header),
          allowedSeconds: optionalCount(columns.allowedSeconds.header, MOST_SECONDS),
          spokenSeconds: optionalCount(columns.spokenSeconds.header),
          clockFrom: optionalMoment(columns.clockFrom.header),
        }),
        '«Người phát biểu» phải là một danh sách.',
      ),
      v.minLength(1, 'Không có gì để hoàn tác.'),
    ),
  }),
  tabs: ['speakers'],
  run(snapshot, { rows }) {
    const restored = rows.map(({ code, ...set }) => ({ person: findRecord(snapshot, 'speakers', code), set }));
    const sessions = new Set(restored.map(({ person }) => person.session));
    const then = after(
      records(snapshot, 'speakers').filter(({ session }) => sessions.has(session)),
      rows.map(({ code, ...set }) => ({ code, set })),
    );
    for (const session of sessions) {
      const live = then.filter(
        (person) => person.session === session && (person.state === 'called' || person.state === 'speaking'),
      );
      if (live.length > 1) {
        throw new UserError(
          'conflict',
          `Không hoàn tác được: ${live.map(({ name }) => name).join(' và ')} sẽ cùng được mời. Hãy xem lại hàng chờ.`,
          { tab: title, field: columns.state.header },
        );
      }
    }
    return {
      changes: restored.flatMap(({ person, set }) => update('speakers', person, set)),
      message: `Đã hoàn tác: ${restored.map(({ person }) => person.name).join(', ')}.`,
    };
  },
});
