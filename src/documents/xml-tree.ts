// Reads the XML of .docx parts into a tree: elements, attributes and text; comments are left out. No DTD.

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[name ?? ''] ?? whole;
  });

/** The document: an element without a name that holds the root. What is no markup is taken for text. */
export function xmlTree(xml: string): XmlElement {
  const document: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [document];
  const token =
    /<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  for (const [, verbatim, closing, name, attributes = '', empty, text] of xml.matchAll(token)) {
    const parent = open[open.length - 1] ?? document;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (verbatim !== undefined) parent.children.push(verbatim);
    else if (closing === '/') open.pop();
    else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
      const element: XmlElement = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', a, b]) => [key, decoded(a ?? b ?? '')])),
        children: [],
      };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return document;
}

/** Child elements, of that name if one is given. */
export function elementsOf(parent: XmlElement | undefined, name?: string): XmlElement[] {
  const all = parent?.children.filter((child): child is XmlElement => typeof child !== 'string') ?? [];
  return name === undefined ? all : all.filter((child) => child.name === name);
}

/** The element that this path leads to, by the first of each name. */
export function elementAt(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsOf(at, name)[0], parent);
}

/** Text of an element and all below it. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
