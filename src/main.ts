// Entry points and wiring. Every exported function becomes a global of the script; nothing else does.
import layouts from 'doi-thoai:layouts';
import { reply } from './google/endpoint';
import { addMenu, menuActions } from './google/menu';
import { performer } from './google/perform';
import { USE_CASES } from './usecases';

const perform = performer(USE_CASES, layouts);
const menu = menuActions(perform);

/** Simple trigger: the sheet was opened. */
export const onOpen = addMenu;
/** Menu: Cài đặt ban đầu. */
export const setUpWorkbook = menu.setUp;
/** Menu: Lập kế hoạch. */
export const makePlanPaper = menu.makePlanPaper;
/** Menu: Lập thông báo kết quả. */
export const makeResultsPaper = menu.makeResultsPaper;
/** Menu: Gửi thư nhắc việc. */
export const sendReminderMails = menu.sendReminders;
/** Menu: Cập nhật Tổng quan. */
export const updateOverview = menu.updateOverview;
/** The pages' one endpoint: a JSON request in, a JSON reply out. */
export const doiThoai = (json: string): string => reply(perform, json);
