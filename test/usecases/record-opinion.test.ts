import { recordOpinion } from '../../src/usecases/record-opinion';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, record, run } from '../support/snapshot';

const ask = (input: object, cells = book(MEETING)) =>
  run(recordOpinion, cells, { speaker: 'P-2024-01/01', text: 'Đề nghị lắp đèn.', ...input });
const opinion = (set: ReturnType<typeof ask>) => added(set, 'opinions')[0];

describe('recording an ý kiến', () => {
  it('takes its session from the speaker and its year from the session', () => {
    const set = ask({ kind: 'petition', topic: 'KH-2024-01/02', field: 'Giao thông' });
    expect(set.changes).toHaveLength(1);
    expect(opinion(set)).toEqual({
      code: 'YK-2024-003',
      session: 'P-2024-01',
      speaker: 'P-2024-01/01',
      source: 'speech',
      sourceName: '',
      kind: 'petition',
      topic: 'KH-2024-01/02',
      field: 'Giao thông',
      text: 'Đề nghị lắp đèn.',
      outcome: '',
      answeredBy: '',
      answer: '',
      duplicateOf: '',
      carriedFrom: '',
      recordedAt: '2024-06-14T08:15:30',
    });
    expect(set.message).toBe('Đã ghi ý kiến YK-2024-003, chưa có hướng xử lý.');
  });

  it('recorded in a later year than its session, keeps the year of the session', () => {
    const set = run(
      recordOpinion,
      book(MEETING),
      { speaker: 'P-2024-01/01', text: 'x' },
      { now: '2025-01-02T08:00:00', user: '' },
    );
    expect(opinion(set)?.code).toBe('YK-2024-003');
  });

  it('the speaker’s session counts, not the one sent along', () => {
    expect(opinion(ask({ session: 'P-2024-02' }))?.session).toBe('P-2024-01');
  });

  it('one that came another way names its session', () => {
    const set = ask({ speaker: '', session: 'P-2024-02', source: 'slip', sourceName: 'Bà Tư' });
    expect(opinion(set)).toMatchObject({ session: 'P-2024-02', source: 'slip', speaker: '' });
    const named = book({ sessions: [record('sessions', { code: 'Phiên chợ' })] });
    expect(opinion(ask({ speaker: '', session: 'Phiên chợ', source: 'front' }, named))?.code).toBe('YK-2024-001');
  });

  it('a speech has a speaker, everything has a session', () => {
    expect(refusal(() => ask({ speaker: '', session: 'P-2024-01' })).message).toBe(
      '«Người phát biểu» chưa chọn. Ý kiến không phát biểu tại hội nghị thì hãy chọn nguồn khác.',
    );
    expect(refusal(() => ask({ speaker: '', source: 'slip' })).message).toBe(
      '«Phiên» chưa chọn. Hãy chọn phiên rồi lưu lại.',
    );
    const lost = book({ speakers: [record('speakers', { code: 'P-2024-01/01', name: 'An' })] });
    expect(refusal(() => ask({}, lost)).message).toBe(
      'Trang «Người phát biểu», P-2024-01/01: chưa ghi «Phiên». Hãy ghi mã phiên ở dòng đó rồi lưu lại.',
    );
  });

  it('refers to rows that are there, and to topics only', () => {
    expect(refusal(() => ask({ speaker: 'P-2024-01/09' })).code).toBe('not-found');
    expect(refusal(() => ask({ topic: 'KH-2024-01/01' })).code).toBe('not-a-topic');
    expect(refusal(() => ask({ carriedFrom: 'YK-2023-001' })).message).toBe(
      'Không tìm thấy mã «YK-2023-001» ở trang «Ý kiến, kiến nghị».',
    );
    expect(opinion(ask({ carriedFrom: 'YK-2024-001' }))?.carriedFrom).toBe('YK-2024-001');
  });

  it('answered on the spot', () => {
    const set = ask({ outcome: { type: 'answered', answeredBy: 'Chủ tịch', answer: 'Đồng ý.' } });
    expect(opinion(set)).toMatchObject({ outcome: 'answered', answeredBy: 'Chủ tịch', answer: 'Đồng ý.' });
    expect(set.message).toBe('Đã ghi ý kiến YK-2024-003: trả lời tại chỗ.');
  });

  it('assigned, with its follow-up in the same change set', () => {
    const set = ask({ outcome: { type: 'assigned', leadUnit: 'Địa chính' } });
    expect(opinion(set)?.outcome).toBe('assigned');
    expect(added(set, 'followUps')[0]).toMatchObject({
      code: 'GV-2024-001',
      opinion: 'YK-2024-003',
      task: 'Đề nghị lắp đèn.',
      state: 'assigned',
    });
    expect(set.message).toBe('Đã ghi ý kiến YK-2024-003: giao giải quyết (GV-2024-001).');
    expect(set.output).toMatchObject({ code: 'YK-2024-003', followUp: { code: 'GV-2024-001' } });
  });

  it('a repetition of one that is there, never of itself', () => {
    expect(opinion(ask({ outcome: { type: 'duplicate', of: 'YK-2024-001' } }))?.duplicateOf).toBe('YK-2024-001');
    expect(refusal(() => ask({ outcome: { type: 'duplicate', of: 'YK-2024-003' } })).code).toBe('duplicate-of');
  });

  it.each([null, 'answered', { type: 'xong' }, {}, { type: 'answered' }])(
    'an outcome that is none is refused in Vietnamese: %p',
    (outcome) => {
      expect(refusal(() => ask({ outcome })).message).toMatch(/Hướng xử lý|Người trả lời|không đúng dạng/);
    },
  );
});
