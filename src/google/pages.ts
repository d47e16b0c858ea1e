// The pages that staff open from the menu, as data, and how one is opened: with what it shows already in it.
import type { PageStart } from '../views/messages';
import { currentContext } from './context';
import type { Viewer } from './looking';

interface PageRow {
  /** Caption of the sidebar or dialog, and of the menu item. */
  title: string;
  /** Name of the .html file, which is the folder of `src/sidebar`. */
  file: string;
  /** The view whose data it opens with. */
  view: string;
  /** A sidebar of 300 pixels, or a dialog of this size in pixels. */
  dialog?: { kind: 'modal' | 'modeless'; width: number; height: number };
}

const sidebar = (title: string, file: string, view: string): PageRow => ({ title, file, view });
const dialog = (kind: 'modal' | 'modeless', width: number, height: number, row: PageRow): PageRow => ({
  ...row,
  dialog: { kind, width, height },
});

/** By the entry point of main.ts that opens it, in the order of the menu. */
export const PAGES = {
  openPlan: sidebar('Kế hoạch năm', 'plan', 'plan'),
  openSchedule: sidebar('Lịch phiên', 'schedule', 'schedule'),
  openRegistration: sidebar('Đăng ký phát biểu', 'registration', 'registration'),
  openMeeting: sidebar('Điều hành phiên', 'meeting', 'meeting'),
  openHall: dialog('modeless', 1200, 640, sidebar('Màn hình hội trường', 'hall', 'hall')),
  openOpinionList: dialog('modeless', 960, 640, sidebar('Nhập danh sách ý kiến', 'opinion-list', 'opinionList')),
  openFollowUps: sidebar('Giao việc', 'follow-ups', 'followUps'),
  openPapers: sidebar('Văn bản', 'papers', 'papers'),
  openReminders: sidebar('Nhắc việc', 'reminders', 'reminders'),
  openOverview: dialog('modeless', 960, 640, sidebar('Tổng quan', 'overview', 'overview')),
  openDataCheck: sidebar('Kiểm tra dữ liệu', 'data-check', 'dataCheck'),
} as const satisfies Record<string, PageRow>;
export type PageOpener = keyof typeof PAGES;

/** Pages that another page opens, and no menu. */
export const DIALOGS = {
  paperPreview: dialog('modeless', 900, 640, sidebar('Xem trước văn bản', 'paper-preview', 'paperPreview')),
} as const satisfies Record<string, PageRow>;

/**
 * JSON that may stand in a script element of a page. HtmlService takes `//` and `/*` in scripts for comments, and `</` ends
 * the element; U+2028 and U+2029 are line ends to older readers.
 */
export function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>/\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Opens a page with its data. Throws UserError when the workbook cannot be read. */
export function openPage(viewer: Viewer, opener: PageOpener | keyof typeof DIALOGS, input: object = {}): void {
  const { title, file, view, dialog }: PageRow = { ...PAGES, ...DIALOGS }[opener];
  const start: PageStart = { view, input, data: viewer.look({ name: view, input }), ...currentContext() };
  const output = HtmlService.createHtmlOutputFromFile(file)
    .append(`<script type="application/json" id="start">${embeddable(start)}</script>`)
    .setTitle(title);
  const ui = SpreadsheetApp.getUi();
  if (!dialog) {
    ui.showSidebar(output);
    return;
  }
  output.setWidth(dialog.width).setHeight(dialog.height);
  if (dialog.kind === 'modal') ui.showModalDialog(output, title);
  else ui.showModelessDialog(output, title);
}
