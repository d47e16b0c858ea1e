// Every sentence of every paper, with its default.
import { RESULTS_WORDING } from './results';

export const DEFAULT_WORDING = [...RESULTS_WORDING] as const;

export type WordingCode = (typeof DEFAULT_WORDING)[number]['code'];
