// Registrations that are not in the sheet yet: under way, not known to be saved, or refused; none of them is lost.
import { useDraft, usePage, useRefused } from '../shared/page';
import type { Known, PageData, PageInput, Person } from './person';
import { personOf } from './person';

export interface Kept {
  /** Session it was meant for. */
  session: string;
  person: Person;
  /** Why it is here, in a sentence. */
  reason: string;
}

type Sent = Person & { session: string };

/** What was refused, or put aside, until it is taken back into the form or dropped; and what is on its way. */
export function useKept() {
  const page = usePage<PageData, PageInput>();
  const [kept, setKept] = useDraft<Kept[]>('kept', []);
  const keep = (one: Kept) => setKept((before) => [...before, one]);
  useRefused((submit, error) => {
    if (submit.useCase !== 'registerSpeaker') return;
    const { session, ...person } = submit.input as Sent;
    keep({ session, person: personOf(person), reason: error.message });
    // Why it takes nobody is to be seen before the next one is typed.
    if (error.code === 'session-state') void page.look({ session });
  });
  const sent = page.pending.filter(({ useCase }) => useCase === 'registerSpeaker');
  return {
    kept,
    keep,
    drop: (one: Kept) => setKept((before) => before.filter((other) => other !== one)),
    /** Registrations of which it is not known whether they were saved. */
    unsure: sent
      .filter(({ state }) => state === 'unsure')
      .map(({ requestId, input }) => ({ requestId, person: personOf(input as Sent) })),
    /** Those of this session that are on their way, in the order in which they will be entered. */
    underWay: (session: string): Known[] =>
      sent
        .filter(({ state, input }) => state !== 'unsure' && (input as Sent).session === session)
        .map(({ input }) => ({ code: '', ...personOf(input as Sent) })),
  };
}
export type KeptRegistrations = ReturnType<typeof useKept>;
