// What the page may ask of the server: one line per request, each checked before it is done.
import { createHash } from 'node:crypto';
import { readWorkbook } from '../files/xlsx';
import { dayToSerial, serialToInstant } from '../values/zones';
import { createWorld, type SheetData, type World } from '../world';
import { changeRows, edit, mayEdit } from './editing';
import type { Desk, Office } from './office';
import { outView } from './papers';
import type { BookView, EditRequest, MachineView, Person, Refusal, RowsRequest, TriggerView } from './protocol';
import { sheetView } from './sheet-view';

/** A request that cannot be granted; the message is for the person. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** Who serves: what routes need besides the office. */
export interface Serving {
  office: Office;
  ticking: boolean;
  /** Another workbook takes the place of the open one; gives where that was put. */
  replace(world: World): Promise<string | undefined>;
  /** The example that can be opened. */
  example?: { label: string; load(): World } | undefined;
}

type Json = Record<string, unknown>;

const text = (body: Json, name: string, most = 1_000_000): string => {
  const value = body[name];
  if (typeof value !== 'string' || value.length > most) throw new Refused(`Yêu cầu thiếu hoặc sai "${name}".`);
  return value;
};
const whole = (body: Json, name: string): number => {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new Refused(`Yêu cầu thiếu hoặc sai "${name}".`);
  return value;
};
const list = (body: Json, name: string): unknown[] => {
  const value = body[name];
  if (!Array.isArray(value)) throw new Refused(`Yêu cầu thiếu hoặc sai "${name}".`);
  return value;
};

export function peopleOf(office: Office): Person[] {
  const { owner, editors, viewers } = office.world;
  const person = (email: string, role: Person['role']): Person => ({ email, role, windows: office.windowsOf(email) });
  const rest = (emails: readonly string[], known: readonly string[]) =>
    [...new Set(emails)].filter((email) => !known.includes(email));
  return [
    person(owner, 'owner'),
    ...rest(editors, [owner]).map((email) => person(email, 'editor')),
    ...rest(viewers, [owner, ...editors]).map((email) => person(email, 'viewer')),
  ];
}

export function bookView({ office, ticking, example }: Serving, desk: Desk): BookView {
  const { world } = office;
  return {
    name: world.spreadsheet.name,
    timeZone: world.spreadsheet.timeZone,
    tabs: world.spreadsheet.sheets.map(({ id, name, hidden, tabColor }) => ({
      ...{ id, name, hidden },
      ...(tabColor === undefined ? {} : { color: tabColor }),
    })),
    people: peopleOf(office),
    me: desk.user,
    mayEdit: mayEdit(world, desk.user),
    now: world.clock.now().getTime(),
    ticking,
    latency: office.latency,
    example: example?.label ?? '',
    edition: office.edition,
  };
}

const views = new WeakMap<SheetData, { version: number; json: string; tag: string }>();

/** A sheet as JSON with a mark that changes when it does. */
export function sheetJson(office: Office, id: number): { json: string; tag: string } {
  const sheet = office.world.spreadsheet.sheets.find((one) => one.id === id);
  if (!sheet) throw new Refused('Trang tính này không còn nữa.', 404);
  const known = views.get(sheet);
  if (known?.version === office.version) return known;
  const json = JSON.stringify(sheetView(office.world, sheet));
  const view = {
    version: office.version,
    json,
    tag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"`,
  };
  views.set(sheet, view);
  return view;
}

const HOURS = (hour: unknown): string => (hour === undefined ? '' : ` lúc ${String(hour)} giờ`);

function whenOf(trigger: World['triggers'][number]): string {
  const { schedule, eventType } = trigger;
  if (eventType === 'ON_OPEN') return 'Khi mở bảng tính';
  if (eventType === 'ON_EDIT') return 'Khi sửa bảng tính';
  if (eventType !== 'CLOCK') return eventType;
  if (schedule['everyDays'] !== undefined) {
    return `${schedule['everyDays'] === 1 ? 'Hằng ngày' : `Cứ ${schedule['everyDays']} ngày`}${HOURS(schedule['atHour'])}`;
  }
  if (schedule['onWeekDay'] !== undefined)
    return `Hằng tuần, ${String(schedule['onWeekDay'])}${HOURS(schedule['atHour'])}`;
  if (schedule['everyHours'] !== undefined) return `Cứ ${schedule['everyHours']} giờ`;
  if (schedule['everyMinutes'] !== undefined) return `Cứ ${schedule['everyMinutes']} phút`;
  return schedule['at'] === undefined ? 'Theo giờ' : `Một lần, ${String(schedule['at'])}`;
}

export function machineView({ office, ticking }: Serving): MachineView {
  const { world } = office;
  return {
    triggers: world.triggers.map((trigger): TriggerView => ({
      id: trigger.id,
      handler: trigger.handler,
      owner: trigger.owner,
      when: whenOf(trigger),
    })),
    runs: office.runs,
    latency: office.latency,
    now: world.clock.now().getTime(),
    ticking,
  };
}

/** dd/MM/yyyy and HH:mm on the wall of the spreadsheet's zone. */
function momentOf(day: string, time: string, zone: string): Date {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(day.trim()) ?? [];
  const [, hour, minute] = /^(\d{1,2})(?::|h|g)(\d{2})$/i.exec(time.trim()) ?? [];
  const serial = dayToSerial(Number(year), Number(month), Number(date));
  if (date === undefined || serial === undefined) throw new Refused('Ngày chưa đúng. Hãy ghi như 15/07/2024.');
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    throw new Refused('Giờ chưa đúng. Hãy ghi như 07:30.');
  return new Date(serialToInstant(serial + (Number(hour) * 60 + Number(minute)) / 1440, zone));
}

type Action = (serving: Serving, desk: Desk, body: Json) => unknown;

/** Requests that change something, by their name. What they give back is sent as JSON. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  async opened({ office }, desk) {
    await office.opened(desk);
  },
  edit({ office }, desk, body) {
    const texts = list(body, 'texts');
    if (!texts.every((line) => Array.isArray(line) && line.every((one) => typeof one === 'string'))) {
      throw new Refused('Yêu cầu thiếu hoặc sai "texts".');
    }
    const request: EditRequest = {
      ...{ sheet: text(body, 'sheet'), row: whole(body, 'row'), column: whole(body, 'column') },
      ...{ texts: texts as string[][], sure: body['sure'] === true },
    };
    const { result, triggers } = edit(desk.host, desk.user, request);
    if (result.ok) {
      office.changed();
      void office.edited(desk, triggers);
    }
    return result;
  },
  rows({ office }, desk, body) {
    const act = text(body, 'act');
    if (act !== 'insertAbove' && act !== 'insertBelow' && act !== 'delete' && act !== 'append')
      throw new Refused('Yêu cầu sai "act".');
    const request: RowsRequest = {
      ...{ sheet: text(body, 'sheet'), act, row: whole(body, 'row'), count: whole(body, 'count') },
      sure: body['sure'] === true,
    };
    const result = changeRows(office.world, desk.user, request);
    if (result.ok) office.changed();
    return result;
  },
  menu({ office }, desk, body) {
    // Not waited for: the window is told how it ends, and may be asked things in between.
    void office.menu(desk, text(body, 'functionName'));
  },
  call({ office }, desk, body) {
    return office.call(desk, text(body, 'name'), list(body, 'args'));
  },
  answer({ office }, desk, body) {
    const typed = body['text'];
    office.answer(desk, whole(body, 'id'), {
      button: text(body, 'button'),
      ...(typeof typed === 'string' ? { text: typed } : {}),
    });
  },
  latency({ office }, _desk, body) {
    const latency = text(body, 'latency');
    if (latency !== 'off' && latency !== 'p50' && latency !== 'p95') throw new Refused('Yêu cầu sai "latency".');
    office.latency = latency;
    office.changed();
  },
  clock({ office }, _desk, body) {
    const { world } = office;
    const wanted = momentOf(text(body, 'day'), text(body, 'time'), world.spreadsheet.timeZone);
    world.clock.advance(wanted.getTime() - world.clock.now().getTime());
    office.changed();
  },
  person({ office }, _desk, body) {
    const email = text(body, 'email', 200).trim().toLowerCase();
    const role = text(body, 'role');
    const { world } = office;
    if (!/^[^\s@<>"'&]+@[^\s@<>"'&]+\.[^\s@<>"'&]+$/.test(email))
      throw new Refused('Địa chỉ thư điện tử chưa đúng. Hãy ghi như lan@xa.example.');
    if (peopleOf(office).some((person) => person.email === email)) throw new Refused(`${email} đã có trong danh sách.`);
    if (role === 'viewer') world.viewers.push(email);
    else world.editors.push(email);
    office.changed();
  },
  async trigger({ office }, desk, body) {
    await office.trigger(desk, text(body, 'id'));
  },
  async book(serving, _desk, body) {
    const { office } = serving;
    const which = text(body, 'which');
    if (which === 'example') {
      if (!serving.example) throw new Refused('Máy này chưa có sổ ví dụ. Hãy chạy lại lệnh cài đặt để tạo.');
      return { aside: await serving.replace(serving.example.load()) };
    }
    if (which !== 'empty') throw new Refused('Yêu cầu sai "which".');
    return { aside: await serving.replace(freshWorld(office.world, Date.now())) };
  },
};

/** A world with the people of another one and nothing else, at a moment of the clock. */
function freshWorld({ owner, editors, viewers, mailQuota }: World, now: number): World {
  const world = createWorld({ owner, editors: [...editors], viewers: [...viewers], mailQuota, realTime: true });
  world.clock.advance(now - Date.now());
  return world;
}

/** Opens the .xlsx that a person chose. */
export async function openWorkbook(serving: Serving, bytes: Uint8Array): Promise<{ aside: string | undefined }> {
  const { world: old } = serving.office;
  const world = freshWorld(old, old.clock.now().getTime());
  try {
    world.spreadsheet = readWorkbook(bytes);
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
  return { aside: await serving.replace(world) };
}

/** Readings by their name. */
export const VIEWS: Readonly<Record<string, (serving: Serving, desk: Desk) => unknown>> = {
  book: bookView,
  out: ({ office }) => outView(office.world),
  machine: machineView,
};

export const refusal = (sentence: string): Refusal => ({ refused: sentence });
