// What was made of a pasted plan: what needs a look, the lines, and what was recognised and is no line. Each can be put right.
import { useState } from 'preact/hooks';
import type { LineForm, PlanPart } from '../../domain/records';
import { TABS } from '../../workbook/schema';
import { Button } from '../shared/controls';
import { SelectField } from '../shared/fields';
import { Fold } from '../shared/fold';
import { optionsOf } from './line-editor';
import type { PastItem, PastPlanDraft } from './past-draft';

const { columns } = TABS.planLines;
const { dropped: _, ...FORMS } = columns.form.choices;

function Item({ item, draft, list }: { item: PastItem; draft: PastPlanDraft; list: string }) {
  const [open, setOpen] = useState(false);
  const { key, line, row, taken, as, note } = item;
  return (
    <li class={open ? 'current' : ''}>
      <button type="button" class="plain line" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span class={taken || as === 'form' ? '' : 'dropped'}>
          <span class="soft">{line}: </span>
          {taken ? (
            <>
              {row.label !== '' && `${row.label} `}
              {row.lead !== '' && <b>{row.lead} </b>}
              {row.text}
            </>
          ) : (
            item.source
          )}
        </span>
      </button>
      {taken && (
        <p class="soft place">
          {columns.part.choices[row.part]}, {columns.form.choices[row.form].toLowerCase()}
        </p>
      )}
      {note !== '' && <p class={as === 'form' ? 'soft place' : 'tag amber'}>{note}</p>}
      {open && (
        <div class="change">
          {taken && (
            <div class="row">
              <SelectField
                label={columns.part.header}
                value={row.part}
                onInput={(part) => draft.change(key, { part: part as PlanPart })}
                options={optionsOf(columns.part.choices)}
              />
              <SelectField
                label={columns.form.header}
                value={row.form}
                onInput={(form) => draft.change(key, { form: form as LineForm })}
                options={optionsOf(FORMS)}
              />
            </div>
          )}
          <p class="buttons">
            <Button onPress={() => draft.change(key, { taken: !taken })} id={`${list}-${key}`}>
              {taken ? 'Không lấy dòng này' : 'Lấy làm dòng kế hoạch'}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}

function List({ items, draft, name }: { items: readonly PastItem[]; draft: PastPlanDraft; name: string }) {
  return (
    <ul class="cards lines" aria-label={name}>
      {items.map((item) => (
        <Item key={item.key} item={item} draft={draft} list={name} />
      ))}
    </ul>
  );
}

export function PastItems({ draft }: { draft: PastPlanDraft }) {
  const { items } = draft;
  const toLookAt = items.filter(({ as, note }) => as === 'unknown' || (as === 'row' && note !== ''));
  const rows = items.filter(({ taken }) => taken);
  const form = items.filter(({ as, taken }) => as === 'form' && !taken);
  const left = items.filter(({ as, taken }) => as === 'row' && !taken);
  const topics = rows.filter(({ row }) => row.form === 'topic').length;
  if (items.length === 0) return null;
  return (
    <>
      <div role="status">
        <p>
          Đọc được {rows.length} dòng, trong đó {topics} chủ đề đối thoại. {toLookAt.length} chỗ cần xem.
        </p>
      </div>
      {topics === 0 && (
        <p class="notice warning">
          Chưa thấy chủ đề đối thoại nào. Hãy mở dòng là chủ đề rồi chọn «{columns.form.header}» là «
          {columns.form.choices.topic}».
        </p>
      )}
      {toLookAt.length > 0 && (
        <Fold title={`Chưa hiểu chắc (${toLookAt.length})`} initiallyOpen>
          <List items={toLookAt} draft={draft} name="Chưa hiểu chắc" />
        </Fold>
      )}
      <Fold title={`Các dòng kế hoạch (${rows.length})`} initiallyOpen>
        <List items={rows} draft={draft} name="Các dòng kế hoạch" />
      </Fold>
      {form.length > 0 && (
        <Fold title={`Đã nhận ra, không thành dòng (${form.length})`}>
          <List items={form} draft={draft} name="Đã nhận ra, không thành dòng" />
        </Fold>
      )}
      {left.length > 0 && (
        <Fold title={`Không lấy (${left.length})`} initiallyOpen>
          <List items={left} draft={draft} name="Không lấy" />
        </Fold>
      )}
    </>
  );
}
