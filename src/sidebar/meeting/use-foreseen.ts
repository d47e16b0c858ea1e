// The speakers as they will be once everything that was pressed is saved, from one press to the next.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeetingSpeaker } from '../../views/meeting';
import { foresee } from './foresee';
import { useMeeting } from './use-meeting';

/** The speakers of the page's session as they will be. */
export function useForeseen(): MeetingSpeaker[] {
  const page = useMeeting();
  const [, drawAgain] = useState(0);
  const latest = useRef(page);
  latest.current = page;
  const last = useRef({ data: page.data, pending: page.pending });
  // An act that is done leaves the list a moment before the data that it led to is here: it counts until then.
  const between = page.data === last.current.data && page.pending.length < last.current.pending.length;
  if (!between) last.current = { data: page.data, pending: page.pending };
  useEffect(() => {
    if (!between) return undefined;
    const timer = setTimeout(() => {
      last.current = { data: latest.current.data, pending: latest.current.pending };
      drawAgain((count) => count + 1);
    });
    return () => clearTimeout(timer);
  });
  return foresee(page.data.speakers, last.current.pending);
}
