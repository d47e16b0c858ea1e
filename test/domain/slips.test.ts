import fc from 'fast-check';
import { markSlips, mendTyping, typingSlips } from '../../src/domain/slips';

describe('slips that are mended', () => {
  test.each([
    ['TT ĐU, HĐND-UBND xã ;', 'TT ĐU, HĐND-UBND xã;'],
    ['Hiệu trưởng các trường ; Trạm trưởng Y tế ;', 'Hiệu trưởng các trường; Trạm trưởng Y tế;'],
    ['các tổ chức chính trị- xã hội xã', 'các tổ chức chính trị - xã hội xã'],
    ['chính trị -xã hội', 'chính trị - xã hội'],
    ['Văn phòng– Thống kê', 'Văn phòng – Thống kê'],
    ['nguyện vọng của của Nhân dân', 'nguyện vọng của Nhân dân'],
    ['Và và các thôn', 'Và các thôn'],
    ['nắm bắt  tâm tư', 'nắm bắt tâm tư'],
    ['nắm bắt\u00A0 tâm\t\ttư', 'nắm bắt tâm tư'],
    ['xã,thôn,tổ dân phố', 'xã, thôn, tổ dân phố'],
    ['xã;thôn', 'xã; thôn'],
    ['Nơi nhận:Các thôn', 'Nơi nhận: Các thôn'],
    ['Nơi nhận : Các thôn', 'Nơi nhận: Các thôn'],
    ['trên địa bàn xã.Các thôn', 'trên địa bàn xã. Các thôn'],
    ['năm 2024.Các thôn', 'năm 2024. Các thôn'],
    ['1.Mục đích', '1. Mục đích'],
    ['3.1.Hình thức', '3.1. Hình thức'],
    ['xong .', 'xong.'],
    ['xong . Sau đó', 'xong. Sau đó'],
    ['xã ,, thôn', 'xã, thôn'],
    ['như sau:: ', 'như sau: '],
    ['xong..', 'xong.'],
    ['Có đúng không??', 'Có đúng không?'],
    ['Nhà văn hóa ( thôn Đông )', 'Nhà văn hóa (thôn Đông)'],
    ['phương châm “ dân biết ”', 'phương châm “dân biết”'],
    ['thôn(tổ dân phố)', 'thôn (tổ dân phố)'],
    ['01(một) ngày', '01 (một) ngày'],
    ['a)Nội dung', 'a) Nội dung'],
    ['(1)Giải phóng mặt bằng', '(1) Giải phóng mặt bằng'],
    ['-Kết hợp tuyên truyền\n-Kịp thời', '- Kết hợp tuyên truyền\n- Kịp thời'],
    ['{coQuan} ,{thoiGian} ;', '{coQuan},{thoiGian};'],
    ['Hội nghị {soX} ,  gồm', 'Hội nghị {soX}, gồm'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendTyping(text)).toBe(mended);
    expect(typingSlips(text).length).toBeGreaterThan(0);
    expect(typingSlips(mended)).toEqual([]);
  });

  test.each([
    'Diện tích 1.000 m2, giá 1,5 triệu đồng, tỷ lệ 1 : 2; lúc 08:30, ngày 15/7/2026.',
    'TP.HCM, Tp.Hồ Chí Minh, ThS.Nguyễn, N.V.A., P.2A',
    '(1). Giải phóng mặt bằng; (2). Đất công ích; a) Một; b) Hai.',
    'Đường, điện, nước… đều xuống cấp... v.v.. và v.v.; N.V.A., N.V.B.',
    'triển khai thực hiện./.',
    'https://xa.gov.vn/tin-tuc;id=1,b?a=1:c và vp@xa.gov.vn, www.xa.gov.vn:80/A',
    'tệp Bao.Cao.docx, ke-hoach.Ban-2.pdf',
    'Kế hoạch số 12/KH-UBND, HĐND-UBND, VH-XH, kinh tế - xã hội, Bắc – Nam',
    'luôn luôn, ngày ngày, dần dần, từ từ, là là, xanh xanh',
    'Ngày …, xã đã … . Kết quả: … .',
    '[ ] chưa điền, ( … )',
    'thôn 1,2,3; thửa số 12,5',
    '  - thụt vào đầu dòng\n    và dòng sau',
    'm2(2), f(x)',
    'Điều 43.2 và khoản 3.1.2',
    'ông (bà) có ý kiến: "đồng ý"; thứ 2 - thứ 6',
    '',
  ])('nothing in %j', (text) => {
    expect(typingSlips(text)).toEqual([]);
    expect(mendTyping(text)).toBe(text);
  });

  test('tells what kind of slip, and what stands around it', () => {
    expect(typingSlips('Thông báo về thành phần tham dự Hội nghị ,thời gian tổ chức')).toEqual([
      { says: 'thừa dấu cách trước dấu câu', seen: 'dự Hội nghị ,thời gian' },
    ]);
    for (const { seen } of typingSlips(`${'a b '.repeat(30)};${' c d'.repeat(30)}`))
      expect(seen.length).toBeLessThan(40);
  });

  const parts = fc.constantFrom(
    'xã',
    'Các',
    'a',
    'B',
    '2024',
    '1',
    ' ',
    '  ',
    '.',
    ',',
    ';',
    ':',
    '-',
    '(',
    ')',
    '“',
    '”',
    '…',
    'của',
    '\n',
    'www.xa.vn',
    '?',
    '{tag}',
  );
  test('what is mended has no slip left, keeps every letter and digit, and is the same when mended again', () => {
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '').replace(/(của|các){2,}/gi, '$1');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (some) => {
        const text = some.join('');
        const mended = mendTyping(text);
        expect(typingSlips(mended)).toEqual([]);
        expect(mendTyping(mended)).toBe(mended);
        expect(lettersOf(mended)).toBe(lettersOf(text));
        if (typingSlips(text).length === 0) expect(mended).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('marks at which the writer must look', () => {
  const told = (text: string) => markSlips(text).map(({ says, seen }) => `${says}: ${seen}`);

  test.each([
    ['Các thôn thông báo,; niêm yết', ['hai dấu câu liền nhau: thông báo,; niêm yết']],
    ['trên địa bàn xã.;', ['hai dấu câu liền nhau: địa bàn xã.;']],
    ['Các thôn (tổ dân phố', ['dấu không có dấu đi cặp: (']],
    ['Các thôn tổ dân phố) thông báo', ['dấu không có dấu đi cặp: )']],
    ['“dân biết, dân bàn', ['dấu không có dấu đi cặp: “']],
    ['phương châm "dân biết', ['dấu không có dấu đi cặp: "']],
    ['((1) và (2)', ['dấu không có dấu đi cặp: (']],
  ])('%s', (text, slips) => expect(told(text)).toEqual(slips));

  test.each([
    'a) Một; b) Hai; 1) Ba; iv) Bốn',
    '(1). Một (hai [ba]); “dân biết” và «dân bàn», "dân làm"',
    'ống nước 21" và 5"',
    'v.v.; N.V.A., ông B.; xong./.',
    'như sau: (1) một',
    'Gồm: - Một',
    'chờ mãi:...',
    '',
  ])('nothing in %s', (text) => expect(told(text)).toEqual([]));
});
