import { keepAgenda } from '../../src/usecases/keep-agenda';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, altered, apply, book, record, run } from '../support/snapshot';

const ITEM = { item: 'Khai mạc', minutes: 15, presenter: 'Văn phòng', order: 1 };
const ask = (input: object, cells = book(MEETING)) => run(keepAgenda, cells, { session: 'P-2024-01', ...input });
const withItems = () =>
  apply(book(MEETING), ask({ added: [ITEM, { ...ITEM, item: 'Đối thoại', minutes: null, order: 2 }] }).changes);

describe('keeping an agenda', () => {
  it('adds items with codes of the session', () => {
    const set = ask({ added: [ITEM, { item: 'Đối thoại', order: 2 }] });
    expect(added(set, 'agenda')).toEqual([
      { code: 'P-2024-01/CT-01', session: 'P-2024-01', state: 'kept', ...ITEM },
      {
        code: 'P-2024-01/CT-02',
        session: 'P-2024-01',
        item: 'Đối thoại',
        minutes: null,
        presenter: '',
        order: 2,
        state: 'kept',
      },
    ]);
    expect(set.message).toBe('Đã lưu chương trình phiên P-2024-01: 2 mục, 15 phút.');
    expect(set.warnings).toEqual([]);
  });

  it('changes order, words and length, and takes items out, in one go', () => {
    const set = ask(
      {
        changed: [
          { code: 'P-2024-01/CT-01', order: 2, minutes: 20 },
          { code: 'P-2024-01/CT-02', state: 'dropped' },
        ],
        added: [{ ...ITEM, item: 'Đón tiếp' }],
      },
      withItems(),
    );
    expect(altered(set, 'agenda')).toEqual({
      'P-2024-01/CT-01': { order: 2, minutes: 20 },
      'P-2024-01/CT-02': { state: 'dropped' },
    });
    expect(added(set, 'agenda')[0]?.code).toBe('P-2024-01/CT-03');
    expect(set.message).toBe('Đã lưu chương trình phiên P-2024-01: 2 mục, 35 phút.');
  });

  it('what is left out stays as it is', () => {
    const set = ask({ changed: [{ code: 'P-2024-01/CT-01', presenter: 'Chủ trì' }] }, withItems());
    expect(altered(set, 'agenda')).toEqual({ 'P-2024-01/CT-01': { presenter: 'Chủ trì' } });
    expect(ask({ changed: [{ code: 'P-2024-01/CT-01', minutes: 15 }] }, withItems()).changes).toEqual([]);
  });

  it('says by how much the sum exceeds the hours of the session', () => {
    expect(ask({ added: [{ ...ITEM, minutes: 300 }] }).warnings).toEqual([
      'Chương trình dài 300 phút, quá 90 phút so với 210 phút của phiên.',
    ]);
  });

  it('refuses items of another session and items that are not there', () => {
    const cells = book({ ...MEETING, agenda: [record('agenda', { code: 'P-2024-02/CT-01', session: 'P-2024-02' })] });
    expect(refusal(() => ask({ changed: [{ code: 'P-2024-02/CT-01', order: 1 }] }, cells)).message).toBe(
      'Mục «P-2024-02/CT-01» ở trang «Chương trình» không thuộc phiên P-2024-01.',
    );
    expect(refusal(() => ask({ changed: [{ code: 'P-2024-01/CT-09', order: 1 }] })).code).toBe('not-found');
    expect(refusal(() => ask({ session: 'P-2024-09', added: [ITEM] })).code).toBe('not-found');
  });

  it.each([
    [{ added: [{ ...ITEM, item: ' ' }] }, '«Nội dung» chưa điền. Hãy điền rồi lưu lại.'],
    [{ added: [{ ...ITEM, minutes: '15' }] }, '«Thời lượng (phút)» phải là số nguyên từ 0 đến 1440.'],
    [{ changed: [{ code: 'P-2024-01/CT-01', minutes: 1441 }] }, '«Thời lượng (phút)» phải là số nguyên từ 0 đến 1440.'],
    [{ added: [{ ...ITEM, order: 0 }] }, '«Thứ tự» phải là số nguyên từ 1 đến 10000.'],
  ])('is refused: %j', (input, message) => expect(refusal(() => ask(input, withItems())).message).toBe(message));
});
