// Asking for repairs: what is sent, and where the focus goes when what it was on is gone.
import { useEffect, useRef } from 'preact/hooks';
import type { DataCheck, FindingGroup, ShownFinding } from '../../views/data-check';
import { usePage } from '../shared/page';

/** As many as one press asks for. */
const MOST = 100;

/** Findings that are put right cell by cell; set-up is another matter. */
export const isMendable = ({ repair }: ShownFinding): boolean => repair !== undefined && repair.kind !== 'setUp';

export const mendable = ({ findings }: FindingGroup): ShownFinding[] => findings.filter(isMendable).slice(0, MOST);

const asked = ({ id, tab, row, field, was }: ShownFinding) => ({ id, tab, row, field, was });

/** The place of a finding in words: «Dòng 5 · Hạn». */
export function placeOf({ row, header }: ShownFinding): string {
  return [row > 0 ? `Dòng ${row}` : 'Cả trang', header].filter((part) => part !== '').join(' · ');
}

export function useRepairs() {
  const page = usePage<DataCheck>();
  return {
    repair: (group: FindingGroup, findings: readonly ShownFinding[]) =>
      page.act({
        useCase: 'repairData',
        input: { findings: findings.map(asked) },
        title:
          findings.length === 1 && findings[0]
            ? `Sửa trang «${group.title}», ${placeOf(findings[0]).toLowerCase()}`
            : `Sửa ${findings.length} mục «${group.kind}»`,
      }),
    setUp: () => page.act({ useCase: 'setUpAgain', input: {}, title: 'Cài đặt ban đầu' }),
    /** The sheet shows the cell; the page stays as it is. */
    goTo: ({ title }: FindingGroup, { row, column }: ShownFinding) =>
      page.act(
        {
          useCase: 'goToCell',
          input: { title, row: Math.max(row, 1), column: Math.max(column, 1) },
          title: 'Đi tới ô',
        },
        { look: false },
      ),
  };
}

/**
 * Keeps the keyboard in the list. `keep(work)`: when `work` has taken away what had the focus, the finding that has come to its
 * place gets it, or else what `rest` names.
 */
export function useKeptFocus(rest: { current: HTMLElement | null }) {
  const { data } = usePage<DataCheck>();
  const place = useRef<number>();
  const cards = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
  useEffect(() => {
    const at = place.current;
    place.current = undefined;
    if (at === undefined || (document.activeElement && document.activeElement !== document.body)) return;
    const left = cards();
    const next = left[Math.min(at, left.length - 1)];
    (next?.querySelector('button') ?? rest.current)?.focus();
  }, [data]);
  return async (work: () => Promise<unknown>): Promise<void> => {
    const active = document.activeElement;
    const isBefore = (card: HTMLElement) =>
      active !== null &&
      !card.contains(active) &&
      (card.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    place.current = cards().filter(isBefore).length;
    await work();
  };
}
