// Those who are registered: found by name, corrected, withdrawn and taken back, their slips printed.
import { useEffect, useRef } from 'preact/hooks';
import { findDoubles } from '../../domain/people';
import type { Speaker } from '../../domain/records';
import { matchesSearch } from '../../domain/text';
import { Button } from '../shared/controls';
import { RadioField, TextField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import { EditForm } from './edit-form';
import type { Known, PageData, PageInput } from './person';
import { aboutText, stateLabel } from './person';
import { printSlips } from './slips';
import type { SlipPaper } from './slips';

const COLOURS: Partial<Record<Speaker['state'], string>> = { speaking: 'amber', called: 'amber', spoken: 'green' };
/** Who has not begun to speak may give it up. */
const MAY_WITHDRAW: readonly string[] = ['waiting', 'called', 'absent', ''];

function Card({
  speaker,
  double,
  editing,
  paper,
  onEdit,
}: {
  speaker: Speaker;
  paper: SlipPaper;
  double: boolean;
  editing: boolean;
  onEdit: (code: string) => void;
}) {
  const page = usePage<PageData, PageInput>();
  const { code, order, name, village, body, state, session } = speaker;
  const card = useRef<HTMLLIElement>(null);
  const before = useRef(editing);
  useEffect(() => {
    if (before.current && !editing) card.current?.querySelector('button')?.focus();
    before.current = editing;
  }, [editing]);
  const move = (to: 'declined' | 'waiting') =>
    page.act(
      {
        useCase: 'callSpeaker',
        input: { speaker: code, state: to },
        title: `${to === 'declined' ? 'Rút' : 'Đăng ký lại'} ${name}`,
        seen: [{ tab: 'speakers', code, revision: speaker.revision, fields: { state } }],
      },
      { view: { session } },
    );
  const withdrawn = state === 'declined';
  return (
    <li ref={card} class={withdrawn ? 'withdrawn' : undefined}>
      <div class="heading">
        <h3>
          {order !== null && `${order}. `}
          {name}
        </h3>
        <span class={`tag ${COLOURS[state] ?? ''}`}>{stateLabel(state)}</span>
      </div>
      <p>
        {[code, village, body].filter(Boolean).join(' · ')}
        {double && ' '}
        {double && <span class="tag amber">Có thể trùng</span>}
      </p>
      <p class="soft">{aboutText(speaker, page.data.topics, 160)}</p>
      {editing ? (
        <EditForm speaker={speaker} onClose={() => onEdit('')} />
      ) : (
        <p class="buttons tight">
          <Button plain onPress={() => onEdit(code)} label={`Sửa đăng ký ${code}, ${name}`}>
            Sửa
          </Button>
          <Button plain onPress={() => printSlips(page.data, [speaker], paper)} label={`In phiếu ${code}, ${name}`}>
            In phiếu
          </Button>
          {(withdrawn || MAY_WITHDRAW.includes(state)) && (
            <Button
              plain
              onPress={() => move(withdrawn ? 'waiting' : 'declined')}
              label={`${withdrawn ? 'Đăng ký lại' : 'Rút'} ${code}, ${name}`}
            >
              {withdrawn ? 'Đăng ký lại' : 'Rút'}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

type Sorting = 'newest' | 'order';

export function SpeakerList({
  underWay,
  editing,
  onEdit,
}: {
  underWay: readonly Known[];
  /** Code of the one whose form is open, '' for none. */
  editing: string;
  onEdit: (code: string) => void;
}) {
  const { data } = usePage<PageData, PageInput>();
  const [sorting, setSorting] = useDraft<Sorting>('sorting', 'newest');
  const [query, setQuery] = useDraft('query', '');
  const [paper] = useDraft<SlipPaper>('paper', 'A6');
  const doubles = findDoubles(data.speakers, data.speakers);
  const listed = data.speakers
    .map((speaker, index) => ({ speaker, double: (doubles[index]?.length ?? 0) > 1 }))
    .filter(
      ({ speaker }) =>
        speaker.code === editing || matchesSearch(`${speaker.name} ${speaker.village} ${speaker.code}`, query),
    );
  if (sorting === 'newest') listed.reverse();
  if (data.speakers.length + underWay.length === 0) return <p class="soft">Chưa có ai đăng ký.</p>;
  return (
    <>
      <h2 class="hidden">Người đã đăng ký</h2>
      <TextField label="Tìm theo tên, thôn, mã" value={query} onInput={setQuery} placeholder="Không cần gõ dấu" />
      <RadioField
        label="Sắp xếp"
        value={sorting}
        onInput={setSorting}
        options={[
          { value: 'newest', label: 'Mới nhất trước' },
          { value: 'order', label: 'Theo thứ tự đăng ký' },
        ]}
      />
      <ul class="cards" aria-label="Người đã đăng ký">
        {underWay.map((person, index) => (
          <li key={`${index} ${person.name}`} class="soft">
            {[person.name, person.village].filter(Boolean).join(', ')} <span class="tag">Đang lưu</span>
          </li>
        ))}
        {listed.map(({ speaker, double }) => (
          <Card
            key={speaker.code}
            speaker={speaker}
            double={double}
            editing={speaker.code === editing}
            paper={paper}
            onEdit={onEdit}
          />
        ))}
      </ul>
      {listed.length === 0 && <p class="soft">Không có ai khớp với «{query}».</p>}
    </>
  );
}
