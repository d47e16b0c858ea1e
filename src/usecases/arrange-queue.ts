// Arranges those who wait in another order of calling. The order of registration stays beside it.
import * as v from 'valibot';
import { arranged, placesFor } from '../domain/queue';
import { findRecord, records } from '../workbook/rows';
import { requiredText } from './fields';
import { update, useCase } from './use-case';

export const arrangeQueue = useCase({
  name: 'arrangeQueue',
  label: 'Sắp xếp thứ tự mời',
  input: v.object({
    session: requiredText('Phiên'),
    /** Codes of people who wait, the first to be called first; whoever is left out stays behind them. */
    order: v.array(requiredText('Người phát biểu'), '«Thứ tự mời» phải là một danh sách.'),
  }),
  tabs: ['speakers'],
  run(snapshot, { session, order }) {
    const fellows = records(snapshot, 'speakers').filter((speaker) => speaker.session === session);
    const queue = arranged(fellows, order);
    return {
      changes: placesFor(queue).flatMap(({ code, set }) =>
        update('speakers', findRecord(snapshot, 'speakers', code), set),
      ),
      message:
        queue.length === 0
          ? `Phiên ${session}: không còn ai chờ phát biểu.`
          : `Phiên ${session}: đã sắp xếp thứ tự mời ${queue.length} người.`,
      output: { order: queue.map(({ code }) => code) },
    };
  },
});
