// What the server of the local sheet and its page say to each other: plain JSON, types only.

/** A tab of the workbook. */
export interface TabInfo {
  id: number;
  name: string;
  hidden: boolean;
  color?: string;
}

export interface Person {
  email: string;
  role: 'owner' | 'editor' | 'viewer';
  /** Windows in which this person has the sheet open. */
  windows: number;
}

export type Latency = 'off' | 'p50' | 'p95';

export interface BookView {
  name: string;
  timeZone: string;
  tabs: TabInfo[];
  people: Person[];
  me: string;
  mayEdit: boolean;
  /** The world's clock, milliseconds since 1970, and whether it runs with the machine's. */
  now: number;
  ticking: boolean;
  latency: Latency;
  /** Menu label of the example workbook; '' when there is none. */
  example: string;
  /** Counts up when another workbook is opened. */
  edition: number;
}

/** How cells look: CSS values. Cells name a style by its number. */
export interface Style {
  background?: string;
  color?: string;
  bold?: true;
  italic?: true;
  underline?: true;
  strike?: true;
  size?: number;
  font?: string;
  align?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'middle' | 'bottom';
  wrap?: true;
  clip?: true;
}

export interface CellView {
  row: number;
  column: number;
  text: string;
  style: number;
  /** What stands in the cell when it is edited, where that differs from what it shows. */
  entry?: string;
  note?: string;
  link?: string;
}

/** Rows × columns from a first cell, counted from 1. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A rule for what may be typed, and where it stands. `choices` are those of a dropdown. */
export interface RuleView {
  boxes: Box[];
  choices?: string[];
  checkbox?: true;
  help?: string;
}

export interface SheetView {
  id: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  gridlines: boolean;
  /** Pixels by column from 1; only those that were set. Rows without a height take that of their text. */
  widths: Record<number, number>;
  heights: Record<number, number>;
  hiddenColumns: number[];
  hiddenRows: number[];
  styles: Style[];
  /** Row by row; only cells that show something. */
  cells: CellView[];
  merges: Box[];
  rules: RuleView[];
}

/** A menu that the script made. A separator is `null`. */
export interface ScriptMenu {
  caption: string;
  items: (ScriptMenuItem | ScriptMenu | null)[];
}

export interface ScriptMenuItem {
  caption: string;
  functionName: string;
}

/** What the server tells a window. */
export type Message =
  | { type: 'welcome' }
  /** Another workbook was opened: begin anew. */
  | { type: 'edition' }
  /** Cells, tabs, people or papers have changed: read again what is shown. */
  | { type: 'changed' }
  | { type: 'menu'; menu: ScriptMenu }
  | { type: 'toast'; title: string; text: string }
  | { type: 'sidebar'; title: string; page: string }
  | { type: 'dialog'; title: string; page: string; modal: boolean; width: number | null; height: number | null }
  /** The script has selected a cell: the window shows it. */
  | { type: 'goTo'; tab: number; row: number; column: number }
  | { type: 'ask'; id: number; title: string; text: string; buttons: string[]; prompt: boolean }
  | { type: 'run'; id: number; label: string; state: 'begun' | 'done' }
  | { type: 'run'; id: number; label: string; state: 'failed'; error: string };

/** What an edit came to. `warning`: a protected place; the same edit again with `sure` goes through. */
export type EditResult = { ok: true } | { ok: false; refused: string } | { ok: false; warning: string };

export interface EditRequest {
  sheet: string;
  row: number;
  column: number;
  texts: string[][];
  sure?: boolean;
}

export interface RowsRequest {
  sheet: string;
  act: 'insertAbove' | 'insertBelow' | 'delete' | 'append';
  row: number;
  count: number;
  sure?: boolean;
}

/** How a page's call of the script ended. */
export type CallResult = { value: unknown } | { error: { name: string; message: string } };

export interface PaperView {
  id: string;
  name: string;
  maker: string;
  /** Milliseconds since 1970. */
  at: number;
}

export interface MailView {
  index: number;
  from: string;
  to: string;
  subject: string;
  body: string;
  attachments: string[];
  at: number;
}

export interface OutView {
  papers: PaperView[];
  /** Newest first. */
  mails: MailView[];
  /** Whether LibreOffice is there to make PDF. */
  canPdf: boolean;
}

export interface TriggerView {
  id: string;
  handler: string;
  owner: string;
  when: string;
}

export interface RunView {
  id: number;
  label: string;
  user: string;
  at: number;
  state: 'running' | 'done' | 'failed';
  error?: string;
  calls: number;
  trips: number;
  /** Round trips by kind, as `read 3, write 2`. */
  byKind: string;
  /** What the machine took. */
  milliseconds: number;
  log: string[];
}

export interface MachineView {
  triggers: TriggerView[];
  /** Newest first. */
  runs: RunView[];
  latency: Latency;
  now: number;
  ticking: boolean;
}

/** Answer to a request that was refused: a sentence for the person. */
export interface Refusal {
  refused: string;
}
