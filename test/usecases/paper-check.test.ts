import type { Paper, PaperKind } from '../../src/domain/records';
import { currencyOf, examinePaper, papersAbout } from '../../src/usecases/paper-check';
import { makePaper } from '../../src/usecases/make-paper';
import { PAPER_SOURCES } from '../../src/usecases/papers';
import { MEETING } from '../support/meeting';
import { refusal } from '../support/refusal';
import { added, book, record, run, snapshot, type Book, type BookRows } from '../support/snapshot';

const CONTEXT = { now: '2024-06-14T08:15:30', user: 'van.thu@ngocchau.example' };

const examine = (
  kind: PaperKind,
  subject: string,
  rows: BookRows = {},
  { now = CONTEXT.now, change = (cells: Book) => cells } = {},
) => {
  const cells = change(book({ ...MEETING, ...rows }));
  return examinePaper(snapshot(cells, PAPER_SOURCES[kind].tabs), kind, subject, { ...CONTEXT, now });
};
const said = (...args: Parameters<typeof examine>) => examine(...args).findings.map(({ text }) => text);
const line = (fields: object) => record('planLines', { plan: 'KH-2024-01', part: 'content', form: 'topic', ...fields });

/** The meeting with nothing left to say. */
const SESSIONS = (MEETING.sessions ?? []).map((session) => ({ ...session, state: 'closed' as const, headCount: 40 }));
const OPINIONS = (MEETING.opinions ?? []).slice(1);
const CLEAN: BookRows = { sessions: SESSIONS, opinions: OPINIONS };

describe('a paper with nothing against it', () => {
  it.each([
    ['plan', 'KH-2024-01'],
    ['results', 'P-2024-01'],
    ['results', 'KH-2024-01'],
  ] as const)('%s of %s: no findings, and it can be made', (kind, subject) => {
    const rows = { ...CLEAN, sessions: SESSIONS.slice(0, 1) };
    const { findings, made, content } = examine(kind, subject, rows);
    expect(findings).toEqual([]);
    expect(made?.view).toBeDefined();
    expect(content).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('the office', () => {
  it('that has not filled in what every paper needs: each setting by name, as an error', () => {
    const { findings, made } = examine('plan', 'KH-2024-01', {
      settings: [record('settings', { code: 'nguoi-ky', value: '' })],
    });
    expect(made).toBeUndefined();
    expect(findings.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
      'error Trang «Cài đặt»: chưa điền «Cơ quan ban hành, dòng 2 (ví dụ: XÃ NGỌC CHÂU)».',
      'error Trang «Cài đặt»: chưa điền «Tên cơ quan trong câu (ví dụ: Ủy ban nhân dân xã Ngọc Châu)».',
      'error Trang «Cài đặt»: chưa điền «Địa danh ghi trước ngày tháng (ví dụ: Ngọc Châu)».',
      'warning Trang «Cài đặt», dòng 2: chưa điền «Họ và tên người ký» nên chỗ tên người ký để trống.',
    ]);
    expect(findings[0]?.place).toEqual({ tab: 'Cài đặt', field: 'Giá trị', code: 'co-quan-dong-2' });
  });

  it('whose setting makes no sense, or stands twice', () => {
    const settings = [...(MEETING.settings ?? []), record('settings', { code: 'han-thong-bao', value: 'bảy' })];
    expect(said('plan', 'KH-2024-01', { settings })[0]).toContain('Trang «Cài đặt»');
    const doubled = [...(MEETING.settings ?? []), ...(MEETING.settings ?? [])];
    expect(said('plan', 'KH-2024-01', { settings: doubled })[0]).toContain('có ở cả dòng 2 và dòng 6');
  });

  it('whose own wording has a tag that is none, holds a mark or names last year', () => {
    const template = (code: string, text: string) => record('templates', { code, text });
    expect(
      examine('results', 'P-2024-01', { ...CLEAN, templates: [template('ket-qua-dan-bang', 'Gồm {soX}:')] }),
    ).toMatchObject({
      findings: [
        {
          severity: 'error',
          text: expect.stringContaining('mẫu «ket-qua-dan-bang»: không có thẻ {soX}.') as string,
          place: { tab: 'Mẫu văn bản', field: 'Câu chữ', code: 'ket-qua-dan-bang' },
        },
      ],
    });
    expect(
      said('results', 'P-2024-01', {
        ...CLEAN,
        templates: [template('ket-qua-dan-bang', '{coQuan}, năm 2023, …… như sau:')],
      }),
    ).toEqual([
      'Trang «Mẫu văn bản», dòng 2 (ket-qua-dan-bang): «Câu chữ» còn chỗ chưa điền: «……».',
      'Trang «Mẫu văn bản», dòng 2 (ket-qua-dan-bang): «Câu chữ» nhắc năm 2023, trong khi văn bản về năm 2024.',
    ]);
  });

  it('that still sends papers to the district, from the day on which there is none', () => {
    const settings = [
      ...(MEETING.settings ?? []),
      record('settings', { code: 'noi-nhan-ket-qua', name: 'Nơi nhận', value: 'UBND huyện' }),
    ];
    expect(said('plan', 'KH-2024-01', { settings }, { now: '2025-06-30T08:00:00' })).toEqual([]);
    expect(said('plan', 'KH-2024-01', { settings }, { now: '2025-07-01T08:00:00' })).toEqual([
      'Trang «Cài đặt», dòng 6 (noi-nhan-ket-qua): «Nơi nhận» nhắc «UBND huyện», không còn từ 01/7/2025.',
    ]);
  });
});

describe('the plan', () => {
  it('with marks, last year, doubled order and empty lines: named by tab, row and field', () => {
    const planLines = [
      ...(MEETING.planLines ?? []),
      line({ code: 'KH-2024-01/05', order: 4, text: 'Đất đai năm 2023, hạn XX/XX' }),
      line({ code: 'KH-2024-01/06', order: 6 }),
    ];
    expect(said('plan', 'KH-2024-01', { planLines })).toEqual([
      'Trang «Nội dung kế hoạch», dòng 6 (KH-2024-01/05): «Thứ tự» 4 trùng với dòng 5.',
      'Trang «Nội dung kế hoạch», dòng 7 (KH-2024-01/06): dòng trống nên không in.',
      'Trang «Nội dung kế hoạch», dòng 6 (KH-2024-01/05): «Nội dung» còn chỗ chưa điền: «XX».',
      'Trang «Nội dung kế hoạch», dòng 6 (KH-2024-01/05): «Nội dung» nhắc năm 2023, trong khi văn bản về năm 2024.',
    ]);
    expect(examine('plan', 'KH-2024-01', { planLines }).made).toBeDefined();
  });

  it('without a title is an error, without a topic a warning', () => {
    const plans = (MEETING.plans ?? []).map((plan) => ({ ...plan, title: '' }));
    const planLines = (MEETING.planLines ?? []).filter(({ form }) => form !== 'topic');
    expect(
      examine('plan', 'KH-2024-01', { plans, planLines }).findings.map(({ severity, text }) => `${severity} ${text}`),
    ).toEqual([
      'error Trang «Kế hoạch», dòng 2 (KH-2024-01): chưa ghi «Trích yếu».',
      'warning Trang «Kế hoạch», dòng 2 (KH-2024-01): kế hoạch chưa có dòng nào là «Chủ đề đối thoại» ở trang «Nội dung kế hoạch».',
    ]);
  });

  it('of another year, with lines of its own, says nothing of this one', () => {
    const planLines = [
      ...(MEETING.planLines ?? []),
      record('planLines', { code: 'X', plan: 'KH-2023-01', text: '{…}' }),
    ];
    expect(said('plan', 'KH-2024-01', { planLines })).toEqual([]);
  });

  it('that is not there, or empty, has nothing to check', () => {
    expect(refusal(() => examine('plan', 'KH-2099-01')).code).toBe('not-found');
    expect(refusal(() => examine('plan', 'KH-2024-01', { planLines: [] })).code).toBe('plan-empty');
  });
});

describe('the results notice', () => {
  it('errors come first, whatever they are', () => {
    const opinions = [...(MEETING.opinions ?? []), record('opinions', { session: 'P-2024-01', text: 'Gõ tay' })];
    const severities = examine('results', 'P-2024-01', { opinions }).findings.map(({ severity }) => severity);
    expect(severities[0]).toBe('error');
    expect(severities).toEqual([...severities].sort());
    expect(examine('results', 'P-2024-01', { opinions }).made).toBeUndefined();
  });

  it('with fewer heads than speeches', () => {
    const sessions = SESSIONS.map((session) => ({ ...session, headCount: 0 }));
    expect(said('results', 'P-2024-01', { ...CLEAN, sessions })).toEqual([
      'Trang «Phiên đối thoại», dòng 2 (P-2024-01): «Số người dự» là 00, ít hơn số lượt phát biểu 01.',
    ]);
  });

  it('with a follow-up that is late', () => {
    const opinions = OPINIONS.map((opinion) => ({ ...opinion, outcome: 'assigned' as const }));
    const followUps = [
      record('followUps', {
        code: 'GV-2024-001',
        opinion: 'YK-2024-002',
        leadUnit: 'Địa chính',
        state: 'assigned',
        dueOn: '2024-07-05',
      }),
    ];
    const rows = { ...CLEAN, opinions, followUps };
    expect(said('results', 'P-2024-01', rows, { now: '2024-07-05T23:59:59' })).toEqual([]);
    expect(said('results', 'P-2024-01', rows, { now: '2024-07-06T00:00:00' })).toEqual([
      'Trang «Giao việc», dòng 2 (GV-2024-001): quá hạn 05/07/2024 mà chưa có kết quả; thông báo sẽ in hạn đã qua.',
    ]);
  });

  it('with a phone number, or the name of someone who has not agreed, in a text: told without repeating it', () => {
    const speakers = (MEETING.speakers ?? []).map((speaker) => ({ ...speaker, state: 'spoken' as const }));
    const opinions = OPINIONS.map((opinion) => ({
      ...opinion,
      text: 'Bà Đỗ Thị Ước (0912 345 678) hỏi về đất ruộng.',
      answer: 'Ông Nguyễn Văn An đã đồng ý về đất ruộng.',
    }));
    const lines = said('results', 'P-2024-01', { ...CLEAN, opinions, speakers });
    expect(lines).toEqual([
      'Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-002): «Nội dung ý kiến» có họ tên người phát biểu chưa đồng ý công khai tên.',
      'Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-002): «Nội dung ý kiến» có số điện thoại hoặc thư điện tử, không được công khai.',
    ]);
    expect(lines.join()).not.toMatch(/0912|Ước/);
  });

  it('what people said may name any year; what the office says may not', () => {
    const opinions = OPINIONS.map((opinion) => ({ ...opinion, text: 'Đơn giá bồi thường từ năm 2023.' }));
    expect(said('results', 'P-2024-01', { ...CLEAN, opinions })).toEqual([]);
  });

  it('offers the sessions that were held, the last first, then the plans to take together', () => {
    const sessions = [
      ...SESSIONS,
      record('sessions', { code: 'P-2024-03', date: '2024-12-01', state: 'planned' }),
      record('sessions', { code: 'P-2024-04', date: '2024-10-01', state: 'announced' }),
      record('sessions', { code: 'P-2024-05', date: '2024-10-01', state: 'cancelled' }),
    ];
    const subjects = PAPER_SOURCES.results.subjects(
      snapshot(book({ ...MEETING, sessions }), PAPER_SOURCES.results.tabs),
      '2024-10-01',
    );
    expect(subjects.map(({ code }) => code)).toEqual(['P-2024-04', 'P-2024-02', 'P-2024-01', 'KH-2024-01']);
    expect(subjects[2]?.label).toBe('P-2024-01 · 14/06/2024 · Đối thoại đợt 1');
  });
});

describe('what a careful clerk sees', () => {
  const topics = MEETING.planLines ?? [];
  const withLine = (text: string, rows: BookRows = {}, now = '2026-02-05T08:00:00') => {
    const plans = (MEETING.plans ?? []).map((plan) => ({ ...plan, year: Number(now.slice(0, 4)), title: 'Đối thoại' }));
    const planLines = [...topics, line({ code: 'KH-2024-01/05', order: 5, text })];
    return examine('plan', 'KH-2024-01', { plans, planLines, ...rows }, { now }).findings;
  };
  const words = (...args: Parameters<typeof withLine>) =>
    withLine(...args).map(({ rule, text }) => `${rule}: ${text.replace(/^.*«Nội dung» /, '')}`);

  it('legal bases that are not in force on the paper’s date', () => {
    const old = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;';
    expect(words(old, {}, '2024-02-05T08:00:00')).toEqual([]);
    expect(words(old)).toEqual([
      expect.stringMatching(
        /^căn cứ: dẫn Luật Tổ chức chính quyền địa phương số 77\/2015\/QH13: đã hết hiệu lực sau ngày 28\/02\/2025; đang có hiệu lực: .* số 72\/2025\/QH15 ngày 16\/06\/2025\.$/,
      ) as string,
    ]);
    expect(words('Thực hiện Quyết định số 1158-QĐ/TU, ngày 09/7/2015 của Ban Thường vụ Tỉnh ủy;')).toEqual([
      expect.stringContaining('căn cứ: dẫn Quyết định số 1158-QĐ/TU ngày 09/07/2015') as string,
    ]);
  });

  it('units that are no more, and years that are over', () => {
    expect(words('- HĐND, UBND huyện; trong năm 2024')).toEqual([
      'năm cũ: nhắc năm 2024, trong khi văn bản về năm 2026.',
      'cấp huyện: nhắc «UBND huyện», không còn từ 01/7/2025.',
    ]);
  });

  it('people who no longer hold their post, in texts, as signer and in the chair', () => {
    const directory = [
      record('directory', {
        code: 'CB-01',
        kind: 'officer',
        name: 'Trần Toàn Thắng',
        title: 'Chủ tịch',
        to: '2025-06-30',
      }),
    ];
    const gone = 'theo Danh bạ đã thôi giữ chức vụ Chủ tịch sau ngày 30/06/2025';
    expect(words('Đồng chí Trần Toàn Thắng chủ trì.', { directory })).toEqual([
      `chức vụ: nhắc «Trần Toàn Thắng», ${gone}.`,
      `chức vụ: Trang «Cài đặt», dòng 5 (nguoi-ky): «Họ và tên người ký» là «Trần Toàn Thắng», ${gone}.`,
    ]);
    const rows = { ...CLEAN, directory, sessions: SESSIONS.slice(0, 1) };
    expect(said('results', 'P-2024-01', rows)).toEqual([]);
    const late = SESSIONS.slice(0, 1).map((session) => ({ ...session, date: '2025-07-01' }));
    expect(said('results', 'P-2024-01', { ...rows, sessions: late })).toContain(
      `Trang «Phiên đối thoại», dòng 2 (P-2024-01): «Chủ trì» là «Trần Toàn Thắng», ${gone}.`,
    );
  });

  it('slips of typing and capitals, with what the add-on would write; marks only the writer can mend', () => {
    const text = 'Ủy ban MTTQ xã ;các tổ chức chính trị- xã hội (và nhân dân';
    const findings = withLine(text);
    expect(findings.map(({ rule, mend }) => [rule, mend?.becomes])).toEqual([
      ['viết hoa', 'Ủy ban MTTQ xã ;các tổ chức chính trị- xã hội (và Nhân dân'],
      ['lỗi gõ', 'Ủy ban MTTQ xã; các tổ chức chính trị - xã hội (và nhân dân'],
      ['dấu câu', undefined],
    ]);
    expect(findings[1]?.mend).toMatchObject({ tab: 'planLines', code: 'KH-2024-01/05', field: 'text', was: text });
    expect(findings[1]?.text).toContain('dòng 6 (KH-2024-01/05): «Nội dung» thừa dấu cách trước dấu câu («');
  });

  it('the words of people are left as they are; those of an answer are the office’s own', () => {
    const slips = 'Đơn giá bồi thường  của nhân dân ,theo UBND huyện';
    const opinions = OPINIONS.map((opinion) => ({ ...opinion, text: slips }));
    const now = '2026-02-05T08:00:00';
    expect(examine('results', 'P-2024-01', { ...CLEAN, opinions }, { now }).findings.map(({ rule }) => rule)).toEqual(
      [],
    );
    const answers = OPINIONS.map((opinion) => ({ ...opinion, answer: slips }));
    expect(
      examine('results', 'P-2024-01', { ...CLEAN, opinions: answers }, { now }).findings.map(({ rule, mend }) => [
        rule,
        mend?.field,
      ]),
    ).toEqual([
      ['cấp huyện', undefined],
      ['viết hoa', 'answer'],
      ['lỗi gõ', 'answer'],
    ]);
  });

  it('answers and results that promise without a date, or speak of something else', () => {
    const opinions = [
      { ...OPINIONS[0], answer: 'Xã sẽ xem xét đơn giá bồi thường.' },
      {
        ...OPINIONS[0],
        code: 'YK-2024-003',
        text: 'Đề nghị sửa đường thôn Đông.',
        outcome: 'assigned' as const,
        answer: '',
      },
      {
        ...OPINIONS[0],
        code: 'YK-2024-004',
        text: 'Đề nghị sửa cầu thôn Đoài.',
        outcome: 'assigned' as const,
        answer: '',
      },
    ];
    const followUp = (code: string, opinion: string, fields: object) =>
      record('followUps', { code, opinion, leadUnit: 'Địa chính', state: 'done', dueOn: '2024-07-05', ...fields });
    const followUps = [
      followUp('GV-2024-001', 'YK-2024-003', { result: 'Đã hoàn thành nhiệm vụ được giao.' }),
      followUp('GV-2024-002', 'YK-2024-004', { result: 'Sẽ làm sau.', state: 'inProgress' }),
    ];
    const { findings } = examine('results', 'P-2024-01', { ...CLEAN, opinions, followUps });
    expect(findings.map(({ rule, place }) => [rule, place.code, place.field])).toEqual([
      ['chưa có ngày', 'YK-2024-002', 'Nội dung trả lời'],
      ['chưa sát câu hỏi', 'GV-2024-001', 'Kết quả'],
    ]);
  });

  it('wording of other kinds of papers, and what is no wording of papers, is not this paper’s', () => {
    const template = (code: string) => record('templates', { code, text: 'Nhân dân ,  huyện' });
    const templates = [template('ket-qua-dan-bang'), template('tra-loi-da-xong'), template('giay-moi-ket-thuc')];
    const { findings } = examine('results', 'P-2024-01', { ...CLEAN, templates, sessions: SESSIONS.slice(0, 1) });
    expect(findings.map(({ place }) => place.code)).toEqual(['ket-qua-dan-bang']);
  });

  it('the key of a finding stays when rows are sorted, and changes with the words', () => {
    const keys = (text: string, before: object[] = []) => {
      const planLines = [
        ...before.map((fields) => line(fields)),
        ...topics,
        line({ code: 'KH-2024-01/05', order: 5, text }),
      ];
      return examine('plan', 'KH-2024-01', { planLines }).findings.map(({ key }) => key);
    };
    const [key] = keys('Tại …………');
    expect(key).toMatch(/^chỗ trống · Nội dung kế hoạch · KH-2024-01\/05 · Nội dung · [0-9a-f]{8}$/);
    expect(keys('Tại …………', [{ code: 'KH-2024-01/09', order: 9, text: 'Khác.' }])).toEqual([key]);
    expect(keys('Tại ………… và')).not.toEqual([key]);
    const closed = (rows: BookRows) =>
      examine('results', 'P-2024-01', rows).findings.find(({ text }) => text.includes('kết thúc'));
    const moved = [record('sessions', { code: 'P-2023-01' }), ...(MEETING.sessions ?? [])];
    expect(closed({ sessions: moved })?.key).toBe(closed({})?.key);
    expect(closed({})?.key).toBeDefined();
  });
});

describe('a paper of the register', () => {
  const make = (rows: BookRows = CLEAN): Paper =>
    record('papers', {
      ...added(run(makePaper, book({ ...MEETING, ...rows }), { kind: 'results', subject: 'P-2024-01' }), 'papers')[0],
      link: 'https://docs.example/1',
      revision: 7,
    });
  const currency = (paper: Paper, rows: BookRows, now = CONTEXT.now) =>
    currencyOf(snapshot(book({ ...MEETING, ...rows }), PAPER_SOURCES.results.tabs), paper, { ...CONTEXT, now });

  it('says what the rows say, until a row that it prints is changed', () => {
    const paper = make();
    expect(currency(paper, CLEAN)).toEqual({ current: true, changed: [] });
    const opinions = OPINIONS.map((opinion) => ({
      ...opinion,
      answer: 'Đã trả lời lại về đơn giá bồi thường.',
      revision: 9,
    }));
    expect(currency(paper, { ...CLEAN, opinions })).toEqual({
      current: false,
      changed: ['Trang «Ý kiến, kiến nghị», dòng 2 (YK-2024-002)'],
    });
  });

  it('changed by hand: nobody can say where', () => {
    const opinions = OPINIONS.map((opinion) => ({ ...opinion, answer: 'Gõ tay.', revision: 3 }));
    expect(currency(make(), { ...CLEAN, opinions })).toEqual({ current: false, changed: [] });
  });

  it('does not age by itself: it is compared as of its own day', () => {
    expect(currency(make(), CLEAN, '2025-01-02T08:00:00').current).toBe(true);
  });

  it('whose rows no longer add up, or are gone, is not current', () => {
    const paper = make();
    const opinions = OPINIONS.map((opinion) => ({ ...opinion, answer: '', revision: 9 }));
    expect(currency(paper, { ...CLEAN, opinions }).current).toBe(false);
    expect(currency(paper, { sessions: [], plans: [] })).toEqual({ current: false, changed: [] });
  });

  it('entered by hand was made elsewhere: nothing is said against it', () => {
    expect(currency(record('papers', { kind: 'results', subject: 'P-2024-01' }), CLEAN).current).toBe(true);
  });

  it('is found by what it is about, the newest first; rows that cannot be read are left out', () => {
    const paper = (code: string, fields: Partial<Paper> = {}) =>
      record('papers', { code, kind: 'plan', subject: 'KH-2024-01', madeAt: '2024-06-14T08:00:00', ...fields });
    const cells = book({
      papers: [
        paper('VB-2024-001'),
        paper('VB-2024-002', { madeAt: '2024-06-15T08:00:00' }),
        paper('VB-2024-003', { kind: 'results' }),
        paper('VB-2024-004', { subject: 'KH-2023-01' }),
        paper('VB-2024-005', { madeAt: '2024-06-16T08:00:00' }),
        paper('VB-2024-005', { madeAt: '2024-06-17T08:00:00' }),
      ],
    });
    expect(
      papersAbout(snapshot(cells, ['papers']), { kind: 'plan', subject: 'KH-2024-01', audience: '' }).map(
        ({ code }) => code,
      ),
    ).toEqual(['VB-2024-002', 'VB-2024-001']);
  });
});
