// What the page says: what was done, what was refused, what is still under way. Read out by screen readers.
import type { Pending } from './connection';
import { Button } from './controls';

export interface Notice {
  id: number;
  kind: 'done' | 'warning' | 'error';
  text: string;
  lines?: readonly string[];
}

const WORD = { done: 'Đã xong', warning: 'Xin lưu ý', error: 'Chưa được' };

function PendingSubmit({ submit, again, discard }: { submit: Pending } & Pick<Props, 'again' | 'discard'>) {
  const { title, state, problem, requestId } = submit;
  return (
    <div class={state === 'unsure' ? 'notice error' : 'notice warning'}>
      <p>
        <strong>{title}</strong>: {problem}
      </p>
      {state === 'unsure' && (
        <p class="buttons">
          <Button onPress={() => again(requestId)}>Gửi lại</Button>
          <Button onPress={() => discard(requestId)}>Bỏ</Button>
        </p>
      )}
    </div>
  );
}

interface Props {
  notice: Notice | undefined;
  onClose: () => void;
  pending: readonly Pending[];
  again: (requestId: string) => Promise<void>;
  discard: (requestId: string) => void;
}

export function Notices({ notice, onClose, pending, again, discard }: Props) {
  const [first, ...others] = pending.filter(({ state }) => state === 'sending');
  const unsure = pending.filter(({ state }) => state === 'unsure');
  return (
    <div class="notices">
      <div role="status">
        {first && (
          // One line however many wait, so that the page below does not jump while one types.
          <p class="under-way">
            Đang lưu: {first.title}
            {others.length > 0 && ` và ${others.length} việc nữa`}…
          </p>
        )}
        {unsure.length > 1 && (
          <p class="buttons">
            <Button onPress={() => Promise.all(unsure.map(({ requestId }) => again(requestId)))}>
              Gửi lại tất cả ({unsure.length})
            </Button>
          </p>
        )}
        {pending
          .filter(({ state }) => state !== 'sending')
          .map((submit) => (
            <PendingSubmit key={submit.requestId} submit={submit} again={again} discard={discard} />
          ))}
        {notice && notice.kind !== 'error' && <Said key={notice.id} notice={notice} onClose={onClose} />}
      </div>
      <div role="alert">{notice?.kind === 'error' && <Said key={notice.id} notice={notice} onClose={onClose} />}</div>
    </div>
  );
}

function Said({ notice: { kind, text, lines = [] }, onClose }: { notice: Notice; onClose: () => void }) {
  return (
    <div class={`notice ${kind}`}>
      <p>
        <strong class="hidden">{WORD[kind]}: </strong>
        {text}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <button type="button" class="close" aria-label="Đóng thông báo" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
