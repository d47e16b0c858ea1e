// The text of a .docx: numbers that Word counts, bold, tables, what stands outside the body; and files that are none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { docxText } from '../../src/documents/docx-text';
import type { OutlineLine } from '../../src/domain/plan-outline';
import { notUnderstood, readPlan, readRows } from '../../src/domain/plan-reading';
import { refusal } from '../support/refusal';
import { paragraph, part, run, table, wordFile } from '../support/word-file';
import { planPaper } from './paper';
import { plan } from './rows';

const text = (...file: Parameters<typeof wordFile>) => docxText(wordFile(...file).toString('base64'));
const lines = (...file: Parameters<typeof wordFile>) => text(...file).split('\n\n');

describe('automatic numbers', () => {
  const OUTLINE = [
    ['upperRoman', '%1.'],
    ['decimal', '%2.'],
    ['decimal', '%2.%3.'],
    ['lowerLetter', '%4)'],
    ['bullet', '\uf0b7'],
    ['bullet', 'o'],
  ] as const;
  const at = (level: number, words: string, list = 1) => paragraph(words, { list: [list, level] });

  it('are counted as Word counts them: below a new number anew', () => {
    const body = [
      at(0, 'A'),
      at(1, 'B'),
      at(1, 'C'),
      at(2, 'D'),
      at(3, 'E'),
      at(3, 'F'),
      at(0, 'G'),
      at(1, 'H'),
      at(4, 'I'),
      at(5, 'K'),
    ];
    expect(lines(body.join(''), { lists: [OUTLINE] })).toEqual([
      'I. A',
      '1. B',
      '2. C',
      '2.1. D',
      'a) E',
      'b) F',
      'II. G',
      '1. H',
      '- I',
      '+ K',
    ]);
  });

  it('go on through paragraphs between them, and not for blank ones', () => {
    expect(lines([at(0, 'A'), paragraph('Đoạn.'), at(0, ' '), at(0, 'B')].join(''), { lists: [OUTLINE] })).toEqual([
      'I. A',
      'Đoạn.',
      'II. B',
    ]);
  });

  it('are shared by lists of one description, unless one begins anew', () => {
    const moreLists = `<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="8"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
    expect(
      lines([at(0, 'A'), at(0, 'B', 7), at(0, 'C', 8), at(0, 'D', 8)].join(''), { lists: [OUTLINE], moreLists }),
    ).toEqual(['I. A', 'II. B', 'V. C', 'VI. D']);
  });

  it('come from the style of a paragraph, or of that on which it is based; 0 takes them away', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:rPr><w:b w:val="0"/></w:rPr></w:style>`;
    const body = [
      paragraph('A', { style: 'Muc' }),
      paragraph('B', { style: 'MucCon' }),
      paragraph('C', { style: 'Muc', list: [0, 0] }),
      paragraph('D', { style: 'Muc' }),
    ];
    expect(lines(body.join(''), { lists: [OUTLINE], styles })).toEqual(['**I. A**', '1. B', '**C**', '**II. D**']);
  });

  it.each([
    ['lowerRoman', '%1)', ['i)', 'ii)', 'iii)', 'iv)']],
    ['upperLetter', '%1.', ['A.', 'B.', 'C.', 'D.']],
    ['decimalZero', '%1/', ['01/', '02/', '03/', '04/']],
    ['none', '•', ['•', '•', '•', '•']],
    ['cardinalText', '(%1).', ['(1).', '(2).', '(3).', '(4).']],
  ])('%s', (format, pattern, labels) => {
    const body = labels.map(() => at(0, 'X')).join('');
    expect(lines(body, { lists: [[[format, pattern]]] })).toEqual(labels.map((label) => `${label} X`));
  });

  it('of a list that is not described are none', () => {
    expect(lines(at(0, 'A', 9), { lists: [OUTLINE] })).toEqual(['A']);
    expect(lines(at(0, 'A'))).toEqual(['A']);
  });
});

describe('the text', () => {
  it('is bold between marks, around words and not blanks; marks of its own are told apart', () => {
    const body = [
      paragraph(`${run('Thời ', true)}${run('gian:', true)}${run(' ', true)}${run('quý II')}`),
      paragraph(run('a * b ** c \\ d')),
      paragraph(`${run('A\nB', true)}`),
    ];
    expect(lines(body.join(''))).toEqual(['**Thời gian:** quý II', 'a \\* b \\*\\* c \\\\ d', '**A**\n**B**']);
    expect(readPlan(text(body[1] ?? '')).items[0]?.source).toBe('a * b ** c \\ d');
  });

  it('is what Word shows: insertions are, deletions and codes of fields are not', () => {
    const body = `<w:p><w:r><w:t>Xã</w:t></w:r><w:ins><w:r><w:t xml:space="preserve"> mới</w:t></w:r></w:ins><w:del><w:r><w:delText> cũ</w:delText></w:r></w:del><w:r><w:instrText> PAGE </w:instrText></w:r><w:hyperlink><w:r><w:t>!</w:t></w:r></w:hyperlink></w:p><w:sdt><w:sdtContent>${paragraph('trong ô')}</w:sdtContent></w:sdt>`;
    expect(lines(body)).toEqual(['Xã mới!', 'trong ô']);
  });

  it('of a table is a row a line, its cells apart; letterhead and signature are read cell by cell', () => {
    const body = [
      table([
        [
          paragraph('UBND XÃ A'),
          `${paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')}${paragraph('Độc lập - Tự do - Hạnh phúc')}`,
        ],
      ]),
      table([
        [paragraph('TT'), paragraph('Thời gian')],
        [paragraph('1'), `${paragraph('8 giờ')}${paragraph('ngày 15/6')}`],
        [paragraph(''), paragraph('Ghi chú chung')],
      ]),
    ];
    expect(lines(body.join(''))).toEqual([
      ...['UBND XÃ A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['TT\tThời gian', '1\t8 giờ ngày 15/6', 'Ghi chú chung'],
    ]);
  });

  it('outside the body is marked as such, once, and page numbers are left out', () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('MẬT')}</mc:Choice><mc:Fallback>${box('MẬT')}</mc:Fallback></mc:AlternateContent><w:t>Thân</w:t></w:r></w:p>`;
    const others = {
      'word/header1.xml': part('hdr', paragraph('2')),
      'word/footer1.xml': part('ftr', paragraph('UBND xã A')),
      'word/footnotes.xml': part('footnotes', `<w:footnote>${paragraph('Theo số liệu 2023')}</w:footnote>`),
    };
    expect(text(body, { others })).toBe(
      'Thân\n\n[Hộp chữ] MẬT\n\n[Chân trang] UBND xã A\n\n[Chú thích] Theo số liệu 2023',
    );
  });
});

describe('the plan of Ngọc Châu 2024', () => {
  const example = JSON.parse(readFileSync(join(__dirname, '../../examples/ngoc-chau-2024/plan.json'), 'utf8')) as {
    lines: OutlineLine[];
    title: string;
    issueMonth: string;
    signer: string;
  };

  it('as the product prints it comes back as the rows it was made from', () => {
    const { lines: rows, ...head } = example;
    const printed = planPaper({
      plan: plan(head),
      lines: rows.map((row, index) => ({ ...row, code: `KH/${index}`, plan: 'KH', order: index + 1, revision: null })),
    });
    const reading = readPlan(docxText(printed));
    expect(readRows(reading)).toEqual(rows);
    expect(notUnderstood(reading)).toEqual([]);
    expect(reading.plan).toMatchObject(head);
  });

  it('with numbers and dashes that Word counts gives the same rows', () => {
    const lists = [
      [
        ['upperRoman', '%1.'],
        ['decimal', '%2.'],
        ['decimal', '%2.%3.'],
      ],
      [['bullet', '-']],
      [['decimal', '(%1).']],
      [['decimal', '%1.']],
    ] as const;
    const listOf = ({ part: of, label }: OutlineLine): readonly [number, number] | undefined => {
      if (/^[IVX]+\.$/.test(label)) return [1, 0];
      if (/^\d+\.\d+\.$/.test(label)) return [1, 2];
      if (/^\d+\.$/.test(label)) return of === 'execution' ? [4, 0] : [1, 1];
      return label === '-' ? [2, 0] : label === '' ? undefined : [3, 0];
    };
    const words = (row: OutlineLine) => {
      const bold = run(row.lead, true);
      return row.lead === '' ? run(row.text) : row.text === '' ? bold : `${bold}${run(` ${row.text}`)}`;
    };
    const body = example.lines.flatMap((row, index) => {
      const list = listOf(row);
      const heading = row.part === 'recipient' && example.lines[index - 1]?.part !== 'recipient';
      return [
        ...(heading ? [paragraph('Nơi nhận:', { bold: true })] : []),
        paragraph(words(row), list ? { list } : {}),
      ];
    });
    const head = [paragraph('KẾ HOẠCH', { bold: true }), paragraph(example.title, { bold: true })];
    const reading = readPlan(text([...head, ...body].join(''), { lists }));
    expect(readRows(reading)).toEqual(example.lines);
    expect(notUnderstood(reading)).toEqual([]);
  });
});

describe('a file that is no .docx', () => {
  const code = (bytes: Buffer) => refusal(() => docxText(bytes.toString('base64'))).code;
  const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0]);

  it.each<[string, Buffer, string]>([
    ['of Word before 2007, or with a password', OLE, 'docx/old'],
    ['of text', Buffer.from('Kế hoạch'), 'docx/not-docx'],
    ['that is empty', Buffer.alloc(0), 'docx/not-docx'],
    ['that was cut off', wordFile(paragraph('A')).subarray(0, 300), 'docx/not-docx'],
    [
      'zip of something else',
      new PizZip().file('a.txt', 'a').generate({ type: 'nodebuffer' }) as Buffer,
      'docx/not-docx',
    ],
  ])('%s is refused in a sentence', (_what, bytes, expected) => expect(code(bytes)).toBe(expected));

  it('an empty document has no text', () => expect(text('')).toBe(''));
});
