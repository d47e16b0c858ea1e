// The command as an office runs it: its words, its exit codes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import { GOOD, handOut, made } from '../documents/check/papers';
import { body, centred, docx } from '../documents/check/word';
import { ROOT } from '../support/source';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function call(...args: string[]): { code: number; out: string; problem: string } {
  const lines = { out: [] as string[], problem: [] as string[] };
  const code = run(args, { out: (line) => lines.out.push(line), problem: (line) => lines.problem.push(line) });
  return { code, out: lines.out.join('\n'), problem: lines.problem.join('\n') };
}

const good = file('dung.docx', made(GOOD.plan()));
const wrong = file(
  'sai.docx',
  made({
    ...GOOD.plan(),
    title: centred('KẾ HOẠCH', 'b', 16),
    points: body('- Một.', 'Arial') + body('- Hai.', 'Arial'),
  }),
);

describe('check', () => {
  test('0 and a sentence where nothing is wrong', () => {
    expect(call('check', good)).toEqual({
      code: 0,
      out: 'dung.docx: không thấy điểm nào trái với thể thức của Nghị định 30/2020/NĐ-CP.',
      problem: '',
    });
  });

  test('1 and what is wrong, what is wrong alike on one line', () => {
    const { code, out } = call('check', wrong);
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'sai.docx: 3 lỗi về thể thức theo Nghị định 30/2020/NĐ-CP.',
      '',
      'LỖI     Tên loại văn bản (phần đầu, đoạn 10 «KẾ HOẠCH»): cỡ chữ 16. Yêu cầu: cỡ chữ 13 đến 14.',
      expect.stringMatching(
        /^LỖI {5}Nội dung \(nội dung, đoạn \d+ «- Một\.»\): phông chữ Arial\. .* Cũng vậy ở 1 chỗ khác: đoạn \d+\.$/,
      ),
    ]);
  });

  test('a warning alone is a finding too', () => {
    const path = file('xem.docx', made({ ...GOOD.plan(), opening: body('Ủy ban nhân dân xã Sông Lam:', 'u') }));
    const { code, out } = call('check', path);
    expect(code).toBe(1);
    expect(out).toContain('1 điểm cần xem');
    expect(out).toContain('CẦN XEM');
  });

  test('says what of a paper without letterhead is checked', () => {
    expect(call('check', file('noi-quy.docx', docx(handOut()))).out).toContain('chỉ kiểm tra trang, phông chữ và bảng');
  });

  test('JSON for programs', () => {
    const { code, out } = call('check', wrong, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: 'sai.docx',
      forms: ['named'],
      findings: [
        {
          severity: 'error',
          rule: 'size',
          component: 'Tên loại văn bản',
          place: { part: 'phần đầu', paragraph: 10, words: 'KẾ HOẠCH' },
          found: 'cỡ chữ 16',
          wanted: 'cỡ chữ 13 đến 14',
        },
        { rule: 'font' },
        { rule: 'font' },
      ],
    });
    expect(JSON.parse(call('check', '--json', good).out)).toEqual({
      file: 'dung.docx',
      forms: ['named'],
      findings: [],
    });
  });

  test.each<[string, () => string, string]>([
    ['a file that is not there', () => join(folder, 'khong-co.docx'), 'khong-co.docx: Không tìm thấy tệp.'],
    [
      'a folder',
      () => (mkdirSync(join(folder, 'thu-muc.docx')), join(folder, 'thu-muc.docx')),
      'thu-muc.docx: Đây là thư mục',
    ],
    [
      'an old .doc',
      () => file('cu.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])),
      'cu.doc: Tệp là .doc của Word 97-2003',
    ],
    ['a broken archive', () => file('hong.docx', 'PK\u0003\u0004 xyz'), 'hong.docx: Tệp .docx bị hỏng'],
    ['something else', () => file('anh.docx', 'GIF89a'), 'anh.docx: Tệp không phải là văn bản Word (.docx).'],
  ])('2 and a sentence for %s', (_name, path, sentence) => {
    const at = path();
    const { code, out, problem } = call('check', at);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(problem).toContain(sentence);
    expect(problem).not.toContain(folder);
    const json = call('check', at, '--json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.out)).toMatchObject({ error: { code: expect.stringMatching(/^check\//) as string } });
  });

  test.each<[string[], string]>([
    [[], 'Chưa ghi lệnh.'],
    [['kiem-tra'], 'Không có lệnh «kiem-tra».'],
    [['check'], 'Chưa ghi tên tệp'],
    [['check', 'a.docx', 'b.docx'], 'Mỗi lần chỉ kiểm tra một tệp'],
    [['check', '--xml', 'a.docx'], 'Không có tùy chọn «--xml».'],
  ])('2 and how it is called for %j', (args, sentence) => {
    const { code, problem } = call(...args);
    expect(code).toBe(2);
    expect(problem).toContain(sentence);
    expect(problem).toContain('doi-thoai');
  });

  test('help is no fault', () => {
    expect(call('--help')).toMatchObject({ code: 0, out: expect.stringContaining('check TỆP.docx') as string });
    expect(call('check', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--json') as string });
  });
});

test('npx doi-thoai in a checkout runs it', () => {
  const npx = (...args: string[]) => {
    const { status, stdout } = spawnSync('npx', ['doi-thoai', ...args], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' }); // prettier-ignore
    return { status, stdout };
  };
  expect(npx('check', good).status).toBe(0);
  expect(npx('check', wrong)).toEqual({ status: 1, stdout: `${call('check', wrong).out}\n` });
  expect(npx('check', join(folder, 'khong-co.docx')).status).toBe(2);
}, 120_000);
