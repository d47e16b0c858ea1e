// Adds people to a session: a pasted list, or those of the directory. Who is listed already is shown and not added again.
import { useState } from 'preact/hooks';
import { parsePeople } from '../../domain/attendee-list';
import type { PastedPerson } from '../../domain/attendee-list';
import type { Attendee, AttendeeRole, Session } from '../../domain/records';
import { foldForSearch } from '../../domain/text';
import type { ScheduleData } from '../../views/schedule';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { CheckField, SelectField, TextArea } from '../shared/fields';
import { Fold } from '../shared/fold';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';
import { inOffice } from './suggestions';

const { columns } = TABS.attendees;

type Entry = PastedPerson & { role: AttendeeRole };

/** The same person as far as a list tells: the name without diacritics, and the title where both have one. */
const isSame = (a: Pick<Attendee, 'name' | 'title'>, b: Pick<Attendee, 'name' | 'title'>) =>
  foldForSearch(a.name) === foldForSearch(b.name) &&
  (a.title === '' || b.title === '' || foldForSearch(a.title) === foldForSearch(b.title));

function fromDirectory(data: ScheduleData, date: string): Entry[] {
  return inOffice(data, date)
    .filter(({ kind }) => kind !== 'unit')
    .map(({ kind, name, title, unit, village }) => ({
      name,
      title: title === '' && kind === 'villageHead' ? 'Trưởng thôn' : title,
      body: unit === '' ? village : unit,
      role: kind === 'front' ? 'representative' : 'official',
    }));
}

export function AddAttendees({ session, listed }: { session: Session; listed: readonly Attendee[] }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const [text, setText, forget] = useDraft(`people:${session.code}`, '');
  const [role, setRole] = useState<AttendeeRole>('official');
  const [here, setHere] = useState(false);
  const isListed = (person: Pick<Attendee, 'name' | 'title'>) => listed.some((one) => isSame(one, person));
  const read = parsePeople(text);
  const known = read.filter(isListed);
  const fresh = read.filter((person) => !isListed(person));
  const directory = fromDirectory(page.data, session.date).filter((person) => !isListed(person));
  const presence = here ? { presence: 'present' } : {};
  const add = (entries: readonly Entry[]) =>
    page.act({
      useCase: 'recordAttendance',
      input: { session: session.code, entries: entries.map((entry) => ({ ...entry, ...presence })) },
      title: `Thêm ${entries.length} đại biểu vào phiên ${session.code}`,
    });
  useFinished(({ useCase, input }) => {
    const sent = input as { session?: string; entries?: Entry[] };
    if (useCase !== 'recordAttendance' || sent.session !== session.code) return;
    const isSent = (person: PastedPerson) => (sent.entries ?? []).some((one) => isSame(one, person));
    if (read.every((person) => isSent(person) || isListed(person))) forget();
  });
  return (
    <Fold title="Thêm đại biểu" initiallyOpen={listed.length === 0 || text !== ''}>
      <Form
        send={fresh.length > 0 ? `Thêm ${fresh.length} người` : 'Thêm'}
        label="Thêm đại biểu"
        onSend={() => {
          if (fresh.length > 0) return add(fresh.map((person) => ({ ...person, role })));
          page.say({ kind: 'error', text: 'Chưa có tên ai để thêm. Hãy gõ hoặc dán danh sách, mỗi dòng một người.' });
          return undefined;
        }}
        more={
          directory.length > 0 && (
            <Button onPress={() => add(directory)}>Thêm {directory.length} người trong Danh bạ</Button>
          )
        }
      >
        <TextArea
          label="Danh sách, mỗi dòng một người"
          hint="Họ tên, chức vụ, cơ quan; cách nhau bằng dấu phẩy, chấm phẩy, hoặc dán từ bảng tính."
          value={text}
          onInput={setText}
        />
        <SelectField
          label={columns.role.header}
          value={role}
          onInput={(value) => setRole(value as AttendeeRole)}
          options={Object.entries(columns.role.choices).map(([value, label]) => ({ value, label }))}
        />
        <CheckField label="Ghi luôn là có mặt" checked={here} onInput={setHere} />
        {read.length > 0 && (
          <p role="status" class="soft">
            Đọc được {read.length} người
            {fresh.length > 0 &&
              `: ${fresh.map(({ name, title }) => (title === '' ? name : `${name} (${title})`)).join('; ')}`}
            .{known.length > 0 && ` Đã có trong danh sách: ${known.map(({ name }) => name).join(', ')}.`}
          </p>
        )}
      </Form>
    </Fold>
  );
}
