// The row of a plan: abstract, month, quarters, signer, state.
import { useState } from 'preact/hooks';
import type { Plan } from '../../domain/records';
import { cleanText } from '../../domain/text';
import type { PlanData } from '../../views/plan';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { differencesOf } from '../shared/differences';
import { SelectField, TextArea, TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import { useRowsForm } from '../shared/rows-form';
import { Theirs } from '../shared/theirs';
import { MonthField, isMonth } from './month-field';

const { columns } = TABS.plans;
const FIELDS = ['title', 'issueMonth', 'quarters', 'signer', 'state'] as const;

export function PlanHead({ plan }: { plan: Plan }) {
  const page = usePage<PlanData, { plan?: string }>();
  const form = useRowsForm('plans', `plan:${plan.code}`, [plan], FIELDS);
  const [open, setOpen] = useState(form.changed.length > 0);
  const [tried, setTried] = useState(false);
  const values = form.values(plan);
  const [change] = form.changed;
  useFinished(({ useCase, input }) => {
    const sent = input as { plan?: string; fields?: object };
    if (useCase !== 'editPlan' || sent.plan !== plan.code) return;
    form.saved([{ code: plan.code, ...sent.fields }]);
    setOpen(false);
  });
  const save = async () => {
    setTried(true);
    if (cleanText(values.title) === '' || (values.issueMonth !== '' && !isMonth(values.issueMonth))) return;
    if (!change) {
      setOpen(false);
      return;
    }
    const { code, ...fields } = change;
    await page.act({
      useCase: 'editPlan',
      input: { plan: code, fields },
      title: `Sửa kế hoạch ${code}`,
      seen: form.seen,
    });
  };
  return (
    <>
      <p>
        {plan.title} <span class="tag">{columns.state.choices[plan.state || 'draft']}</span>
      </p>
      <p class="soft">
        {plan.code} · năm {plan.year ?? '…'} · {plan.quarters === '' ? 'cả năm' : `quý ${plan.quarters}`}
      </p>
      <Button plain onPress={() => setOpen(!open)} class="toggle">
        {open ? 'Đóng phần thông tin chung' : 'Sửa thông tin chung'}
      </Button>
      <Theirs
        differences={differencesOf('plans', form.theirs)}
        onTake={() => form.takeTheirs()}
        onKeep={() => form.keepMine()}
      />
      {open && (
        <Form
          send="Lưu thông tin chung"
          label="Thông tin chung của kế hoạch"
          onSend={save}
          more={change && <Button onPress={() => form.clear()}>Bỏ thay đổi</Button>}
        >
          <TextArea
            label={columns.title.header}
            required
            rows={2}
            value={values.title}
            onInput={(title) => form.set(plan, { title })}
            error={tried && cleanText(values.title) === '' ? 'Chưa điền trích yếu.' : undefined}
          />
          <MonthField
            label={columns.issueMonth.header}
            value={values.issueMonth}
            onInput={(issueMonth) => form.set(plan, { issueMonth })}
            hint="Để trống thì dự thảo chừa trống cả tháng."
          />
          <TextField
            label={columns.quarters.header}
            value={values.quarters}
            onInput={(quarters) => form.set(plan, { quarters })}
            hint="Ví dụ: II, III. Để trống là cả năm."
          />
          <TextField
            label={columns.signer.header}
            value={values.signer}
            onInput={(signer) => form.set(plan, { signer })}
          />
          <SelectField
            label={columns.state.header}
            value={values.state || 'draft'}
            onInput={(state) => form.set(plan, { state: state as Plan['state'] })}
            options={Object.entries(columns.state.choices).map(([value, label]) => ({ value, label }))}
          />
        </Form>
      )}
    </>
  );
}
