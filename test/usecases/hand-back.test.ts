import type { FollowUp } from '../../src/domain/records';
import { handBack } from '../../src/usecases/hand-back';
import { refusal } from '../support/refusal';
import { altered, book, record, run } from '../support/snapshot';

const cells = (fields: Partial<FollowUp> = {}) =>
  book({ followUps: [record('followUps', { code: 'GV-2024-001', state: 'assigned', ...fields })] });
const ask = (input: object, from = cells()) =>
  run(handBack, from, { followUp: 'GV-2024-001', cause: 'notOurs', what: 'Văn hóa', ...input });

describe('handing back', () => {
  it('says whose work it is, and leaves what was done so far', () => {
    const set = ask({ note: 'Nhà văn hóa do xã quản lý' }, cells({ state: 'inProgress', result: 'Đã xem hồ sơ.' }));
    expect(altered(set, 'followUps')).toEqual({
      'GV-2024-001': {
        state: 'handedBack',
        handBackReason: 'Không thuộc trách nhiệm; việc của: Văn hóa. Nhà văn hóa do xã quản lý.',
      },
    });
    expect(set.message).toBe('Việc GV-2024-001: trả lại, chờ giao lại.');
  });

  it('or what is missing', () => {
    expect(altered(ask({ cause: 'incomplete', what: 'bản đồ' }), 'followUps')['GV-2024-001']).toMatchObject({
      handBackReason: 'Chưa đủ để giải quyết; còn thiếu: bản đồ.',
    });
  });

  it('not without that', () => {
    expect(refusal(() => ask({ what: ' ' })).message).toBe(
      '«Việc của ai» chưa điền. Hãy ghi đơn vị có trách nhiệm, hoặc «chưa rõ».',
    );
    expect(refusal(() => ask({ cause: 'incomplete', what: '' })).message).toBe(
      '«Còn thiếu gì» chưa điền. Hãy ghi điều cần bổ sung.',
    );
    expect(refusal(() => ask({ cause: 'bored' })).message).toBe('«Vì sao trả lại» không có trong danh sách cho phép.');
  });

  it('only what is owed and not yet back', () => {
    for (const state of ['done', 'passedOn', 'withdrawn', 'handedBack'] as const) {
      expect(refusal(() => ask({}, cells({ state }))).code).toBe('not-open');
    }
    expect(refusal(() => ask({}, cells({ state: 'done' }))).message).toBe(
      'Việc GV-2024-001 đang ở trạng thái «Đã xong», không trả lại được.',
    );
  });
});
