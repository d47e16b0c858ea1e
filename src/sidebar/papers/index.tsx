// The page Văn bản: papers are made on one side, and kept, approved and issued on the other.
import type { PapersData } from '../../views/papers';
import { Tabs } from '../shared/controls';
import { openPage, useDraft, useFreshData, usePage } from '../shared/page';
import { Layouts } from './layouts';
import { Make } from './make';
import { Register } from './register';

type Side = 'make' | 'register' | 'layouts';

function PapersPage() {
  const { data } = usePage<PapersData>();
  const [side, setSide] = useDraft<Side>('side', 'make');
  useFreshData(60);
  /** To the paper that was made last, with the focus on its next step. */
  const onRegister = () => {
    setSide('register');
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.cards .next button')?.focus());
  };
  return (
    <>
      <h1 class="hidden">Văn bản</h1>
      <Tabs
        label="Văn bản"
        value={side}
        onSelect={setSide}
        tabs={[
          { value: 'make', label: 'Lập văn bản' },
          { value: 'register', label: `Sổ văn bản (${data.papers.length})` },
          { value: 'layouts', label: 'Mẫu' },
        ]}
      >
        {side === 'make' && <Make onRegister={onRegister} />}
        {side === 'register' && <Register />}
        {side === 'layouts' && <Layouts />}
      </Tabs>
    </>
  );
}

openPage(PapersPage);
