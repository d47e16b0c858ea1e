// Edits one line of a plan; moves it, takes it out, or puts it back.
import { useEffect, useRef } from 'preact/hooks';
import { leftovers } from '../../domain/plan-year';
import { hasWords } from '../../domain/plan-lines';
import type { LineForm, PlanLine, PlanPart } from '../../domain/records';
import type { PlanData } from '../../views/plan';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { differencesOf } from '../shared/differences';
import { SelectField, TextArea, TextField } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import { useRowsForm } from '../shared/rows-form';
import { Theirs } from '../shared/theirs';

const { columns } = TABS.planLines;
const FIELDS = ['label', 'lead', 'text', 'part', 'form'] as const;
export const optionsOf = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, label]) => ({ value, label }));

export function LineEditor({
  line,
  onClose,
  onInsert,
  onUp,
  onDown,
}: {
  line: PlanLine;
  onClose: () => void;
  onInsert: () => void;
  onUp?: () => unknown;
  onDown?: () => unknown;
}) {
  const page = usePage<PlanData, { plan?: string }>();
  const form = useRowsForm('planLines', `line:${line.code}`, [line], FIELDS);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const values = form.values(line);
  const [change] = form.changed;
  const year = page.data.plans.find((plan) => plan.code === line.plan)?.year ?? null;
  useFinished(({ useCase, input }) => {
    const sent = input as { line?: string; fields?: object };
    if (useCase !== 'editPlanLine' || sent.line !== line.code) return;
    form.saved([{ code: line.code, ...sent.fields }]);
  });
  const edit = (fields: object, title: string) =>
    page.act({ useCase: 'editPlanLine', input: { line: line.code, fields }, title, seen: seenOf() });
  const seenOf = () =>
    form.seen.length > 0
      ? form.seen
      : [{ tab: 'planLines' as const, code: line.code, revision: line.revision, fields: { form: line.form } }];
  const save = () => {
    if (!hasWords(values)) {
      page.say({ kind: 'error', text: `Dòng ${line.code} không còn chữ nào. Hãy gõ nội dung, hoặc bỏ dòng.` });
      area.current?.focus();
      return undefined;
    }
    if (!change) {
      onClose();
      return undefined;
    }
    const { code: _, ...fields } = change;
    return edit(fields, `Sửa dòng ${line.code}`);
  };
  return (
    <>
      <Theirs
        differences={differencesOf('planLines', form.theirs)}
        onTake={() => form.takeTheirs()}
        onKeep={() => form.keepMine()}
      />
      <Form
        send="Lưu dòng"
        label={`Dòng ${line.code}`}
        onSend={save}
        more={
          <>
            <Button onPress={onClose}>Đóng</Button>
            {change && (
              <Button plain onPress={() => form.clear()}>
                Bỏ thay đổi
              </Button>
            )}
          </>
        }
      >
        <TextArea
          label={columns.text.header}
          rows={2}
          value={values.text}
          onInput={(text) => form.set(line, { text })}
          areaRef={area}
          hint={leftovers(values, year).join(' ')}
        />
        <TextArea
          label={columns.lead.header}
          rows={1}
          value={values.lead}
          onInput={(lead) => form.set(line, { lead })}
        />
        <TextField label={columns.label.header} value={values.label} onInput={(label) => form.set(line, { label })} />
        <div class="row">
          <SelectField
            label={columns.part.header}
            value={values.part}
            onInput={(part) => form.set(line, { part: part as PlanPart })}
            options={optionsOf(columns.part.choices)}
          />
          <SelectField
            label={columns.form.header}
            value={values.form}
            onInput={(kind) => form.set(line, { form: kind as LineForm })}
            options={optionsOf(columns.form.choices)}
          />
        </div>
      </Form>
      <p class="buttons">
        {line.form === 'dropped' ? (
          <Button onPress={() => edit({ form: 'paragraph' }, `Đưa dòng ${line.code} trở lại`)}>
            Đưa trở lại kế hoạch
          </Button>
        ) : (
          <>
            <Button onPress={onInsert}>Thêm dòng sau</Button>
            {onUp && <Button onPress={onUp}>↑ Lên</Button>}
            {onDown && <Button onPress={onDown}>↓ Xuống</Button>}
            <Button onPress={() => edit({ form: 'dropped' }, `Bỏ dòng ${line.code}`)}>Bỏ dòng này</Button>
          </>
        )}
      </p>
    </>
  );
}
