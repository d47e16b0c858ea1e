// Moves a session on: announced, postponed or cancelled with a reason.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../domain/records';
import type { ScheduleData } from '../../views/schedule';
import { Button, Form, Section } from '../shared/controls';
import { TextArea } from '../shared/fields';
import { useFinished } from '../shared/finished';
import { useDraft, usePage } from '../shared/page';
import { StateTag, stateOf } from './list';

type Ending = 'postponed' | 'cancelled';
const VERB: Record<Ending, string> = { postponed: 'Hoãn phiên', cancelled: 'Hủy phiên' };

/** Acts by the state they are offered in. */
const ENDINGS: Record<Session['state'], readonly Ending[]> = {
  planned: ['postponed', 'cancelled'],
  announced: ['postponed', 'cancelled'],
  running: [],
  closed: [],
  postponed: ['cancelled'],
  cancelled: [],
};

function EndForm({ session, ending, onClose }: { session: Session; ending: Ending; onClose: () => void }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const [reason, setReason, forget] = useDraft(`${ending}:${session.code}`, '');
  const [tried, setTried] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  useFinished(({ useCase, input }) => {
    const { session: code, state } = input as { session?: string; state?: string };
    if (useCase !== 'changeSession' || code !== session.code || state !== ending) return;
    forget();
    onClose();
  });
  const send = async () => {
    setTried(true);
    if (reason.trim() === '') {
      area.current?.focus();
      return;
    }
    const { code, revision, state, stateReason } = session;
    await page.act({
      useCase: 'changeSession',
      input: { session: code, state: ending, reason },
      title: `${VERB[ending]} ${code}`,
      seen: [{ tab: 'sessions', code, revision, fields: { state, stateReason } }],
    });
  };
  return (
    <Form
      send={`${VERB[ending]}: lưu`}
      label={VERB[ending]}
      onSend={send}
      more={<Button onPress={onClose}>Thôi</Button>}
    >
      {ending === 'cancelled' && <p>Phiên đã hủy thì không mở lại được, chỉ chép thành phiên mới.</p>}
      <TextArea
        label={ending === 'postponed' ? 'Lý do hoãn' : 'Lý do hủy'}
        required
        value={reason}
        onInput={setReason}
        areaRef={area}
        error={tried && reason.trim() === '' ? 'Chưa điền lý do.' : undefined}
      />
    </Form>
  );
}

export function SessionStateActs({ session, onCopy }: { session: Session; onCopy: () => void }) {
  const page = usePage<ScheduleData, { session?: string }>();
  const [ending, setEnding] = useState<Ending>();
  const state = stateOf(session);
  const announce = () =>
    page.act({
      useCase: 'changeSession',
      input: { session: session.code, state: 'announced' },
      title: `Ghi đã công khai phiên ${session.code}`,
      seen: [{ tab: 'sessions', code: session.code, revision: session.revision, fields: { state: session.state } }],
    });
  return (
    <Section title="Trạng thái" aside={<StateTag session={session} />}>
      {session.stateReason !== '' && (
        <p>
          {state === 'postponed' || state === 'cancelled' ? 'Lý do' : 'Trước đây đã hoãn'}: {session.stateReason}
        </p>
      )}
      {state === 'postponed' && <p class="soft">Có ngày mới thì sửa «Ngày» ở trên rồi lưu; phiên sẽ về «Dự kiến».</p>}
      <p class="buttons">
        {state === 'planned' && <Button onPress={announce}>Đã công khai thông báo</Button>}
        {ENDINGS[state].map((one) => (
          <Button key={one} pressed={ending === one} onPress={() => setEnding(ending === one ? undefined : one)}>
            {VERB[one]}…
          </Button>
        ))}
        <Button onPress={onCopy}>Chép thành phiên mới</Button>
      </p>
      {ending && ENDINGS[state].includes(ending) && (
        <EndForm key={ending} session={session} ending={ending} onClose={() => setEnding(undefined)} />
      )}
    </Section>
  );
}
