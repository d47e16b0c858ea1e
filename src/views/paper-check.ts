// The check before a paper is made: what stands against it, and which papers about the same thing there are already.
import * as v from 'valibot';
import { AUDIENCES, PAPERS } from '../domain/paper-kinds';
import type { Paper, PaperKind } from '../domain/records';
import { oneOf, optionalText } from '../usecases/fields';
import type { Currency } from '../usecases/paper-check';
import { currencyOf, examinePaper, papersAbout, usualAudience, waiversAbout } from '../usecases/paper-check';
import type { Finding } from '../usecases/papers/source';
import { PAPER_KINDS, PAPER_SOURCES } from '../usecases/papers';
import type { PaperTab } from '../usecases/papers';
import { UserError } from '../domain/errors';
import type { Waiver } from '../domain/waivers';
import type { AnyTab } from '../workbook/columns';
import type { Snapshot } from '../workbook/rows';
import { TABS } from '../workbook/schema';
import { view } from './view';

export interface ShownFinding {
  /** By this it is passed over or mended. */
  key: string;
  severity: Finding['severity'];
  /** What kind of finding, in a word. */
  rule: string;
  text: string;
  /** The cell to look at: title of the tab, row and column from 1. */
  cell?: { title: string; row: number; column: number };
  /** Whether the add-on can mend it. */
  mendable: boolean;
  /** Why it was passed over before, and who did. */
  waived?: Pick<Waiver, 'reason' | 'by'>;
}

export interface PaperCheckData {
  kind: PaperKind;
  subject: string;
  name: string;
  /** Errors first. */
  findings: ShownFinding[];
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

/** Where the finding is in the sheet; nothing for one that names no row. */
function cellOf(snapshot: Snapshot<PaperTab>, { place: { tab, row, field } }: Finding): ShownFinding['cell'] {
  if (tab === undefined || row === undefined) return undefined;
  const key = (Object.keys(snapshot) as PaperTab[]).find((one) => TABS[one].title === tab);
  if (key === undefined) return undefined;
  const columns = Object.entries((TABS[key] as AnyTab).columns);
  // A setting is named by its name; its value stands beside it.
  const name = key === 'settings' ? 'value' : columns.find(([, { header }]) => header === field)?.[0];
  return { title: tab, row, column: snapshot[key].columnOf[name ?? 'code'] ?? 1 };
}

export const paperCheck = view({
  name: 'paperCheck',
  input: v.object(choice),
  tabs: ({ kind }): readonly PaperTab[] => PAPER_SOURCES[kind].tabs,
  show(snapshot, { kind, subject, audience = usualAudience(kind) }, context): PaperCheckData {
    requireSubject(subject);
    const about = papersAbout(snapshot, { kind, subject, audience });
    const passed = waiversAbout(about);
    return {
      kind,
      subject,
      name: PAPERS[kind].name,
      findings: examinePaper(snapshot, kind, subject, context, audience).findings.map((finding): ShownFinding => {
        const { key, severity, rule, text, mend } = finding;
        const cell = cellOf(snapshot, finding);
        const waived = passed.get(key);
        return {
          key,
          severity,
          rule,
          text,
          ...(cell ? { cell } : {}),
          mendable: mend !== undefined,
          ...(waived ? { waived: { reason: waived.reason, by: waived.by } } : {}),
        };
      }),
      papers: about.map((paper) => {
        const { code, state, number, symbol, issuedOn, madeAt, link } = paper;
        return { code, state, number, symbol, issuedOn, madeAt, link, ...currencyOf(snapshot, paper, context) };
      }),
    };
  },
});
