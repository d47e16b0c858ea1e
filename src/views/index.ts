// Every view that a page may ask for by name.
import { followUps } from './follow-ups';
import { hall } from './hall';
import { meeting } from './meeting';
import { overview } from './overview';
import { reminders } from './reminders';
import { dataCheck, dataFormats } from './data-check';
import type { View } from './view';
import { paperCheck } from './paper-check';
import { papers } from './papers';
import { registration } from './registration';
import { reminders } from './reminders';
import type { View } from './view';

const ALL = [
  followUps,
  hall,
  meeting,
  overview,
  paperCheck,
  papers,
  registration,
  reminders,
  dataCheck,
  dataFormats,
] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
