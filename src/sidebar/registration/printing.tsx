// Prints slips and the list for the session.
import { Button } from '../shared/controls';
import { RadioField, TextField } from '../shared/fields';
import { useDraft, usePage } from '../shared/page';
import type { PageData, PageInput } from './person';
import { printBlankSlips, printList, printSlips } from './slips';
import type { SlipPaper } from './slips';

/** Blank slips at once; more are a slip of typing. */
const MOST_SLIPS = 200;

export function Printing() {
  const page = usePage<PageData, PageInput>();
  const [paper, setPaper] = useDraft<SlipPaper>('paper', 'A6');
  const [typed, setTyped] = useDraft('blank', '20');
  const count = /^\d+$/.test(typed.trim()) ? Number(typed) : 0;
  const odd = count < 1 || count > MOST_SLIPS;
  const waiting = page.data.speakers.filter(({ state }) => state !== 'declined');
  return (
    <>
      <RadioField
        label="Khổ giấy của phiếu"
        value={paper}
        onInput={setPaper}
        options={[
          { value: 'A6', label: 'A6: mỗi tờ một phiếu' },
          { value: 'A5', label: 'A5 ngang: mỗi tờ hai phiếu, cắt đôi' },
        ]}
      />
      <p class="buttons">
        <Button disabled={waiting.length === 0} onPress={() => printSlips(page.data, waiting, paper)}>
          In phiếu của mọi người ({waiting.length})
        </Button>
      </p>
      <TextField
        label="Số phiếu trống"
        value={typed}
        onInput={setTyped}
        inputMode="numeric"
        error={odd ? `Hãy gõ một số từ 1 đến ${MOST_SLIPS}.` : undefined}
      />
      <p class="buttons">
        <Button disabled={odd} onPress={() => printBlankSlips(page.data, count, paper)}>
          In phiếu trống
        </Button>
      </p>
      <p class="buttons">
        <Button disabled={waiting.length === 0} onPress={() => printList(page.data, page.now().slice(0, 10))}>
          In danh sách ({waiting.length})
        </Button>
      </p>
      <p class="hint">Không in số điện thoại và thư điện tử.</p>
    </>
  );
}
