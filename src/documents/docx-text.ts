// The text of any .docx as it could have been pasted: automatic numbers as characters, bold between `**`, cells of a table
// separated by tabs, and what stands outside the body marked as such. For reading in, not for judging the layout.
import PizZip from 'pizzip';
import { UserError } from '../domain/errors';
import { apartMark, formPieceOf } from '../domain/plan-letterhead';
import { listNumbers } from './docx-numbering';
import type { ListPlace } from './docx-numbering';
import { elementAt, elementsOf, textOf, xmlTree } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** Characters of XML; a plan has some hundred thousand. */
const MOST_XML = 20_000_000;

interface Style {
  basedOn: string;
  bold: boolean | undefined;
  list: Partial<ListPlace>;
}

interface Run {
  text: string;
  bold: boolean;
}

function refuse(code: string, text: string): never {
  throw new UserError(`docx/${code}`, text);
}

function opened(base64: string): PizZip {
  // The first bytes of an OLE file: .doc, or a .docx with a password.
  if (base64.startsWith('0M8R4KGx')) {
    refuse(
      'old',
      'Tệp này là Word đời cũ (.doc) hoặc có đặt mật khẩu. Hãy mở bằng Word, lưu lại dạng .docx không mật khẩu rồi chọn lại.',
    );
  }
  try {
    const zip = new PizZip(base64, { base64: true });
    if (zip.file('word/document.xml')) return zip;
  } catch {
    // Told below, as for a zip that holds something else.
  }
  return refuse(
    'not-docx',
    'Tệp này không phải là văn bản Word (.docx) hoặc đã hỏng. Hãy mở bằng Word, lưu lại dạng .docx rồi chọn lại.',
  );
}

function partOf(zip: PizZip, path: string): XmlElement | undefined {
  const file = zip.file(path);
  if (!file) return undefined;
  const xml = file.asText();
  if (xml.length > MOST_XML)
    refuse('too-large', 'Văn bản quá dài để đọc một lần. Hãy chép riêng phần kế hoạch rồi dán vào ô.');
  return elementsOf(xmlTree(xml))[0];
}

/** Whether an on-off property is on; undefined when it is not given. */
function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = elementAt(properties, name);
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '');
}

function placeIn(properties: XmlElement | undefined): Partial<ListPlace> {
  const numbered = elementAt(properties, 'w:numPr');
  const list = elementAt(numbered, 'w:numId')?.attributes['w:val'];
  const level = elementAt(numbered, 'w:ilvl')?.attributes['w:val'];
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

/** What paragraphs and characters inherit from their styles. */
function styleReader(styles: XmlElement | undefined) {
  const byId = new Map(
    elementsOf(styles, 'w:style').map((one): [string, Style] => [
      one.attributes['w:styleId'] ?? '',
      {
        basedOn: elementAt(one, 'w:basedOn')?.attributes['w:val'] ?? '',
        bold: isOn(elementAt(one, 'w:rPr'), 'w:b'),
        list: placeIn(elementAt(one, 'w:pPr')),
      },
    ]),
  );
  const standard = elementsOf(styles, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  /** From the style itself up to what it is based on. */
  function* chain(id: string | undefined): Generator<Style> {
    const passed = new Set<string>();
    for (let at = id ?? ''; at !== '' && !passed.has(at);) {
      passed.add(at);
      const style = byId.get(at);
      if (!style) return;
      yield style;
      at = style.basedOn;
    }
  }
  const first = <T>(id: string | undefined, pick: (style: Style) => T | undefined): T | undefined => {
    for (const style of chain(id)) {
      const value = pick(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  return {
    standard,
    bold: (id: string | undefined) => first(id, (style) => style.bold),
    list: (id: string | undefined): Partial<ListPlace> => {
      const list = first(id, (style) => style.list.list);
      const level = first(id, (style) => style.list.level);
      return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level }) };
    },
  };
}

/** Of content in two forms the one that newer Word shows. */
const chosenOf = (alternate: XmlElement): XmlElement[] => {
  const chosen = elementAt(alternate, 'mc:Choice') ?? elementAt(alternate, 'mc:Fallback');
  return chosen ? [chosen] : [];
};

/** Text that was deleted or moved away, and what is no text. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:sdtPr', 'w:tblPr']);

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Marks that the reader of pasted text would take for its own. */
const escaped = (text: string): string => text.replace(/[\\*]/g, '\\$&');

/** Bold runs between `**`, around the words and not the blanks. */
function marked(runs: readonly Run[]): string {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged[merged.length - 1];
    // Blanks and breaks are as bold as what is around them.
    if (last && (last.bold === run.bold || run.text.trim() === '')) last.text += run.text;
    else merged.push({ ...run });
  }
  return merged
    .map(({ text, bold }) =>
      text
        .split(/(\n|\t)/)
        .map((piece) => {
          if (!bold || piece.trim() === '') return escaped(piece);
          const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece) ?? [];
          return `${before}**${escaped(words)}**${after}`;
        })
        .join(''),
    )
    .join('');
}

function reader(zip: PizZip) {
  const styles = styleReader(partOf(zip, 'word/styles.xml'));
  const numberOf = listNumbers(partOf(zip, 'word/numbering.xml'));

  /** Runs of a paragraph; text boxes in it go to `boxes`. */
  function runsOf(parent: XmlElement, inherited: boolean, boxes: XmlElement[]): Run[] {
    return elementsOf(parent).flatMap((child): Run[] => {
      const { name } = child;
      if (SKIPPED.has(name)) return [];
      if (name === 'mc:AlternateContent') return chosenOf(child).flatMap((one) => runsOf(one, inherited, boxes));
      if (name === 'w:txbxContent') {
        boxes.push(child);
        return [];
      }
      if (name === 'w:r') {
        const properties = elementAt(child, 'w:rPr');
        const style = elementAt(properties, 'w:rStyle')?.attributes['w:val'];
        return runsOf(child, isOn(properties, 'w:b') ?? styles.bold(style) ?? inherited, boxes);
      }
      if (name === 'w:t') return [{ text: textOf(child).replace(/\s+/g, ' '), bold: inherited }];
      if (name === 'w:sym') {
        const code = parseInt(child.attributes['w:char'] ?? '', 16);
        return Number.isFinite(code) && code > 0 ? [{ text: String.fromCharCode(code), bold: inherited }] : [];
      }
      const character = CHARACTERS[name];
      if (character !== undefined) return [{ text: character, bold: inherited }];
      return runsOf(child, inherited, boxes);
    });
  }

  function paragraph(element: XmlElement): string[] {
    const properties = elementAt(element, 'w:pPr');
    const style = elementAt(properties, 'w:pStyle')?.attributes['w:val'] ?? styles.standard;
    const { list, level = 0 } = { ...styles.list(style), ...placeIn(properties) };
    const boxes: XmlElement[] = [];
    const runs = runsOf(element, styles.bold(style) ?? false, boxes);
    const isBlank = runs.every(({ text }) => text.trim() === '');
    const label = list === undefined || list === '0' || isBlank ? '' : numberOf({ list, level }).trim();
    const bold = runs.find(({ text }) => text.trim() !== '')?.bold ?? false;
    const text = marked(label === '' ? runs : [{ text: `${label} `, bold }, ...runs]);
    return [text, ...boxes.flatMap((box) => apart(box, 'Hộp chữ'))];
  }

  const apart = (parent: XmlElement, where: Parameters<typeof apartMark>[0]): string[] =>
    blocks(parent)
      .flatMap((text) => text.split('\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => `${apartMark(where)}${text.replace(/\t/g, ' ')}`);

  /** Cells that hold letterhead or signature are read one after the other; others are a row of a table. */
  function table(element: XmlElement): string[] {
    const rows = contents(element)
      .filter(({ name }) => name === 'w:tr')
      .map((row) =>
        contents(row)
          .filter(({ name }) => name === 'w:tc')
          .map((cell) => blocks(cell).filter((text) => text.trim() !== '')),
      );
    const plain = (text: string) => text.replace(/\*\*/g, '').trim();
    const isLayout = rows.some((row) =>
      row.some((cell) => cell.some((text) => text.split('\n').some((line) => formPieceOf(plain(line)) !== undefined))),
    );
    return rows.flatMap((row) => {
      if (isLayout || row.filter((cell) => cell.length > 0).length < 2) return row.flat();
      const isBoxed = (text: string) => text.startsWith('[');
      const cells = row.map((cell) =>
        cell
          .filter((text) => !isBoxed(text))
          .map((text) => text.replace(/\s+/g, ' ').trim())
          .join(' '),
      );
      return [cells.join('\t'), ...row.flat().filter(isBoxed)];
    });
  }

  /** Elements of a block's content, without what only wraps it. */
  function contents(parent: XmlElement): XmlElement[] {
    return elementsOf(parent).flatMap((child) => {
      if (SKIPPED.has(child.name)) return [];
      if (child.name === 'mc:AlternateContent') return chosenOf(child).flatMap(contents);
      const isWrapper = ['w:sdt', 'w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(
        child.name,
      );
      return isWrapper ? contents(child) : [child];
    });
  }

  function blocks(parent: XmlElement): string[] {
    return contents(parent).flatMap((child) => {
      if (child.name === 'w:p') return paragraph(child);
      return child.name === 'w:tbl' ? table(child) : [];
    });
  }
  return { blocks, apart };
}

/** Parts beside the body, in this order, and what each is called. */
const BESIDE = [
  [/^word\/header\d*\.xml$/, 'Đầu trang'],
  [/^word\/footer\d*\.xml$/, 'Chân trang'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, 'Chú thích'],
] as const;

/**
 * The text of a .docx, base64, one line to a paragraph, paragraphs separated by a blank line.
 *
 * @throws UserError 'docx/old' for .doc and files with a password, 'docx/not-docx', 'docx/too-large'
 */
export function docxText(base64: string): string {
  const zip = opened(base64);
  const { blocks, apart } = reader(zip);
  const body = elementAt(partOf(zip, 'word/document.xml'), 'w:body');
  const lines = body ? blocks(body) : [];
  const paths = Object.keys(zip.files).sort();
  for (const [pattern, where] of BESIDE) {
    for (const path of paths.filter((one) => pattern.test(one))) {
      const part = partOf(zip, path);
      const notes = where === 'Chú thích' ? elementsOf(part) : part ? [part] : [];
      // Page numbers alone are of no use to anybody.
      lines.push(
        ...notes
          .flatMap((note) => apart(note, where))
          .filter((text) => /\p{L}/u.test(text.replace(/^\[[^\]]*\]/u, ''))),
      );
    }
  }
  return lines
    .map((text) => text.replace(/[^\S\n\t]+$/gmu, ''))
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
