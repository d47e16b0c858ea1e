// The layouts by kind of paper, as .docx files whose text holds docxtemplater tags.
import PizZip from 'pizzip';
import type { PaperKind } from '../../domain/records';
import { packFiles } from '../render';
import { attendanceLayout } from './attendance';
import { bulletinLayout } from './bulletin';
import { conclusionLayout } from './conclusion';
import { escalationLayout } from './escalation';
import { invitationLayout } from './invitation';
import { minutesLayout } from './minutes';
import { noticeLayout } from './notice';
import { opinionsReportLayout } from './opinions-report';
import { outcomeReportLayout } from './outcome-report';
import type { Layout } from './package';
import { packageParts } from './package';
import { planLayout } from './plan';
import { programmeLayout } from './programme';
import { followUpRegisterLayout, outgoingRegisterLayout } from './registers';
import { replyLayout } from './reply';
import { resultsLayout } from './results';
import { speakerListLayout } from './speaker-list';
import { workSlipLayout } from './work-slip';

const LAYOUTS: Record<PaperKind, Layout> = {
  plan: planLayout,
  notice: noticeLayout,
  bulletin: bulletinLayout,
  invitation: invitationLayout,
  programme: programmeLayout,
  speakerList: speakerListLayout,
  attendance: attendanceLayout,
  minutes: minutesLayout,
  conclusion: conclusionLayout,
  workSlip: workSlipLayout,
  escalation: escalationLayout,
  reply: replyLayout,
  opinionsReport: opinionsReportLayout,
  outcomeReport: outcomeReportLayout,
  results: resultsLayout,
  outgoingRegister: outgoingRegisterLayout,
  followUpRegister: followUpRegisterLayout,
};

/** The layout of one kind of paper as the product has it: a .docx, base64, always the same bytes. */
export function layoutDocx(kind: PaperKind): string {
  const zip = new PizZip();
  for (const [path, content] of Object.entries(packageParts(LAYOUTS[kind]))) zip.file(path, content);
  return packFiles(zip);
}
