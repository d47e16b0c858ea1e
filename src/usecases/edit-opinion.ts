// Corrects an ý kiến that was recorded: its words, kind, topic, field, and who it came from. Its outcome stays.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { Opinion } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { oneOf, optionalText, requiredText } from './fields';
import { findTopic } from './lookups';
import { update, useCase } from './use-case';

const { columns, title } = TABS.opinions;

export const editOpinion = useCase({
  name: 'editOpinion',
  label: 'Sửa ý kiến',
  input: v.object({
    opinion: requiredText('Ý kiến'),
    /** What is left out stays. */
    fields: v.object({
      speaker: v.optional(optionalText(columns.speaker.header)),
      source: v.optional(oneOf(columns.source.header, ['speech', 'slip', 'front', 'other'])),
      sourceName: v.optional(optionalText(columns.sourceName.header)),
      kind: v.optional(oneOf(columns.kind.header, ['opinion', 'petition', 'report'])),
      topic: v.optional(optionalText(columns.topic.header)),
      field: v.optional(optionalText(columns.field.header)),
      text: v.optional(requiredText(columns.text.header)),
      carriedFrom: v.optional(optionalText(columns.carriedFrom.header)),
    }),
  }),
  tabs: ({ fields }): readonly ('opinions' | 'speakers' | 'planLines')[] => [
    'opinions',
    ...(fields.speaker ? (['speakers'] as const) : []),
    ...(fields.topic ? (['planLines'] as const) : []),
  ],
  run(snapshot, { opinion: code, fields }) {
    const opinion = findRecord(snapshot, 'opinions', code);
    const given = Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined),
    ) as Partial<Opinion>;
    const next = { ...opinion, ...given };
    const refuse = (error: string, text: string, field: string) =>
      new UserError(error, `Ý kiến ${code}: ${text}`, { tab: title, code, field });
    if (next.source === 'speech' && next.speaker === '') {
      throw refuse(
        'no-speaker',
        '«Người phát biểu» chưa chọn. Ý kiến không phát biểu tại hội nghị thì hãy chọn nguồn khác.',
        columns.speaker.header,
      );
    }
    if (fields.topic) findTopic(snapshot, fields.topic);
    if (fields.carriedFrom) {
      findRecord(snapshot, 'opinions', fields.carriedFrom);
      if (fields.carriedFrom === code) {
        throw refuse('carried-from', 'không thể tồn từ chính nó. Hãy chọn ý kiến khác.', columns.carriedFrom.header);
      }
    }
    if (fields.speaker) {
      const speaker = findRecord(snapshot, 'speakers', fields.speaker);
      if (speaker.session !== opinion.session) {
        throw refuse(
          'other-session',
          `người phát biểu ${speaker.code} đăng ký ở phiên ${speaker.session}, không phải ${opinion.session}.`,
          columns.speaker.header,
        );
      }
    }
    const changes = update('opinions', opinion, given);
    return {
      changes,
      message: changes.length === 0 ? `Ý kiến ${code} không có gì thay đổi.` : `Đã sửa ý kiến ${code}.`,
      output: { code },
    };
  },
});
