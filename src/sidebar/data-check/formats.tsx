// Formats and protections: looked at only when asked, as that takes some seconds.
import { useState } from 'preact/hooks';
import type { DataCheck, DataFormats } from '../../views/data-check';
import { Button, Section } from '../shared/controls';
import { usePage } from '../shared/page';

export function Formats({ onSetUp }: { onSetUp: () => void }) {
  const page = usePage<DataCheck>();
  const [faults, setFaults] = useState<DataFormats['faults']>();
  const look = async () => {
    const outcome = await page.ask<DataFormats>('dataFormats', {});
    if (outcome.ok) setFaults(outcome.view?.faults ?? []);
    else page.say({ kind: 'error', text: outcome.error.message });
  };
  return (
    <Section title="Định dạng và bảo vệ">
      <p class="hint">
        Cột mã và cột chữ phải giữ định dạng chữ, cột do tiện ích ghi phải có cảnh báo khi sửa tay. Xem mất vài giây.
      </p>
      <div role="status">
        {faults?.length === 0 && <p>Định dạng và bảo vệ đều đúng.</p>}
        {faults && faults.length > 0 && (
          <ul class="cards">
            {faults.map(({ title, text }) => (
              <li key={`${title} ${text}`}>
                <strong>{title}</strong>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="buttons">
        <Button onPress={look}>{faults ? 'Xem lại định dạng' : 'Xem định dạng'}</Button>
        {faults && faults.length > 0 && <Button onPress={onSetUp}>Đặt lại bằng Cài đặt ban đầu…</Button>}
      </p>
    </Section>
  );
}
