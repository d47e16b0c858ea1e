// Nhắc việc: what would be sent and to whom, sending it, and the daily run.
import { useRef, useState } from 'preact/hooks';
import { twoDigits } from '../../domain/numbers';
import type { RemindersData, RemindersServices } from '../../views/reminders';
import { Button, Section } from '../shared/controls';
import { openPage, useFreshData, usePage } from '../shared/page';
import { DailyRun } from './daily-run';
import { Letters } from './letters';
import { Sending } from './sending';

/** Seconds after which the page looks anew: colleagues send and report too. */
const FRESH = 60;

/** Several lines of the same kind under a sentence on what to do. */
function Lines({ title, todo, lines }: { title: string; todo: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={`${title} (${twoDigits(lines.length)})`}>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p class="hint">{todo}</p>
    </Section>
  );
}

function Reminders() {
  const { data, look, looking } = usePage<RemindersData & RemindersServices>();
  const heading = useRef<HTMLDivElement>(null);
  /** Letters as they were seen before, by key, when what was to be sent turned out to have changed. */
  const [before, setBefore] = useState<ReadonlyMap<string, string>>(new Map());
  useFreshData(FRESH);
  return (
    <>
      <h1 class="hidden">Nhắc việc</h1>
      <div ref={heading} tabIndex={-1}>
        <Section
          title="Thư nhắc hôm nay"
          aside={
            <Button plain onPress={() => look()}>
              {looking ? 'Đang tải…' : 'Tải lại'}
            </Button>
          }
        >
          <Sending onChanged={setBefore} onDone={() => heading.current?.focus()} />
          <Letters letters={data.letters} before={before} />
          {data.letters.length === 0 && data.refusal === '' && (
            <p>
              Hôm nay không có việc nào quá hạn, đến hạn
              {data.daysBefore ? ` hay còn ${twoDigits(data.daysBefore)} ngày nữa là đến hạn` : ''}.
            </p>
          )}
        </Section>
      </div>
      {data.earlier.length > 0 && (
        <Section title={`Thư những ngày trước còn vướng (${twoDigits(data.earlier.length)})`}>
          <Letters letters={data.earlier} before={before} />
        </Section>
      )}
      <Lines
        title="Chưa nhắc được"
        todo="Ghi đơn vị, người được giao và hạn ở trang «Giao việc»; ghi thư điện tử ở trang «Danh bạ»."
        lines={data.unreachable}
      />
      <Lines title="Dòng không đọc được" todo="Sửa ô được nêu, rồi bấm «Tải lại»." lines={data.problems} />
      <DailyRun />
    </>
  );
}

openPage(Reminders);
