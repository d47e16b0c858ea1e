// Saves and looks through the endpoint, over a network that fails: what was asked is kept until the server has answered,
// and is asked again with the same request id, so that nothing is entered twice. Free of the browser: that is given.
import type { Failure, Reply, PageRequest, SeenRow } from '../../views/messages';

/** What the connection needs of its surroundings. */
export interface Surroundings {
  /** One call of the endpoint. Rejects when the call itself fails. */
  send(json: string): Promise<string>;
  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void>;
  /** Milliseconds since some start; never goes back. */
  elapsed(): number;
  /** A random id of at least 8 characters. */
  newId(): string;
  /** Kept in the browser; `undefined` removes. */
  store: { get(key: string): unknown; set(key: string, value: unknown): void };
}

export interface Submit {
  useCase: string;
  input: object;
  /** What the person is doing, as a noun: «Đăng ký Nguyễn Văn An». Shown while it is under way and when it failed. */
  title: string;
  seen?: readonly SeenRow[];
  /** Drafts that hold what is sent, with what they held then: once it is saved they are forgotten, unless they went on. */
  drafts?: readonly { name: string; value: unknown }[];
}

/** A submit that the server has not answered for good. */
export interface Pending extends Submit {
  requestId: string;
  issuedAt: string;
  /** `unsure`: the server may have done it; asking again is safe. */
  state: 'sending' | 'slow' | 'retrying' | 'unsure';
  /** Why it is not done yet; '' while it is being sent. */
  problem: string;
}

export interface Done<D> {
  ok: true;
  message: string;
  output: Record<string, unknown>;
  warnings: readonly string[];
  view?: D;
  /** Why what came of it cannot be shown, although it was done. */
  viewError?: Failure;
}
export interface Refused {
  ok: false;
  error: Failure;
}
export type Outcome<D> = Done<D> | Refused;

/** Milliseconds after which the person is told that it takes long, and after which the call counts as lost. */
const SLOW = 8_000;
const LOST = 90_000;
/** Milliseconds before each repetition. */
const PAUSES = [1_000, 3_000, 8_000];

const LOST_ANSWER =
  'Máy chủ chưa trả lời nên chưa rõ đã lưu hay chưa. Nội dung vẫn còn; bấm «Gửi lại» cũng không bị ghi hai lần.';
const MANY_ACCOUNTS =
  'Trình duyệt đang đăng nhập nhiều tài khoản Google nên trang này không gọi được máy chủ. Hãy mở bảng tính trong một ' +
  'cửa sổ ẩn danh (hoặc một hồ sơ Chrome riêng) chỉ đăng nhập tài khoản cơ quan, rồi mở lại trang. Nội dung vẫn còn.';

/** Errors that Google gives when the account of the page is not that of the sheet. */
const isAccountTrouble = (error: unknown): boolean =>
  /PERMISSION_DENIED|authoriz|permission|không có quyền|ủy quyền/i.test(
    error instanceof Error ? error.message : String(error),
  );

/** After a fault, or no answer, the act may have been done: only the same request id can find out. */
export const isUnsure = ({ code }: Failure): boolean => ['unanswered', 'fault', 'accounts', 'busy'].includes(code);

export const manyAccounts: Failure = { code: 'accounts', message: MANY_ACCOUNTS };
const unanswered: Failure = { code: 'unanswered', message: LOST_ANSWER };
const noLook: Failure = {
  code: 'unanswered',
  message: 'Chưa tải được dữ liệu mới từ máy chủ. Hãy kiểm tra mạng rồi bấm «Tải lại».',
};

/** 'yyyy-MM-ddTHH:mm:ss' so many milliseconds after `moment`. */
function later(moment: string, milliseconds: number): string {
  return new Date(Date.parse(`${moment}Z`) + milliseconds).toISOString().slice(0, 19);
}

export interface ConnectionStart {
  /** Under which pending submits are kept: page and person. */
  key: string;
  /** Server's time when the page was made. */
  now: string;
  user: string;
  /** Told whenever the list of pending submits changed. */
  onChange(pending: readonly Pending[]): void;
}

export function createConnection(around: Surroundings, start: ConnectionStart) {
  const key = `${start.key}:pending`;
  const opened = { moment: start.now, at: around.elapsed() };
  let kept = ((around.store.get(key) as Pending[] | undefined) ?? []).map((submit): Pending => ({
    ...submit,
    state: 'unsure',
    problem: LOST_ANSWER,
  }));
  let queue: Promise<unknown> = Promise.resolve();

  /** The server's time, as well as the page knows it. */
  const now = (): string => later(opened.moment, around.elapsed() - opened.at);

  /** The server's clock cannot be behind what it said last: the way of the answer only makes it seem so. */
  function learn(told: string): void {
    if (told > now()) Object.assign(opened, { moment: told, at: around.elapsed() });
  }

  function show(): void {
    around.store.set(key, kept.length > 0 ? kept : undefined);
    start.onChange(kept);
  }
  function change(requestId: string, fields: Partial<Pending>): void {
    kept = kept.map((one) => (one.requestId === requestId ? { ...one, ...fields } : one));
    show();
  }
  function drop(requestId: string): void {
    kept = kept.filter((one) => one.requestId !== requestId);
    show();
  }

  /** One call and its answer; `undefined` when none came in time. Throws when the call failed. */
  async function call(request: PageRequest, onSlow: () => void): Promise<Reply | undefined> {
    const answered = around.send(JSON.stringify(request)).then((json) => JSON.parse(json) as Reply);
    let over = false;
    const finished = answered.finally(() => (over = true));
    finished.catch(() => undefined);
    void around.wait(SLOW).then(() => over || onSlow());
    const reply = await Promise.race([finished, around.wait(LOST).then(() => undefined)]);
    if (reply) learn(reply.now);
    return reply;
  }

  /** Asks until there is an answer or no more hope. */
  async function persist(
    request: PageRequest,
    told: (state: Pending['state'], problem: string) => void,
  ): Promise<Reply | Refused> {
    for (let attempt = 0; ; attempt += 1) {
      const pause = PAUSES[attempt];
      let failure: Failure | undefined;
      try {
        const reply = await call(request, () => told('slow', 'Máy chủ trả lời chậm, vẫn đang chờ. Nội dung vẫn còn.'));
        if (reply && reply.user !== start.user) return { ok: false, error: manyAccounts };
        if (reply && (reply.ok || reply.error.code !== 'busy' || pause === undefined)) return reply;
        failure = reply?.ok === false ? reply.error : unanswered;
      } catch (error) {
        if (isAccountTrouble(error)) return { ok: false, error: manyAccounts };
        failure = unanswered;
      }
      if (pause === undefined) return { ok: false, error: failure };
      told('retrying', 'Chưa gửi được, đang tự gửi lại. Nội dung vẫn còn.');
      await around.wait(pause);
    }
  }

  async function send<D>(submit: Pending, view?: PageRequest['view']): Promise<Outcome<D>> {
    const { useCase, input, requestId, issuedAt, seen } = submit;
    change(requestId, { state: 'sending', problem: '' });
    const reply = await persist(
      { useCase, input, requestId, issuedAt, ...(seen ? { seen } : {}), ...(view ? { view } : {}) },
      (state, problem) => change(requestId, { state, problem }),
    );
    if (reply.ok) {
      drop(requestId);
      const { message, output = {}, warnings = [], view: data, viewError } = reply;
      return {
        ok: true,
        message,
        output,
        warnings,
        ...(data ? { view: data as D } : {}),
        ...(viewError ? { viewError } : {}),
      };
    }
    if (isUnsure(reply.error)) change(requestId, { state: 'unsure', problem: reply.error.message });
    else drop(requestId);
    return { ok: false, error: reply.error };
  }

  /** One submit after the other: they may build on each other, and the server takes one at a time anyway. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    now,
    pending: (): readonly Pending[] => kept,

    /** Carries out a use case, then looks at `view`. The same content submitted again keeps its request id. */
    act<D>(submit: Submit, view?: PageRequest['view']): Promise<Outcome<D>> {
      const same = (one: Pending) =>
        one.state === 'unsure' &&
        one.useCase === submit.useCase &&
        JSON.stringify(one.input) === JSON.stringify(submit.input);
      const before = kept.find(same);
      const pending: Pending = before
        ? { ...before, ...submit, state: 'sending', problem: '' }
        : { ...submit, requestId: around.newId(), issuedAt: now(), state: 'sending', problem: '' };
      kept = before ? kept.map((one) => (one === before ? pending : one)) : [...kept, pending];
      show();
      return inTurn(() => send<D>(pending, view));
    },

    /** Sends a submit again of which it is not known whether it was done. */
    again<D>(requestId: string, view?: PageRequest['view']): Promise<Outcome<D> | undefined> {
      const pending = kept.find((one) => one.requestId === requestId && one.state === 'unsure');
      return pending ? inTurn(() => send<D>(pending, view)) : Promise.resolve(undefined);
    },

    /** Forgets a submit that is not under way. */
    discard: drop,

    async look<D>(view: NonNullable<PageRequest['view']>): Promise<Outcome<D>> {
      try {
        const reply = await call({ view }, () => undefined);
        if (!reply) return { ok: false, error: noLook };
        if (reply.user !== start.user) return { ok: false, error: manyAccounts };
        if (!reply.ok) return { ok: false, error: reply.error };
        return { ok: true, message: '', output: {}, warnings: [], view: reply.view as D };
      } catch (error) {
        return { ok: false, error: isAccountTrouble(error) ? manyAccounts : noLook };
      }
    },
  };
}
export type Connection = ReturnType<typeof createConnection>;
