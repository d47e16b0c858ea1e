// «Văn bản và thư»: the papers that were made and the mails that were sent, to look at and to take away.
import { useEffect, useState } from 'preact/hooks';
import type { MailView, OutView, PaperView } from '../protocol';
import { Problem, read } from './api';
import { Modal } from './boxes';
import { momentText } from './time';

/** Fetches a file and hands it to the person. Throws a sentence when the server refuses. */
export async function download(path: string, name: string): Promise<void> {
  const response = await fetch(path).catch(() => {
    throw new Problem('Máy không trả lời. Hãy kiểm tra cửa sổ lệnh đang chạy máy thử, rồi làm lại.');
  });
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { refused?: string };
    throw new Problem(body.refused ?? 'Chưa tải được tệp. Hãy thử lại.');
  }
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = named === undefined ? name : decodeURIComponent(named);
  link.click();
  URL.revokeObjectURL(url);
}

interface Props {
  timeZone: string;
  /** Changes when the world does. */
  version: number;
  onClose: () => void;
  onProblem: (sentence: string) => void;
}

export function OutPanel({ timeZone, version, onClose, onProblem }: Props) {
  const [out, setOut] = useState<OutView>();
  const [busy, setBusy] = useState('');
  const [mail, setMail] = useState(-1);
  useEffect(() => {
    read<OutView>('out').then(setOut, (error: unknown) => onProblem(String((error as Error).message)));
  }, [version]);

  const get = (path: string, name: string, waiting: string): void => {
    setBusy(waiting);
    download(path, name)
      .catch((error: unknown) => onProblem(String((error as Error).message)))
      .finally(() => setBusy(''));
  };

  const paper = ({ id, name, maker, at }: PaperView) => (
    <tr key={id}>
      <th scope="row">{name}</th>
      <td>{maker}</td>
      <td class="when">{momentText(at, timeZone)}</td>
      <td class="acts">
        <button
          type="button"
          aria-label={`Tải .docx: ${name}`}
          onClick={() => get(`/download/paper/${id}`, `${name}.docx`, '')}
        >
          Tải .docx
        </button>
        {out?.canPdf ? (
          <button
            type="button"
            aria-label={`Tải PDF: ${name}`}
            disabled={busy !== ''}
            onClick={() => get(`/download/pdf/${id}`, `${name}.pdf`, `Đang tạo PDF của «${name}»…`)}
          >
            Tải PDF
          </button>
        ) : null}
      </td>
    </tr>
  );

  const letter = (view: MailView) => (
    <li key={view.index}>
      <button
        type="button"
        class="letter"
        aria-expanded={mail === view.index}
        onClick={() => setMail(mail === view.index ? -1 : view.index)}
      >
        <strong>{view.subject}</strong>
        <span>Gửi tới: {view.to}</span>
        <span class="when">{momentText(view.at, timeZone)}</span>
      </button>
      {mail === view.index ? (
        <div class="body">
          <p>
            Người gửi: {view.from}
            {view.attachments.length > 0 ? ` · Đính kèm: ${view.attachments.join(', ')}` : ''}
          </p>
          <pre>{view.body}</pre>
          <button type="button" onClick={() => get(`/download/mail/${view.index}`, `${view.subject}.eml`, '')}>
            Tải thư (.eml)
          </button>
        </div>
      ) : null}
    </li>
  );

  return (
    <Modal title="Văn bản và thư" part="out" width={760} onClose={onClose}>
      <p role="status" class="busy">
        {busy}
      </p>
      {out === undefined ? (
        <p>Đang đọc…</p>
      ) : (
        <>
          <h3>Văn bản đã lập ({out.papers.length})</h3>
          {out.papers.length === 0 ? (
            <p>Chưa có văn bản nào. Văn bản lập từ trình đơn sẽ hiện ở đây.</p>
          ) : (
            <table>
              <thead>
                <tr>
                  <th scope="col">Tên văn bản</th>
                  <th scope="col">Người lập</th>
                  <th scope="col">Lập lúc</th>
                  <th scope="col">Tải về</th>
                </tr>
              </thead>
              <tbody>{out.papers.map(paper)}</tbody>
            </table>
          )}
          {out.papers.length > 0 && !out.canPdf ? (
            <p>Máy này chưa cài LibreOffice nên chỉ tải được bản .docx.</p>
          ) : null}
          <h3>Thư đã gửi ({out.mails.length})</h3>
          {out.mails.length === 0 ? (
            <p>Chưa có thư nào. Thư chỉ nằm ở đây, không gửi ra ngoài máy.</p>
          ) : (
            <ul class="letters">{out.mails.map(letter)}</ul>
          )}
        </>
      )}
    </Modal>
  );
}
