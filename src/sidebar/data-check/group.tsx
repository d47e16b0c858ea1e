// What is wrong in one tab in one way: each place with its repair and the way to it, and all of them at once.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FindingGroup, ShownFinding } from '../../views/data-check';
import { Button } from '../shared/controls';
import { isMendable, mendable, placeOf, useRepairs } from './repairs';

type Keep = (work: () => Promise<unknown>) => Promise<void>;

/** Something that is asked before it is done, under the button that was pressed. */
export function Confirm({
  label,
  todo,
  onDo,
  onLeave,
  children,
}: {
  label: string;
  todo: string;
  onDo: () => Promise<unknown>;
  onLeave: () => void;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pressed = document.activeElement;
    box.current?.focus();
    return () => {
      if (pressed instanceof HTMLElement && pressed.isConnected) pressed.focus();
    };
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <div class="confirm" role="group" aria-label={label} tabIndex={-1} ref={box} onKeyDown={leave}>
      {children}
      <p class="buttons">
        <Button primary onPress={onDo}>
          {todo}
        </Button>
        <Button onPress={onLeave}>Thôi</Button>
      </p>
    </div>
  );
}

/** What a repair changes, old beside new. */
function Becomes({ finding }: { finding: ShownFinding }) {
  const { repair, was, header } = finding;
  if (repair?.kind !== 'set') return <>{repair?.label}</>;
  return (
    <>
      {repair.becomes.map((field, index) => (
        <span key={field.header}>
          {index > 0 && '; '}
          {`${field.header}: `}
          {field.header === header && was !== '' && <del>{was}</del>}
          {field.header === header && was !== '' && ' → '}
          <ins>{field.value === '' ? '(trống)' : field.value}</ins>
        </span>
      ))}
    </>
  );
}

function Card({ group, finding, keep, onSetUp }: CardProps) {
  const { repair, goTo } = useRepairs();
  const { level, code, about, text, advice, repair: offer } = finding;
  const place = placeOf(finding);
  return (
    <li data-finding>
      <p class="place">
        <strong>{place}</strong>
        {code !== '' && <small>{code}</small>}
        <span class={`tag ${level === 'must' ? 'red' : 'amber'}`}>{level === 'must' ? 'Cần sửa' : 'Nên xem'}</span>
      </p>
      {about !== '' && <p class="soft">{about}</p>}
      <p>{text}</p>
      {group.advice === '' && <p class="hint">{advice}</p>}
      <p class="buttons">
        {offer && (
          <Button
            label={`${offer.label}: trang ${group.title}, ${place}`}
            onPress={() => (offer.kind === 'setUp' ? onSetUp() : keep(() => repair(group, [finding])))}
          >
            {offer.label}
          </Button>
        )}
        {group.check !== 'tabMissing' && (
          <Button
            plain
            label={`Đi tới ${finding.row > 0 ? 'ô' : 'trang'}: trang ${group.title}, ${place}`}
            onPress={() => goTo(group, finding)}
          >
            {finding.row > 0 ? 'Đi tới ô' : 'Đi tới trang'}
          </Button>
        )}
      </p>
    </li>
  );
}
interface CardProps {
  group: FindingGroup;
  finding: ShownFinding;
  keep: Keep;
  onSetUp: () => void;
}

export function Group({
  group,
  asking,
  onAsk,
  keep,
  onSetUp,
}: {
  group: FindingGroup;
  /** Whether the repair of all of them is being asked. */
  asking: boolean;
  onAsk: (asking: boolean) => void;
  keep: Keep;
  onSetUp: () => void;
}) {
  const { repair } = useRepairs();
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(asking);
  useEffect(() => {
    // The question took the keyboard; it goes back to where it came from.
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (asked.current && !asking && isLost) box.current?.querySelector('button')?.focus();
    asked.current = asking;
  }, [asking]);
  const all = mendable(group);
  const more = group.total - group.findings.length;
  const left = group.findings.filter(isMendable).length - all.length;
  return (
    <div class="kind" ref={box}>
      <h3>
        {group.kind} ({group.total})
      </h3>
      {group.advice !== '' && <p class="hint">{group.advice}</p>}
      {all.length > 1 && !asking && (
        <Button onPress={() => onAsk(true)} label={`Sửa tất cả ${all.length} mục: ${group.kind}, trang ${group.title}`}>
          Sửa tất cả {all.length} mục…
        </Button>
      )}
      {all.length > 1 && asking && (
        <Confirm
          label={`Sửa tất cả: ${group.kind}`}
          todo={`Sửa ${all.length} mục`}
          onDo={() =>
            keep(() => repair(group, all)).then(() => {
              onAsk(false);
            })
          }
          onLeave={() => onAsk(false)}
        >
          <p>
            Sẽ sửa {all.length} mục ở trang «{group.title}»:
          </p>
          <ul>
            {all.map((finding) => (
              <li key={finding.id}>
                Dòng {finding.row}
                {finding.about !== '' && ` (${finding.about})`} — <Becomes finding={finding} />
              </li>
            ))}
          </ul>
          <p class="hint">
            Nội dung cũ được giữ trong trang «Nhật ký».
            {left > 0 && ` Còn ${left} mục nữa, sửa ở lần bấm sau.`}
          </p>
        </Confirm>
      )}
      <ul class="cards">
        {group.findings.map((finding) => (
          <Card key={finding.id} group={group} finding={finding} keep={keep} onSetUp={onSetUp} />
        ))}
      </ul>
      {more > 0 && <p class="hint">Còn {more} mục nữa sẽ hiện khi các mục trên đã được sửa.</p>}
    </div>
  );
}
