// One command on a fresh machine: installs what is missing, then does what was asked.
//   node run.mjs         the sheet in a browser, with the example (also: node run.mjs start)
//   node run.mjs demo    the main job, on the example, into out/
//   node run.mjs test    every test
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
/** Program that must be there, and the Debian package that has it. Papers and workbooks are opened as people open them. */
const PROGRAMS = [
  ['soffice', ['libreoffice-writer', 'libreoffice-calc']],
  ['pdftotext', ['poppler-utils']],
];
/** Tinos has the widths of Times New Roman and every Vietnamese letter; without it pages wrap otherwise. */
const FONT = ['Tinos', ['fonts-croscore', 'fontconfig']];
/** Tests of pages run in any browser of the Chromium family, as local/web/browsers.ts finds it. */
const BROWSERS = [
  ...[
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  ...['brave-browser'],
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app',
  '/Applications/Chromium.app',
  '/Applications/Microsoft Edge.app',
  `${process.env['ProgramFiles']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['ProgramFiles(x86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['ProgramFiles(x86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
}

function must(command, args, options) {
  const status = run(command, args, options);
  if (status !== 0) process.exit(status);
}

const output = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';
const isThere = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

function installPackages() {
  const lock = `${ROOT}/package-lock.json`;
  const installed = `${ROOT}/node_modules/.package-lock.json`;
  const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (!upToDate) must('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Debian and its kin are served; elsewhere the person is told what to install. */
function installPrograms() {
  const missing = [
    ...PROGRAMS.filter(([program]) => !isThere(program)).flatMap(([, packages]) => packages),
    ...(output('fc-list', []).includes(FONT[0]) ? [] : FONT[1]),
    ...(process.env.CHROMIUM || BROWSERS.some(isThere) || APPLICATIONS.some(existsSync) ? [] : ['chromium']),
  ];
  if (missing.length === 0) return;
  if (!isThere('apt-get')) {
    console.error(
      `The tests open papers in LibreOffice and pages in a browser. Please install: ${missing.join(', ')} (names as in Debian).`,
    );
    process.exit(1);
  }
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo'];
  const apt = (...args) =>
    must([...asRoot, 'apt-get'][0], [...asRoot, 'apt-get', ...args].slice(1), {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-q');
  apt('install', '-qy', '--no-install-recommends', ...missing);
}

/** Options alone are for `start`: node run.mjs --latency p50 */
const [name = 'start', ...rest] = process.argv[2]?.startsWith('--')
  ? ['start', ...process.argv.slice(2)]
  : process.argv.slice(2);

const TASKS = {
  start: () => must('npm', ['start', '--silent', '--', ...rest]),
  demo: () => must('npm', ['run', '--silent', 'demo']),
  test: () => {
    installPrograms();
    must('npm', ['test', '--silent']);
  },
};

const wanted = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')).engines.node.replace(/\D/g, '');
if (Number(process.versions.node.split('.')[0]) < Number(wanted)) {
  console.error(`doi-thoai needs Node ${wanted} or later; this is ${process.versions.node}.`);
  process.exit(1);
}
const task = TASKS[name];
if (!task) {
  console.error(`usage: node run.mjs ${Object.keys(TASKS).join(' | ')}`);
  process.exit(2);
}
installPackages();
task();
