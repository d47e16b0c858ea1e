// The form of a new session, blank with what the last session suggests, or a copy of an earlier one.
import { useEffect, useRef, useState } from 'preact/hooks';
import { yearOf } from '../../domain/dates';
import type { Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';
import { Button, Form, Section } from '../shared/controls';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';
import type { SessionValues } from './session-fields';
import { SESSION_FIELDS, SessionFields, faultsOf } from './session-fields';

export interface NewSessionDraft {
  values: SessionValues;
  /** Code of the session whose agenda and people are taken along; '' for none. */
  copyOf: string;
  /** What was sent last, whether or not it has been answered. */
  sent?: object;
}

const BLANK: SessionValues = {
  plan: '',
  title: '',
  date: '',
  startTime: '',
  endTime: '',
  venue: '',
  villages: [],
  chair: '',
  coChair: '',
  secretary: '',
  intakeDesk: '',
  form: 'regular',
};

/** A copy of everything but the day. */
export function copyOfSession(session: Session): NewSessionDraft {
  const values = Object.fromEntries(SESSION_FIELDS.map((field) => [field, session[field]])) as unknown as SessionValues;
  return { values: { ...values, date: '', form: session.form || 'regular' }, copyOf: session.code };
}

/** People and hours of the last session, this year's plan: what most likely stays. */
function suggestedSession(data: ScheduleData, today: string): NewSessionDraft {
  const [last] = [...data.sessions].sort((a, b) => (a.date < b.date ? 1 : -1));
  const [plan] = data.plans.filter(({ year }) => year === yearOf(today)).sort((a, b) => (a.code < b.code ? 1 : -1));
  const stays = last && {
    startTime: last.startTime,
    endTime: last.endTime,
    chair: last.chair,
    coChair: last.coChair,
    secretary: last.secretary,
    intakeDesk: last.intakeDesk,
  };
  return { values: { ...BLANK, plan: plan?.code ?? '', ...stays }, copyOf: '' };
}

export const useNewSession = () => useDraft<NewSessionDraft | null>('new-session', null);

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const inputOf = ({ values, copyOf }: NewSessionDraft) => ({ ...values, copyOf });

export function NewSession({
  draft,
  onDone,
  onBack,
  onDrop,
  setDraft,
}: {
  draft: NewSessionDraft | null;
  setDraft: (draft: NewSessionDraft) => void;
  /** The session is in the workbook; `later` is what was typed after it was sent. */
  onDone: (code: string, later: Partial<SessionValues>) => void;
  /** Leaves the form; what was typed is kept. */
  onBack: () => void;
  onDrop: () => void;
}) {
  const page = usePage<ScheduleData, { session?: string }>();
  const { data } = page;
  const shown = draft ?? suggestedSession(data, page.now().slice(0, 10));
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.focus(), []);
  useFinished(({ useCase, input, output }) => {
    if (useCase !== 'scheduleSession' || !same(input, shown.sent)) return;
    const sent = input as SessionValues;
    const later = SESSION_FIELDS.filter((field) => !same(sent[field], shown.values[field]));
    onDone(String(output['code'] ?? ''), Object.fromEntries(later.map((field) => [field, shown.values[field]])));
  });
  const faults = tried ? faultsOf(shown.values) : {};
  const source = data.sessions.find((session) => session.code === shown.copyOf);
  const agenda = data.agenda.filter((item) => item.session === shown.copyOf).length;
  const people = data.invited[shown.copyOf] ?? 0;
  const save = async () => {
    setTried(true);
    if (Object.keys(faultsOf(shown.values)).length > 0) {
      // The fault is shown with the next painting.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    // Kept before it is sent, so that it is there when the page is closed meanwhile.
    const input = inputOf(shown);
    setDraft({ ...shown, sent: input });
    await page.act({ useCase: 'scheduleSession', input, title: `Lên lịch «${shown.values.title}»` });
  };
  return (
    <Section title={source ? `Chép phiên ${source.code} thành phiên mới` : 'Phiên mới'}>
      <div ref={form}>
        <Form
          send="Lưu phiên"
          onSend={save}
          more={
            <>
              <Button onPress={onBack}>Về danh sách</Button>
              {draft && (
                <Button plain onPress={onDrop}>
                  Bỏ nội dung đã nhập
                </Button>
              )}
            </>
          }
        >
          {source && (
            <p class="soft">
              Chép cả {agenda} mục chương trình và {people} đại biểu (ghi lại là «Đã mời»).{' '}
              <Button plain onPress={() => setDraft({ ...shown, copyOf: '' })}>
                Không chép phần này
              </Button>
            </p>
          )}
          <SessionFields
            code=""
            state="planned"
            values={shown.values}
            set={(values) => setDraft({ ...shown, values: { ...shown.values, ...values } })}
            data={data}
            today={page.now().slice(0, 10)}
            isNewDate
            faults={faults}
            firstRef={first}
          />
        </Form>
      </div>
    </Section>
  );
}
