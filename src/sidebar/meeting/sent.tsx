// Ý kiến that were sent and are not saved yet: shown until they are, and given back to the form when they were refused.
import { useEffect } from 'preact/hooks';
import { Button } from '../shared/controls';
import { useDraft, usePage } from '../shared/page';
import type { OpinionDraft } from './opinion-draft';

/** A draft on its way, and whose words it holds ('' for none's). */
export interface Sent {
  speaker: string;
  draft: OpinionDraft;
}

export const sentName = (id: string): string => `sent:${id}`;
export const newSentId = (): string => Date.now().toString(36) + Math.random().toString(36).slice(2, 8);

interface Props {
  id: string;
  nameOf: (speaker: string) => string;
  /** Gives it back to the form; undefined while the form holds something else. */
  onEdit: ((sent: Sent) => void) | undefined;
  onGone: (id: string) => void;
}

function SentNote({ id, nameOf, onEdit, onGone }: Props) {
  const page = usePage();
  const [sent, , clear] = useDraft<Sent | null>(sentName(id), null);
  const underWay = page.pending.some(({ drafts = [] }) => drafts.some(({ name }) => name === sentName(id)));
  useEffect(() => {
    if (sent === null && !underWay) onGone(id);
  }, [sent === null, underWay]);
  if (sent === null) return null;
  const { speaker, draft } = sent;
  return (
    <li class={underWay ? 'soft' : 'refused'}>
      <p>
        {underWay ? 'Đang lưu' : 'Chưa lưu được'}
        {nameOf(speaker) !== '' && `, ${nameOf(speaker)}`}: {draft.text}
      </p>
      {!underWay && (
        <p class="buttons">
          <Button
            disabled={onEdit === undefined}
            onPress={() => {
              onEdit?.(sent);
              clear();
            }}
          >
            Sửa rồi lưu lại
          </Button>
          <Button label={`Bỏ ý kiến chưa lưu: ${draft.text}`} onPress={clear}>
            Bỏ
          </Button>
          {onEdit === undefined && <small>Hãy lưu ý kiến đang ghi trước.</small>}
        </p>
      )}
    </li>
  );
}

export function SentNotes({ ids, ...rest }: { ids: readonly string[] } & Omit<Props, 'id'>) {
  if (ids.length === 0) return null;
  return (
    <ul class="cards sent" aria-label="Ý kiến đang lưu">
      {ids.map((id) => (
        <SentNote key={id} id={id} {...rest} />
      ))}
    </ul>
  );
}
