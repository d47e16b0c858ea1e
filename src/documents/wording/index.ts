// The sentences of papers that an office may change (tab Mẫu văn bản), with their defaults, a file for each paper.
// Layout is not here: it lives in the .docx layouts.
export { DEFAULT_WORDING } from './default';
export type { WordingCode } from './default';
export { fillWording, wordingOf } from './fill';
