// Màn hình hội trường: what everyone in the hall may see. Names and thôn of the current and the next speakers, the clock;
// no phone, no e-mail, and nothing of what anyone wrote down.
import * as v from 'valibot';
import { dateOfMoment } from '../domain/dates';
import { liveSpeaker, waiting } from '../domain/queue';
import type { Session, Speaker } from '../domain/records';
import { isHeld } from '../domain/sessions';
import type { Clock, ClockLimits } from '../domain/speaking-clock';
import { optionalText } from '../usecases/fields';
import { records } from '../workbook/rows';
import { chosenSession, topicText } from './meeting';
import { readable, settingsFor } from './reading';
import { view } from './view';

/** So many of those who wait are shown. */
const NEXT = 3;

export interface HallSpeaker {
  code: string;
  name: string;
  village: string;
  body: string;
  /** Words of the topic; '' off the plan. */
  topic: string;
}

export interface HallData {
  /** Sessions of this day or under way, to choose from when there are several. */
  sessions: { code: string; title: string }[];
  session: Pick<Session, 'code' | 'title' | 'venue' | 'state'> | null;
  /** Called or speaking. */
  current: (HallSpeaker & { state: Speaker['state']; clock: Clock }) | null;
  next: HallSpeaker[];
  /** How many wait, those who are shown included. */
  waiting: number;
  limits: ClockLimits;
}

export const hall = view({
  name: 'hall',
  input: v.object({ session: optionalText('Phiên') }),
  tabs: ['sessions', 'speakers', 'planLines', 'settings'],
  show(snapshot, { session: code }, { now }): HallData {
    const today = dateOfMoment(now);
    const session = chosenSession(snapshot, code, today);
    // The hall is shown no problems of rows: the secretary's page says them.
    const unsaid: string[] = [];
    const { speakingMinutes, warnSeconds } = settingsFor(snapshot, ['speakingMinutes', 'warnSeconds'], unsaid);
    const topics = new Map(
      records(snapshot, 'planLines').map((line) => [line.code, topicText({ ...line, label: '' })]),
    );
    const speakers = readable(
      snapshot.speakers.rows.filter(({ record }) => session !== undefined && record.session === session.code),
      unsaid,
    );
    const shown = (speaker: Speaker): HallSpeaker => ({
      code: speaker.code,
      name: speaker.name,
      village: speaker.village,
      body: speaker.body,
      topic: topics.get(speaker.topic) ?? '',
    });
    const live = liveSpeaker(speakers);
    const queue = waiting(speakers);
    return {
      sessions: records(snapshot, 'sessions')
        .filter((one) => isHeld(one) && (one.state === 'running' || one.date === today || one === session))
        .map(({ code: of, title }) => ({ code: of, title })),
      session: session
        ? { code: session.code, title: session.title, venue: session.venue, state: session.state }
        : null,
      current: live
        ? {
            ...shown(live),
            state: live.state,
            clock: {
              allowedSeconds: live.allowedSeconds,
              spokenSeconds: live.spokenSeconds,
              clockFrom: live.clockFrom,
            },
          }
        : null,
      next: queue.slice(0, NEXT).map(shown),
      waiting: queue.length,
      limits: { allowed: speakingMinutes * 60, warn: warnSeconds },
    };
  },
});
