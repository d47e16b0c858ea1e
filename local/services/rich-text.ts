// RichTextValue and its builder: a cell's text with links and looks of stretches of it.
import { hyperlinkOf } from '../values/formulas';
import type { Cell, TextRun } from '../world';
import type { Book } from './book';
import { AT, handle } from './book';
import { colourOf } from './colours';
import { Exception } from './exception';
import { insideOf } from '../host-object';
import type { Methods } from './signatures';
import { checkedMethods } from './signatures';

/** Looks of text; what is absent is not said. */
export type TextStyleData = Omit<TextRun, 'start' | 'end' | 'url'>;
type Style = TextStyleData;

interface StyleHost {
  [AT]: { book: Book; style: Style };
}

interface TextAt {
  book: Book;
  text: string;
  runs: TextRun[];
  start: number;
}

interface TextHost {
  [AT]: TextAt;
}

const STYLE = `
  copy getFontFamily getFontSize getForegroundColor isBold isItalic isStrikethrough isUnderline
`;
const STYLE_BUILDER = `
  build
  setBold setItalic setStrikethrough setUnderline: boolean?
  setFontFamily setForegroundColor: string
  setFontSize: number?
`;

const styleReading: Methods<StyleHost> = {
  copy(this: StyleHost) {
    return handle(this[AT].book, 'TextStyleBuilder', styleBuilder, { ...this[AT], style: { ...this[AT].style } });
  },
  getFontFamily(this: StyleHost) {
    return this[AT].style.fontFamily ?? null;
  },
  getFontSize(this: StyleHost) {
    return this[AT].style.fontSize ?? null;
  },
  getForegroundColor(this: StyleHost) {
    return this[AT].style.color ?? null;
  },
  isBold(this: StyleHost) {
    return this[AT].style.bold ?? null;
  },
  isItalic(this: StyleHost) {
    return this[AT].style.italic ?? null;
  },
  isStrikethrough(this: StyleHost) {
    return this[AT].style.strikethrough ?? null;
  },
  isUnderline(this: StyleHost) {
    return this[AT].style.underline ?? null;
  },
};

function setStyle<K extends keyof Style>(host: StyleHost, key: K, value: Style[K] | null): StyleHost {
  if (value === null || value === undefined) delete host[AT].style[key];
  else host[AT].style[key] = value;
  return host;
}

const styleBuilding: Methods<StyleHost> = {
  build(this: StyleHost) {
    return styleHandle(this[AT].book, { ...this[AT].style });
  },
  setBold(this: StyleHost, on: boolean | null) {
    return setStyle(this, 'bold', on);
  },
  setItalic(this: StyleHost, on: boolean | null) {
    return setStyle(this, 'italic', on);
  },
  setStrikethrough(this: StyleHost, on: boolean | null) {
    return setStyle(this, 'strikethrough', on);
  },
  setUnderline(this: StyleHost, on: boolean | null) {
    return setStyle(this, 'underline', on);
  },
  setFontFamily(this: StyleHost, family: string | null) {
    return setStyle(this, 'fontFamily', family);
  },
  setFontSize(this: StyleHost, size: number | null) {
    return setStyle(this, 'fontSize', size);
  },
  setForegroundColor(this: StyleHost, colour: string | null) {
    return setStyle(this, 'color', colour === null ? null : colourOf(colour));
  },
};

const stylePrototype = checkedMethods('TextStyle', STYLE, styleReading);
const styleBuilder = checkedMethods('TextStyleBuilder', STYLE_BUILDER, styleBuilding);

export function styleHandle(book: Book, style: Style): object {
  return handle(book, 'TextStyle', stylePrototype, { book, style });
}

/** The plain looks of a TextStyle that a script hands over; null says nothing. */
export function styleOf(style: unknown): TextStyleData {
  const target = insideOf(style)?.target as StyleHost | undefined;
  return { ...target?.[AT].style };
}

/** `SpreadsheetApp.newTextStyle()`. */
export function newTextStyle(book: Book): object {
  return handle(book, 'TextStyleBuilder', styleBuilder, { book, style: {} });
}

const VALUE = `
  copy getText getStartIndex getEndIndex
  getLinkUrl getTextStyle: ; int,int
  getRuns
`;
const BUILDER = `
  build
  setText: string
  setLinkUrl: string; int,int,string
  setTextStyle: TextStyle?; int,int,TextStyle?
`;

/** Runs laid end to end over the whole text, each with what holds for all of its characters. */
function stretches({ text, runs }: TextAt): TextRun[] {
  const cuts = [...new Set([0, text.length, ...runs.flatMap((run) => [run.start, run.end])])]
    .filter((cut) => cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const looks = runs.filter((run) => run.start <= start && run.end >= end);
    return Object.assign({}, ...looks, { start, end }) as TextRun;
  });
}

function inside(at: TextAt, start = 0, end = at.text.length): TextRun[] {
  if (start < 0 || end > at.text.length || start > end) throw new Exception('Illegal argument.');
  return stretches(at).filter((run) => run.start < end && run.end > start);
}

const reading: Methods<TextHost> = {
  copy(this: TextHost) {
    return handle(this[AT].book, 'RichTextValueBuilder', builder, structuredCopy(this[AT]));
  },
  getText(this: TextHost) {
    return this[AT].text;
  },
  getStartIndex(this: TextHost) {
    return this[AT].start;
  },
  getEndIndex(this: TextHost) {
    return this[AT].start + this[AT].text.length;
  },
  getLinkUrl(this: TextHost, start?: number, end?: number) {
    const urls = new Set(inside(this[AT], start, end).map((run) => run.url));
    return urls.size === 1 ? ([...urls][0] ?? null) : null;
  },
  getTextStyle(this: TextHost, start?: number, end?: number) {
    const [first, ...rest] = inside(this[AT], start, end).map(({ start: _s, end: _e, url: _u, ...style }) => style);
    const same = Object.entries(first ?? {}).filter(([key, value]) =>
      rest.every((style) => style[key as keyof Style] === value),
    );
    return styleHandle(this[AT].book, Object.fromEntries(same));
  },
  getRuns(this: TextHost) {
    const { book, text } = this[AT];
    return stretches(this[AT]).map((run) =>
      handle(book, 'RichTextValue', prototype, {
        book,
        text: text.slice(run.start, run.end),
        runs: [{ ...run, start: 0, end: run.end - run.start }],
        start: run.start,
      }),
    );
  },
};

function structuredCopy(at: TextAt): TextAt {
  return { ...at, runs: structuredClone(at.runs) };
}

function addRun(host: TextHost, start: number, end: number, looks: Omit<TextRun, 'start' | 'end'>): TextHost {
  const { text, runs } = host[AT];
  if (start < 0 || end > text.length || start > end) throw new Exception('Illegal argument.');
  if (start < end) runs.push({ start, end, ...looks });
  return host;
}

const building: Methods<TextHost> = {
  build(this: TextHost) {
    return handle(this[AT].book, 'RichTextValue', prototype, structuredCopy(this[AT]));
  },
  setText(this: TextHost, text: string) {
    this[AT].text = text ?? '';
    this[AT].runs = [];
    return this;
  },
  setLinkUrl(this: TextHost, first: number | string | null, end?: number, url?: string | null) {
    const { text, runs } = this[AT];
    const [from, to, link] =
      typeof first === 'number' && end !== undefined
        ? [first, end, url ?? null]
        : [0, text.length, first as string | null];
    if (link === null) {
      for (const run of runs) if (run.start >= from && run.end <= to) delete run.url;
      return this;
    }
    return addRun(this, from, to, { url: link });
  },
  setTextStyle(this: TextHost, first: unknown, end?: number, style?: unknown) {
    const { text } = this[AT];
    const [from, to, look] =
      typeof first === 'number' && end !== undefined ? [first, end, style] : [0, text.length, first];
    return addRun(this, from, to, styleOf(look));
  },
};

const prototype = checkedMethods('RichTextValue', VALUE, reading);
const builder = checkedMethods('RichTextValueBuilder', BUILDER, building);

/** `SpreadsheetApp.newRichTextValue()`. */
export function newRichTextValue(book: Book): object {
  return handle(book, 'RichTextValueBuilder', builder, { book, text: '', runs: [], start: 0 });
}

/** Text and links of a cell. Numbers and dates have no rich text: null, as live. */
export function richTextHandle(book: Book, cell: Cell | undefined): object | null {
  if (cell && cell.formula === undefined && typeof cell.value !== 'string') return null;
  const url = hyperlinkOf(cell?.formula);
  const label = /[,;]\s*"((?:[^"]|"")*)"\s*\)\s*$/.exec(cell?.formula ?? '')?.[1]?.replace(/""/g, '"');
  const text = cell?.formula === undefined ? String(cell?.value ?? '') : (label ?? url ?? '');
  const runs = url === undefined ? structuredClone(cell?.runs ?? []) : [{ start: 0, end: text.length, url }];
  return handle(book, 'RichTextValue', prototype, { book, text, runs, start: 0 });
}

/** Plain text and runs of a RichTextValue that a script hands over. */
export function richTextOf(rich: unknown): { text: string; runs: TextRun[] } {
  const target = insideOf(rich)?.target as TextHost | undefined;
  return target ? { text: target[AT].text, runs: structuredClone(target[AT].runs) } : { text: '', runs: [] };
}
