// The services are written against Google's types: every method that the host has is one of theirs.
import { readFileSync } from 'node:fs';
import { insideOf } from '../../../local/host-object';
import { opened } from './opened';

const declarations = readFileSync(
  require.resolve('@types/google-apps-script/google-apps-script.spreadsheet.d.ts'),
  'utf8',
).replace(/\/\*\*[\s\S]*?\*\//g, '');

/** Live has these too, though the types leave them out: old names of other methods. */
const OLD_NAMES = new Set(['getColumnIndex', 'getFontColor', 'getFontColors']);

function declared(name: string): Set<string> {
  const body = new RegExp(`interface ${name} \\{([\\s\\S]*?)\\n {8}\\}`).exec(declarations)?.[1];
  if (body === undefined) throw new Error(`no interface ${name}`);
  return new Set([...body.matchAll(/^ {12}(\w+)[(:]/gm)].map((match) => match[1] ?? ''));
}

function methodsOf(handle: object): string[] {
  const target = insideOf(handle)?.target ?? {};
  const names: string[] = [];
  for (const name in target) names.push(name);
  return names.filter((name) => name !== 'toString' && !OLD_NAMES.has(name));
}

test('no service of the spreadsheet has a method that Google does not document', () => {
  const { app, book, sheet } = opened();
  const range = sheet.getRange('A1');
  const validation = app.newDataValidation().requireCheckbox();
  const format = app.newConditionalFormatRule().whenCellEmpty().setRanges([range]);
  book.setNamedRange('ten', range);
  const handles: Record<string, object | null | undefined> = {
    SpreadsheetApp: app,
    Spreadsheet: book,
    Sheet: sheet,
    Range: range,
    RangeList: sheet.getRangeList(['A1']),
    Selection: app.getSelection(),
    DataValidation: validation.build(),
    DataValidationBuilder: validation,
    ConditionalFormatRule: format.build(),
    ConditionalFormatRuleBuilder: format,
    BooleanCondition: format.getBooleanCondition(),
    Protection: range.protect(),
    NamedRange: book.getNamedRanges()[0],
    TextFinder: sheet.createTextFinder('x'),
    Filter: range.createFilter(),
    FilterCriteriaBuilder: app.newFilterCriteria(),
    RichTextValue: app.newRichTextValue().setText('x').build(),
    RichTextValueBuilder: app.newRichTextValue(),
    TextStyle: app.newTextStyle().build(),
    TextStyleBuilder: app.newTextStyle(),
  };
  for (const [name, handle] of Object.entries(handles)) {
    const known = declared(name);
    const methods = methodsOf(handle ?? {});
    expect([name, methods.length > 0]).toEqual([name, true]);
    expect([name, methods.filter((method) => !known.has(method))]).toEqual([name, []]);
  }
});
