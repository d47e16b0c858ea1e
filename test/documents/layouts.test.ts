// Both papers follow the decree, whatever the commune is called and whether they are drafts; and the layouts are sound.
import PizZip from 'pizzip';
import { layoutDocx } from '../../src/documents/layouts';
import { checkLayout } from '../../src/documents/check';
import type { Office } from '../../src/documents/letterhead';
import { PAPER_KINDS } from '../../src/usecases/papers';
import type { Paragraph } from './docx';
import { allParagraphs, isTable, readDocx, ruledTables } from './docx';
import { MEETING } from './meeting';
import { layout, planDocx, planPaper, resultsDocx, resultsPaper } from './paper';
import { OFFICE, plan, session } from './rows';
import { elements, parseXml } from './xml';

function officeCalled(issuer: string, place: string, change: Partial<Office> = {}): Office {
  return {
    ...OFFICE,
    issuer: ['ỦY BAN NHÂN DÂN', issuer],
    place,
    name: `Ủy ban nhân dân ${issuer.toLowerCase()}`,
    ...change,
  };
}

const OFFICES: Office[] = [
  OFFICE,
  officeCalled('XÃ NGUYỄN BỈNH KHIÊM', 'Nguyễn Bỉnh Khiêm', { signature: ['CHỦ TỊCH'] }),
  officeCalled('PHƯỜNG PHÚ THƯỢNG', 'Phú Thượng', {
    signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  }),
  officeCalled('PHƯỜNG NGUYỄN BỈNH KHIÊM', 'Nguyễn Bỉnh Khiêm', { recipients: [] }),
  officeCalled('XÃ Ý', 'Ý', { signer: 'ThS. Bà Đỗ Thị Ước' }),
  officeCalled('ĐẶC KHU QUẦN ĐẢO TRƯỜNG SA VÀ VÙNG BIỂN PHÍA NAM', 'Trường Sa', { signer: '' }),
];

describe('the form of Nghị định 30/2020/NĐ-CP', () => {
  test.each(OFFICES.map((office) => [office.issuer.join(' '), office] as const))('%s: both papers', (_name, office) => {
    expect(checkLayout(planPaper({ office }))).toEqual([]);
    expect(checkLayout(resultsPaper({ office }))).toEqual([]);
  });

  test('a numbered and dated paper', () => {
    for (const [number, issuedOn] of [
      ['5', '2024-02-05'],
      ['05', '2024-10-31'],
      ['128', '2024-09-12'],
    ] as const) {
      expect(checkLayout(planPaper({ number, issuedOn }))).toEqual([]);
      expect(checkLayout(resultsPaper({ number, issuedOn }))).toEqual([]);
    }
  });

  test('a draft whose month is not known, several sessions, no opinion, titles of every length', () => {
    expect(checkLayout(planPaper({ plan: plan({ issueMonth: '' }) }))).toEqual([]);
    const second = session({ code: 'P-2024-02', date: '2024-08-02', headCount: null });
    expect(checkLayout(resultsPaper({ sessions: [session(), second] }))).toEqual([]);
    expect(checkLayout(resultsPaper({ opinions: [], followUps: [] }))).toEqual([]);
    const words =
      'Tiếp xúc, đối thoại trực tiếp của Chủ tịch Ủy ban nhân dân xã với Nhân dân trên địa bàn năm 2024'.split(' ');
    for (let count = 1; count <= 60; count++) {
      const title = Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ');
      expect(checkLayout(planPaper({ plan: plan({ title }) }))).toEqual([]);
    }
  });

  test.each([
    ['a size', 'word/styles.xml', /(styleId="NoiDung".*?<w:sz w:val=")28/, '$124', 'size'],
    ['a font', 'word/styles.xml', /w:hAnsi="Times New Roman"/, 'w:hAnsi="Arial"', 'font'],
    ['a margin', 'word/document.xml', /w:right="851" w:bottom/, 'w:right="840" w:bottom', 'margin'],
    ['a page number on page 1', 'word/document.xml', /<w:titlePg\/>/, '', 'page-number'],
    ['a longer line', 'word/document.xml', /(<w:ind w:left=")\d+(" w:right=")\d+/, '$1100$2200', 'line-length'],
    ['a dashed line', 'word/document.xml', /(<w:bottom w:val=")single/, '$1dashed', 'line-style'],
    ['a doubled end mark', 'word/document.xml', /\.\/\.</, './././.<', 'end-mark'],
    ['a wrong number', 'word/document.xml', /\/TB-UBND/, '/ TB - UBND', 'format'],
    ['a table head that is not repeated', 'word/document.xml', /<w:tblHeader\/>/, '', 'table-head'],
  ])('the checker sees %s', (_what, path, from, to, rule) => {
    const docx = resultsPaper();
    const changed = changePart(docx, path, (xml) => xml.replace(from, to));
    expect(changed).not.toBe(docx);
    expect(new Set(checkLayout(changed).map((finding) => finding.rule))).toEqual(new Set([rule]));
  });
});

describe('what the decree does not ask for, and a page needs', () => {
  test.each(['plan', 'results'] as const)(
    '%s: the signature never stands alone, headings stay with their text',
    (kind) => {
      const docx = kind === 'plan' ? planDocx() : resultsDocx();
      const foot = docx.body.filter(isTable).at(-1);
      expect(foot?.rows.map((row) => row.whole)).toEqual([true]);
      const text = docx.body.filter((block): block is Paragraph => !isTable(block));
      const held = text.filter(({ style }) => ['Đoạn cuối', 'Mục', 'Khoản có tiêu đề'].includes(style));
      expect(held.length).toBeGreaterThan(0);
      expect(held.filter(({ keepNext }) => !keepNext)).toEqual([]);
      const signer = foot?.rows[0]?.cells[1]?.paragraphs.at(-1);
      expect(signer?.before).toBeGreaterThanOrEqual(50 * 20);
    },
  );

  test('all text is marked as Vietnamese, so that a word processor spells it as such', () => {
    for (const docx of [planDocx(), resultsDocx()]) {
      const languages = allParagraphs(docx).flatMap((paragraph) => paragraph.runs.map((run) => run.language));
      expect(new Set(languages)).toEqual(new Set(['vi-VN']));
    }
  });
});

function changePart(docx: string, path: string, change: (xml: string) => string): string {
  const zip = new PizZip(docx, { base64: true });
  const before = zip.file(path)?.asText() ?? '';
  const after = change(before);
  if (after === before) return docx;
  zip.file(path, after);
  return zip.generate({ type: 'base64' });
}

describe('the layouts', () => {
  test('always the same bytes', () => {
    for (const kind of PAPER_KINDS) expect(layoutDocx(kind)).toBe(layoutDocx(kind));
  });

  test('have named styles, and every style that is used is there', () => {
    for (const kind of PAPER_KINDS) {
      const { parts } = readDocx(layout(kind));
      const styles = elements(parseXml(parts['word/styles.xml'] ?? ''), 'w:style');
      const names = styles.map((style) => elements(style, 'w:name')[0]?.attributes['w:val']);
      expect(names).toEqual(
        expect.arrayContaining([
          'Quốc hiệu',
          'Tiêu ngữ',
          'Cơ quan ban hành',
          'Số ký hiệu',
          'Căn cứ',
          'Nội dung',
          'Nơi nhận',
        ]),
      );
      const ids = styles.map((style) => style.attributes['w:styleId']);
      const used = [...(parts['word/document.xml'] ?? '').matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(
        (match) => match[1],
      );
      expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  test('declare every part they have, and a title for the file', () => {
    for (const paper of [planPaper(), resultsPaper()]) {
      const { parts } = readDocx(paper);
      const declared = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
        (match) => match[1] ?? '',
      );
      expect(
        Object.keys(parts)
          .filter((path) => !/\.rels$|^\[/.test(path))
          .sort(),
      ).toEqual(declared.sort());
      expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
    }
    expect(planDocx().parts['docProps/core.xml']).toContain('<dc:title>KẾ HOẠCH: Tiếp xúc, đối thoại');
    expect(planDocx().parts['word/settings.xml']).toContain('<w:doNotExpandShiftReturn/>');
  });

  test('leave no tag and no empty paragraph of text behind', () => {
    for (const docx of [planDocx(), resultsDocx()]) {
      expect(docx.parts['word/document.xml']).not.toMatch(/[{}]/);
      const empty = allParagraphs(docx).filter((paragraph) => paragraph.text === '');
      const allowed = ['Đường kẻ', 'Khoảng cách', 'Cuối văn bản', 'Bảng - nội dung'];
      expect(empty.map((paragraph) => paragraph.style).filter((style) => !allowed.includes(style))).toEqual([]);
    }
  });

  test('a short row stays whole, a long one may break', () => {
    const text = 'Đề nghị xem xét, trả lời. '.repeat(20);
    const opinions = MEETING.opinions.map((opinion, at) => (at === 0 ? { ...opinion, text } : opinion));
    const rows =
      ruledTables(resultsDocx({ opinions }))[0]
        ?.rows.filter((row) => row.cells.length === 5)
        .slice(1) ?? [];
    expect(rows.map((row) => row.whole)).toEqual(rows.map((row) => row.cells[2]?.text !== text));
    expect(rows.filter((row) => !row.whole)).toHaveLength(1);
  });
});
