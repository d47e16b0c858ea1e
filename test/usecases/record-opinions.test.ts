import { recordOpinion } from '../../src/usecases/record-opinion';
import { recordOpinions } from '../../src/usecases/record-opinions';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, record, run } from '../support/snapshot';

const BEFORE = { ...MEETING, opinions: [], followUps: [] };
const enter = (opinions: unknown, cells = book(BEFORE)) =>
  run(recordOpinions, cells, { session: 'P-2024-01', opinions });
const other = (text: string, more: object = {}) => ({ source: 'other', text, ...more });

describe('a list of ý kiến', () => {
  it('is what recording one after the other would give, in one change set', () => {
    const list = [
      { speaker: 'P-2024-01/01', text: 'Sửa đường', topic: 'KH-2024-01/03', field: 'Giao thông' },
      other('Hỏi sổ đỏ', {
        sourceName: 'Thôn Hạ',
        outcome: { type: 'answered', answeredBy: 'Công chức địa chính', answer: 'Đã rõ' },
      }),
    ];
    const set = enter(list);
    const [first] = added(run(recordOpinion, book(BEFORE), { session: 'P-2024-01', ...list[0] }), 'opinions');
    const [second] = added(run(recordOpinion, book(BEFORE), { session: 'P-2024-01', ...list[1] }), 'opinions');
    expect(added(set, 'opinions')).toEqual([first, { ...second, code: 'YK-2024-002' }]);
    expect(set.message).toBe('Đã ghi 2 ý kiến vào phiên P-2024-01, mã YK-2024-001 đến YK-2024-002.');
    expect(set.output).toEqual({ codes: ['YK-2024-001', 'YK-2024-002'], followUps: [] });
    expect(set.warnings).toEqual([]);
  });

  it('assigns its work at the session when that is over, each with a code of its own; an answer that was given stays', () => {
    const outcome = { type: 'assigned', leadUnit: 'Ban lạ', dueOn: '2024-06-30' };
    const set = enter([other('A', { outcome, answeredBy: 'Chủ tịch', answer: 'Sẽ xem' }), other('B', { outcome })]);
    expect(added(set, 'followUps')).toMatchObject([
      { code: 'GV-2024-001', opinion: 'YK-2024-001', assignedOn: '2024-06-14', dueOn: '2024-06-30' },
      { code: 'GV-2024-002', opinion: 'YK-2024-002' },
    ]);
    expect(added(set, 'opinions')).toMatchObject([
      { outcome: 'assigned', answeredBy: 'Chủ tịch', answer: 'Sẽ xem' },
      { outcome: 'assigned', answer: '' },
    ]);
    expect(set.message).toContain(', giao 2 việc.');
    expect(set.warnings).toEqual(['«Ban lạ» chưa có trong Danh bạ nên chưa gửi thư nhắc được.']);
  });

  it('of a session that is still to come is assigned today', () => {
    const cells = book({ ...BEFORE, sessions: [record('sessions', { code: 'P-2024-01', date: '2024-08-01' })] });
    const outcome = { type: 'assigned', leadUnit: 'Ban lạ', dueOn: '2024-07-01' };
    expect(added(enter([other('A', { outcome })], cells), 'followUps')).toMatchObject([{ assignedOn: '2024-06-14' }]);
  });

  it('the same text twice, or as in the session already, is said, not refused', () => {
    const opinions = [
      record('opinions', { code: 'YK-2024-007', session: 'P-2024-01', text: 'Sửa đường' }),
      record('opinions', { code: 'YK-2024-008', session: 'P-2024-02', text: 'Lắp đèn' }),
    ];
    const set = enter([other('sửa đường.'), other('Lắp đèn'), other('LẮP ĐÈN')], book({ ...BEFORE, opinions }));
    expect(set.warnings).toEqual([
      'Ý kiến YK-2024-009 có nội dung giống YK-2024-007.',
      'Ý kiến YK-2024-011 có nội dung giống YK-2024-010.',
    ]);
  });

  it('all or none: what is wrong is told with the place in the list', () => {
    const { message, details } = refusal(() => enter([other('A'), other(' '), 'x']));
    expect(message).toBe('Ý kiến thứ 2: «Nội dung ý kiến» chưa điền. Hãy điền rồi lưu lại.');
    expect(details).toEqual(['Ý kiến thứ 3: Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.']);
  });

  it('all or none also for what the workbook tells: speaker, topic, deadline', () => {
    const { message, details } = refusal(() =>
      enter(
        [
          { text: 'A' },
          other('B', { topic: 'KH-2024-01/99' }),
          { speaker: 'P-2024-02/01', text: 'C' },
          other('D', { outcome: { type: 'assigned', leadUnit: 'UBND', dueOn: '2024-01-01' } }),
        ],
        book({ ...BEFORE, speakers: [record('speakers', { code: 'P-2024-02/01', session: 'P-2024-02', name: 'An' })] }),
      ),
    );
    expect(message).toMatch(/^Ý kiến thứ 1: «Người phát biểu» chưa chọn/);
    expect(details).toEqual([
      expect.stringMatching(/^Ý kiến thứ 2: .*KH-2024-01\/99/),
      'Ý kiến thứ 3: người phát biểu P-2024-02/01 không đăng ký ở phiên P-2024-01.',
      'Ý kiến thứ 4: «Hạn» 01/01/2024 sớm hơn «Ngày giao» 14/06/2024.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['none', [], 'Danh sách chưa có ý kiến nào. Hãy chọn ít nhất một ý kiến.'],
    ['no list', 'A', 'Danh sách ý kiến không đúng dạng. Hãy tải lại trang rồi thử lại.'],
    [
      'too many',
      Array.from({ length: 201 }, () => other('A')),
      'Mỗi lần nhập nhiều nhất 200 ý kiến. Hãy chia danh sách ra.',
    ],
  ])('not %s', (_what, opinions, message) => expect(refusal(() => enter(opinions)).message).toBe(message));

  it('not for a session that is not there', () => {
    expect(
      refusal(() => run(recordOpinions, book(BEFORE), { session: 'P-2024-99', opinions: [other('A')] })).code,
    ).toBe('not-found');
  });

  it('reads only the tabs that it needs', () => {
    const tabs = recordOpinions.tabs as (input: unknown) => readonly string[];
    expect([...tabs({ opinions: [{ speaker: '', topic: '' }] })].sort()).toEqual(['opinions', 'sessions']);
  });
});
