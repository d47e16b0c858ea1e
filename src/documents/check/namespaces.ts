// Names of elements and attributes as Word prefixes them, in files that choose other prefixes or the strict form of the
// standard (ISO/IEC 29500): so that the reader knows one name for each.
import type { XmlElement } from '../xml-tree';

const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

const PREFIXES: Record<string, string> = {
  [`${OPEN}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OPEN}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OPEN}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OPEN}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  [`${OPEN}/markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};

type Scope = ReadonlyMap<string, string>;

/** The scope inside an element: prefixes it declares ('' is the default namespace) and what they are called here. */
function scopeIn(element: XmlElement, outer: Scope): Scope {
  const declared = Object.entries(element.attributes).filter(([key]) => key === 'xmlns' || key.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const scope = new Map(outer);
  for (const [key, uri] of declared) {
    const prefix = key.slice('xmlns:'.length);
    scope.set(prefix, PREFIXES[uri] ?? prefix);
  }
  return scope;
}

function renamed(name: string, scope: Scope, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  if (prefix === '' && isAttribute) return name;
  const known = scope.get(prefix) ?? prefix;
  return known === '' ? name : `${known}:${name.slice(colon + 1)}`;
}

/** The same tree under the prefixes that Word uses. */
export function withKnownPrefixes(element: XmlElement, outer: Scope = new Map()): XmlElement {
  const scope = scopeIn(element, outer);
  return {
    name: renamed(element.name, scope, false),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([key, value]) => [renamed(key, scope, true), value]),
    ),
    children: element.children.map((child) => (typeof child === 'string' ? child : withKnownPrefixes(child, scope))),
  };
}
