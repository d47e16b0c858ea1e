// The in-memory world behind the local host: one spreadsheet, its people, their Drive, mail, properties and clock.
// Plain data and nothing else, so that it can be copied, saved and compared.
import { emptySheet } from './book-data';
import type { SheetData, SpreadsheetData } from './book-data';

export * from './book-data';

export interface DriveFile {
  id: string;
  name: string;
  /** After conversion: `application/vnd.google-apps.document` for an uploaded .docx. */
  mimeType: string;
  /** The bytes that were uploaded; a converted Google Doc keeps the .docx it came from. */
  bytes: Uint8Array;
  uploadedType: string;
  owner: string;
  parents: string[];
  description?: string;
  appProperties: Record<string, string>;
  properties: Record<string, string>;
  permissions: { id: string; type: string; role: string; emailAddress?: string }[];
  createdTime: string;
  modifiedTime: string;
  trashed: boolean;
}

export interface SentMail {
  from: string;
  to: string;
  cc?: string;
  bcc?: string;
  replyTo?: string;
  name?: string;
  subject: string;
  body: string;
  htmlBody?: string;
  noReply?: boolean;
  attachments: { name: string; contentType: string; bytes: Uint8Array }[];
  inlineImages: Record<string, { name: string; contentType: string; bytes: Uint8Array }>;
  sentAt: Date;
}

export interface Clock {
  now(): Date;
  advance(milliseconds: number): void;
}

export interface WorldOptions {
  /** First reading of the clock; it then moves only by `advance` and by latencies. Default 2024-01-01T00:00:00Z. */
  now?: Date | string;
  /** Let the clock run with the machine's. Default false: tests are deterministic. */
  realTime?: boolean;
  owner?: string;
  editors?: string[];
  viewers?: string[];
  locale?: string;
  timeZone?: string;
  title?: string;
  /** Recipients left today per user. Default 100, the consumer quota. */
  mailQuota?: number;
  /** Rows of a new sheet. Default 1,000, as live; small worlds are quicker to copy. */
  newSheetRows?: number;
}

/** Who holds which lock. Names: `document`, `script`, `user:<e-mail>`. */
export class Locks {
  private readonly holders = new Map<string, string>();

  /** Takes the lock if it is free or already this run's own. */
  take(name: string, executionId: string): boolean {
    const holder = this.holders.get(name);
    if (holder !== undefined && holder !== executionId) return false;
    this.holders.set(name, executionId);
    return true;
  }

  holder(name: string): string | undefined {
    return this.holders.get(name);
  }

  release(name: string, executionId: string): void {
    if (this.holders.get(name) === executionId) this.holders.delete(name);
  }

  releaseAll(executionId: string): void {
    for (const [name, holder] of this.holders) if (holder === executionId) this.holders.delete(name);
  }
}

export interface TriggerData {
  id: string;
  handler: string;
  /** `CLOCK`, `ON_OPEN`, `ON_EDIT` …, as `ScriptApp.EventType` names them. */
  eventType: string;
  owner: string;
  /** Hour of the day of a daily trigger, or minutes between runs, as the builder was told. */
  schedule: Record<string, number | string>;
}

/** What people saw: toasts, alerts, dialogs, sidebars, menus; in order, newest last. */
export interface UiEvent {
  kind: 'toast' | 'alert' | 'prompt' | 'sidebar' | 'dialog' | 'menu';
  title: string;
  text: string;
  user: string;
  /** Of a dialog: it blocks the sheet until it is closed. */
  modal?: boolean;
  /** The page of a sidebar or dialog; the tree of a menu; the buttons of an alert or prompt. */
  content?: unknown;
}

export interface World {
  owner: string;
  editors: string[];
  viewers: string[];
  clock: Clock;
  spreadsheet: SpreadsheetData;
  files: DriveFile[];
  mails: SentMail[];
  /** Recipients each user has mailed on a day: `e-mail|yyyy-MM-dd` → count. */
  mailUse: Map<string, number>;
  mailQuota: number;
  newSheetRows: number;
  properties: { script: Map<string, string>; document: Map<string, string>; user: Map<string, Map<string, string>> };
  cache: Map<string, { value: string; expiresAt: number }>;
  triggers: TriggerData[];
  ui: UiEvent[];
  /** What the next alerts and prompts answer (`OK`, `YES`, `CANCEL`, or typed text); when empty: the first button. */
  answers: { button: string; text?: string }[];
  log: string[];
  locks: Locks;
  /** Counts up for ids that live Google would draw at random, so that runs can be compared. */
  sequence: number;
}

function steppedClock(start: Date): Clock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

function machineClock(): Clock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

/** A new world with one empty spreadsheet, as Google makes it: with "Trang tính1" for a Vietnamese user. */
export function createWorld(options: WorldOptions = {}): World {
  const start = new Date(options.now ?? '2024-01-01T00:00:00Z');
  const owner = options.owner ?? 'vanphong@xa.example';
  const locale = options.locale ?? 'vi_VN';
  return {
    owner,
    editors: options.editors ?? [],
    viewers: options.viewers ?? [],
    clock: options.realTime ? machineClock() : steppedClock(start),
    spreadsheet: {
      id: 'local-spreadsheet',
      name: options.title ?? 'Sổ theo dõi đối thoại',
      locale,
      timeZone: options.timeZone ?? 'Asia/Ho_Chi_Minh',
      sheets: [emptySheet(0, locale.startsWith('vi') ? 'Trang tính1' : 'Sheet1', options.newSheetRows)],
      namedRanges: [],
    },
    files: [],
    mails: [],
    mailUse: new Map(),
    mailQuota: options.mailQuota ?? 100,
    newSheetRows: options.newSheetRows ?? 1000,
    properties: { script: new Map(), document: new Map(), user: new Map() },
    cache: new Map(),
    triggers: [],
    ui: [],
    answers: [],
    log: [],
    locks: new Locks(),
    sequence: 0,
  };
}

/** Cells are many: their own fields are copied, what they hold (rules, borders, runs) is never changed and is shared. */
function copyCells(cells: SheetData['cells']): SheetData['cells'] {
  const copy: SheetData['cells'] = new Map();
  for (const [key, cell] of cells) copy.set(key, { ...cell });
  return copy;
}

/** An independent copy with its own clock (stopped at the same moment) and no lock held. */
export function copyWorld(world: World): World {
  const { clock, locks: _locks, spreadsheet, ...data } = world;
  const { sheets, ...book } = spreadsheet;
  const copies = sheets.map(({ cells, ...sheet }) => ({ ...structuredClone(sheet), cells: copyCells(cells) }));
  return {
    ...structuredClone(data),
    spreadsheet: { ...structuredClone(book), sheets: copies },
    clock: steppedClock(clock.now()),
    locks: new Locks(),
  };
}
