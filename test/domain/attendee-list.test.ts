import fc from 'fast-check';
import { parsePeople } from '../../src/domain/attendee-list';

describe('a pasted list of people', () => {
  it.each([
    ['Lê Thị Lan', { name: 'Lê Thị Lan', title: '', body: '' }],
    ['1. Lê Thị Lan, Công chức, Văn phòng', { name: 'Lê Thị Lan', title: 'Công chức', body: 'Văn phòng' }],
    ['- Lê Thị Lan; Công chức, kế toán; UBND xã', { name: 'Lê Thị Lan', title: 'Công chức, kế toán', body: 'UBND xã' }],
    ['1\tLê Thị Lan\tCông chức\tUBND xã\t0912', { name: 'Lê Thị Lan', title: 'Công chức', body: 'UBND xã, 0912' }],
    ['Lê Thị Lan - Công chức', { name: 'Lê Thị Lan', title: 'Công chức', body: '' }],
    ['Lê Thị Lan-Anh', { name: 'Lê Thị Lan-Anh', title: '', body: '' }],
    ['2) Lê Thị Lan\t\tUBND xã', { name: 'Lê Thị Lan', title: '', body: 'UBND xã' }],
  ])('%j', (line, person) => expect(parsePeople(line)).toEqual([person]));

  it('headings and blank lines are passed over, the order stays', () => {
    const text = 'STT\tHọ và tên\tChức vụ\n1\tNgô B\t\r\n\n   \n2\tAn A\tTrưởng thôn';
    expect(parsePeople(text)).toEqual([
      { name: 'Ngô B', title: '', body: '' },
      { name: 'An A', title: 'Trưởng thôn', body: '' },
    ]);
    expect(parsePeople('Họ và tên, Chức vụ\nHọ Tên\nTen')).toEqual([]);
    expect(parsePeople('Tên Lửa Văn Hồ')).toHaveLength(1);
  });

  it('never gives a person without a name, nor more people than lines', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const people = parsePeople(text);
        expect(people.every(({ name }) => name.trim() !== '')).toBe(true);
        expect(people.length).toBeLessThanOrEqual(text.split('\n').length);
      }),
    );
  });
});
