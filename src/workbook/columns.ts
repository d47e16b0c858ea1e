// What a column is, as data: its Vietnamese header, the kind of value it holds, and how the sheet should help.
// `Tab<R>` ties the columns to a record of the domain: a field without a column, or of another type, does not compile.

interface ColumnBase {
  header: string;
  /** Width in pixels. */
  width: number;
  /** Shown as a note on the header cell. */
  note?: string;
  /** Only the add-on writes here; people are warned before they do. */
  protected?: true;
  hidden?: true;
}

export interface TextColumn extends ColumnBase {
  /**
   * `code` names the row; `text` is what people type; `date` 'yyyy-MM-dd', `month` 'yyyy-MM', `time` 'HH:mm' and
   * `moment` 'yyyy-MM-ddTHH:mm:ss' in the record. All but `date` and `moment` are stored as plain text.
   */
  type: 'code' | 'text' | 'date' | 'month' | 'time' | 'moment';
  /** Suggests values already in another tab; others may still be typed. */
  from?: { tab: string; header: string };
}
export interface ChoiceColumn<V extends string = string> extends ColumnBase {
  type: 'choice';
  /** Label in the cell by value in the record. */
  choices: Record<V, string>;
}
export interface IntegerColumn extends ColumnBase {
  type: 'integer';
}
/** Several texts in one cell, separated by `;`. */
export interface ListColumn extends ColumnBase {
  type: 'list';
}
export type Column = TextColumn | ChoiceColumn | IntegerColumn | ListColumn;

type ColumnFor<V> = [V] extends [string[]]
  ? ListColumn
  : [V] extends [number | null]
    ? IntegerColumn
    : string extends V
      ? TextColumn
      : ChoiceColumn<Exclude<V & string, ''>>;

/** Colours the rows or cells that a person should notice. */
export interface Highlight {
  colour: 'red' | 'amber' | 'green' | 'grey';
  /** Cell of this field has this value of the record ('' = empty while the row has a code). */
  field: string;
  is: string;
  /** Or: this date field is before today while `field` is one of these values. */
  overdue?: { date: string; while: string[] };
}

export interface Tab<R = Record<string, unknown>> {
  title: string;
  /** Field by field, in the order in which the columns are first laid out. */
  columns: { [K in keyof R]: ColumnFor<R[K]> };
  highlights?: Highlight[];
  /** The whole tab is written by the add-on. */
  protected?: true;
}

/** A tab whose record type is of no interest: what generic code (reading, writing, set-up) works with. */
export interface AnyTab {
  title: string;
  columns: Record<string, Column>;
  highlights?: Highlight[];
  protected?: true;
}

/** 'A' for 1, 'AA' for 27. */
export function columnLetters(column: number): string {
  return column > 26
    ? columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

const column =
  <C extends Column>(type: C['type']) =>
  (header: string, width: number, more: Partial<Omit<C, 'type' | 'header' | 'width'>> = {}) => ({
    type,
    header,
    width,
    ...more,
  });

export const text = column<TextColumn>('text');
export const date = (header: string, more: Partial<TextColumn> = {}): TextColumn => ({
  width: 95,
  ...more,
  type: 'date',
  header,
});
export const month = (header: string, more: Partial<TextColumn> = {}): TextColumn => ({
  width: 80,
  ...more,
  type: 'month',
  header,
});
export const time = (header: string, more: Partial<TextColumn> = {}): TextColumn => ({
  width: 65,
  ...more,
  type: 'time',
  header,
});
export const moment = (header: string, more: Partial<TextColumn> = {}): TextColumn => ({
  width: 130,
  ...more,
  type: 'moment',
  header,
});
export const integer = column<IntegerColumn>('integer');
export const list = column<ListColumn>('list');
export const choice = <V extends string>(
  header: string,
  width: number,
  choices: Record<V, string>,
  more: Partial<ChoiceColumn<V>> = {},
): ChoiceColumn<V> => ({ ...more, type: 'choice', header, width, choices });

/** The first and the last column of every tab of data rows. */
export const code = (width = 110, note = 'Mã do tiện ích đặt, không sửa.'): TextColumn => ({
  type: 'code',
  header: 'Mã',
  width,
  note,
  protected: true,
});
export const revision: IntegerColumn = {
  type: 'integer',
  header: 'Bản ghi số',
  width: 70,
  note: 'Số của lần ghi gần nhất trong Nhật ký. Tiện ích dùng để biết dòng đã bị người khác sửa hay chưa.',
  protected: true,
  hidden: true,
};
