// The page's data and acts, all about the one session that it shows: closing it does not make the page go on to the next.
import type { MeetingData } from '../../views/meeting';
import { usePage } from '../shared/page';
import type { PageState } from '../shared/page';

export interface MeetingInput {
  session?: string;
}

export function useMeeting(): PageState<MeetingData, MeetingInput> {
  const page = usePage<MeetingData, MeetingInput>();
  const session = page.data.session?.code;
  const view: MeetingInput = session === undefined ? page.input : { session };
  return { ...page, act: (submit, options) => page.act(submit, { view, ...options }) };
}
