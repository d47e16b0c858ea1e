// A page: the data it opened with, what it asks of the script, and what it says to the person.
import { createContext, render } from 'preact';
import type { ComponentType } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure, PageStart } from '../../views/messages';
import { browser, store } from './browser';
import { createConnection, isUnsure } from './connection';
import type { Connection, Outcome, Pending, Submit } from './connection';
import { Notices } from './notices';
import type { OnFinished } from './finished';
import type { Notice } from './notices';

export interface PageState<D extends object, I extends object> {
  data: D;
  /** What the data is of: the input of the view. */
  input: I;
  user: string;
  /** The server's time, 'yyyy-MM-ddTHH:mm:ss'. */
  now(): string;
  /**
   * Carries out a use case and shows the view anew (`view`: with another input). The outcome is announced; a refusal too.
   * Submits wait for each other; a page need not.
   */
  act(
    /** `drafts`: names of the drafts that hold what is sent. They are forgotten once it is saved, however late that is. */
    submit: Omit<Submit, 'drafts'> & { drafts?: readonly string[] },
    /** `look: false`: nothing that the page shows has changed, so it need not be read again. */
    options?: { view?: I; quiet?: boolean; look?: false },
  ): Promise<Outcome<D>>;
  /**
   * Looks anew, at something else when an input is given. Resolves to whether it worked. `quiet`: a failure is not said, for
   * looks that nobody asked for.
   */
  look(input?: I, options?: { quiet?: boolean }): Promise<boolean>;
  /** A look at another view, for what the page does not always show. */
  ask<T extends object>(view: string, input: object): Promise<Outcome<T>>;
  looking: boolean;
  /** Submits that are under way or of which it is not known whether they were done. */
  pending: readonly Pending[];
  again(requestId: string): Promise<void>;
  discard(requestId: string): void;
  /** Who is told of submits that were refused for good. See {@link useRefused}. */
  refused: Set<OnRefused>;
  /** Who is told of submits that were done: `useFinished`. */
  finished: Set<OnFinished>;
  say(notice: Omit<Notice, 'id'> | undefined): void;
}

type OnRefused = (submit: Omit<Submit, 'drafts'>, error: Failure) => void;

const Context = createContext<unknown>(undefined);

/** What the page shows and may do. `D` is the data of its view, `I` the view's input. */
export function usePage<D extends object, I extends object = Record<string, never>>(): PageState<D, I> {
  return useContext(Context) as PageState<D, I>;
}

/** Under what a page keeps things on this machine: people may share a browser. */
export const keyOf = (start: Pick<PageStart, 'user' | 'view'>, name: string): string =>
  `${start.user}:${start.view}:${name}`;

const refusal = ({ message, details = [] }: Failure): Omit<Notice, 'id'> => ({
  kind: 'error',
  text: message,
  lines: details.filter((detail) => !message.includes(detail)),
});

function Root({ start, Page }: { start: PageStart; Page: ComponentType }) {
  const [shown, setShown] = useState({ data: start.data, input: start.input });
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [notice, setNotice] = useState<Notice>();
  const [looking, setLooking] = useState(0);
  const notices = useRef(0);
  const acts = useRef(0);
  const looks = useRef(0);
  const latest = useRef(shown);
  const connection = useMemo<Connection>(
    () =>
      createConnection(browser, {
        key: keyOf(start, 'submits'),
        now: start.now,
        user: start.user,
        onChange: setPending,
      }),
    [],
  );
  useEffect(() => setPending(connection.pending()), []);
  const say = (next: Omit<Notice, 'id'> | undefined) => {
    notices.current += 1;
    setNotice(next && { ...next, id: notices.current });
  };
  const show = (data: object | undefined, input: object) => {
    if (!data) return;
    latest.current = { data, input };
    setShown(latest.current);
  };
  const announce = (outcome: Outcome<object>, quiet: boolean) => {
    if (!outcome.ok) say(refusal(outcome.error));
    else if (outcome.viewError) say({ kind: 'warning', text: outcome.message, lines: [outcome.viewError.message] });
    else if (outcome.warnings.length > 0) say({ kind: 'warning', text: outcome.message, lines: outcome.warnings });
    else if (!quiet) say({ kind: 'done', text: outcome.message });
  };
  const look = async (asked?: object, { quiet = false }: { quiet?: boolean } = {}): Promise<boolean> => {
    const input = asked ?? latest.current.input;
    setLooking((count) => count + 1);
    const actsBefore = acts.current;
    const turn = (looks.current += 1);
    const outcome = await connection.look<object>({ name: start.view, input });
    setLooking((count) => count - 1);
    // Someone has asked for something else since.
    if (turn !== looks.current) return outcome.ok;
    if (!outcome.ok) {
      if (!quiet) say(refusal(outcome.error));
    } else if (acts.current === actsBefore) show(outcome.view, input);
    // What was read before an act was done is older than what the act has shown; what was asked for is still to be shown.
    else if (asked) return look(asked, { quiet });
    return outcome.ok;
  };
  const refused = useRef(new Set<OnRefused>()).current;
  /** `before`: what was shown when it was submitted. Whoever has gone on to something else is not taken back. */
  const settle = async (
    submit: Submit | undefined,
    outcome: Outcome<object>,
    { before, input, quiet = false }: { before: object; input: object; quiet?: boolean | undefined },
  ) => {
    const stays = () =>
      latest.current.input === before || JSON.stringify(latest.current.input) === JSON.stringify(input);
    announce(outcome, quiet);
    acts.current += 1;
    if (outcome.ok && stays()) show(outcome.view, input);
    if (!outcome.ok && submit && !isUnsure(outcome.error)) for (const told of refused) told(submit, outcome.error);
    // What someone else has done meanwhile is to be seen beside one's own.
    if (!outcome.ok && outcome.error.code === 'conflict') {
      const fresh = await connection.look<object>({ name: start.view, input });
      if (fresh.ok && stays()) show(fresh.view, input);
    }
  };
  const finished = useRef(new Set<OnFinished>()).current;
  const tellFinished = ({ useCase, input }: Pick<Submit, 'useCase' | 'input'>, outcome: Outcome<object>) => {
    if (outcome.ok) for (const told of finished) told({ useCase, input, output: outcome.output });
  };
  const state: PageState<object, object> = {
    ...shown,
    user: start.user,
    now: connection.now,
    async act({ drafts: names = [], ...submit }, { view, quiet, look: again } = {}) {
      const before = latest.current.input;
      const input = view ?? before;
      const drafts = names.map((name) => ({ name, value: store.get(keyOf(start, `draft:${name}`)) }));
      const sent = names.length > 0 ? { ...submit, drafts } : submit;
      const outcome = await connection.act<object>(sent, again === false ? undefined : { name: start.view, input });
      if (outcome.ok) forgetDrafts(drafts);
      await settle(sent, outcome, { before, input, quiet });
      tellFinished(submit, outcome);
      return outcome;
    },
    look,
    ask: (name, input) => connection.look({ name, input }),
    looking: looking > 0,
    pending,
    async again(requestId) {
      const { input } = latest.current;
      const submit = connection.pending().find((one) => one.requestId === requestId);
      const outcome = await connection.again<object>(requestId, { name: start.view, input });
      if (outcome?.ok) forgetDrafts(submit?.drafts ?? []);
      if (outcome) await settle(submit, outcome, { before: input, input });
      if (outcome && submit) tellFinished(submit, outcome);
    },
    discard: connection.discard,
    refused,
    finished,
    say,
  };
  return (
    <Context.Provider value={state}>
      <Notices
        notice={notice}
        onClose={() => say(undefined)}
        pending={pending}
        again={state.again}
        discard={state.discard}
      />
      <main>
        <Page />
      </main>
      <div id="print" />
    </Context.Provider>
  );
}

/**
 * Looks anew every `seconds` while the page is seen and nothing is under way, and when the person comes back to it;
 * at `input`, when the page says what it is about. Gives the moment since which that has failed, '' while it works: what is
 * shown stays, and nobody is alarmed.
 */
export function useFreshData(seconds: number, input?: object): string {
  const page = usePage<object, object>();
  const [staleSince, setStaleSince] = useState('');
  const latest = useRef({ ...page, input });
  latest.current = { ...page, input };
  useEffect(() => {
    const refresh = () => {
      const { pending, looking, look, now, input } = latest.current;
      const busy = looking || pending.some((submit) => submit.state !== 'unsure');
      if (document.visibilityState !== 'visible' || busy) return;
      void look(input, { quiet: true }).then((done) => setStaleSince((since) => (done ? '' : since || now())));
    };
    const timer = setInterval(refresh, seconds * 1_000);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, [seconds]);
  return staleSince;
}

/**
 * Tells `listener` of every submit that was refused for good, also one that was sent again or that an earlier opening of the
 * page had left: what it held is in nobody's keeping from then on.
 */
export function useRefused(listener: OnRefused): void {
  const { refused } = usePage<object, object>();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const told: OnRefused = (...refusal) => latest.current(...refusal);
    refused.add(told);
    return () => void refused.delete(told);
  }, [refused]);
}

let started: PageStart | undefined;

/** Where a draft is shown: told when it is forgotten from elsewhere. */
const shownDrafts = new Map<string, Set<() => void>>();

/** Forgets drafts that still hold what was saved; one that was typed on stays. */
function forgetDrafts(drafts: NonNullable<Submit['drafts']>): void {
  for (const { name, value } of drafts) {
    const key = started ? keyOf(started, `draft:${name}`) : name;
    if (JSON.stringify(store.get(key)) !== JSON.stringify(value)) continue;
    store.set(key, undefined);
    shownDrafts.get(key)?.forEach((forget) => forget());
  }
}

/**
 * State that is kept on this machine until it is `cleared`, so that what was typed survives closing the page.
 *
 * @returns The value, how to set it, and how to go back to `initial` and forget what was kept.
 */
export function useDraft<T>(name: string, initial: T): [T, (next: T | ((before: T) => T)) => void, () => void] {
  const key = started ? keyOf(started, `draft:${name}`) : name;
  const [value, setValue] = useState<T>(() => (store.get(key) as T | undefined) ?? initial);
  const latest = useRef(value);
  const last = useRef(key);
  if (last.current !== key) {
    last.current = key;
    latest.current = (store.get(key) as T | undefined) ?? initial;
  }
  const set = (next: T | ((before: T) => T)) => {
    latest.current = typeof next === 'function' ? (next as (before: T) => T)(latest.current) : next;
    store.set(key, latest.current);
    setValue(latest.current);
  };
  const forget = () => {
    latest.current = initial;
    setValue(initial);
  };
  useEffect(() => {
    const shown = shownDrafts.get(key) ?? new Set();
    shownDrafts.set(key, shown.add(forget));
    return () => void shown.delete(forget);
  }, [key]);
  const clear = () => {
    store.set(key, undefined);
    forget();
  };
  return [latest.current, set, clear];
}

/** Shows `Page` with the data that the script has put behind it. */
export function openPage(Page: ComponentType): void {
  const begin = () => {
    const data = document.getElementById('start');
    const root = document.getElementById('page');
    if (!data || !root) return;
    started = JSON.parse(data.textContent ?? '') as PageStart;
    render(<Root start={started} Page={Page} />, root);
  };
  // The data stands behind the page's own script.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
