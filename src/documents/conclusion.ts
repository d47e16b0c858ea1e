// Thông báo kết luận: the view of what the chair concluded at one session, and of the tasks that came out of it.
import { formatDate, longDate } from '../domain/dates';
import { bareName } from '../domain/names';
import { twoDigits } from '../domain/numbers';
import type { FollowUp, FollowUpState, Opinion, Session, Template } from '../domain/records';
import { leadOf } from '../domain/units';
import { CONCLUSION_COLUMNS } from './layouts/page';
import { footView, headView, levelName, shortName, withEndMark } from './letterhead';
import type { Office } from './letterhead';
import { asSentence, capital, paragraphsOf, whenOf } from './phrases';
import type { View } from './render';
import { isShortRow } from './table-rows';
import { wordingOf } from './wording';
import type { WordingCode } from './wording';

export interface ConclusionInput {
  office: Office;
  session: Session;
  /** Rows of any session; the tasks are those of this one. */
  opinions: readonly Opinion[];
  followUps: readonly FollowUp[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording: readonly Pick<Template, 'code' | 'text'>[];
  /** Day on which the paper is made, 'yyyy-MM-dd'; its year stands in a draft. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

type Fill = ReturnType<typeof wordingOf>;

const byCode = new Intl.Collator('vi', { numeric: true });

const STATES: Record<FollowUpState, WordingCode | ''> = {
  assigned: 'ket-luan-da-giao',
  inProgress: 'ket-luan-dang-thuc-hien',
  done: 'ket-luan-da-xong',
  handedBack: 'ket-luan-tra-lai',
  passedOn: 'ket-luan-chuyen-cap-tren',
  withdrawn: '',
};

function stateText({ state, resultOn, superiorBody }: FollowUp, fill: Fill): string {
  const code = STATES[state] ?? '';
  if (code === '') return '';
  return fill(code, {
    ngayXong: resultOn === '' ? '' : ` ngày ${formatDate(resultOn)}`,
    capTren: superiorBody === '' ? 'cấp có thẩm quyền' : superiorBody,
  });
}

/** Unit and officer, then who supports. */
function performerText(followUp: FollowUp, fill: Fill): string {
  const lead = leadOf(followUp);
  const officer = followUp.officer.trim();
  const support = followUp.supportingUnits.filter((unit) => unit.trim() !== '').join(', ');
  return [
    officer === '' || officer === lead ? lead : `${lead}\n${officer}`,
    support === '' ? '' : fill('ket-luan-phoi-hop', { donVi: support }),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function taskView(followUp: FollowUp, opinion: Opinion, number: number, fill: Fill): View {
  const task = followUp.task.trim();
  const texts = [
    String(number),
    task === '' ? fill('ket-luan-giai-quyet', { yKien: asSentence(opinion.text) }) : asSentence(task),
    performerText(followUp, fill),
    formatDate(followUp.dueOn),
    stateText(followUp, fill),
  ] as const;
  const [stt, nhiemVu, thucHien, han, trangThai] = texts;
  return { stt, nhiemVu, thucHien, han, trangThai, ngan: isShortRow(texts, CONCLUSION_COLUMNS) };
}

/** The tasks of the session that count, in the order in which they were given. */
export function tasksOf(
  session: string,
  opinions: readonly Opinion[],
  followUps: readonly FollowUp[],
): { followUp: FollowUp; opinion: Opinion }[] {
  const own = new Map(opinions.filter((one) => one.session === session).map((one) => [one.code, one]));
  return followUps
    .flatMap((followUp) => {
      const opinion = own.get(followUp.opinion);
      return opinion && followUp.state !== 'withdrawn' ? [{ followUp, opinion }] : [];
    })
    .sort((a, b) => byCode.compare(a.followUp.code, b.followUp.code));
}

/** Tags of the layout of Thông báo kết luận. */
export function conclusionView(input: ConclusionInput): View {
  const { office, session, madeOn, number = '', issuedOn = '' } = input;
  const common = { coQuan: shortName(office), capUBND: levelName(office) };
  const fill = wordingOf(input.wording, { ...common, ngay: longDate(session.date), tenPhien: session.title });
  const tasks = tasksOf(session.code, input.opinions, input.followUps);
  const concluded = paragraphsOf(session.conclusion);
  const chair = bareName(session.chair);
  const chuTri = chair === '' ? fill('ket-luan-khong-ghi-chu-tri') : fill('ket-luan-chu-tri', { hoTen: chair });
  const heads = session.headCount === null ? '' : fill('ket-luan-nguoi-du', { soNguoi: twoDigits(session.headCount) });
  const opening = fill('ket-luan-mo-dau', { thoiGian: whenOf(session), diaDiem: session.venue, chuTri });
  const closing = paragraphsOf(fill('ket-luan-ket-thuc'));
  return {
    ...headView(office, {
      kind: 'conclusion',
      abstract: fill('ket-luan-trich-yeu'),
      number,
      issuedOn,
      draftMonth: madeOn.slice(0, 4),
    }),
    moDau: [
      ...paragraphsOf(capital(opening) + heads),
      ...(concluded.length === 0 ? [] : [...paragraphsOf(fill('ket-luan-dan')), ...concluded.map(asSentence)]),
      ...(tasks.length === 0 ? [] : paragraphsOf(fill('ket-luan-giao-viec', { so: twoDigits(tasks.length) }))),
    ].map((doan) => ({ doan })),
    coNhiemVu: tasks.length > 0,
    nhiemVuGiao: tasks.map(({ followUp, opinion }, at) => taskView(followUp, opinion, at + 1, fill)),
    ketThuc: closing.slice(0, -1).map((doan) => ({ doan })),
    doanCuoi: withEndMark(closing[closing.length - 1] ?? ''),
    ...footView(office),
  };
}
