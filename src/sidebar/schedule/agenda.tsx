// The agenda of a session: items with their lengths, clock times computed from the start, one save for all changes.
import { useEffect, useRef, useState } from 'preact/hooks';
import { USUAL_AGENDA, agendaLength, clockTimes } from '../../domain/agenda';
import type { AgendaItem, Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import { TextArea, TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';
import { useRowsForm } from '../shared/rows-form';
import { Theirs } from '../shared/theirs';
import { differencesOf } from '../shared/differences';

const { columns } = TABS.agenda;
const FIELDS = ['item', 'minutes', 'presenter', 'order', 'state'] as const;

/** An item that is not in the workbook yet. */
interface NewItem {
  key: string;
  item: string;
  minutes: number | null;
  presenter: string;
  order: number;
}
/** An item as the page shows it, saved or not. */
interface Shown extends NewItem {
  record: AgendaItem | undefined;
}

const MOST_MINUTES = 24 * 60;
/** Half typed, the text stays as it is; it is not sent while it is no number. */
const readMinutes = (text: string): number | null | string => {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,4}$/.test(typed) && Number(typed) <= MOST_MINUTES ? Number(typed) : text;
};
const asNumber = (minutes: unknown): number | null => (typeof minutes === 'number' ? minutes : null);

function faultOf({ item, minutes }: NewItem): string | undefined {
  if (item.trim() === '') return 'Chưa điền nội dung.';
  if (typeof minutes === 'string') return 'Thời lượng là số phút, ví dụ 15.';
  return undefined;
}

export function Agenda({ session }: { session: Session }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const records = page.data.agenda.filter((item) => item.session === session.code);
  const form = useRowsForm('agenda', `agenda:${session.code}`, records, FIELDS);
  const [added, setAdded] = useDraft<NewItem[]>(`agenda-new:${session.code}`, []);
  const [open, setOpen] = useState<string>();
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [open]);

  const shown: Shown[] = [
    ...records.flatMap((record): Shown[] => {
      const { state, order, ...values } = form.values(record);
      return state === 'dropped' ? [] : [{ key: record.code, record, order: order ?? Infinity, ...values }];
    }),
    ...added.map((item): Shown => ({ ...item, record: undefined })),
  ].sort((a, b) => a.order - b.order || 0);
  const dropped = records.filter((record) => form.values(record).state === 'dropped');
  const dirty = form.changed.length > 0 || added.length > 0;
  const lengths = shown.map(({ minutes }) => ({ minutes: asNumber(minutes) }));
  const times = clockTimes(session.startTime, lengths);
  const { planned, open: openItems, available, excess } = agendaLength(session, lengths);

  const change = (item: Shown, typed: Partial<Pick<NewItem, 'item' | 'minutes' | 'presenter' | 'order'>>) => {
    if (item.record) form.set(item.record, typed);
    else setAdded((before) => before.map((one) => (one.key === item.key ? { ...one, ...typed } : one)));
  };
  const placeAll = (inOrder: readonly Shown[]) =>
    inOrder.forEach((item, index) => item.order !== index + 1 && change(item, { order: index + 1 }));
  const move = (at: number, by: number) => {
    const next = [...shown];
    const [item] = next.splice(at, 1);
    if (!item) return;
    next.splice(at + by, 0, item);
    placeAll(next);
  };
  const drop = (item: Shown) => {
    if (item.record) form.set(item.record, { state: 'dropped' });
    else setAdded((before) => before.filter((one) => one.key !== item.key));
    setOpen(undefined);
  };
  const newKey = (n: number) => `moi-${Date.now().toString(36)}-${n}`;
  const lastOrder = shown.reduce((last, { order }) => (Number.isFinite(order) ? Math.max(last, order) : last), 0);
  const add = () => {
    const key = newKey(0);
    setAdded((before) => [...before, { key, item: '', minutes: null, presenter: '', order: lastOrder + 1 }]);
    setOpen(key);
  };
  const addUsual = () =>
    setAdded(USUAL_AGENDA.map((item, index) => ({ ...item, key: newKey(index), order: index + 1 })));

  useFinished(({ useCase, input }) => {
    const sent = input as { session?: string; changed?: { code: string }[]; added?: Omit<NewItem, 'key'>[] };
    if (useCase !== 'keepAgenda' || sent.session !== session.code) return;
    form.saved(sent.changed ?? []);
    const isSent = ({ key: _, ...item }: NewItem) =>
      (sent.added ?? []).some((one) => JSON.stringify(one) === JSON.stringify(item));
    setAdded((before) => before.filter((item) => !isSent(item)));
    setOpen(undefined);
    setTried(false);
  });
  const save = async () => {
    setTried(true);
    const faulty = shown.find((item) => faultOf(item));
    if (faulty) {
      setOpen(faulty.key);
      page.say({ kind: 'error', text: `Chương trình, mục ${shown.indexOf(faulty) + 1}: ${faultOf(faulty)}` });
      return;
    }
    await page.act({
      useCase: 'keepAgenda',
      input: { session: session.code, added: added.map(({ key: _, ...item }) => item), changed: form.changed },
      title: `Lưu chương trình phiên ${session.code}`,
      seen: form.seen,
    });
  };

  return (
    <Section title="Chương trình">
      <Theirs
        differences={differencesOf('agenda', form.theirs, (record) => `Mục ${record.order ?? ''}`)}
        onTake={() => form.takeTheirs()}
        onKeep={() => form.keepMine()}
      />
      {shown.length === 0 && (
        <>
          <p class="soft">Chưa có mục nào.</p>
          <Button onPress={addUsual}>Dùng chương trình thường lệ (sửa được)</Button>
        </>
      )}
      <ol class="cards agenda">
        {shown.map((item, at) => (
          <li key={item.key} class={open === item.key ? 'current' : ''}>
            <button
              type="button"
              class="plain line"
              aria-expanded={open === item.key}
              onClick={() => setOpen(open === item.key ? undefined : item.key)}
            >
              <span class="number">{times[at] || `${at + 1}.`}</span>
              <span>
                {item.item || '(chưa có nội dung)'}
                <small>
                  {typeof item.minutes === 'number' ? ` ${item.minutes} phút` : ' chưa rõ thời lượng'}
                  {item.presenter !== '' && ` · ${item.presenter}`}
                </small>
              </span>
            </button>
            {open === item.key && (
              <div>
                <TextArea
                  label={columns.item.header}
                  required
                  rows={2}
                  value={item.item}
                  onInput={(text) => change(item, { item: text })}
                  areaRef={field}
                  error={tried && item.item.trim() === '' ? faultOf(item) : undefined}
                />
                <TextField
                  label={columns.minutes.header}
                  inputMode="numeric"
                  value={item.minutes === null ? '' : String(item.minutes)}
                  onInput={(text) => change(item, { minutes: readMinutes(text) as number | null })}
                  error={typeof item.minutes === 'string' ? 'Gõ số phút, ví dụ 15.' : undefined}
                />
                <TextField
                  label={columns.presenter.header}
                  value={item.presenter}
                  onInput={(presenter) => change(item, { presenter })}
                />
                <p class="buttons">
                  <Button disabled={at === 0} onPress={() => move(at, -1)}>
                    ↑ Lên
                  </Button>
                  <Button disabled={at === shown.length - 1} onPress={() => move(at, 1)}>
                    ↓ Xuống
                  </Button>
                  <Button onPress={() => drop(item)}>Bỏ mục này</Button>
                </p>
              </div>
            )}
          </li>
        ))}
      </ol>
      {dropped.length > 0 && (
        <p class="soft">
          Sẽ bỏ khi lưu: {dropped.map(({ item }) => `«${item}»`).join(', ')}.{' '}
          <Button plain onPress={() => dropped.forEach((record) => form.set(record, { state: record.state }))}>
            Giữ lại
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <p role="status">
          Tổng {planned} phút{openItems > 0 && `, ${openItems} mục chưa rõ thời lượng`}
          {available !== null && `; phiên dài ${available} phút`}.{' '}
          {excess > 0 && <span class="tag red">Quá {excess} phút</span>}
        </p>
      )}
      <p class="buttons">
        <Button onPress={add}>Thêm mục</Button>
        {dirty && (
          <>
            <Button primary onPress={save}>
              Lưu chương trình
            </Button>
            <Button
              plain
              onPress={() => {
                form.clear();
                setAdded([]);
              }}
            >
              Bỏ thay đổi
            </Button>
          </>
        )}
      </p>
    </Section>
  );
}
