// Nhập danh sách ý kiến: a list pasted from a table becomes ý kiến of a session; what is understood is shown before it is saved.
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../domain/dates';
import type { EntryChoices } from '../../domain/opinion-entry';
import type { OpinionListData } from '../../views/opinion-list';
import { TABS } from '../../workbook/schema';
import { Button, Form } from '../shared/controls';
import { CheckField, SelectField, TextArea, TextField } from '../shared/fields';
import { openPage, usePage } from '../shared/page';
import type { PageInput } from './list-draft';
import { DRAFT, useList } from './list-draft';
import { Columns, NotUnderstood, Rows } from './rows';

/** As many as the use case takes at once. */
const MOST = 200;
const { other, front, slip } = TABS.opinions.columns.source.choices;
const SOURCES = Object.entries({ other, front, slip }).map(([value, label]) => ({ value, label }));

function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <details class="notice warning">
      <summary>{problems.length} chỗ trong bảng tính cần sửa</summary>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </details>
  );
}

function ListPage() {
  const page = usePage<OpinionListData, PageInput>();
  const state = useList();
  const { draft, rows, choices, change } = state;
  const { session, sessions, problems } = page.data;
  const [problem, setProblem] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // What was pasted for another session than that which opens stays with its own.
    const wanted = draft.session;
    if (wanted !== '' && wanted !== session?.code && sessions.some(({ code }) => code === wanted)) {
      void page.look({ session: wanted });
    }
  }, []);
  if (!session) {
    return (
      <>
        <h1 class="hidden">Nhập danh sách ý kiến</h1>
        <p>Chưa có phiên đối thoại nào. Hãy lập phiên ở Đối thoại ▸ Lịch phiên rồi mở lại trang này.</p>
      </>
    );
  }
  const taken = rows.filter((row) => row.taken);
  const refuse = (text: string) => {
    setProblem(text);
    area.current?.focus();
  };
  const send = async () => {
    if (draft.text.trim() === '') return refuse('Hãy dán danh sách vào ô này trước.');
    if (taken.length === 0) return refuse('Chưa chọn ý kiến nào. Hãy chọn ít nhất một ý kiến trong phần xem trước.');
    if (taken.length > MOST) {
      return refuse(`Mỗi lần nhập nhiều nhất ${MOST} ý kiến, đang chọn ${taken.length}. Hãy chia danh sách ra.`);
    }
    setProblem('');
    const outcome = await page.act(
      {
        useCase: 'recordOpinions',
        input: { session: session.code, opinions: taken.map(({ opinion }) => opinion) },
        title: `Nhập ${taken.length} ý kiến vào phiên ${session.code}`,
        drafts: [DRAFT],
      },
      { view: { session: session.code } },
    );
    if (outcome.ok) area.current?.focus();
    return undefined;
  };
  return (
    <>
      <h1 class="hidden">Nhập danh sách ý kiến</h1>
      <Problems problems={problems} />
      <Form
        label="Nhập danh sách ý kiến"
        send={taken.length > 0 ? `Lưu ${taken.length} ý kiến` : 'Lưu'}
        onSend={send}
        more={
          draft.text !== '' && (
            <Button
              plain
              onPress={() => {
                state.forget();
                setProblem('');
              }}
            >
              Bỏ nội dung đã nhập
            </Button>
          )
        }
      >
        <div class="sides">
          <div>
            <SelectField
              label="Phiên"
              value={session.code}
              onInput={(code) => {
                change({ session: code });
                void page.look({ session: code });
              }}
              options={sessions.map(({ code, title, date }) => ({
                value: code,
                label: [date && formatDate(date), title, code].filter(Boolean).join(' · '),
              }))}
            />
            <TextArea
              label="Danh sách ý kiến"
              rows={6}
              value={draft.text}
              onInput={(text) => {
                change({ text, left: [] });
                setProblem('');
              }}
              areaRef={area}
              error={problem}
              hint="Chép cả bảng từ Excel hoặc Word rồi dán, có hoặc không có dòng tên cột; hoặc mỗi dòng một ý kiến."
            />
            <Columns state={state} />
            <SelectField
              label="Nguồn, khi không phải người đã đăng ký phát biểu"
              value={draft.source}
              onInput={(source) => change({ source: source as EntryChoices['source'] })}
              options={SOURCES}
            />
            <TextField
              label="Nơi gửi, khi bảng không ghi"
              value={draft.from}
              onInput={(from) => change({ from })}
              hint="Ví dụ: Ủy ban MTTQ Việt Nam xã."
            />
            <TextField
              label="Người trả lời, khi bảng không ghi"
              value={choices.answeredBy}
              onInput={(answeredBy) => change({ answeredBy })}
            />
            <CheckField
              label="Trùng tên và thôn với người đã đăng ký phát biểu thì ghi là ý kiến của người đó"
              checked={draft.link}
              onInput={(link) => change({ link })}
            />
          </div>
          <div>
            <NotUnderstood state={state} />
            <Rows state={state} />
          </div>
        </div>
      </Form>
    </>
  );
}

openPage(ListPage);
