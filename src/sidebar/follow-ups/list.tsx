// The lists: work that is owed or closed, and ý kiến that nobody has been given yet; rows to choose, and to open.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import type { AskedOpinion, WorkItem } from '../../views/follow-ups';
import { Button } from '../shared/controls';
import { Light, opinionColumns, stateText } from './parts';

/** Rows shown at once: a browser draws so many in no time. */
const PAGE = 50;

interface Choosing {
  chosen: ReadonlySet<string>;
  onChoose: (code: string, chosen: boolean) => void;
  onOpen: (code: string) => void;
}

/** The button that opens a row: it takes the focus again when one comes back to the list. */
export const openerId = (code: string): string => `open-${code}`;

/** The first rows, and a button for more; the focus goes to the first row that is new. */
function InPages<T extends { record: { code: string } }>({
  rows,
  noun,
  children,
}: {
  rows: readonly T[];
  noun: string;
  children: (row: T) => ComponentChildren;
}) {
  const [pages, setPages] = useState(1);
  const focus = useRef<string>();
  const shown = rows.slice(0, pages * PAGE);
  const left = rows.length - shown.length;
  useLayoutEffect(() => {
    if (focus.current !== undefined) document.getElementById(openerId(focus.current))?.focus();
    focus.current = undefined;
  }, [pages]);
  const more = () => {
    focus.current = rows[shown.length]?.record.code;
    setPages(pages + 1);
  };
  return (
    <>
      <ul class="cards">
        {shown.map((row) => (
          <li key={row.record.code}>{children(row)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button onPress={more}>
          Xem thêm {Math.min(left, PAGE)} {noun} (còn {left})
        </Button>
      )}
    </>
  );
}

function Row({
  code,
  light,
  text,
  details,
  choosable,
  choosing: { chosen, onChoose, onOpen },
}: {
  code: string;
  light: ComponentChildren;
  text: string;
  details: readonly string[];
  choosable: boolean;
  choosing: Choosing;
}) {
  return (
    <>
      <div class="top">
        {choosable && (
          <input
            type="checkbox"
            aria-label={`Chọn ${code}`}
            checked={chosen.has(code)}
            onChange={(event) => onChoose(code, event.currentTarget.checked)}
          />
        )}
        <button type="button" class="plain" id={openerId(code)} aria-label={`Mở ${code}`} onClick={() => onOpen(code)}>
          {code}
        </button>
        {light}
      </div>
      <p class="brief">{text}</p>
      <p class="soft">{details.filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}

export function WorkList({ items, ...choosing }: Choosing & { items: readonly WorkItem[] }) {
  return (
    <InPages rows={items} noun="việc">
      {({ record, asked }) => {
        const { code, task, leadUnit, officer, dueOn, state } = record;
        const closed = state === 'done' || state === 'passedOn' || state === 'withdrawn';
        return (
          <Row
            code={code}
            light={<Light record={record} />}
            text={task || (asked?.record.text ?? '')}
            details={[
              leadUnit,
              officer,
              dueOn === '' ? '' : `hạn ${formatDate(dueOn)}`,
              closed || state === 'assigned' ? '' : stateText(record).toLowerCase(),
            ]}
            choosable={!closed}
            choosing={choosing}
          />
        );
      }}
    </InPages>
  );
}

export function WaitingList({ opinions, ...choosing }: Choosing & { opinions: readonly AskedOpinion[] }) {
  return (
    <InPages rows={opinions} noun="ý kiến">
      {({ record, origin }) => (
        <Row
          code={record.code}
          light={<span class="tag">{opinionColumns.kind.choices[record.kind] ?? ''}</span>}
          text={record.text}
          details={[
            origin.who,
            origin.date === '' ? record.session : `${record.session}, ${formatDate(origin.date)}`,
            record.field,
          ]}
          choosable={record.outcome !== 'escalated'}
          choosing={choosing}
        />
      )}
    </InPages>
  );
}
