import fc from 'fast-check';
import { USUAL_AGENDA, agendaLength, clockTimes, keptItems } from '../../src/domain/agenda';

const hours = { startTime: '07:30', endTime: '11:00' };

describe('the agenda', () => {
  it('keeps the order given, then the codes; what was taken out is gone, what has no place comes last', () => {
    const item = (code: string, order: number | null, state: 'kept' | 'dropped' = 'kept') => ({
      code,
      order,
      minutes: null,
      state,
    });
    const items = [item('c', null), item('b', 2), item('a', 2), item('d', 1, 'dropped'), item('e', 1)];
    expect(keptItems(items).map(({ code }) => code)).toEqual(['e', 'a', 'b', 'c']);
    expect(items[0]?.code).toBe('c');
  });

  it('times run on from the start and stop behind an item of open length', () => {
    expect(clockTimes('07:30', [{ minutes: 15 }, { minutes: 90 }, { minutes: null }, { minutes: 5 }])).toEqual([
      '07:30',
      '07:45',
      '09:15',
      '',
    ]);
    expect(clockTimes('', [{ minutes: 15 }])).toEqual(['']);
    expect(clockTimes('7h30', [{ minutes: 15 }])).toEqual(['']);
    expect(clockTimes('23:30', [{ minutes: 45 }, { minutes: 0 }])).toEqual(['23:30', '00:15']);
  });

  it('says by how much it exceeds the session', () => {
    expect(agendaLength(hours, [{ minutes: 200 }, { minutes: null }, { minutes: 25 }])).toEqual({
      planned: 225,
      open: 1,
      available: 210,
      excess: 15,
    });
    expect(agendaLength(hours, [{ minutes: 210 }]).excess).toBe(0);
    expect(agendaLength({ startTime: '07:30', endTime: '' }, [{ minutes: 900 }])).toMatchObject({
      available: null,
      excess: 0,
    });
  });

  it('the usual agenda fits a morning', () => {
    expect(agendaLength(hours, USUAL_AGENDA)).toMatchObject({ planned: 210, open: 0, excess: 0 });
  });

  it('each item begins as many minutes after the first as those before it take', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(minutes, (lengths) => {
        const times = clockTimes(
          '07:00',
          lengths.map((one) => ({ minutes: one })),
        );
        const last = times[times.length - 1] ?? '';
        const before = lengths.slice(0, -1).reduce((sum, one) => sum + one, 7 * 60) % (24 * 60);
        expect(Number(last.slice(0, 2)) * 60 + Number(last.slice(3))).toBe(before);
      }),
    );
  });
});
