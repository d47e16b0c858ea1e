// Every view that a page may ask for by name.
import { followUps } from './follow-ups';
import type { View } from './view';

const ALL = [followUps] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
