// Sending now: how many, what the quota allows, a question before it, and how far it is.
import { useEffect, useRef, useState } from 'preact/hooks';
import { twoDigits } from '../../domain/numbers';
import type { Letter, RemindersData, RemindersServices } from '../../views/reminders';
import { Button } from '../shared/controls';
import { usePage } from '../shared/page';

const isDue = ({ state }: Letter) => state === 'new' || state === 'queued';
const sentOf = (letters: readonly Letter[]) => letters.filter(({ state }) => state === 'sent').length;

export function Sending({
  onChanged,
  onDone,
}: {
  /** What letters said before, by key, when it turned out that they say something else now. */
  onChanged: (before: ReadonlyMap<string, string>) => void;
  onDone: () => void;
}) {
  const { data, act, look, say } = usePage<RemindersData & RemindersServices>();
  const [asking, setAsking] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const question = useRef<HTMLParagraphElement>(null);
  const start = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const due = data.letters.filter(isDue);
  const total = Math.min(due.length, data.quota);

  // The focus follows the question and goes back with it.
  useEffect(() => {
    if (asking) question.current?.querySelector('button')?.focus();
    else if (moved.current) start.current?.querySelector('button')?.focus();
    moved.current = asking;
  }, [asking]);

  /** A few at a time, each call an answer of some seconds, until none is left or something is in the way. */
  const send = async () => {
    const before = sentOf(data.letters);
    const seen = due.map(({ key, mark }) => ({ key, mark }));
    let failed = 0;
    setProgress({ done: 0, total });
    for (;;) {
      const outcome = await act(
        { useCase: 'sendReminders', input: { seen }, title: 'Gửi thư nhắc việc' },
        { quiet: true },
      );
      if (!outcome.ok) {
        if (outcome.error.code !== 'letters-changed') break;
        onChanged(new Map(due.map(({ key, body }) => [key, body])));
        await look();
        break;
      }
      const count = (name: string) => Number(outcome.output[name] ?? 0);
      failed += count('failed');
      const left = count('left');
      setProgress({ done: total - left, total });
      if (left > 0 && count('sent') + count('failed') > 0) continue;
      const sent = outcome.view ? sentOf((outcome.view as RemindersData).letters) - before : count('sent');
      const waiting = count('waiting');
      const lines = [
        ...(failed > 0 ? [`${twoDigits(failed)} thư không gửi được; lý do ghi ở từng thư bên dưới.`] : []),
        ...(waiting > 0 ? [`${twoDigits(waiting)} thư chờ lượt sau vì hết hạn mức hôm nay.`] : []),
      ];
      say({
        kind: lines.length > 0 ? 'warning' : 'done',
        text: sent > 0 ? `Đã gửi ${twoDigits(sent)} thư nhắc việc.` : outcome.message,
        lines,
      });
      onChanged(new Map());
      break;
    }
    setProgress(undefined);
    moved.current = false;
    setAsking(false);
    onDone();
  };

  if (progress) {
    return (
      <div role="status">
        <label class="progress">
          Đã gửi {twoDigits(progress.done)} trên {twoDigits(progress.total)} thư. Xin đừng đóng trang này.
          <progress value={progress.done} max={progress.total} />
        </label>
      </div>
    );
  }
  if (data.refusal !== '') {
    return <p class="notice error">Chưa lập được thư nhắc. {data.refusal}</p>;
  }
  return (
    <>
      <p>
        {due.length > 0 && <strong>{twoDigits(due.length)} thư phải gửi. </strong>}
        <span class="soft">Hôm nay tài khoản này còn gửi được {twoDigits(data.quota)} thư.</span>
      </p>
      {due.length > data.quota && (
        <p class="notice warning">
          {data.quota === 0
            ? 'Hạn mức hôm nay đã hết. Ngày mai thư được lập lại và gửi; đồng nghiệp cũng có thể gửi bằng tài khoản của mình.'
            : `Chỉ gửi được ${twoDigits(data.quota)} thư; ${twoDigits(due.length - data.quota)} thư còn lại chờ lượt sau.`}
        </p>
      )}
      {total > 0 && !asking && (
        <div ref={start}>
          <Button primary onPress={() => setAsking(true)}>
            Gửi {twoDigits(total)} thư…
          </Button>
        </div>
      )}
      {total > 0 && asking && (
        <div role="group" aria-label="Xác nhận gửi thư" class="notice warning ask">
          <p>Gửi thật {twoDigits(total)} thư tới những người trong danh sách dưới đây?</p>
          <p class="buttons" ref={question}>
            <Button primary onPress={send}>
              Gửi
            </Button>
            <Button onPress={() => setAsking(false)}>Chưa gửi</Button>
          </p>
        </div>
      )}
    </>
  );
}
