// The layouts by kind of paper: the body of a Word document whose text holds docxtemplater tags.
import type { PaperKind } from '../../domain/records';
import { planLayout } from './plan';
import { resultsLayout } from './results';

export { packageParts } from './package';

export const LAYOUTS: Record<PaperKind, () => string> = { plan: planLayout, results: resultsLayout };
