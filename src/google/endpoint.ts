// The one function that pages may call: a JSON string in, a JSON string out. Dates cannot cross google.script.run.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import type { TabKey } from '../domain/records';
import { parseInput } from '../usecases/fields';
import type { Failure, Reply } from '../views/messages';
import { TABS } from '../workbook/schema';
import type { Action } from './actions';
import { currentContext } from './context';
import type { Answer } from './journal';
import type { Viewer } from './looking';
import type { Performer } from './perform';

const NO_ID = 'Yêu cầu thiếu mã. Hãy tải lại trang rồi thử lại.';

const name = v.pipe(v.string(), v.maxLength(50));
const request = v.pipe(
  v.object({
    useCase: v.optional(name, ''),
    input: v.optional(v.unknown(), {}),
    requestId: v.optional(v.pipe(v.string(NO_ID), v.maxLength(100)), ''),
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
    view: v.optional(v.object({ name, input: v.optional(v.unknown(), {}) })),
  }),
  v.check(({ useCase, view }) => useCase !== '' || view !== undefined, 'Yêu cầu không nói phải làm gì.'),
  v.check(({ useCase, requestId }) => useCase === '' || requestId.length >= 8, NO_ID),
);
type Request = v.InferOutput<typeof request>;

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

export interface Endpoint {
  performer: Performer;
  viewer: Viewer;
  actions: Readonly<Record<string, Action>>;
}

function act({ performer, viewer, actions }: Endpoint, asked: Request): Answer {
  if (asked.useCase === '') return { message: '' };
  // Own names only: every object also answers to 'constructor' and the like.
  const action = Object.prototype.hasOwnProperty.call(actions, asked.useCase) ? actions[asked.useCase] : undefined;
  return action ? action.run(performer, parseInput(action.input, asked.input), viewer) : performer.perform(asked);
}

/** What is to be shown after the act. That it cannot be shown does not undo the act. */
function lookAfter({ viewer }: Endpoint, { useCase, view }: Request): { view?: object; viewError?: Failure } {
  if (!view) return {};
  try {
    return { view: viewer.look(view) };
  } catch (error) {
    if (useCase === '') throw error;
    return { viewError: failureOf(error) };
  }
}

function answer(endpoint: Endpoint, json: string): Answer & { view?: object; viewError?: Failure } {
  let asked: unknown;
  try {
    asked = JSON.parse(json);
  } catch {
    throw new UserError('input', 'Yêu cầu không đọc được. Hãy tải lại trang rồi thử lại.');
  }
  const parsed = parseInput(request, asked);
  return { ...act(endpoint, parsed), ...lookAfter(endpoint, parsed) };
}

/** Answers one call of a page. Never throws: every outcome is a reply that the page can show. */
export function reply(endpoint: Endpoint, json: string): string {
  const result = ((): ({ ok: true } & Answer) | { ok: false; error: Failure } => {
    try {
      return { ok: true, ...answer(endpoint, json) };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  })();
  const told: Reply = { ...result, ...currentContext() };
  return JSON.stringify(told);
}
