// What stands above and below the text of every official paper: issuing body, number, date, abstract; recipients,
// signature. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.
import { longDate } from '../domain/dates';
import { twoDigits } from '../domain/numbers';
import type { PaperKind } from '../domain/paper-kinds';
import { PAPERS, isNumbered, symbolOf } from '../domain/paper-kinds';
import type { Settings } from '../domain/settings';
import { HEAD_COLUMNS, SIZE, TEXT_WIDTH, WIDE_TEXT_WIDTH } from './layouts/page';
import { rule } from './layouts/wml';
import { lastLine, textWidth, withoutOrphan } from './metrics';
import type { View } from './render';

/** The office that issues papers, as set in the workbook. */
export interface Office {
  /** Issuing body as printed at the top left, a line each. */
  issuer: readonly string[];
  /** Its name inside a sentence: 'Ủy ban nhân dân xã Ngọc Châu'. */
  name: string;
  /** Địa danh before the date: 'Ngọc Châu'. */
  place: string;
  /** End of the symbol of a named paper: 'UBND' of 'KH-UBND'. */
  symbolEnd: string;
  /** Symbol of công văn: 'UBND-VP'. */
  letterSymbol: string;
  /** Power and title, a line each: 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'. */
  signature: readonly string[];
  signer: string;
  /** Nơi nhận of papers that have no list of their own. */
  recipients: readonly string[];
}

export interface PaperHead {
  kind: PaperKind;
  abstract: string;
  /** Given by the clerk after signing; '' leaves room to write it. */
  number: string;
  /** 'yyyy-MM-dd'; '' leaves day and month blank. */
  issuedOn: string;
  /** Of a draft: 'yyyy-MM' when its month is known, else 'yyyy'. */
  draftMonth: string;
  /** Its first page lies on its side. */
  wide?: boolean;
}

const NO_BREAK_BLANK = '\u00A0';
/** Room to write a number by hand, about 9 mm; and a day or a month, about 9 mm, less where the place is long. */
const NUMBER_ROOM = NO_BREAK_BLANK.repeat(8);
const DATE_ROOMS = [8, 7, 6, 5, 4].map((blanks) => ' '.repeat(blanks));
/** The decree wants 1/3 to 1/2 of the text above. */
const SHORT_LINE = 0.45;

const lines = (texts: readonly string[]): View[] => texts.map((dong) => ({ dong }));

/** The office as its settings describe it. */
export function officeOf(settings: Settings): Office {
  const filled = (texts: string[]) => texts.map((text) => text.trim()).filter(Boolean);
  return {
    issuer: filled([settings.issuerUpper, settings.issuerLower].flatMap((text) => text.split('\n'))),
    name: settings.officeName,
    place: settings.place,
    symbolEnd: settings.symbolEnd,
    letterSymbol: settings.letterSymbol,
    signature: filled([settings.signerPower, settings.signerTitle].flatMap((text) => text.split(/[\n/;]/))),
    signer: settings.signerName,
    recipients: settings.recipients,
  };
}

/** 'UBND xã Ngọc Châu', as the name is shortened inside a text. */
export function shortName(office: Office): string {
  return office.name.normalize('NFC').replace(/^(?:ủy|uỷ)\s+ban\s+nhân\s+dân/iu, 'UBND');
}

/** 'UBND xã': the short name without that of the place. */
export function levelName(office: Office): string {
  const name = shortName(office);
  return name.endsWith(` ${office.place}`) ? name.slice(0, -office.place.length).trim() : name;
}

/** 'Số: 05/KH-UBND'; below ten a leading 0, and room to write while there is no number. */
export function numberLine(number: string, symbol: string): string {
  const given = number.trim();
  return `Số: ${given === '' ? NUMBER_ROOM : /^\d+$/.test(given) ? twoDigits(Number(given)) : given}/${symbol}`;
}

/** 'Ngọc Châu, ngày 05 tháng 02 năm 2024', with room for what a draft leaves to the clerk. */
export function placeDateLine(place: string, issuedOn: string, draftMonth: string): string {
  if (issuedOn !== '') return `${place}, ${longDate(issuedOn)}`;
  const [year = '', month] = draftMonth.split('-');
  // The month as it is written in a full date: a leading 0 for 1 and 2 only.
  const monthText = month === undefined ? undefined : longDate(`${year}-${month}-01`).split(' ')[3];
  const drafts = DATE_ROOMS.map((room) => `${place}, ngày${room}tháng ${monthText ?? room.slice(2)} năm ${year}`);
  const fits = (draft: string) => textWidth(draft, SIZE.placeDate, 'italic') <= HEAD_COLUMNS[1];
  return drafts.find(fits) ?? drafts[drafts.length - 1] ?? '';
}

/** The short line below a text: centred, a fixed part of the last line in which the text is set. */
function shortRule(text: string, columnMm: number, sizePt: number): string {
  const last = lastLine(text, columnMm, sizePt, 'bold');
  return rule(textWidth(last, sizePt, 'bold') * SHORT_LINE, columnMm);
}

/** What stands after «V/v» below the number, in the narrow column there. */
function aboutLine(abstract: string): string {
  const about = 'V/v ';
  return withoutOrphan(`${about}${abstract}`, HEAD_COLUMNS[0], SIZE.about, 'regular').slice(about.length);
}

/** Tags of the head of every layout. */
export function headView(office: Office, head: PaperHead): View {
  const [issuerColumn] = HEAD_COLUMNS;
  const { title } = PAPERS[head.kind];
  const issuer = office.issuer.map((line) =>
    withoutOrphan(line.toUpperCase().normalize('NFC'), issuerColumn, SIZE.issuer, 'bold'),
  );
  const oneLine = head.abstract.replace(/\s+/g, ' ').trim().normalize('NFC');
  const textWidthMm = head.wide ? WIDE_TEXT_WIDTH : TEXT_WIDTH;
  const abstract = withoutOrphan(oneLine, textWidthMm, SIZE.body, 'bold');
  return {
    coQuan: lines(issuer),
    keCoQuan: shortRule(issuer[issuer.length - 1] ?? '', issuerColumn, SIZE.issuer),
    // A list has no number to be shown.
    ...(isNumbered(head.kind) ? { soKyHieu: numberLine(head.number, symbolOf(head.kind, office)) } : {}),
    diaDanhThoiGian: placeDateLine(office.place, head.issuedOn, head.draftMonth),
    tenLoai: title,
    trichYeu: PAPERS[head.kind].form === 'letter' ? aboutLine(oneLine) : abstract,
    keTrichYeu: shortRule(abstract, textWidthMm, SIZE.body),
    tenVanBan: title === '' ? oneLine : `${title}: ${oneLine}`,
    tenCoQuan: office.name,
  };
}

// No title stands before the name of the signer.
const PERSON_TITLE = /^(?:ông|bà|đồng chí|đ\/c|gs|pgs|ts|ths|cn|ks|bs|ls)(?:\.\s*|\s+)(?=\S)/iu;

/** The name as it stands below a signature. */
export function signerName(name: string): string {
  let bare = name.trim();
  while (PERSON_TITLE.test(bare)) bare = bare.replace(PERSON_TITLE, '');
  return bare;
}

/**
 * Recipients as the decree lists them: '- …;' each, '- Lưu: VT, ….' last, added when it is missing.
 *
 * @example
 * recipientLines(['Các thôn ;', 'Lưu VT']) // ['- Các thôn;', '- Lưu: VT.']
 */
export function recipientLines(recipients: readonly string[]): string[] {
  const bare = recipients
    .flatMap((line) => line.split('\n'))
    .map((line) => line.replace(/^[\s\-–+*•]+/, '').replace(/[\s;.,]+$/, ''))
    .filter((line) => line !== '');
  const filed = bare.filter((line) => /^lưu(?:\s*:|\s+VT\b|$)/iu.test(line));
  const others = bare.filter((line) => !filed.includes(line));
  const places = filed
    .flatMap((line) => line.replace(/^lưu\s*:?\s*/iu, '').split(','))
    .map((place) => place.trim())
    .filter((place) => place !== '' && place !== 'VT');
  return [...others.map((line) => `- ${line};`), `- Lưu: ${['VT', ...places].join(', ')}.`];
}

/** Tags of «Kính gửi», for one addressee or several. */
export function addresseesView(addressees: readonly string[]): View {
  const each = addressees.map((one) => one.replace(/[\s;.,]+$/, ''));
  return {
    kinhGuiMot: each.length === 1 ? lines(each) : [],
    kinhGuiNhieu:
      each.length > 1
        ? [{ noiGui: lines(each.map((one, at) => `- ${one}${at === each.length - 1 ? '.' : ';'}`)) }]
        : [],
  };
}

/** «(Kèm theo Thông báo số 05/TB-UBND ngày …)» under the head of an annex, with room for what a draft leaves blank. */
export function attachedTo(office: Office, { kind, number, issuedOn, draftMonth }: PaperHead): string {
  const { name, title } = PAPERS[kind];
  const type = title === '' ? 'Công văn' : title.charAt(0) + title.slice(1).toLowerCase() || name;
  const date = placeDateLine('', issuedOn, draftMonth).replace(/^, /, '');
  return `(Kèm theo ${type} ${numberLine(number, symbolOf(kind, office)).replace('Số:', 'số')} ${date} của ${shortName(office)})`;
}

/** Tags of the foot of every layout. */
export function footView(office: Office, signer = office.signer, recipients = office.recipients): View {
  return {
    noiNhan: lines(recipientLines(recipients)),
    quyenHan: lines(office.signature.map((line) => line.toUpperCase().normalize('NFC'))),
    hoTen: signerName(signer),
  };
}

/** Tags of two signatures side by side: on the left, on the right. */
export function signaturesView(left: { title: string; name: string }, right: { title: string; name: string }): View {
  return {
    kyTrai: lines(left.title.split('\n').map((line) => line.toUpperCase())),
    hoTenTrai: signerName(left.name),
    kyPhai: lines(right.title.split('\n').map((line) => line.toUpperCase())),
    hoTenPhai: signerName(right.name),
  };
}

/**
 * The text with './.' after its last sentence: in place of a full stop, and never twice.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.5.
 */
export function withEndMark(text: string): string {
  const bare = text.trimEnd();
  return `${bare.replace(/\s*(?:\.?\s*\/\s*\.|[.;,])$/, '')}./.`;
}
