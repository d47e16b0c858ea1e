// Every kind of paper and what it is made from. A new kind is a row here and in documents/papers.ts.
import type { PaperKind, TabKey } from '../domain/records';
import type { PaperSource } from './paper-source';
import { planPaper } from './plan-paper';
import { resultsPaper } from './results-paper';

const SOURCES = { plan: planPaper, results: resultsPaper } as const satisfies Record<PaperKind, unknown>;

/** Tabs that some paper needs. */
export type PaperTab = (typeof SOURCES)[PaperKind]['tabs'][number];

/** A source is asked only with a snapshot of its own tabs. */
export const PAPER_SOURCES: Record<PaperKind, PaperSource<PaperTab>> = SOURCES as unknown as Record<
  PaperKind,
  PaperSource<PaperTab>
>;

export const PAPER_KINDS = Object.keys(SOURCES) as [PaperKind, ...PaperKind[]];

/** All of them: what an act needs that learns the kind only from the register. */
export const PAPER_TABS: readonly PaperTab[] = [
  ...new Set<PaperTab | Extract<TabKey, 'papers'>>(PAPER_KINDS.flatMap((kind) => [...PAPER_SOURCES[kind].tabs])),
];
