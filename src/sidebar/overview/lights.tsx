// Traffic lights of the legal limits: a sign and words beside each colour.
import { formatDate } from '../../domain/dates';
import type { LegalLight, Light } from '../../domain/legal-lights';
import { twoDigits } from '../../domain/numbers';
import type { SessionShown, YearShown } from '../../views/overview';
import { TABS } from '../../workbook/schema';

const SIGN: Record<Light, { sign: string; colour: string }> = {
  done: { sign: '✓', colour: 'green' },
  doneLate: { sign: '✓', colour: 'amber' },
  late: { sign: '✕', colour: 'red' },
  soon: { sign: '!', colour: 'amber' },
  open: { sign: '○', colour: '' },
  none: { sign: '–', colour: '' },
};

function words({ light, daysLeft }: Pick<LegalLight, 'light' | 'daysLeft'>): string {
  const days = twoDigits(Math.abs(daysLeft));
  switch (light) {
    case 'done':
      return 'Đã làm';
    case 'doneLate':
      return 'Đã làm, trễ hạn';
    case 'late':
      return `Trễ ${days} ngày`;
    case 'soon':
      return daysLeft === 0 ? 'Hạn cuối hôm nay' : `Sắp đến hạn, còn ${days} ngày`;
    case 'open':
      return `Chưa đến hạn, còn ${days} ngày`;
    case 'none':
      return 'Không phải làm';
  }
}

function Sign({ light, text }: { light: Light; text: string }) {
  const { sign, colour } = SIGN[light];
  return (
    <span class={`tag ${colour}`} data-light={light}>
      <span aria-hidden="true">{sign} </span>
      {text}
    </span>
  );
}

function Limit({ label, limit }: { label: string; limit: LegalLight }) {
  return (
    <p class="limit">
      <span>
        {label}, chậm nhất {formatDate(limit.by)}
        {limit.moved !== '' && (
          <span class="soft"> (là ngày nghỉ; ngày làm việc kế tiếp: {formatDate(limit.moved)})</span>
        )}
      </span>{' '}
      <Sign light={limit.light} text={words(limit)} />
    </p>
  );
}

export function Duty({ shown: { year, duty } }: { shown: YearShown }) {
  if (!duty) return null;
  const text = {
    done: `Đã đối thoại ${twoDigits(duty.held)} phiên${duty.on === '' ? '' : `, phiên đầu ngày ${formatDate(duty.on)}`}`,
    doneLate: '',
    late: 'Cả năm chưa phiên nào được ghi là đã diễn ra',
    soon: 'Năm sắp hết mà chưa có phiên nào sắp tới',
    open: duty.on === '' ? 'Chưa có phiên nào sắp tới' : `Đã lên lịch ngày ${formatDate(duty.on)}`,
    none: '',
  }[duty.light];
  return (
    <p class="limit">
      <span>Năm {year}: đối thoại ít nhất một lần</span> <Sign light={duty.light} text={text} />
      {duty.unmarked > 0 && (
        <span class="soft">
          {' '}
          {twoDigits(duty.unmarked)} phiên đã qua ngày mà chưa ghi «{TABS.sessions.columns.state.choices.closed}» hay
          hoãn, hủy.
        </span>
      )}
    </p>
  );
}

export function SessionLights({ sessions }: { sessions: readonly SessionShown[] }) {
  const { choices } = TABS.sessions.columns.state;
  return (
    <ul class="cards lights">
      {sessions.map(({ code, title, date, state, lights }) => (
        <li key={code}>
          <h3>{title || code}</h3>
          <p class="soft">
            {code}
            {date !== '' && `, ngày ${formatDate(date)}`}
            {choices[state] && ` · ${choices[state]}`}
          </p>
          {lights ? (
            <>
              <Limit label="Công khai việc đối thoại" limit={lights.announce} />
              <Limit label="Công khai kết quả" limit={lights.results} />
            </>
          ) : (
            <p>Chưa có ngày nên chưa tính được hạn.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
