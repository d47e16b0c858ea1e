// Any workbook that the local host could come to, for tests that must hold for all of them.
import fc from 'fast-check';
import type { Cell, SpreadsheetData, ValidationRule } from '../../../local/world';
import { createWorld, emptySheet } from '../../../local/world';
import { DIFFICULT_TEXTS, FORMATS, FORMULAS, LONG_LIST, LOOKS, RULES, STATES } from './workbooks';

const text = fc.oneof(
  fc.constantFrom(...DIFFICULT_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('_x000D_', '\ud83d', '\udc00x', ' ', '\n'),
);

const validation: fc.Arbitrary<ValidationRule> = fc.oneof(
  fc.constantFrom(STATES, LONG_LIST, ...RULES),
  fc
    .record({ list: fc.array(text, { minLength: 1, maxLength: 30 }), show: fc.boolean(), allowInvalid: fc.boolean() })
    .map(({ list, show, allowInvalid }) => ({ criteria: 'VALUE_IN_LIST', args: [list, show], allowInvalid })),
);

const look = fc.constantFrom<Partial<Cell>>({}, {}, ...LOOKS);

const cell: fc.Arbitrary<Cell> = fc
  .record({
    value: fc.oneof(text, fc.double({ noNaN: false }), fc.integer(), fc.boolean()),
    look,
    format: fc.option(fc.oneof(fc.constantFrom(...FORMATS), text.filter(Boolean)), { nil: undefined }),
    formula: fc.option(
      fc.oneof(
        fc.constantFrom(...FORMULAS.map(([formula]) => formula)),
        text.map((body) => `=${body}`),
      ),
      { nil: undefined, freq: 8 },
    ),
    note: fc.option(text, { nil: undefined, freq: 6 }),
    validation: fc.option(validation, { nil: undefined, freq: 4 }),
  })
  .map(({ value, look: fields, ...rest }) => {
    const made: Cell = { value, ...fields };
    if (rest.format !== undefined) made.format = rest.format;
    if (rest.formula !== undefined) made.formula = rest.formula;
    if (rest.note !== undefined) made.note = rest.note;
    if (rest.validation !== undefined) made.validation = rest.validation;
    return made;
  });

/** Any workbook: up to three sheets with cells of every kind. */
export const anyWorkbook: fc.Arbitrary<SpreadsheetData> = fc
  .array(
    fc.record({
      name: fc.oneof(text, fc.string({ minLength: 25, maxLength: 60 })).filter((name) => name.trim() !== ''),
      cells: fc.dictionary(
        fc
          .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }))
          .map(([row, column]) => `${row},${column}`),
        cell,
        { maxKeys: 12 },
      ),
      hidden: fc.boolean(),
      frozenRows: fc.integer({ min: 0, max: 3 }),
      frozenColumns: fc.integer({ min: 0, max: 3 }),
      widths: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 900 }))),
      hiddenRows: fc.array(fc.integer({ min: 1, max: 40 })),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((sheets) => {
    const book = createWorld().spreadsheet;
    book.sheets = sheets.map(({ name, cells, widths, hiddenRows, ...fields }, index) => ({
      ...emptySheet(index * 1_000_003, index === 0 ? name : `${name}${index}`, 40, 30),
      ...fields,
      cells: new Map(Object.entries(cells)),
      columnWidths: new Map(widths),
      hiddenRows: new Set(hiddenRows),
    }));
    return book;
  });
