// Entry points and wiring. Every exported function becomes a global of the script; nothing else does.
import { ACTIONS } from './google/actions';
import { runDaily } from './google/daily-run';
import { reply } from './google/endpoint';
import { viewer as createViewer } from './google/looking';
import { addMenu, menuActions } from './google/menu';
import { performer as createPerformer } from './google/perform';
import { SERVICE_DATA } from './google/service-data';
import { USE_CASES } from './usecases';
import { VIEWS } from './views';

const performer = createPerformer(USE_CASES);
const viewer = createViewer(VIEWS, SERVICE_DATA);
const menu = menuActions(performer, viewer);

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
/** Menu: the pages, each opened with its data. */
export const openPlan = menu.pages.openPlan;
export const openSchedule = menu.pages.openSchedule;
export const openRegistration = menu.pages.openRegistration;
export const openMeeting = menu.pages.openMeeting;
export const openHall = menu.pages.openHall;
export const openOpinionList = menu.pages.openOpinionList;
export const openFollowUps = menu.pages.openFollowUps;
export const openPapers = menu.pages.openPapers;
export const openReminders = menu.pages.openReminders;
export const openOverview = menu.pages.openOverview;
export const openDataCheck = menu.pages.openDataCheck;
/** The pages' one endpoint: a JSON request in, a JSON reply out. */
export const doiThoai = (json: string): string => reply({ performer, viewer, actions: ACTIONS }, json);
/** The daily trigger: sends the day's reminders, with nobody at the sheet. */
export const dailyRun = (event?: { triggerUid?: string }): void => runDaily(performer, event?.triggerUid);
