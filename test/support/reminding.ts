// A morning on which two officers have something due, and what the page Nhắc việc asks for on it.
import { runInline } from '../../local';
import type { RunOptions, World } from '../../local';
import type { Failure, Reply } from '../../src/views/messages';
import type { RemindersData, RemindersServices } from '../../src/views/reminders';
import { ask, bundle, smallOffice } from './office';

export const MORNING = '2026-08-05T07:00:00+07:00';

export function advanceTo(world: World, moment: string): void {
  world.clock.advance(new Date(moment).getTime() - world.clock.now().getTime());
}

/** The small office on 05/08/2026: Trần Thị Thử and Phạm Văn Kiểm have a follow-up that is due today. */
export function dueOffice(): World {
  const world = smallOffice();
  const outcome = { type: 'assigned', leadUnit: 'Văn hóa', officer: 'Phạm Văn Kiểm', dueOn: '2026-08-05' };
  const { reply } = ask(world, 'decideOutcome', { opinion: 'YK-2026-002', outcome }, { requestId: 'reminding-decide' });
  if (!reply.ok) throw new Error(reply.error.message);
  advanceTo(world, MORNING);
  return world;
}

export type Page = RemindersData & RemindersServices;
export interface Told {
  message: string;
  output: Record<string, unknown>;
  error?: Failure;
  page: Page;
  trips: number;
}

let requests = 0;

/** One call of the page, as it makes it: the act, and a look at what came of it. */
export function press(world: World, useCase: string, input: object, options: RunOptions = {}): Told {
  const view = { name: 'reminders', input: {} };
  const request = { useCase, input, requestId: `reminding-${(requests += 1)}`, issuedAt: '', seen: [], view };
  return toldBy(runInline(world, bundle, 'doiThoai', [JSON.stringify(request)], options));
}

/** What the page shows to this person. */
export function pageOf(world: World, user?: string): Page {
  const request = { view: { name: 'reminders', input: {} } };
  return toldBy(runInline(world, bundle, 'doiThoai', [JSON.stringify(request)], user === undefined ? {} : { user }))
    .page;
}

export function toldBy({ error, value, trips }: ReturnType<typeof runInline>): Told {
  if (error) throw Object.assign(new Error(error.message), { name: error.name });
  const reply = JSON.parse(String(value)) as Reply;
  if (!reply.ok) return { message: '', output: {}, error: reply.error, page: {} as Page, trips: trips.length };
  if (reply.viewError) throw new Error(reply.viewError.message);
  const { message, output = {}, view } = reply;
  return { message, output, page: view as Page, trips: trips.length };
}

/** What the page sends with «Gửi»: the letters that it shows as still to be sent. */
export const seenOn = ({ letters }: Page) => ({
  seen: letters.filter(({ state }) => state === 'new' || state === 'queued').map(({ key, mark }) => ({ key, mark })),
});
