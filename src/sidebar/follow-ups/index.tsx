// Giao việc: what is owed and how late, answered, extended, assigned, handed back or passed on; one at a time or many.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isOpen } from '../../domain/tally';
import { Button, Section, Tabs } from '../shared/controls';
import { openPage, useDraft, useFreshData } from '../shared/page';
import { AssignManyForm } from './assign-many-form';
import { FilterFields, Lights, ScopeField } from './filter-fields';
import { NO_FILTERS, filtered, matchesOpinion } from './filters';
import type { ItemTab } from './item';
import { OpenedOpinion, OpenedWork, Screen } from './item';
import { WaitingList, WorkList, openerId } from './list';
import { useToday, useWork } from './parts';
import { copyText, saveFile } from './take-away';
import { csv, tabbed } from './table';

/** Seconds between looks at what others have done. */
const FRESH = 120;

type Where = { at: 'list' } | { at: 'row'; code: string; tab: ItemTab } | { at: 'assign' };
type ListTab = 'work' | 'waiting';

function FollowUpsPage() {
  const { data, say } = useWork();
  const today = useToday();
  useFreshData(FRESH);
  const [where, setWhere, backToList] = useDraft<Where>('where', { at: 'list' });
  const [listTab, setListTab] = useDraft<ListTab>('list', 'work');
  const [filters, setFilters] = useDraft('filters', NO_FILTERS);
  const [picked, setPicked] = useDraft<string[]>('chosen', []);
  /** Code of the row to which the focus goes when the list is shown again. */
  const returning = useRef<{ code: string | undefined }>();

  const { items, totals } = filtered(data.items, filters, { today, soonDays: data.soonDays });
  const waiting = data.waiting.filter((asked) => matchesOpinion(asked, filters.search));
  const openItems = data.items.filter(({ record }) => isOpen(record));
  const chosen = new Set(picked);
  const chosenWork = openItems.filter(({ record }) => chosen.has(record.code));
  const chosenOpinions = data.waiting.filter(({ record }) => chosen.has(record.code));
  const count = chosenWork.length + chosenOpinions.length;

  useLayoutEffect(() => {
    if (where.at !== 'list' || !returning.current) return;
    const { code } = returning.current;
    returning.current = undefined;
    const opener = code === undefined ? null : document.getElementById(openerId(code));
    (opener ?? document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]'))?.focus();
  }, [where.at]);
  const open = (code: string) => setWhere({ at: 'row', code, tab: '' });
  const back = (code?: string) => {
    returning.current = { code };
    backToList();
  };
  /** The row after this one in the list that it is in. */
  const after = (code: string): string | undefined => {
    const list = (items.some(({ record }) => record.code === code) ? items : waiting).map(({ record }) => record.code);
    const at = list.indexOf(code);
    return list[at + 1] ?? list[at - 1];
  };

  if (where.at === 'row') {
    const { code, tab } = where;
    const work = data.items.find(({ record }) => record.code === code);
    const asked = data.waiting.find(({ record }) => record.code === code);
    const opened = {
      tab,
      onTab: (next: ItemTab) => setWhere({ at: 'row', code, tab: next }),
      onBack: () => back(code),
      onClosed: () => back(after(code)),
    };
    if (work) return <OpenedWork item={work} {...opened} />;
    if (asked) return <OpenedOpinion asked={asked} {...opened} />;
  }
  if (where.at === 'assign' && count > 0) {
    return (
      <Screen title={`Giao ${count} việc`} onBack={() => back()}>
        <ul class="chosen">
          {chosenOpinions.map(({ record }) => (
            <li key={record.code}>
              {record.code} <span class="soft">chưa giao</span>
            </li>
          ))}
          {chosenWork.map(({ record }) => (
            <li key={record.code}>
              {record.code} <span class="soft">{[record.leadUnit, record.officer].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
        <AssignManyForm
          opinions={chosenOpinions}
          followUps={chosenWork.map(({ record }) => record)}
          draft="assignMany"
          onDone={() => {
            setPicked([]);
            back(chosenWork[0]?.record.code);
          }}
        />
      </Screen>
    );
  }

  const choose = (code: string, on: boolean) =>
    setPicked((before) => [...before.filter((one) => one !== code), ...(on ? [code] : [])]);
  const choosing = { chosen, onChoose: choose, onOpen: open };
  const choosable =
    listTab === 'work'
      ? items.filter(({ record }) => isOpen(record))
      : waiting.filter(({ record }) => record.outcome !== 'escalated');
  const chooseAll = () => setPicked([...new Set([...picked, ...choosable.map(({ record }) => record.code)])]);
  const copy = () =>
    say(
      copyText(tabbed(items, today, data.holidays))
        ? { kind: 'done', text: `Đã chép ${items.length} việc. Hãy dán vào bảng tính hoặc văn bản.` }
        : { kind: 'error', text: 'Trình duyệt không cho chép. Hãy bấm «Tải tệp CSV».' },
    );
  return (
    <>
      <ScopeField />
      <FilterFields value={filters} onInput={(change) => setFilters((before) => ({ ...before, ...change }))} />
      <Tabs
        label="Danh sách"
        value={listTab}
        onSelect={setListTab}
        tabs={[
          { value: 'work', label: `Đã giao (${totals.open})` },
          { value: 'waiting', label: `Chưa giao (${waiting.length})` },
        ]}
      >
        {listTab === 'work' ? (
          <Section title="Việc đã giao">
            <Lights
              totals={totals}
              value={filters.due}
              onInput={(due) => setFilters((before) => ({ ...before, due }))}
            />
            {items.length === 0 ? (
              <p class="soft">Không có việc nào như vậy.</p>
            ) : (
              <WorkList key={JSON.stringify(filters)} items={items} {...choosing} />
            )}
          </Section>
        ) : (
          <Section title="Ý kiến chưa giao cho ai">
            {waiting.length === 0 ? (
              <p class="soft">Ý kiến nào cũng đã có hướng xử lý.</p>
            ) : (
              <WaitingList key={filters.search} opinions={waiting} {...choosing} />
            )}
          </Section>
        )}
      </Tabs>
      <div class="choosing" role="group" aria-label="Với các dòng đã chọn">
        {count > 0 && (
          <Button primary onPress={() => setWhere({ at: 'assign' })}>
            Giao {count} việc đã chọn…
          </Button>
        )}
        {choosable.length > 0 && (
          <Button plain onPress={chooseAll}>
            Chọn cả {choosable.length}
          </Button>
        )}
        {count > 0 && (
          <Button plain onPress={() => setPicked([])}>
            Bỏ chọn
          </Button>
        )}
      </div>
      {listTab === 'work' && items.length > 0 && (
        <p class="buttons">
          <Button onPress={copy}>Chép bảng</Button>
          <Button onPress={() => saveFile(`giao-viec-${today}.csv`, 'text/csv', csv(items, today, data.holidays))}>
            Tải tệp CSV
          </Button>
        </p>
      )}
      {data.problems.length > 0 && (
        <details class="problems">
          <summary>{data.problems.length} chỗ trong bảng chưa đọc được nên chưa hiện ở đây</summary>
          <ul>
            {data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

openPage(() => (
  <>
    <h1 class="hidden">Giao việc</h1>
    <FollowUpsPage />
  </>
));
