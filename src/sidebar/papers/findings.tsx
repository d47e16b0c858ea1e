// What the check of a paper found: what must be mended first, then what should be looked at.
import type { PaperCheckData } from '../../views/paper-check';

type Finding = PaperCheckData['findings'][number];

/** Lines shown before the rest is folded away. */
const SHOWN = 8;

function Lines({ findings }: { findings: readonly Finding[] }) {
  const list = (some: readonly Finding[]) => (
    <ul>
      {some.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  const rest = findings.slice(SHOWN);
  return (
    <>
      {list(findings.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary>Xem thêm {rest.length} chỗ</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

export function Findings({ findings }: { findings: readonly Finding[] }) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <>
      {errors.length > 0 && (
        <div class="found error">
          <h3>Phải sửa trước khi lập: {errors.length} chỗ</h3>
          <Lines findings={errors} />
        </div>
      )}
      {warnings.length > 0 && (
        <div class="found warning">
          <h3>Nên xem lại: {warnings.length} chỗ</h3>
          <Lines findings={warnings} />
        </div>
      )}
      {findings.length === 0 && <p class="found">Không thấy chỗ nào phải sửa hay nên xem lại.</p>}
    </>
  );
}
