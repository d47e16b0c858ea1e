// What Google knows and no tab holds, for the views that show it.
import type { RemindersServices } from '../views/reminders';
import { lookAtDailyRun } from './daily-run';
import type { ServiceData } from './looking';

export const SERVICE_DATA: ServiceData = {
  reminders: (): RemindersServices => ({
    quota: MailApp.getRemainingDailyQuota(),
    dailyRun: lookAtDailyRun(),
  }),
};
