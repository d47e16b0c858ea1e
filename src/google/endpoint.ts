// The one function that pages may call: a JSON string in, a JSON string out. Dates cannot cross google.script.run.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { ErrorPlace } from '../domain/errors';
import type { TabKey } from '../domain/records';
import { parseInput } from '../usecases/fields';
import { TABS } from '../workbook/schema';
import type { Answer } from './journal';
import type { Performer } from './perform';

const request = v.object({
  useCase: v.pipe(v.string(), v.maxLength(50)),
  input: v.optional(v.unknown(), {}),
  requestId: v.pipe(v.string('Yêu cầu thiếu mã.'), v.minLength(8, 'Mã yêu cầu quá ngắn.'), v.maxLength(100)),
  issuedAt: v.optional(v.pipe(v.string(), v.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)?$/)), ''),
  seen: v.optional(
    v.array(
      v.object({
        tab: v.picklist(Object.keys(TABS) as TabKey[]),
        code: v.string(),
        revision: v.nullable(v.number()),
        fields: v.record(v.string(), v.unknown()),
      }),
    ),
    [],
  ),
});

export interface Failure {
  code: string;
  message: string;
  place?: ErrorPlace;
  details?: readonly string[];
}
export type Reply = ({ ok: true } & Answer) | { ok: false; error: Failure };

/** What a person is told when something went wrong that they cannot mend. The fault itself goes to the log, without data. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UserError) {
    const { code, message, place, details } = error;
    return { code, message, ...(place ? { place } : {}), ...(details ? { details } : {}) };
  }
  console.error(
    error instanceof Error
      ? `${error.name}: ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}`
      : 'unknown fault',
  );
  return {
    code: 'fault',
    message:
      'Có trục trặc ngoài dự kiến nên chưa làm xong. Nội dung đã nhập vẫn còn; hãy thử lại, nếu vẫn lỗi thì báo người cài đặt.',
  };
}

/** Answers one call of a page. Never throws: every outcome is a reply that the page can show. */
export function reply(performer: Performer, json: string): string {
  let result: Reply;
  try {
    let asked: unknown;
    try {
      asked = JSON.parse(json);
    } catch {
      throw new UserError('input', 'Yêu cầu không đọc được. Hãy tải lại trang rồi thử lại.');
    }
    result = { ok: true, ...performer.perform(parseInput(request, asked)) };
  } catch (error) {
    result = { ok: false, error: failureOf(error) };
  }
  return JSON.stringify(result);
}
