// An outcome while it is being typed, what is missing in it, and the input that it becomes.
import { isIsoDate } from '../../domain/dates';
import type { FollowUp, Opinion, Outcome } from '../../domain/records';

export interface OutcomeDraft {
  /** '' = decided later. */
  type: Outcome | '';
  answeredBy: string;
  answer: string;
  leadUnit: string;
  supportingUnits: string[];
  officer: string;
  superiorBody: string;
  /** As typed; '' = the office's number. */
  workingDays: string;
  /** As typed, or 'yyyy-MM-dd'; '' = by working days. */
  dueOn: string;
  /** Code of the ý kiến that it repeats. */
  of: string;
}
export type OutcomeField = keyof OutcomeDraft;
export type OutcomeFaults = Partial<Record<OutcomeField, string>>;

export const UNDECIDED: OutcomeDraft = {
  type: '',
  answeredBy: '',
  answer: '',
  leadUnit: '',
  supportingUnits: [],
  officer: '',
  superiorBody: '',
  workingDays: '',
  dueOn: '',
  of: '',
};

/** The outcome that an ý kiến has, to be changed. */
export const outcomeOf = (opinion: Opinion, followUp: FollowUp | undefined): OutcomeDraft => ({
  ...UNDECIDED,
  type: opinion.outcome,
  answeredBy: opinion.answeredBy,
  answer: opinion.answer,
  of: opinion.duplicateOf,
  ...(followUp
    ? {
        leadUnit: followUp.leadUnit,
        supportingUnits: followUp.supportingUnits,
        officer: followUp.officer,
        superiorBody: followUp.superiorBody,
        dueOn: followUp.dueOn,
      }
    : {}),
});

/** Working days that were typed; undefined when it is no number that can be. */
export function daysTyped(typed: string, usual: number): number | undefined {
  const text = typed.trim();
  if (text === '') return usual;
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

const missing = (text: string): boolean => text.trim() === '';

/** What is missing or wrong, by field; nothing when it can be sent. `today`: nothing is due before. */
export function faultsOf(draft: OutcomeDraft, today: string): OutcomeFaults {
  const faults: OutcomeFaults = {};
  if (draft.type === 'answered') {
    if (missing(draft.answeredBy)) faults.answeredBy = 'Hãy ghi ai đã trả lời.';
    if (missing(draft.answer)) faults.answer = 'Hãy ghi nội dung trả lời.';
  }
  if (draft.type === 'duplicate' && missing(draft.of)) faults.of = 'Hãy chọn ý kiến đã có.';
  if (draft.type === 'escalated' && missing(draft.superiorBody)) faults.superiorBody = 'Hãy ghi chuyển tới cấp nào.';
  if (draft.type === 'assigned' || draft.type === 'escalated') {
    if (missing(draft.leadUnit) && missing(draft.officer)) {
      faults.leadUnit = 'Hãy ghi đơn vị chủ trì hoặc người được giao.';
    }
    if (draft.dueOn === '') {
      if (daysTyped(draft.workingDays, 0) === undefined) faults.workingDays = 'Hãy gõ một số từ 0 đến 999.';
    } else if (!isIsoDate(draft.dueOn)) faults.dueOn = 'Không đọc được ngày. Hãy gõ dạng 15/07/2026.';
    else if (draft.dueOn < today) faults.dueOn = 'Hạn không thể sớm hơn hôm nay.';
  }
  return faults;
}

/** The outcome as `recordOpinion` and `decideOutcome` take it; undefined while it is not decided. */
export function outcomeInput(draft: OutcomeDraft): object | undefined {
  const { type, answeredBy, answer, leadUnit, supportingUnits, officer, superiorBody, dueOn, of } = draft;
  const days = draft.workingDays.trim();
  const assignment = {
    leadUnit,
    supportingUnits,
    officer,
    ...(dueOn !== '' ? { dueOn } : days === '' ? {} : { workingDays: Number(days) }),
  };
  switch (type) {
    case '':
      return undefined;
    case 'answered':
      return { type, answeredBy, answer };
    case 'duplicate':
      return { type, of };
    case 'assigned':
      return { type, ...assignment };
    case 'escalated':
      return { type, superiorBody, ...assignment };
  }
}
