// «Máy thử»: what belongs to this machine and not to Sheets: its clock, people, triggers, runs and what they cost.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MachineView, RunView } from '../protocol';
import { act, read } from './api';
import { Modal } from './boxes';
import { momentText, wallOf } from './time';

interface Props {
  timeZone: string;
  onClose: () => void;
}

const problem = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Sets the day and time that the sheet goes by. */
export function ClockBox({ timeZone, now, onClose }: Props & { now: number }) {
  const wall = wallOf(now, timeZone);
  const [day, setDay] = useState(wall.day);
  const [time, setTime] = useState(wall.time);
  const [wrong, setWrong] = useState('');
  const set = (event: Event): void => {
    event.preventDefault();
    act('clock', { day, time }).then(onClose, (error: unknown) => setWrong(problem(error)));
  };
  return (
    <Modal title="Ngày giờ của sổ" part="clock" onClose={onClose}>
      <form onSubmit={set}>
        <p>Sổ và chương trình làm việc theo ngày giờ này, không theo đồng hồ của máy.</p>
        <label>
          Ngày (dd/MM/yyyy)
          <input type="text" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <label>
          Giờ (HH:mm)
          <input type="text" value={time} onInput={(event) => setTime(event.currentTarget.value)} />
        </label>
        <p role="alert" class="wrong">
          {wrong}
        </p>
        <div class="footer">
          <button type="submit" class="primary">
            Đặt ngày giờ
          </button>
          <button type="button" onClick={onClose}>
            Hủy
          </button>
        </div>
      </form>
    </Modal>
  );
}

/** Adds a person to the spreadsheet. */
export function PersonBox({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('editor');
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = (event: Event): void => {
    event.preventDefault();
    act('person', { email, role }).then(onClose, (error: unknown) => {
      setWrong(problem(error));
      field.current?.focus();
    });
  };
  return (
    <Modal title="Thêm người dùng chung sổ" part="person" onClose={onClose}>
      <form onSubmit={add}>
        <label>
          Thư điện tử
          <input
            ref={field}
            type="text"
            inputMode="email"
            value={email}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <label>
          Quyền
          <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
            <option value="editor">Người chỉnh sửa</option>
            <option value="viewer">Người xem</option>
          </select>
        </label>
        <p role="alert" class="wrong">
          {wrong}
        </p>
        <div class="footer">
          <button type="submit" class="primary">
            Thêm
          </button>
          <button type="button" onClick={onClose}>
            Hủy
          </button>
        </div>
      </form>
    </Modal>
  );
}

const STATES: Record<RunView['state'], string> = { running: 'Đang chạy', done: 'Xong', failed: 'Lỗi' };

/** Triggers, to be fired by hand, and the last runs with what they cost. */
export function MachinePanel({ timeZone, version, onClose }: Props & { version: number }) {
  const [machine, setMachine] = useState<MachineView>();
  const [said, setSaid] = useState('');
  useEffect(() => {
    read<MachineView>('machine').then(setMachine, (error: unknown) => setSaid(problem(error)));
  }, [version]);
  const fire = (id: string, handler: string): void => {
    setSaid(`Đang chạy ${handler}…`);
    act('trigger', { id }).then(
      () => setSaid(`Đã chạy ${handler}. Xem kết quả ở dòng đầu của bảng dưới.`),
      (error: unknown) => setSaid(problem(error)),
    );
  };
  return (
    <Modal title="Trình kích hoạt và các lần chạy" part="machine" width={860} onClose={onClose}>
      <p role="status" class="busy">
        {said}
      </p>
      <h3>Trình kích hoạt</h3>
      {machine?.triggers.length ? (
        <table>
          <thead>
            <tr>
              <th scope="col">Hàm</th>
              <th scope="col">Khi nào</th>
              <th scope="col">Người đặt</th>
              <th scope="col">Thử</th>
            </tr>
          </thead>
          <tbody>
            {machine.triggers.map(({ id, handler, owner, when }) => (
              <tr key={id}>
                <th scope="row">{handler}</th>
                <td>{when}</td>
                <td>{owner}</td>
                <td>
                  <button type="button" aria-label={`Chạy ngay ${handler}`} onClick={() => fire(id, handler)}>
                    Chạy ngay
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>Chưa có trình kích hoạt nào.</p>
      )}
      <h3>Các lần chạy gần đây</h3>
      {machine?.runs.length ? (
        <table class="runs">
          <thead>
            <tr>
              <th scope="col">Chương trình</th>
              <th scope="col">Người chạy</th>
              <th scope="col">Lúc</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Lệnh gọi</th>
              <th scope="col">Lượt đi về</th>
              <th scope="col">Thời gian</th>
            </tr>
          </thead>
          <tbody>
            {machine.runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">{run.label}</th>
                <td>{run.user}</td>
                <td class="when">{momentText(run.at, timeZone)}</td>
                <td>
                  {STATES[run.state]}
                  {run.error === undefined ? '' : `: ${run.error}`}
                  {run.log.length > 0 ? <pre>{run.log.join('\n')}</pre> : null}
                </td>
                <td class="number">{run.calls}</td>
                <td class="number" title={run.byKind}>
                  {run.trips}
                </td>
                <td class="number">
                  {(run.milliseconds / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 2 })} giây
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>Chưa có lần chạy nào.</p>
      )}
    </Modal>
  );
}
