// The register of papers: what each is, who made it and when, where it stands, and its next step.
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate, formatMoment } from '../../domain/dates';
import type { Paper, PaperState } from '../../domain/records';
import { readWaivers } from '../../domain/waivers';
import type { PapersData } from '../../views/papers';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import { Approve } from './approve';
import { OpenLink } from './open-link';
import { Issue, STEP, Withdraw } from './steps';
import type { StepProps } from './steps';

type Step = 'approve' | 'issue' | 'withdraw';

const STEPS: Record<Step, { label: string; panel: ComponentType<StepProps>; from: PaperState; plain?: true }> = {
  approve: { label: 'Duyệt…', panel: Approve, from: 'draft' },
  issue: { label: 'Phát hành…', panel: Issue, from: 'approved' },
  withdraw: { label: 'Rút duyệt…', panel: Withdraw, from: 'approved', plain: true },
};

const { choices } = TABS.papers.columns.state;
const COLOURS: Record<PaperState, string> = { draft: 'amber', approved: '', issued: 'green' };
/** A row that was typed by hand without a state is a draft. */
const stateOf = ({ state }: Paper): PaperState => (state as PaperState | '') || 'draft';

/** Papers shown at first, and more with each press. */
const SHOWN = 20;

function history({ madeBy, madeAt, approvedBy, approvedAt }: Paper): string[] {
  return [
    ...(madeAt === '' ? [] : [`Lập: ${madeBy}, ${formatMoment(madeAt)}`]),
    ...(approvedAt === '' ? [] : [`Duyệt: ${approvedBy}, ${formatMoment(approvedAt)}`]),
  ];
}

function Card({
  paper,
  name,
  step,
  onStep,
}: {
  paper: Paper;
  name: string;
  step: Step | undefined;
  onStep: (step: Step | undefined) => void;
}) {
  const place = useRef<HTMLLIElement>(null);
  const [closed, setClosed] = useState(0);
  useEffect(() => {
    if (closed > 0) place.current?.querySelector<HTMLElement>('.next a, .next button')?.focus();
  }, [closed]);
  const state = stateOf(paper);
  const Panel = step && STEPS[step].from === state ? STEPS[step].panel : undefined;
  const { code, number, symbol, issuedOn, abstract, subject, link, withdrawnReason } = paper;
  const waivers = readWaivers(paper.waivers);
  return (
    <li ref={place} class={Panel ? 'current' : undefined}>
      <div class="heading">
        <h3>
          {name} <small>{code}</small>
        </h3>
        <span class={`tag ${COLOURS[state]}`}>{choices[state]}</span>
      </div>
      {(number !== '' || issuedOn !== '') && (
        <p>
          <strong>
            Số {number === '' ? '…' : number}/{symbol}
          </strong>
          {issuedOn === '' ? '' : `, ngày ${formatDate(issuedOn)}`}
        </p>
      )}
      <p>
        {abstract} <small>(về {subject})</small>
      </p>
      {history(paper).map((line) => (
        <p key={line} class="soft">
          <small>{line}</small>
        </p>
      ))}
      {state === 'draft' && withdrawnReason !== '' && <p>Đã rút duyệt: {withdrawnReason}</p>}
      {waivers.length > 0 && !Panel && (
        <details>
          <summary>Đã bỏ qua khi kiểm tra: {waivers.length} chỗ</summary>
          <ul>
            {waivers.map(({ key, reason, by }) => (
              <li key={key}>
                {key.replace(/ · [0-9a-f]{8}$/, '')}: {reason} <small class="soft">({by})</small>
              </li>
            ))}
          </ul>
        </details>
      )}
      {!Panel && (
        <p class="buttons next">
          <OpenLink link={link} code={code} />
          {(Object.keys(STEPS) as Step[])
            .filter((one) => STEPS[one].from === state)
            .map((one) => (
              <Button
                key={one}
                plain={STEPS[one].plain === true}
                label={`${STEPS[one].label.replace('…', '')} ${code}`}
                onPress={() => onStep(one)}
              >
                {STEPS[one].label}
              </Button>
            ))}
        </p>
      )}
      {Panel && (
        <Panel
          paper={paper}
          name={name}
          onClose={() => {
            onStep(undefined);
            setClosed((count) => count + 1);
          }}
        />
      )}
    </li>
  );
}

export function Register() {
  const { data, look } = usePage<PapersData>();
  const [state, setState] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const [open, setOpen] = useDraft<{ code: string; step: Step } | null>(STEP, null);
  const papers = data.papers.filter((paper) => state === '' || stateOf(paper) === state || paper.code === open?.code);
  const nameOf = (paper: Paper) => data.kinds.find(({ kind }) => kind === paper.kind)?.name ?? 'Văn bản';
  return (
    <Section
      title={`Sổ văn bản: ${data.papers.length} văn bản`}
      aside={
        <Button plain onPress={() => look()}>
          Tải lại
        </Button>
      }
    >
      {data.problems.length > 0 && (
        <details class="found warning">
          <summary>Có {data.problems.length} chỗ không đọc được</summary>
          <ul>
            {data.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      {data.papers.length === 0 ? (
        <p>Chưa có văn bản nào. Hãy lập ở mục «Lập văn bản».</p>
      ) : (
        <SelectField
          label="Trạng thái"
          value={state}
          onInput={setState}
          options={[
            { value: '', label: 'Tất cả' },
            ...Object.entries(choices).map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {data.papers.length > 0 && papers.length === 0 && <p>Không có văn bản nào ở trạng thái này.</p>}
      <ul class="cards">
        {papers.slice(0, shown).map((paper) => (
          <Card
            key={paper.code}
            paper={paper}
            name={nameOf(paper)}
            step={open?.code === paper.code ? open.step : undefined}
            onStep={(step) => setOpen(step ? { code: paper.code, step } : null)}
          />
        ))}
      </ul>
      {papers.length > shown && (
        <Button onPress={() => setShown(shown + SHOWN)}>Xem thêm {papers.length - shown} văn bản</Button>
      )}
    </Section>
  );
}
