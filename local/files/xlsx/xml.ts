// XML as SpreadsheetML needs it: elements as text on the way out, small trees on the way in.
// Characters that XML cannot hold are written `_xHHHH_`, as Excel does.
import { Parser } from 'htmlparser2';

export interface XmlNode {
  /** Without its prefix. */
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Text directly inside this element. */
  text: string;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Characters outside XML 1.0, a carriage return (which XML readers turn into a line feed), and what looks like an escape. */
const UNSAFE =
  /_(?=x[0-9a-fA-F]{4}_)|[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as an `ST_Xstring` (ECMA-376 part 1, 22.9.2.19); still to be escaped as XML. */
export function toXstring(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

export function fromXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}

export type Attributes = Record<string, string | number | boolean | undefined>;

/** One element. Attributes that are `undefined` are left out, booleans become 1 and 0; children are XML already, alone or in lists. */
export function element(
  name: string,
  attributes: Attributes = {},
  ...children: (string | readonly string[])[]
): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${escapeAttribute(typeof value === 'boolean' ? (value ? '1' : '0') : String(value))}"`;
  }
  const inside = children.map((part) => (typeof part === 'string' ? part : part.join(''))).join('');
  return inside === '' ? `${open}/>` : `${open}>${inside}</${name}>`;
}

/** `<t>` or its like with its text, spaces kept. */
export function textElement(name: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${name}${keep}>${escapeText(toXstring(text))}</${name}>`;
}

export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Parses a part. An element named in `taken` is handed over when it is complete and does not stay in the tree, so that
 * the rows of a big sheet are never all in memory at once.
 */
export function parseXml(source: string, taken: Record<string, (node: XmlNode) => void> = {}): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlNode[] = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open.push({ name: withoutPrefix(name), attributes, children: [], text: '' });
      },
      ontext(text) {
        const node = open[open.length - 1];
        if (node) node.text += text;
      },
      onclosetag() {
        const node = open.pop();
        if (!node) return;
        const take = taken[node.name];
        if (take) take(node);
        else open[open.length - 1]?.children.push(node);
      },
    },
    { xmlMode: true },
  );
  parser.end(source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source);
  const root = top.children[0];
  if (!root) throw new Error('XML không có phần tử gốc.');
  return root;
}

export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** Every element of that name below `node`, in the order of the document. */
export function descendants(node: XmlNode | undefined, name: string): XmlNode[] {
  if (!node) return [];
  return node.children.flatMap((inner) => (inner.name === name ? [inner] : descendants(inner, name)));
}

/** An on/off attribute (`1`, `true`, `on`). */
export function flag(node: XmlNode | undefined, name: string): boolean {
  return isOn(node?.attributes[name]);
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** A numeric attribute, or `undefined` where it is missing or no number. */
export function numberOf(node: XmlNode | undefined, name: string): number | undefined {
  const value = node?.attributes[name];
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The relationship id of an element, whatever prefix the file uses for it. */
export function relationId(node: XmlNode | undefined): string | undefined {
  for (const [name, value] of Object.entries(node?.attributes ?? {})) if (name.endsWith(':id')) return value;
  return undefined;
}
