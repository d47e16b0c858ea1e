// Keeps the agenda of a session: new items, corrections, another order, items taken out. Items that are not named stay.
import * as v from 'valibot';
import { agendaLength, keptItems } from '../domain/agenda';
import { nextCode } from '../domain/codes';
import { UserError } from '../domain/errors';
import type { AgendaItem } from '../domain/records';
import { findRecord, records } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalCount, optionalText, requiredCount, requiredText } from './fields';
import type { Change } from './use-case';
import { insert, update, useCase } from './use-case';

const { title: TAB, columns } = TABS.agenda;
const MOST_MINUTES = 24 * 60;

const minutes = v.nullable(requiredCount(columns.minutes.header, 0, MOST_MINUTES));
const order = requiredCount(columns.order.header, 1, 10_000);

export const keepAgenda = useCase({
  name: 'keepAgenda',
  label: 'Lập chương trình phiên',
  input: v.object({
    session: requiredText('Phiên'),
    /** New items, in full. */
    added: v.optional(
      v.array(
        v.object({
          item: requiredText(columns.item.header),
          minutes: optionalCount(columns.minutes.header, MOST_MINUTES),
          presenter: optionalText(columns.presenter.header),
          order,
        }),
      ),
      [],
    ),
    /** Fields of items that are there; what is left out stays as it is. */
    changed: v.optional(
      v.array(
        v.object({
          code: requiredText('Mã'),
          item: v.exactOptional(requiredText(columns.item.header)),
          minutes: v.exactOptional(minutes),
          presenter: v.exactOptional(optionalText(columns.presenter.header)),
          order: v.exactOptional(order),
          state: v.exactOptional(oneOf(columns.state.header, ['kept', 'dropped'])),
        }),
      ),
      [],
    ),
  }),
  tabs: ['sessions', 'agenda'],
  run(snapshot, { session: code, added, changed }) {
    const session = findRecord(snapshot, 'sessions', code);
    const everything = records(snapshot, 'agenda');
    const codes = everything.map((item) => item.code);
    const after = new Map(everything.filter((item) => item.session === code).map((item) => [item.code, item]));
    const changes: Change[] = [];
    for (const { code: itemCode, ...fields } of new Map(changed.map((item) => [item.code, item])).values()) {
      const before = findRecord(snapshot, 'agenda', itemCode);
      if (before.session !== code) {
        throw new UserError('other-session', `Mục «${itemCode}» ở trang «${TAB}» không thuộc phiên ${code}.`, {
          tab: TAB,
          code: itemCode,
          field: columns.session.header,
        });
      }
      const set = fields as Partial<AgendaItem>;
      changes.push(...update('agenda', before, set));
      after.set(itemCode, { ...before, ...set });
    }
    for (const item of added) {
      const itemCode = nextCode(`${code}/CT-`, 2, codes);
      codes.push(itemCode);
      const record = { code: itemCode, session: code, ...item, state: 'kept' as const };
      changes.push(insert('agenda', record));
      after.set(itemCode, { ...record, revision: null });
    }
    const kept = keptItems([...after.values()]);
    const { planned, available, excess } = agendaLength(session, kept);
    return {
      changes,
      message:
        changes.length === 0
          ? `Chương trình phiên ${code} không có gì thay đổi.`
          : `Đã lưu chương trình phiên ${code}: ${kept.length} mục, ${planned} phút.`,
      output: { code, minutes: planned },
      warnings:
        excess > 0 ? [`Chương trình dài ${planned} phút, quá ${excess} phút so với ${available} phút của phiên.`] : [],
    };
  },
});
