// Fills a world with many rows at once, written as the add-on writes them.
import { createServices } from '../../local';
import type { World } from '../../local';
import type { Records, TabKey } from '../../src/domain/records';
import { insert } from '../../src/usecases/use-case';
import { blocksOf } from '../../src/workbook/blocks';
import type { AnyTab } from '../../src/workbook/columns';
import { cellWrites } from '../../src/workbook/encode';
import { readRows } from '../../src/workbook/rows';
import { TABS } from '../../src/workbook/schema';

/** Appends records below what the tab holds. */
export function addRows<K extends TabKey>(
  world: World,
  key: K,
  records: readonly Omit<Records[K], 'revision'>[],
): void {
  const { SpreadsheetApp } = createServices(world);
  const tab = TABS[key] as AnyTab;
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(tab.title);
  if (!sheet) throw new Error(`no tab ${tab.title}`);
  const rows = readRows<Records[K]>(tab, sheet.getDataRange().getValues());
  const missing = rows.lastRow + records.length - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  const changes = records.map((record) => insert(key, record));
  for (const block of blocksOf(cellWrites(rows as never, changes, 1))) {
    sheet
      .getRange(block.row, block.column, block.values.length, block.values[0]?.length ?? 1)
      .setNumberFormats(block.formats)
      .setValues(block.values);
  }
  SpreadsheetApp.flush();
}

const number = (index: number, digits: number) => String(index).padStart(digits, '0');

/** Speakers of P-2026-01 after the first one, each with an opinion assigned to an officer. */
export function addDialogue(
  world: World,
  count: number,
  officerOf: (index: number) => string = () => 'Trần Thị Thử',
): void {
  const indexes = Array.from({ length: count }, (_, index) => index + 100);
  addRows(
    world,
    'speakers',
    indexes.map((index) => ({
      code: `P-2026-01/${index}`,
      session: 'P-2026-01',
      order: index,
      callOrder: null,
      name: `Nguyễn Văn Số ${index}`,
      village: 'thôn Tây',
      body: '',
      phone: '',
      email: '',
      topic: 'KH-2026-01/04',
      summary: '',
      consent: index % 2 === 0 ? 'yes' : '',
      state: 'spoken',
      registeredAt: '2026-07-14T08:00:00',
      calledAt: '2026-07-15T08:00:00',
      finishedAt: '2026-07-15T08:05:00',
      allowedSeconds: null,
      spokenSeconds: null,
      clockFrom: '',
    })),
  );
  addRows(
    world,
    'opinions',
    indexes.map((index) => ({
      code: `YK-2026-${number(index, 3)}`,
      session: 'P-2026-01',
      speaker: `P-2026-01/${index}`,
      source: 'speech',
      sourceName: '',
      kind: 'petition',
      topic: 'KH-2026-01/04',
      field: 'giao thông',
      text: `Kiến nghị thứ ${index} về đường thôn Tây.`,
      outcome: 'assigned',
      answeredBy: '',
      answer: '',
      duplicateOf: '',
      carriedFrom: '',
      recordedAt: '2026-07-15T08:10:00',
    })),
  );
  addRows(
    world,
    'followUps',
    indexes.map((index) => ({
      code: `GV-2026-${number(index, 3)}`,
      opinion: `YK-2026-${number(index, 3)}`,
      task: `Xử lý kiến nghị thứ ${index}.`,
      leadUnit: 'Địa chính',
      supportingUnits: [],
      officer: officerOf(index),
      assignedOn: '2026-07-15',
      dueOn: '2026-08-05',
      dueReason: '15 ngày làm việc từ 15/07/2026',
      originalDueOn: '',
      extensionReason: '',
      state: 'assigned',
      handBackReason: '',
      result: '',
      resultOn: '',
      answeringPaper: '',
      superiorBody: '',
    })),
  );
}
