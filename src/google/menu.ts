// The menu «Đối thoại»: as data, and what its items do. A menu item speaks through an alert, in a sentence.
import type { PaperKind } from '../domain/records';
import { currentContext } from './context';
import { failureOf } from './endpoint';
import { withDocumentLock } from './locks';
import { sendReminders } from './mailing';
import { refreshOverview } from './overview';
import { openPage, PAGES } from './pages';
import type { PageOpener } from './pages';
import type { Viewer } from './looking';
import type { Answer } from './journal';
import type { Performer } from './perform';
import { repairWorkbook } from './set-up';

const TITLE = 'Đối thoại';

/** What the menu does without a page: label, and the entry point of main.ts that it runs. */
const MENU: readonly (readonly [string, string])[] = [
  ['Lập kế hoạch (văn bản)', 'makePlanPaper'],
  ['Lập thông báo kết quả giải quyết', 'makeResultsPaper'],
  ['Gửi thư nhắc việc', 'sendReminderMails'],
  ['Cập nhật trang Tổng quan', 'updateOverview'],
  ['Cài đặt ban đầu', 'setUpWorkbook'],
];

export function addMenu(): void {
  const menu = SpreadsheetApp.getUi().createMenu(TITLE);
  for (const [entryPoint, { title }] of Object.entries(PAGES)) menu.addItem(title, entryPoint);
  menu.addSeparator();
  for (const [label, entryPoint] of MENU) menu.addItem(label, entryPoint);
  menu.addToUi();
}

/** Shows what was done, or why not; never a stack trace. */
function tell(work: () => Answer | undefined): void {
  const ui = SpreadsheetApp.getUi();
  let lines: readonly string[];
  try {
    const answer = work();
    if (!answer) return;
    lines = [answer.message, ...(answer.warnings ?? [])];
  } catch (error) {
    const { message, details = [] } = failureOf(error);
    lines = [message, ...details.filter((detail) => !message.includes(detail))];
  }
  ui.alert(TITLE, lines.join('\n'), ui.ButtonSet.OK);
}

/** A request of the menu's own: it is new, so its id needs no looking up beyond the newest entries. */
const ask = (performer: Performer, useCase: string, input: unknown) =>
  performer.perform({ useCase, input, requestId: Utilities.getUuid(), issuedAt: currentContext().now, seen: [] });

export function menuActions(performer: Performer, viewer: Viewer) {
  const makePaper = (kind: PaperKind, question: string) =>
    tell(() => {
      const ui = SpreadsheetApp.getUi();
      const response = ui.prompt(TITLE, question, ui.ButtonSet.OK_CANCEL);
      if (response.getSelectedButton() !== ui.Button.OK) return undefined;
      return ask(performer, 'makePaper', { kind, subject: response.getResponseText() });
    });
  const open = (opener: PageOpener) => () =>
    tell(() => {
      openPage(viewer, opener);
      return undefined;
    });
  return {
    pages: Object.fromEntries(Object.keys(PAGES).map((opener) => [opener, open(opener as PageOpener)])) as Record<
      PageOpener,
      () => void
    >,
    updateOverview: () => tell(() => refreshOverview(performer)),
    setUp: () =>
      tell(() => {
        withDocumentLock(repairWorkbook);
        return ask(performer, 'setUp', {});
      }),
    makePlanPaper: () => makePaper('plan', 'Mã kế hoạch cần lập văn bản (ví dụ KH-2024-01):'),
    makeResultsPaper: () =>
      makePaper('results', 'Mã phiên (ví dụ P-2024-01), hoặc mã kế hoạch để gộp mọi phiên đã diễn ra:'),
    sendReminders: () =>
      tell(() => {
        const ui = SpreadsheetApp.getUi();
        const question = 'Gửi thư nhắc tới những người có việc sắp đến hạn, đến hạn hôm nay hoặc quá hạn?';
        if (ui.alert(TITLE, question, ui.ButtonSet.YES_NO) !== ui.Button.YES) return undefined;
        return sendReminders(performer);
      }),
  };
}
