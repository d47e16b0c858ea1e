// Properties of a .xlsx file: the workbook's title, and its own settings, which Excel and LibreOffice carry along.
import type { SpreadsheetData } from '../../world';
import type { Package, PackageWriter } from './package';
import { child, childrenOf, element, fromXstring, parseXml, textElement } from './xml';

/** Names of the settings. `lists` is the hidden sheet with the texts of long dropdowns. */
export const PROPERTIES = { id: 'spreadsheetId', locale: 'locale', timeZone: 'timeZone', lists: 'listSheet' } as const;

/** Adds the properties, and the relations of the package itself. */
export function addProperties(pack: PackageWriter, book: SpreadsheetData, helper: string | undefined): void {
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    textElement('dc:title', book.name),
  );
  const values = {
    [PROPERTIES.id]: book.id,
    [PROPERTIES.locale]: book.locale,
    [PROPERTIES.timeZone]: book.timeZone,
    ...(helper === undefined ? {} : { [PROPERTIES.lists]: helper }),
  };
  const properties = Object.entries(values).map(([name, value], index) =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
      textElement('vt:lpwstr', value.slice(0, 255)),
    ),
  );
  const custom = element(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    properties,
  );
  pack.add('docProps/core.xml', core, 'application/vnd.openxmlformats-package.core-properties+xml');
  pack.add('docProps/custom.xml', custom, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  pack.relate('', [
    { id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' },
    { id: 'rId2', type: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'custom-properties', target: 'docProps/custom.xml' },
  ]);
}

export function readProperties(pack: Package): Map<string, string> {
  const path = pack.relations('').find(({ type }) => type === 'custom-properties')?.target;
  const source = path === undefined ? undefined : pack.text(path);
  const properties = new Map<string, string>();
  if (source === undefined) return properties;
  for (const node of childrenOf(parseXml(source), 'property')) {
    const value = node.children[0];
    if (value) properties.set(node.attributes['name'] ?? '', fromXstring(value.text));
  }
  return properties;
}

export function titleOf(pack: Package): string | undefined {
  const path = pack.relations('').find(({ type }) => type === 'core-properties')?.target;
  const source = path === undefined ? undefined : pack.text(path);
  const title = source === undefined ? undefined : child(parseXml(source), 'title')?.text;
  return title ? fromXstring(title) : undefined;
}
