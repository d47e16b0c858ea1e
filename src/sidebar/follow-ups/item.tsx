// One follow-up, or one ý kiến that nobody has been given yet: the question, what is known, and what can be done about it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import { isOpen } from '../../domain/tally';
import type { AskedOpinion, WorkItem } from '../../views/follow-ups';
import { Button, Tabs } from '../shared/controls';
import { AssignAgainForm } from './assign-again-form';
import { AssignManyForm } from './assign-many-form';
import { ExtendForm } from './extend-form';
import { HandBackForm } from './hand-back-form';
import { OutcomeForm } from './outcome-form';
import { columns, Fact, Light, opinionColumns, Question, stateText } from './parts';
import { ResultForm } from './result-form';

/** What is done about the opened row; '' is the first that can be. */
export type ItemTab = '' | 'result' | 'extend' | 'again' | 'handBack' | 'outcome' | 'assign';

interface Opened {
  tab: ItemTab;
  onTab: (tab: ItemTab) => void;
  onBack: () => void;
  /** It is off the list of what is owed: the next one is due. */
  onClosed: () => void;
}

/** Its heading takes the focus when it opens and after each act, so that one hears and sees where one is. */
export function Screen({
  title,
  light,
  onBack,
  turn,
  children,
}: {
  title: string;
  light?: ComponentChildren;
  onBack: () => void;
  /** Changes whenever the focus is to come back. */
  turn?: number;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title, turn]);
  return (
    <section aria-label={title}>
      <p class="back">
        <Button plain onPress={onBack}>
          ‹ Danh sách
        </Button>
      </p>
      <div class="heading">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {light}
      </div>
      {children}
    </section>
  );
}

const choice = <V extends string>(value: V, label: string) => ({ value, label });

export function OpenedWork({ item, tab, onTab, onBack, onClosed }: Opened & { item: WorkItem }) {
  const { record, asked } = item;
  const open = isOpen(record);
  const tabs = [
    choice('result', 'Kết quả'),
    ...(open ? [choice('extend', 'Gia hạn'), choice('again', 'Giao lại')] : []),
    ...(open && record.state !== 'handedBack' ? [choice('handBack', 'Trả lại')] : []),
    ...(asked ? [choice('outcome', 'Hướng khác')] : []),
  ];
  const first = record.state === 'handedBack' ? 'again' : 'result';
  const value = tabs.find((one) => one.value === tab)?.value ?? first;
  const [turn, setTurn] = useState(0);
  const focus = () => {
    onTab('');
    setTurn((before) => before + 1);
  };
  return (
    <Screen title={record.code} light={<Light record={record} />} onBack={onBack} turn={turn}>
      <div class="beside">
        <div>
          {asked ? <Question asked={asked} /> : <p class="fault">Không tìm thấy ý kiến «{record.opinion}».</p>}
          <dl class="facts">
            <Fact label={columns.state.header}>{stateText(record)}</Fact>
            <Fact label={columns.task.header}>{record.task !== asked?.record.text && record.task}</Fact>
            <Fact label={columns.leadUnit.header}>{record.leadUnit}</Fact>
            <Fact label={columns.supportingUnits.header}>{record.supportingUnits.join('; ')}</Fact>
            <Fact label={columns.officer.header}>{record.officer}</Fact>
            <Fact label={columns.superiorBody.header}>{record.superiorBody}</Fact>
            <Fact label={columns.assignedOn.header}>{formatDate(record.assignedOn)}</Fact>
            <Fact label={columns.dueOn.header}>
              {record.dueOn !== '' && (
                <>
                  {formatDate(record.dueOn)}
                  {record.dueReason !== '' && <small> {record.dueReason}</small>}
                </>
              )}
            </Fact>
            <Fact label={columns.originalDueOn.header}>{formatDate(record.originalDueOn)}</Fact>
            <Fact label={columns.extensionReason.header}>{record.extensionReason}</Fact>
            <Fact label={columns.handBackReason.header}>{record.handBackReason}</Fact>
          </dl>
        </div>
        <div>
          <Tabs label={`Việc với ${record.code}`} value={value} onSelect={onTab} tabs={tabs}>
            {value === 'result' && (
              <ResultForm key={record.code} item={item} onDone={(closed) => (closed ? onClosed() : focus())} />
            )}
            {value === 'extend' && <ExtendForm key={record.code} record={record} onDone={focus} />}
            {value === 'again' && <AssignAgainForm key={record.code} record={record} onDone={focus} />}
            {value === 'handBack' && <HandBackForm key={record.code} record={record} onDone={focus} />}
            {value === 'outcome' && asked && (
              <OutcomeForm key={record.code} asked={asked} followUp={record} onDone={onClosed} />
            )}
          </Tabs>
        </div>
      </div>
    </Screen>
  );
}

export function OpenedOpinion({ asked, tab, onTab, onBack, onClosed }: Opened & { asked: AskedOpinion }) {
  const { code, outcome } = asked.record;
  const mayAssign = outcome !== 'escalated';
  const tabs = [...(mayAssign ? [choice('assign', 'Giao việc')] : []), choice('outcome', 'Hướng khác')];
  const value = tabs.find((one) => one.value === tab)?.value ?? (mayAssign ? 'assign' : 'outcome');
  return (
    <Screen title={code} light={<span class="tag amber">chưa giao</span>} onBack={onBack}>
      <div class="beside">
        <div>
          <Question asked={asked} />
          {outcome !== '' && (
            <p class="fault">
              Hướng xử lý ghi «{opinionColumns.outcome.choices[outcome]}» nhưng chưa có dòng nào ở trang «Giao việc».
            </p>
          )}
        </div>
        <div>
          <Tabs label={`Việc với ${code}`} value={value} onSelect={onTab} tabs={tabs}>
            {value === 'assign' && (
              <AssignManyForm key={code} opinions={[asked]} followUps={[]} draft={`assign:${code}`} onDone={onClosed} />
            )}
            {value === 'outcome' && <OutcomeForm key={code} asked={asked} onDone={onClosed} />}
          </Tabs>
        </div>
      </div>
    </Screen>
  );
}
