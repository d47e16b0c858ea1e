// The law's two limits of a session, each with its date, how much time is left, and a colour that says the same.
import { formatDate, isIsoDate, weekdayName } from '../../domain/dates';
import type { LegalLight, Light } from '../../domain/legal-lights';
import { legalLights } from '../../domain/legal-lights';
import type { Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';

const COLOUR: Record<Light, string> = {
  done: 'green',
  doneLate: 'amber',
  late: 'red',
  soon: 'amber',
  open: '',
  none: '',
};

function inWords({ light, daysLeft }: LegalLight, done: string): string {
  switch (light) {
    case 'done':
      return done;
    case 'doneLate':
      return `${done}, quá hạn`;
    case 'late':
      return `Trễ ${-daysLeft} ngày`;
    case 'soon':
    case 'open':
      return daysLeft === 0 ? 'Hôm nay là hạn' : `Còn ${daysLeft} ngày`;
    default:
      return '';
  }
}

function Limit({ name, done, light }: { name: string; done: string; light: LegalLight }) {
  const words = inWords(light, done);
  return (
    <li>
      {name} chậm nhất {weekdayName(light.by)}, {formatDate(light.by)}{' '}
      {words !== '' && <span class={`tag ${COLOUR[light.light]}`}>{words}</span>}
      {light.moved !== '' && <small> Ngày làm việc kế tiếp: {formatDate(light.moved)}.</small>}
    </li>
  );
}

/** Nothing while the date cannot be read. */
export function Lights({
  session,
  data,
  today,
}: {
  session: Pick<Session, 'code' | 'plan' | 'date' | 'state'>;
  data: ScheduleData;
  today: string;
}) {
  if (!isIsoDate(session.date)) return null;
  const lights = legalLights(session, data.publications, data.papers, { ...data, today });
  if (!lights) return null;
  return (
    <ul class="lights" aria-label="Hạn theo luật">
      <Limit name="Thông báo" done="Đã thông báo" light={lights.announce} />
      <Limit name="Công khai kết quả" done="Đã công khai" light={lights.results} />
    </ul>
  );
}
