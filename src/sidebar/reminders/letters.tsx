// The letters of the outbox, each with what it says, what became of it, and what can be done about it.
import { useRef } from 'preact/hooks';
import { formatDate, formatMoment } from '../../domain/dates';
import type { Letter, RemindersData, RemindersServices } from '../../views/reminders';
import { Button } from '../shared/controls';
import { usePage } from '../shared/page';

type State = Letter['state'];

const LABEL: Record<State, { text: string; colour: string }> = {
  new: { text: 'Sẽ gửi', colour: '' },
  queued: { text: 'Chờ gửi', colour: 'amber' },
  sending: { text: 'Đang gửi', colour: 'amber' },
  sent: { text: 'Đã gửi', colour: 'green' },
  inDoubt: { text: 'Không rõ đã gửi', colour: 'amber' },
  failed: { text: 'Không gửi được', colour: 'red' },
  replaced: { text: 'Không gửi nữa', colour: '' },
};

/** What to do about a letter in this state, in a sentence; '' when nothing. */
function todo({ state, problem }: Letter, today: boolean): string {
  if (state === 'queued') {
    return today
      ? 'Lượt trước chưa gửi kịp hoặc hết hạn mức; lượt gửi tới sẽ gửi.'
      : 'Còn lại từ ngày trước: lượt gửi tới bỏ thư này, việc còn phải nhắc nằm trong thư mới.';
  }
  if (state === 'sending') {
    return 'Một lượt gửi đang chạy, hoặc đã bị ngắt. Nếu bị ngắt, lượt gửi tới sẽ ghi là không rõ.';
  }
  if (state === 'inDoubt') return 'Lượt gửi bị ngắt giữa chừng. Hãy hỏi người nhận đã có thư chưa, rồi chọn:';
  if (state === 'failed') {
    const next = today ? 'Sửa xong thì bấm «Gửi lại».' : 'Việc còn phải nhắc nằm trong thư hôm nay; thư này bỏ được.';
    return `${problem}\nHãy xem lại thư điện tử của người này ở trang «Danh bạ». ${next}`;
  }
  return '';
}

function Settle({ letter, today, onDone }: { letter: Letter; today: boolean; onDone: () => void }) {
  const { act, look } = usePage<RemindersData & RemindersServices>();
  const settle = (as: string, title: string) => async () => {
    const { code, revision, state } = letter;
    const outcome = await act({
      useCase: 'settleMail',
      input: { mail: code, as },
      title: `${title}: ${letter.toName}`,
      seen: [{ tab: 'mails', code, revision, fields: { state } }],
    });
    // Someone has settled it meanwhile: what it is now is to be seen.
    if (!outcome.ok && outcome.error.code === 'mail-state') await look();
    onDone();
  };
  return (
    <p class="buttons">
      {letter.state === 'inDoubt' && <Button onPress={settle('arrived', 'Đã có thư')}>Người nhận đã có thư</Button>}
      {today && <Button onPress={settle('again', 'Gửi lại')}>Gửi lại</Button>}
      <Button onPress={settle('dropped', 'Bỏ thư')}>Bỏ thư này</Button>
    </p>
  );
}

/** One press of the button is one mail, however often the browser has to ask. */
const newPress = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');

function Card({
  letter,
  earlier,
  today,
  onDone,
}: {
  letter: Letter;
  earlier: string | undefined;
  today: boolean;
  onDone: () => void;
}) {
  const { act } = usePage<RemindersData & RemindersServices>();
  const { state, toName, to, subject, body, sentAt, day } = letter;
  const { text, colour } = LABEL[state];
  const says = todo(letter, today);
  const test = () =>
    act({
      useCase: 'sendTestMail',
      input: { letter: letter.key, press: newPress() },
      title: `Gửi thử thư của ${toName}`,
    });
  return (
    <li>
      <p class="who">
        <strong>{toName}</strong> <span class={`tag ${colour}`}>{text}</span>
        {earlier !== undefined && <span class="tag amber">Vừa thay đổi</span>}
      </p>
      <p class="soft">{subject}</p>
      {(state === 'sent' || !today) && (
        <p class="soft">{state === 'sent' ? formatMoment(sentAt) || 'Đã có thư' : `Thư ngày ${formatDate(day)}`}</p>
      )}
      {says && <p class="says">{says}</p>}
      {(state === 'inDoubt' || state === 'failed') && <Settle letter={letter} today={today} onDone={onDone} />}
      <details>
        <summary>
          Xem thư<span class="hidden"> gửi {toName}</span>
        </summary>
        <p class="soft">Tới: {to}</p>
        <p class="letter">{body}</p>
        {earlier !== undefined && (
          <>
            <p class="soft">Lúc xem trước đó:</p>
            <p class="letter">{earlier}</p>
          </>
        )}
        {today && (
          <Button onPress={test} label={`Gửi thử cho tôi thư của ${toName}`}>
            Gửi thử cho tôi
          </Button>
        )}
      </details>
    </li>
  );
}

/** `before`: what letters said when they were looked at last, by key, where they say something else now. */
export function Letters({ letters, before }: { letters: readonly Letter[]; before: ReadonlyMap<string, string> }) {
  const { data } = usePage<RemindersData & RemindersServices>();
  const list = useRef<HTMLUListElement>(null);
  if (letters.length === 0) return null;
  // Buttons go with what they settled: the focus stays in the list.
  const keepFocus = () => {
    if (document.activeElement === document.body) list.current?.focus();
  };
  return (
    <ul class="cards" ref={list} tabIndex={-1}>
      {letters.map((letter) => {
        const text = before.get(letter.key);
        return (
          <Card
            key={letter.key}
            letter={letter}
            earlier={text === letter.body ? undefined : text}
            today={letter.day === data.today}
            onDone={keepFocus}
          />
        );
      })}
    </ul>
  );
}
