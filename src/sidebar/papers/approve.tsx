// Enters that a draft was approved: what the check still finds is listed, and each is mended or passed over with a reason.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperCheckData, ShownFinding } from '../../views/paper-check';
import type { PapersData } from '../../views/papers';
import { Button, Form } from '../shared/controls';
import { TextField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import { Errors, GoTo, isError } from './findings';
import { STEP, seenState } from './steps';
import type { StepProps } from './steps';

type Reasons = Readonly<Record<string, string>>;
const isBlank = (text: string | undefined) => (text ?? '').trim() === '';

/** Each finding with its reason; a reason may be taken for all of its kind. */
function ToPassOver({
  findings,
  reasons,
  onReason,
}: {
  findings: readonly ShownFinding[];
  reasons: Reasons;
  onReason: (keys: readonly string[], reason: string) => void;
}) {
  return (
    <div class="found warning">
      <h3>Cần xem trước khi duyệt: {findings.length} chỗ</h3>
      <p class="hint">Sửa rồi lập lại văn bản, hoặc ghi lý do bỏ qua.</p>
      <ol class="passed">
        {findings.map((finding, at) => {
          const { key, rule, text } = finding;
          const reason = reasons[key] ?? '';
          const alike = findings.filter((one) => one.rule === rule && one.key !== key && isBlank(reasons[one.key]));
          return (
            <li key={text} id={`finding-${at + 1}`}>
              {text} <GoTo finding={finding} />
              <TextField
                label={`Lý do bỏ qua chỗ ${at + 1}`}
                value={reason}
                onInput={(typed) => onReason([key], typed)}
              />
              {!isBlank(reason) && alike.length > 0 && (
                <Button
                  plain
                  label={`Dùng lý do của chỗ ${at + 1} cho ${alike.length} chỗ cùng loại`}
                  onPress={() =>
                    onReason(
                      alike.map((one) => one.key),
                      reason,
                    )
                  }
                >
                  Dùng cho {alike.length} chỗ cùng loại
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function PassedOver({ findings }: { findings: readonly ShownFinding[] }) {
  return (
    <details>
      <summary>Đã ghi lý do bỏ qua: {findings.length} chỗ</summary>
      <ul>
        {findings.map(({ text, waived }) => (
          <li key={text}>
            {text} <small class="soft">{`${waived?.reason ?? ''} (${waived?.by ?? ''})`}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Approve({ paper, name, onClose }: StepProps) {
  const page = usePage<PapersData>();
  const [outdated, setOutdated] = useState(false);
  const [found, setFound] = useState<PaperCheckData>();
  const draft = `waive:${paper.code}`;
  const [reasons, setReasons, clear] = useDraft<Reasons>(draft, {});
  const place = useRef<HTMLDivElement>(null);
  const { kind, subject, audience, content, code } = paper;
  /** A page without an answer still approves: the script checks again, and says what is left. */
  const check = async () => {
    if (content === '') return;
    const input = { kind, subject, ...(audience === '' ? {} : { audience }) };
    const outcome = await page.ask<PaperCheckData>('paperCheck', input);
    if (outcome.ok) setFound(outcome.view);
  };
  useEffect(() => void check(), []);
  useEffect(() => place.current?.querySelector<HTMLElement>('[type=submit]')?.focus(), [outdated]);

  const findings = found?.findings ?? [];
  const warnings = findings.filter((finding) => !isError(finding));
  const open = warnings.filter(({ waived }) => !waived);
  const known = warnings.filter(({ waived }) => waived);
  const approve = async () => {
    const missing = open.findIndex(({ key }) => isBlank(reasons[key]));
    // Of a draft that is out of date the first thing to say is that.
    const isOld = !outdated && found?.papers.find((one) => one.code === code)?.current === false;
    if (missing >= 0 && !isOld) {
      const left = open.filter(({ key }) => isBlank(reasons[key])).length;
      page.say({
        kind: 'error',
        text: `Còn ${left} chỗ chưa ghi lý do bỏ qua. Hãy sửa rồi lập lại văn bản, hoặc ghi lý do.`,
      });
      place.current?.querySelector<HTMLElement>(`#finding-${missing + 1} input`)?.focus();
      return;
    }
    const waivers = open.flatMap(({ key }) => {
      const reason = reasons[key] ?? '';
      return isBlank(reason) ? [] : [{ key, reason }];
    });
    const outcome = await page.act({
      useCase: 'approvePaper',
      input: { paper: code, ...(outdated ? { asItIs: true } : {}), ...(waivers.length > 0 ? { waivers } : {}) },
      title: `Duyệt ${code}`,
      seen: seenState(paper),
      drafts: [STEP, draft],
    });
    if (outcome.ok) {
      clear();
      onClose();
    } else if (outcome.error.code === 'paper-outdated') setOutdated(true);
    else if (outcome.error.code === 'paper-warnings' || outcome.error.code === 'paper-errors') await check();
  };
  return (
    <div class="step" ref={place}>
      <Form
        label={`Duyệt ${code}`}
        send={outdated ? 'Vẫn duyệt bản đang có' : 'Ghi duyệt'}
        onSend={approve}
        more={<Button onPress={onClose}>Thôi</Button>}
      >
        {outdated ? (
          <p>
            Số liệu trong bảng đã đổi sau khi lập {code}. Nên lập lại ở mục «Lập văn bản»; chỉ duyệt bản đang có khi
            chắc chắn dùng đúng bản đó.
          </p>
        ) : (
          <p>
            Ghi nhận {name.toLowerCase()} {code} đã được người có thẩm quyền duyệt?
          </p>
        )}
        <Errors findings={findings} before="duyệt" />
        {open.length > 0 && (
          <ToPassOver
            findings={open}
            reasons={reasons}
            onReason={(keys, reason) =>
              setReasons((before) => ({ ...before, ...Object.fromEntries(keys.map((key) => [key, reason])) }))
            }
          />
        )}
        {known.length > 0 && <PassedOver findings={known} />}
      </Form>
    </div>
  );
}
