// Adds topics to a plan: typed or pasted, one a line, behind the last topic that is there.
import { useRef } from 'preact/hooks';
import type { Plan } from '../../domain/records';
import { parseTopics, topicLabel } from '../../domain/plan-topics';
import type { PlanData } from '../../views/plan';
import { Form, Section } from '../shared/controls';
import { TextArea } from '../shared/fields';
import { Fold } from '../shared/fold';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';

export function Topics({ plan }: { plan: Plan }) {
  const page = usePage<PlanData, { plan?: string }>();
  const { lines } = page.data;
  const [text, setText, forget] = useDraft(`topics:${plan.code}`, '');
  const area = useRef<HTMLTextAreaElement>(null);
  const topics = lines.filter((line) => line.form === 'topic');
  const typed = parseTopics(text);
  const lastOf = (found: (line: (typeof lines)[number]) => boolean) => [...lines].reverse().find(found)?.code;
  const after = lastOf((line) => line.form === 'topic') ?? lastOf((line) => line.part === 'content') ?? '';
  const inputOf = () => ({
    plan: plan.code,
    after,
    lines: typed.map((topic, index) => ({
      part: 'content',
      form: 'topic',
      label: topicLabel(topics.length + index + 1),
      text: topic,
    })),
  });
  useFinished(({ useCase, input }) => {
    const sent = input as { plan?: string; lines?: { form?: string; text?: string }[] };
    if (useCase !== 'insertPlanLines' || sent.plan !== plan.code || sent.lines?.[0]?.form !== 'topic') return;
    if (JSON.stringify(sent.lines.map((line) => line.text)) !== JSON.stringify(typed)) return;
    forget();
    area.current?.focus();
  });
  return (
    <Section title={`Chủ đề đối thoại (${topics.length})`}>
      {topics.length === 0 && <p class="soft">Chưa có chủ đề nào.</p>}
      {topics.length > 0 && (
        <ul class="topics">
          {topics.map((line) => (
            <li key={line.code}>
              {line.label} {line.lead} {line.text}
            </li>
          ))}
        </ul>
      )}
      <Fold title="Thêm chủ đề" initiallyOpen={topics.length === 0 || text !== ''}>
        <Form
          send={typed.length > 0 ? `Thêm ${typed.length} chủ đề` : 'Thêm chủ đề'}
          label="Thêm chủ đề"
          onSend={() => {
            if (typed.length > 0) {
              return page.act({
                useCase: 'insertPlanLines',
                input: inputOf(),
                title: `Thêm ${typed.length} chủ đề vào ${plan.code}`,
              });
            }
            page.say({ kind: 'error', text: 'Chưa có chủ đề nào để thêm. Hãy gõ hoặc dán, mỗi dòng một chủ đề.' });
            return undefined;
          }}
        >
          <TextArea label="Mỗi dòng một chủ đề" value={text} onInput={setText} areaRef={area} />
        </Form>
      </Fold>
    </Section>
  );
}
