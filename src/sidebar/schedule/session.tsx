// One session: its fields and state, its agenda, its people.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';
import { Button, Form, Section, Tabs } from '../shared/controls';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import type { RowsForm } from '../shared/rows-form';
import { Theirs } from '../shared/theirs';
import { Agenda } from './agenda';
import { Attendees } from './attendees';
import { differencesOf } from '../shared/differences';
import { whenOf } from './list';
import type { SessionValues } from './session-fields';
import { SessionFields, faultsOf } from './session-fields';
import { SessionStateActs } from './session-state';

const TABS_OF_SESSION = [
  { value: 'fields', label: 'Thông tin' },
  { value: 'agenda', label: 'Chương trình' },
  { value: 'people', label: 'Đại biểu' },
] as const;
type Part = (typeof TABS_OF_SESSION)[number]['value'];

export type SessionForm = RowsForm<Session, SessionValues>;

function Fields({ session, form }: { session: Session; form: SessionForm }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const [tried, setTried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const values = form.values(session);
  const change = form.changed.find((one) => one.code === session.code);
  useFinished(({ useCase, input }) => {
    const sent = input as { session?: string; fields?: Partial<SessionValues> };
    if (useCase === 'editSession' && sent.session === session.code) {
      form.saved([{ code: session.code, ...sent.fields }]);
      setTried(false);
    }
  });
  const save = async () => {
    setTried(true);
    if (Object.keys(faultsOf(values)).length > 0) {
      requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (!change) {
      page.say({ kind: 'done', text: 'Không có gì thay đổi để lưu.' });
      return;
    }
    const { code, ...fields } = change;
    await page.act({
      useCase: 'editSession',
      input: { session: code, fields },
      title: `Sửa phiên ${code}`,
      seen: form.seen.filter((row) => row.code === code),
    });
  };
  const theirs = form.theirs.filter(({ record }) => record.code === session.code);
  return (
    <div ref={place}>
      <Theirs
        differences={differencesOf('sessions', theirs)}
        onTake={() => form.takeTheirs(session.code)}
        onKeep={() => form.keepMine(session.code)}
      />
      <Form
        send="Lưu thay đổi"
        label="Thông tin phiên"
        onSend={save}
        more={change && <Button onPress={() => form.clear(session.code)}>Bỏ thay đổi</Button>}
      >
        <SessionFields
          code={session.code}
          state={session.state}
          values={values}
          set={(typed) => form.set(session, typed)}
          data={page.data}
          today={page.now().slice(0, 10)}
          isNewDate={values.date !== session.date}
          faults={tried ? faultsOf(values) : {}}
        />
      </Form>
    </div>
  );
}

export function SessionDetail({
  session,
  form,
  onBack,
  onCopy,
}: {
  session: Session;
  form: SessionForm;
  onBack: () => void;
  onCopy: () => void;
}) {
  const [part, setPart] = useState<Part>('fields');
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.querySelector('button')?.focus(), []);
  return (
    <>
      <div ref={heading}>
        <Section
          title={session.title === '' ? session.code : session.title}
          aside={
            <Button plain onPress={onBack} label="Về danh sách phiên">
              ‹ Danh sách
            </Button>
          }
        >
          <p class="soft">
            {session.code} · {whenOf(session)}
          </p>
        </Section>
      </div>
      <Tabs label="Các phần của phiên" value={part} onSelect={setPart} tabs={TABS_OF_SESSION}>
        {part === 'fields' && session.state === 'cancelled' && (
          <p>Phiên đã hủy nên không sửa được nữa. Có thể chép thành phiên mới.</p>
        )}
        {part === 'fields' && session.state !== 'cancelled' && <Fields session={session} form={form} />}
        {part === 'fields' && <SessionStateActs session={session} onCopy={onCopy} />}
        {part === 'agenda' && <Agenda key={session.code} session={session} />}
        {part === 'people' && <Attendees key={session.code} session={session} />}
      </Tabs>
    </>
  );
}
