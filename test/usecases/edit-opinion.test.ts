import { editOpinion } from '../../src/usecases/edit-opinion';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const CODE = 'YK-2024-001';
const ask = (fields: unknown, cells = book(MEETING)) => run(editOpinion, cells, { opinion: CODE, fields });

describe('correcting an ý kiến', () => {
  it('writes what differs and leaves the rest', () => {
    const set = ask({ text: 'Đề nghị sửa đường thôn Đoài.', kind: 'petition', topic: 'KH-2024-01/03' });
    expect(altered(set, 'opinions')).toEqual({
      [CODE]: { text: 'Đề nghị sửa đường thôn Đoài.', topic: 'KH-2024-01/03' },
    });
    expect(set.message).toBe('Đã sửa ý kiến YK-2024-001.');
    const same = ask({ kind: 'petition' });
    expect(same.changes).toEqual([]);
    expect(same.message).toBe('Ý kiến YK-2024-001 không có gì thay đổi.');
  });

  it('off the plan after all', () => expect(altered(ask({ topic: '' }), 'opinions')[CODE]).toEqual({ topic: '' }));

  it('of another speaker of the same session, or of none when it came another way', () => {
    expect(altered(ask({ speaker: 'P-2024-01/02' }), 'opinions')[CODE]).toEqual({ speaker: 'P-2024-01/02' });
    expect(altered(ask({ speaker: '', source: 'front', sourceName: 'MTTQ xã' }), 'opinions')[CODE]).toEqual({
      speaker: '',
      source: 'front',
      sourceName: 'MTTQ xã',
    });
    expect(refusal(() => ask({ speaker: '' })).code).toBe('no-speaker');
    const cells = book({
      ...MEETING,
      speakers: [record('speakers', { code: 'P-2024-02/01', session: 'P-2024-02', name: 'Bà Tư' })],
    });
    expect(refusal(() => ask({ speaker: 'P-2024-02/01' }, cells)).message).toBe(
      'Ý kiến YK-2024-001: người phát biểu P-2024-02/01 đăng ký ở phiên P-2024-02, không phải P-2024-01.',
    );
  });

  it('never empty, never carried on from itself, and only with a topic of the plan', () => {
    expect(refusal(() => ask({ text: ' ' })).message).toBe('«Nội dung ý kiến» chưa điền. Hãy điền rồi lưu lại.');
    expect(refusal(() => ask({ carriedFrom: CODE })).code).toBe('carried-from');
    expect(refusal(() => ask({ carriedFrom: 'YK-2019-001' })).code).toBe('not-found');
    expect(refusal(() => ask({ topic: 'KH-2024-01/01' })).code).toBe('not-a-topic');
  });
});
