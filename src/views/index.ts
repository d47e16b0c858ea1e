// Every view that a page may ask for by name.
import { followUps } from './follow-ups';
import { registration } from './registration';
import { overview } from './overview';
import { reminders } from './reminders';
import type { View } from './view';
import { paperCheck } from './paper-check';
import { papers } from './papers';

const ALL = [followUps, papers, paperCheck, registration, overview, reminders] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
