// What Google knows and no tab holds, for the views that show it.
import type { ServiceData } from './looking';

export const SERVICE_DATA: ServiceData = {};
