// The records of a dialogue, one interface per tab of the workbook. Field names are the keys of the columns.
//
// Conventions: text that is absent is '' (never null); a date is 'yyyy-MM-dd', a time 'HH:mm', a moment
// 'yyyy-MM-ddTHH:mm:ss', all in Vietnam's time (UTC+7, no summer time), '' when absent; a number that is absent is null.
// `code` names a row for good; `revision` is the number of the journal entry that last wrote it (null: typed by hand).

import type { Audience, PaperKind } from './paper-kinds';

export type { Audience, PaperKind } from './paper-kinds';

export interface Coded {
  code: string;
  revision: number | null;
}

/** Kế hoạch: the year's plan of dialogues. Code `KH-2024-01`. */
export interface Plan extends Coded {
  year: number | null;
  /** Trích yếu, as printed under the type of paper. */
  title: string;
  /** Month printed in the draft's date, 'yyyy-MM'; '' leaves the month blank too. */
  issueMonth: string;
  /** Quarters in which sessions are meant to be held, e.g. 'II, III'; '' = whole year. */
  quarters: string;
  signer: string;
  state: PlanState;
}
export type PlanState = 'draft' | 'approved' | 'issued';

/** Nội dung kế hoạch: the plan's text, line by line, in `order`. Code `KH-2024-01/07`. */
export interface PlanLine extends Coded {
  plan: string;
  order: number | null;
  part: PlanPart;
  form: LineForm;
  /** 'I.', '1.', '3.1.', '(1).', '-', 'a)'; '' when the line has none. */
  label: string;
  /** Words in bold: the title of a section, or the lead of a line that runs on ("Đối tượng tiếp xúc, đối thoại:"). */
  lead: string;
  text: string;
}
export type PlanPart =
  | 'basis' // căn cứ
  | 'opening' // phần mở đầu
  | 'purpose' // mục đích
  | 'requirement' // yêu cầu
  | 'content' // nội dung
  | 'procedure' // trình tự
  | 'execution' // tổ chức thực hiện
  | 'closing' // kết thúc
  | 'recipient'; // nơi nhận
export type LineForm =
  | 'section' // I. MỤC ĐÍCH, YÊU CẦU
  | 'heading' // 1. Mục đích (bold, own line)
  | 'paragraph' // text, with or without a label or a bold lead
  | 'topic' // a topic of the dialogue; opinions refer to its code
  | 'dropped'; // taken out of the plan: kept to be seen, never printed

/** Phiên đối thoại. Code `P-2024-01`. */
export interface Session extends Coded {
  plan: string;
  title: string;
  date: string;
  startTime: string;
  endTime: string;
  venue: string;
  /** Thôn, tổ dân phố that are invited. */
  villages: string[];
  chair: string;
  coChair: string;
  secretary: string;
  intakeDesk: string;
  form: SessionForm;
  /** Người dự: heads counted in the hall. */
  headCount: number | null;
  state: SessionState;
  /** Why it was postponed or cancelled. */
  stateReason: string;
  conclusion: string;
}
export type SessionForm = 'regular' | 'topical' | 'extraordinary';
export type SessionState = 'planned' | 'announced' | 'running' | 'closed' | 'postponed' | 'cancelled';

/** Chương trình: what is done at the session, in `order`, and how long it may take. Code `P-2024-01/CT-02`. */
export interface AgendaItem extends Coded {
  session: string;
  order: number | null;
  item: string;
  /** Planned length, in minutes; null = open. */
  minutes: number | null;
  /** Who speaks or leads. */
  presenter: string;
  state: AgendaState;
}
/** `dropped`: taken out of the agenda; the row stays. */
export type AgendaState = 'kept' | 'dropped';

/** Đại biểu. Code `P-2024-01/DB-03`. Only `present` counts as present. */
export interface Attendee extends Coded {
  session: string;
  name: string;
  title: string;
  body: string;
  role: AttendeeRole;
  presence: Presence;
  absenceReason: string;
}
export type AttendeeRole = 'chair' | 'coChair' | 'secretary' | 'official' | 'representative' | 'guest';
export type Presence = 'invited' | 'present' | 'late' | 'absent';

/** Người phát biểu. Code `P-2024-01/07`: the seventh to register for that session. */
export interface Speaker extends Coded {
  session: string;
  /** Order of registration, from 1; it never changes. */
  order: number | null;
  /** Order of calling as the chair has it; null = as registered. */
  callOrder: number | null;
  name: string;
  village: string;
  /** Body the person speaks for, if any. */
  body: string;
  /** '+84…' for a number that could be read, otherwise as typed. Never printed in a public paper. */
  phone: string;
  email: string;
  /** Code of a topic (a plan line), '' = off the plan. */
  topic: string;
  summary: string;
  /** Agreed that the name is published. Silence ('') is not consent. */
  consent: Consent;
  state: SpeakerState;
  registeredAt: string;
  calledAt: string;
  finishedAt: string;
  /** Seconds this person may speak, time that the chair added included; null = the office's setting. */
  allowedSeconds: number | null;
  /** Seconds spoken up to `clockFrom`, or in all when the clock stands. */
  spokenSeconds: number | null;
  /** Moment from which the clock runs; '' while it stands. */
  clockFrom: string;
}
export type Consent = 'yes' | 'no' | '';
export type SpeakerState = 'waiting' | 'called' | 'speaking' | 'spoken' | 'absent' | 'declined';

/** Ý kiến, kiến nghị, phản ánh. Code `YK-2024-015`. In exactly one outcome, or not yet decided (''). */
export interface Opinion extends Coded {
  session: string;
  /** Code of the speaker; '' when it came another way. */
  speaker: string;
  source: OpinionSource;
  /** Who it came from when there is no speaker row ("Chi hội Phụ nữ thôn …"). */
  sourceName: string;
  kind: OpinionKind;
  /** Code of a topic (a plan line); '' = off the plan. */
  topic: string;
  /** Lĩnh vực: đất đai, giao thông … */
  field: string;
  text: string;
  outcome: Outcome | '';
  /** Who answered at the meeting. */
  answeredBy: string;
  answer: string;
  /** Code of the opinion it repeats (outcome `duplicate`). */
  duplicateOf: string;
  /** Code of an opinion of an earlier session or year that it carries on. */
  carriedFrom: string;
  recordedAt: string;
}
export type OpinionSource = 'speech' | 'slip' | 'front' | 'other';
export type OpinionKind = 'opinion' | 'petition' | 'report';
export type Outcome = 'answered' | 'assigned' | 'escalated' | 'duplicate';

/** Giao việc. Code `GV-2024-003`. One per opinion that was assigned or escalated. */
export interface FollowUp extends Coded {
  opinion: string;
  /** What is to be done, in a sentence; printed in reminders. */
  task: string;
  leadUnit: string;
  supportingUnits: string[];
  officer: string;
  assignedOn: string;
  /** Due date now in force. */
  dueOn: string;
  /** How `dueOn` was computed, in Vietnamese, shown to people. */
  dueReason: string;
  /** First due date, kept when it was extended; '' = never extended. */
  originalDueOn: string;
  extensionReason: string;
  state: FollowUpState;
  /** Why the unit gave it back: whose it is, or what is missing. */
  handBackReason: string;
  result: string;
  resultOn: string;
  /** Number and date of the paper that answers. */
  answeringPaper: string;
  /** Cấp trên to which it was passed on (outcome `escalated`). */
  superiorBody: string;
}
export type FollowUpState = 'assigned' | 'inProgress' | 'done' | 'handedBack' | 'passedOn' | 'withdrawn';

/** Công khai. Code `CK-2024-001`. */
export interface Publication extends Coded {
  session: string;
  what: 'notice' | 'results';
  channel: 'portal' | 'radio' | 'loudspeaker' | 'posted' | 'villageHead';
  village: string;
  plannedOn: string;
  doneOn: string;
  doneBy: string;
  proof: string;
}

/** Văn bản: the register of official papers. Code `VB-2024-001`. */
export interface Paper extends Coded {
  kind: PaperKind;
  /** What it covers: code of a plan or of a session, a year, and what a kind of paper adds to tell its papers apart. */
  subject: string;
  audience: Audience | '';
  /** Given by the clerk after signing; '' in a draft. */
  number: string;
  symbol: string;
  issuedOn: string;
  abstract: string;
  signer: string;
  state: PaperState;
  link: string;
  /** Where the Doc is read as a PDF. */
  pdf: string;
  fileId: string;
  /** Code of the paper about the same thing that was made before it; '' for the first. */
  replaces: string;
  /** Fingerprint of what was printed: the same rows give the same paper, which need not be made twice. */
  content: string;
  madeBy: string;
  madeAt: string;
  /** Who entered its approval, and when; '' while it is a draft. */
  approvedBy: string;
  approvedAt: string;
  /** Why an approval was taken back. */
  withdrawnReason: string;
  /** What the check found and was passed over, a line each: `waivers.ts`. */
  waivers: string;
}
export type PaperState = 'draft' | 'approved' | 'issued';

/** Danh bạ: units, officers, village heads, MTTQ. Code `DV-01` (unit), `CB-01` (person). */
export interface DirectoryEntry extends Coded {
  kind: 'unit' | 'officer' | 'villageHead' | 'front';
  name: string;
  title: string;
  /** Unit the person belongs to, by name; '' for a unit. */
  unit: string;
  /** Thôn, for a village head. */
  village: string;
  email: string;
  phone: string;
  field: string;
  from: string;
  to: string;
}

/** Mẫu văn bản: wording that the office may change. `code` is the key. */
export interface Template extends Coded {
  purpose: string;
  text: string;
  tags: string;
}

/** Mẫu trình bày: the office's own .docx for a kind of paper, base64, in parts that fit a cell. Code `results/1`. */
export interface LayoutPart extends Coded {
  kind: PaperKind;
  /** Name of the file that was loaded. */
  file: string;
  /** '' once it was taken back. */
  content: string;
  loadedBy: string;
  loadedAt: string;
}

/** Ngày nghỉ: days off, and Saturdays or Sundays that are worked instead. Code `NN-2026-01`. */
export interface Holiday extends Coded {
  date: string;
  kind: 'off' | 'worked';
  name: string;
  source: string;
}

/** Cài đặt. `code` is the key. */
export interface Setting extends Coded {
  name: string;
  value: string;
  unit: string;
  source: string;
}

/** Thư: the outbox. Code `T-2024-0001`. */
export interface Mail extends Coded {
  /** One mail per person, kind and day: 'nhac|2024-07-15|lan@xa.example'. */
  key: string;
  to: string;
  toName: string;
  subject: string;
  body: string;
  queuedAt: string;
  state: MailState;
  sentAt: string;
  /** Why it was not sent. */
  problem: string;
}
export type MailState = 'queued' | 'sending' | 'sent' | 'inDoubt' | 'failed' | 'replaced';

/** Every kind of row by the key of its tab. */
export interface Records {
  plans: Plan;
  planLines: PlanLine;
  sessions: Session;
  agenda: AgendaItem;
  attendees: Attendee;
  speakers: Speaker;
  opinions: Opinion;
  followUps: FollowUp;
  publications: Publication;
  papers: Paper;
  directory: DirectoryEntry;
  templates: Template;
  layouts: LayoutPart;
  holidays: Holiday;
  settings: Setting;
  mails: Mail;
}
export type TabKey = keyof Records;
