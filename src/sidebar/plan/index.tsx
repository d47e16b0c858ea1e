// Kế hoạch năm: the plans, a new one, or the text of one, line by line.
import { useState } from 'preact/hooks';
import type { PlanData } from '../../views/plan';
import { Button, Section } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { openPage, usePage } from '../shared/page';
import { Lines } from './lines';
import { NewPlan, useNewPlan } from './new-plan';
import { usePastPlan } from './past-draft';
import { PastPlan } from './past-plan';
import { PlanHead } from './plan-head';
import { Topics } from './topics';

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <details class="notice warning">
      <summary>Có {problems.length} ô chưa đọc được nên các dòng đó không hiện ở đây</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

function PlanPage() {
  const page = usePage<PlanData, { plan?: string }>();
  const { data } = page;
  const draft = useNewPlan();
  const past = usePastPlan();
  const [making, setMaking] = useState(draft.isKept || data.plans.length === 0);
  const [bringing, setBringing] = useState(past.isKept);
  const plan = data.plans.find((one) => one.code === data.focus);
  const done = (code: string) => {
    setMaking(false);
    setBringing(false);
    void page.look({ plan: code });
  };
  if (bringing) {
    return (
      <>
        <h1 class="hidden">Kế hoạch năm</h1>
        <Problems problems={data.problems} />
        <PastPlan draft={past} onDone={done} onBack={() => setBringing(false)} />
      </>
    );
  }
  const bringIn = (
    <Button plain onPress={() => setBringing(true)}>
      {past.isKept ? 'Tiếp tục nhập kế hoạch có sẵn' : 'Nhập kế hoạch có sẵn'}
    </Button>
  );
  if (making || !plan) {
    return (
      <>
        <h1 class="hidden">Kế hoạch năm</h1>
        <Problems problems={data.problems} />
        <NewPlan draft={draft} onDone={done} bringIn={bringIn} {...(plan ? { onBack: () => setMaking(false) } : {})} />
      </>
    );
  }
  return (
    <>
      <h1 class="hidden">Kế hoạch năm</h1>
      <Problems problems={data.problems} />
      <Section
        title="Kế hoạch"
        aside={
          <Button plain onPress={() => setMaking(true)}>
            {draft.isKept ? 'Tiếp tục bản đang nhập' : 'Lập kế hoạch mới'}
          </Button>
        }
      >
        {data.plans.length > 1 && (
          <SelectField
            label="Đang xem"
            value={data.focus}
            onInput={(code) => void page.look({ plan: code })}
            options={data.plans.map(({ code, year }) => ({ value: code, label: `${code} (năm ${year ?? '…'})` }))}
          />
        )}
        <PlanHead key={plan.code} plan={plan} />
        <p class="buttons">{bringIn}</p>
      </Section>
      <Topics key={`topics ${plan.code}`} plan={plan} />
      <Lines key={`lines ${plan.code}`} plan={plan} />
      <p class="soft">
        Xong nội dung thì mở Đối thoại ▸ Văn bản để lập dự thảo kế hoạch đúng thể thức, sẵn sàng trình ký.
      </p>
    </>
  );
}

openPage(PlanPage);
