// Days and times as staff write them: dd/MM/yyyy and HH:mm, on the wall of the spreadsheet's zone.

export interface Wall {
  day: string;
  time: string;
  weekday: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function wallOf(moment: number, timeZone: string): Wall {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('vi-VN', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'long',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    day: `${parts['day']}/${parts['month']}/${parts['year']}`,
    time: `${parts['hour']}:${parts['minute']}`,
    weekday: parts['weekday'] ?? '',
  };
}

export function momentText(moment: number, timeZone: string): string {
  const { day, time } = wallOf(moment, timeZone);
  return `${time} ngày ${day}`;
}
