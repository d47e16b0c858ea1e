// Corrects what was entered of someone who registered. What is left out stays as it is.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { parsePhone } from '../domain/phones';
import type { Speaker } from '../domain/records';
import { findRecord } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { requiredText } from './fields';
import { findTopic } from './lookups';
import { personFields } from './registering';
import { update, useCase } from './use-case';

export const editSpeaker = useCase({
  name: 'editSpeaker',
  label: 'Sửa đăng ký phát biểu',
  input: v.object({
    speaker: requiredText('Người phát biểu'),
    fields: v.object({
      name: v.exactOptional(personFields.name),
      village: v.exactOptional(personFields.village),
      body: v.exactOptional(personFields.body),
      phone: v.exactOptional(personFields.phone),
      email: v.exactOptional(personFields.email),
      topic: v.exactOptional(personFields.topic),
      summary: v.exactOptional(personFields.summary),
      consent: v.exactOptional(personFields.consent),
    }),
  }),
  tabs: ({ fields: { topic = '' } }): readonly ('speakers' | 'planLines')[] =>
    topic === '' ? ['speakers'] : ['speakers', 'planLines'],
  run(snapshot, { speaker: code, fields }) {
    const speaker = findRecord(snapshot, 'speakers', code);
    const { topic = '', phone } = fields;
    if (topic !== '') findTopic(snapshot, topic);
    const set = {
      ...fields,
      ...(phone === undefined ? {} : { phone: parsePhone(phone) ?? phone }),
    } as Partial<Speaker>;
    if (Object.keys(set).length === 0) {
      throw new UserError('nothing-to-edit', `Không có gì để sửa ở đăng ký ${code}.`, {
        tab: TABS.speakers.title,
        code,
      });
    }
    return {
      changes: update('speakers', speaker, set),
      message: `Đã sửa đăng ký ${code} (${set.name ?? speaker.name}).`,
      output: { code },
    };
  },
});
