// The check before a paper is made: what stands against it, and which papers about the same thing there are already.
import * as v from 'valibot';
import { AUDIENCES, PAPERS } from '../domain/paper-kinds';
import type { Paper, PaperKind } from '../domain/records';
import { oneOf, optionalText } from '../usecases/fields';
import type { Currency } from '../usecases/paper-check';
import { currencyOf, examinePaper, papersAbout, usualAudience } from '../usecases/paper-check';
import type { Finding } from '../usecases/papers/source';
import { PAPER_KINDS, PAPER_SOURCES } from '../usecases/papers';
import type { PaperTab } from '../usecases/papers';
import { UserError } from '../domain/errors';
import { view } from './view';

export interface PaperCheckData {
  kind: PaperKind;
  subject: string;
  name: string;
  /** Errors first. */
  findings: Finding[];
  /** Papers of this kind about this, the newest first, and whether each still says what the rows say. */
  papers: (Pick<Paper, 'code' | 'state' | 'number' | 'symbol' | 'issuedOn' | 'madeAt' | 'link'> & Currency)[];
}

export const choice = {
  kind: v.optional(oneOf('Tên loại', PAPER_KINDS), 'plan'),
  subject: optionalText('Về'),
  audience: v.optional(oneOf('Bản', AUDIENCES)),
};

/** Refuses a look at a paper that is about nothing yet. */
export function requireSubject(subject: string): void {
  if (subject !== '') return;
  throw new UserError('input', '«Về» chưa chọn. Hãy chọn kế hoạch hoặc phiên rồi làm lại.', { field: 'subject' });
}

export const paperCheck = view({
  name: 'paperCheck',
  input: v.object(choice),
  tabs: ({ kind }): readonly PaperTab[] => PAPER_SOURCES[kind].tabs,
  show(snapshot, { kind, subject, audience = usualAudience(kind) }, context): PaperCheckData {
    requireSubject(subject);
    return {
      kind,
      subject,
      name: PAPERS[kind].name,
      findings: examinePaper(snapshot, kind, subject, context, audience).findings,
      papers: papersAbout(snapshot, { kind, subject, audience }).map((paper) => {
        const { code, state, number, symbol, issuedOn, madeAt, link } = paper;
        return { code, state, number, symbol, issuedOn, madeAt, link, ...currencyOf(snapshot, paper, context) };
      }),
    };
  },
});
