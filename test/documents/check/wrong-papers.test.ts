// One rule broken at a time in a paper that is right: the check finds this, and nothing else.
import { checkLayout } from '../../../src/documents/check';
import type { Pieces } from './papers';
import { assembled, date, GOOD, handOut, made, number } from './papers';
import { body, centred, docx, drawingLine, empty, endOfSection, p, r, sectPr, section, table } from './word';
import type { Page } from './word';

type Kind = keyof typeof GOOD;

/** 'error size Quốc hiệu', each as often as it is found. */
const brief = (bytes: Uint8Array): string[] =>
  checkLayout(bytes).map(({ severity, rule, component }) => `${severity} ${rule} ${component}`);

const withChange = (kind: Kind, change: Pieces) => made({ ...GOOD[kind](), ...change });

describe('a paper that is right has no finding', () => {
  test.each(Object.keys(GOOD) as Kind[])('%s', (kind) => expect(checkLayout(made(GOOD[kind]()))).toEqual([]));

  test('a hand-out without a letterhead', () => expect(checkLayout(docx(handOut()))).toEqual([]));

  test('several invitations in one file, each with its own pages', () => {
    const one = assembled(GOOD.invitation());
    const file = docx(one + endOfSection({ start: 1 }) + one + endOfSection({ start: 1 }) + one + sectPr({ start: 1 }));
    expect(checkLayout(file)).toEqual([]);
  });
});

describe('the head', () => {
  test.each<[string, Kind, Pieces, string[]]>([
    [
      'Quốc hiệu at 11 pt',
      'plan',
      { nation: centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'b', 11) },
      ['error size Quốc hiệu'],
    ],
    [
      'Quốc hiệu not bold',
      'plan',
      { nation: centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12) },
      ['error bold Quốc hiệu'],
    ],
    [
      'Quốc hiệu in small letters',
      'plan',
      { nation: centred('Cộng hòa xã hội chủ nghĩa Việt Nam', 'b', 12) },
      ['error capitals Quốc hiệu'],
    ],
    [
      'Quốc hiệu on the left',
      'plan',
      { nation: p(r('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'b', 12)) },
      ['error align Quốc hiệu'],
    ],
    [
      'Quốc hiệu without tones',
      'plan',
      { nation: centred('CỘNG HÒA XÃ HỘI CHỦ NGHIA VIỆT NAM', 'b', 12) },
      ['error wording Quốc hiệu'],
    ],
    ['no Quốc hiệu', 'plan', { nation: '' }, ['error missing Quốc hiệu']],
    ['no Tiêu ngữ', 'plan', { motto: '', mottoLine: '' }, ['error missing Tiêu ngữ']],
    [
      'Tiêu ngữ with long dashes',
      'plan',
      { motto: centred('Độc lập – Tự do – Hạnh phúc', 'b', 14) },
      ['error wording Tiêu ngữ'],
    ],
    [
      'Tiêu ngữ underlined in place of a line',
      'plan',
      { motto: centred('Độc lập - Tự do - Hạnh phúc', 'b', 'u', 14), mottoLine: '' },
      ['error underline Tiêu ngữ'],
    ],
    [
      'hyphens in place of the line',
      'plan',
      { mottoLine: centred('---------------', 14) },
      ['error line-dashes Tiêu ngữ'],
    ],
    ['no line below Tiêu ngữ', 'plan', { mottoLine: '' }, ['error line-missing Tiêu ngữ']],
    ['a line shorter than Tiêu ngữ', 'plan', { mottoLine: p(drawingLine(40)) }, ['error line-length Tiêu ngữ']],
    [
      'a line a little shorter than Tiêu ngữ',
      'plan',
      { mottoLine: p(drawingLine(58)) },
      ['warning line-length Tiêu ngữ'],
    ],
    ['no issuing body', 'plan', { issuer1: '', issuer2: '', issuerLine: '' }, ['error missing Cơ quan ban hành']],
    [
      'issuing body in small letters',
      'plan',
      { issuer1: centred('Ủy ban nhân dân', 'b', 13) },
      ['error capitals Cơ quan ban hành'],
    ],
    [
      'half of the issuing body not bold',
      'plan',
      { issuer1: centred('ỦY BAN NHÂN DÂN', 13) },
      ['error bold Cơ quan ban hành'],
    ],
    [
      'a line as long as the issuing body',
      'plan',
      { issuerLine: p(drawingLine(33)) },
      ['error line-length Cơ quan ban hành'],
    ],
    ['no number', 'plan', { number: '' }, ['error missing Số, ký hiệu']],
    ['a number below ten without zero', 'plan', { number: number('Số: 5/KH-UBND') }, ['error format Số, ký hiệu']],
    ['blanks in the number', 'plan', { number: number('Số: 05 / KH - UBND') }, ['error format Số, ký hiệu']],
    ['a year in the number', 'plan', { number: number('Số: 05/2026/KH-UBND') }, ['error format Số, ký hiệu']],
    ['no colon after Số', 'plan', { number: number('Số 05/KH-UBND') }, ['error format Số, ký hiệu']],
    ['dots where a draft leaves room', 'plan', { number: number('Số: ……/KH-UBND') }, ['warning format Số, ký hiệu']],
    ['the symbol of another type', 'plan', { number: number('Số: 05/TB-UBND') }, ['error symbol Số, ký hiệu']],
    ['a symbol without the body', 'plan', { number: number('Số: 05/KH') }, ['error symbol Số, ký hiệu']],
    ['number at 14 pt', 'plan', { number: centred('Số: 05/KH-UBND', 14) }, ['error size Số, ký hiệu']],
    [
      'a công văn with a type in its symbol',
      'letter',
      { number: number('Số: 128/CV-UBND') },
      ['error symbol Số, ký hiệu'],
    ],
    [
      'a công văn without a unit in its symbol',
      'letter',
      { number: number('Số: 128/UBND') },
      ['error symbol Số, ký hiệu'],
    ],
    [
      'a date without leading zero',
      'plan',
      { placeDate: date('Sông Lam, ngày 5 tháng 02 năm 2026') },
      ['error format Địa danh, thời gian'],
    ],
    [
      'a date in figures',
      'plan',
      { placeDate: date('Sông Lam, ngày 05/02/2026') },
      ['error format Địa danh, thời gian'],
    ],
    [
      'a zero before month 9',
      'plan',
      { placeDate: date('Sông Lam, ngày 05 tháng 09 năm 2026') },
      ['warning format Địa danh, thời gian'],
    ],
    [
      'no comma after the place',
      'plan',
      { placeDate: date('Sông Lam ngày 05 tháng 02 năm 2026') },
      ['error format Địa danh, thời gian'],
    ],
    [
      'date upright',
      'plan',
      { placeDate: centred('Sông Lam, ngày 05 tháng 02 năm 2026', 13) },
      ['error italic Địa danh, thời gian'],
    ],
    ['no place and date', 'plan', { placeDate: '' }, ['error missing Địa danh, thời gian']],
    [
      'place and date in minutes',
      'minutes',
      { placeDate: date('Sông Lam, ngày 29 tháng 10 năm 2026') },
      ['error not-here Địa danh, thời gian'],
    ],
    [
      'V/v at 14 pt',
      'letter',
      { about: p(r('V/v trả lời ý kiến', 14), '<w:spacing w:before="120"/><w:jc w:val="center"/>') },
      ['error size Trích yếu công văn (V/v)'],
    ],
    [
      'V/v right below the number',
      'letter',
      { about: centred('V/v trả lời ý kiến công dân', 12) },
      ['error gap Trích yếu công văn (V/v)'],
    ],
    ['no V/v', 'letter', { about: '' }, ['error missing Trích yếu công văn (V/v)']],
    [
      'V/v in a paper with a type',
      'plan',
      { about: p(r('V/v đối thoại', 12), '<w:spacing w:before="120"/><w:jc w:val="center"/>') },
      ['error not-here Trích yếu công văn (V/v)'],
    ],
    ['type in small letters', 'plan', { title: centred('Kế hoạch', 'b', 14) }, ['error capitals Tên loại văn bản']],
    ['type at 16 pt', 'plan', { title: centred('KẾ HOẠCH', 'b', 16) }, ['error size Tên loại văn bản']],
    ['no type', 'plan', { title: '' }, ['error missing Tên loại văn bản']],
    ['no abstract', 'plan', { abstract: '', abstractLine: '' }, ['error missing Trích yếu']],
    [
      'abstract not bold',
      'plan',
      { abstract: centred('Tổ chức hội nghị đối thoại của Chủ tịch UBND xã năm 2026', 14) },
      ['error bold Trích yếu'],
    ],
    [
      'abstract on the left',
      'plan',
      { abstract: p(r('Tổ chức hội nghị đối thoại của Chủ tịch UBND xã năm 2026', 'b', 14)) },
      ['error align Trích yếu'],
    ],
    ['no line below the abstract', 'plan', { abstractLine: '' }, ['error line-missing Trích yếu']],
    ['a coloured type', 'plan', { title: centred('KẾ HOẠCH', 'b', 14, '#FF0000') }, ['error color Tên loại văn bản']],
  ])('%s', (_name, kind, change, expected) => expect(brief(withChange(kind, change))).toEqual(expected));
});

describe('the text', () => {
  const LONG = 'Ủy ban nhân dân xã Sông Lam tổ chức hội nghị đối thoại với Nhân dân toàn xã, có các đại biểu như sau:';
  const formatted = (properties: string) => p(r(LONG), properties);
  test.each<[string, Kind, Pieces, string[]]>([
    ['at 12 pt', 'plan', { opening: body(LONG, 12) }, ['error size Nội dung']],
    ['in Arial', 'plan', { opening: body(LONG, 'Arial') }, ['error font Nội dung']],
    ['in a font before Unicode', 'plan', { opening: body(LONG, '.VnTime') }, ['error font Nội dung']],
    ['blue', 'plan', { opening: body(LONG, '#0000FF') }, ['error color Nội dung']],
    ['bold', 'plan', { opening: body(LONG.replace(':', '.'), 'b') }, ['error bold Nội dung']],
    ['bold, leading a list', 'plan', { opening: body(LONG, 'b') }, ['warning bold Nội dung']],
    ['a section without number', 'plan', { opening: section('YÊU CẦU') }, []],
    ['italic', 'plan', { opening: body(LONG, 'i') }, ['error italic Nội dung']],
    ['underlined', 'plan', { opening: body(LONG, 'u') }, ['warning underline Nội dung']],
    [
      'flush left',
      'plan',
      { opening: formatted('<w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/>') },
      ['error align Nội dung'],
    ],
    [
      'without indent',
      'plan',
      { opening: formatted('<w:spacing w:before="120" w:after="120"/><w:jc w:val="both"/>') },
      ['error indent Nội dung'],
    ],
    [
      'indented by a tab is right',
      'plan',
      {
        opening: p(
          r('\t' + LONG)
            .replace('\t', '')
            .replace('<w:t ', '<w:tab/><w:t '),
          '<w:spacing w:before="120" w:after="120"/><w:jc w:val="both"/>',
        ),
      },
      [],
    ],
    [
      'without a gap',
      'plan',
      {
        bases: '',
        opening: body(LONG) + formatted('<w:spacing w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'),
      },
      ['error gap Nội dung'],
    ],
    [
      'double-spaced',
      'plan',
      {
        opening: formatted(
          '<w:spacing w:before="120" w:after="120" w:line="480" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
        ),
      },
      ['error line-spacing Nội dung'],
    ],
    [
      'in lines of exactly 18 pt is right',
      'plan',
      {
        opening: formatted(
          '<w:spacing w:before="120" w:after="120" w:line="360" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
        ),
      },
      [],
    ],
    [
      'in lines of exactly 12 pt',
      'plan',
      {
        opening: formatted(
          '<w:spacing w:before="120" w:after="120" w:line="240" w:lineRule="exact"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>',
        ),
      },
      ['error line-spacing Nội dung'],
    ],
    [
      'căn cứ upright',
      'plan',
      {
        bases:
          body('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;') +
          body('Theo đề nghị của Văn phòng HĐND và UBND xã.', 'i'),
      },
      ['error italic Căn cứ'],
    ],
    [
      'căn cứ that ends with a comma',
      'plan',
      {
        bases:
          body('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025,', 'i') +
          body('Theo đề nghị của Văn phòng HĐND và UBND xã.', 'i'),
      },
      ['error ending Căn cứ'],
    ],
    [
      'the last căn cứ ends with a semicolon',
      'plan',
      { bases: body('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;', 'i') },
      ['error ending Căn cứ'],
    ],
    [
      'section in small letters',
      'plan',
      { sectionOne: section('I. Thời gian, địa điểm') },
      ['error capitals Mục (I, II, …)'],
    ],
    ['section not bold', 'plan', { sectionOne: body('I. THỜI GIAN, ĐỊA ĐIỂM') }, ['error bold Mục (I, II, …)']],
    ['heading not bold', 'plan', { heading: body('1. Thời gian') }, ['error bold Khoản có tiêu đề']],
    [
      'clause bold',
      'plan',
      {
        clause: body(
          '2. Địa điểm tổ chức hội nghị là nhà văn hóa xã Sông Lam, có chỗ ngồi cho mọi người dân đến dự.',
          'b',
        ),
      },
      ['error bold Khoản'],
    ],
    [
      'points in the English alphabet',
      'plan',
      { points: ['a) Một;', 'b) Hai;', 'c) Ba;', 'd) Bốn;', 'e) Năm.'].map((text) => body(text)).join('') },
      ['error order Điểm'],
    ],
    [
      'points with f',
      'plan',
      { points: ['a) Một;', 'f) Hai.'].map((text) => body(text)).join('') },
      ['error order Điểm'],
    ],
    [
      'no end mark',
      'plan',
      { last: body('Các thôn báo cáo kết quả về Văn phòng HĐND và UBND xã để tổng hợp, theo dõi.') },
      ['error end-mark Kết thúc văn bản'],
    ],
    [
      'a doubled end mark',
      'plan',
      { last: body('Các thôn báo cáo kết quả về Văn phòng HĐND và UBND xã để tổng hợp, theo dõi../.') },
      ['error end-mark Kết thúc văn bản'],
    ],
    [
      'an end mark apart from its sentence',
      'plan',
      { last: body('Các thôn báo cáo kết quả về Văn phòng HĐND và UBND xã để tổng hợp, theo dõi ./.') },
      ['error end-mark Kết thúc văn bản'],
    ],
    [
      'an end mark in the middle',
      'plan',
      {
        under: body(
          '07 giờ 30 phút, ngày 29 tháng 10 năm 2026 (thứ Năm), sau khi các thôn đã thông báo cho Nhân dân./.',
        ),
      },
      ['error end-mark Kết thúc văn bản'],
    ],
    [
      'Kính gửi in bold',
      'report',
      { addressees: p(r('Kính gửi: Ủy ban nhân dân tỉnh.', 'b', 14), '<w:jc w:val="center"/>') },
      ['error bold Kính gửi'],
    ],
    [
      'Kính gửi without colon',
      'report',
      { addressees: p(r('Kính gửi Ủy ban nhân dân tỉnh.', 14), '<w:jc w:val="center"/>') },
      ['error wording Kính gửi'],
    ],
    [
      'an addressee without semicolon',
      'letter',
      {
        addressees: ['Kính gửi:', '- Sở Nông nghiệp và Môi trường', '- Ông Nguyễn Văn An.']
          .map((text) => p(r(text, 14), '<w:ind w:left="2835"/>'))
          .join(''),
      },
      ['error ending Kính gửi'],
    ],
    [
      'a công văn without Kính gửi',
      'letter',
      { addressees: '', recipients: p(r('- Các thôn;', 11)) },
      ['error missing Kính gửi'],
    ],
  ])('%s', (_name, kind, change, expected) => expect(brief(withChange(kind, change))).toEqual(expected));
});

describe('the foot', () => {
  test.each<[string, Kind, Pieces, string[]]>([
    ['Nơi nhận upright', 'plan', { label: p(r('Nơi nhận:', 'b', 12)) }, ['error italic Nơi nhận']],
    ['Nơi nhận at 14 pt', 'plan', { label: p(r('Nơi nhận:', 'b', 'i', 14)) }, ['error size Nơi nhận']],
    ['Nơi nhận underlined', 'plan', { label: p(r('Nơi nhận:', 'b', 'i', 'u', 12)) }, ['error underline Nơi nhận']],
    ['Nơi nhận without colon', 'plan', { label: p(r('Nơi nhận', 'b', 'i', 12)) }, ['error wording Nơi nhận']],
    ['no Nơi nhận', 'plan', { label: '', recipients: '', filed: '' }, ['error missing Nơi nhận']],
    ['recipients at 12 pt', 'plan', { recipients: p(r('- Các thôn;', 12)) }, ['error size Danh sách nơi nhận']],
    [
      'a recipient without semicolon',
      'plan',
      { recipients: p(r('- Các thôn', 11)) },
      ['error ending Danh sách nơi nhận'],
    ],
    ['a recipient without hyphen', 'plan', { recipients: p(r('Các thôn;', 11)) }, ['error ending Danh sách nơi nhận']],
    ['no Lưu: VT', 'plan', { filed: '' }, ['error wording Danh sách nơi nhận']],
    ['Lưu: VT without full stop', 'plan', { filed: p(r('- Lưu: VT, VP', 11)) }, ['error wording Danh sách nơi nhận']],
    [
      'Kính gửi without Như trên',
      'report',
      { recipients: p(r('- Các thôn;', 11)) },
      ['error as-above Danh sách nơi nhận'],
    ],
    [
      'Như trên without Kính gửi',
      'plan',
      { recipients: p(r('- Như trên;', 11)) },
      ['warning as-above Danh sách nơi nhận'],
    ],
    ['no power and title', 'plan', { power: '', room: '', name: '' }, ['error missing Quyền hạn, chức vụ']],
    [
      'power without title',
      'plan',
      { power: centred('TM. ỦY BAN NHÂN DÂN', 'b', 14) },
      ['error power Quyền hạn, chức vụ'],
    ],
    [
      'title not bold',
      'plan',
      { power: centred('TM. ỦY BAN NHÂN DÂN', 'b', 14) + centred('CHỦ TỊCH', 14) },
      ['error bold Quyền hạn, chức vụ'],
    ],
    [
      'KT. with the title of the chairman',
      'plan',
      { power: centred('KT. CHỦ TỊCH', 'b', 14) + centred('CHỦ TỊCH', 'b', 14) },
      ['warning power Quyền hạn, chức vụ'],
    ],
    [
      'a deputy signs',
      'plan',
      { power: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'].map((text) => centred(text, 'b', 14)).join('') },
      [],
    ],
    [
      'a title before the name',
      'plan',
      { name: centred('ThS. Đỗ Thị Ước', 'b', 14) },
      ['error person-title Họ tên người ký'],
    ],
    ['Bà before the name', 'plan', { name: centred('Bà Đỗ Thị Ước', 'b', 14) }, ['error person-title Họ tên người ký']],
    ['name in capitals', 'plan', { name: centred('ĐỖ THỊ ƯỚC', 'b', 14) }, ['error capitals Họ tên người ký']],
    ['name not bold', 'plan', { name: centred('Đỗ Thị Ước', 14) }, ['error bold Họ tên người ký']],
    ['a draft that nobody has signed', 'plan', { name: '' }, []],
    [
      'minutes signed by one',
      'minutes',
      { foot: table([80, 85], [[empty(), centred('CHỦ TỌA', 'b', 14) + empty() + centred('Đỗ Thị Ước', 'b', 14)]]) },
      ['error signatures Quyền hạn, chức vụ'],
    ],
    [
      'minutes with the chair on the left',
      'minutes',
      {
        foot: table(
          [80, 85],
          [['CHỦ TỌA', 'THƯ KÝ'].map((text) => centred(text, 'b', 14) + empty() + centred('Lê Văn Bình', 'b', 14))],
        ),
      },
      ['error signatures Quyền hạn, chức vụ'],
    ],
  ])('%s', (_name, kind, change, expected) => expect(brief(withChange(kind, change))).toEqual(expected));
});

describe('annexes', () => {
  const OF = '(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của UBND xã Sông Lam)';
  const annex = (label: string, title: string, of: string, end = sectPr({ start: 1 })) =>
    endOfSection() + label + title + of + body('Nội dung phụ lục.') + end;
  const LABEL = centred('Phụ lục', 'b', 14);
  const TITLE = centred('DANH SÁCH CÁC HỘ', 'b', 14);
  const ANNEX_OF = centred(OF, 'i', 14);
  test.each<[string, string, string[]]>([
    ['right', annex(LABEL, TITLE, ANNEX_OF), []],
    ['label at 13 pt', annex(centred('Phụ lục', 'b', 13), TITLE, ANNEX_OF), ['error size Phụ lục']],
    [
      'title in small letters',
      annex(LABEL, centred('Danh sách các hộ', 'b', 14), ANNEX_OF),
      ['error capitals Tên phụ lục'],
    ],
    ['no title', annex(LABEL, '', ANNEX_OF), ['error missing Tên phụ lục']],
    ['no (Kèm theo …)', annex(LABEL, TITLE, ''), ['error missing Phụ lục kèm theo']],
    ['(Kèm theo …) upright', annex(LABEL, TITLE, centred(OF, 14)), ['error italic Phụ lục kèm theo']],
    ['pages go on counting', annex(LABEL, TITLE, ANNEX_OF, sectPr()), ['error page-start Số trang']],
    [
      'two without Roman numbers',
      annex(LABEL, TITLE, ANNEX_OF, endOfSection({ start: 1 })) + LABEL + TITLE + ANNEX_OF + sectPr({ start: 1 }),
      ['error numbering Phụ lục', 'error numbering Phụ lục'],
    ],
    [
      'not in a section of its own',
      p('<w:r><w:br w:type="page"/></w:r>') + LABEL + TITLE + ANNEX_OF,
      ['error page-start Phụ lục'],
    ],
  ])('%s', (_name, after, expected) => expect(brief(withChange('plan', { after }))).toEqual(expected));
});

describe('the page', () => {
  const paged = (page: Page, parts = {}) => brief(docx(assembled(GOOD.plan()) + sectPr(page), parts));
  test.each<[string, Page, string[]]>([
    ['right margin of 10 mm', { margins: [1134, 567, 1134, 1701] }, ['error margin Lề phải']],
    ['left margin of 25 mm', { margins: [1134, 851, 1134, 1417] }, ['error margin Lề trái']],
    [
      'top and bottom margins of 30 mm',
      { margins: [1701, 851, 1701, 1701] },
      ['error margin Lề trên', 'error margin Lề dưới'],
    ],
    ['margins at the ends of their ranges', { margins: [1417, 1134, 1417, 1984] }, []],
    ['a number on the first page', { titlePage: false }, ['error page-number Số trang']],
    ['pages count from 3', { start: 3 }, ['error page-start Số trang']],
    ['lying on its side', { landscape: true }, ['error orientation Chiều trang']],
  ])('%s', (_name, page, expected) => expect(paged(page)).toEqual(expected));

  const field = (properties: string, run = '') =>
    `<w:p><w:pPr>${properties}</w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr>${run}</w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>`;
  test.each<[string, string, string[]]>([
    ['number at the right', field('<w:jc w:val="right"/>'), ['error align Số trang']],
    ['number in bold', field('<w:jc w:val="center"/>', '<w:b/>'), ['error bold Số trang']],
    ['number at 11 pt', field('<w:jc w:val="center"/>', '<w:sz w:val="22"/>'), ['error size Số trang']],
    ['number framed in the middle', field('<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>'), []],
    [
      'the word Trang beside it',
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${r('Trang ')}<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p>`,
      ['warning page-number Số trang'],
    ],
  ])('%s', (_name, header, expected) => expect(paged({}, { header })).toEqual(expected));

  test('one page needs no number, three do', () => {
    const paper = GOOD.plan();
    const header = '<w:p/>';
    const longer = { ...paper, under: paper['under']?.repeat(80) ?? '' };
    expect(brief(docx(assembled(paper), { header }))).toEqual([]);
    expect(brief(docx(assembled(longer), { header }))).toEqual(['error page-number Số trang']);
  });

  test('a paper of another size', () => {
    const letterSize = assembled(GOOD.plan()) + sectPr().replace('w:w="11907" w:h="16840"', 'w:w="12240" w:h="15840"');
    expect(brief(docx(letterSize))).toEqual(['error paper-size Khổ giấy']);
  });

  test('a hand-out is checked for page and font only', () => {
    const file = docx(
      handOut().replace(/Giữ/, 'Xin giữ') + body('Cảm ơn', 'Arial') + sectPr({ margins: [1134, 567, 1134, 1701] }),
    );
    expect(brief(file)).toEqual(['error margin Lề phải', 'error font Nội dung']);
  });
});

describe('tables', () => {
  const rows = (count: number) =>
    ['STT', ...Array.from({ length: count }, (_, at) => String(at + 1))].map((text) => [
      p(r(text, 13)),
      p(r('Nguyễn Văn An', 13)),
    ]);
  test.each<[string, string, string[]]>([
    ['short, its head not repeated', table([20, 100], rows(5), true), []],
    ['longer than a page, its head not repeated', table([20, 100], rows(80), true), ['error table-head Bảng']],
    ['longer than a page, its head repeated', table([20, 100], rows(80), true, true), []],
    ['wider than the text', table([20, 160], rows(5), true), ['error table-width Bảng']],
    ['at 9 pt', table([20, 100], [[p(r('STT', 9)), p(r('Tên', 9))]], true), ['warning table-size Bảng']],
    ['red in a cell', table([20, 100], [[p(r('STT', 13)), p(r('Tên', 13, '#FF0000'))]], true), ['error color Bảng']],
  ])('%s', (_name, between, expected) => expect(brief(withChange('plan', { table: between }))).toEqual(expected));

  test('borders around the two columns of head and foot', () => {
    const ruled = assembled(GOOD.plan()).replace(/<w:tblLook/g, '<w:tblBorders><w:insideV w:val="single" w:sz="4"/></w:tblBorders><w:tblLook'); // prettier-ignore
    expect(brief(docx(ruled))).toEqual(['error borders Phần đầu', 'error borders Phần cuối']);
  });
});
