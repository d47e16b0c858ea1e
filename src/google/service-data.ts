// What Google knows and no tab holds, for the views that show it.
import type { RemindersServices } from '../views/reminders';
import { lookAtDailyRun } from './daily-run';
import { formatFaults } from './data-formats';
import type { ServiceData } from './looking';

export const SERVICE_DATA: ServiceData = {
  reminders: (): RemindersServices => ({
    quota: MailApp.getRemainingDailyQuota(),
    dailyRun: lookAtDailyRun(),
  }),
  dataFormats: formatFaults,
};
