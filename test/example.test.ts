// The example played once through the bundle, as the demo does: counts, papers, mails, workbook and summary.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { exampleWorld, play } from '../examples/play';
import { createStage } from '../examples/stage';
import { readTab, summarize } from '../examples/summary';
import { saveWorld } from '../local';
import { readWorkbook } from '../local/files/xlsx';
import { addDays } from '../src/domain/dates';
import { initials } from '../src/domain/names';
import { isOpen } from '../src/domain/tally';
import { bundle } from './support/office';
import { noticeRows, paragraphsOf, printedPaper } from './support/printed';

const EXAMPLE = join(__dirname, '../examples/ngoc-chau-2024');
const text = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8');
const json = <T>(name: string): T => JSON.parse(text(name)) as T;

const { demoDay } = json<{ demoDay: string }>('demo.json');
const { replyTo } = json<{ replyTo: string }>('settings.json');

const world = exampleWorld('ngoc-chau-2024', { newSheetRows: 150 });
const stage = createStage(world, bundle, { latencies: true });
const played = play(stage, 'ngoc-chau-2024');
const summary = summarize(world, stage.steps);

const sessions = readTab(world, 'sessions');
const speakers = readTab(world, 'speakers');
const opinions = readTab(world, 'opinions');
const followUps = readTab(world, 'followUps');
const sum = (counts: object) => (Object.values(counts) as number[]).reduce((all, count) => all + count, 0);

describe('the counts', () => {
  it('are those of the meeting, and its sums add up', () => {
    expect(played).toEqual({ plan: 'KH-2024-01', sessions: ['P-2024-01', 'P-2024-02', 'P-2024-03'] });
    expect(summary.sessions).toMatchObject({ total: 3, byState: { closed: 2, cancelled: 1 } });
    expect(summary.sessions.headCount).toBe(sum(sessions.map((session) => session.headCount ?? 0)));
    expect(summary.speakers.total).toBeGreaterThanOrEqual(12);
    expect(sum(summary.speakers.byState)).toBe(summary.speakers.total);
    expect(summary.opinions.total).toBeGreaterThanOrEqual(20);
    expect(sum(summary.opinions.byOutcome) + summary.opinions.undecided).toBe(summary.opinions.total);
    expect(sum(summary.opinions.byKind)).toBe(summary.opinions.total);
    expect(sum(summary.followUps.byState)).toBe(summary.followUps.total);
    expect(summary.followUps.total).toBe(summary.opinions.byOutcome.assigned + summary.opinions.byOutcome.escalated);
    expect(summary).toMatchObject({ papers: { plan: 1, results: 1 }, mails: { sent: world.mails.length } });
  });

  it('show every outcome, a second ý kiến of one speaker, one thing overdue and one due today', () => {
    for (const count of Object.values(summary.opinions.byOutcome)) expect(count).toBeGreaterThan(0);
    const repeated = opinions.filter(
      ({ speaker, code }) => speaker !== '' && opinions.some((other) => other.speaker === speaker && other.code < code),
    );
    expect(repeated.length).toBeGreaterThan(0);
    expect(summary.followUps.byState).toMatchObject({ overdue: 1, dueToday: 1 });
    expect(followUps.filter(({ state, dueOn }) => state === 'assigned' && dueOn < demoDay)).toHaveLength(1);
  });

  it('hold an extension that keeps the first due date, an escalation that names who it went to, a duplicate', () => {
    const extended = followUps.filter((followUp) => followUp.originalDueOn !== '');
    expect(extended.length).toBeGreaterThan(0);
    for (const { dueOn, originalDueOn, extensionReason } of extended) {
      expect(dueOn > originalDueOn).toBe(true);
      expect(extensionReason).not.toBe('');
    }
    const outcomeOf = (code: string) => opinions.find((opinion) => opinion.code === code)?.outcome;
    for (const { opinion, superiorBody } of followUps)
      expect(superiorBody !== '').toBe(outcomeOf(opinion) === 'escalated');
    for (const { duplicateOf, outcome } of opinions)
      expect(outcome === 'duplicate' ? outcomeOf(duplicateOf) : duplicateOf).toMatch(
        outcome === 'duplicate' ? /^(answered|assigned|escalated)$/ : /^$/,
      );
  });

  it('hold people who agreed that their name is published, who did not, and who were not asked', () => {
    expect(new Set(speakers.map(({ consent }) => consent))).toEqual(new Set(['yes', 'no', '']));
  });
});

/** The source's paragraphs as they are to be printed: marks of its own format and doubled blanks apart, corrected. */
function sourceParagraphs(): string[] {
  const paragraphs = text('source.txt')
    .split('\n')
    .map((line) => line.replace(/^#+ /, '').replace(/\*\*/g, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  for (const { original, corrected } of json<{ original: string; corrected: string }[]>('corrections.json')) {
    const parts = original.split('\n');
    const at = paragraphs.findIndex((_, index) => parts.every((part, offset) => paragraphs[index + offset] === part));
    if (at < 0) throw new Error(`no such paragraph: ${original}`);
    paragraphs.splice(at, parts.length, corrected);
  }
  return paragraphs;
}

describe('the plan paper', () => {
  const printed = paragraphsOf(printedPaper(world, 'plan')).map((paragraph) => paragraph.replace(/\s+/g, ' '));

  it('has every paragraph of the published plan, in its order, with the listed corrections', () => {
    const wanted = sourceParagraphs();
    expect(wanted.length).toBeGreaterThan(45);
    let from = 0;
    for (const paragraph of wanted) {
      const at = printed.findIndex(
        (line, index) => index >= from && (line === paragraph || line === paragraph.replace(/\.$/, './.')),
      );
      expect({ paragraph, found: at >= from }).toEqual({ paragraph, found: true });
      from = at + 1;
    }
  });

  it("adds nothing to it but the form of the paper: who issues it, the country's name, the end mark", () => {
    const wanted = sourceParagraphs();
    const added = printed.filter((line) => line !== '' && !wanted.includes(line));
    expect(added).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ NGỌC CHÂU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      expect.stringMatching(/^Trên đây là Kế hoạch .*phân công\.\/\.$/),
    ]);
  });
});

describe('the results notice', () => {
  const notice = printedPaper(world, 'results');
  const rows = noticeRows(notice);

  it('lists every ý kiến exactly once, under its topic, numbered through', () => {
    expect(rows.map((row) => row.text).sort()).toEqual(opinions.map((opinion) => opinion.text).sort());
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => String(index + 1)));
    const topicOf = new Map(readTab(world, 'planLines').map((line) => [line.code, line.text.replace(/[.\s]+$/, '')]));
    for (const row of rows) {
      const opinion = opinions.find((one) => one.text === row.text);
      expect({ text: row.text, topic: row.topic }).toEqual({
        text: row.text,
        topic: topicOf.get(opinion?.topic ?? '') ?? 'Ngoài nội dung kế hoạch',
      });
    }
    const groups = rows.map((row) => row.topic).filter((topic, index, all) => topic !== all[index - 1]);
    expect(groups).toEqual([...topicOf.values(), 'Ngoài nội dung kế hoạch'].filter((topic) => groups.includes(topic)));
    expect(groups).toHaveLength(3);
  });

  it('says of each the answer, the result or who is to answer and by when', () => {
    for (const { text: words, answer, unit } of rows) {
      const opinion = opinions.find((one) => one.text === words);
      const followUp = followUps.find((one) => one.opinion === opinion?.code && one.state !== 'withdrawn');
      if (opinion?.outcome === 'answered') expect(answer).toContain(opinion.answer);
      if (followUp?.state === 'done') expect(answer).toContain(followUp.result);
      if (opinion?.outcome === 'assigned') expect(unit).toContain(followUp?.leadUnit);
      if (followUp && isOpen(followUp)) expect(unit).toContain(followUp.dueOn.split('-').reverse().join('/'));
      if (opinion?.outcome === 'escalated') expect(answer).toContain(followUp?.superiorBody);
      if (opinion?.outcome === 'duplicate') {
        const original = opinions.find((one) => one.code === opinion.duplicateOf);
        const number = rows.find((row) => row.text === original?.text)?.number;
        expect(answer).toContain(`Trùng với ý kiến số ${number}.`);
      }
    }
  });

  it('opens with the counts of its table', () => {
    const { total, byOutcome } = summary.opinions;
    const opening = paragraphsOf(notice).join('\n');
    const two = (count: number) => String(count).padStart(2, '0');
    expect(opening).toContain(`Dự các Hội nghị có ${summary.sessions.headCount} người.`);
    expect(opening).toContain(`tổng số ý kiến, kiến nghị, phản ánh đã tiếp nhận là ${two(total)}, gồm`);
    expect(opening).toContain(
      `Trong tổng số ${two(total)} ý kiến, kiến nghị, phản ánh nêu trên: ${two(byOutcome.answered)} đã`,
    );
    expect(opening).toContain(`; ${two(byOutcome.assigned)} được giao`);
    expect(opening).toContain(`; ${two(byOutcome.escalated)} không thuộc thẩm quyền`);
    expect(opening).toContain(`; ${two(byOutcome.duplicate)} trùng`);
    const held = sessions.filter((session) => session.state === 'closed').map((session) => session.code);
    const speeches = speakers.filter(({ session, state }) => held.includes(session) && state === 'spoken').length;
    expect(opening).toContain(`Có ${two(speeches)} lượt phát biểu`);
  });

  it('gives a name in full with consent, else its first letters', () => {
    for (const row of rows) {
      const opinion = opinions.find((one) => one.text === row.text);
      const speaker = speakers.find((one) => one.code === opinion?.speaker);
      if (!speaker) continue;
      const name = speaker.consent === 'yes' ? speaker.name : initials(speaker.name);
      expect(row.raisedBy).toBe(`Ông/Bà ${name}, ${speaker.village}`);
    }
  });
});

describe.each(['plan', 'results'] as const)('the %s paper', (kind) => {
  const { parts } = printedPaper(world, kind);
  // Every part of the file, also properties and headers.
  const everything = Object.values(parts)
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .normalize('NFC');

  it('names nobody who has not agreed to it', () => {
    const agreed = new Set(speakers.filter(({ consent }) => consent === 'yes').map(({ name }) => name));
    const silent = speakers.map(({ name }) => name).filter((name) => !agreed.has(name));
    expect(silent.length).toBeGreaterThan(5);
    for (const name of silent) expect(everything).not.toContain(name);
  });

  it('holds no telephone number and no address of a speaker', () => {
    const digits = everything.replace(/[\s.()-]/g, '');
    const phones = speakers.map(({ phone }) => phone).filter((phone) => phone !== '');
    expect(phones.length).toBeGreaterThan(5);
    for (const phone of phones) expect(digits).not.toContain(phone.replace('+84', ''));
    const emails = speakers.map(({ email }) => email).filter((email) => email !== '');
    expect(emails.length).toBeGreaterThan(1);
    for (const email of emails) expect(everything).not.toContain(email);
  });
});

describe('what is saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-'));
  let written: string[] = [];
  const mails: ParsedMail[] = [];
  beforeAll(async () => {
    written = await saveWorld(world, folder, { workbook: 'so-theo-doi' });
    for (const name of readdirSync(join(folder, 'mail')).sort())
      mails.push(await simpleParser(readFileSync(join(folder, 'mail', name))));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the workbook, the papers and the mails', () => {
    expect(written.map((name) => name.replace(/^.*\./, ''))).toEqual([
      'xlsx',
      ...readTab(world, 'papers').map(() => 'docx'),
      ...world.mails.map(() => 'eml'),
    ]);
  });

  it('is a workbook that reads back equal', () => {
    const saved = readWorkbook(readFileSync(join(folder, 'so-theo-doi.xlsx')));
    const { sheets, ...book } = saved;
    const { sheets: expected, ...expectedBook } = world.spreadsheet;
    expect(book).toEqual(expectedBook);
    expect(sheets.map((sheet) => sheet.name)).toEqual(expected.map((sheet) => sheet.name));
    sheets.forEach((sheet, index) => expect(sheet).toEqual(expected[index]));
  });

  it("is one mail a person, which lists what is that person's and nothing else", () => {
    const pressing = followUps.filter((followUp) => isOpen(followUp) && followUp.dueOn <= addDays(demoDay, 3));
    expect(pressing.length).toBeGreaterThanOrEqual(3);
    const officers = [...new Set(pressing.map((followUp) => followUp.officer))];
    const directory = readTab(world, 'directory');
    expect(mails).toHaveLength(officers.length);
    for (const officer of officers) {
      const entry = directory.find(({ name }) => name === officer);
      const mail = mails.find(({ to }) => to && 'value' in to && to.value[0]?.address === entry?.email);
      expect(mail?.text).toContain(`Kính gửi ${entry?.title} ${officer},`);
      expect(mail?.subject).toMatch(/^\[Đối thoại\] Nhắc việc ngày 16\/09\/2024: \d\d việc /);
      expect(mail?.from?.text).toContain('Ủy ban nhân dân xã Ngọc Châu');
      expect(mail?.replyTo?.text).toContain(replyTo);
      const mine = pressing.filter((followUp) => followUp.officer === officer).map((followUp) => followUp.code);
      expect((mail?.text?.match(/GV-\d{4}-\d+/g) ?? []).sort()).toEqual(mine.sort());
    }
  });
});

describe('the summary', () => {
  it('counts service calls, round trips and milliseconds of each step, and their sums', () => {
    const { steps, total } = JSON.parse(JSON.stringify(summary)) as typeof summary;
    expect(steps).toHaveLength(stage.steps.length);
    for (const step of steps) {
      expect(step).toMatchObject({ name: expect.stringMatching(/^[a-zA-Z]+$/), at: expect.stringMatching(/^2024-/) });
      expect(step.serviceCalls).toBeGreaterThan(0);
      expect(step.roundTrips).toBe(sum(step.byKind));
      expect(Number.isInteger(step.milliseconds) && step.milliseconds >= 0).toBe(true);
      expect(step.estimatedLiveMilliseconds).toBeGreaterThan(0);
    }
    expect(total).toEqual({
      steps: steps.length,
      serviceCalls: sum(steps.map((step) => step.serviceCalls)),
      roundTrips: sum(steps.map((step) => step.roundTrips)),
      milliseconds: sum(steps.map((step) => step.milliseconds)),
    });
  });
});
