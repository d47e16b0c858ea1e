// Small parts that several screens of the page use: the light of a follow-up, a question, advice on an answer.
import type { ComponentChildren } from 'preact';
import { answerAdvice } from '../../domain/answer-check';
import { answerSentence } from '../../domain/answer-sentence';
import { formatDate } from '../../domain/dates';
import type { Due } from '../../domain/due';
import { dueOf, dueText } from '../../domain/due';
import type { FollowUp, Opinion } from '../../domain/records';
import type { AskedOpinion, FollowUpsData } from '../../views/follow-ups';
import { TABS } from '../../workbook/schema';
import { SelectField, TextArea } from '../shared/fields';
import type { FieldProps } from '../shared/fields';
import { usePage } from '../shared/page';

export const columns = TABS.followUps.columns;
export const opinionColumns = TABS.opinions.columns;

/** The input of the view: the scope of the list. */
export interface Scope {
  session?: string;
  year?: number;
}
export const useWork = () => usePage<FollowUpsData, Scope>();

/** The day as the server has it. */
export const useToday = (): string => useWork().now().slice(0, 10);

export const stateText = ({ state }: Pick<FollowUp, 'state'>): string =>
  columns.state.choices[state] ?? columns.state.choices.assigned;

const COLOURS: Record<Due, string> = {
  late: 'red',
  today: 'amber',
  soon: 'amber',
  later: 'green',
  undated: 'amber',
  closed: '',
};

/** 'trễ 05 ngày (03 ngày làm việc)', in the colour of its light; what is closed shows its state. */
export function Light({ record }: { record: FollowUp }) {
  const { data } = useWork();
  const today = useToday();
  const due = dueOf(record, today, data.soonDays);
  const text = dueText(record, today, data.holidays);
  return (
    <span class={`tag ${COLOURS[due]}`}>
      {due === 'closed' ? [stateText(record), text].filter(Boolean).join(': ') : text}
    </span>
  );
}

/** One fact of a list of them; nothing when there is none. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  if (children === '' || children === false || children === undefined) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The ý kiến itself: who asked what, when, on which topic. */
export function Question({ asked: { record, origin } }: { asked: AskedOpinion }) {
  const kind = opinionColumns.kind.choices[record.kind] ?? 'Ý kiến';
  return (
    <div class="question" role="group" aria-label={`${kind} ${record.code}`}>
      <p>
        <strong>{kind}</strong> <span class="soft">{record.code}</span>
      </p>
      <blockquote>{record.text}</blockquote>
      <p class="soft">
        {[origin.who, `${origin.session}${origin.date === '' ? '' : ` ngày ${formatDate(origin.date)}`}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="soft">
        {[origin.topic === '' ? 'Ngoài nội dung kế hoạch' : origin.topic, record.field].filter(Boolean).join(' · ')}
      </p>
      {record.answer !== '' && (
        <p>
          <span class="soft">Đã trả lời tại hội nghị{record.answeredBy === '' ? '' : ` (${record.answeredBy})`}:</span>{' '}
          {record.answer}
        </p>
      )}
    </div>
  );
}

/** Text that answers an ý kiến: started from a standard sentence, looked over while it is typed. */
export function AnswerField({
  value,
  onInput,
  tags,
  opinion,
  ...field
}: FieldProps & {
  value: string;
  onInput: (text: string) => void;
  /** What standard sentences are filled with. */
  tags: Readonly<Record<string, string>>;
  opinion: Pick<Opinion, 'text' | 'field'> | undefined;
}) {
  const { sentences } = useWork().data;
  const start = (code: string) => {
    const sentence = sentences.find((one) => one.code === code);
    if (!sentence) return;
    const text = answerSentence(sentence.text, tags);
    onInput(value.trim() === '' ? text : `${value.trimEnd()}\n${text}`);
  };
  const advice = value.trim() === '' ? [] : answerAdvice(value, opinion ?? { text: '' });
  return (
    <>
      <SelectField
        label="Bắt đầu từ câu mẫu"
        value=""
        onInput={start}
        options={[
          { value: '', label: 'Chọn câu mẫu…' },
          ...sentences.map(({ code, label }) => ({ value: code, label })),
        ]}
      />
      <TextArea {...field} rows={5} value={value} onInput={onInput} />
      {advice.length > 0 && (
        <ul class="advice" aria-label="Gợi ý, không bắt buộc">
          {advice.map(({ flaw, text }) => (
            <li key={flaw}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
