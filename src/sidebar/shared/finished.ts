// Being told that a submit was done, at once or much later.
import { useEffect, useRef } from 'preact/hooks';
import { usePage } from './page';

/** A submit that was done. */
interface Finished {
  useCase: string;
  input: object;
  output: Record<string, unknown>;
}
export type OnFinished = (done: Finished) => void;

/**
 * Tells `listener` of every submit that was done, also one whose answer was lost and that was sent again, or that an earlier
 * opening of the page had left: for what drafts alone cannot do, such as going on to what was made.
 */
export function useFinished(listener: OnFinished): void {
  const { finished } = usePage<object, object>();
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const told: OnFinished = (done) => latest.current(done);
    finished.add(told);
    return () => void finished.delete(told);
  }, [finished]);
}
