// Moves a session on: announced, opened, closed with its head count and conclusion, postponed or cancelled with a reason.
import * as v from 'valibot';
import type { SessionState } from '../domain/records';
import { UserError } from '../domain/errors';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalCount, optionalText, requiredText } from './fields';
import { update, useCase } from './use-case';

/** From which state a session may come into another. A cancelled one stays cancelled. */
const COMES_FROM: Record<Exclude<SessionState, 'planned'>, readonly SessionState[]> = {
  announced: ['planned', 'postponed'],
  running: ['planned', 'announced', 'closed'],
  closed: ['running', 'planned', 'announced', 'closed'],
  postponed: ['planned', 'announced'],
  cancelled: ['planned', 'announced', 'postponed'],
};

export const changeSession = useCase({
  name: 'changeSession',
  label: 'Đổi trạng thái phiên',
  input: v.pipe(
    v.object({
      session: requiredText('Phiên'),
      state: oneOf('Trạng thái', ['announced', 'running', 'closed', 'postponed', 'cancelled']),
      reason: optionalText('Lý do hoãn, hủy'),
      headCount: optionalCount('Số người dự'),
      conclusion: optionalText('Kết luận'),
    }),
    v.check(
      ({ state, reason }) => reason !== '' || (state !== 'postponed' && state !== 'cancelled'),
      '«Lý do hoãn, hủy» chưa điền.',
    ),
  ),
  tabs: ['sessions'],
  run(snapshot, { session: code, state, reason, headCount, conclusion }) {
    const session = findRecord(snapshot, 'sessions', code);
    const labels = TABS.sessions.columns.state.choices;
    // A session typed by hand may have no state yet: it is planned.
    const current = session.state || 'planned';
    if (!COMES_FROM[state].includes(current)) {
      const text = `Phiên ${code} đang ở trạng thái «${labels[current]}», không chuyển sang «${labels[state]}» được.`;
      throw new UserError('session-state', text, {
        tab: TABS.sessions.title,
        code,
        field: TABS.sessions.columns.state.header,
      });
    }
    return {
      changes: update('sessions', session, {
        state,
        ...(reason === '' ? {} : { stateReason: reason }),
        ...(headCount === null ? {} : { headCount }),
        ...(conclusion === '' ? {} : { conclusion }),
      }),
      message: `Phiên ${code}: ${labels[state].toLowerCase()}.`,
      output: { code },
    };
  },
});
