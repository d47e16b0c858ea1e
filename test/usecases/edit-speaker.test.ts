import { editSpeaker } from '../../src/usecases/edit-speaker';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { altered, book, run } from '../support/snapshot';

const edit = (fields: unknown, speaker = 'P-2024-01/01') => run(editSpeaker, book(MEETING), { speaker, fields });

describe('correcting a registration', () => {
  it('changes what is given and differs, and nothing else', () => {
    const set = edit({ name: 'Nguyễn Văn Ân', village: 'thôn Đông', phone: '0912 345 678', topic: 'KH-2024-01/03' });
    expect(altered(set, 'speakers')).toEqual({
      'P-2024-01/01': { name: 'Nguyễn Văn Ân', phone: '+84912345678', topic: 'KH-2024-01/03' },
    });
    expect(set.message).toBe('Đã sửa đăng ký P-2024-01/01 (Nguyễn Văn Ân).');
  });

  it('a field may be emptied, consent withdrawn', () => {
    expect(altered(edit({ village: '', consent: '' }), 'speakers')).toEqual({
      'P-2024-01/01': { village: '', consent: '' },
    });
  });

  it('a number that is none of Vietnam stays as it was typed', () => {
    expect(altered(edit({ phone: ' hỏi con trai ' }), 'speakers')['P-2024-01/01']).toEqual({ phone: 'hỏi con trai' });
  });

  it('the state and the order are not for it', () => {
    expect(edit({ summary: '', state: 'declined', order: 9 } as object).changes).toEqual([]);
  });

  it('not without a name, not with a topic or an address that is none, not for nobody, not for nothing', () => {
    expect(refusal(() => edit({ name: ' ' })).message).toBe('«Họ và tên» chưa điền. Hãy điền rồi lưu lại.');
    expect(refusal(() => edit({ topic: 'KH-2024-01/01' })).code).toBe('not-a-topic');
    expect(refusal(() => edit({ email: 'x' })).message).toBe('«Thư điện tử» không phải là địa chỉ thư điện tử.');
    expect(refusal(() => edit({ name: 'An' }, 'P-2024-01/99')).code).toBe('not-found');
    expect(refusal(() => edit({})).message).toBe('Không có gì để sửa ở đăng ký P-2024-01/01.');
  });
});
