// Every view that a page may ask for by name.
import { dataCheck, dataFormats } from './data-check';
import { followUps } from './follow-ups';
import { hall } from './hall';
import { layoutFile, layouts } from './layouts';
import { meeting } from './meeting';
import { opinionList } from './opinion-list';
import { overview } from './overview';
import { paperCheck } from './paper-check';
import { paperPreview } from './paper-preview';
import { papers } from './papers';
import { plan } from './plan';
import { planFile } from './plan-file';
import { registration } from './registration';
import { reminders } from './reminders';
import { schedule } from './schedule';
import type { View } from './view';

const ALL = [
  dataCheck,
  dataFormats,
  followUps,
  hall,
  layoutFile,
  layouts,
  meeting,
  opinionList,
  overview,
  paperCheck,
  paperPreview,
  papers,
  plan,
  planFile,
  registration,
  reminders,
  schedule,
] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
