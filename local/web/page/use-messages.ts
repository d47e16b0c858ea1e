// What the server has told this window to show: the script's menus, pages and questions, toasts, and what is running.
import { useRef, useState } from 'preact/hooks';
import type { Message, ScriptMenu } from '../protocol';
import type { Question } from './boxes';
import type { Opened, OpenedDialog } from './windows';

export interface Toast {
  id: number;
  title: string;
  text: string;
  wrong: boolean;
}

/** Milliseconds that a toast stays; one that tells of an error stays three times as long. */
const TOAST = 5_000;

export function useMessages() {
  const [menus, setMenus] = useState<ScriptMenu[]>([]);
  const [sidebar, setSidebar] = useState<Opened>();
  const [dialogs, setDialogs] = useState<OpenedDialog[]>([]);
  const [questions, setQuestions] = useState<Question[]>([]);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [runs, setRuns] = useState<{ id: number; label: string }[]>([]);
  /** Items of menus that were chosen and of whose run the server has not told yet. */
  const [starting, setStarting] = useState(0);
  const counter = useRef(0);

  const toast = (title: string, text: string, wrong = false): void => {
    counter.current += 1;
    const id = counter.current;
    setToasts((before) => [...before, { id, title, text, wrong }]);
    setTimeout(() => setToasts((before) => before.filter((one) => one.id !== id)), wrong ? TOAST * 3 : TOAST);
  };

  return {
    ...{ menus, sidebar, dialogs, questions, toasts, runs },
    busy: starting + runs.length,
    closeSidebar: () => setSidebar(undefined),
    closeDialog: (page: string) => setDialogs((before) => before.filter((one) => one.page !== page)),
    answered: (id: number) => setQuestions((before) => before.filter((one) => one.id !== id)),
    /** An item of a menu was chosen; `failed` when the server would not hear of it. */
    chosen(sent: Promise<unknown>) {
      setStarting((before) => before + 1);
      sent.catch(() => setStarting((before) => Math.max(0, before - 1)));
    },
    onMessage(message: Message) {
      switch (message.type) {
        case 'menu':
          setMenus((before) => [...before.filter((menu) => menu.caption !== message.menu.caption), message.menu]);
          break;
        case 'toast':
          toast(message.title, message.text);
          break;
        case 'sidebar':
          setSidebar(message);
          break;
        case 'dialog':
          // One dialog that blocks, and of those that do not one with each title.
          setDialogs((before) => [
            ...before.filter((one) => (message.modal ? !one.modal : one.modal || one.title !== message.title)),
            message,
          ]);
          break;
        case 'ask':
          setQuestions((before) => [...before, message]);
          break;
        case 'run':
          setStarting((before) => (message.state === 'begun' ? Math.max(0, before - 1) : before));
          setRuns((before) => [
            ...before.filter((run) => run.id !== message.id),
            ...(message.state === 'begun' ? [message] : []),
          ]);
          if (message.state === 'failed') toast(message.label, `Chương trình báo lỗi: ${message.error}`, true);
          break;
        default:
      }
    },
  };
}
