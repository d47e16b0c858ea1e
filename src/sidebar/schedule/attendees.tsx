// Who is invited to a session and who came: marked for many, then saved at once.
import { useState } from 'preact/hooks';
import type { Attendee, Presence, Session } from '../../domain/records';
import { matchesSearch } from '../../domain/text';
import type { ScheduleData } from '../../views/schedule';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import { TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import { useRowsForm } from '../shared/rows-form';
import { Theirs } from '../shared/theirs';
import { AddAttendees } from './add-attendees';
import { differencesOf } from '../shared/differences';

const { columns } = TABS.attendees;
const FIELDS = ['presence', 'absenceReason'] as const;
const PRESENCES = Object.entries(columns.presence.choices) as [Presence, string][];
/** From so many people on a field to find one is worth its place. */
const FIND_FROM = 8;

function Person({
  attendee,
  presence,
  reason,
  set,
}: {
  attendee: Attendee;
  presence: Presence;
  reason: string;
  set: (typed: Partial<Pick<Attendee, (typeof FIELDS)[number]>>) => void;
}) {
  return (
    <li>
      <fieldset class="presence">
        <legend>
          {attendee.name}
          <small> {[attendee.title, attendee.body].filter(Boolean).join(', ')}</small>
        </legend>
        <div class="segments">
          {PRESENCES.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name={attendee.code}
                checked={value === presence}
                onChange={() => set({ presence: value })}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {(presence === 'absent' || reason !== '') && (
        <TextField
          label={columns.absenceReason.header}
          value={reason}
          onInput={(absenceReason) => set({ absenceReason })}
        />
      )}
    </li>
  );
}

export function Attendees({ session }: { session: Session }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const { data } = page;
  const loaded = data.focus === session.code;
  const records = loaded ? data.attendees : [];
  const form = useRowsForm('attendees', `attendees:${session.code}`, records, FIELDS);
  const [query, setQuery] = useState('');
  useFinished(({ useCase, input }) => {
    const sent = input as { session?: string; marks?: { code: string }[] };
    if (useCase === 'markAttendance' && sent.session === session.code) form.saved(sent.marks ?? []);
  });
  if (!loaded) {
    return (
      <Section title="Đại biểu">
        <p role="status">{page.looking ? 'Đang tải danh sách đại biểu…' : 'Chưa tải được danh sách đại biểu.'}</p>
        {!page.looking && <Button onPress={() => page.look({ session: session.code })}>Tải danh sách</Button>}
      </Section>
    );
  }
  const presenceOf = (attendee: Attendee): Presence => form.values(attendee).presence || 'invited';
  const count = (...presences: Presence[]) => records.filter((one) => presences.includes(presenceOf(one))).length;
  const unmarked = records.filter((attendee) => presenceOf(attendee) === 'invited');
  const shown = records.filter(({ name, title, body }) => matchesSearch(`${name} ${title} ${body}`, query));
  const save = () =>
    page.act({
      useCase: 'markAttendance',
      input: { session: session.code, marks: form.changed },
      title: `Điểm danh ${form.changed.length} đại biểu phiên ${session.code}`,
      seen: form.seen,
    });
  return (
    <Section title="Đại biểu">
      <Theirs
        differences={differencesOf('attendees', form.theirs, (record) => record.name)}
        onTake={() => form.takeTheirs()}
        onKeep={() => form.keepMine()}
      />
      <p role="status">
        {records.length} người: {count('present', 'late')} dự
        {count('late') > 0 && ` (${count('late')} đến muộn)`}, {count('absent')} vắng, {unmarked.length} chưa điểm danh.
      </p>
      {records.length >= FIND_FROM && <TextField label="Tìm đại biểu" value={query} onInput={setQuery} />}
      <ul class="cards">
        {shown.map((attendee) => {
          const { absenceReason } = form.values(attendee);
          return (
            <Person
              key={attendee.code}
              attendee={attendee}
              presence={presenceOf(attendee)}
              reason={absenceReason}
              set={(typed) => form.set(attendee, typed)}
            />
          );
        })}
      </ul>
      {query !== '' && shown.length === 0 && <p class="soft">Không có ai khớp với «{query}».</p>}
      <p class="buttons">
        {unmarked.length > 0 && (
          <Button onPress={() => unmarked.forEach((attendee) => form.set(attendee, { presence: 'present' }))}>
            {unmarked.length} người còn lại: có mặt
          </Button>
        )}
        {form.changed.length > 0 && (
          <>
            <Button primary onPress={save}>
              Lưu điểm danh ({form.changed.length})
            </Button>
            <Button plain onPress={() => form.clear()}>
              Bỏ thay đổi
            </Button>
          </>
        )}
      </p>
      <AddAttendees session={session} listed={records} />
    </Section>
  );
}
