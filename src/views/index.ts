// Every view that a page may ask for by name.
import type { View } from './view';

const ALL = [] as unknown as readonly View[];

export const VIEWS: Readonly<Record<string, View>> = Object.fromEntries(ALL.map((view) => [view.name, view]));
