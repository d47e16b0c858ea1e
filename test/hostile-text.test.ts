// Text that people type is text: stored as typed (NFC, trimmed), printed as typed, through every act that may touch its row.
import type { World } from '../local';
import { copyWorld } from '../local';
import { readWorkbook, writeWorkbook } from '../local/files/xlsx';
import type { TabKey } from '../src/domain/records';
import { cellsOf, type } from './support/by-hand';
import { HIDDEN } from '../src/documents/redact';
import { readTab } from '../examples/summary';
import { addDialogue } from './support/grow';
import { ask, menu, smallOffice, tabsAsShown } from './support/office';
import { noticeRows, printedPaper } from './support/printed';

/** What it is, what is typed, and what is stored where that differs. */
const TEXTS: readonly (readonly [what: string, typed: string, stored?: string])[] = [
  ['a formula with a link', '=HYPERLINK("http://x","y")'],
  ['a formula', '=1+1'],
  ['a phone number', '+84912345678'],
  ['a sum', '-1+2'],
  ['a mention', '@here'],
  ['an apostrophe in front', "'abc"],
  ['two apostrophes in front', "''abc"],
  ['quotes', '"quoted"'],
  ['a quote that is not closed', '"mở đầu'],
  ['marks typed apart', 'Nguyễn Thị Ước ở ngõ Hoà Bình'.normalize('NFD'), 'Nguyễn Thị Ước ở ngõ Hoà Bình'],
  ['emoji that are joined', '👨‍👩‍👧‍👦 xin cảm ơn 👋🏽 🇻🇳 ❤️'],
  ['a tag of the layout', '{noiDung}'],
  ['a loop of the layout', '{#nhom}x{/nhom}'],
  ['raw XML of the layout', '{@keCoQuan}'],
  ['a tag of the wording', '{traLoi} và {so}'],
  ['markup', '<w:p>&amp;</w:p> & "x" <br>'],
  ['the end of CDATA', ']]> <!-- -->'],
  ['line breaks and tabs', 'dòng một\ndòng hai\tcột hai\n\ndòng bốn'],
  ['line breaks of Windows', 'dòng một\r\ndòng hai\rdòng ba', 'dòng một\ndòng hai\ndòng ba'],
  ['a number with zeros in front', '0012'],
  ['a fraction', '1/2'],
  ['a date', '1/2/2026'],
  ['a truth', 'TRUE'],
  ['a share', '50%'],
  ['a large number', '1e5'],
  ['an error of a sheet', '#REF!'],
  ['an amount', '1.000.000 ₫'],
  ['replacement patterns', "$& $1 $' $$"],
  ['a separator of lists', 'một; hai; ba'],
  ['blanks around it', '  \u00A0 có dấu cách ở hai đầu \t\n', 'có dấu cách ở hai đầu'],
  ['blanks within', 'hai  dấu   cách'],
  ['what cannot be seen', '\uFEFFkhông\u200B nhìn\u2060 thấy\u200B', 'không nhìn thấy'],
  ['what no file can hold', 'a\u0000b\u0008c\uFFFEd\ud83de', 'abcde'],
  ['40,000 characters', 'Đề nghị xã xem xét. '.repeat(2_000).trim()],
  ['40,000 quotes', '"'.repeat(40_000)],
  ['40,000 characters of emoji', '👋🏽'.repeat(10_000)],
];
/** The three long ones take their time; two of them only go the shortest way. */
const LONG_WAY = (typed: string) => typed.length < 1_000 || typed.startsWith('Đề nghị');

const ALL = TEXTS.map(([what, typed, stored = typed]) => ({ what, typed, stored }));
const number = (index: number, digits: number) => String(index).padStart(digits, '0');
const CASES = ALL.filter(({ typed }) => LONG_WAY(typed)).map((one, index) => ({
  ...one,
  speaker: `P-2026-01/${number(index + 2, 2)}`,
  answered: `YK-2026-${number(2 * index + 3, 3)}`,
  assigned: `YK-2026-${number(2 * index + 4, 3)}`,
  escalation: `GV-2026-${number(2 * index + 2, 3)}`,
  followUp: `GV-2026-${number(2 * index + 3, 3)}`,
}));

/** An act that must succeed. */
function act(world: World, useCase: string, input: object, requestId: string): void {
  const { reply } = ask(world, useCase, input, { requestId: `${useCase}-${requestId}` });
  if (!reply.ok) throw new Error([useCase, requestId, reply.error.message, ...(reply.error.details ?? [])].join('\n'));
}

/** Every text in every field that takes one, through all the acts; later acts touch the rows of earlier ones. */
function typeEverywhere(world: World): void {
  for (const { typed, what, speaker, answered, followUp } of CASES) {
    const names = { name: typed, village: typed, body: typed, phone: typed, summary: typed, consent: 'yes' };
    act(world, 'registerSpeaker', { session: 'P-2026-01', ...names }, what);
    const task = { task: typed, leadUnit: typed, officer: typed, dueOn: '20/8/2026' };
    const opinion = { speaker, source: 'slip', sourceName: typed, text: typed, field: typed };
    act(world, 'recordOpinion', { ...opinion, outcome: { type: 'escalated', superiorBody: typed, ...task } }, what);
    act(world, 'recordOpinion', { ...opinion, outcome: { type: 'assigned', ...task } }, `${what}, giao`);
    const outcome = { type: 'answered', answeredBy: typed, answer: typed };
    act(world, 'decideOutcome', { opinion: answered, outcome }, what);
    act(world, 'extendFollowUp', { followUp, dueOn: '2026-09-30', reason: typed }, what);
    act(world, 'recordResult', { followUp, result: typed, answeringPaper: typed }, what);
    act(world, 'callSpeaker', { speaker, state: 'spoken' }, what);
  }
}

const world = smallOffice();
typeEverywhere(world);

/** Fields that hold the text, by row. */
const places = ({ speaker, answered, assigned, followUp, escalation }: (typeof CASES)[number]) => {
  const list: [TabKey, string, string[]][] = [
    ['speakers', speaker, ['name', 'village', 'body', 'phone', 'summary']],
    ['opinions', answered, ['text', 'field', 'sourceName', 'answeredBy', 'answer']],
    ['opinions', assigned, ['text', 'field', 'sourceName']],
    ['followUps', followUp, ['task', 'leadUnit', 'officer', 'extensionReason', 'result', 'answeringPaper']],
    ['followUps', escalation, ['task', 'leadUnit', 'officer', 'superiorBody']],
  ];
  return list.flatMap(([tab, code, fields]) => fields.map((field) => ({ tab, code, field })));
};

/** A phone number is hidden in a public paper; everything else stands there as typed. */
const shown = (text: string) => text.replace(/^\+84912345678$/, HIDDEN);
/** So is whatever has digits enough, where a cell for phones holds it. */
const shownBesidePhones = (text: string) => shown(text).replace(/^1\.000\.000/, HIDDEN);

const brief = (text: unknown) =>
  typeof text === 'string' && text.length > 100 ? `${text.length}: ${text.slice(0, 60)}` : text;

/** Tells which cells of a text hold something that is not the text. */
function straysIn(on: World): (one: (typeof CASES)[number]) => unknown[] {
  const found = Object.fromEntries(
    (['speakers', 'opinions', 'followUps'] as const).map((tab) => [tab, cellsOf(on, tab)]),
  );
  return (one) =>
    places(one).flatMap(({ tab, code, field }) => {
      const cell = found[tab]?.(code, field);
      const isIt = cell?.value === one.stored && cell.formula === undefined && cell.format === '@';
      return isIt ? [] : [{ code, field, value: brief(cell?.value), formula: cell?.formula, format: cell?.format }];
    });
}

const strays = straysIn(world);
test.each(CASES)('$what is stored as typed, as text, also when later acts wrote to its row', (one) => {
  expect(strays(one)).toEqual([]);
});

describe('all of them', () => {
  it('survive a workbook that is saved and loaded', () => {
    const loaded = copyWorld(world);
    loaded.spreadsheet = readWorkbook(writeWorkbook(world.spreadsheet));
    expect(CASES.flatMap(straysIn(loaded))).toEqual([]);
  });

  it('are printed in the notice as typed', () => {
    const office = copyWorld(world);
    const { error } = menu(office, 'makeResultsPaper', 'P-2026-01');
    expect(error).toBeUndefined();
    expect(office.ui.at(-1)?.text).toContain('Đã lập dự thảo');
    const rows = noticeRows(printedPaper(office, 'results'));
    expect(rows).toHaveLength(2 * CASES.length + 2);
    for (const { stored: typed, what } of CASES) {
      const stored = shownBesidePhones(typed);
      const mine = rows.filter((row) => row.text === stored);
      const by = `Ông/Bà ${stored}, ${stored}`;
      expect({ what, said: mine.map(({ raisedBy, answer }) => [raisedBy, answer].map(brief)) }).toEqual({
        what,
        said: [
          [by, `Đã được ${stored} giải thích, trả lời tại hội nghị: ${stored}`].map(brief),
          [by, `Đã giải quyết ngày 15/07/2026: ${stored} (${stored})`].map(brief),
        ],
      });
    }
  });
});

test('what is typed by hand into the sheet stays when an act writes to its row, and is printed as it stands there', () => {
  const office = smallOffice();
  const short = ALL.filter(({ typed }) => typed.length < 1_000);
  addDialogue(office, short.length);
  const rows = short.map(({ typed }, index) => ({
    typed,
    opinion: `YK-2026-${index + 100}`,
    speaker: `P-2026-01/${index + 100}`,
  }));
  for (const { typed, opinion, speaker } of rows) {
    type(office, 'opinions', opinion, 'text', typed);
    type(office, 'speakers', speaker, 'summary', typed);
  }
  const found = () => {
    const [opinions, speakers] = [cellsOf(office, 'opinions'), cellsOf(office, 'speakers')];
    return rows.map(({ opinion, speaker }) => [opinions(opinion, 'text')?.value, speakers(speaker, 'summary')?.value]);
  };
  const before = found();
  for (const { opinion, speaker } of rows) {
    const outcome = { type: 'duplicate', of: 'YK-2026-001' };
    act(office, 'decideOutcome', { opinion, outcome }, opinion);
    act(office, 'callSpeaker', { speaker, state: 'absent' }, speaker);
  }
  expect(found()).toEqual(before);
  expect(menu(office, 'makeResultsPaper', 'P-2026-01').error).toBeUndefined();
  const printed = noticeRows(printedPaper(office, 'results')).map((row) => row.text);
  for (const [text] of before) {
    // What no file can hold is left out; a blank that may not break is compared as a blank.
    const wanted = String(text)
      .normalize('NFC')
      .replace(/[\u0000\u0008\uFFFE]|\p{Surrogate}/gu, '')
      .replace(/\r\n?/g, '\n')
      .replace(/\u00A0/g, ' ');
    expect(printed).toContain(shown(wanted));
  }
});

describe('a run that was cut off', () => {
  const { run } = ask(smallOffice(), 'registerSpeaker', { session: 'P-2026-01', name: 'Nguyễn Văn Ba' });
  const call = run.calls.indexOf('SpreadsheetApp.flush') + 1;

  it.each(ALL)('$what comes back from the journal', ({ typed, stored, what }) => {
    const input = { session: 'P-2026-01', name: typed, summary: typed };
    const office = smallOffice();
    const killed = ask(office, 'registerSpeaker', input, {
      requestId: `cut-off-${what}`,
      killAt: { call, when: 'after' },
      pendingOnKill: 'drop',
    });
    expect(killed.run.error?.name).toBe('ExecutionKilled');
    expect(readTab(office, 'speakers')).toHaveLength(1);
    act(office, 'callSpeaker', { speaker: 'P-2026-01/01', state: 'absent' }, 'next');
    expect(readTab(office, 'speakers').map(({ name, summary }) => [name, summary])[1]).toEqual([stored, stored]);
    expect(cellsOf(office, 'speakers')('P-2026-01/02', 'name')?.value).toBe(stored);
  });
});

const LONG = 'a'.repeat(50_001);
const TOO_LONG: readonly (readonly [useCase: string, field: string, input: object])[] = [
  ['registerSpeaker', 'Họ và tên', { session: 'P-2026-01', name: LONG }],
  ['registerSpeaker', 'Tóm tắt', { session: 'P-2026-01', name: 'Nguyễn Văn Ba', summary: LONG }],
  ['recordOpinion', 'Nội dung ý kiến', { speaker: 'P-2026-01/01', text: LONG }],
  [
    'decideOutcome',
    'Nội dung trả lời',
    { opinion: 'YK-2026-002', outcome: { type: 'answered', answeredBy: 'A', answer: LONG } },
  ],
  [
    'decideOutcome',
    'Việc phải làm',
    { opinion: 'YK-2026-002', outcome: { type: 'assigned', leadUnit: 'A', task: LONG } },
  ],
  [
    'decideOutcome',
    'Đơn vị phối hợp',
    {
      opinion: 'YK-2026-002',
      outcome: { type: 'assigned', leadUnit: 'A', supportingUnits: ['b'.repeat(25_000), 'c'.repeat(25_000)] },
    },
  ],
  ['extendFollowUp', 'Lý do gia hạn', { followUp: 'GV-2026-001', dueOn: '30/9/2026', reason: LONG }],
  ['recordResult', 'Kết quả', { followUp: 'GV-2026-001', result: LONG }],
  ['changeSession', 'Kết luận', { session: 'P-2026-01', state: 'closed', conclusion: LONG }],
  ['changeSettings', 'Họ và tên người ký', { values: { signerName: LONG } }],
];

describe('50,001 characters', () => {
  it.each(TOO_LONG)('%s: «%s» is named and nothing is written', (useCase, field, input) => {
    const office = smallOffice();
    const before = tabsAsShown(office);
    const { reply } = ask(office, useCase, input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'input' } });
    if (!reply.ok) {
      expect(reply.error.message).toContain(`«${field}»`);
      expect(reply.error.message).toMatch(/quá 50000 ký tự/);
    }
    expect(tabsAsShown(office)).toEqual(before);
  });

  it('50,000 of them are stored whole, wherever the act repeats them', () => {
    const office = smallOffice();
    const most = 'ă'.repeat(50_000);
    act(office, 'registerSpeaker', { session: 'P-2026-01', name: most, village: most, summary: most }, 'most');
    act(office, 'registerSpeaker', { session: 'P-2026-01', name: most, village: most }, 'most, again');
    act(office, 'callSpeaker', { speaker: 'P-2026-01/02', state: 'spoken' }, 'most');
    act(office, 'recordOpinion', { speaker: 'P-2026-01/02', text: most }, 'most');
    const units = { leadUnit: most, officer: most, supportingUnits: [most] };
    act(office, 'decideOutcome', { opinion: 'YK-2026-003', outcome: { type: 'assigned', ...units } }, 'most');
    act(office, 'recordResult', { followUp: 'GV-2026-002', result: most, answeringPaper: most }, 'most');
    act(
      office,
      'decideOutcome',
      { opinion: 'YK-2026-003', outcome: { type: 'answered', answeredBy: most, answer: most } },
      'most, again',
    );
    for (const [tab, code, field] of [
      ['speakers', 'P-2026-01/02', 'name'],
      ['speakers', 'P-2026-01/03', 'village'],
      ['opinions', 'YK-2026-003', 'text'],
      ['opinions', 'YK-2026-003', 'answer'],
      ['followUps', 'GV-2026-002', 'officer'],
      ['followUps', 'GV-2026-002', 'result'],
    ] as const)
      expect([code, field, cellsOf(office, tab)(code, field)?.value === most]).toEqual([code, field, true]);
  });
});

describe('line breaks in names', () => {
  it('never reach the headers of a mail', () => {
    const office = smallOffice();
    const name = 'Trần\r\nBcc: ai@do.example\nThử';
    const officer = { kind: 'officer', name, title: 'Công\nchức', unit: 'Địa\nchính', email: 'xuong.dong@xa.example' };
    act(office, 'keepDirectory', { entries: [officer] }, 'breaks');
    act(office, 'changeSettings', { values: { officeName: 'Ủy ban nhân dân\nBcc: ai@do.example\nxã Thử' } }, 'breaks');
    const outcome = {
      type: 'assigned',
      leadUnit: 'Địa\nchính',
      officer: name,
      task: 'Sửa\nđường',
      dueOn: '2026-07-16',
    };
    act(office, 'decideOutcome', { opinion: 'YK-2026-002', outcome }, 'breaks');
    expect(menu(office, 'sendReminderMails').error).toBeUndefined();
    expect(office.mails.map((mail) => mail.to)).toEqual(['xuong.dong@xa.example']);
    for (const { to, name: from = '', subject, replyTo = '', cc = '', bcc = '' } of office.mails)
      for (const header of [to, from, subject, replyTo, cc, bcc]) expect(header).not.toMatch(/[\r\n]/);
    expect(office.mails[0]?.body).toContain('Sửa đường');
  });
});
