// What was understood of a pasted list: its columns, what was not understood, and each ý kiến as it will be entered.
import { formatDate } from '../../domain/dates';
import { OPINION_COLUMNS } from '../../domain/opinion-columns';
import type { OpinionColumn } from '../../domain/opinion-columns';
import type { OpinionListData } from '../../views/opinion-list';
import { TABS } from '../../workbook/schema';
import { Button } from '../shared/controls';
import { CheckField, SelectField } from '../shared/fields';
import { Fold } from '../shared/fold';
import { usePage } from '../shared/page';
import type { ListState, PageInput, ShownRow } from './list-draft';

const { source: SOURCES, kind: KINDS, outcome: OUTCOMES } = TABS.opinions.columns;
const COLUMNS = Object.entries(OPINION_COLUMNS).map(([value, label]) => ({ value, label }));

export function Columns({ state: { list, draft, change } }: { state: ListState }) {
  if (list.columns.length < 2) return null;
  return (
    <Fold title={`Các cột (${list.columns.length})`} initiallyOpen={list.guessed}>
      <p class="soft">
        {list.guessed
          ? 'Không thấy dòng tên cột nên đoán theo nội dung; sai thì chọn lại.'
          : 'Nhận theo tên cột; sai thì chọn lại.'}
      </p>
      <div class="columns">
        {list.columns.map(({ header, column }, at) => (
          <SelectField
            key={at}
            label={header === '' ? `Cột ${at + 1}` : header}
            value={column}
            onInput={(value) => change({ columns: { ...draft.columns, [at]: value as OpinionColumn } })}
            options={COLUMNS}
          />
        ))}
      </div>
    </Fold>
  );
}

export function NotUnderstood({ state: { list } }: { state: ListState }) {
  if (list.notUnderstood.length === 0) return null;
  return (
    <Fold title={`Chưa hiểu, không ghi (${list.notUnderstood.length})`} initiallyOpen>
      <ul class="cards" aria-label="Chưa hiểu">
        {list.notUnderstood.map(({ line, text, why }) => (
          <li key={`${line} ${text}`}>
            <p>
              <span class="soft">Dòng {line}: </span>
              {text}
            </p>
            <p class="tag amber">{why}</p>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** Who raised it, and what becomes of it, in few words. */
function facts({ opinion }: ShownRow, data: OpinionListData): string[] {
  const { speaker, source, sourceName, kind, topic, field, outcome, answer } = opinion;
  const named = data.speakers.find(({ code }) => code === speaker);
  const about = data.topics.find(({ code }) => code === topic);
  const answered = outcome?.type === 'answered' ? `${outcome.answeredBy}: ${outcome.answer}` : '';
  const deadline =
    outcome?.type !== 'assigned'
      ? ''
      : outcome.dueOn !== undefined
        ? `hạn ${formatDate(outcome.dueOn)}`
        : outcome.workingDays !== undefined
          ? `${outcome.workingDays} ngày làm việc`
          : 'hạn tính theo Cài đặt';
  return [
    named ? `${named.name}, đã đăng ký (${named.code})` : sourceName || SOURCES.choices[source],
    KINDS.choices[kind],
    about ? `${about.label} ${about.text}`.trim() : '',
    field,
    outcome ? OUTCOMES.choices[outcome.type] : 'Chưa có hướng xử lý',
    outcome?.type === 'assigned' ? `${outcome.leadUnit}, ${deadline}` : answered,
    outcome?.type === 'assigned' && answer ? `đã trả lời: ${answer}` : '',
  ].filter((text) => text !== '');
}

function Row({ row, state }: { row: ShownRow; state: ListState }) {
  const { data } = usePage<OpinionListData, PageInput>();
  const { line, opinion, notes, fault, same, taken } = row;
  return (
    <li>
      {fault === '' ? (
        <CheckField
          label={<span class="words">{opinion.text}</span>}
          checked={taken}
          onInput={(checked) => (checked ? state.take(line) : state.leave([line]))}
        />
      ) : (
        <p class="words">{opinion.text}</p>
      )}
      <p class="soft">
        Dòng {line} · {facts(row, data).join(' · ')}
      </p>
      {same !== '' && (
        <p>
          <span class="tag amber">Nội dung giống {same}</span>
        </p>
      )}
      {fault !== '' && <p class="fault">{fault}</p>}
      {notes.map((note) => (
        <p key={note} class="tag amber">
          {note}
        </p>
      ))}
    </li>
  );
}

export function Rows({ state }: { state: ListState }) {
  const { rows, leave } = state;
  const same = rows.filter((row) => row.same !== '' && row.taken);
  const taken = rows.filter((row) => row.taken);
  const faulty = rows.filter(({ fault }) => fault !== '');
  return (
    <>
      <div role="status">
        {rows.length > 0 && (
          <p>
            Đọc được {rows.length} ý kiến, chọn {taken.length}
            {faulty.length > 0 && `, ${faulty.length} ý kiến phải sửa trước`}
            {same.length > 0 && `, ${same.length} ý kiến có nội dung giống nhau`}.
          </p>
        )}
      </div>
      {same.length > 0 && (
        <p class="buttons">
          <Button onPress={() => leave(same.map(({ line }) => line))}>Bỏ chọn ý kiến giống nhau</Button>
        </p>
      )}
      <ul class="cards" aria-label="Xem trước">
        {rows.map((row) => (
          <Row key={row.line} row={row} state={state} />
        ))}
      </ul>
    </>
  );
}
