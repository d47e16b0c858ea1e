// Makes a paper: what and about what, the check, the preview, and then the draft itself.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PaperCheckData, ShownFinding } from '../../views/paper-check';
import type { PaperPreviewData } from '../../views/paper-preview';
import type { PapersData } from '../../views/papers';
import { Button, Section } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import { PaperSheet } from '../shared/paper-sheet';
import { TABS } from '../../workbook/schema';
import { Findings } from './findings';
import { OpenLink } from './open-link';
import { There } from './there';

/** A part of the page that is read out and stands under the eye when it comes. */
function Arrival({ children, of }: { children: preact.ComponentChildren; of: unknown }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), [of]);
  return (
    <div ref={place} tabIndex={-1} class="arrival">
      {children}
    </div>
  );
}

const { columns } = TABS.papers;
/** Findings that one press has mended. */
const MENDED = 300;

interface Made {
  code: string;
  message: string;
}

export function Make({ onRegister }: { onRegister: () => void }) {
  const page = usePage<PapersData>();
  const { kinds, papers } = page.data;
  const [choice, setChoice] = useDraft('choice', { kind: '', subject: '', audience: '' });
  const [check, setCheck] = useState<PaperCheckData>();
  const [preview, setPreview] = useState<PaperPreviewData>();
  const [made, setMade] = useState<Made>();
  const [under, setUnder] = useState('');
  const form = kinds.find(({ kind }) => kind === choice.kind) ?? kinds[0];
  if (!form) return null;
  const { kind, name, subjects, audiences } = form;
  const subject = subjects.some(({ code }) => code === choice.subject) ? choice.subject : (subjects[0]?.code ?? '');
  const audience = audiences.find((one) => one === choice.audience) ?? audiences[0];
  const input = { kind, subject, audience };

  const forget = () => {
    setCheck(undefined);
    setPreview(undefined);
    setMade(undefined);
  };
  const choose = (next: typeof choice) => {
    setChoice(next);
    forget();
  };
  /** Asks for a view; what came of it, or nothing once the refusal is shown. */
  const ask = async <T extends object>(view: string, doing: string): Promise<T | undefined> => {
    setUnder(doing);
    const outcome = await page.ask<T>(view, input);
    setUnder('');
    if (outcome.ok) return outcome.view;
    const { code, message, details = [] } = outcome.error;
    const text = code === 'unanswered' ? 'Máy chủ chưa trả lời. Hãy kiểm tra mạng rồi bấm lại.' : message;
    page.say({ kind: 'error', text, lines: details.filter((line) => !message.includes(line)) });
    return undefined;
  };
  const examine = async () => {
    forget();
    page.say(undefined);
    await look();
  };
  const look = async () => setCheck(await ask<PaperCheckData>('paperCheck', 'Đang kiểm tra…'));
  /** What was mended is looked at again; the message of what was done stays. */
  const mend = async (findings: readonly ShownFinding[]) => {
    const outcome = await page.act({
      useCase: 'mendPaperTexts',
      input: { ...input, keys: findings.map(({ key }) => key).slice(0, MENDED) },
      title: `Sửa ${findings.length} chỗ cho ${name.toLowerCase()} ${subject}`,
    });
    if (!outcome.ok) return;
    forget();
    await look();
  };
  const show = async () => setPreview(await ask<PaperPreviewData>('paperPreview', 'Đang dựng bản xem trước…'));
  const enlarge = () =>
    page.act({ useCase: 'previewPaper', input, title: `Xem trước ${name} về ${subject}` }, { quiet: true });
  const make = async (again: boolean) => {
    setUnder('Đang lập văn bản, thường mất 5–10 giây …');
    const outcome = await page.act({
      useCase: 'makePaper',
      input: { ...input, again },
      title: `Lập ${name} ${subject}`,
    });
    setUnder('');
    if (!outcome.ok) return;
    forget();
    setMade({ code: String(outcome.output['code'] ?? ''), message: outcome.message });
  };

  const blocked = check?.findings.some(({ severity }) => severity === 'error') ?? true;
  const current = check?.papers.find((paper) => paper.current && paper.link !== '');
  return (
    <>
      <Section
        title="Chọn văn bản"
        aside={
          <Button plain onPress={() => page.look()}>
            Tải lại
          </Button>
        }
      >
        <SelectField
          label="Tên loại"
          value={kind}
          onInput={(value) => choose({ kind: value, subject: '', audience: '' })}
          options={kinds.map((one) => ({ value: one.kind, label: one.name }))}
        />
        {subjects.length === 0 ? (
          <p>
            Chưa có gì để lập {name.toLowerCase()}: cần một kế hoạch ở trang «Kế hoạch», hoặc một phiên ở trang «Phiên
            đối thoại», tùy loại văn bản.
          </p>
        ) : (
          <>
            <SelectField
              label="Về"
              value={subject}
              onInput={(value) => choose({ kind, subject: value, audience: choice.audience })}
              options={subjects.map(({ code, label }) => ({ value: code, label }))}
            />
            {audiences.length > 1 && (
              <SelectField
                label={columns.audience.header}
                value={audience ?? ''}
                onInput={(value) => choose({ kind, subject, audience: value })}
                options={audiences.map((one) => ({ value: one, label: columns.audience.choices[one] }))}
                hint={
                  audience === 'public'
                    ? 'Người chưa đồng ý chỉ in chữ cái đầu; số điện thoại, thư điện tử được ẩn.'
                    : 'Bản dùng trong cơ quan: in đủ họ tên. Không niêm yết, không đăng lên mạng.'
                }
              />
            )}
            <p class="buttons">
              <Button primary={!check && !made} onPress={examine}>
                {check ? 'Kiểm tra lại' : 'Kiểm tra'}
              </Button>
            </p>
          </>
        )}
      </Section>
      <div role="status" class="progress">
        {under !== '' && (
          <>
            <p>{under}</p>
            <progress aria-label={under} />
          </>
        )}
      </div>
      {check && (
        <Arrival of={check}>
          <Section title="Kết quả kiểm tra">
            <Findings findings={check.findings} mend={mend} />
            <There papers={check.papers} />
            {!blocked && (
              <p class="buttons">
                {current ? (
                  <Button onPress={() => make(true)}>Lập thêm một bản giống hệt</Button>
                ) : (
                  <Button primary onPress={() => make(false)}>
                    {check.papers.length > 0 ? 'Lập dự thảo mới' : 'Lập văn bản'}
                  </Button>
                )}
                <Button onPress={show}>Xem trước</Button>
              </p>
            )}
          </Section>
        </Arrival>
      )}
      {preview && (
        <Arrival of={preview}>
          <Section
            title="Xem trước"
            aside={
              <Button plain onPress={enlarge}>
                Mở cỡ lớn
              </Button>
            }
          >
            <PaperSheet preview={preview.preview} label={`Bản xem trước ${preview.name}`} />
          </Section>
        </Arrival>
      )}
      {made && (
        <Arrival of={made}>
          <Section title="Văn bản vừa lập">
            <p>{made.message}</p>
            <p class="buttons">
              <OpenLink link={papers.find(({ code }) => code === made.code)?.link ?? ''} code={made.code} />
              <Button onPress={onRegister}>Xem trong sổ</Button>
            </p>
          </Section>
        </Arrival>
      )}
    </>
  );
}
