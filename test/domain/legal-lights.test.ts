import { HOLIDAYS_VN } from '../../src/domain/holidays-vn';
import { legalLights } from '../../src/domain/legal-lights';
import type { Paper, Publication, Session } from '../../src/domain/records';

const session = { code: 'P-2026-01', plan: 'KH-2026-01', date: '2026-07-15', state: 'planned' as Session['state'] };
const rules = (today: string) => ({ today, holidays: HOLIDAYS_VN, announceDays: 7, resultsDays: 10 });
const lights = (
  today: string,
  state: Session['state'] = 'planned',
  publications: Pick<Publication, 'session' | 'what' | 'doneOn'>[] = [],
  papers: Pick<Paper, 'kind' | 'subject' | 'state' | 'issuedOn'>[] = [],
) => {
  const found = legalLights({ ...session, state }, publications, papers, rules(today));
  if (!found) throw new Error('no lights');
  return found;
};
const notice = (doneOn: string) => ({ session: 'P-2026-01', what: 'notice' as const, doneOn });
const results = (doneOn: string) => ({ session: 'P-2026-01', what: 'results' as const, doneOn });

describe('the lights of the two legal limits', () => {
  it('say the last days, and the working day after one that is not worked', () => {
    const { announce, results: published } = lights('2026-07-01');
    expect(announce).toMatchObject({ by: '2026-07-08', moved: '', daysLeft: 7 });
    expect(published).toMatchObject({ by: '2026-07-25', moved: '2026-07-27' });
  });

  it.each([
    ['2026-07-04', 'open'],
    ['2026-07-05', 'soon'],
    ['2026-07-08', 'soon'],
    ['2026-07-09', 'late'],
  ])('the notice on %s, not given: %s', (today, light) => expect(lights(today).announce.light).toBe(light));

  it('results are owed from the day of the session on', () => {
    expect(lights('2026-07-14').results.light).toBe('none');
    expect(lights('2026-07-15', 'running').results.light).toBe('open');
    expect(lights('2026-07-22', 'closed').results.light).toBe('soon');
    expect(lights('2026-07-26', 'closed').results.light).toBe('late');
  });

  it('a publication counts by its first day of doing, and only for its own session', () => {
    expect(lights('2026-07-20', 'planned', [notice('2026-07-10'), notice('2026-07-08')]).announce.light).toBe('done');
    expect(lights('2026-07-20', 'planned', [notice('2026-07-10')]).announce.light).toBe('doneLate');
    expect(lights('2026-07-09', 'planned', [notice('')]).announce.light).toBe('late');
    expect(lights('2026-07-09', 'planned', [{ ...notice('2026-07-01'), session: 'P-2026-02' }]).announce.light).toBe(
      'late',
    );
    expect(lights('2026-07-30', 'closed', [results('2026-07-25')]).results.light).toBe('done');
    expect(lights('2026-07-30', 'closed', [results('2026-07-26')]).results.light).toBe('doneLate');
  });

  it('a session that is announced has been announced, on whatever day', () => {
    expect(lights('2026-07-14', 'announced').announce.light).toBe('done');
    expect(lights('2026-07-14', 'announced', [notice('2026-07-09')]).announce.light).toBe('doneLate');
  });

  it('an issued notice of results counts, for the session or its plan; a draft, or one from before, does not', () => {
    const paper = { kind: 'results' as const, subject: 'P-2026-01', state: 'issued' as const, issuedOn: '2026-07-24' };
    const light = (more: Partial<typeof paper> | { state: Paper['state'] }) =>
      lights('2026-07-26', 'closed', [], [{ ...paper, ...more }]).results.light;
    expect(light({})).toBe('done');
    expect(light({ subject: 'KH-2026-01' })).toBe('done');
    expect(light({ issuedOn: '2026-07-27' })).toBe('doneLate');
    expect(light({ issuedOn: '' })).toBe('done');
    expect(light({ state: 'draft' })).toBe('late');
    expect(light({ subject: 'P-2026-02' })).toBe('late');
    expect(light({ issuedOn: '2026-06-30' })).toBe('late');
  });

  it('a postponed or cancelled session owes nothing', () => {
    for (const state of ['postponed', 'cancelled'] as const) {
      const { announce, results: published } = lights('2026-08-30', state);
      expect([announce.light, published.light]).toEqual(['none', 'none']);
    }
  });

  it('a session without a date has none', () => {
    expect(legalLights({ ...session, date: '' }, [], [], rules('2026-07-01'))).toBeUndefined();
  });
});
