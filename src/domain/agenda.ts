// The agenda of a session: what counts, in which order, at what time by the clock, and whether it fits the hours.
import type { AgendaItem, Session } from './records';

type Item = Pick<AgendaItem, 'code' | 'order' | 'minutes' | 'state'>;

/** Minutes after midnight; undefined for a time that is not 'HH:mm'. */
function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function timeOf(minutes: number): string {
  const day = 24 * 60;
  const inDay = ((minutes % day) + day) % day;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}

/** Items that were not taken out, in order; one without a place in the order, typed by hand, comes last. */
export function keptItems<I extends Item>(items: readonly I[]): I[] {
  const place = (item: I) => item.order ?? Infinity;
  return items
    .filter((item) => item.state !== 'dropped')
    .sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) || 0);
}

/**
 * When each item begins, from the start of the session on. '' from the first item on that follows one of open length, and
 * for all when the session has no start.
 *
 * @example
 * clockTimes('07:30', [{ minutes: 15 }, { minutes: null }, { minutes: 5 }]) // ['07:30', '07:45', '']
 */
export function clockTimes(startTime: string, items: readonly Pick<AgendaItem, 'minutes'>[]): string[] {
  let at = minutesOf(startTime);
  return items.map(({ minutes }) => {
    const begins = at;
    at = begins === undefined || minutes === null ? undefined : begins + minutes;
    return begins === undefined ? '' : timeOf(begins);
  });
}

export interface AgendaLength {
  /** Sum of the known lengths, in minutes. */
  planned: number;
  /** Items of open length. */
  open: number;
  /** Minutes between the session's start and end; null when one of them is not known. */
  available: number | null;
  /** Minutes by which the sum exceeds the session; 0 when it fits or nothing can be said. */
  excess: number;
}

export function agendaLength(
  session: Pick<Session, 'startTime' | 'endTime'>,
  items: readonly Pick<AgendaItem, 'minutes'>[],
): AgendaLength {
  const planned = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const [start, end] = [minutesOf(session.startTime), minutesOf(session.endTime)];
  const available = start === undefined || end === undefined ? null : end - start;
  return {
    planned,
    open: items.filter(({ minutes }) => minutes === null).length,
    available,
    excess: available === null ? 0 : Math.max(0, planned - available),
  };
}

/** The usual course of a dialogue, to begin an agenda with. Lengths in minutes. */
export const USUAL_AGENDA: readonly Pick<AgendaItem, 'item' | 'minutes' | 'presenter'>[] = [
  { item: 'Đón tiếp đại biểu, nhận đăng ký phát biểu', minutes: 15, presenter: 'Bộ phận tiếp nhận' },
  {
    item: 'Tuyên bố lý do, giới thiệu đại biểu, chủ trì và thư ký; thông báo chương trình, nội quy',
    minutes: 10,
    presenter: 'Văn phòng',
  },
  { item: 'Thông báo nội dung, phương pháp đối thoại', minutes: 15, presenter: 'Chủ trì' },
  {
    item: 'Đại biểu phát biểu; chủ trì trả lời hoặc phân công trả lời',
    minutes: 150,
    presenter: 'Đại biểu, chủ trì, các đơn vị',
  },
  { item: 'Kết luận, giao việc, bế mạc', minutes: 20, presenter: 'Chủ trì' },
];
