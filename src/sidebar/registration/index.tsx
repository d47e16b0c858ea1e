// Đăng ký phát biểu: enters people who wish to speak, faster than they can spell their name, and lists those entered.
import { useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import { TABS } from '../../workbook/schema';
import { Tabs } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { openPage, useDraft, useFreshData, usePage } from '../shared/page';
import { EntryForm, NotSaved } from './entry-form';
import { useKept } from './kept';
import { Paste } from './paste';
import type { PageData, PageInput } from './person';
import { Printing } from './printing';
import { Recent } from './recent';
import { SpeakerList } from './speaker-list';

/** How often what the other desk enters is looked for, in seconds. */
const REFRESH = 30;

function SessionPicker({ chosen, onChoose }: { chosen: string; onChoose: (code: string) => void }) {
  const { data } = usePage<PageData, PageInput>();
  const { session, sessions, speakers } = data;
  return (
    <SelectField
      label="Phiên"
      value={chosen}
      onInput={onChoose}
      options={sessions.map(({ code, title, date }) => ({
        value: code,
        label: [date && formatDate(date), title, code].filter(Boolean).join(' · '),
      }))}
      hint={
        session &&
        [
          [session.startTime, session.venue].filter(Boolean).join(', '),
          session.state && TABS.sessions.columns.state.choices[session.state],
          `${speakers.filter(({ state }) => state !== 'declined').length} người đăng ký`,
        ]
          .filter(Boolean)
          .join(' · ')
      }
    />
  );
}

type Shown = 'entry' | 'list' | 'paste' | 'print';

function Registration() {
  const page = usePage<PageData, PageInput>();
  const { session, closed, speakers, problems } = page.data;
  const code = session?.code ?? '';
  const [chosen, setChosen] = useState<string>();
  const [shown, setShown] = useDraft<Shown>('shown', 'entry');
  const [editing, setEditing] = useDraft('editing', '');
  const registrations = useKept();
  useFreshData(REFRESH, session ? { session: code } : undefined);
  if (!session) {
    return (
      <>
        <h1 class="hidden">Đăng ký phát biểu</h1>
        <p>Chưa có phiên đối thoại nào. Hãy lập phiên ở Đối thoại ▸ Lịch phiên rồi mở lại trang này.</p>
      </>
    );
  }
  const choose = async (next: string) => {
    setChosen(next);
    await page.look({ session: next });
    setChosen(undefined);
  };
  const underWay = registrations.underWay(code);
  const noMore = closed !== '' && (
    <>
      <p class="notice warning">
        {closed} Vẫn xem, sửa và in được danh sách; muốn ghi thêm người thì hãy chọn phiên khác.
      </p>
      <NotSaved registrations={registrations} />
    </>
  );
  return (
    <>
      <h1 class="hidden">Đăng ký phát biểu</h1>
      <SessionPicker chosen={chosen ?? code} onChoose={choose} />
      {chosen !== undefined ? (
        <p role="status">Đang mở phiên {chosen}…</p>
      ) : (
        <Tabs
          label="Đăng ký phát biểu"
          value={shown}
          onSelect={setShown}
          tabs={[
            { value: 'entry', label: 'Ghi tên' },
            { value: 'list', label: `Danh sách (${speakers.length + underWay.length})` },
            { value: 'paste', label: 'Dán' },
            { value: 'print', label: 'In' },
          ]}
        >
          {shown === 'entry' && (noMore || <EntryForm session={code} registrations={registrations} />)}
          {shown === 'entry' && (
            <Recent
              onEdit={(one) => {
                setShown('list');
                setEditing(one);
              }}
            />
          )}
          {shown === 'list' && <SpeakerList underWay={underWay} editing={editing} onEdit={setEditing} />}
          {shown === 'paste' && (noMore || <Paste session={code} onDone={() => setShown('list')} />)}
          {shown === 'print' && <Printing />}
        </Tabs>
      )}
      {problems.length > 0 && (
        <details class="problems">
          <summary>{problems.length} chỗ trong bảng tính cần sửa</summary>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

openPage(Registration);
