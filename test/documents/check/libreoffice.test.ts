// Papers that LibreOffice made: they are read without stumbling, and what they do wrong is found.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspectLayout } from '../../../src/documents/check';
import type { LayoutFinding, LayoutReport } from '../../../src/documents/check';
import { resultsPaper } from '../paper';
import { GOOD, made } from './papers';

const HTML = `<html><head><meta charset="utf-8"></head><body style="font-family:Arial">
<table><tr><td><p align="center"><b>ỦY BAN NHÂN DÂN<br>XÃ SÔNG LAM</b></p></td>
<td><p align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br><u>Độc lập - Tự do - Hạnh phúc</u></b></p></td></tr>
<tr><td><p align="center">Số: 5/TB-UBND</p></td><td><p align="center"><i>Sông Lam, ngày 5 tháng 02 năm 2026</i></p></td></tr></table>
<p align="center"><b>THÔNG BÁO</b></p><p align="center"><b>Về việc tổ chức đối thoại</b></p>
<p>Ủy ban nhân dân xã thông báo thời gian tổ chức hội nghị đối thoại với Nhân dân.</p>
<table><tr><td><p><b><i>Nơi nhận:</i></b></p><p>- Các thôn;</p><p>- Lưu: VT.</p></td>
<td><p align="center"><b>CHỦ TỊCH</b></p><p align="center"><br></p><p align="center"><b>Đỗ Thị Ước</b></p></td></tr></table>
</body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'check-'));
const reports = new Map<string, LayoutReport>();

function convert(to: string, ...files: string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder, ...files],
    { stdio: 'ignore' },
  );
}

beforeAll(() => {
  const path = (name: string) => join(folder, name);
  writeFileSync(path('trang.html'), HTML);
  // A paper of Word and one of ours, saved as .odt and back.
  writeFileSync(path('ke-hoach.docx'), made(GOOD.plan()));
  writeFileSync(path('phu-luc.docx'), made(GOOD.annexed()));
  writeFileSync(path('ket-qua.docx'), Buffer.from(resultsPaper(), 'base64'));
  const names = ['ke-hoach', 'phu-luc', 'ket-qua'];
  convert('odt', ...names.map((name) => path(`${name}.docx`)));
  convert('docx:MS Word 2007 XML', ...names.map((name) => path(`${name}.odt`)));
  convert('odt:writer8', path('trang.html'));
  convert('docx:MS Word 2007 XML', path('trang.odt'));
  for (const name of [...names, 'trang']) reports.set(name, inspectLayout(readFileSync(path(`${name}.docx`))));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const findingsOf = (name: string): LayoutFinding[] => reports.get(name)?.findings ?? [];
const brief = (name: string) => findingsOf(name).map(({ rule, component }) => `${rule} ${component}`);

test('a good paper that went through LibreOffice is still a good one', () => {
  expect(findingsOf('ke-hoach')).toEqual([]);
  expect(findingsOf('ket-qua')).toEqual([]);
});

test('with its annex', () => {
  expect(reports.get('phu-luc')?.forms).toEqual(['named']);
  expect(findingsOf('phu-luc')).toEqual([]);
});

test('a web page that became a paper: parts are known by what they say', () => {
  expect(reports.get('trang')?.forms).toEqual(['named']);
  expect(brief('trang')).toEqual(
    expect.arrayContaining([
      'format Số, ký hiệu',
      'format Địa danh, thời gian',
      'underline Tiêu ngữ',
      'line-missing Cơ quan ban hành',
      'line-missing Trích yếu',
      'font Nội dung',
      'end-mark Kết thúc văn bản',
      'indent Nội dung',
      'size Danh sách nơi nhận',
    ]),
  );
  expect(brief('trang').filter((one) => one.startsWith('missing'))).toEqual([]);
});
