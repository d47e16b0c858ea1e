// Kế hoạch: the view of a plan for its layout. Every line of the plan is printed, in order, as it was typed; after its
// topics come the ý kiến of earlier sessions that are still owed, when there are any.
import type { CarriedOver } from '../domain/carried-over';
import { longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { Plan, PlanLine, Template } from '../domain/records';
import { footView, headView, withEndMark, type Office } from './letterhead';
import type { View } from './render';
import { bareEnd, linesOf, officeFill } from './session-words';

export interface PlanInput {
  office: Office;
  plan: Plan;
  /** Lines of this plan, in any order. */
  lines: readonly PlanLine[];
  /** What earlier sessions left, in the order in which it is printed. */
  carried?: readonly CarriedOver[];
  /** Rows of Mẫu văn bản; what is not there is worded by default. */
  wording?: readonly Pick<Template, 'code' | 'text'>[];
  /** Day on which the paper is made, 'yyyy-MM-dd'; its year stands in a draft that gives no month of issue. */
  madeOn: string;
  /** Given by the clerk after signing. */
  number?: string;
  issuedOn?: string;
}

const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ');

/** A line typed by hand at the end of the tab has no place in the order yet; it comes last. */
function inOrder(a: PlanLine, b: PlanLine): number {
  return (a.order ?? Infinity) - (b.order ?? Infinity) || 0;
}

/** Ends with the mark that the place of the line among the căn cứ asks for; nothing else of it changes. */
function withFinalMark(text: string, mark: ';' | '.'): string {
  return `${text.replace(/[\s;.,]+$/, '')}${mark}`;
}

/** Label and lead in bold, then the text; without a lead the label is not bold either. */
function leadAndText({ label, lead, text }: PlanLine): { dam: string; thuong: string } {
  if (lead === '') return { dam: '', thuong: join(label, text) };
  return { dam: join(label, lead), thuong: text === '' ? '' : ` ${text}` };
}

function lineView(line: PlanLine, lastBasis: PlanLine | undefined): View {
  const view = { laCanCu: false, laMuc: false, laKhoan: false, laDoan: false };
  const whole = join(line.label, line.lead, line.text);
  if (line.part === 'basis') {
    return { ...view, laCanCu: true, dam: '', thuong: withFinalMark(whole, line === lastBasis ? '.' : ';') };
  }
  if (line.form === 'section') return { ...view, laMuc: true, dam: whole.toUpperCase(), thuong: '' };
  if (line.form === 'heading') return { ...view, laKhoan: true, dam: whole, thuong: '' };
  return { ...view, laDoan: true, ...leadAndText(line) };
}

/** The last paragraph, with './.'; the signature holds on to it. */
function closingView(line: PlanLine | undefined): View[] {
  if (!line) return [];
  const { dam, thuong } = leadAndText(line);
  return [thuong === '' ? { dam: withEndMark(dam), thuong } : { dam, thuong: withEndMark(thuong) }];
}

/** Paragraphs about what earlier sessions left, without names: none when there is nothing, or the office wants none. */
function carriedTexts({ office, carried = [], wording = [] }: PlanInput): string[] {
  const fill = officeFill(wording, office);
  const opening = fill('ke-hoach-ton-mo-dau', { so: twoDigits(carried.length) });
  if (carried.length === 0 || opening === '') return [];
  const items = carried.map(({ opinion, firstRaised, followUp, times }) => {
    const [thoiGian, donVi] = [longDate(firstRaised?.date ?? ''), followUp?.leadUnit ?? ''];
    return `- ${fill('ke-hoach-ton-y-kien', {
      noiDung: bareEnd(opinion.text),
      lan: String(times),
      neuTai: thoiGian === '' ? '' : fill('ke-hoach-ton-neu-tai', { thoiGian }),
      donVi: donVi === '' ? '' : fill('ke-hoach-ton-don-vi', { donVi }),
    })}`;
  });
  return [...linesOf(opening), ...items];
}

/** The lines with those about what is left behind the last topic; without a topic before the execution, or the end. */
function withCarried(lines: readonly PlanLine[], texts: readonly string[]): readonly PlanLine[] {
  const [any] = lines;
  if (texts.length === 0 || !any) return lines;
  const added = texts.map((text): PlanLine => ({
    ...any,
    part: 'content',
    form: 'paragraph',
    label: '',
    lead: '',
    text,
  }));
  const topic = lines.map(({ form }) => form).lastIndexOf('topic');
  const execution = lines.findIndex(({ part }) => part === 'execution' || part === 'closing');
  const at = topic >= 0 ? topic + 1 : execution >= 0 ? execution : lines.length;
  return [...lines.slice(0, at), ...added, ...lines.slice(at)];
}

/** Tags of the layout of Kế hoạch. Lines that were taken out of the plan are not printed. */
export function planView(input: PlanInput): View {
  const { office, plan, lines, madeOn, number = '', issuedOn = '' } = input;
  const ordered = lines.filter((line) => line.form !== 'dropped').sort(inOrder);
  const recipients = ordered.filter((line) => line.part === 'recipient');
  const own = ordered.filter((line) => line.part !== 'recipient' && join(line.label, line.lead, line.text) !== '');
  const text = withCarried(own, carriedTexts(input));
  const last = text[text.length - 1];
  const lastBasis = [...text].reverse().find((line) => line.part === 'basis');
  return {
    ...headView(office, {
      kind: 'plan',
      abstract: plan.title,
      number,
      issuedOn,
      draftMonth: plan.issueMonth === '' ? madeOn.slice(0, 4) : plan.issueMonth,
    }),
    dong: text.slice(0, -1).map((line) => lineView(line, lastBasis)),
    doanCuoi: closingView(last),
    ...footView(
      office,
      plan.signer === '' ? office.signer : plan.signer,
      recipients.length === 0 ? office.recipients : recipients.map((line) => join(line.label, line.lead, line.text)),
    ),
  };
}
