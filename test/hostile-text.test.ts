// Text that people type is text: stored as typed (NFC, trimmed), printed as typed, through every act that may touch its row.
import type { World } from '../local';
import { copyWorld } from '../local';
import { readWorkbook, writeWorkbook } from '../local/files/xlsx';
import type { TabKey } from '../src/domain/records';
import { cellOf, read, type } from './support/by-hand';
import { readTab } from '../examples/summary';
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
  ['40,000 characters', 'Đề nghị xã xem xét. '.repeat(2_000).trim()],
  ['40,000 quotes', '"'.repeat(40_000)],
  ['40,000 characters of emoji', '👋🏽'.repeat(10_000)],
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
];
const CASES = TEXTS.map(([what, typed, stored = typed], index) => {
  const number = String(index + 2).padStart(2, '0');
  return {
    what,
    typed,
    stored,
    speaker: `P-2026-01/${number}`,
    answered: `YK-2026-${String(3 * index + 3).padStart(3, '0')}`,
    assigned: `YK-2026-${String(3 * index + 4).padStart(3, '0')}`,
    slip: `YK-2026-${String(3 * index + 5).padStart(3, '0')}`,
    followUp: `GV-2026-${String(2 * index + 2).padStart(3, '0')}`,
    escalation: `GV-2026-${String(2 * index + 3).padStart(3, '0')}`,
  };
});

/** An act that must succeed. */
function act(world: World, useCase: string, input: object, requestId: string): void {
  const { reply } = ask(world, useCase, input, { requestId: `${useCase}-${requestId}` });
  if (!reply.ok) throw new Error([useCase, requestId, reply.error.message, ...(reply.error.details ?? [])].join('\n'));
}

/** Every text in every field that takes one, through all the acts; later acts touch the rows of earlier ones. */
function typeEverywhere(world: World): void {
  for (const { typed, what, speaker, answered, assigned, followUp, escalation } of CASES) {
    const names = { name: typed, village: typed, body: typed, phone: typed, summary: typed, consent: 'yes' };
    act(world, 'registerSpeaker', { session: 'P-2026-01', ...names }, what);
    const opinion = { text: typed, field: typed };
    const answer = { type: 'answered', answeredBy: typed, answer: typed };
    act(world, 'recordOpinion', { speaker, ...opinion, outcome: answer }, what);
    const task = { task: typed, leadUnit: typed, officer: typed, dueOn: '20/8/2026' };
    act(world, 'recordOpinion', { speaker, ...opinion, outcome: { type: 'assigned', ...task } }, `${what}, giao`);
    const slip = { session: 'P-2026-01', source: 'slip', sourceName: typed, ...opinion };
    act(world, 'recordOpinion', slip, `${what}, phiếu`);
    const outcome = { type: 'escalated', superiorBody: typed, ...task };
    act(world, 'decideOutcome', { opinion: answered, outcome }, what);
    act(world, 'decideOutcome', { opinion: answered, outcome: answer }, `${what}, lại`);
    act(world, 'extendFollowUp', { followUp, dueOn: '2026-09-30', reason: typed }, what);
    act(world, 'recordResult', { followUp, result: typed, answeringPaper: typed }, what);
    act(world, 'callSpeaker', { speaker, state: 'spoken' }, what);
    expect([assigned, escalation]).toHaveLength(2);
  }
}

const world = smallOffice();
typeEverywhere(world);

/** Fields that hold the text, by row. */
const places = ({ speaker, answered, assigned, slip, followUp, escalation }: (typeof CASES)[number]) => {
  const list: [TabKey, string, string[]][] = [
    ['speakers', speaker, ['name', 'village', 'body', 'phone', 'summary']],
    ['opinions', answered, ['text', 'field', 'answeredBy', 'answer']],
    ['opinions', assigned, ['text', 'field']],
    ['opinions', slip, ['text', 'field', 'sourceName']],
    ['followUps', followUp, ['task', 'leadUnit', 'officer', 'extensionReason', 'result', 'answeringPaper']],
    ['followUps', escalation, ['task', 'leadUnit', 'officer', 'superiorBody']],
  ];
  return list.flatMap(([tab, code, fields]) => fields.map((field) => [tab, code, field] as const));
};

const brief = (text: unknown) =>
  typeof text === 'string' && text.length > 100 ? `${text.length}: ${text.slice(0, 60)}` : text;
/** What the cells of the text hold that is not the text. */
const strays = (on: World, one: (typeof CASES)[number]) =>
  places(one).flatMap(([tab, code, field]) => {
    const cell = cellOf(on, tab, code, field);
    const isIt = cell?.value === one.stored && cell.formula === undefined && cell.format === '@';
    return isIt ? [] : [{ code, field, value: brief(cell?.value), formula: cell?.formula, format: cell?.format }];
  });

describe.each(CASES)('$what', (one) => {
  it('is stored as typed, as text, also when later acts wrote to its row', () => {
    expect(strays(world, one)).toEqual([]);
  });
});

describe('all of them', () => {
  it('survive a workbook that is saved and loaded', () => {
    const loaded = copyWorld(world);
    loaded.spreadsheet = readWorkbook(writeWorkbook(world.spreadsheet));
    expect(CASES.flatMap((one) => strays(loaded, one))).toEqual([]);
  });

  it('are printed in the notice as typed', () => {
    const office = copyWorld(world);
    const { error } = menu(office, 'makeResultsPaper', 'P-2026-01');
    expect(error).toBeUndefined();
    expect(office.ui.at(-1)?.text).toContain('Đã lập dự thảo');
    const rows = noticeRows(printedPaper(office, 'results'));
    expect(rows).toHaveLength(3 * CASES.length + 2);
    const opinions = readTab(office, 'opinions');
    const order = rows.map((row) => opinions.find(({ text }, index) => text === row.text && opinions.splice(index, 1)));
    expect(order.filter((found) => !found)).toEqual([]);
    for (const { stored, what } of CASES) {
      const mine = rows.filter((row) => row.text === stored);
      expect({ what, rows: mine.length }).toEqual({ what, rows: 3 });
      const answers = mine.map((row) => row.answer);
      expect({
        what,
        answers: answers.includes(`Đã được ${stored} giải thích, trả lời tại hội nghị: ${stored}`),
      }).toEqual({
        what,
        answers: true,
      });
      expect({ what, results: answers.filter((answer) => answer.includes(`: ${stored} (${stored})`)).length }).toEqual({
        what,
        results: 1,
      });
      expect({ what, raisedBy: mine.filter((row) => row.raisedBy === `Ông/Bà ${stored}, ${stored}`).length }).toEqual({
        what,
        raisedBy: 2,
      });
    }
  });
});

describe('typed by hand into the sheet', () => {
  it.each(CASES.filter(({ stored }) => stored.length < 1_000))(
    '$what stays when an act writes to its row',
    ({ typed }) => {
      const office = smallOffice();
      type(office, 'opinions', 'YK-2026-002', 'text', typed);
      type(office, 'speakers', 'P-2026-01/01', 'summary', typed);
      const before = [
        read(office, 'opinions', 'YK-2026-002', 'text'),
        read(office, 'speakers', 'P-2026-01/01', 'summary'),
      ];
      act(
        office,
        'decideOutcome',
        { opinion: 'YK-2026-002', outcome: { type: 'duplicate', of: 'YK-2026-001' } },
        'hand',
      );
      act(office, 'callSpeaker', { speaker: 'P-2026-01/01', state: 'speaking' }, 'hand');
      expect([
        read(office, 'opinions', 'YK-2026-002', 'text'),
        read(office, 'speakers', 'P-2026-01/01', 'summary'),
      ]).toEqual(before);
      expect(menu(office, 'makeResultsPaper', 'P-2026-01').error).toBeUndefined();
      const printed = noticeRows(printedPaper(office, 'results')).map((row) => row.text);
      const shown = before[0]
        ?.normalize('NFC')
        .replace(/[\u0000\u0008\uFFFE]|\p{Surrogate}/gu, '')
        .replace(/\r\n?/g, '\n')
        .replace(/\u00A0/g, ' ');
      expect(printed).toContain(shown);
    },
  );
});

describe('a run that was cut off', () => {
  it.each(CASES)('$what comes back from the journal', ({ typed, stored, what }) => {
    const input = { session: 'P-2026-01', name: typed, summary: typed };
    const { run } = ask(smallOffice(), 'registerSpeaker', input, { requestId: `cut-off-${what}` });
    const call = run.calls.indexOf('SpreadsheetApp.flush') + 1;
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
    expect(cellOf(office, 'speakers', 'P-2026-01/02', 'name')?.value).toBe(stored);
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
      expect([code, field, cellOf(office, tab, code, field)?.value === most]).toEqual([code, field, true]);
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
