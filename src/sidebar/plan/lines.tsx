// The text of a plan, line by line: what needs a look is marked; the line that is opened can be edited, moved, taken out.
import { useState } from 'preact/hooks';
import { leftovers } from '../../domain/plan-year';
import type { Plan, PlanLine, PlanPart } from '../../domain/records';
import type { PlanData } from '../../views/plan';
import { TABS } from '../../workbook/schema';
import { Button, Section } from '../shared/controls';
import { useFinished } from '../shared/finished';
import { usePage } from '../shared/page';
import { LineEditor } from './line-editor';
import { NewLine } from './new-line';

const PARTS = TABS.planLines.columns.part.choices;

function LineText({ line }: { line: PlanLine }) {
  return (
    <span class={line.form === 'dropped' ? 'dropped' : ''}>
      {line.label !== '' && `${line.label} `}
      {line.lead !== '' && <b>{line.lead} </b>}
      {line.text}
    </span>
  );
}

/** What is opened: a line, or the form of a new one behind it. */
type Open = { code: string; as: 'edit' | 'insert' };

export function Lines({ plan }: { plan: Plan }) {
  const page = usePage<PlanData, { plan?: string }>();
  const { lines, uncoded } = page.data;
  const [open, setOpen] = useState<Open>();
  const kept = lines.filter((line) => line.form !== 'dropped');
  const dropped = lines.filter((line) => line.form === 'dropped');
  const toLookAt = kept.filter((line) => leftovers(line, plan.year).length > 0);
  // Here and not in the editor: a line that is taken out or put back moves to another list, and its editor with it.
  useFinished(({ useCase, input }) => {
    const { line, after } = input as { line?: string; after?: string };
    if (useCase === 'insertPlanLines' && open?.as === 'insert' && open.code === after) setOpen(undefined);
    if (useCase === 'editPlanLine' && line !== undefined) close(line);
  });
  const move = (line: PlanLine, by: 1 | -1) => {
    const others = kept.filter((one) => one.code !== line.code);
    const at = kept.indexOf(line) + by;
    return page.act({
      useCase: 'movePlanLine',
      input: { line: line.code, after: at <= 0 ? '' : (others[at - 1]?.code ?? '') },
      title: `Chuyển dòng ${line.code}`,
    });
  };
  /** The focus goes back to the line, from where one goes on. */
  const close = (code: string) => {
    if (open?.code !== code) return;
    setOpen(undefined);
    document.getElementById(`line-${code}`)?.querySelector('button')?.focus();
  };
  const toggle = (code: string) => setOpen(open?.code === code ? undefined : { code, as: 'edit' });
  const Line = ({ line, place }: { line: PlanLine; place: number }) => {
    const notes = line.form === 'dropped' ? [] : leftovers(line, plan.year);
    const isOpen = open?.code === line.code;
    return (
      <li class={isOpen ? 'current' : ''} id={`line-${line.code}`}>
        <button type="button" class="plain line" aria-expanded={isOpen} onClick={() => toggle(line.code)}>
          <LineText line={line} />
        </button>
        {notes.map((note) => (
          <p key={note} class="tag amber">
            Xem lại: {note}
          </p>
        ))}
        {isOpen && open.as === 'edit' && (
          <LineEditor
            line={line}
            onClose={() => close(line.code)}
            onInsert={() => setOpen({ code: line.code, as: 'insert' })}
            {...(place > 0 ? { onUp: () => move(line, -1) } : {})}
            {...(place >= 0 && place < kept.length - 1 ? { onDown: () => move(line, 1) } : {})}
          />
        )}
        {isOpen && open.as === 'insert' && (
          <NewLine plan={plan} after={line} onClose={() => setOpen({ code: line.code, as: 'edit' })} />
        )}
      </li>
    );
  };
  const parts = kept.reduce<{ part: PlanPart; lines: PlanLine[] }[]>((groups, line) => {
    const last = groups[groups.length - 1];
    if (last?.part === line.part) last.lines.push(line);
    else groups.push({ part: line.part, lines: [line] });
    return groups;
  }, []);
  return (
    <Section title={`Nội dung (${kept.length} dòng)`}>
      {uncoded > 0 && (
        <p class="soft">Có {uncoded} dòng gõ thẳng vào bảng, chưa có mã; vẫn được in. Mở Kiểm tra dữ liệu để cấp mã.</p>
      )}
      {toLookAt.length > 0 && (
        <div class="notice warning">
          <p>{toLookAt.length} dòng cần xem lại vì còn năm cũ hoặc tên cũ:</p>
          <p class="buttons">
            {toLookAt.map((line) => (
              <Button
                key={line.code}
                onPress={() => {
                  setOpen({ code: line.code, as: 'edit' });
                  requestAnimationFrame(() =>
                    document.getElementById(`line-${line.code}`)?.scrollIntoView({ block: 'center' }),
                  );
                }}
              >
                Dòng {line.code.slice(line.plan.length + 1)}
              </Button>
            ))}
          </p>
        </div>
      )}
      {kept.length === 0 && <NewLine plan={plan} after={undefined} onClose={() => undefined} />}
      {parts.map(({ part, lines: group }) => (
        <div key={group[0]?.code}>
          <h3>{PARTS[part] ?? 'Chưa chọn phần'}</h3>
          <ul class="cards lines">{group.map((line) => Line({ line, place: kept.indexOf(line) }))}</ul>
        </div>
      ))}
      {dropped.length > 0 && (
        <details>
          <summary>Đã bỏ ({dropped.length} dòng, không in)</summary>
          <ul class="cards lines">{dropped.map((line) => Line({ line, place: -1 }))}</ul>
        </details>
      )}
    </Section>
  );
}
