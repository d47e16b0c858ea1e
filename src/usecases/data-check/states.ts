// Rows that contradict each other or themselves: outcome and follow-up, a session that is over and yet goes on, dates
// the wrong way round.
import { formatDate } from '../../domain/dates';
import { disagreements } from '../../domain/reconcile';
import type { Opinion, Records, TabKey } from '../../domain/records';
import type { Context } from '../use-case';
import type { Check, Finding, Repair } from './finding';
import { at } from './finding';
import type { Line, Survey } from './survey';
import { isEmptyCell } from './survey';

/** Rows with a code; of a doubled code the first, which what points to it means. */
const recordsOf = <K extends TabKey>(survey: Survey, key: K): Records[K][] => {
  const byCode = new Map<string, Records[K]>();
  for (const { record } of survey[key].lines)
    if (!byCode.has(record.code)) byCode.set(record.code, record as Records[K]);
  byCode.delete('');
  return [...byCode.values()];
};

/** The ý kiến that is repeated in the end, when the way there is no circle. */
function originalOf(opinions: ReadonlyMap<string, Opinion>, opinion: Opinion): string | undefined {
  const passed = new Set([opinion.code]);
  let last = opinions.get(opinion.duplicateOf);
  while (last && last.outcome === 'duplicate') {
    if (passed.has(last.code)) return undefined;
    passed.add(last.code);
    last = opinions.get(last.duplicateOf);
  }
  return last && !passed.has(last.code) ? last.code : undefined;
}

/** What reconcile.ts finds, unless the cell itself is the trouble: that is told by another check. */
function contradictions(survey: Survey): Finding[] {
  const needed = ['sessions', 'speakers', 'opinions', 'followUps', 'planLines'] as const;
  if (!needed.every((key) => survey[key].isSound)) return [];
  const opinions = recordsOf(survey, 'opinions');
  const byCode = new Map(opinions.map((opinion) => [opinion.code, opinion]));
  const known = {
    sessions: recordsOf(survey, 'sessions'),
    speakers: recordsOf(survey, 'speakers'),
    topics: recordsOf(survey, 'planLines').filter(({ form }) => form === 'topic'),
  };
  const codes: Record<string, ReadonlySet<string>> = {
    session: new Set(known.sessions.map(({ code }) => code)),
    speaker: new Set(known.speakers.map(({ code }) => code)),
    topic: new Set(known.topics.map(({ code }) => code)),
    opinion: new Set(byCode.keys()),
    duplicateOf: new Set(byCode.keys()),
  };
  const found = disagreements({
    ...known,
    topics: known.topics.map(({ code }) => code),
    opinions,
    followUps: recordsOf(survey, 'followUps'),
  });
  return found.flatMap(({ tab, code, field, text }): Finding[] => {
    const line = (survey[tab].lines as Line[]).find(({ record }) => record.code === code);
    if (!line || line.unread.has(field)) return [];
    const refers = String((line.record as unknown as Record<string, unknown>)[field] ?? '');
    const isOrphan = codes[field] !== undefined && !codes[field].has(refers) && (refers !== '' || field === 'session');
    if (isOrphan) return [];
    const opinion = byCode.get(code);
    const original = tab === 'opinions' && field === 'duplicateOf' && opinion && originalOf(byCode, opinion);
    const repair: Repair | undefined =
      original && original !== opinion.duplicateOf
        ? { kind: 'set', label: `Ghi trùng với ${original}`, set: { duplicateOf: original } }
        : undefined;
    const [said = '', ...advice] = text.split(/(?<=\.) (?=Hãy)/);
    return [
      at(line, field, {
        level: 'must',
        text: said.charAt(0).toUpperCase() + said.slice(1),
        advice: repair
          ? `Ý kiến gốc của chuỗi trùng này là ${original}.`
          : advice.join(' ') || 'Khi còn chỗ này thì chưa lập được thông báo kết quả.',
        repair,
      }),
    ];
  });
}

interface StateRule<K extends TabKey> {
  key: K;
  /** Field to look at; nothing is said while its cell cannot be read. */
  field: keyof Records[K] & string;
  level: Finding['level'];
  /** What is wrong; undefined when nothing is. */
  wrong: (record: Records[K], survey: Survey, today: string) => string | undefined;
  advice: string;
}

const rule = <K extends TabKey>(definition: StateRule<K>) => definition as unknown as StateRule<TabKey>;

const over = (date: string, today: string): boolean => date !== '' && date < today;
const speakersOf = (survey: Survey, session: string) =>
  recordsOf(survey, 'speakers').filter((speaker) => speaker.session === session);

const RULES: readonly StateRule<TabKey>[] = [
  rule({
    key: 'sessions',
    field: 'headCount',
    level: 'must',
    wrong: ({ state, headCount }) =>
      state === 'closed' && headCount === null ? 'Phiên đã kết thúc nhưng chưa ghi số người dự.' : undefined,
    advice: 'Hãy ghi số người đếm được ở hội trường.',
  }),
  rule({
    key: 'sessions',
    field: 'state',
    level: 'must',
    wrong: ({ state, date }, _survey, today) =>
      (state === 'planned' || state === 'announced' || state === 'running') && over(date, today)
        ? `Phiên ngày ${formatDate(date)} đã qua mà chưa ghi là đã kết thúc, hoãn hay hủy.`
        : undefined,
    advice: 'Hãy kết thúc phiên ở trang Điều hành phiên, hoặc ghi hoãn, hủy kèm lý do.',
  }),
  rule({
    key: 'sessions',
    field: 'state',
    level: 'must',
    wrong: ({ code, state }, survey) =>
      state === 'running' &&
      recordsOf(survey, 'sessions').some((other) => other.state === 'running' && other.code !== code)
        ? 'Có hơn một phiên đang ghi «Đang diễn ra».'
        : undefined,
    advice: 'Hãy kết thúc phiên đã xong.',
  }),
  rule({
    key: 'sessions',
    field: 'stateReason',
    level: 'should',
    wrong: ({ state, stateReason }) =>
      (state === 'postponed' || state === 'cancelled') && stateReason.trim() === ''
        ? 'Phiên đã hoãn hoặc hủy nhưng chưa ghi lý do.'
        : undefined,
    advice: 'Hãy ghi lý do để thông báo lại cho Nhân dân.',
  }),
  rule({
    key: 'sessions',
    field: 'date',
    level: 'must',
    wrong: ({ date, state }) =>
      date === '' && state !== 'postponed' && state !== 'cancelled' ? 'Phiên chưa ghi ngày.' : undefined,
    advice: 'Không có ngày thì không tính được hạn thông báo và hạn công khai kết quả.',
  }),
  rule({
    key: 'sessions',
    field: 'endTime',
    level: 'must',
    wrong: ({ startTime, endTime }) =>
      startTime !== '' && endTime !== '' && endTime <= startTime
        ? `Giờ kết thúc ${endTime} không sau giờ bắt đầu ${startTime}.`
        : undefined,
    advice: 'Hãy sửa lại giờ.',
  }),
  rule({
    key: 'speakers',
    field: 'state',
    level: 'must',
    wrong: ({ code, session, state }, survey) =>
      state === 'speaking' &&
      speakersOf(survey, session).some((other) => other.state === 'speaking' && other.code !== code)
        ? 'Có hơn một người đang ghi «Đang phát biểu» trong phiên này.'
        : undefined,
    advice: 'Hãy chuyển người đã nói xong sang «Đã phát biểu».',
  }),
  rule({
    key: 'speakers',
    field: 'state',
    level: 'should',
    wrong: ({ session, state }, survey) =>
      (state === 'called' || state === 'speaking') &&
      recordsOf(survey, 'sessions').some(({ code, state: of }) => code === session && of === 'closed')
        ? 'Phiên đã kết thúc nhưng người này vẫn đang được mời hoặc đang phát biểu.'
        : undefined,
    advice: 'Hãy ghi «Đã phát biểu», «Vắng» hoặc «Không phát biểu».',
  }),
  rule({
    key: 'speakers',
    field: 'name',
    level: 'must',
    wrong: ({ name }) => (name.trim() === '' ? 'Chưa ghi họ và tên người phát biểu.' : undefined),
    advice: 'Hãy ghi họ và tên, hoặc xóa dòng thừa.',
  }),
  rule({
    key: 'opinions',
    field: 'outcome',
    level: 'should',
    wrong: ({ outcome, session }, survey) =>
      outcome === '' && recordsOf(survey, 'sessions').some(({ code, state }) => code === session && state === 'closed')
        ? 'Phiên đã kết thúc nhưng ý kiến này chưa có hướng xử lý.'
        : undefined,
    advice: 'Hãy ghi hướng xử lý để đưa vào thông báo kết quả.',
  }),
  rule({
    key: 'followUps',
    field: 'dueOn',
    level: 'must',
    wrong: ({ dueOn, assignedOn }) =>
      dueOn !== '' && assignedOn !== '' && dueOn < assignedOn
        ? `Hạn ${formatDate(dueOn)} sớm hơn ngày giao ${formatDate(assignedOn)}.`
        : undefined,
    advice: 'Hãy xem lại hai ngày này.',
  }),
  rule({
    key: 'followUps',
    field: 'resultOn',
    level: 'should',
    wrong: ({ state, resultOn }) =>
      state === 'done' && resultOn === '' ? 'Việc đã xong nhưng chưa ghi ngày có kết quả.' : undefined,
    advice: 'Hãy ghi ngày có kết quả; nếu không sẽ không biết xong đúng hạn hay trễ.',
  }),
  rule({
    key: 'attendees',
    field: 'absenceReason',
    level: 'should',
    wrong: ({ presence, absenceReason }) =>
      presence !== 'absent' && absenceReason.trim() !== ''
        ? 'Có ghi lý do vắng nhưng cột «Có mặt» không ghi là vắng.'
        : undefined,
    advice: 'Hãy chọn «Vắng», hoặc xóa lý do.',
  }),
  rule({
    key: 'papers',
    field: 'number',
    level: 'must',
    wrong: ({ state, number, issuedOn }) =>
      state === 'issued' && (number === '' || issuedOn === '')
        ? `Văn bản đã phát hành nhưng chưa ghi ${number === '' ? 'số' : 'ngày ban hành'}.`
        : undefined,
    advice: 'Hãy ghi số và ngày như trên bản đã ký.',
  }),
  rule({
    key: 'directory',
    field: 'to',
    level: 'must',
    wrong: ({ from, to }) =>
      from !== '' && to !== '' && to < from
        ? `«Đến ngày» ${formatDate(to)} sớm hơn «Từ ngày» ${formatDate(from)}.`
        : undefined,
    advice: 'Hãy xem lại hai ngày này.',
  }),
];

function impossible(survey: Survey, { now }: Context): Finding[] {
  const today = now.slice(0, 10);
  return RULES.flatMap(({ key, field, level, wrong, advice }) =>
    (survey[key].lines as Line[]).flatMap((line) => {
      // What an unreadable cell means is not known, so nothing follows from its being empty.
      if (line.unread.size > 0 && (line.unread.has(field) || line.unread.has('state'))) return [];
      if (line.record.code === '' && isEmptyCell(line, 'state')) return [];
      const text = wrong(line.record, survey, today);
      return text === undefined ? [] : [at(line, field, { level, text, advice })];
    }),
  );
}

export const STATE_CHECKS: readonly Check[] = [
  { key: 'contradiction', title: 'Ý kiến và giao việc không khớp', find: contradictions },
  { key: 'state', title: 'Trạng thái, ngày giờ không hợp lý', find: impossible },
];
