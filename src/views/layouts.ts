// The layouts of papers: which kinds have one of the office's own, and the .docx of one kind to take away and change.
import * as v from 'valibot';
import { layoutDocx } from '../documents/layouts';
import { PAPERS } from '../domain/paper-kinds';
import type { PaperKind } from '../domain/records';
import { oneOf } from '../usecases/fields';
import { ownLayout } from '../usecases/own-layouts';
import { PAPER_KINDS } from '../usecases/papers';
import { records } from '../workbook/rows';
import { view } from './view';

export interface LayoutsData {
  kinds: {
    kind: PaperKind;
    name: string;
    /** The office's own, when it has one. */
    own?: { file: string; loadedBy: string; loadedAt: string };
  }[];
}

export const layouts = view({
  name: 'layouts',
  input: v.object({}),
  tabs: ['layouts'],
  show: (snapshot): LayoutsData => ({
    kinds: PAPER_KINDS.map((kind) => {
      const part = records(snapshot, 'layouts').find((row) => row.kind === kind && row.content !== '');
      const { name } = PAPERS[kind];
      if (!part) return { kind, name };
      const { file, loadedBy, loadedAt } = part;
      return { kind, name, own: { file, loadedBy, loadedAt } };
    }),
  }),
});

export interface LayoutFileData {
  /** File name, with ending. */
  file: string;
  /** Base64. */
  content: string;
}

export const layoutFile = view({
  name: 'layoutFile',
  input: v.object({ kind: v.optional(oneOf('Tên loại', PAPER_KINDS), 'plan') }),
  tabs: ['layouts'],
  show: (snapshot, { kind }): LayoutFileData => ({
    file: `mau-${PAPERS[kind].file}.docx`,
    content: ownLayout(snapshot, kind) ?? layoutDocx(kind),
  }),
});
