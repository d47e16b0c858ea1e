// Every view that a page may ask for by name.
import { followUps } from './follow-ups';
import { registration } from './registration';
import type { View } from './view';
import { paperCheck } from './paper-check';
import { papers } from './papers';

const ALL = [followUps, papers, paperCheck, registration] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
