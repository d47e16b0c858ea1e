import { registerSpeaker } from '../../src/usecases/register-speaker';
import { registerSpeakers } from '../../src/usecases/register-speakers';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, record, run } from '../support/snapshot';

const register = (people: unknown, cells = book(MEETING)) =>
  run(registerSpeakers, cells, { session: 'P-2024-01', people });

describe('registering a list', () => {
  it('is what registering one after the other would give, in one change set', () => {
    const people = [
      { name: 'Lê Thị Hạnh', village: 'thôn Hạ', phone: '0912.345.678', topic: 'KH-2024-01/03', consent: 'yes' },
      { name: 'Phạm Văn Sáu' },
    ];
    const set = register(people);
    const [first] = added(run(registerSpeaker, book(MEETING), { session: 'P-2024-01', ...people[0] }), 'speakers');
    expect(added(set, 'speakers')).toEqual([
      first,
      {
        ...first,
        code: 'P-2024-01/04',
        order: 4,
        name: 'Phạm Văn Sáu',
        village: '',
        phone: '',
        topic: '',
        consent: '',
      },
    ]);
    expect(set.message).toBe('Đã đăng ký 2 người, mã P-2024-01/03 đến P-2024-01/04.');
    expect(set.output).toEqual({ codes: ['P-2024-01/03', 'P-2024-01/04'] });
    expect(set.warnings).toEqual([]);
  });

  it('of one says one code', () => {
    expect(register([{ name: 'Lê Thị Hạnh' }]).message).toBe('Đã đăng ký 1 người, mã P-2024-01/03.');
  });

  it('who may be registered already, or stands twice in the list, is said, not refused', () => {
    const set = register([{ name: 'nguyen van an' }, { name: 'Hạnh', village: 'Hạ' }, { name: 'Hạnh' }]);
    expect(added(set, 'speakers')).toHaveLength(3);
    expect(set.warnings).toEqual([
      'nguyen van an đã có trong danh sách đăng ký (P-2024-01/01).',
      'Hạnh đã có trong danh sách đăng ký (P-2024-01/04).',
    ]);
  });

  it('everyone or nobody: what is wrong is told with the place in the list', () => {
    const { message, details } = refusal(() =>
      register([{ name: 'Lê Thị Hạnh' }, { name: ' ' }, { name: 'Bình', email: 'không có' }, 'Cường']),
    );
    expect(message).toBe('Người thứ 2: «Họ và tên» chưa điền. Hãy điền rồi lưu lại.');
    expect(details).toEqual([
      'Người thứ 3: «Thư điện tử» không phải là địa chỉ thư điện tử.',
      'Người thứ 4: Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.',
    ]);
  });

  it.each<[string, unknown, string]>([
    ['nobody', [], 'Danh sách chưa có ai. Hãy chọn ít nhất một người.'],
    ['no list', 'An', 'Danh sách người phát biểu không đúng dạng. Hãy tải lại trang rồi thử lại.'],
    [
      'too many',
      Array.from({ length: 501 }, () => ({ name: 'An' })),
      'Mỗi lần đăng ký nhiều nhất 500 người. Hãy chia danh sách ra.',
    ],
  ])('not %s', (_what, people, message) => expect(refusal(() => register(people)).message).toBe(message));

  it('not with a topic that is none, nor for a session that takes nobody, whose reason is told', () => {
    expect(refusal(() => register([{ name: 'An' }, { name: 'Bình', topic: 'KH-2024-01/99' }])).code).toBe('not-found');
    const cells = book({
      ...MEETING,
      sessions: [record('sessions', { code: 'P-2024-01', state: 'postponed', stateReason: 'Bão số 3' })],
    });
    expect(refusal(() => register([{ name: 'An' }], cells)).message).toBe(
      'Phiên P-2024-01 đang ở trạng thái «Hoãn», không nhận đăng ký phát biểu. Lý do: Bão số 3.',
    );
  });
});
