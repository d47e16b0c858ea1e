// Mends what the check of a paper found and can mend by itself: blanks, marks, capitals in the office's own words. Each cell
// only while it still says what was seen.
import * as v from 'valibot';
import { AUDIENCES, PAPERS } from '../domain/paper-kinds';
import { mendCapitals } from '../domain/capitals';
import { mendTyping } from '../domain/slips';
import type { Coded, TabKey } from '../domain/records';
import type { Row } from '../workbook/rows';
import { oneOf, requiredText } from './fields';
import { examinePaper, usualAudience } from './paper-check';
import { PAPER_KINDS, PAPER_SOURCES } from './papers';
import type { PaperTab } from './papers';
import type { CellMend } from './papers/source';
import type { Change } from './use-case';
import { update, useCase } from './use-case';

/** As many as one press asks for. */
const MOST = 300;

/** What is to be mended, row by row. */
function rowsOf(mends: readonly CellMend[]): [tab: TabKey, code: string, mends: CellMend[]][] {
  const rows = new Map<string, [TabKey, string, CellMend[]]>();
  for (const mend of mends) {
    const { tab, code } = mend;
    const row = rows.get(`${tab}|${code}`) ?? [tab, code, []];
    row[2].push(mend);
    rows.set(`${tab}|${code}`, row);
  }
  return [...rows.values()];
}

/** The fields of a row as they become; two things to mend in one cell are mended together. */
function mended(mends: readonly CellMend[]): Record<string, string> {
  const fields = [...new Set(mends.map(({ field }) => field))];
  return Object.fromEntries(
    fields.map((field) => {
      const own = mends.filter((mend) => mend.field === field);
      const [first] = own;
      const both = mendTyping(mendCapitals(first?.was ?? ''));
      return [field, own.length > 1 ? both : (first?.becomes ?? '')];
    }),
  );
}

export const mendPaperTexts = useCase({
  name: 'mendPaperTexts',
  label: 'Sửa lỗi gõ trong văn bản',
  input: v.object({
    kind: oneOf('Tên loại', PAPER_KINDS),
    subject: requiredText('Về'),
    audience: v.optional(oneOf('Bản', AUDIENCES)),
    /** Keys of the findings. One of which the words have changed has another key, and is left alone. */
    keys: v.pipe(
      v.array(requiredText('Chỗ cần sửa'), '«Chỗ cần sửa» phải là một danh sách.'),
      v.minLength(1, '«Chỗ cần sửa» chưa chọn.'),
      v.maxLength(MOST, `Mỗi lần chỉ sửa được ${MOST} chỗ.`),
    ),
  }),
  tabs: ({ kind }): readonly PaperTab[] => PAPER_SOURCES[kind].tabs,
  run(snapshot, { kind, subject, audience = usualAudience(kind), keys }, context) {
    const wanted = new Set(keys);
    const { findings } = examinePaper(snapshot, kind, subject, context, audience);
    const mends = findings.flatMap(({ key, mend }) => (mend && wanted.has(key) ? [mend] : []));
    const changes = rowsOf(mends).flatMap(([tab, code, ofRow]): Change[] => {
      const rows = (snapshot as Partial<Record<TabKey, { rows: Row<Coded>[] }>>)[tab]?.rows ?? [];
      const row = rows.find(({ record }) => record.code === code);
      return row ? update(tab, row.record as never, mended(ofRow) as never) : [];
    });
    const left = wanted.size - mends.length;
    const { name } = PAPERS[kind];
    return {
      changes,
      message:
        changes.length === 0
          ? 'Không sửa chỗ nào: các chỗ này đã được sửa hoặc đã đổi. Hãy kiểm tra lại.'
          : `Đã sửa ${mends.length} chỗ ở ${changes.length} dòng cho ${name.toLowerCase()} về ${subject}. Nội dung cũ được giữ trong trang «Nhật ký».`,
      output: { mended: mends.length },
      ...(changes.length > 0 && left > 0
        ? { warnings: [`Còn ${left} chỗ không sửa được vì đã được sửa hoặc đã đổi.`] }
        : {}),
    };
  },
});
