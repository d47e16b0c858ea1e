// The days on which the law's duties were done, in agreement with the lights of the overview.
import fc from 'fast-check';
import { dutyDays } from '../../src/domain/duty-days';
import { legalLights } from '../../src/domain/legal-lights';
import type { Paper, Publication } from '../../src/domain/records';
import { session } from '../documents/rows';
import { record } from '../support/snapshot';

const HELD = session({ date: '2026-04-16' });
const published = (what: Publication['what'], doneOn: string) =>
  record('publications', { session: HELD.code, what, doneOn });
const issued = (kind: Paper['kind'], issuedOn: string, subject = HELD.code) =>
  record('papers', { kind, subject, state: 'issued', issuedOn });
const RULES = { today: '2026-05-01', announceDays: 7, resultsDays: 10 };
const of = (publications: Publication[] = [], papers: Paper[] = [], today = RULES.today) =>
  dutyDays(HELD, publications, papers, { ...RULES, today });

test('the first day on which it was done, by a publication or an issued paper of session or plan', () => {
  expect(of([published('notice', '2026-04-09'), published('notice', '2026-04-08')]).announce).toEqual({
    state: 'inTime',
    by: '2026-04-09',
    on: '2026-04-08',
  });
  expect(of([], [issued('notice', '2026-04-10', HELD.plan)]).announce).toMatchObject({
    state: 'late',
    on: '2026-04-10',
  });
  expect(of([], [issued('results', '2026-04-26')]).results).toMatchObject({ state: 'inTime', on: '2026-04-26' });
  expect(of([published('results', '2026-04-27')]).results.state).toBe('late');
});

test('done on no day that is known, not done yet, not done in time', () => {
  expect(of().announce.state).toBe('undated');
  expect(of().results.state).toBe('missed');
  expect(of([], [], '2026-04-26').results.state).toBe('open');
  // A notice of results from before the session is about another one of the plan.
  expect(of([], [issued('results', '2026-04-01', HELD.plan)]).results.state).toBe('missed');
});

test('says what the lights say, where publications are what is known', () => {
  const day = fc.constantFrom('2026-04-01', '2026-04-09', '2026-04-10', '2026-04-16', '2026-04-26', '2026-04-27', '');
  const lights = { inTime: ['done'], late: ['doneLate'], undated: ['done'], open: ['open', 'soon'], missed: ['late'] };
  fc.assert(
    fc.property(fc.array(day), fc.array(day), day, (notices, results, today) => {
      const publications = [
        ...notices.map((on) => published('notice', on)),
        ...results.map((on) => published('results', on)),
      ];
      const rules = { ...RULES, today: today || RULES.today };
      const expected = legalLights(HELD, publications, [], { ...rules, holidays: [] });
      const { announce, results: out } = dutyDays(HELD, publications, [], rules);
      expect(lights[announce.state]).toContain(expected?.announce.light);
      if (rules.today >= HELD.date) expect(lights[out.state]).toContain(expected?.results.light);
    }),
  );
});
