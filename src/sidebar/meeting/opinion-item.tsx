// One ý kiến that was recorded: what became of it, its correction, and its outcome decided later or anew.
import { useState } from 'preact/hooks';
import { dateOfMoment, formatDate } from '../../domain/dates';
import type { Opinion } from '../../domain/records';
import type { MeetingData } from '../../views/meeting';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { RadioField, SelectField, TextArea, TextField } from '../shared/fields';
import { useDraft } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { SearchField } from '../shared/search-field';
import { Theirs } from '../shared/theirs';
import { KINDS } from './opinion-draft';
import { OFF_PLAN } from './opinion-form';
import type { OutcomeDraft, OutcomeFaults } from './outcome-draft';
import { faultsOf, outcomeInput, outcomeOf } from './outcome-draft';
import { OutcomeFields } from './outcome-fields';
import { useMeeting } from './use-meeting';

const { columns } = TABS.opinions;
const EDITED = ['speaker', 'source', 'sourceName', 'kind', 'topic', 'field', 'text'] as const;
type Edited = (typeof EDITED)[number];

/** A field's value as a person knows it. */
function worded(data: MeetingData, field: keyof Opinion, value: unknown): string {
  const text = String(value ?? '');
  if (field === 'kind' || field === 'source' || field === 'outcome') {
    return (columns[field].choices as Record<string, string>)[text] ?? text;
  }
  if (field === 'topic')
    return text === '' ? OFF_PLAN.label : (data.topics.find(({ code }) => code === text)?.text ?? text);
  if (field === 'speaker') return data.speakers.find(({ code }) => code === text)?.name ?? text;
  return text;
}

function Correction({ opinion, onDone }: { opinion: Opinion; onDone: () => void }) {
  const page = useMeeting();
  const { data } = page;
  const form = useRecordForm('opinions', opinion, EDITED);
  const { values, set, theirs } = form;
  const [fault, setFault] = useState<string>();
  const save = async () => {
    setFault(values.text.trim() === '' ? 'Hãy ghi nội dung ý kiến.' : undefined);
    if (values.text.trim() === '') return;
    const outcome = await page.act({
      useCase: 'editOpinion',
      input: { opinion: opinion.code, fields: values },
      title: `Sửa ý kiến ${opinion.code}`,
      seen: form.seen,
      drafts: [form.draft],
    });
    if (outcome.ok) onDone();
  };
  const fields = Object.keys(theirs) as Edited[];
  return (
    <>
      <Theirs
        differences={fields.map((field) => ({
          label: columns[field].header,
          mine: worded(data, field, values[field]),
          theirs: worded(data, field, theirs[field]),
        }))}
        onTake={form.takeTheirs}
        onKeep={form.keepMine}
      />
      <Form
        send="Lưu sửa đổi"
        label={`Sửa ý kiến ${opinion.code}`}
        onSend={save}
        more={
          <Button
            onPress={() => {
              form.clear();
              onDone();
            }}
          >
            Không sửa nữa
          </Button>
        }
      >
        <TextArea
          label={columns.text.header}
          value={values.text}
          onInput={(text) => set('text', text)}
          error={fault}
          required
        />
        <RadioField label="Loại" value={values.kind} options={KINDS} onInput={(kind) => set('kind', kind)} />
        <SelectField
          label={columns.topic.header}
          value={values.topic}
          options={[OFF_PLAN, ...data.topics.map(({ code: value, text: label }) => ({ value, label }))]}
          onInput={(topic) => set('topic', topic)}
        />
        <SearchField
          label={columns.field.header}
          value={values.field}
          onInput={(field) => set('field', field)}
          items={data.fields.map((value) => ({ value }))}
        />
        {values.source === 'speech' ? (
          <SelectField
            label={columns.speaker.header}
            value={values.speaker}
            options={data.speakers.map(({ code: value, name, village }) => ({
              value,
              label: [name, village].filter(Boolean).join(', '),
            }))}
            onInput={(speaker) => set('speaker', speaker)}
          />
        ) : (
          <TextField
            label={columns.sourceName.header}
            value={values.sourceName}
            onInput={(sourceName) => set('sourceName', sourceName)}
          />
        )}
      </Form>
    </>
  );
}

const DECIDED = ['outcome', 'answeredBy', 'answer', 'duplicateOf'] as const;
type Decided = Pick<Opinion, (typeof DECIDED)[number]>;
const decidedOf = ({ outcome, answeredBy, answer, duplicateOf }: Opinion): Decided => ({
  outcome,
  answeredBy,
  answer,
  duplicateOf,
});

/** Chooses the outcome, or another one. What someone else decided meanwhile is shown beside what is being typed. */
function Decision({ opinion, onDone }: { opinion: Opinion; onDone: () => void }) {
  const page = useMeeting();
  const { data } = page;
  const followUp = data.followUps.find((one) => one.opinion === opinion.code);
  const name = `outcome:${opinion.code}`;
  const [kept, keep, clear] = useDraft<{ base: Decided; revision: number | null; draft: OutcomeDraft } | null>(
    name,
    null,
  );
  const [faults, setFaults] = useState<OutcomeFaults>({});
  const current = decidedOf(opinion);
  const base = kept?.base ?? current;
  const draft = kept?.draft ?? outcomeOf(opinion, followUp);
  const change = (fields: Partial<OutcomeDraft>) =>
    keep((before) => {
      const from = before ?? { base: current, revision: opinion.revision, draft: outcomeOf(opinion, followUp) };
      return { ...from, draft: { ...from.draft, ...fields } };
    });
  const save = async () => {
    const input = outcomeInput(draft);
    const found = faultsOf(draft, dateOfMoment(page.now()));
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    if (!input) {
      page.say({ kind: 'error', text: 'Hãy chọn một hướng xử lý rồi lưu.' });
      return;
    }
    const outcome = await page.act({
      useCase: 'decideOutcome',
      input: { opinion: opinion.code, outcome: input },
      title: `Hướng xử lý ${opinion.code}`,
      seen: [
        { tab: 'opinions', code: opinion.code, revision: kept?.revision ?? opinion.revision, fields: { ...base } },
      ],
      drafts: [name],
    });
    if (outcome.ok) onDone();
  };
  const mine: Decided = {
    outcome: draft.type,
    answeredBy: draft.answeredBy,
    answer: draft.answer,
    duplicateOf: draft.of,
  };
  const changed = kept
    ? DECIDED.filter((field) => base[field] !== current[field] && mine[field] !== current[field])
    : [];
  return (
    <>
      <Theirs
        differences={changed.map((field) => ({
          label: columns[field].header,
          mine: worded(data, field, mine[field]),
          theirs: worded(data, field, current[field]),
        }))}
        onTake={clear}
        onKeep={() => keep({ base: current, revision: opinion.revision, draft })}
      />
      <Form
        send="Lưu hướng xử lý"
        label={`Hướng xử lý của ${opinion.code}`}
        onSend={save}
        more={
          <Button
            onPress={() => {
              clear();
              onDone();
            }}
          >
            Để sau
          </Button>
        }
      >
        <OutcomeFields draft={draft} onChange={change} faults={faults} opinion={opinion} />
        {followUp && draft.type !== '' && (
          <p class="hint">Việc đang giao ({followUp.code}) sẽ được rút và thay bằng lựa chọn mới.</p>
        )}
      </Form>
    </>
  );
}

function OutcomeLine({ opinion }: { opinion: Opinion }) {
  const { data } = useMeeting();
  const followUp = data.followUps.find((one) => one.opinion === opinion.code);
  const { outcome } = opinion;
  if (outcome === '') return <span class="tag amber">Chưa có hướng xử lý</span>;
  const who = followUp ? [followUp.leadUnit, followUp.officer].filter((name) => name !== '').join(', ') : '';
  return (
    <>
      <span class="tag green">{columns.outcome.choices[outcome]}</span> {outcome === 'answered' && opinion.answeredBy}
      {outcome === 'duplicate' && opinion.duplicateOf}
      {followUp && (
        <>
          {followUp.superiorBody !== '' && `${followUp.superiorBody}; `}
          {who}
          {followUp.dueOn !== '' && `, hạn ${formatDate(followUp.dueOn)}`}
        </>
      )}
    </>
  );
}

/** `named`: whose it is, where that is not plain from its place on the page. */
export function OpinionItem({ opinion, named }: { opinion: Opinion; named: boolean }) {
  const { data } = useMeeting();
  const [open, setOpen] = useDraft<'' | 'edit' | 'outcome'>(`open:${opinion.code}`, '');
  const who = worded(data, 'speaker', opinion.speaker) || opinion.sourceName || worded(data, 'source', opinion.source);
  const choose = opinion.outcome === '' ? 'Chọn hướng xử lý' : 'Đổi hướng xử lý';
  const close = () => {
    setOpen('');
    setTimeout(() => document.getElementById(`edit:${opinion.code}`)?.focus());
  };
  return (
    <li id={`item:${opinion.code}`} class={opinion.outcome === '' ? 'undecided' : ''}>
      <p class="soft">
        {opinion.code} · {worded(data, 'kind', opinion.kind) || 'chưa chọn loại'}
        {named && who !== '' && ` · ${who}`}
        {opinion.carriedFrom !== '' && ` · tồn từ ${opinion.carriedFrom}`}
      </p>
      <p class="said">{opinion.text}</p>
      <p>
        <OutcomeLine opinion={opinion} />
      </p>
      {open === 'edit' && <Correction opinion={opinion} onDone={close} />}
      {open === 'outcome' && <Decision opinion={opinion} onDone={close} />}
      {open === '' && (
        <p class="buttons">
          <Button id={`edit:${opinion.code}`} label={`Sửa ý kiến ${opinion.code}`} onPress={() => setOpen('edit')}>
            Sửa
          </Button>
          <Button label={`${choose} của ${opinion.code}`} onPress={() => setOpen('outcome')}>
            {choose}
          </Button>
        </p>
      )}
    </li>
  );
}
