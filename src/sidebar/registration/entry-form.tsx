// Registers one person after the other: saved in the background, while the next one is typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import { findDoubles } from '../../domain/people';
import { Button, Form, Section } from '../shared/controls';
import { useDraft, usePage } from '../shared/page';
import type { Kept, KeptRegistrations } from './kept';
import type { Faults, Known, PageData, PageInput, Person } from './person';
import { calledAs, EMPTY, faultsOf, isEmpty, stateLabel } from './person';
import { PersonFields } from './person-fields';

/** Who is registered already and may be the same person; also while that is still being saved. */
export function Doubles({ person, known }: { person: Person; known: readonly (Known & { state?: string })[] }) {
  const [doubles = []] = findDoubles([person], known);
  return (
    <div role="status">
      {doubles.length > 0 && (
        <div class="notice warning double">
          Có thể đã đăng ký:
          <ul>
            {doubles.map((one) => (
              <li key={one.code}>
                {calledAs(one)}
                {one.state !== undefined &&
                  one.state !== '' &&
                  ` (${stateLabel(one.state as 'waiting').toLowerCase()})`}
              </li>
            ))}
          </ul>
          Vẫn đăng ký thêm được.
        </div>
      )}
    </div>
  );
}

/** What is not in the list although it was typed. Without `take`, as long as the session takes nobody, it can only wait. */
export function NotSaved({
  registrations,
  take,
}: {
  registrations: KeptRegistrations;
  take?: (person: Person) => void;
}) {
  const page = usePage<PageData, PageInput>();
  const { kept, drop, unsure } = registrations;
  if (kept.length + unsure.length === 0) return null;
  const takeKept = (one: Kept) => {
    drop(one);
    take?.(one.person);
  };
  return (
    <Section title={`Chưa vào danh sách (${kept.length + unsure.length})`}>
      <ul class="cards">
        {kept.map((one, index) => (
          <li key={`${index} ${one.person.name}`}>
            <strong>{one.person.name || 'Chưa có tên'}</strong>
            <p class="fault">{one.reason}</p>
            <p class="buttons">
              {take && (
                <Button onPress={() => takeKept(one)} label={`Đưa lại vào biểu mẫu: ${one.person.name}`}>
                  Đưa lại vào biểu mẫu
                </Button>
              )}
              <Button plain onPress={() => drop(one)} label={`Bỏ hẳn: ${one.person.name}`}>
                Bỏ hẳn
              </Button>
            </p>
          </li>
        ))}
        {unsure.map(({ requestId, person }) => (
          <li key={requestId}>
            <strong>{person.name}</strong>
            <p class="soft">
              Chưa rõ đã lưu hay chưa. Nên bấm «Gửi lại» ở phía trên. Chỉ đưa lại vào biểu mẫu khi cần sửa và chưa thấy
              tên trong danh sách.
            </p>
            {take && (
              <p class="buttons">
                <Button
                  onPress={() => {
                    page.discard(requestId);
                    take(person);
                  }}
                  label={`Đưa lại vào biểu mẫu: ${person.name}`}
                >
                  Đưa lại vào biểu mẫu
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function EntryForm({ session, registrations }: { session: string; registrations: KeptRegistrations }) {
  const page = usePage<PageData, PageInput>();
  const [values, setValues, clear] = useDraft<Person>('entry', EMPTY);
  const [faults, setFaults] = useState<Faults>({});
  const [more, setMore] = useDraft('more', false);
  const name = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    // Where the page has just been opened; someone who walks along the tabs stays there.
    if (document.activeElement === document.body) name.current?.focus();
  }, []);
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [failed]);

  const change = (typed: Partial<Person>) => {
    setValues((before) => ({ ...before, ...typed }));
    if (Object.keys(faults).length > 0) {
      setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in typed))));
    }
  };
  const take = (person: Person) => {
    if (!isEmpty(values)) {
      registrations.keep({ session, person: values, reason: 'Cất tạm khi sửa một đăng ký khác.' });
    }
    setValues(person);
    setFaults({});
    name.current?.focus();
  };
  const send = () => {
    const wrong = faultsOf(values);
    if (Object.keys(wrong).length > 0) {
      if (wrong.email !== undefined) setMore(true);
      setFaults(wrong);
      setFailed((count) => count + 1);
      return;
    }
    // Not waited for: the next person stands at the desk.
    void page.act(
      { useCase: 'registerSpeaker', input: { session, ...values }, title: `Đăng ký ${values.name.trim()}` },
      { view: { session } },
    );
    clear();
    setFaults({});
    name.current?.focus();
  };
  const known = [...page.data.speakers, ...registrations.underWay(session)];
  return (
    <>
      <div ref={form}>
        <Form onSend={send} send="Đăng ký" label="Đăng ký một người">
          <PersonFields
            values={values}
            onInput={change}
            faults={faults}
            data={page.data}
            nameRef={name}
            more={more}
            onMore={setMore}
            note={<Doubles person={values} known={known} />}
          />
        </Form>
      </div>
      <NotSaved registrations={registrations} take={take} />
    </>
  );
}
