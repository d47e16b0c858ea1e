// Lịch phiên: the list of sessions, a new one, or one of them.
import { useEffect, useState } from 'preact/hooks';
import type { ScheduleData } from '../../views/schedule';
import { openPage, usePage } from '../shared/page';
import { useRowsForm } from '../shared/rows-form';
import { SessionList } from './list';
import { NewSession, copyOfSession, useNewSession } from './new-session';
import { SessionDetail } from './session';
import type { SessionValues } from './session-fields';
import { SESSION_FIELDS } from './session-fields';

type Place = { at: 'list' } | { at: 'new' } | { at: 'session'; code: string };

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <details class="notice warning">
      <summary>Có {problems.length} ô chưa đọc được nên các dòng đó không hiện ở đây</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

function Schedule() {
  const page = usePage<ScheduleData, { session?: string }>();
  const { data } = page;
  const [draft, setDraft, forget] = useNewSession();
  const [place, setPlace] = useState<Place>(draft ? { at: 'new' } : { at: 'list' });
  const form = useRowsForm('sessions', 'sessions', data.sessions, SESSION_FIELDS);
  const open = (code: string) => {
    setPlace({ at: 'session', code });
    // The people of one session only are on the page.
    if (data.focus !== code) void page.look({ session: code });
  };
  const [carried, setCarried] = useState<{ code: string; later: Partial<SessionValues> }>();
  useEffect(() => {
    const saved = carried && data.sessions.find((one) => one.code === carried.code);
    if (!saved) return;
    form.set(saved, carried.later);
    setCarried(undefined);
  }, [carried, data]);
  const copy = (code: string) => {
    const source = data.sessions.find((one) => one.code === code);
    if (draft && draft.copyOf !== code) {
      page.say({
        kind: 'warning',
        text: 'Đang có một phiên mới nhập dở. Hãy lưu hoặc bỏ nội dung đó, rồi chép phiên.',
      });
    } else if (!draft && source) setDraft(copyOfSession(source));
    setPlace({ at: 'new' });
  };
  const session = place.at === 'session' ? data.sessions.find((one) => one.code === place.code) : undefined;
  return (
    <>
      <h1 class="hidden">Lịch phiên</h1>
      <Problems problems={data.problems} />
      {place.at === 'new' ? (
        <NewSession
          draft={draft}
          setDraft={setDraft}
          onDone={(code, later) => {
            forget();
            open(code);
            if (Object.keys(later).length > 0) setCarried({ code, later });
          }}
          onBack={() => setPlace({ at: 'list' })}
          onDrop={() => {
            forget();
            setPlace({ at: 'list' });
          }}
        />
      ) : session ? (
        <SessionDetail
          key={session.code}
          session={session}
          form={form}
          onBack={() => setPlace({ at: 'list' })}
          onCopy={() => copy(session.code)}
        />
      ) : (
        <SessionList
          data={data}
          today={page.now().slice(0, 10)}
          unsaved={form.changed.map(({ code }) => code)}
          hasDraft={draft !== null}
          onNew={() => setPlace({ at: 'new' })}
          onOpen={open}
        />
      )}
    </>
  );
}

openPage(Schedule);
