// Kiểm tra dữ liệu: what hand edits broke, tab by tab, each with its repair or the place to look.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../domain/dates';
import type { DataCheck, FindingGroup, ShownFinding } from '../../views/data-check';
import { Button, Section } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { openPage, useDraft, usePage } from '../shared/page';
import { Formats } from './formats';
import { Confirm, Group } from './group';
import { useKeptFocus, useRepairs } from './repairs';

const SHOWN = {
  all: { label: 'Tất cả', fits: () => true },
  must: { label: 'Cần sửa', fits: ({ level }: ShownFinding) => level === 'must' },
  should: { label: 'Nên xem', fits: ({ level }: ShownFinding) => level === 'should' },
  repairable: { label: 'Tiện ích sửa được', fits: ({ repair }: ShownFinding) => repair !== undefined },
  byHand: { label: 'Phải tự sửa', fits: ({ repair }: ShownFinding) => repair === undefined },
} as const;
type Shown = keyof typeof SHOWN;

interface Filter {
  tab: string;
  shown: Shown;
  /** The group of which all repairs are being asked: tab and check. */
  asking: string;
}

const keyOf = ({ tab, check }: FindingGroup): string => `${tab} ${check}`;

/** The groups as far as the filter lets them through; counts are of what is seen. */
function filtered(groups: readonly FindingGroup[], { tab, shown }: Filter): FindingGroup[] {
  const { fits } = SHOWN[shown];
  return groups.flatMap((group) => {
    const findings = group.findings.filter(fits);
    if ((tab !== '' && group.tab !== tab) || findings.length === 0) return [];
    return [shown === 'all' ? group : { ...group, findings, total: findings.length }];
  });
}

function tabsOf(
  groups: readonly FindingGroup[],
): { tab: string; title: string; total: number; groups: FindingGroup[] }[] {
  return [...new Set(groups.map(({ tab }) => tab))].map((tab) => {
    const own = groups.filter((group) => group.tab === tab);
    return {
      tab,
      title: own[0]?.title ?? '',
      total: own.reduce((sum, { total }) => sum + total, 0),
      groups: own,
    };
  });
}

function SetUp({ onDone }: { onDone: () => void }) {
  const { setUp } = useRepairs();
  return (
    <Confirm
      label="Chạy Cài đặt ban đầu"
      todo="Chạy Cài đặt ban đầu"
      onDo={async () => {
        const outcome = await setUp();
        if (outcome.ok) onDone();
      }}
      onLeave={onDone}
    >
      <p>
        Cài đặt ban đầu thêm lại trang, cột, dòng cài đặt còn thiếu và đặt lại định dạng, danh sách chọn, bảo vệ. Không
        xóa, không ghi đè nội dung đã có. Có thể mất một phút.
      </p>
    </Confirm>
  );
}

function Check() {
  const { data, look, looking } = usePage<DataCheck>();
  const [filter, setFilter] = useDraft<Filter>('filter', { tab: '', shown: 'all', asking: '' });
  const [settingUp, setSettingUp] = useState(false);
  const top = useRef<HTMLParagraphElement>(null);
  const keep = useKeptFocus(top);
  const wasSettingUp = useRef(false);
  useEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    if (wasSettingUp.current && !settingUp && isLost) top.current?.focus();
    wasSettingUp.current = settingUp;
  }, [settingUp]);
  const change = (fields: Partial<Filter>) => setFilter((before) => ({ ...before, ...fields }));
  const tabs = tabsOf(data.groups);
  // What was mended altogether is no longer to be chosen.
  const chosen = tabs.some(({ tab }) => tab === filter.tab) ? filter : { ...filter, tab: '' };
  const shown = tabsOf(filtered(data.groups, chosen));
  const count = data.must + data.should;
  return (
    <>
      <h1 class="hidden">Kiểm tra dữ liệu</h1>
      <p ref={top} tabIndex={-1} class="summary">
        {count === 0 ? (
          'Không thấy chỗ nào phải sửa.'
        ) : (
          <>
            <span class="tag red">{data.must} cần sửa</span> <span class="tag amber">{data.should} nên xem</span>
          </>
        )}
      </p>
      <p class="soft">
        Đã xem {data.rows} dòng lúc {formatMoment(data.at)}.{' '}
        <Button plain onPress={() => look()}>
          {looking ? 'Đang xem…' : 'Kiểm tra lại'}
        </Button>
      </p>
      {count > 0 && (
        <>
          <SelectField
            label="Trang tính"
            value={chosen.tab}
            onInput={(tab) => change({ tab })}
            options={[
              { value: '', label: `Tất cả (${count})` },
              ...tabs.map(({ tab, title, total }) => ({ value: tab, label: `${title} (${total})` })),
            ]}
          />
          <SelectField
            label="Hiện"
            value={filter.shown}
            onInput={(value) => change({ shown: value as Shown })}
            options={Object.entries(SHOWN).map(([value, { label }]) => ({ value, label }))}
          />
        </>
      )}
      {settingUp && <SetUp onDone={() => setSettingUp(false)} />}
      {count > 0 && shown.length === 0 && <p>Không có mục nào thuộc loại đang chọn.</p>}
      {shown.map(({ tab, title, total, groups }) => (
        <Section key={tab} title={`${title} (${total})`}>
          {groups.map((group) => (
            <Group
              key={group.check}
              group={group}
              asking={filter.asking === keyOf(group)}
              onAsk={(asking) => change({ asking: asking ? keyOf(group) : '' })}
              keep={keep}
              onSetUp={() => setSettingUp(true)}
            />
          ))}
        </Section>
      ))}
      <Formats onSetUp={() => setSettingUp(true)} />
    </>
  );
}

openPage(Check);
