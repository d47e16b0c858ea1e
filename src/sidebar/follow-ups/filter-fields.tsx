// What the list shows, chosen: the scope, how pressing, words, and further fields that are seldom needed.
import type { FollowUp } from '../../domain/records';
import type { FollowUpsData } from '../../views/follow-ups';
import { formatDate } from '../../domain/dates';
import { Button } from '../shared/controls';
import { SelectField, TextField } from '../shared/fields';
import type { DueFilter, Filtered, Filters } from './filters';
import { NO_FILTERS, officersIn, unitsIn } from './filters';
import { columns, useWork } from './parts';
import type { Scope } from './parts';

const scopeValue = ({ session, year }: Scope): string => (session ? `P:${session}` : year ? `N:${year}` : '');
const scopeOf = (value: string): Scope =>
  value.startsWith('P:') ? { session: value.slice(2) } : value.startsWith('N:') ? { year: Number(value.slice(2)) } : {};

const sessionLabel = ({ code, title, date }: FollowUpsData['sessions'][number]): string =>
  [code, date === '' ? '' : formatDate(date), title].filter((part) => part !== '').join(' · ');

/** Of which session or year. What is owed is shown whatever its year, unless one is chosen. */
export function ScopeField() {
  const { data, input, look } = useWork();
  return (
    <SelectField
      label="Phạm vi"
      value={scopeValue(input)}
      onInput={(value) => void look(scopeOf(value))}
      options={[
        { value: '', label: 'Mọi việc còn nợ, việc xong năm nay' },
        ...data.years.map((year) => ({ value: `N:${year}`, label: `Năm ${year}` })),
        ...data.sessions.map((session) => ({ value: `P:${session.code}`, label: sessionLabel(session) })),
      ]}
    />
  );
}

const LIGHTS: readonly { due: DueFilter; label: (soonDays: number) => string; colour: string }[] = [
  { due: 'open', label: () => 'Còn nợ', colour: '' },
  { due: 'late', label: () => 'Quá hạn', colour: 'red' },
  { due: 'today', label: () => 'Hôm nay', colour: 'amber' },
  { due: 'soon', label: (days) => `Còn ≤ ${days} ngày`, colour: 'amber' },
  { due: 'later', label: () => 'Còn hạn', colour: 'green' },
  { due: 'undated', label: () => 'Chưa ghi hạn', colour: 'amber' },
  { due: 'closed', label: () => 'Đã xong', colour: '' },
  { due: 'all', label: () => 'Tất cả', colour: '' },
];

/** How many of each light; pressing one shows these alone. */
export function Lights({
  totals,
  value,
  onInput,
}: {
  totals: Filtered['totals'];
  value: DueFilter;
  onInput: (due: DueFilter) => void;
}) {
  const { soonDays } = useWork().data;
  return (
    <div class="lights" role="group" aria-label="Theo hạn">
      {LIGHTS.filter(({ due }) => due !== 'undated' || totals.undated > 0 || value === due).map(
        ({ due, label, colour }) => (
          <Button
            key={due}
            class={`light ${totals[due] > 0 ? colour : ''}`}
            pressed={value === due}
            onPress={() => onInput(value === due ? 'open' : due)}
          >
            <b>{totals[due]}</b> {label(soonDays)}
          </Button>
        ),
      )}
    </div>
  );
}

const options = (any: string, names: readonly string[]) => [
  { value: '', label: any },
  ...names.map((name) => ({ value: name, label: name })),
];
const STATES = (['assigned', 'inProgress', 'handedBack', 'done', 'passedOn'] as const).map((state) => ({
  value: state,
  label: columns.state.choices[state],
}));

export function FilterFields({ value, onInput }: { value: Filters; onInput: (change: Partial<Filters>) => void }) {
  const { items } = useWork().data;
  const { unit, officer, state, search } = value;
  const more = [unit, officer, state].filter((part) => part !== '').length;
  return (
    <>
      <TextField
        label="Tìm"
        value={search}
        onInput={(text) => onInput({ search: text })}
        placeholder="mã, nội dung, tên, thôn; không cần dấu"
      />
      <details class="more">
        <summary>Lọc theo đơn vị, người, trạng thái{more > 0 ? ` (đang lọc ${more})` : ''}</summary>
        <SelectField
          label="Đơn vị"
          value={unit}
          onInput={(next) => onInput({ unit: next })}
          options={options('Mọi đơn vị', unitsIn(items))}
        />
        <SelectField
          label={columns.officer.header}
          value={officer}
          onInput={(next) => onInput({ officer: next })}
          options={options('Mọi người', officersIn(items))}
        />
        <SelectField
          label={columns.state.header}
          value={state}
          onInput={(next) => onInput({ state: next as FollowUp['state'] | '' })}
          options={[{ value: '', label: 'Mọi trạng thái' }, ...STATES]}
        />
      </details>
      {(more > 0 || search !== '') && (
        <p>
          <Button plain onPress={() => onInput({ ...NO_FILTERS, due: value.due })}>
            Bỏ lọc
          </Button>
        </p>
      )}
    </>
  );
}
