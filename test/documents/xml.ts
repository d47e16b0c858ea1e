// A small reader of XML for the tests of papers: elements, attributes and text; no DTD, comments or CDATA.

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    const character = ENTITIES[name ?? ''];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

/** The root element. Throws where tags do not match or a `<` or `&` stands alone. */
export function parseXml(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [top];
  const current = () => open[open.length - 1] ?? top;
  const token = /<\?[^>]*\?>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  while (at < xml.length) {
    token.lastIndex = at;
    const match = token.exec(xml);
    if (!match) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, closing, opening, attributes, empty, text] = match;
    if (text !== undefined) {
      if (/&(?!#?\w+;)/.test(text)) throw new Error(`lone & at ${at}`);
      current().children.push(decoded(text));
    } else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`unexpected </${closing}> at ${at}`);
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: {}, children: [] };
      for (const [, name = '', value = ''] of (attributes ?? '').matchAll(/([\w:]+)="([^"]*)"/g))
        element.attributes[name] = decoded(value);
      current().children.push(element);
      if (empty === '') open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${current().name}> is not closed`);
  const root = top.children.find((child): child is Element => typeof child !== 'string');
  if (!root) throw new Error('no element');
  return root;
}

export function elements(parent: Element | undefined, name?: string): Element[] {
  const children = parent?.children.filter((child): child is Element => typeof child !== 'string') ?? [];
  return name === undefined ? children : children.filter((child) => child.name === name);
}

export function element(parent: Element | undefined, name: string): Element | undefined {
  return elements(parent, name)[0];
}

/** Every element of that name below `parent`, in the order of the document. */
export function descendants(parent: Element, name: string): Element[] {
  return elements(parent).flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}
