// The sheet of paper that all official papers share. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục I and II.

/** Millimetres. A4; margins inside the decree's ranges; header and footer 10 mm from the edge. */
export const PAGE = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15, header: 10 } as const;

/** Width of the text, mm: of an upright page, and of one that lies on its side. */
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const WIDE_TEXT_WIDTH = PAGE.height - PAGE.left - PAGE.right;

/** Columns of the head, mm: issuing body and number | Quốc hiệu and date. Quốc hiệu at 13 pt needs the 100. */
export const HEAD_COLUMNS = [65, 100] as const;

/** Columns of the foot, mm: Nơi nhận | signature. */
export const FOOT_COLUMNS = [80, 85] as const;

/** Sizes in points of what is measured; the styles use the same. */
export const SIZE = {
  issuer: 13,
  nationalName: 13,
  motto: 14,
  number: 13,
  about: 12,
  placeDate: 13,
  body: 14,
  table: 13,
} as const;

/** Columns of the results table, mm: number, who raised it, what, the answer, the unit and deadline. */
export const RESULT_COLUMNS = [12, 33, 42, 47, 31] as const;

/** Columns of the sessions of a notice, mm: number, hours and day, place, thôn. */
export const NOTICE_COLUMNS = [12, 50, 48, 55] as const;

/** Columns of an agenda, mm: number, running time, what is done, by whom. */
export const PROGRAMME_COLUMNS = [12, 46, 65, 42] as const;

/** Columns of who registered to speak, mm: number, name, thôn, what, topic, note. */
export const SPEAKER_COLUMNS = [12, 33, 26, 40, 36, 18] as const;

/** Columns of delegates, mm: number, name, title, body, role, presence or signature. */
export const ATTENDANCE_COLUMNS = [12, 37, 36, 32, 22, 26] as const;

/** Room left and right of the text in a cell of a ruled table, mm. */
export const CELL_PADDING = 1.2;

/** Columns of the annex that holds a long results table, mm, on a page that lies on its side. */
export const ANNEX_COLUMNS = [12, 28, 46, 21, 21, 46, 28, 25, 25] as const;

/** Columns of the tasks of a conclusion, mm: number, task, who does it, by when, state. */
export const CONCLUSION_COLUMNS = [12, 60, 41, 26, 26] as const;

/** Columns of a work slip, mm: code, what was said, what is to be done, by when and why then, room for the reply. */
export const SLIP_COLUMNS = [22, 41, 34, 32, 36] as const;

/** Columns of a report before a session, mm: number, who, what, how it came, who is to answer. */
export const RAISED_COLUMNS = [12, 36, 56, 28, 33] as const;

/** Columns of what stood over, mm: number, what, where it was raised, unit, deadline and state. */
export const CARRIED_COLUMNS = [12, 58, 34, 31, 30] as const;

/** Columns of the counts by topic, mm: topic, registered, sent in, together. */
export const TOPIC_COLUMNS = [81, 28, 28, 28] as const;

/** Columns of the counts of a report, mm: field, thôn or unit; opinions; tasks, and how they stand. */
export const GROUP_COLUMNS = [40, 14, 16, 14, 19, 18, 21, 23] as const;

/** Columns of the register of outgoing papers, mm, as the decree has them, on a page that lies on its side. */
export const OUTGOING_COLUMNS = [31, 25, 55, 27, 33, 20, 14, 17, 15, 15] as const;

/** Columns of the follow-up register, mm, as the decree has them, on a page that lies on its side. */
export const FOLLOW_UP_COLUMNS = [30, 66, 38, 26, 42, 28, 22] as const;
