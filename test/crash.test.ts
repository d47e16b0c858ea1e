// An execution may end anywhere: time limit, closed laptop, a service that fails. One rule for every act of the staff.
import { copyWorld } from '../local';
import type { World } from '../local';
import { ACTS } from './support/acts';
import { REPAIRS } from './support/damaged-office';
import { killCases, killed, undisturbed, worldsSeen } from './support/kill';
import { ask, tabsAsShown } from './support/office';

const SENT = 'Đã gửi';
const IN_DOUBT = 'Không rõ đã gửi';

/** Any later act finishes what was left; this one changes nothing itself. */
function openNext(world: World): void {
  const { reply } = ask(world, 'changeSettings', { values: {} }, { requestId: 'someone-else-saves' });
  if (!reply.ok) throw new Error(reply.error.message);
}

const paperFiles = (world: World) => world.files.filter((file) => !file.trashed);

/** The register's link leads to the one file that was made. */
function checkPapers(world: World, expected: World, label: string): void {
  expect({ label, papers: paperFiles(world).length }).toEqual({ label, papers: paperFiles(expected).length });
  const register = JSON.stringify(tabsAsShown(world)['Văn bản']);
  for (const file of paperFiles(world)) expect(register).toContain(file.id);
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Ids are drawn anew when a run is repeated, and a blank row says nothing; everything else must be the same. */
function comparable(world: World): unknown {
  const tabs = tabsAsShown(world);
  for (const [title, rows] of Object.entries(tabs)) tabs[title] = rows.filter((row) => row.some((cell) => cell !== ''));
  const text = JSON.stringify(tabs).replace(UUID, 'some request');
  return JSON.parse(world.files.reduce((shown, { id }, index) => shown.split(id).join(`file-${index}`), text));
}

describe.each([...ACTS, ...REPAIRS].filter((act) => act.name !== 'sendReminders'))(
  '$name, ended at every service call',
  (act) => {
    const { before, after, calls } = undisturbed(act);

    test('the tabs are as if it had succeeded or never started, and running it again completes it once', () => {
      const isKnown = worldsSeen();
      const never = comparable(before);
      const done = comparable(after);
      for (const killCase of killCases(calls)) {
        const world = killed(act, before, killCase);
        // A world that was looked at before goes the same way again.
        if (isKnown(world)) continue;
        const next = copyWorld(world);
        openNext(next);
        const state = comparable(next);
        const nothing = JSON.stringify(state) === JSON.stringify(never);
        expect({ case: killCase.label, state: nothing ? never : state }).toEqual({
          case: killCase.label,
          state: nothing ? never : done,
        });

        const { error } = act.run(world);
        expect({ case: killCase.label, error }).toEqual({ case: killCase.label, error: undefined });
        expect({ case: killCase.label, state: comparable(world) }).toEqual({ case: killCase.label, state: done });
        checkPapers(world, after, killCase.label);
        checkPapers(next, nothing ? before : after, killCase.label);
      }
    });
  },
);

describe('reminders, ended at every service call', () => {
  const act = ACTS.find(({ name }) => name === 'sendReminders') as (typeof ACTS)[number];
  const { before, after, calls } = undisturbed(act);
  const people = after.mails.map((mail) => mail.to);

  test('two people are to be reminded', () => {
    expect(people.length).toBe(2);
  });

  test('no one gets a second mail, and who got none is shown as in doubt or is reminded by the next run', () => {
    const isKnown = worldsSeen();
    for (const killCase of killCases(calls)) {
      const world = killed(act, before, killCase);
      if (isKnown(world)) continue;
      const { error } = act.run(world);
      expect({ case: killCase.label, error }).toEqual({ case: killCase.label, error: undefined });
      const rows = (tabsAsShown(world)['Thư'] ?? []).slice(1);
      const headers = (tabsAsShown(world)['Thư'] ?? [])[0] ?? [];
      for (const person of people) {
        const mails = world.mails.filter((mail) => mail.to === person).length;
        const states = rows
          .filter((row) => row[headers.indexOf('Gửi tới')] === person)
          .map((row) => row[headers.indexOf('Trạng thái')]);
        expect({ case: killCase.label, person, rows: states.length }).toEqual({
          case: killCase.label,
          person,
          rows: 1,
        });
        const told = mails === 1 ? [SENT, IN_DOUBT] : [IN_DOUBT];
        expect({ case: killCase.label, person, mails, told }).toEqual({
          case: killCase.label,
          person,
          mails: Math.min(mails, 1),
          told: expect.arrayContaining(states),
        });
      }
      act.run(world);
      for (const person of people)
        expect(world.mails.filter((mail) => mail.to === person).length).toBeLessThanOrEqual(1);
    }
  });
});
