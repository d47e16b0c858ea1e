// Boxes over the sheet: a modal dialog of the sheet's own, the script's questions, refusals and warnings.
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface ModalProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  footer?: ComponentChildren;
  /** Pixels. */
  width?: number;
  part?: string;
}

/** A modal dialog: the rest of the page is out of reach until it is closed. */
export function Modal({ title, onClose, children, footer, width = 420, part }: ModalProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class="modal"
      aria-labelledby={id}
      data-part={part}
      style={{ width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="title">
        <h2 id={id}>{title}</h2>
        <CloseButton label="Đóng" onClick={onClose} />
      </div>
      <div class="content">{children}</div>
      {footer === undefined ? null : <div class="footer">{footer}</div>}
    </dialog>
  );
}

export function CloseButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" class="close" aria-label={label} title={label} onClick={onClick}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 2 L12 12 M12 2 L2 12" stroke="currentColor" stroke-width="1.8" fill="none" />
      </svg>
    </button>
  );
}

export interface Question {
  id: number;
  title: string;
  text: string;
  buttons: string[];
  prompt: boolean;
}

const BUTTONS: Record<string, string> = { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không', CLOSE: 'Đóng' };

/** An alert or a prompt of the script: its run stands still until it is answered. */
export function Ask({ question, onAnswer }: { question: Question; onAnswer: (button: string, text?: string) => void }) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const answer = (button: string): void => onAnswer(button, question.prompt ? typed : undefined);
  return (
    <Modal
      title={question.title === '' ? 'Thông báo' : question.title}
      part="ask"
      onClose={() => answer('CLOSE')}
      footer={question.buttons.map((button, index) => (
        <button key={button} type="button" class={index === 0 ? 'primary' : ''} onClick={() => answer(button)}>
          {BUTTONS[button] ?? button}
        </button>
      ))}
    >
      <p class="said" id={id}>
        {question.text}
      </p>
      {question.prompt ? (
        <input
          ref={field}
          type="text"
          aria-labelledby={id}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) answer(question.buttons[0] ?? 'OK');
          }}
        />
      ) : null}
    </Modal>
  );
}

/** A sentence that wants to be read. */
export function Notice({ title, text, onClose }: { title: string; text: string; onClose: () => void }) {
  return (
    <Modal
      title={title}
      part="notice"
      onClose={onClose}
      footer={
        <button type="button" class="primary" onClick={onClose}>
          OK
        </button>
      }
    >
      <p class="said">{text}</p>
    </Modal>
  );
}

/** Asks before something that cannot be taken back. `remember`: a box for not being asked again for a while. */
export function Confirm(props: {
  title: string;
  text: string;
  yes: string;
  remember?: string;
  onAnswer: (sure: boolean, remember: boolean) => void;
}) {
  const [remember, setRemember] = useState(false);
  return (
    <Modal
      title={props.title}
      part="confirm"
      onClose={() => props.onAnswer(false, false)}
      footer={
        <>
          <button type="button" class="primary" onClick={() => props.onAnswer(true, remember)}>
            {props.yes}
          </button>
          <button type="button" onClick={() => props.onAnswer(false, false)}>
            Hủy
          </button>
        </>
      }
    >
      <p class="said">{props.text}</p>
      {props.remember === undefined ? null : (
        <label class="check">
          <input type="checkbox" checked={remember} onChange={(event) => setRemember(event.currentTarget.checked)} />
          {props.remember}
        </label>
      )}
    </Modal>
  );
}
