// Nhắc hằng ngày: whether the one daily run is on, whose it is, when it last ran, and switching it.
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { dateOfMoment, daysBetween, formatMoment } from '../../domain/dates';
import { twoDigits } from '../../domain/numbers';
import type { DailyRunShown, RemindersData, RemindersServices } from '../../views/reminders';
import { Button, Section } from '../shared/controls';
import { usePage } from '../shared/page';

/** Days without a run after which something must be wrong at Google. */
const SILENT_DAYS = 2;

function isSilent({ state, since, last }: DailyRunShown, today: string): boolean {
  const latest = last && last.at > since ? last.at : since;
  return state === 'on' && daysBetween(dateOfMoment(latest), today) >= SILENT_DAYS;
}

/** Whether it is on, in sentences. */
function Standing({ run, hour, today }: { run: DailyRunShown; hour: number | null; today: string }) {
  const whose = run.mine ? 'Anh/chị' : run.owner;
  const at = `khoảng ${twoDigits(run.hour ?? 0)} giờ hằng ngày`;
  switch (run.state) {
    case 'off':
      return (
        <p>
          <span class="tag">Đang tắt</span> Khi bật, thư nhắc tự gửi khoảng {twoDigits(hour ?? 7)} giờ hằng ngày bằng
          tài khoản của người bật. Cả sổ chỉ có một lịch, ai bật cũng vậy.
        </p>
      );
    case 'missing':
      return (
        <p>
          <span class="tag red">Không chạy</span> Lịch do anh/chị bật từ {formatMoment(run.since)} không còn ở Google,
          có lẽ đã bị xóa ở trang Trình kích hoạt. Hãy bật lại.
        </p>
      );
    case 'stopping':
      return (
        <p>
          <span class="tag amber">Sắp tắt</span> {run.stopAskedBy} đã đề nghị tắt. Lịch của{' '}
          {run.mine ? 'anh/chị' : run.owner} tự gỡ ở lượt chạy tới; lượt đó không gửi thư.
        </p>
      );
    default:
      return (
        <>
          <p>
            <span class="tag green">Đang bật</span> {whose} bật từ {formatMoment(run.since)}; chạy {at}.
          </p>
          {hour !== null && hour !== run.hour && (
            <p class="hint">Cài đặt nay ghi {twoDigits(hour)} giờ: lịch tự đổi sau lượt chạy tới.</p>
          )}
          {isSilent(run, today) && (
            <p class="notice warning">
              Đã {twoDigits(SILENT_DAYS)} ngày trở lên không chạy. Có thể{' '}
              {run.mine ? 'quyền đã bị thu hồi' : `${run.owner} đã xóa lịch hoặc không còn quyền`}; hãy{' '}
              {run.mine ? 'tắt rồi bật lại' : 'chuyển lịch sang tài khoản của mình'}.
            </p>
          )}
        </>
      );
  }
}

type Switch = 'on' | 'off' | 'takeOver';

/** What may be pressed, by state and by whether it is one's own. The first is what one most likely wants. */
function choices({ state, mine }: DailyRunShown): [Switch, string][] {
  if (state === 'off') return [['on', 'Bật nhắc hằng ngày']];
  if (state === 'missing')
    return [
      ['on', 'Bật lại'],
      ['off', 'Tắt hẳn'],
    ];
  if (mine)
    return state === 'stopping'
      ? [
          ['on', 'Giữ lịch chạy'],
          ['off', 'Tắt ngay'],
        ]
      : [['off', 'Tắt']];
  const take: [Switch, string] = ['takeOver', 'Chuyển sang tài khoản của tôi'];
  return state === 'stopping' ? [['on', 'Không tắt nữa'], take] : [['off', 'Đề nghị tắt'], take];
}

const WORK: Record<Switch, string> = {
  on: 'Bật nhắc hằng ngày',
  off: 'Tắt nhắc hằng ngày',
  takeOver: 'Nhận lịch nhắc',
};

export function DailyRun() {
  const { data, act } = usePage<RemindersData & RemindersServices>();
  const { dailyRun: run, hour, today } = data;
  const buttons = useRef<HTMLParagraphElement>(null);
  const press = (to: Switch) => async () => {
    await act({ useCase: 'switchDailyRun', input: { to }, title: WORK[to] });
    // The button that was pressed may be gone: the focus goes to what may be pressed now.
    if (document.activeElement === document.body) buttons.current?.querySelector('button')?.focus();
  };
  const last: ComponentChildren = run.last && (
    <p class={run.last.ok ? 'soft' : 'fault'}>
      Lượt gần nhất {formatMoment(run.last.at)}: {run.last.message}
      {run.last.lines > 0 && ` Có ${twoDigits(run.last.lines)} điều phải lưu ý, xem ở trên.`}
    </p>
  );
  return (
    <Section title="Nhắc hằng ngày">
      <Standing run={run} hour={hour} today={today} />
      {last}
      <p class="buttons" ref={buttons}>
        {choices(run).map(([to, label]) => (
          <Button
            key={to}
            primary={run.state === 'off' || run.state === 'missing' ? to === 'on' : false}
            onPress={press(to)}
          >
            {label}
          </Button>
        ))}
      </p>
      <p class="hint">Đổi giờ ở trang «Cài đặt», dòng «Giờ nhắc hằng ngày».</p>
    </Section>
  );
}
