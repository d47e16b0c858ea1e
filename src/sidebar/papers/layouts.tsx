// The layouts of papers: the .docx of a kind to take away, the office's own to load, and the way back.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../domain/dates';
import type { LayoutFileData, LayoutsData } from '../../views/layouts';
import { Button, Section } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { contentOf } from '../shared/files';
import { useDraft, usePage } from '../shared/page';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MOST_BYTES = 300_000;

/** Hands a file to the browser, which keeps it where downloads are kept. */
function download({ file, content }: LayoutFileData): void {
  const link = document.createElement('a');
  link.href = `data:${DOCX};base64,${content}`;
  link.download = file;
  link.click();
}

export function Layouts() {
  const page = usePage<object>();
  const [data, setData] = useState<LayoutsData>();
  const [kind, setKind] = useDraft('layout', 'plan');
  const [under, setUnder] = useState('');
  const chosen = useRef<HTMLInputElement | null>(null);
  const ask = async <T extends object>(view: string, input: object): Promise<T | undefined> => {
    const outcome = await page.ask<T>(view, input);
    if (outcome.ok) return outcome.view;
    page.say({ kind: 'error', text: outcome.error.message });
    return undefined;
  };
  const look = async () => {
    setUnder('Đang xem các mẫu…');
    setData(await ask<LayoutsData>('layouts', {}));
    setUnder('');
  };
  useEffect(() => void look(), []);
  const form = data?.kinds.find((one) => one.kind === kind) ?? data?.kinds[0];

  const take = async () => {
    const file = await ask<LayoutFileData>('layoutFile', { kind: form?.kind });
    if (file) download(file);
  };
  const load = async () => {
    const file = chosen.current?.files?.[0];
    if (!file || !form) {
      page.say({ kind: 'error', text: '«Tệp .docx» chưa chọn. Hãy chọn tệp rồi bấm lại.' });
      chosen.current?.focus();
      return;
    }
    if (file.size > MOST_BYTES) {
      page.say({ kind: 'error', text: 'Tệp lớn hơn 300 KB. Hãy bỏ ảnh, phông nhúng trong tệp rồi nạp lại.' });
      return;
    }
    const outcome = await page.act({
      useCase: 'loadLayout',
      input: { kind: form.kind, file: file.name, content: await contentOf(file) },
      title: `Nạp mẫu ${form.name}`,
    });
    if (!outcome.ok) return;
    if (chosen.current) chosen.current.value = '';
    await look();
  };
  const drop = async () => {
    if (!form) return;
    const outcome = await page.act({ useCase: 'dropLayout', input: { kind: form.kind }, title: `Bỏ mẫu ${form.name}` });
    if (outcome.ok) await look();
  };
  return (
    <>
      <div role="status" class="progress">
        {under !== '' && <p>{under}</p>}
      </div>
      {data && form && (
        <Section title="Mẫu trình bày">
          <p>
            Tải mẫu về, sửa trong Word (giữ các thẻ trong ngoặc nhọn), rồi nạp lại. Mẫu nạp ở đây được giữ trong bảng,
            mọi người trong cơ quan cùng dùng. Câu chữ sửa ở trang «Mẫu văn bản», không cần sửa mẫu.
          </p>
          <SelectField
            label="Tên loại"
            value={form.kind}
            onInput={setKind}
            options={data.kinds.map(({ kind: value, name, own }) => ({
              value,
              label: own ? `${name} (mẫu riêng)` : name,
            }))}
          />
          <p>
            {form.own
              ? `Đang dùng mẫu riêng «${form.own.file}», ${form.own.loadedBy} nạp lúc ${formatMoment(form.own.loadedAt)}.`
              : 'Đang dùng mẫu của tiện ích.'}
          </p>
          <p class="buttons">
            <Button onPress={take}>Tải mẫu về</Button>
            {form.own && <Button onPress={drop}>Trở lại mẫu của tiện ích</Button>}
          </p>
          <p class="field">
            <label for="layout-file">Tệp .docx</label>
            <input id="layout-file" type="file" accept=".docx" ref={chosen} />
          </p>
          <p class="buttons">
            <Button primary onPress={load}>
              Nạp mẫu
            </Button>
          </p>
        </Section>
      )}
    </>
  );
}
