// What takes effect counts, wherever it is set: theme, defaults, chains of styles, table styles, numbering, direct formatting.
import fc from 'fast-check';
import PizZip from 'pizzip';
import { checkLayout, inspectLayout } from '../../../src/documents/check';
import { planPaper, resultsPaper } from '../paper';
import { assembled, GOOD, made } from './papers';
import { body, centred, docx, NAMESPACES, p, r, sectPr } from './word';
import type { Parts } from './word';

const brief = (bytes: Uint8Array | string): string[] =>
  checkLayout(bytes).map(({ severity, rule, component }) => `${severity} ${rule} ${component}`);

const components = (bytes: Uint8Array | string, rule: string): Set<string> =>
  new Set(
    checkLayout(bytes)
      .filter((finding) => finding.rule === rule)
      .map(({ component }) => component),
  );

const stylesOf = (defaults: string, ...styles: string[]): string =>
  `<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:rPr><w:sz w:val="28"/></w:rPr></w:style>${styles.join('')}</w:styles>`;

const style = (id: string, basedOn: string, run: string, paragraph = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:basedOn w:val="${basedOn}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const BODY_FORMAT = '<w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>';
const styled = (id: string, text: string) => p(r(text), `<w:pStyle w:val="${id}"/>`);
const SENTENCE = 'Ủy ban nhân dân xã Sông Lam tổ chức hội nghị đối thoại với Nhân dân toàn xã như sau.';

const withOpening = (opening: string, parts: Parts = {}) => docx(assembled({ ...GOOD.plan(), opening }), parts);

describe('fonts', () => {
  test('of the theme: Times New Roman there is right, Calibri is found in every part', () => {
    expect(brief(made(GOOD.plan()))).toEqual([]);
    const calibri = docx(assembled(GOOD.plan()), { themeFont: 'Calibri' });
    expect(new Set(checkLayout(calibri).map(({ rule }) => rule))).toEqual(new Set(['font']));
    expect(components(calibri, 'font')).toContain('Quốc hiệu');
    expect(components(calibri, 'font')).toContain('Số trang');
  });

  test('a font for letters beyond ASCII counts where there are such letters', () => {
    const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>';
    const run = (text: string) => `<w:r><w:rPr>${fonts}</w:rPr><w:t>${text}</w:t></w:r>`;
    expect(brief(withOpening(p(run(SENTENCE), BODY_FORMAT)))).toEqual(['error font Nội dung']);
    expect(brief(withOpening(p(run('2026 UBND'), BODY_FORMAT)))).not.toContain('error font Nội dung');
  });

  test('a font of East Asian letters does not count, as none is there', () => {
    const run = `<w:r><w:rPr><w:rFonts w:eastAsia="MS Mincho"/></w:rPr><w:t>${SENTENCE}</w:t></w:r>`;
    expect(brief(withOpening(p(run, BODY_FORMAT)))).toEqual([]);
  });
});

describe('styles', () => {
  test('a chain of basedOn: the nearest wins, what it leaves out comes from further up', () => {
    const styles = stylesOf(
      '',
      style('Grand', 'Normal', '<w:i/>', BODY_FORMAT),
      style('Parent', 'Grand', '<w:i w:val="0"/><w:sz w:val="24"/>'),
      style('Child', 'Parent', '<w:sz w:val="26"/>'),
    );
    expect(brief(withOpening(styled('Child', SENTENCE), { styles }))).toEqual([]);
    expect(brief(withOpening(styled('Parent', SENTENCE), { styles }))).toEqual(['error size Nội dung']);
    expect(brief(withOpening(styled('Grand', SENTENCE), { styles }))).toEqual(['error italic Nội dung']);
  });

  test('a circle of styles ends', () => {
    const styles = stylesOf('', style('A', 'B', '', BODY_FORMAT), style('B', 'A', '<w:b/><w:sz w:val="28"/>'));
    expect(brief(withOpening(styled('A', SENTENCE), { styles }))).toEqual(['error bold Nội dung']);
  });

  test('bold in the style of the paragraph and in that of the run cancel each other', () => {
    const styles = stylesOf(
      '',
      style('Strong', 'Normal', '<w:b/>', BODY_FORMAT),
      style('Bold', '', '<w:b/>', '', 'character'),
    );
    const run = `<w:r><w:rPr><w:rStyle w:val="Bold"/></w:rPr><w:t>${SENTENCE}</w:t></w:r>`;
    expect(brief(withOpening(p(run, '<w:pStyle w:val="Strong"/>'), { styles }))).toEqual([]);
    expect(brief(withOpening(p(run, BODY_FORMAT), { styles }))).toEqual(['error bold Nội dung']);
  });

  test('a style that is not there is the default', () => {
    expect(brief(withOpening(p(r(SENTENCE), `<w:pStyle w:val="Gone"/>${BODY_FORMAT}`)))).toEqual([]);
  });

  test('text set in capitals by formatting is in capitals', () => {
    const title = centred('Kế hoạch', 'b', 'caps', 14);
    expect(brief(made({ ...GOOD.plan(), title }))).toEqual([]);
  });

  test('a table style gives its font and colour to the text in the table', () => {
    const styles = stylesOf(
      '',
      '<w:style w:type="table" w:styleId="Fancy"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>' +
        '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr>' +
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:tblStylePr></w:style>',
    );
    const cell = '<w:tc><w:p><w:r><w:t>Họ và tên</w:t></w:r></w:p></w:tc>';
    const inTable = (look: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="Fancy"/><w:tblLook ${look}/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell}</w:tr><w:tr>${cell}</w:tr></w:tbl>`;
    const found = (look: string) => brief(docx(assembled({ ...GOOD.plan(), table: inTable(look) }), { styles }));
    expect(found('w:firstRow="0"')).toEqual(['error font Bảng', 'error font Bảng']);
    expect(found('w:firstRow="1"')).toEqual(['error font Bảng', 'error color Bảng', 'error font Bảng']);
  });
});

describe('numbering', () => {
  const level = (at: number, format: string, text: string, indent: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr>${indent}</w:pPr></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.', '<w:ind w:left="720"/>')}${level(1, 'lowerLetter', '%2)', '<w:ind w:left="720"/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7', '<w:ind w:left="720" w:hanging="360"/>')}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
  const item = (list: number, at: number, text: string, ...format: string[]) =>
    p(
      r(text, ...format),
      `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr><w:spacing w:before="120" w:after="120"/><w:jc w:val="both"/>`,
    );

  test('automatic numbers tell a section, and automatic letters leave out đ', () => {
    const right =
      item(1, 0, 'THỜI GIAN', 'b') + ['Một;', 'Hai;', 'Ba;', 'Bốn.'].map((text) => item(1, 1, text)).join('');
    expect(brief(withOpening(right, { numbering }))).toEqual([]);
    expect(brief(withOpening(item(1, 0, 'Thời gian', 'b'), { numbering }))).toEqual(['error capitals Mục (I, II, …)']);
    expect(brief(withOpening(right + item(1, 1, 'Năm.'), { numbering }))).toEqual(['error order Điểm']);
  });

  test('a bullet brings its hanging indent, which the decree does not have', () => {
    expect(brief(withOpening(item(2, 0, SENTENCE), { numbering }))).toEqual(['error indent Nội dung']);
  });
});

describe('what is printed counts', () => {
  test('deleted and hidden text is not, inserted text is', () => {
    const deleted = `<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/><w:sz w:val="10"/></w:rPr><w:t>ẩn</w:t></w:r>`;
    expect(brief(withOpening(p(r(SENTENCE) + deleted, BODY_FORMAT)))).toEqual([]);
    const inserted = `<w:ins><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>thêm</w:t></w:r></w:ins>`;
    expect(brief(withOpening(p(r(SENTENCE) + inserted, BODY_FORMAT)))).toEqual(['error size Nội dung']);
  });

  test('content controls and links are looked through', () => {
    const inside = `<w:sdt><w:sdtPr/><w:sdtContent>${body(SENTENCE, 10)}</w:sdtContent></w:sdt>`;
    expect(brief(withOpening(inside))).toEqual(['error size Nội dung']);
    const link = `<w:hyperlink>${r('songlam.gov.vn', '#0563C1', 'u')}</w:hyperlink>`;
    expect(brief(withOpening(p(r(SENTENCE) + link, BODY_FORMAT)))).toEqual([
      'error color Nội dung',
      'warning underline Nội dung',
    ]);
  });

  test('a text box is checked for its letters, and is no part of the text', () => {
    const box = `<w:r><w:pict><v:shape style="width:90pt;height:20pt"><v:textbox><w:txbxContent>${p(r('DỰ THẢO', 'Arial'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    expect(brief(withOpening(p(r(SENTENCE) + box, BODY_FORMAT)))).toEqual(['error font Khung chữ']);
  });

  test('other prefixes and the strict form of the standard are the same paper', () => {
    const zip = new PizZip(made(GOOD.plan()));
    const change = (path: string, edit: (xml: string) => string) =>
      zip.file(path, edit(zip.file(path)?.asText() ?? ''));
    const foreign = (xml: string) =>
      xml
        .replace(/(<\/?|\s)w:/g, '$1x:')
        .replace('xmlns:w=', 'xmlns:x=')
        .replace(
          /"http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main"/g,
          '"http://purl.oclc.org/ooxml/wordprocessingml/main"',
        );
    for (const part of ['document', 'styles', 'header1', 'settings']) change(`word/${part}.xml`, foreign);
    const bytes = zip.generate({ type: 'uint8array' });
    expect(inspectLayout(bytes)).toEqual(inspectLayout(made(GOOD.plan())));
    expect(inspectLayout(bytes).forms).toEqual(['named']);
  });

  test('headers of the section before go on where a section has none', () => {
    const second = sectPr()
      .replace(/<w:headerReference[^>]*>/, '')
      .replace('<w:titlePg/>', '');
    const heading = body('II. NỘI DUNG', 'b');
    const parted = assembled({ ...GOOD.plan(), points: p('', sectPr()) + heading }) + second;
    expect(checkLayout(docx(parted))).toEqual([]);
    expect(components(docx(parted, { header: '<w:p/>' }), 'page-number')).toEqual(new Set(['Số trang']));
  });
});

describe('runs', () => {
  /** Cuts every text of a part into pieces, each a run of the same formatting. */
  function recut(xml: string, cuts: readonly number[]): string {
    let at = 0;
    return xml.replace(
      /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g,
      (_whole, properties: string | undefined, text: string) => {
        // An entity is one character and is not cut.
        const characters = text.match(/&[^;]+;|[\s\S]/gu) ?? [];
        const pieces: string[] = [];
        while (characters.length > 0) pieces.push(characters.splice(0, 1 + (cuts[at++ % cuts.length] ?? 0)).join(''));
        return pieces.map((piece) => `<w:r>${properties ?? ''}<w:t xml:space="preserve">${piece}</w:t></w:r>`).join('');
      },
    );
  }

  const recutPaper = (paper: Uint8Array | string, cuts: readonly number[]): Uint8Array => {
    const zip = typeof paper === 'string' ? new PizZip(paper, { base64: true }) : new PizZip(paper);
    const path = 'word/document.xml';
    zip.file(path, recut(zip.file(path)?.asText() ?? '', cuts));
    return zip.generate({ type: 'uint8array' });
  };

  const LEAD = p(
    r('2. Địa điểm:', 'b') + r(' Nhà văn hóa xã, kèm theo danh sách (đã gửi các thôn) của các hộ đã đăng ký.'),
    BODY_FORMAT,
  );
  const PAPERS: (Uint8Array | string)[] = [
    ...Object.values(GOOD).map((pieces) => made(pieces())),
    made({
      ...GOOD.plan(),
      clause: LEAD,
      motto: centred('Độc lập - Tự do - Hạnh phúc', 'u', 12),
      mottoLine: '',
      number: centred('Số: 5 / KH-UBND', 'b', 13),
      opening: body('Một đoạn bằng phông khác, cỡ nhỏ, màu đỏ', 'Arial', 11, '#FF0000'),
      last: body('Hết ./.', 'i'),
    }),
    planPaper(),
    resultsPaper(),
  ];

  test('a text cut into runs of the same formatting has the same findings', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PAPERS),
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 20 }),
        (paper, cuts) => {
          expect(checkLayout(recutPaper(paper, cuts))).toEqual(checkLayout(paper));
        },
      ),
      { numRuns: 40 },
    );
  });
});
