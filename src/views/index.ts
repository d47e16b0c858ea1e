// Every view that a page may ask for by name.
import { dataCheck } from './data-check';
import { followUps } from './follow-ups';
import { hall } from './hall';
import { meeting } from './meeting';
import { overview } from './overview';
import { paperCheck } from './paper-check';
import { papers } from './papers';
import { registration } from './registration';
import { reminders } from './reminders';
import type { View } from './view';

const ALL = [
  registration,
  meeting,
  hall,
  followUps,
  papers,
  paperCheck,
  reminders,
  overview,
  dataCheck,
] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
