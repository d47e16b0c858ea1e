// What a row of a pasted list of ý kiến becomes when it is entered: who raised it, and whether it was answered or is assigned.
import { formatDate } from './dates';
import type { ListedOpinion } from './opinion-list';
import type { Opinion, OpinionSource } from './records';

export interface EntryChoices {
  /** Whether those who are registered under this name become its speakers. */
  link: boolean;
  /** How it came when it has no speaker. */
  source: Exclude<OpinionSource, 'speech'>;
  /** Who passed it on, where the row does not say. */
  from: string;
  /** Who answered, where the row does not say. */
  answeredBy: string;
  /** Day of the assignment, 'yyyy-MM-dd': no deadline may be earlier. */
  assignedOn: string;
}

type Outcome =
  | { type: 'answered'; answeredBy: string; answer: string }
  | { type: 'assigned'; leadUnit: string; dueOn?: string; workingDays?: number; task?: string };

export interface OpinionEntry {
  opinion: Pick<Opinion, 'speaker' | 'source' | 'sourceName' | 'kind' | 'topic' | 'field' | 'text'> &
    Partial<Pick<Opinion, 'answeredBy' | 'answer'>> & { outcome?: Outcome };
  /** What of the row is not entered, or is entered otherwise than it may seem. */
  notes: string[];
  /** Why it cannot be entered as it is; '' when it can. */
  fault: string;
}

const MOST_TASK = 200;

/** What is to be done, with a deadline that is no date. */
function taskOf({ text, dueText }: ListedOpinion): string {
  const line = text.replace(/\s+/g, ' ');
  const cut = line.slice(0, MOST_TASK);
  const brief = line.length <= MOST_TASK ? line : `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_TASK / 2))}…`;
  return `${brief} (thời hạn ghi trong danh sách: ${dueText})`;
}

/** A deadline makes it work that is assigned, also when it was answered; an answer alone closes it; a unit alone assigns it. */
export function opinionEntry(listed: ListedOpinion, choices: EntryChoices): OpinionEntry {
  const { answer, leadUnit, dueOn, workingDays, dueText } = listed;
  const speaker = choices.link ? listed.speaker : '';
  const opinion: OpinionEntry['opinion'] = {
    speaker,
    source: speaker === '' ? choices.source : 'speech',
    sourceName: speaker === '' ? listed.sourceName || choices.from : '',
    ...{ kind: listed.kind, topic: listed.topic, field: listed.field, text: listed.text },
  };
  const hasDeadline = dueOn !== '' || workingDays !== null || dueText !== '';
  const answeredBy = listed.answeredBy || (hasDeadline ? '' : leadUnit) || choices.answeredBy;
  const done = (notes: string[] = [], fault = ''): OpinionEntry => ({ opinion, notes, fault });
  if (answer !== '' && !(hasDeadline && leadUnit !== '')) {
    if (answeredBy === '') return done([], 'Có câu trả lời nhưng chưa rõ người trả lời. Hãy điền «Người trả lời».');
    opinion.outcome = { type: 'answered', answeredBy, answer };
    return done(hasDeadline ? ['Không có đơn vị giải quyết nên thời hạn không ghi.'] : []);
  }
  if (leadUnit === '') {
    const named = listed.answeredBy === '' ? [] : ['Không có câu trả lời nên người trả lời không ghi.'];
    return done([
      ...named,
      ...(hasDeadline ? ['Không có đơn vị giải quyết nên chưa giao việc, thời hạn không ghi.'] : []),
    ]);
  }
  if (dueOn !== '' && dueOn < choices.assignedOn) {
    const days = `${formatDate(dueOn)} sớm hơn ngày giao ${formatDate(choices.assignedOn)}`;
    return done([], `Thời hạn ${days}. Hãy sửa trong ô danh sách, hoặc chọn phiên khác.`);
  }
  if (answer !== '') Object.assign(opinion, { answer, answeredBy });
  opinion.outcome = {
    ...{ type: 'assigned', leadUnit },
    ...(dueOn === '' ? {} : { dueOn }),
    ...(workingDays === null ? {} : { workingDays }),
    ...(dueText === '' ? {} : { task: taskOf(listed) }),
  };
  return done(answer === '' && listed.answeredBy !== '' ? ['Không có câu trả lời nên người trả lời không ghi.'] : []);
}
