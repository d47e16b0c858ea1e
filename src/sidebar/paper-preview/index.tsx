// The large preview of a paper, beside the sheet and the sidebar.
import type { PaperPreviewData } from '../../views/paper-preview';
import { closePage } from '../shared/browser';
import { Button } from '../shared/controls';
import { openPage, usePage } from '../shared/page';
import { PaperSheet } from '../shared/paper-sheet';

function PaperPreviewPage() {
  const { data, look, looking } = usePage<PaperPreviewData>();
  return (
    <>
      <div class="heading">
        <h1>
          {data.name} về {data.subject}
        </h1>
        <span>
          <Button plain onPress={() => look()}>
            Tải lại
          </Button>
          <Button plain onPress={closePage}>
            Đóng
          </Button>
        </span>
      </div>
      <p class="hint" aria-live="polite">
        {looking ? 'Đang tải…' : 'Bản xem trước, chưa lập thành văn bản; khi in sẽ được chia trang.'}
      </p>
      <PaperSheet preview={data.preview} label={`Bản xem trước ${data.name}`} />
    </>
  );
}

openPage(PaperPreviewPage);
