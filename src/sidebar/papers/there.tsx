// The papers about the same thing that there are already, and whether they still say what the rows say.
import { formatDate, formatMoment } from '../../domain/dates';
import type { PaperCheckData } from '../../views/paper-check';
import { OpenLink } from './open-link';

type There = PaperCheckData['papers'][number];

function Changes({ paper: { code, changed } }: { paper: There }) {
  if (changed.length === 0) return <p>Có chỗ đã được sửa thẳng trong bảng, hoặc bị xóa, sau khi lập {code}.</p>;
  return (
    <details>
      <summary>Đã sửa sau khi lập: {changed.length} dòng</summary>
      <ul>
        {changed.map((place) => (
          <li key={place}>{place}</li>
        ))}
      </ul>
    </details>
  );
}

function told({ code, state, number, symbol, issuedOn, madeAt, current }: There): string {
  const still = current ? 'đúng nội dung hiện có trong bảng' : 'không còn khớp với bảng';
  if (state === 'issued')
    return `${code} đã phát hành số ${number}/${symbol} ngày ${formatDate(issuedOn)}, ${still}. Văn bản đó giữ nguyên.`;
  if (state === 'approved') return `${code} đã duyệt, ${still}. Văn bản đó giữ nguyên.`;
  return `Dự thảo ${code} lập lúc ${formatMoment(madeAt)}, ${still}.`;
}

export function There({ papers }: { papers: readonly There[] }) {
  // An old draft that a newer paper has followed says nothing any more.
  const shown = papers.filter((paper, at) => at === 0 || paper.current || paper.state !== 'draft').slice(0, 4);
  if (shown.length === 0) return null;
  return (
    <ul class="cards" aria-label="Văn bản đã có về nội dung này">
      {shown.map((paper) => (
        <li key={paper.code}>
          <p>{told(paper)}</p>
          {!paper.current && <Changes paper={paper} />}
          <OpenLink link={paper.link} code={paper.code} />
        </li>
      ))}
    </ul>
  );
}
