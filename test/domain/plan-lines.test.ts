import { hasWords, linesInOrder, placedBehind } from '../../src/domain/plan-lines';

const line = (code: string, order: number | null = null) => ({ code, order });
const codes = (lines: readonly { code: string }[] | undefined) => lines?.map(({ code }) => code).join('');

describe('lines of a plan', () => {
  it('are in order; those without a place come last, as they stand in the sheet', () => {
    const lines = [line('x'), line('b', 2), line('a', 1), line('y')];
    expect(codes(linesInOrder(lines))).toBe('abxy');
    expect(codes(lines)).toBe('xbay');
  });

  it('go behind the line that is named, or to the beginning', () => {
    const list = [line('a'), line('b')];
    expect(codes(placedBehind(list, [line('n')], 'a'))).toBe('anb');
    expect(codes(placedBehind(list, [line('n'), line('m')], 'b'))).toBe('abnm');
    expect(codes(placedBehind(list, [line('n')], ''))).toBe('nab');
    expect(placedBehind(list, [line('n')], 'z')).toBeUndefined();
  });

  it('a line says something when it has a lead or a text; a label alone says nothing', () => {
    expect(hasWords({ lead: '', text: ' \n' })).toBe(false);
    expect(hasWords({ lead: 'Mục đích', text: '' })).toBe(true);
    expect(hasWords({ lead: '', text: 'Đất đai' })).toBe(true);
  });
});
