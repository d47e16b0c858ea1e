import { foldForSearch } from '../../src/domain/text';
import type { Column } from '../../src/workbook/columns';
import { JOURNAL, OVERVIEW, TABS, WORKBOOK } from '../../src/workbook/schema';

const columnsOf = (tab: { columns: Record<string, Column> }) => Object.entries<Column>(tab.columns);

describe('the workbook', () => {
  it('has the tabs of the office’s work, in this order', () => {
    expect(WORKBOOK.map((tab) => tab.title)).toEqual([
      'Tổng quan',
      'Kế hoạch',
      'Nội dung kế hoạch',
      'Phiên đối thoại',
      'Chương trình',
      'Đại biểu',
      'Người phát biểu',
      'Ý kiến, kiến nghị',
      'Giao việc',
      'Công khai',
      'Văn bản',
      'Danh bạ',
      'Mẫu văn bản',
      'Mẫu trình bày',
      'Ngày nghỉ',
      'Cài đặt',
      'Thư',
      'Nhật ký',
    ]);
  });

  it('holds every tab of records, the overview and the journal', () => {
    expect(new Set(WORKBOOK)).toEqual(new Set([OVERVIEW, ...Object.values(TABS), JOURNAL]));
  });

  it.each(WORKBOOK.map((tab) => [tab.title, tab] as const))(
    '«%s»: headers differ from each other, as people and sheets see them',
    (_title, tab) => {
      const headers = columnsOf(tab).map(([, column]) => column.header);
      expect(new Set(headers.map(foldForSearch)).size).toBe(headers.length);
      for (const header of headers) expect(header).toBe(header.normalize('NFC').trim());
    },
  );

  it.each(WORKBOOK.map((tab) => [tab.title, tab] as const))(
    '«%s»: the labels of a choice differ even without marks and capitals',
    (_title, tab) => {
      for (const [, column] of columnsOf(tab)) {
        if (column.type !== 'choice') continue;
        const labels = Object.values<string>(column.choices);
        expect(new Set(labels.map(foldForSearch)).size).toBe(labels.length);
        expect(labels).not.toContain('');
      }
    },
  );

  it.each(Object.values(TABS).map((tab) => [tab.title, tab] as const))(
    '«%s»: rows begin with a code and end with a revision',
    (_title, tab) => {
      const fields = columnsOf(tab as (typeof WORKBOOK)[number]);
      expect(fields[0]?.[0]).toBe('code');
      expect(fields[0]?.[1]).toMatchObject({ type: 'code', header: 'Mã', protected: true });
      expect(fields.at(-1)?.[0]).toBe('revision');
      expect(fields.at(-1)?.[1]).toMatchObject({ type: 'integer', hidden: true, protected: true });
    },
  );

  it('suggestions come from a column that is there', () => {
    for (const [, column] of WORKBOOK.flatMap(columnsOf)) {
      if (!('from' in column) || !column.from) continue;
      const { tab: title, header } = column.from;
      const source = WORKBOOK.find((tab) => tab.title === title);
      expect(columnsOf(source ?? { columns: {} }).map(([, other]) => other.header)).toContain(header);
    }
  });

  it('colours depend on fields, dates and choices that are there', () => {
    for (const tab of WORKBOOK) {
      for (const { field, is, overdue } of tab.highlights ?? []) {
        const column = tab.columns[field];
        if (column?.type !== 'choice') throw new Error(`${tab.title}: ${field} is no choice`);
        expect(['', ...Object.keys(column.choices)]).toContain(is);
        if (!overdue) continue;
        expect(tab.columns[overdue.date]?.type).toBe('date');
        expect(Object.keys(column.choices)).toEqual(expect.arrayContaining(overdue.while));
      }
    }
  });

  it('is in Vietnamese: every title, header and label begins with a letter and a capital', () => {
    const words = WORKBOOK.flatMap((tab) => [
      tab.title,
      ...columnsOf(tab).flatMap(([, column]) => [
        column.header,
        ...(column.type === 'choice' ? Object.values<string>(column.choices) : []),
      ]),
    ]);
    for (const word of words) expect(word).toMatch(/^\p{Lu}/u);
  });

  it('contacts of the people say on their header that they are never printed', () => {
    for (const column of [TABS.speakers.columns.phone, TABS.speakers.columns.email]) {
      expect(column.note).toContain('Không bao giờ in trong văn bản công khai');
    }
  });
});
