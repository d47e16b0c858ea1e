// Brings in a plan that is there already: pasted, or from a .docx. What was understood is shown before it is saved.
import { useEffect, useRef, useState } from 'preact/hooks';
import { cleanText } from '../../domain/text';
import type { PlanData } from '../../views/plan';
import type { PlanFileData } from '../../views/plan-file';
import { TABS } from '../../workbook/schema';
import { Button, Form, Section } from '../shared/controls';
import { TextArea, TextField } from '../shared/fields';
import { contentOf } from '../shared/files';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import { isMonth, MonthField } from './month-field';
import type { PastPlanDraft } from './past-draft';
import { PastItems } from './past-items';

const { columns } = TABS.plans;
/** As `views/plan-file.ts` has it; a page takes nothing but types from a view. */
const MOST_BYTES = 3_000_000;
const MOST_ROWS = 500;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function File({ draft }: { draft: PastPlanDraft }) {
  const page = usePage<PlanData, { plan?: string }>();
  const chosen = useRef<HTMLInputElement>(null);
  const refuse = (text: string) => {
    page.say({ kind: 'error', text });
    chosen.current?.focus();
  };
  const read = async () => {
    const file = chosen.current?.files?.[0];
    if (!file) return refuse('«Tệp .docx» chưa chọn. Hãy chọn tệp rồi bấm lại.');
    if (file.size > MOST_BYTES)
      return refuse('Tệp lớn hơn 3 MB. Hãy bỏ ảnh trong tệp, hoặc chép phần chữ rồi dán vào ô.');
    const outcome = await page.ask<PlanFileData>('planFile', { content: await contentOf(file) });
    if (!outcome.ok) return refuse(outcome.error.message);
    const text = outcome.view?.text ?? '';
    if (text.trim() === '') return refuse('Tệp không có chữ nào. Nếu là bản quét thì hãy nhập bằng cách dán văn bản.');
    draft.update({ text, before: draft.text === text ? draft.before : draft.text });
    page.say({ kind: 'done', text: `Đã đọc tệp «${file.name}». Hãy xem lại các dòng bên dưới rồi lưu.` });
    return undefined;
  };
  return (
    <>
      <p class="field">
        <label for="plan-file">Tệp .docx</label>
        <input id="plan-file" type="file" accept=".docx" ref={chosen} />
      </p>
      <p class="buttons">
        <Button onPress={read}>Đọc tệp</Button>
        {draft.before !== '' && (
          <Button plain onPress={() => draft.update({ text: draft.before, before: draft.text })}>
            Trở lại nội dung trước khi đọc tệp
          </Button>
        )}
      </p>
    </>
  );
}

export function PastPlan({
  draft,
  onDone,
  onBack,
}: {
  draft: PastPlanDraft;
  onDone: (code: string) => void;
  onBack: () => void;
}) {
  const page = usePage<PlanData, { plan?: string }>();
  const [tried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const { head } = draft;
  const lines = draft.items.filter(({ taken }) => taken).map(({ row }) => row);
  const year = /^2[01]\d\d$/.test(head.year.trim()) ? Number(head.year) : undefined;
  const faults = {
    text:
      lines.length === 0 ? 'Chưa có dòng nào. Hãy dán văn bản kế hoạch vào ô này, hoặc đọc từ tệp .docx.' : undefined,
    rows:
      lines.length > MOST_ROWS
        ? `Có ${lines.length} dòng, nhiều hơn ${MOST_ROWS}. Hãy bỏ phần không phải kế hoạch.`
        : undefined,
    year: year === undefined ? 'Năm là bốn chữ số, ví dụ 2024.' : undefined,
    title: cleanText(head.title) === '' ? 'Chưa điền trích yếu.' : undefined,
    issueMonth: head.issueMonth === '' || isMonth(head.issueMonth) ? undefined : 'Hãy gõ dạng 02/2026.',
  };
  useFinished(({ useCase, input, output }) => {
    if (useCase !== 'enterPlan' || !same(input, draft.sent)) return;
    draft.forget();
    onDone(String(output['code'] ?? ''));
  });
  const save = async () => {
    setTried(true);
    const [fault] = Object.values(faults).filter((text) => text !== undefined);
    if (fault) {
      page.say({ kind: 'error', text: fault });
      if (faults.text) area.current?.focus();
      return;
    }
    const { title, issueMonth, quarters, signer } = head;
    const input = { year, title, issueMonth, quarters, signer, lines };
    draft.update({ sent: input });
    await page.act({ useCase: 'enterPlan', input, title: `Nhập kế hoạch năm ${year}` });
  };
  const told = (fault: string | undefined) => (tried ? fault : undefined);
  return (
    <Section title="Nhập kế hoạch có sẵn">
      <File draft={draft} />
      <Form
        send={lines.length > 0 ? `Lưu kế hoạch, ${lines.length} dòng` : 'Lưu kế hoạch'}
        label="Kế hoạch có sẵn"
        onSend={save}
        more={
          <>
            <Button onPress={onBack}>Thôi</Button>
            {draft.isKept && (
              <Button
                plain
                onPress={() => {
                  draft.forget();
                  setTried(false);
                }}
              >
                Bỏ nội dung đã nhập
              </Button>
            )}
          </>
        }
      >
        <TextArea
          label="Văn bản kế hoạch"
          rows={6}
          value={draft.text}
          onInput={(text) => draft.update({ text })}
          areaRef={area}
          error={told(faults.text ?? faults.rows)}
          hint="Dán toàn văn từ Word, trang tin hoặc thư. Sửa ngay trong ô này cũng được; chữ giữa hai dấu ** là chữ đậm."
        />
        <PastItems draft={draft} />
        <TextField
          label={columns.year.header}
          required
          inputMode="numeric"
          value={head.year}
          onInput={(typed) => draft.setHead({ year: typed })}
          error={told(faults.year)}
        />
        <TextArea
          label={columns.title.header}
          required
          rows={2}
          value={head.title}
          onInput={(title) => draft.setHead({ title })}
          error={told(faults.title)}
        />
        <MonthField
          label={columns.issueMonth.header}
          value={head.issueMonth}
          onInput={(issueMonth) => draft.setHead({ issueMonth })}
          error={told(faults.issueMonth)}
        />
        <TextField
          label={columns.quarters.header}
          value={head.quarters}
          onInput={(quarters) => draft.setHead({ quarters })}
          hint="Ví dụ: II, III. Để trống là cả năm."
        />
        <TextField label={columns.signer.header} value={head.signer} onInput={(signer) => draft.setHead({ signer })} />
      </Form>
    </Section>
  );
}
