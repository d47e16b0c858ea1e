// `doi-thoai check FILE.docx`: where a paper departs from the form of Nghị định 30/2020/NĐ-CP, for people or as JSON.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { LayoutFinding, LayoutReport } from '../documents/check';
import { findingSentence, inspectLayout } from '../documents/check';
import { UserError } from '../domain/errors';
import type { Command, Streams } from './command';
import { EXIT, UsageError } from './command';

const DECREE = 'Nghị định 30/2020/NĐ-CP';

const HELP = `Kiểm tra thể thức của một văn bản Word theo ${DECREE}.

    doi-thoai check TỆP.docx [--json]

  --json   in kết quả dạng JSON
  --help   in hướng dẫn này

Tệp có thể do Word, Google Docs, LibreOffice hoặc tiện ích này làm ra. Tệp chỉ được đọc, không bị sửa, không gửi đi đâu.
LỖI: trái với Nghị định. CẦN XEM: chưa chắc là sai, hoặc cách làm mà mẫu của Nghị định không có.

Mã kết thúc: 0 không có gì trái; 1 có điểm cần sửa hoặc cần xem; 2 không đọc được tệp.`;

function filePath(args: string[]): { path: string; json: boolean } {
  let parsed;
  try {
    parsed = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true });
  } catch {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--json') ?? '';
    throw new UsageError(`Không có tùy chọn «${unknown}».`);
  }
  const [path, ...others] = parsed.positionals;
  if (path === undefined) throw new UsageError('Chưa ghi tên tệp cần kiểm tra.');
  if (others.length > 0)
    throw new UsageError('Mỗi lần chỉ kiểm tra một tệp. Tên tệp có dấu cách thì đặt trong ngoặc kép.');
  return { path, json: parsed.values.json };
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'Không tìm thấy tệp. Hãy xem lại tên tệp và thư mục.',
  EISDIR: 'Đây là thư mục, không phải tệp .docx.',
  EACCES: 'Không có quyền đọc tệp.',
  EPERM: 'Không có quyền đọc tệp.',
};

/** The report, or why there is none. */
function reportOn(path: string): LayoutReport | { code: string; message: string } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    return { code: 'check/no-file', message: UNREADABLE[code] ?? 'Không đọc được tệp.' };
  }
  try {
    return inspectLayout(bytes);
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message };
    return { code: 'check/broken', message: 'Không đọc được tệp: nội dung bên trong không như Word ghi.' };
  }
}

/** Findings that say the same of several places stand together. */
function grouped(findings: readonly LayoutFinding[]): LayoutFinding[][] {
  const groups = new Map<string, LayoutFinding[]>();
  for (const finding of findings) {
    const key = [finding.severity, finding.component, finding.found, finding.wanted, finding.place.part].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

const LABEL = { error: 'LỖI     ', warning: 'CẦN XEM ' } as const;
const MOST_PLACES = 8;

function otherPlaces(others: readonly LayoutFinding[]): string {
  if (others.length === 0) return '';
  const numbers = others.flatMap(({ place }) => place.paragraph ?? []);
  const named = numbers.slice(0, MOST_PLACES).join(', ');
  const more = numbers.length > MOST_PLACES ? ', …' : '';
  return ` Cũng vậy ở ${others.length} chỗ khác${named === '' ? '' : `: đoạn ${named}${more}`}.`;
}

function printReport(name: string, { forms, findings }: LayoutReport, { out }: Streams): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0) out(`${name}: không thấy điểm nào trái với thể thức của ${DECREE}.`);
  else {
    const counts = [...(errors > 0 ? [`${errors} lỗi`] : []), ...(warnings > 0 ? [`${warnings} điểm cần xem`] : [])];
    out(`${name}: ${counts.join(', ')} về thể thức theo ${DECREE}.`);
  }
  if (forms.every((form) => form === 'plain'))
    out('Tệp không có Quốc hiệu, số, ký hiệu và nơi nhận nên chỉ kiểm tra trang, phông chữ và bảng.');
  if (findings.length > 0) out('');
  for (const [first, ...others] of grouped(findings))
    if (first) out(`${LABEL[first.severity]}${findingSentence(first)}${otherPlaces(others)}`);
}

export const check: Command = {
  name: 'check',
  usage: 'TỆP.docx [--json]',
  summary: `kiểm tra thể thức văn bản Word theo ${DECREE}`,
  help: HELP,
  run(args, streams) {
    const { path, json } = filePath(args);
    const file = basename(path);
    const report = reportOn(path);
    if (!('findings' in report)) {
      if (json) streams.out(JSON.stringify({ file, error: report }, null, 2));
      streams.problem(`${file}: ${report.message}`);
      return EXIT.unable;
    }
    if (json) streams.out(JSON.stringify({ file, ...report }, null, 2));
    else printReport(file, report, streams);
    return report.findings.length === 0 ? EXIT.fine : EXIT.findings;
  },
};
