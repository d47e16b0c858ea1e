// A new plan in two minutes: year, quarters, topics one a line; the rest from the usual outline or from an earlier plan.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { outlineTitle, planOutline } from '../../domain/plan-outline';
import { parseTopics } from '../../domain/plan-topics';
import { cleanText } from '../../domain/text';
import type { PlanData } from '../../views/plan';
import { Button, Form, Section } from '../shared/controls';
import { RadioField, SelectField, TextArea, TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';

interface Draft {
  /** Code of the plan to copy; '' for the usual outline. */
  from: string;
  year: string;
  /** undefined: as the year and the office give it. */
  title?: string;
  quarters: string;
  topics: string;
  /** What was sent last, whether or not it has been answered. */
  sent?: object;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function useNewPlan() {
  const [kept, set, forget] = useDraft<Draft | null>('new-plan', null);
  return { kept, set, forget, isKept: kept !== null };
}

/** Years that a plan may be for, as the use cases have them. */
const readYear = (typed: string): number | undefined => (/^2[01]\d\d$/.test(typed.trim()) ? Number(typed) : undefined);

function submitOf(draft: Draft, data: PlanData) {
  const year = readYear(draft.year) ?? 0;
  const { office } = data;
  const topics = parseTopics(draft.topics);
  const quarters = cleanText(draft.quarters);
  if (draft.from !== '') {
    const title = draft.title === undefined ? {} : { title: draft.title };
    return { useCase: 'copyPlan', input: { plan: draft.from, year, topics, quarters, ...title } };
  }
  return {
    useCase: 'enterPlan',
    input: {
      year,
      title: draft.title ?? outlineTitle(office.name, year),
      quarters,
      signer: office.signer,
      lines: planOutline({ year, quarters, topics, office }),
    },
  };
}

export function NewPlan({
  draft: { kept, set, forget },
  onDone,
  onBack,
  bringIn,
}: {
  draft: ReturnType<typeof useNewPlan>;
  onDone: (code: string) => void;
  onBack?: () => void;
  /** The way to a plan that is there already. */
  bringIn: ComponentChildren;
}) {
  const page = usePage<PlanData, { plan?: string }>();
  const { data } = page;
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [newest] = data.plans;
  const blank: Draft = {
    from: '',
    year: String(Math.max(Number(page.now().slice(0, 4)), (newest?.year ?? 0) + 1)),
    quarters: newest?.quarters ?? '',
    topics: '',
  };
  const draft = kept ?? blank;
  const change = (fields: Partial<Draft>) => set({ ...draft, ...fields });
  const year = readYear(draft.year);
  const faults = {
    year: year === undefined ? 'Năm là bốn chữ số, ví dụ 2026.' : undefined,
    title: draft.title !== undefined && cleanText(draft.title) === '' ? 'Chưa điền trích yếu.' : undefined,
  };
  const topics = parseTopics(draft.topics);
  const copied = draft.from !== '';
  useFinished(({ useCase, input, output }) => {
    if (!['enterPlan', 'copyPlan'].includes(useCase) || !same(input, draft.sent)) return;
    forget();
    onDone(String(output['code'] ?? ''));
  });
  const save = async () => {
    setTried(true);
    if (faults.year || faults.title) {
      first.current?.focus();
      return;
    }
    const submit = submitOf(draft, data);
    set({ ...draft, sent: submit.input });
    await page.act({ ...submit, title: `Lập kế hoạch năm ${year}` });
  };
  return (
    <Section title="Kế hoạch mới" aside={bringIn}>
      <Form
        send="Lập kế hoạch"
        onSend={save}
        more={
          <>
            {onBack && <Button onPress={onBack}>Về kế hoạch đang có</Button>}
            {kept && (
              <Button plain onPress={forget}>
                Bỏ nội dung đã nhập
              </Button>
            )}
          </>
        }
      >
        {data.plans.length > 0 && (
          <RadioField
            label="Bắt đầu từ"
            value={copied ? 'copy' : 'outline'}
            onInput={(way) => change({ from: way === 'copy' ? (newest?.code ?? '') : '' })}
            options={[
              { value: 'outline', label: 'Bố cục thường dùng, đúng luật hiện hành' },
              { value: 'copy', label: 'Chép kế hoạch cũ, đổi năm' },
            ]}
          />
        )}
        {copied && (
          <SelectField
            label="Chép từ kế hoạch"
            value={draft.from}
            onInput={(from) => change({ from })}
            options={data.plans.map((plan) => ({
              value: plan.code,
              label: `${plan.code} (năm ${plan.year ?? '…'}, ${data.counts[plan.code] ?? 0} dòng)`,
            }))}
          />
        )}
        <TextField
          label="Năm"
          required
          inputMode="numeric"
          value={draft.year}
          onInput={(typed) => change({ year: typed })}
          inputRef={first}
          error={tried ? faults.year : undefined}
        />
        <TextField
          label="Quý tổ chức"
          value={draft.quarters}
          onInput={(quarters) => change({ quarters })}
          hint="Ví dụ: II, III. Để trống là cả năm."
        />
        <TextArea
          label="Chủ đề đối thoại, mỗi dòng một chủ đề"
          value={draft.topics}
          onInput={(text) => change({ topics: text })}
          rows={4}
          hint={
            topics.length > 0
              ? `${topics.length} chủ đề.`
              : copied
                ? 'Để trống thì giữ chủ đề của kế hoạch cũ.'
                : 'Có thể dán từ nơi khác; số thứ tự, gạch đầu dòng được bỏ đi.'
          }
        />
        {copied ? (
          <TextField
            label="Trích yếu"
            value={draft.title ?? ''}
            onInput={(title) => change(title === '' ? { title: undefined as never } : { title })}
            hint="Để trống thì lấy của kế hoạch cũ và đổi năm."
          />
        ) : (
          <TextArea
            label="Trích yếu"
            required
            rows={2}
            value={draft.title ?? outlineTitle(data.office.name, year ?? Number(blank.year))}
            onInput={(title) => change({ title })}
            error={tried ? faults.title : undefined}
          />
        )}
        {data.office.name === '' && !copied && (
          <p class="soft">
            Trang «Cài đặt» chưa có tên cơ quan, nên kế hoạch sẽ ghi chung là «UBND xã». Nên điền tên cơ quan trước.
          </p>
        )}
      </Form>
    </Section>
  );
}
