import fc from 'fast-check';
import { readPeople } from '../../src/domain/people-list';

const TOPICS = [
  { code: 'KH-2026-01/04', label: '(1).', text: 'Đường giao thông nông thôn.' },
  { code: 'KH-2026-01/05', label: '(2).', text: 'Nước sạch và vệ sinh môi trường.' },
];
const EMPTY = { name: '', village: '', body: '', phone: '', email: '', topic: '', summary: '', consent: '' };
const read = (text: string) => readPeople(text, TOPICS);
const people = (text: string) => read(text).rows.map(({ person }) => person);
const notes = (text: string) => read(text).rows.flatMap((row) => row.notes);

describe('a pasted list without headers', () => {
  it('of plain names', () => {
    expect(people('Nguyễn Văn An\r\n\r\n  Trần Thị Bình  \n')).toEqual([
      { ...EMPTY, name: 'Nguyễn Văn An' },
      { ...EMPTY, name: 'Trần Thị Bình' },
    ]);
  });

  it.each(['1. Nguyễn Văn An', '12) Nguyễn Văn An', '- Nguyễn Văn An', '• Nguyễn Văn An', '3/ Nguyễn Văn An'])(
    'of numbered names: %s',
    (line) => expect(people(line)).toEqual([{ ...EMPTY, name: 'Nguyễn Văn An' }]),
  );

  it.each([
    ['tabs', 'Nguyễn Văn An\tthôn Đông\tĐường hỏng; cống tắc', 'Đường hỏng; cống tắc'],
    ['semicolons', 'Nguyễn Văn An; thôn Đông; Đường hỏng, cống tắc', 'Đường hỏng, cống tắc'],
    ['commas', 'Nguyễn Văn An, thôn Đông, Đường hỏng', 'Đường hỏng'],
  ])('by %s: name, thôn, summary', (_mark, line, summary) => {
    expect(people(line)).toEqual([{ ...EMPTY, name: 'Nguyễn Văn An', village: 'thôn Đông', summary }]);
  });

  it('knows numbers, addresses and topics by their look, wherever they stand', () => {
    expect(people('7\tNguyễn Văn An\t0912 345 678\tthôn Đông\tan@xa.example\t(2).\tGiếng cạn\tkhô')).toEqual([
      {
        ...EMPTY,
        name: 'Nguyễn Văn An',
        village: 'thôn Đông',
        phone: '0912 345 678',
        email: 'an@xa.example',
        topic: 'KH-2026-01/05',
        summary: 'Giếng cạn; khô',
      },
    ]);
  });

  it('an empty cell keeps its place', () => {
    expect(people('Nguyễn Văn An\t\tĐường hỏng')).toEqual([{ ...EMPTY, name: 'Nguyễn Văn An', summary: 'Đường hỏng' }]);
  });
});

describe('a pasted list with headers', () => {
  it('in any order, with marks behind them, and says what it does not use', () => {
    const list = read(
      [
        'STT\tThôn (tổ dân phố)\tHọ và tên (*)\tNgày sinh\tSĐT:\tNội dung đối thoại\tTóm tắt\tĐồng ý công khai tên',
        '1\tthôn Đông\tNguyễn Văn An\t1/1/1960\t0912345678\t2\tGiếng cạn\tCó',
        '2\tthôn Tây\tTrần Thị Bình\t\t\tđường giao thông\t\tKhông',
        '3\tthôn Tây\tLê Văn Cường\t\t\tKhác\tĐiện yếu\t',
      ].join('\n'),
    );
    expect(list.unused).toEqual(['Ngày sinh']);
    expect(list.rows.map(({ person }) => person)).toEqual([
      {
        ...EMPTY,
        name: 'Nguyễn Văn An',
        village: 'thôn Đông',
        phone: '0912345678',
        topic: 'KH-2026-01/05',
        summary: 'Giếng cạn',
        consent: 'yes',
      },
      { ...EMPTY, name: 'Trần Thị Bình', village: 'thôn Tây', topic: 'KH-2026-01/04', consent: 'no' },
      { ...EMPTY, name: 'Lê Văn Cường', village: 'thôn Tây', summary: 'Điện yếu' },
    ]);
    expect(list.rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(list.rows.flatMap((row) => row.notes)).toEqual([]);
  });

  it('a cell in quotes may hold line breaks and quotes, as sheets copy them', () => {
    const list = read('Họ tên\tTóm tắt\nNguyễn Văn An\t"Đường ""liên thôn""\nbị hỏng"\nTrần Thị Bình\tGiếng cạn');
    expect(list.rows.map(({ line, person }) => [line, person.name, person.summary])).toEqual([
      [2, 'Nguyễn Văn An', 'Đường "liên thôn"\nbị hỏng'],
      [4, 'Trần Thị Bình', 'Giếng cạn'],
    ]);
  });

  it('a quote that is not closed is a quote', () => {
    expect(people('Họ tên\tTóm tắt\nAn\t"mở đầu\nBình\tx').map(({ summary }) => summary)).toEqual(['"mở đầu', 'x']);
  });

  it('cells beyond the headers belong to the summary, a second column of one kind is said not to be used', () => {
    const list = read('Họ tên;Thôn;Địa chỉ\nAn;Đông;Nhà số 1;Đường hỏng');
    expect(list.rows[0]?.person).toEqual({ ...EMPTY, name: 'An', village: 'Đông', summary: 'Đường hỏng' });
    expect(list.unused).toEqual(['Địa chỉ']);
  });

  it('headers alone are nobody', () => expect(read('Họ và tên\tThôn').rows).toEqual([]));
});

describe('what is not understood', () => {
  it('is told, and nothing is lost silently', () => {
    const list = read('Họ tên;Thư điện tử;Điện thoại;Chủ đề;Công khai tên\nAn;an(at)xa;12345;Cây xanh;để hỏi');
    expect(list.rows[0]).toEqual({
      line: 2,
      person: { ...EMPTY, name: 'An', phone: '12345', summary: 'Cây xanh' },
      notes: [
        'Điện thoại không giống số của Việt Nam, sẽ lưu đúng như đã dán.',
        'Thư điện tử không đúng dạng, sẽ không lưu.',
        'Kế hoạch không có nội dung «Cây xanh», sẽ ghi chữ này vào tóm tắt.',
        'Không rõ «để hỏi» có phải là đồng ý công khai tên; coi là chưa hỏi.',
      ],
    });
  });

  it('a row without a name, a name with digits', () => {
    expect(notes('Họ tên;Thôn\n;Đông\nAn 2;Đông')).toEqual([
      'Không thấy họ và tên, sẽ bỏ qua dòng này.',
      'Họ và tên trông lạ, hãy xem lại.',
    ]);
  });

  it('only a clear yes is consent', () => {
    const consents = ['Có', 'x', 'đồng ý', 'Không', '', '?', 'chưa'].map((typed) => `An;${typed}`);
    expect(people(['Họ tên;Đồng ý công khai', ...consents].join('\n')).map(({ consent }) => consent)).toEqual([
      'yes',
      'yes',
      'yes',
      'no',
      '',
      '',
      '',
    ]);
  });
});

it('whatever is pasted, every text of it is in a row, in the order of the lines', () => {
  const cell = fc.stringMatching(/^[A-Za-zĐđơư]{1,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (lines) => {
      const { rows } = readPeople(lines.map((cells) => cells.join('\t')).join('\n'), []);
      const words = (text: string) => text.split(/[;, ]+/).filter(Boolean);
      const typed = lines.map((cells) => cells.join(' '));
      const found = rows.map(({ person }) => [person.name, person.village, person.summary].join(' '));
      expect(found.map(words)).toEqual(typed.map(words));
    }),
  );
});

it('anything at all can be pasted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { line, person } of readPeople(text, TOPICS).rows) {
        expect(line).toBeGreaterThan(0);
        expect(Object.values(person).every((value) => typeof value === 'string')).toBe(true);
      }
    }),
  );
});
