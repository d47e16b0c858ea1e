// Every sentence of every paper, with its default.
import { ATTENDANCE_WORDING } from './attendance';
import { BULLETIN_WORDING } from './bulletin';
import { CONCLUSION_WORDING } from './conclusion';
import { ESCALATION_WORDING } from './escalation';
import { INVITATION_WORDING } from './invitation';
import { MINUTES_WORDING } from './minutes';
import { NOTICE_WORDING } from './notice';
import { OPINIONS_REPORT_WORDING } from './opinions-report';
import { OUTCOME_REPORT_WORDING } from './outcome-report';
import { PLAN_WORDING } from './plan';
import { PROGRAMME_WORDING } from './programme';
import { REGISTERS_WORDING } from './registers';
import { REPLY_WORDING } from './reply';
import { RESULTS_WORDING } from './results';
import { SESSION_WORDING } from './session';
import { SPEAKER_LIST_WORDING } from './speaker-list';
import { WORK_SLIP_WORDING } from './work-slip';

export const DEFAULT_WORDING = [
  ...SESSION_WORDING,
  ...PLAN_WORDING,
  ...NOTICE_WORDING,
  ...BULLETIN_WORDING,
  ...INVITATION_WORDING,
  ...PROGRAMME_WORDING,
  ...SPEAKER_LIST_WORDING,
  ...ATTENDANCE_WORDING,
  ...MINUTES_WORDING,
  ...CONCLUSION_WORDING,
  ...WORK_SLIP_WORDING,
  ...ESCALATION_WORDING,
  ...REPLY_WORDING,
  ...OPINIONS_REPORT_WORDING,
  ...OUTCOME_REPORT_WORDING,
  ...RESULTS_WORDING,
  ...REGISTERS_WORDING,
] as const;

export type WordingCode = (typeof DEFAULT_WORDING)[number]['code'];
