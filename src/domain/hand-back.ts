// Why a unit gives work back, as the sentence that the row keeps.

export interface HandBack {
  /** Not this unit's work, or not enough to work with. */
  cause: 'notOurs' | 'incomplete';
  /** Whose work it is, or what is missing. */
  what: string;
  note: string;
}

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** 'Không thuộc trách nhiệm; việc của: Địa chính. Đất đã giao năm 2019.' */
export function handBackText({ cause, what, note }: HandBack): string {
  const lead = cause === 'notOurs' ? 'Không thuộc trách nhiệm; việc của' : 'Chưa đủ để giải quyết; còn thiếu';
  return [`${lead}: ${ended(what.trim())}`, ...(note.trim() === '' ? [] : [ended(note.trim())])].join(' ');
}
