// Where a .docx departs from the form of Nghị định 30/2020/NĐ-CP, whoever wrote it and with whatever program. Pure: looks at
// the formatting that takes effect and knows the parts of a paper by what they say and where they stand.
import { checkBody } from './body-checks';
import { readDocument } from './document';
import type { LayoutFinding } from './findings';
import { Findings } from './findings';
import { checkAnnexes, checkFoot } from './foot-checks';
import { checkHead } from './head-checks';
import { checkPages } from './page-checks';
import type { Form } from './paper';
import { papersOf } from './paper';
import { checkTexts } from './text-checks';

export type { LayoutFinding } from './findings';
export type { Form } from './paper';
export { findingSentence } from './findings';

const keyOf = (finding: LayoutFinding) => JSON.stringify(finding);

export interface LayoutReport {
  /** Form of each paper in the file. */
  forms: Form[];
  /** What departs from the decree; empty when nothing does. */
  findings: LayoutFinding[];
}

/**
 * Checks the layout of a paper. A paper without a letterhead (hand-out, register) is checked for page, font and tables only.
 *
 * Pages are not broken: that a signature stands alone on its page is not seen.
 *
 * @param docx base64, or the bytes
 * @throws UserError 'check/…' when the file cannot be read: not-docx, old-word, password, broken, empty, too-large
 */
export function inspectLayout(docx: string | Uint8Array): LayoutReport {
  const document = readDocument(docx);
  const papers = papersOf(document.blocks);
  const findings = new Findings();
  checkPages(findings, document, papers);
  for (const paper of papers) {
    if (paper.form !== 'plain') {
      checkHead(findings, paper);
      if (paper.form !== 'list') checkBody(findings, paper);
      checkFoot(findings, paper);
    }
    checkAnnexes(findings, paper);
  }
  checkTexts(findings, document, papers);
  // Sections share headers: what is wrong in one is not told twice.
  const once = new Map(findings.all.map((finding) => [keyOf(finding), finding]));
  return { forms: papers.map(({ form }) => form), findings: [...once.values()] };
}

/** What {@link inspectLayout} finds. */
export const checkLayout = (docx: string | Uint8Array): LayoutFinding[] => inspectLayout(docx).findings;
