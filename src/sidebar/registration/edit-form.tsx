// Corrects one registration; what someone else changes meanwhile is shown beside it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatPhone } from '../../domain/phones';
import type { Speaker } from '../../domain/records';
import { Button, Form } from '../shared/controls';
import { usePage } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { Theirs } from '../shared/theirs';
import { Doubles } from './entry-form';
import type { Faults, PageData, PageInput, PersonField } from './person';
import { COLUMNS, faultsOf, FIELDS, personOf, topicText } from './person';
import { PersonFields } from './person-fields';

export function EditForm({ speaker, onClose }: { speaker: Speaker; onClose: () => void }) {
  const page = usePage<PageData, PageInput>();
  const form = useRecordForm('speakers', speaker, FIELDS);
  const values = personOf(form.values);
  const [faults, setFaults] = useState<Faults>({});
  const [failed, setFailed] = useState(0);
  const [more, setMore] = useState(true);
  const name = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => name.current?.focus(), []);
  useEffect(() => {
    if (failed > 0) place.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [failed]);

  const shown = (field: PersonField, value: string | undefined): string => {
    if (value === undefined || value === '') return '';
    if (field === 'topic') return topicText(value, page.data.topics);
    if (field === 'phone') return formatPhone(value);
    return field === 'consent' ? COLUMNS.consent.choices[value as 'yes'] : value;
  };
  const differences = FIELDS.filter((field) => field in form.theirs).map((field) => ({
    label: COLUMNS[field].header,
    mine: shown(field, values[field]),
    theirs: shown(field, form.theirs[field]),
  }));
  const send = async () => {
    const wrong = faultsOf(values);
    // What nobody touched here is not judged: it may be as it was typed into the sheet.
    const changed = FIELDS.filter((field) => values[field] !== form.seen[0]?.fields[field]);
    const judged = Object.fromEntries(
      Object.entries(wrong).filter(([field]) => changed.includes(field as PersonField)),
    );
    setFaults(judged);
    if (Object.keys(judged).length > 0) {
      setFailed((count) => count + 1);
      return;
    }
    if (changed.length === 0) {
      form.clear();
      onClose();
      return;
    }
    const outcome = await page.act(
      {
        useCase: 'editSpeaker',
        input: {
          speaker: speaker.code,
          fields: Object.fromEntries(changed.map((field) => [field, values[field]])),
        },
        title: `Sửa đăng ký ${speaker.code}`,
        seen: form.seen,
        drafts: [form.draft, 'editing'],
      },
      { view: { session: speaker.session } },
    );
    if (outcome.ok) onClose();
  };
  return (
    <div ref={place} class="edit">
      <Form
        onSend={send}
        send="Lưu"
        label={`Sửa đăng ký ${speaker.code}`}
        more={
          <Button
            onPress={() => {
              form.clear();
              onClose();
            }}
          >
            Thôi, không sửa
          </Button>
        }
      >
        <Theirs differences={differences} onTake={form.takeTheirs} onKeep={form.keepMine} />
        <PersonFields
          values={values}
          onInput={(typed) => {
            for (const field of FIELDS) if (typed[field] !== undefined) form.set(field, typed[field] as never);
          }}
          faults={faults}
          data={page.data}
          nameRef={name}
          more={more}
          onMore={setMore}
          note={<Doubles person={values} known={page.data.speakers.filter(({ code }) => code !== speaker.code)} />}
        />
      </Form>
    </div>
  );
}
