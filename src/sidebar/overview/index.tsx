// Tổng quan: the legal limits as traffic lights, and the counts of one year or of all as a few charts.
import { useState } from 'preact/hooks';
import { yearOf } from '../../domain/dates';
import type { Grouping, Standing } from '../../domain/figures';
import { formatNumber, percent } from '../../domain/numbers';
import type { OpinionKind, Outcome } from '../../domain/records';
import type { Counted, OverviewData, YearShown } from '../../views/overview';
import { TABS } from '../../workbook/schema';
import { Button, Section, Tabs } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { openPage, usePage } from '../shared/page';
import type { Part, Values } from './charts';
import { Bars, Numbers, Whole } from './charts';
import { Inks } from './inks';
import { Duty, SessionLights } from './lights';

type OutcomeOrNone = Outcome | 'undecided';
const outcomes = TABS.opinions.columns.outcome.choices;
const OUTCOMES: readonly Part<OutcomeOrNone>[] = [
  { key: 'answered', label: outcomes.answered, ink: 'green' },
  { key: 'assigned', label: outcomes.assigned, ink: 'blue' },
  { key: 'escalated', label: outcomes.escalated, ink: 'purple' },
  { key: 'duplicate', label: outcomes.duplicate, ink: 'grey' },
  { key: 'undecided', label: 'Chưa có hướng xử lý', ink: 'amber' },
];
const STANDINGS: readonly Part<Standing>[] = [
  { key: 'doneInTime', label: 'Xong đúng hạn', ink: 'green' },
  { key: 'doneLate', label: 'Xong trễ hạn', ink: 'amber' },
  { key: 'doneUndated', label: 'Xong, chưa ghi ngày', ink: 'teal' },
  { key: 'open', label: 'Đang làm, còn hạn', ink: 'blue' },
  { key: 'overdue', label: 'Quá hạn', ink: 'red' },
  { key: 'passedOn', label: 'Đã chuyển cấp trên', ink: 'purple' },
  { key: 'withdrawn', label: 'Đã rút', ink: 'grey' },
];
const GROUPINGS: Record<Grouping, { tab: string; none: string }> = {
  unit: { tab: 'Theo đơn vị', none: 'Chưa giao đơn vị nào' },
  field: { tab: 'Theo lĩnh vực', none: 'Chưa ghi lĩnh vực' },
  village: { tab: 'Theo thôn', none: 'Không rõ thôn' },
};
/** Groups drawn; the table has all. */
const DRAWN = 10;
const ALL_YEARS = 'all';
const NO_YEAR = 'none';

const outcomesOf = ({ figures: { opinions } }: Counted): Values<OutcomeOrNone> => ({
  ...opinions.byOutcome,
  undecided: opinions.undecided,
});

function Tiles({ figures }: Counted) {
  const kinds = Object.entries(TABS.opinions.columns.kind.choices) as [OpinionKind, string][];
  const tiles: [string, number, string?][] = [
    ['Phiên', figures.sessions, `đã kết thúc ${formatNumber(figures.byState.closed)}`],
    ['Người dự', figures.heads],
    ['Người đăng ký', figures.registered],
    ['Lượt phát biểu', figures.speeches],
    [
      'Ý kiến, kiến nghị, phản ánh',
      figures.opinions.total,
      kinds.map(([kind, label]) => `${label.toLowerCase()} ${formatNumber(figures.opinions.byKind[kind])}`).join(', '),
    ],
    ['Việc đã giao', figures.followUps.total, `quá hạn ${formatNumber(figures.followUps.overdue)}`],
  ];
  return (
    <dl class="tiles">
      {tiles.map(([label, value, note]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{formatNumber(value)}</b>
            {note && <small>{note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Groups({ counted }: { counted: Counted }) {
  const [grouping, setGrouping] = useState<Grouping>('unit');
  const { none, tab } = GROUPINGS[grouping];
  const groups = counted.groups[grouping].map((group) => ({ ...group, name: group.name || none }));
  const drawn = groups.filter(({ followUps }) => followUps > 0);
  const note = ({ followUps, punctuality: { overdue } }: (typeof groups)[number]) =>
    `${formatNumber(followUps)} việc${overdue > 0 ? `, ${formatNumber(overdue)} quá hạn` : ''}`;
  return (
    <Tabs
      label="Xếp việc đã giao"
      value={grouping}
      onSelect={setGrouping}
      tabs={(Object.entries(GROUPINGS) as [Grouping, { tab: string }][]).map(([value, of]) => ({
        value,
        label: of.tab,
      }))}
    >
      {drawn.length === 0 && <p>Chưa có việc nào được giao.</p>}
      <Bars
        parts={STANDINGS}
        rows={drawn
          .slice(0, DRAWN)
          .map((group) => ({ name: group.name, note: note(group), values: group.punctuality }))}
        rest={
          drawn.length > DRAWN && <p class="hint">Còn {formatNumber(drawn.length - DRAWN)} dòng nữa trong bảng số.</p>
        }
      />
      {groups.length > 0 && (
        <Numbers
          caption={`Việc đã giao, ${tab.toLowerCase()}`}
          head={[tab.replace('Theo ', ''), 'Ý kiến', 'Việc', ...STANDINGS.map(({ label }) => label)]}
          rows={groups.map((group) => [
            group.name,
            group.opinions,
            group.followUps,
            ...STANDINGS.map(({ key }) => group.punctuality[key]),
          ])}
        />
      )}
    </Tabs>
  );
}

/** Share of what is done that was done in time; '' while nothing is. */
function inTime({ figures: { punctuality: p } }: Counted): string {
  const known = p.doneInTime + p.doneLate;
  return known === 0 ? '–' : percent(p.doneInTime, known);
}

function Trend({ years }: { years: readonly YearShown[] }) {
  const known = years.filter(({ year, figures }) => year !== null && figures.sessions + figures.opinions.total > 0);
  if (known.length < 2) return null;
  const inOrder = [...known].reverse();
  return (
    <Section title="Qua các năm">
      <Bars
        parts={OUTCOMES}
        rows={inOrder.map((shown) => ({
          name: `Năm ${shown.year}`,
          note: `${formatNumber(shown.figures.opinions.total)} ý kiến`,
          values: outcomesOf(shown),
        }))}
      />
      <Numbers
        caption="Số liệu qua các năm"
        head={['Năm', 'Phiên', 'Người dự', 'Lượt phát biểu', 'Ý kiến', 'Việc đã giao', 'Quá hạn', 'Xong đúng hạn']}
        rows={inOrder.map((shown) => [
          String(shown.year),
          shown.figures.sessions,
          shown.figures.heads,
          shown.figures.speeches,
          shown.figures.opinions.total,
          shown.figures.followUps.total,
          shown.figures.followUps.overdue,
          inTime(shown),
        ])}
      />
    </Section>
  );
}

const valueOf = (year: number | null) => (year === null ? NO_YEAR : String(year));

/** This year when it has a session, else the newest that has one. */
function firstChoice({ years, today }: OverviewData): string {
  const held = years.filter(({ year, sessions }) => year !== null && sessions.length > 0);
  const thisYear = held.find(({ year }) => year === yearOf(today));
  return valueOf((thisYear ?? held.find(({ year }) => (year ?? 0) < yearOf(today)) ?? held[0])?.year ?? yearOf(today));
}

function Overview() {
  const { data, act, look, looking } = usePage<OverviewData>();
  const [chosen, setChosen] = useState(() => firstChoice(data));
  const year = data.years.find((shown) => valueOf(shown.year) === chosen);
  const counted: Counted = year ?? data.all;
  const thisYear = data.years.find((shown) => shown.year === yearOf(data.today));
  const refresh = () => act({ useCase: 'refreshOverview', input: {}, title: 'Cập nhật trang Tổng quan' });
  const total = counted.figures.opinions.total;
  return (
    <>
      <Inks />
      <h1 class="hidden">Tổng quan</h1>
      <div class="top">
        <SelectField
          label="Năm"
          value={year ? chosen : ALL_YEARS}
          onInput={setChosen}
          options={[
            ...data.years.map((shown) => ({
              value: valueOf(shown.year),
              label: shown.year === null ? 'Không rõ năm' : String(shown.year),
            })),
            { value: ALL_YEARS, label: 'Mọi năm' },
          ]}
        />
        <p class="buttons">
          <Button onPress={() => look()}>{looking ? 'Đang tải…' : 'Tải lại'}</Button>
          <Button onPress={refresh}>Cập nhật trang Tổng quan</Button>
        </p>
      </div>
      <Section title="Hạn theo luật">
        {year && <Duty shown={year} />}
        {thisYear && thisYear !== year && <Duty shown={thisYear} />}
        {year && <SessionLights sessions={year.sessions} />}
        {!year && <p class="soft">Chọn một năm để xem hạn của từng phiên.</p>}
      </Section>
      <Section title="Số liệu">
        <Tiles {...counted} />
      </Section>
      <div class="columns">
        <Section title="Hướng xử lý ý kiến">
          {total === 0 ? (
            <p>Chưa có ý kiến nào.</p>
          ) : (
            <Whole title="Hướng xử lý ý kiến" parts={OUTCOMES} values={outcomesOf(counted)} />
          )}
        </Section>
        <Section title="Việc đã giao: đúng hạn, trễ hạn">
          <Groups counted={counted} />
        </Section>
      </div>
      <Trend years={data.years} />
      {data.problems.length > 0 && (
        <Section title={`Ô không đọc được (${formatNumber(data.problems.length)})`}>
          <p>Các số trên có thể chưa đúng cho đến khi sửa; xem thêm trang Kiểm tra dữ liệu.</p>
          <details>
            <summary>Xem từng ô</summary>
            <ul>
              {data.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </details>
        </Section>
      )}
    </>
  );
}

openPage(Overview);
