// The lines below the head's parts, drawn in every way that word processors know.
import { checkLayout } from '../../../src/documents/check';
import { textWidth } from '../../../src/documents/metrics';
import { GOOD, made } from './papers';
import { centred, drawingLine, p, r, vmlConnector, vmlLine } from './word';

const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const mottoMm = textWidth(MOTTO, 14, 'bold');
const issuerMm = textWidth('XÃ SÔNG LAM', 13, 'bold') * 0.42;
const COLUMN_MM = 100 - (2 * 108 * 25.4) / 1440;

const found = (mottoLine: string, motto = centred(MOTTO, 'b', 14)) =>
  checkLayout(made({ ...GOOD.plan(), motto, mottoLine })).map(({ rule, component }) => `${rule} ${component}`);

const borderOf = (lengthMm: number, side = 'bottom', kind = 'single', shift = 0) => {
  const free = Math.round((((COLUMN_MM - lengthMm) / 2) * 1440) / 25.4);
  return p(
    '',
    `<w:pBdr><w:${side} w:val="${kind}" w:sz="6"/></w:pBdr><w:ind w:left="${free + shift}" w:right="${free - shift}"/>`,
  );
};

const WAYS: [string, (mm: number) => string][] = [
  ['DrawingML', (mm) => p(drawingLine(mm))],
  ['a VML line', (mm) => p(vmlLine(mm))],
  ['a VML connector', (mm) => p(vmlConnector(mm))],
  ['a border below an empty paragraph', (mm) => borderOf(mm)],
  ['a border above an empty paragraph', (mm) => borderOf(mm, 'top')],
];

describe.each(WAYS)('%s', (_name, line) => {
  test('as long as the text is right', () => expect(found(line(mottoMm))).toEqual([]));
  test('half as long is not', () => expect(found(line(mottoMm / 2))).toEqual(['line-length Tiêu ngữ']));
});

test('a shape anchored in the paragraph of the text itself', () => {
  const motto = p(r(MOTTO, 'b', 14) + drawingLine(mottoMm), '<w:jc w:val="center"/>');
  expect(found('', motto)).toEqual([]);
});

test('both lines anchored in the other column: each part takes the one that fits it', () => {
  const issuerLine = p(drawingLine(mottoMm) + drawingLine(issuerMm));
  expect(checkLayout(made({ ...GOOD.plan(), issuerLine, mottoLine: '' }))).toEqual([]);
});

test('shapes in a group have the scale of the group', () => {
  const points = (mottoMm / 25.4) * 72;
  const group = (inner: number) =>
    `<w:r><w:pict><v:group style="width:${points}pt;height:3pt" coordsize="2000,100"><v:line from="0,50" to="${inner},50"/></v:group></w:pict></w:r>`;
  expect(found(p(group(2000)))).toEqual([]);
  expect(found(p(group(1000)))).toEqual(['line-length Tiêu ngữ']);
});

test('a rule across the column is longer than the text', () => {
  const rule = '<w:r><w:pict><v:rect style="width:0;height:1.5pt" o:hr="t" o:hrstd="t"/></w:pict></w:r>';
  expect(found(p(rule))).toEqual(['line-length Tiêu ngữ']);
});

test('a line has to be solid and in the middle', () => {
  expect(found(borderOf(mottoMm, 'bottom', 'dashed'))).toEqual(['line-style Tiêu ngữ']);
  expect(found(borderOf(mottoMm, 'bottom', 'single', 400))).toEqual(['line-centre Tiêu ngữ']);
});

test('vertical lines, pictures and text boxes are no lines', () => {
  const upright = '<w:r><w:pict><v:line from="5pt,0" to="5pt,170pt"/></w:pict></w:r>';
  const picture = `<w:r><w:pict><v:shape style="width:${(mottoMm / 25.4) * 72}pt;height:1pt"><v:imagedata/></v:shape></w:pict></w:r>`;
  expect(found(p(upright))).toEqual(['line-missing Tiêu ngữ']);
  expect(found(p(picture))).toEqual(['line-missing Tiêu ngữ']);
});

test('below an abstract of two lines, the last line is measured; measured by the longest it is uncertain', () => {
  const text =
    'Kết quả giải quyết ý kiến, kiến nghị tại Hội nghị tiếp xúc, đối thoại trực tiếp của Chủ tịch UBND xã với Nhân dân năm 2026';
  const abstract = centred(text, 'b', 14);
  const at = (mm: number) =>
    checkLayout(made({ ...GOOD.plan(), abstract, abstractLine: p(drawingLine(mm)) })).map(({ severity, rule }) => `${severity} ${rule}`); // prettier-ignore
  expect(at(40)).toEqual([]);
  expect(at(150)).toEqual(['error line-length']);
});
