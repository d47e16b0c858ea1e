// Every use case that may be asked for by name. What is not listed here cannot be called from a page.
import { assignWork } from './assign-work';
import { approvePaper } from './approve-paper';
import { arrangeQueue } from './arrange-queue';
import { callSpeaker } from './call-speaker';
import { changeSession } from './change-session';
import { changeSettings } from './change-settings';
import { concludeSession } from './conclude-session';
import { copyPlan } from './copy-plan';
import { decideOutcome } from './decide-outcome';
import { editPlan } from './edit-plan';
import { editPlanLine } from './edit-plan-line';
import { editSession } from './edit-session';
import { editSpeaker } from './edit-speaker';
import { editOpinion } from './edit-opinion';
import { enterPlan } from './enter-plan';
import { extendFollowUp } from './extend-follow-up';
import { handBack } from './hand-back';
import { insertPlanLines } from './insert-plan-lines';
import { issuePaper } from './issue-paper';
import { keepAgenda } from './keep-agenda';
import { keepDirectory } from './keep-directory';
import { makePaper } from './make-paper';
import { markAttendance } from './mark-attendance';
import { mendPaperTexts } from './mend-paper-texts';
import { movePlanLine } from './move-plan-line';
import { dropLayout, loadLayout } from './own-layouts';
import { recordAttendance } from './record-attendance';
import { recordOpinion } from './record-opinion';
import { recordOpinions } from './record-opinions';
import { recordResult } from './record-result';
import { registerSpeaker } from './register-speaker';
import { registerSpeakers } from './register-speakers';
import { restoreSpeakers } from './restore-speakers';
import { runClock } from './run-clock';
import { repairData } from './repair-data';
import { scheduleSession } from './schedule-session';
import { setUp } from './set-up';
import { withdrawApproval } from './withdraw-approval';
import { settleMail } from './settle-mail';
import type { UseCase } from './use-case';

const ALL = [
  setUp,
  changeSettings,
  keepDirectory,
  enterPlan,
  copyPlan,
  editPlan,
  editPlanLine,
  insertPlanLines,
  movePlanLine,
  scheduleSession,
  editSession,
  changeSession,
  concludeSession,
  keepAgenda,
  recordAttendance,
  markAttendance,
  registerSpeaker,
  registerSpeakers,
  editSpeaker,
  callSpeaker,
  arrangeQueue,
  restoreSpeakers,
  runClock,
  recordOpinion,
  recordOpinions,
  editOpinion,
  decideOutcome,
  assignWork,
  handBack,
  extendFollowUp,
  recordResult,
  makePaper,
  mendPaperTexts,
  approvePaper,
  issuePaper,
  withdrawApproval,
  loadLayout,
  dropLayout,
  settleMail,
  repairData,
] as unknown as readonly UseCase[];

export const USE_CASES: Readonly<Record<string, UseCase>> = Object.fromEntries(
  ALL.map((useCase) => [useCase.name, useCase]),
);
