// The end of the session: what is still open first, the counts, the conclusion and the heads, and closing it.
import { useState } from 'preact/hooks';
import type { Session } from '../../domain/records';
import { countsOfSession, openMatters } from '../../domain/session-end';
import type { MeetingSpeaker } from '../../views/meeting';
import { TABS } from '../../workbook/schema';
import { Button, Form, Section } from '../shared/controls';
import { TextArea, TextField } from '../shared/fields';
import { useDraft } from '../shared/page';
import { useRecordForm } from '../shared/record-form';
import { Theirs } from '../shared/theirs';
import { useMeeting } from './use-meeting';

const { columns } = TABS.sessions;

function Counts({ session, speakers }: { session: Session; speakers: readonly MeetingSpeaker[] }) {
  const { data } = useMeeting();
  const { opinions } = data;
  const { registered, speeches, absent, declined, tally, withoutKind } = countsOfSession({ speakers, opinions });
  const kinds = TABS.opinions.columns.kind.choices;
  const outcomes = TABS.opinions.columns.outcome.choices;
  const rows: [string, number | string, string?][] = [
    ['Người dự', session.headCount ?? 'chưa đếm'],
    ['Đăng ký phát biểu', registered],
    ['Lượt phát biểu', speeches],
    ['Vắng', absent, 'part'],
    ['Không phát biểu', declined, 'part'],
    ['Ý kiến, kiến nghị, phản ánh', tally.total, 'sum'],
    [kinds.opinion, tally.byKind.opinion, 'part'],
    [kinds.petition, tally.byKind.petition, 'part'],
    [kinds.report, tally.byKind.report, 'part'],
    ...(withoutKind > 0 ? [['Chưa chọn loại', withoutKind, 'part'] as [string, number, string]] : []),
    ['Theo hướng xử lý', tally.total, 'sum'],
    [outcomes.answered, tally.byOutcome.answered, 'part'],
    [outcomes.assigned, tally.byOutcome.assigned, 'part'],
    [outcomes.escalated, tally.byOutcome.escalated, 'part'],
    [outcomes.duplicate, tally.byOutcome.duplicate, 'part'],
    ['Chưa có hướng xử lý', tally.undecided, 'part'],
  ];
  return (
    <table class="counts">
      <tbody>
        {rows.map(([label, count, kind = '']) => (
          <tr key={label} class={kind}>
            <th scope="row">{label}</th>
            <td class="number">{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Conclusion({ session }: { session: Session }) {
  const page = useMeeting();
  const form = useRecordForm('sessions', session, ['conclusion', 'headCount']);
  const { values, set, theirs } = form;
  const [typed, setTyped, forgetTyped] = useDraft<string | null>(`heads:${session.code}`, null);
  const [fault, setFault] = useState<string>();
  const heads = typed ?? (values.headCount === null ? '' : String(values.headCount));
  const closed = session.state === 'closed';
  const save = async (close: boolean) => {
    const text = heads.trim();
    const wrong =
      text === ''
        ? close
          ? 'Hãy đếm số người trong hội trường rồi điền.'
          : undefined
        : /^\d{1,6}$/.test(text)
          ? undefined
          : 'Hãy gõ một số, ví dụ 120.';
    setFault(wrong);
    if (wrong) return;
    const outcome = await page.act({
      useCase: 'concludeSession',
      input: {
        session: session.code,
        headCount: text === '' ? null : Number(text),
        conclusion: values.conclusion,
        close,
        at: page.now(),
      },
      title: close ? 'Kết thúc phiên' : 'Lưu kết luận',
      seen: form.seen,
      drafts: [form.draft, `heads:${session.code}`],
    });
    if (outcome.ok) forgetTyped();
  };
  const text = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return (
    <>
      <Theirs
        differences={(Object.keys(theirs) as (keyof typeof theirs)[]).map((field) => ({
          label: columns[field].header,
          mine: text(values[field]),
          theirs: text(theirs[field]),
        }))}
        onTake={() => {
          form.takeTheirs();
          forgetTyped();
        }}
        onKeep={form.keepMine}
      />
      <Form
        send={closed ? 'Lưu' : 'Kết thúc phiên'}
        label="Kết luận"
        onSend={() => save(!closed)}
        more={closed ? undefined : <Button onPress={() => save(false)}>Chỉ lưu, chưa kết thúc</Button>}
      >
        <TextArea
          label="Kết luận của chủ trì"
          rows={4}
          value={values.conclusion}
          onInput={(conclusion) => set('conclusion', conclusion)}
        />
        <TextField
          label="Số người dự"
          value={heads}
          inputMode="numeric"
          hint="Đếm số người trong hội trường."
          error={fault}
          onInput={(next) => {
            setTyped(next);
            set('headCount', /^\d{1,6}$/.test(next.trim()) ? Number(next.trim()) : null);
          }}
        />
      </Form>
    </>
  );
}

export function Ending({
  session,
  speakers,
  onUndecided,
}: {
  session: Session;
  speakers: readonly MeetingSpeaker[];
  onUndecided: () => void;
}) {
  const { data, act } = useMeeting();
  const matters = openMatters({ speakers, opinions: data.opinions });
  const closed = session.state === 'closed';
  return (
    <>
      <Section title="Còn chưa xong">
        {matters.length === 0 && data.contradictions.length === 0 && <p class="soft">Không còn gì. Số liệu đã khớp.</p>}
        <ul class="matters">
          {matters.map(({ what, text }) => (
            <li key={what}>
              {text}{' '}
              {what === 'undecided' && (
                <Button plain onPress={onUndecided}>
                  Xem và chọn
                </Button>
              )}
              {what === 'live' && !closed && <small>Kết thúc phiên thì lượt này cũng kết thúc.</small>}
            </li>
          ))}
          {data.contradictions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <Section title="Số liệu của phiên">
        <Counts session={session} speakers={speakers} />
      </Section>
      <Section title={closed ? 'Phiên đã kết thúc' : 'Kết thúc phiên'}>
        <Conclusion key={session.code} session={session} />
        {closed && (
          <Button
            onPress={() =>
              act({
                useCase: 'changeSession',
                input: { session: session.code, state: 'running' },
                title: 'Mở lại phiên',
              })
            }
          >
            Mở lại phiên
          </Button>
        )}
      </Section>
    </>
  );
}
