// What the check of a paper found: what must be mended first, then what should be looked at, each with the way to its cell.
import type { ShownFinding } from '../../views/paper-check';
import { Button } from '../shared/controls';
import { usePage } from '../shared/page';

type Findings = readonly ShownFinding[];

/** Lines shown before the rest is folded away. */
const SHOWN = 8;

export const isError = ({ severity }: ShownFinding): boolean => severity === 'error';

/** The cell in words, for names of buttons that many findings have. */
const placeOf = ({ cell, rule }: ShownFinding): string =>
  cell ? `trang ${cell.title}, dòng ${cell.row} (${rule})` : rule;

/** Selects the cell in the sheet; the page stays as it is. */
export function GoTo({ finding }: { finding: ShownFinding }) {
  const page = usePage<object>();
  const { cell } = finding;
  if (!cell) return null;
  return (
    <Button
      plain
      label={`Đi tới ô: ${placeOf(finding)}`}
      onPress={() => page.act({ useCase: 'goToCell', input: cell, title: 'Đi tới ô' }, { look: false })}
    >
      Đi tới ô
    </Button>
  );
}

type Mend = (findings: Findings) => Promise<unknown>;

function Lines({ findings, mend }: { findings: Findings; mend?: Mend | undefined }) {
  const list = (some: Findings) => (
    <ul>
      {some.map((finding) => (
        <li key={finding.text}>
          {finding.text}
          {finding.waived && <small class="soft"> Đã bỏ qua: {finding.waived.reason}</small>}
          {(finding.cell || finding.mendable) && (
            <span class="buttons">
              {finding.mendable && mend && (
                <Button label={`Sửa: ${placeOf(finding)}`} onPress={() => mend([finding])}>
                  Sửa
                </Button>
              )}
              <GoTo finding={finding} />
            </span>
          )}
        </li>
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

/** `before`: what the errors keep from being done. */
export function Errors({ findings, before }: { findings: Findings; before: string }) {
  const errors = findings.filter(isError);
  if (errors.length === 0) return null;
  return (
    <div class="found error">
      <h3>
        Phải sửa trước khi {before}: {errors.length} chỗ
      </h3>
      <Lines findings={errors} />
    </div>
  );
}

/** `mend`: has the add-on mend what it can. */
export function Findings({ findings, mend }: { findings: Findings; mend: Mend }) {
  const warnings = findings.filter((finding) => !isError(finding));
  const mendable = findings.filter((finding) => finding.mendable);
  return (
    <>
      <Errors findings={findings} before="lập" />
      {warnings.length > 0 && (
        <div class="found warning">
          <h3>Nên xem lại: {warnings.length} chỗ</h3>
          <p class="hint">Lập được ngay; trước khi duyệt thì sửa, hoặc ghi lý do bỏ qua từng chỗ.</p>
          {mendable.length > 1 && (
            <p class="buttons">
              <Button onPress={() => mend(mendable)}>Sửa cả {mendable.length} chỗ tiện ích sửa được</Button>
            </p>
          )}
          <Lines findings={warnings} mend={mend} />
        </div>
      )}
      {findings.length === 0 && <p class="found">Không thấy chỗ nào phải sửa hay nên xem lại.</p>}
    </>
  );
}
