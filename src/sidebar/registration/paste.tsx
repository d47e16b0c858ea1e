// A list that is pasted: what was understood of each line is shown before all of it is saved at once.
import { useMemo, useState } from 'preact/hooks';
import { earlierDoubles } from '../../domain/people';
import { readPeople } from '../../domain/people-list';
import { formatPhone, parsePhone } from '../../domain/phones';
import { Button, Form } from '../shared/controls';
import { CheckField, TextArea } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import type { Known, PageData, PageInput, Person } from './person';
import { calledAs, COLUMNS, shortened, topicText } from './person';

/** As many as the use case takes at once. */
const MOST = 500;

const phoneText = (phone: string): string => formatPhone(parsePhone(phone) ?? phone);

function understood(person: Person, data: PageData): string[] {
  const { village, body, phone, email, topic, summary, consent } = person;
  return [
    village || 'Chưa có thôn',
    body && `Đại diện cho: ${body}`,
    topic && shortened(topicText(topic, data.topics), 60),
    summary && `Tóm tắt: ${shortened(summary, 120)}`,
    phone && `Điện thoại: ${phoneText(phone)}`,
    email && `Thư: ${email}`,
    consent && `${COLUMNS.consent.header}: ${COLUMNS.consent.choices[consent].toLowerCase()}`,
  ].filter((text) => text !== '');
}

export function Paste({ session, onDone }: { session: string; onDone: () => void }) {
  const page = usePage<PageData, PageInput>();
  const { data } = page;
  const [text, setText] = useDraft('paste', '');
  /** Lines that are left out. */
  const [left, setLeft] = useDraft<readonly number[]>('pasteLeft', []);
  const [problem, setProblem] = useState('');
  const list = useMemo(() => readPeople(text, data.topics), [text, data.topics]);
  const rows = useMemo(() => {
    const entries = list.rows.map(({ person }): Known => ({ ...person, code: '' }));
    const doubles = earlierDoubles<Known>(entries, data.speakers);
    return list.rows.map((row, index) => ({ ...row, doubles: doubles[index] ?? [] }));
  }, [list, data.speakers]);
  const named = rows.filter(({ person }) => person.name !== '');
  const chosen = named.filter(({ line }) => !left.includes(line));
  const doubled = chosen.filter(({ doubles }) => doubles.length > 0);
  const leave = (lines: readonly number[]) => setLeft((before) => [...before, ...lines]);

  const send = async () => {
    if (chosen.length === 0) {
      setProblem(text.trim() === '' ? 'Hãy dán danh sách vào ô này trước.' : 'Hãy chọn ít nhất một người ở bên dưới.');
      return;
    }
    if (chosen.length > MOST) {
      setProblem(`Mỗi lần đăng ký nhiều nhất ${MOST} người, đang chọn ${chosen.length}. Hãy chia danh sách ra.`);
      return;
    }
    setProblem('');
    const outcome = await page.act(
      {
        useCase: 'registerSpeakers',
        input: { session, people: chosen.map(({ person }) => person) },
        title: `Đăng ký danh sách ${chosen.length} người`,
        drafts: ['paste', 'pasteLeft'],
      },
      { view: { session } },
    );
    if (outcome.ok) onDone();
  };
  return (
    <div class="paste">
      <Form onSend={send} send={chosen.length > 0 ? `Đăng ký ${chosen.length} người` : 'Đăng ký'} label="Dán danh sách">
        <TextArea
          label="Danh sách"
          value={text}
          onInput={(typed) => {
            setText(typed);
            setLeft([]);
            setProblem('');
          }}
          rows={5}
          error={problem}
          hint="Chép từ bảng tính (có hoặc không có dòng tiêu đề), hoặc mỗi dòng một người: họ và tên; thôn; tóm tắt."
        />
        <div role="status">
          {rows.length > 0 && (
            <p>
              Đọc được {named.length} người
              {rows.length > named.length && `, ${rows.length - named.length} dòng không có tên`}
              {doubled.length > 0 && `, ${doubled.length} người có thể trùng`}.
            </p>
          )}
          {list.unused.length > 0 && <p class="soft">Không dùng cột: {list.unused.join(', ')}.</p>}
        </div>
        {doubled.length > 0 && (
          <p class="buttons">
            <Button onPress={() => leave(doubled.map(({ line }) => line))}>Bỏ chọn người có thể trùng</Button>
          </p>
        )}
        <ul class="cards" aria-label="Xem trước">
          {rows.map(({ line, person, notes, doubles }) => (
            <li key={line}>
              {person.name === '' ? (
                <p>Dòng {line}</p>
              ) : (
                <CheckField
                  label={<strong>{person.name}</strong>}
                  checked={!left.includes(line)}
                  onInput={(checked) =>
                    setLeft((before) => (checked ? before.filter((one) => one !== line) : [...before, line]))
                  }
                />
              )}
              <p class="soft">{understood(person, data).join(' · ')}</p>
              {doubles.length > 0 && (
                <p>
                  <span class="tag amber">Có thể trùng</span>{' '}
                  {doubles.map((one) => (one.code === '' ? 'một dòng phía trên' : calledAs(one))).join('; ')}
                </p>
              )}
              {notes.map((note) => (
                <p key={note} class="note">
                  {note}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Form>
    </div>
  );
}
