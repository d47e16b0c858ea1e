// A pasted list of ý kiến: columns by their headers or their look, people matched to the registration, nothing lost.
import fc from 'fast-check';
import { raisedBy } from '../../src/documents/people';
import { columnsGuessed, columnsNamed } from '../../src/domain/opinion-columns';
import type { OpinionListOptions } from '../../src/domain/opinion-list';
import { earlierSame, readOpinions } from '../../src/domain/opinion-list';
import { record } from '../support/snapshot';

const OPTIONS: OpinionListOptions = {
  topics: [
    { code: 'KH-2024-01/02', label: '(1).', text: 'Giải phóng mặt bằng' },
    { code: 'KH-2024-01/03', label: '(2).', text: 'Đất công ích' },
  ],
  speakers: [
    { code: 'P-2024-01/01', name: 'Nguyễn Văn An', village: 'thôn Đông' },
    { code: 'P-2024-01/02', name: 'Trần Thị Bình', village: 'thôn Đoài' },
    { code: 'P-2024-01/03', name: 'Trần Thị Bình', village: 'thôn Hạ' },
  ],
};
const read = (rows: readonly (readonly string[])[], options: Partial<OpinionListOptions> = {}) =>
  readOpinions(rows.map((cells) => cells.join('\t')).join('\n'), { ...OPTIONS, ...options });
const NOTHING = {
  ...{ speaker: '', sourceName: '', kind: 'opinion', topic: '', field: '', answer: '', answeredBy: '' },
  ...{ leadUnit: '', dueOn: '', workingDays: null, dueText: '' },
};

describe('a list with headers', () => {
  it('becomes an ý kiến a row, whatever the order of its columns', () => {
    const list = read([
      ['TỔNG HỢP Ý KIẾN CỬ TRI'],
      [
        'STT',
        'Họ và tên',
        'Thôn',
        'Nội dung ý kiến, kiến nghị',
        'Lĩnh vực',
        'Trả lời',
        'Đơn vị',
        'Thời hạn',
        'Ghi chú',
      ],
      ['1', 'Nguyễn Văn An', 'Đông', 'Đề nghị sửa đường', 'Giao thông', '', 'UBND xã', 'trước 30/6/2024', ''],
      ['2', 'Lê Văn Cường', 'thôn Hạ', 'Hỏi về sổ đỏ', 'Đất đai', 'Đã trả lời', '', '', 'gấp'],
    ]);
    expect(list.guessed).toBe(false);
    expect(list.columns.map(({ column }) => column)).toEqual([
      'number',
      'name',
      'village',
      'text',
      'field',
      'answer',
      'leadUnit',
      'dueOn',
      '',
    ]);
    expect(list.rows).toEqual([
      {
        line: 3,
        notes: [],
        opinion: {
          ...NOTHING,
          ...{ speaker: 'P-2024-01/01', sourceName: 'Ông/Bà Nguyễn Văn An, Đông', text: 'Đề nghị sửa đường' },
          ...{ field: 'Giao thông', leadUnit: 'UBND xã', dueOn: '2024-06-30' },
        },
      },
      {
        line: 4,
        notes: [],
        opinion: {
          ...NOTHING,
          ...{
            sourceName: 'Ông/Bà Lê Văn Cường, thôn Hạ',
            text: 'Hỏi về sổ đỏ',
            field: 'Đất đai',
            answer: 'Đã trả lời',
          },
        },
      },
    ]);
    expect(list.notUnderstood).toEqual([
      { line: 1, text: 'TỔNG HỢP Ý KIẾN CỬ TRI', why: 'Đứng trên dòng tên cột.' },
      { line: 4, text: 'Ghi chú', why: 'Chưa rõ cột này là gì, nên không ghi. Hãy chọn ở «Các cột».' },
    ]);
  });

  it.each([
    ['Họ tên cử tri', 'name'],
    ['Người nêu ý kiến', 'name'],
    ['Địa chỉ (thôn)', 'village'],
    ['Ý kiến cử tri', 'text'],
    ['Kiến nghị', 'text'],
    ['Nội dung trả lời', 'answer'],
    ['Kết quả giải quyết', 'answer'],
    ['Người trả lời', 'answeredBy'],
    ['Đơn vị trả lời', 'answeredBy'],
    ['Đơn vị chủ trì giải quyết', 'leadUnit'],
    ['Cơ quan giải quyết', 'leadUnit'],
    ['Nơi gửi', 'body'],
    ['Hạn giải quyết', 'dueOn'],
    ['Thời gian hoàn thành', 'dueOn'],
    ['Loại ý kiến', 'kind'],
    ['Chủ đề', 'topic'],
    ['Nhóm lĩnh vực', 'field'],
  ])('«%s» is the column %s', (header, column) => {
    const beside = column === 'text' ? 'Lĩnh vực' : 'Nội dung';
    expect(columnsNamed([beside, header])?.[1]).toBe(column);
  });

  it('of two columns under one header the second is shown as not used', () => {
    expect(
      read([
        ['Nội dung', 'Lĩnh vực', 'Nội dung'],
        ['A', 'B', 'C'],
      ]).notUnderstood,
    ).toMatchObject([{ text: 'Nội dung' }]);
  });

  it('what the person says of a column goes before what was understood', () => {
    const { rows } = read(
      [
        ['Nội dung', 'Ghi chú', 'Lĩnh vực'],
        ['A', 'B', 'C'],
      ],
      { columns: [undefined, 'field', ''] },
    );
    expect(rows[0]?.opinion).toMatchObject({ text: 'A', field: 'B' });
  });
});

describe('a list without headers', () => {
  it('is understood by the look of its columns', () => {
    const list = read([
      ['1', 'Nguyễn Văn An', 'thôn Đông', 'Đề nghị sửa đường liên thôn đã hỏng', 'Phòng Kinh tế', '30/06/2024'],
      ['2', 'Trần Thị Bình', 'thôn Hạ', 'Hỏi khi nào có nước sạch', 'UBND xã', '15/7/2024'],
    ]);
    expect(list.guessed).toBe(true);
    expect(list.columns.map(({ column }) => column)).toEqual([
      'number',
      'name',
      'village',
      'text',
      'leadUnit',
      'dueOn',
    ]);
    expect(list.rows.map(({ opinion }) => [opinion.speaker, opinion.dueOn])).toEqual([
      ['P-2024-01/01', '2024-06-30'],
      ['P-2024-01/03', '2024-07-15'],
    ]);
  });

  it('and without tabs is an ý kiến a line, commas and all, without the numbers of the list', () => {
    expect(read([['1. Sửa đường, cống; lắp đèn'], ['- Nước sạch']]).rows.map(({ opinion }) => opinion.text)).toEqual([
      'Sửa đường, cống; lắp đèn',
      'Nước sạch',
    ]);
  });

  it('a column that looks like nothing is shown as not used', () => {
    expect(columnsGuessed([{ line: 1, cells: ['abc', 'Đề nghị sửa đường', 'x1'] }])).toEqual(['', 'text', '']);
    expect(read([['abc', 'Đề nghị sửa đường', 'x1']]).notUnderstood.map(({ text }) => text)).toEqual([
      'Cột 1: abc…',
      'Cột 3: x1…',
    ]);
  });
});

describe('a row', () => {
  const row = (headers: string[], cells: string[]) => read([headers, cells]).rows[0];

  it('of a name that two registered under is matched with neither, unless the thôn tells', () => {
    expect(row(['Họ tên', 'Nội dung'], ['Trần Thị Bình', 'A'])).toMatchObject({
      opinion: { speaker: '' },
      notes: ['Có 2 người đăng ký trùng tên (P-2024-01/02, P-2024-01/03), chưa gắn với ai.'],
    });
    expect(row(['Họ tên', 'Nội dung', 'Thôn'], ['tran thi binh', 'A', 'Hạ'])?.opinion.speaker).toBe('P-2024-01/03');
  });

  it('tells what it could not read of topic, kind and deadline, and keeps the words', () => {
    expect(
      row(
        ['Nội dung', 'Chủ đề', 'Loại', 'Thời hạn', 'Lĩnh vực'],
        ['A', 'Cây xanh', 'Khác lạ', 'Quý III', 'Môi trường'],
      ),
    ).toEqual({
      line: 2,
      opinion: { ...NOTHING, text: 'A', field: 'Môi trường; Cây xanh', dueText: 'Quý III' },
      notes: [
        'Kế hoạch không có nội dung «Cây xanh»; ghi chữ này vào lĩnh vực.',
        'Không rõ loại «Khác lạ»; coi là ý kiến.',
        'Không đọc được thời hạn «Quý III»; ghi vào việc phải làm.',
      ],
    });
  });

  it('has its topic, kind and deadline where they can be read', () => {
    expect(
      row(['Nội dung', 'Chủ đề', 'Loại', 'Thời hạn'], ['A', '(2)', 'Kiến nghị', '15 ngày làm việc'])?.opinion,
    ).toMatchObject({
      ...{ topic: 'KH-2024-01/03', kind: 'petition', workingDays: 15, dueText: '' },
    });
  });

  it('without an ý kiến is not understood, and shown', () => {
    const list = read([
      ['TT', 'Họ tên', 'Nội dung'],
      ['I', 'Lĩnh vực đất đai', ''],
      ['1', 'An', 'Sửa đường'],
    ]);
    expect(list.rows).toHaveLength(1);
    expect(list.notUnderstood).toEqual([{ line: 2, text: 'I | Lĩnh vực đất đai', why: 'Không thấy nội dung ý kiến.' }]);
  });

  it('that Word cut at the paragraphs of a cell is put together', () => {
    const { rows } = read([
      ['TT', 'Họ tên', 'Nội dung', 'Đơn vị'],
      ['1', 'An', 'Sửa đường.'],
      ['Lắp đèn.', 'UBND xã'],
      ['2', 'Bình', 'Nước', 'Trạm'],
    ]);
    expect(rows.map(({ opinion }) => [opinion.text, opinion.leadUnit])).toEqual([
      ['Sửa đường.\nLắp đèn.', 'UBND xã'],
      ['Nước', 'Trạm'],
    ]);
  });

  it('in quotes, as Excel copies it, holds its line breaks', () => {
    expect(
      read([
        ['Nội dung', 'Lĩnh vực'],
        ['"Sửa ""đường""\nLắp đèn"', 'Khác'],
      ]).rows[0]?.opinion.text,
    ).toBe('Sửa "đường"\nLắp đèn');
  });
});

it.each([
  ['Lê Văn Cường', 'Ông/Bà L.V.C., thôn Hạ'],
  ['LÊ VĂN CƯỜNG', 'Ông/Bà L.V.C., thôn Hạ'],
  ['lê văn cường', 'Ông/Bà L.V.C., thôn Hạ'],
  ['Bà Đỗ Thị Ước', 'Ông/Bà Đ.T.Ư., thôn Hạ'],
  ['Chi hội Phụ nữ', 'Chi hội Phụ nữ, thôn Hạ'],
  ['Tập thể các hộ dân', 'Tập thể các hộ dân, thôn Hạ'],
])('a public paper prints the first letters of %s', (name, printed) => {
  const opinion = read([
    ['Họ tên', 'Nội dung', 'Thôn'],
    [name, 'A', 'thôn Hạ'],
  ]).rows[0]?.opinion;
  expect(raisedBy({ ...record('opinions'), ...opinion, source: 'other' }, undefined, 'public')).toBe(printed);
});

describe('the same text', () => {
  it('is found among those of the session and earlier in the list, capitals and marks aside', () => {
    const known = [{ code: 'YK-2024-001', text: 'Sửa đường.' }];
    expect(earlierSame(['sửa  đường', 'Lắp đèn', 'LẮP ĐÈN!', '', '…'], known)).toEqual([
      'YK-2024-001',
      undefined,
      2,
      undefined,
      undefined,
    ]);
  });
});

describe('nothing is lost', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[A-Za-zĐđơư]{1,8}$/),
    fc.constantFrom(
      '',
      '1',
      'thôn Đông',
      'Nguyễn Văn An',
      '30/6/2024',
      'Nội dung',
      'Họ tên',
      'Đơn vị',
      'quý II',
      'Trả lời',
    ),
  );

  it('every word of a list is in a row or among what was not understood', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const list = read(rows);
        const told = JSON.stringify([list.rows, list.notUnderstood, list.columns]);
        const columns = list.columns.map(({ column }) => column);
        for (const cells of rows) {
          cells.forEach((text, at) => {
            // Numbers of rows say nothing, deadlines become dates, and a column that is not used is told of as a whole.
            const column = at < columns.length ? columns[at] : 'text';
            if (text === '' || column === 'number' || column === '' || column === 'dueOn' || column === 'kind') return;
            expect(told).toContain(text);
          });
        }
        expect(list.rows.every(({ opinion }) => opinion.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('anything at all can be pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { line, opinion } of readOpinions(text, OPTIONS).rows) {
          expect(line).toBeGreaterThan(0);
          expect(opinion.text).not.toBe('');
        }
      }),
    );
  });
});
