// Acts that a page may ask for and that are more than a change of rows: they send, switch or repair something at Google.
import * as v from 'valibot';
import type { GenericSchema, InferOutput } from 'valibot';
import { oneOf, requiredCount, requiredText } from '../usecases/fields';
import { switchOff, switchOn } from './daily-run';
import { goToCell, setUpAgain } from './data-check-actions';
import type { Answer } from './journal';
import type { Viewer } from './looking';
import { sendReminders, sendTestMail } from './mailing';
import { refreshOverview } from './overview';
import type { Performer } from './perform';
import { previewPaper } from './preview';

export interface Action<S extends GenericSchema = GenericSchema> {
  /** Name in the endpoint's allow-list. */
  name: string;
  input: S;
  /** Takes its own lock. A repeated call must do no harm: the request id is not looked up. */
  run: (performer: Performer, input: InferOutput<S>, viewer: Viewer) => Answer;
}

/** Declares an action with the type of its input worked out. */
export function action<S extends GenericSchema>(definition: Action<S>): Action<S> {
  return definition;
}

/** Mails that one call of a page sends, so that it answers in some seconds and the page can show how far it is. */
const MAILS_A_CALL = 5;

const ALL = [
  previewPaper,
  action({
    name: 'sendReminders',
    input: v.object({ seen: v.array(v.object({ key: v.string(), mark: v.string() })) }),
    // What the warnings say stands on the page itself.
    run: (performer, { seen }) => ({ ...sendReminders(performer, { most: MAILS_A_CALL, seen }), warnings: [] }),
  }),
  action({
    name: 'sendTestMail',
    input: v.object({ letter: requiredText('Thư'), press: requiredText('Lần bấm') }),
    run: (_performer, { letter, press }) => sendTestMail(letter, press),
  }),
  action({
    name: 'switchDailyRun',
    input: v.object({ to: oneOf('Nhắc hằng ngày', ['on', 'takeOver', 'off']) }),
    run: (_performer, { to }) => (to === 'off' ? switchOff() : switchOn(to === 'takeOver')),
  }),
  action({
    name: 'goToCell',
    input: v.object({ title: v.string(), row: requiredCount('Dòng', 1, 1e7), column: requiredCount('Cột', 1, 20_000) }),
    run: (_performer, place) => goToCell(place),
  }),
  action({ name: 'setUpAgain', input: v.object({}), run: setUpAgain }),
  action({ name: 'refreshOverview', input: v.object({}), run: refreshOverview }),
] as unknown as readonly Action[];

export const ACTIONS: Readonly<Record<string, Action>> = Object.fromEntries(ALL.map((one) => [one.name, one]));
