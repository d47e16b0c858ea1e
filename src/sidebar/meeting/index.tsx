// Điều hành phiên: the secretary's page while people speak. The microphone and what is said; every ý kiến; the end.
import { useState } from 'preact/hooks';
import { formatDate, formatMoment } from '../../domain/dates';
import { liveSpeaker } from '../../domain/queue';
import type { Session } from '../../domain/records';
import { TABS } from '../../workbook/schema';
import { Button, Section, Tabs } from '../shared/controls';
import { CheckField, SelectField } from '../shared/fields';
import { openPage, useFreshData } from '../shared/page';
import { Ending } from './ending';
import { useForeseen } from './use-foreseen';
import { Microphone } from './microphone';
import { useMicrophone } from './microphone-acts';
import { OpinionForm, useOpinionDrafts } from './opinion-form';
import type { OpinionDrafts } from './opinion-form';
import { OpinionItem } from './opinion-item';
import { Others, Queue } from './queue';
import { useMeeting } from './use-meeting';

const REFRESH_SECONDS = 20;

function Start({ session }: { session: Session }) {
  const { act } = useMeeting();
  const { state } = session;
  if (state === 'running') return null;
  if (state === 'closed') return <p class="notice">Phiên đã kết thúc. Ý kiến vẫn sửa được.</p>;
  if (state === 'postponed' || state === 'cancelled') {
    return (
      <p class="notice warning">
        Phiên đang ở trạng thái «{TABS.sessions.columns.state.choices[state]}», chưa điều hành được. Xem «Lịch phiên».
      </p>
    );
  }
  return (
    <div class="notice warning">
      <p>Phiên chưa bắt đầu.</p>
      <p class="buttons">
        <Button
          primary
          onPress={() =>
            act({
              useCase: 'changeSession',
              input: { session: session.code, state: 'running' },
              title: 'Bắt đầu phiên',
            })
          }
        >
          Bắt đầu phiên
        </Button>
      </p>
    </div>
  );
}

/** The microphone, and what is written down of whoever is (or was) speaking. */
function Floor({ session, drafts }: { session: Session; drafts: OpinionDrafts }) {
  const { data } = useMeeting();
  const speakers = useForeseen();
  const acts = useMicrophone(speakers);
  const open = session.state === 'running';
  const live = liveSpeaker(speakers);
  // Whose words are being typed stays, also when another desk calls the next meanwhile.
  const [pinned, setPinned] = useState('');
  const pinnedTouched = pinned !== '' && drafts.touched.includes(pinned);
  const speaking = live?.state === 'speaking' ? live : undefined;
  const last = speakers
    .filter(({ state }) => state === 'spoken')
    .sort((a, b) => (a.finishedAt < b.finishedAt ? 1 : -1))[0];
  const noted =
    (pinnedTouched || !speaking ? speakers.find(({ code }) => code === pinned) : undefined) ?? speaking ?? last;
  const others = drafts.touched.filter((code) => code !== '' && code !== noted?.code);
  const own = acts.move;
  return (
    <>
      {open && (
        <Microphone
          speakers={speakers}
          acts={{
            ...acts,
            move(speaker, move, title) {
              // The secretary's own press: the form goes along with it.
              setPinned('');
              own(speaker, move, title);
            },
          }}
        />
      )}
      {noted && (
        <Section title={`Ý kiến của ${noted.name}`}>
          {others.map((code) => (
            <p key={code} class="notice warning">
              Còn ghi dở ý kiến của {speakers.find((one) => one.code === code)?.name ?? code}.{' '}
              <Button plain onPress={() => setPinned(code)}>
                Ghi tiếp
              </Button>
            </p>
          ))}
          {speaking && speaking.code !== noted.code && (
            <p class="notice warning">
              {speaking.name} đang phát biểu.{' '}
              <Button plain onPress={() => setPinned(speaking.code)}>
                Ghi cho {speaking.name}
              </Button>
            </p>
          )}
          <ul class="cards">
            {data.opinions
              .filter(({ speaker }) => speaker === noted.code)
              .map((opinion) => (
                <OpinionItem key={opinion.code} opinion={opinion} named={false} />
              ))}
          </ul>
          <OpinionForm
            key={noted.code}
            speaker={noted}
            drafts={{
              ...drafts,
              change(code, fields) {
                setPinned(code);
                drafts.change(code, fields);
              },
            }}
            onSent={() => setPinned('')}
            onGivenBack={setPinned}
          />
        </Section>
      )}
      <Queue speakers={speakers} acts={acts} open={open} />
      <Others speakers={speakers} acts={acts} open={open} />
    </>
  );
}

/** Every ý kiến of the session, and those that came without a speaker. */
function Opinions({
  drafts,
  undecided,
  onUndecided,
}: {
  drafts: OpinionDrafts;
  undecided: boolean;
  onUndecided: (only: boolean) => void;
}) {
  const { data } = useMeeting();
  const [slips, setSlips] = useState(drafts.touched.includes(''));
  const shown = data.opinions.filter(({ outcome }) => !undecided || outcome === '');
  return (
    <>
      <Section title="Ý kiến gửi bằng phiếu, qua MTTQ">
        {slips ? (
          <OpinionForm speaker={undefined} drafts={drafts} />
        ) : (
          <Button
            onPress={() => {
              setSlips(true);
              setTimeout(() => document.getElementById('slip-text')?.focus());
            }}
          >
            Ghi ý kiến không phát biểu
          </Button>
        )}
      </Section>
      <Section title={`Ý kiến của phiên (${shown.length})`}>
        <CheckField label="Chỉ ý kiến chưa có hướng xử lý" checked={undecided} onInput={onUndecided} />
        {shown.length === 0 && (
          <p class="soft">{undecided ? 'Mọi ý kiến đã có hướng xử lý.' : 'Chưa ghi ý kiến nào.'}</p>
        )}
        <ul class="cards">
          {shown.map((opinion) => (
            <OpinionItem key={opinion.code} opinion={opinion} named />
          ))}
        </ul>
      </Section>
    </>
  );
}

type Part = 'floor' | 'opinions' | 'end';

function Session({ session }: { session: Session }) {
  const { data } = useMeeting();
  const drafts = useOpinionDrafts(session.code);
  const [part, setPart] = useState<Part>('floor');
  const [undecided, setUndecided] = useState(false);
  const open = data.opinions.filter(({ outcome }) => outcome === '').length;
  return (
    <>
      <Start session={session} />
      <Tabs
        label="Phần của phiên"
        value={part}
        onSelect={setPart}
        tabs={[
          { value: 'floor', label: 'Phát biểu' },
          { value: 'opinions', label: open > 0 ? `Ý kiến (${open} chưa xử lý)` : 'Ý kiến' },
          { value: 'end', label: 'Kết thúc' },
        ]}
      >
        {part === 'floor' && <Floor session={session} drafts={drafts} />}
        {part === 'opinions' && <Opinions drafts={drafts} undecided={undecided} onUndecided={setUndecided} />}
        {part === 'end' && (
          <End
            session={session}
            onUndecided={() => {
              setUndecided(true);
              setPart('opinions');
            }}
          />
        )}
      </Tabs>
    </>
  );
}

function End({ session, onUndecided }: { session: Session; onUndecided: () => void }) {
  return <Ending session={session} speakers={useForeseen()} onUndecided={onUndecided} />;
}

function Meeting() {
  const { data, look } = useMeeting();
  const { session, sessions, problems } = data;
  const staleSince = useFreshData(REFRESH_SECONDS, session ? { session: session.code } : undefined);
  if (!session) {
    return <p>Chưa có phiên đối thoại nào. Hãy lập phiên ở «Lịch phiên» trước.</p>;
  }
  return (
    <>
      <h1 class="hidden">Điều hành phiên</h1>
      <SelectField
        label="Phiên"
        value={session.code}
        options={sessions.map(({ code, title, date }) => ({
          value: code,
          label: [date === '' ? '' : formatDate(date), title || code].filter(Boolean).join(' · '),
        }))}
        onInput={(code) => void look({ session: code })}
      />
      {staleSince !== '' && (
        <p class="soft" role="status">
          Mất kết nối: đang hiện số liệu lúc {formatMoment(staleSince).slice(11)}.
        </p>
      )}
      {problems.length > 0 && (
        <details class="notice warning">
          <summary>{problems.length} chỗ trong bảng chưa đọc được, chưa tính vào trang này</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
      <Session key={session.code} session={session} />
    </>
  );
}

openPage(Meeting);
