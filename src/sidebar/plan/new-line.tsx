// The form of a line that is put into a plan behind another one, of the same part unless it is told otherwise.
import { useEffect, useRef } from 'preact/hooks';
import { hasWords } from '../../domain/plan-lines';
import type { LineForm, Plan, PlanLine, PlanPart } from '../../domain/records';
import type { PlanData } from '../../views/plan';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { SelectField, TextArea, TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';
import { optionsOf } from './line-editor';

const { columns } = TABS.planLines;
const { dropped: _, ...FORMS } = columns.form.choices;

type Values = Pick<PlanLine, 'part' | 'form' | 'label' | 'lead' | 'text'>;

export function NewLine({
  plan,
  after,
  onClose,
}: {
  plan: Plan;
  /** undefined in a plan without lines. */
  after: PlanLine | undefined;
  onClose: () => void;
}) {
  const page = usePage<PlanData, { plan?: string }>();
  const behind = after?.code ?? '';
  const isRun = after && (after.form === 'paragraph' || after.form === 'topic');
  const blank: Values = {
    part: after?.part ?? 'content',
    form: isRun ? after.form : 'paragraph',
    label: isRun && /^[-+]$/.test(after.label) ? after.label : '',
    lead: '',
    text: '',
  };
  const [values, set, forget] = useDraft<Values>(`new-line:${plan.code}:${behind}`, blank);
  const change = (typed: Partial<Values>) => set({ ...values, ...typed });
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const input = { plan: plan.code, after: behind, lines: [values] };
  useFinished((done) => {
    if (done.useCase === 'insertPlanLines' && JSON.stringify(done.input) === JSON.stringify(input)) forget();
  });
  const save = () => {
    if (hasWords(values)) return page.act({ useCase: 'insertPlanLines', input, title: `Thêm dòng vào ${plan.code}` });
    page.say({ kind: 'error', text: 'Dòng mới chưa có chữ nào. Hãy gõ nội dung rồi lưu.' });
    area.current?.focus();
    return undefined;
  };
  return (
    <Form
      send="Thêm dòng"
      label={after ? `Dòng mới sau ${after.code}` : 'Dòng mới'}
      onSend={save}
      more={after && <Button onPress={onClose}>Thôi</Button>}
    >
      <TextArea
        label={columns.text.header}
        rows={2}
        value={values.text}
        onInput={(text) => change({ text })}
        areaRef={area}
      />
      <TextArea label={columns.lead.header} rows={1} value={values.lead} onInput={(lead) => change({ lead })} />
      <TextField label={columns.label.header} value={values.label} onInput={(label) => change({ label })} />
      <div class="row">
        <SelectField
          label={columns.part.header}
          value={values.part}
          onInput={(part) => change({ part: part as PlanPart })}
          options={optionsOf(columns.part.choices)}
        />
        <SelectField
          label={columns.form.header}
          value={values.form}
          onInput={(form) => change({ form: form as LineForm })}
          options={optionsOf(FORMS)}
        />
      </div>
    </Form>
  );
}
