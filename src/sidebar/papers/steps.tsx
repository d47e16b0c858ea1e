// Steps of one paper that was approved: issued with number and date; or the approval taken back.
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { dateOfMoment, formatDate, yearOf } from '../../domain/dates';
import { isNumbered } from '../../domain/paper-kinds';
import { checkIssue, nextNumber, seriesBy } from '../../domain/paper-numbers';
import type { Paper } from '../../domain/records';
import type { PapersData } from '../../views/papers';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { DateField, TextArea, TextField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { Theirs } from '../shared/theirs';

/** Name of the draft that holds which step of which paper is open. */
export const STEP = 'step';

export interface StepProps {
  paper: Paper;
  name: string;
  /** The step was done, or given up. */
  onClose: () => void;
}

const { columns } = TABS.papers;
const isDate = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const dateText = (text: string) => (isDate(text) ? formatDate(text) : text);

export const seenState = ({ code, revision, state }: Paper) => [
  { tab: 'papers' as const, code, revision, fields: { state } },
];

export function Issue({ paper, name, onClose }: StepProps) {
  const page = usePage<PapersData>();
  const { papers, sharedSeries } = page.data;
  const same = seriesBy(sharedSeries);
  const numbered = isNumbered(paper.kind);
  const form = useRecordForm('papers', paper, ['number', 'issuedOn']);
  const { number, issuedOn } = form.values;
  const today = dateOfMoment(page.now());
  const suggested = nextNumber(papers, paper.symbol, String(isDate(issuedOn) ? yearOf(issuedOn) : yearOf(today)), same);
  const place = useRef<HTMLInputElement | null>(null);
  useLayoutEffect(() => {
    // What a clerk would type nine times in ten; in the field, to be seen and changed. Before anyone can type there.
    if (numbered && number === '') form.set('number', suggested);
    if (issuedOn === '') form.set('issuedOn', today);
    place.current?.focus();
  }, []);
  const readable = issuedOn === '' || isDate(issuedOn);
  const check = readable ? checkIssue(papers, { ...paper, number, issuedOn }, today, same) : { warnings: [] };
  const send = async () => {
    const fault = readable
      ? ((numbered ? check.number : undefined) ?? check.issuedOn)
      : `Không đọc được «${columns.issuedOn.header}».`;
    if (fault) {
      page.say({ kind: 'error', text: fault });
      place.current?.focus();
      return;
    }
    const outcome = await page.act({
      useCase: 'issuePaper',
      input: { paper: paper.code, number, issuedOn },
      title: numbered ? `Phát hành ${paper.code} số ${number}` : `Phát hành ${paper.code}`,
      seen: form.seen.map((row) => ({ ...row, fields: { ...row.fields, state: paper.state } })),
      drafts: [form.draft, STEP],
    });
    if (!outcome.ok) return;
    form.clear();
    onClose();
  };
  const shown = (field: 'number' | 'issuedOn', text: string) => (field === 'issuedOn' ? dateText(text) : text);
  return (
    <div class="step">
      <Theirs
        differences={(['number', 'issuedOn'] as const)
          .filter((field) => field in form.theirs)
          .map((field) => ({
            label: columns[field].header,
            mine: shown(field, form.values[field]),
            theirs: shown(field, form.theirs[field] ?? ''),
          }))}
        onTake={form.takeTheirs}
        onKeep={form.keepMine}
      />
      <Form
        label={`Phát hành ${paper.code}`}
        send="Ghi phát hành"
        onSend={send}
        more={
          <Button
            onPress={() => {
              form.clear();
              onClose();
            }}
          >
            Thôi
          </Button>
        }
      >
        <p>
          {numbered
            ? `Ghi số và ngày mà văn thư đã cấp cho ${name.toLowerCase()} ${paper.code}.`
            : `Ghi ngày phát hành ${name.toLowerCase()} ${paper.code}; loại này không lấy số.`}{' '}
          Sau bước này văn bản không sửa ở đây nữa.
        </p>
        {numbered && (
          <TextField
            label={columns.number.header}
            required
            value={number}
            inputRef={place}
            error={number === '' ? undefined : check.number}
            hint={`Ký hiệu ${paper.symbol === '' ? '(chưa ghi)' : paper.symbol}. Số tiếp theo trong sổ này là ${suggested}; hãy đối chiếu sổ văn thư.`}
            onInput={(text) => form.set('number', text)}
          />
        )}
        <DateField
          label={columns.issuedOn.header}
          required
          {...(numbered ? {} : { inputRef: place })}
          value={issuedOn}
          error={issuedOn === '' ? undefined : check.issuedOn}
          onInput={(text) => form.set('issuedOn', text)}
        />
        {check.warnings.length > 0 && (
          <div class="found warning" aria-live="polite">
            {check.warnings.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
      </Form>
    </div>
  );
}

export function Withdraw({ paper, onClose }: StepProps) {
  const page = usePage<PapersData>();
  const draft = `withdraw:${paper.code}`;
  const [reason, setReason, clear] = useDraft(draft, '');
  const place = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => place.current?.focus(), []);
  const send = async () => {
    const outcome = await page.act({
      useCase: 'withdrawApproval',
      input: { paper: paper.code, reason },
      title: `Rút duyệt ${paper.code}`,
      seen: seenState(paper),
      drafts: [draft, STEP],
    });
    if (!outcome.ok) return;
    clear();
    onClose();
  };
  return (
    <div class="step">
      <Form
        label={`Rút duyệt ${paper.code}`}
        send="Rút duyệt"
        onSend={send}
        more={
          <Button
            onPress={() => {
              clear();
              onClose();
            }}
          >
            Thôi
          </Button>
        }
      >
        <TextArea
          label={columns.withdrawnReason.header}
          required
          rows={2}
          areaRef={place}
          value={reason}
          hint="Văn bản trở lại là dự thảo."
          onInput={setReason}
        />
      </Form>
    </div>
  );
}
