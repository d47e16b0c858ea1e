// Those who were entered last, below the form: their slip is printed while they still stand at the desk.
import { Button, Section } from '../shared/controls';
import { useDraft, usePage } from '../shared/page';
import type { PageData, PageInput } from './person';
import { calledAs } from './person';
import { printSlips } from './slips';
import type { SlipPaper } from './slips';

const SHOWN = 3;

export function Recent({ onEdit }: { onEdit: (code: string) => void }) {
  const { data } = usePage<PageData, PageInput>();
  const [paper] = useDraft<SlipPaper>('paper', 'A6');
  const recent = data.speakers.filter(({ state }) => state === 'waiting').slice(-SHOWN);
  if (recent.length === 0) return null;
  return (
    <Section title="Vừa đăng ký">
      <ul class="cards">
        {recent.reverse().map((speaker) => (
          <li key={speaker.code} class="heading">
            <span>{calledAs(speaker)}</span>
            <span>
              <Button
                plain
                onPress={() => printSlips(data, [speaker], paper)}
                label={`In phiếu ${speaker.code}, ${speaker.name}`}
              >
                In phiếu
              </Button>
              <Button plain onPress={() => onEdit(speaker.code)} label={`Sửa đăng ký ${speaker.code}, ${speaker.name}`}>
                Sửa
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
