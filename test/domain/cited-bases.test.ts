import fc from 'fast-check';
import { basisFlaws } from '../../src/domain/cited-bases';
import { LEGAL_BASES, isInForce } from '../../src/domain/legal-bases';

const told = (text: string, on: string) => basisFlaws(text, on).map(({ basis, says }) => `${basis} ${says}`);
const OLD_LAW =
  'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 đã hết hiệu lực sau ngày 28/02/2025; đang có hiệu lực: Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/06/2025';
const CHECK = 'có từ trước khi tổ chức chính quyền hai cấp (01/07/2025), cần kiểm tra còn hiệu lực không';

describe('a basis that is not in force on the paper’s date', () => {
  test.each([
    'Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;',
    'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    'Căn cứ Luật tổ chức chính quyền địa phương ngày 19/6/2015',
    'Căn cứ Luật Tổ chức chính quyền địa phương năm 2015;',
    'theo Luật Tổ chức chính quyền địa phương 2015',
    'Luật số 77/2015/QH13',
    'Luật Tổ chức  chính quyền\nđịa phương (số 77 / 2015 / QH13), ngày 19.06.2015',
  ])('the old law of local government, in 2026: %s', (text) => expect(told(text, '2026-03-01')).toEqual([OLD_LAW]));

  test('in the months between the two laws the one of those months is named', () => {
    expect(told('Luật Tổ chức chính quyền địa phương ngày 19/6/2015', '2025-05-05')).toEqual([
      'Luật Tổ chức chính quyền địa phương số 77/2015/QH13 đã hết hiệu lực sau ngày 28/02/2025; đang có hiệu lực: Luật Tổ chức chính quyền địa phương số 65/2025/QH15 ngày 19/02/2025',
    ]);
  });

  test('not yet in force', () => {
    expect(told('Căn cứ Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15;', '2025-10-01')).toEqual([
      'Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 đến ngày 01/01/2026 mới có hiệu lực',
    ]);
    expect(told('theo Luật Bảo vệ dữ liệu cá nhân', '2025-10-01')).toHaveLength(1);
    expect(told('theo Luật Thực hiện dân chủ ở cơ sở', '2023-06-30')).toHaveLength(1);
  });

  test('the amendment of 2019 went with the law that it amended; it is told once, and so is the law', () => {
    const text =
      'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;';
    expect(told(text, '2024-02-05')).toEqual([]);
    expect(basisFlaws(text, '2026-01-05').map(({ basis }) => basis)).toEqual([
      'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương số 47/2019/QH14',
      'Luật Tổ chức chính quyền địa phương số 77/2015/QH13',
    ]);
  });

  test('decrees by their number, the ordinance by its name', () => {
    expect(told('Nghị định số 13/2023/NĐ-CP của Chính phủ', '2026-01-01')).toEqual([
      'Nghị định số 13/2023/NĐ-CP đã hết hiệu lực sau ngày 31/12/2025; đang có hiệu lực: Nghị định số 356/2025/NĐ-CP ngày 31/12/2025',
    ]);
    expect(told('Pháp lệnh thực hiện dân chủ ở xã, phường, thị trấn năm 2007', '2024-02-05')).toHaveLength(1);
    expect(told('Nghị định số 110/2004/NĐ-CP', '2024-02-05')).toHaveLength(1);
  });

  test('any basis of the list, by its number, is told exactly when it is not in force', () => {
    const days = fc.date({ min: new Date('2021-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...LEGAL_BASES), days, fc.constantFrom('số ', '(', 'số: '), (basis, day, lead) => {
        const on = day.toISOString().slice(0, 10);
        const flaws = basisFlaws(`Căn cứ văn bản ${lead}${basis.number}; và các quy định khác.`, on);
        expect(flaws.length).toBe(isInForce(basis, on) ? 0 : 1);
      }),
    );
  });
});

describe('a basis that is in force is not told', () => {
  test.each([
    ['Căn cứ Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015;', '2024-02-05'],
    ['Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;', '2026-02-05'],
    ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', '2026-02-05'],
    ['Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;', '2026-02-05'],
    ['theo Luật Tổ chức chính quyền địa phương', '2026-02-05'],
    ['theo Luật Tổ chức chính quyền địa phương năm 2025', '2026-02-05'],
    ['Luật Đất đai năm 2013', '2024-07-31'],
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư', '2026-02-05'],
    ['phổ biến Luật Tiếp công dân, ngày 15/7/2026 UBND xã tổ chức hội nghị', '2026-02-05'],
    ['triển khai Luật Thực hiện dân chủ ở cơ sở năm 2026', '2026-02-05'],
    ['Luật sửa đổi, bổ sung một số điều của Luật Tiếp công dân ngày 10 tháng 12 năm 2025', '2026-02-05'],
    ['Nghị định quy định chi tiết một số điều của Luật Tố cáo', '2026-02-05'],
    ['chấp hành pháp luật đất đai năm 2013', '2026-02-05'],
    ['Luật Đất đai hiện hành', '2026-02-05'],
    ['văn bản số 177/2015/QH13-X', '2026-02-05'],
    ['', '2026-02-05'],
  ])('%s on %s', (text, on) => expect(told(text, on)).toEqual([]));
});

describe('a number or a day that does not fit', () => {
  test.each([
    [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 19 tháng 6 năm 2025',
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ban hành ngày 16/06/2025, không phải ngày 19/06/2025',
    ],
    [
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH13',
      'Luật Tổ chức chính quyền địa phương số 72/2025/QH13 có số không quen thuộc, cần kiểm tra lại số',
    ],
    [
      'Luật Thực hiện dân chủ ở cơ sở ngày 11/10/2022',
      'Luật Thực hiện dân chủ ở cơ sở ngày 11/10/2022 có ngày không quen thuộc, cần kiểm tra lại ngày',
    ],
  ])('%s', (text, flaw) => expect(told(text, '2026-02-05')).toEqual([flaw]));
});

describe('decisions of local organs from before the two levels of government', () => {
  const PLAN_2024 =
    'Thực hiện Quyết định số 1158-QĐ/TU, ngày 09/7/2015 của Ban Thường vụ Tỉnh ủy về ban hành Quy chế tiếp xúc, đối thoại;';

  test('the basis of the plan of 2024 stands in 2024, and is to be checked in a paper of 2026', () => {
    expect(told(PLAN_2024, '2024-02-05')).toEqual([]);
    expect(told(PLAN_2024, '2025-06-30')).toEqual([]);
    expect(told(PLAN_2024, '2026-02-05')).toEqual([`Quyết định số 1158-QĐ/TU ngày 09/07/2015 ${CHECK}`]);
    expect(told('theo Quyết định 1158-QĐ/TU', '2026-02-05')).toEqual([`Quyết định số 1158-QĐ/TU ${CHECK}`]);
  });

  test.each([
    ['Quyết định số 12/2019/QĐ-UBND của UBND tỉnh', true],
    ['Nghị quyết số 05-NQ/HU ngày 15 tháng 8 năm 2020 của Huyện ủy', true],
    ['Quyết định số 12/QĐ-UBND ngày 01/8/2025 của UBND tỉnh', false],
    ['Quyết định số 40/2025/QĐ-UBND', false],
    ['Quyết định số 12/QĐ-UBND', false],
    ['Kế hoạch số 12/KH-UBND ngày 05/02/2025', false],
    ['Quyết định số 99-QĐ/TW ngày 03/10/2017 của Ban Bí thư', false],
  ])('%s: told %s', (text, isTold) => expect(told(text, '2026-02-05').length).toBe(isTold ? 1 : 0));
});

test('any text is read to its end', () => {
  const words = fc.constantFrom(
    'Luật ',
    'Tố cáo ',
    'số ',
    '77/2015/QH13',
    ' ngày 19/6/2015',
    ',',
    ';',
    ' sửa đổi ',
    '\u0000',
    '2015 ',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
      for (const { basis, says } of basisFlaws(parts.join(''), '2026-01-01'))
        expect(`${basis}${says}`).not.toContain('\u0000');
    }),
  );
});
