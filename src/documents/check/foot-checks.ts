// What stands below the text, Nơi nhận and signature; and annexes.
// Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.7, II.9, III.1; Phụ lục III, mẫu 1.9 and 2.1.
import type { Findings, Spot } from './findings';
import { checkText } from './findings';
import type { Foot, Signature } from './foot';
import type { Line } from './model';
import type { Annex, Paper } from './paper';
import { FILED, RECIPIENT, TEXT } from './rules';
import { isCapitals } from './words';

const PART = 'phần cuối';
const spotOf = (line: Line, part = PART): Spot => ({ part, paragraph: line.paragraph, words: line.text });
const NOWHERE: Spot = { part: PART, words: '' };

function checkRecipients(findings: Findings, { form, type, addressees }: Paper, foot: Foot): void {
  const { label, recipients } = foot;
  const { name } = TEXT.recipientsLabel;
  if (!label) {
    // The form of biên bản leaves it to the office.
    if (form !== 'minutes')
      findings.error('missing', name, NOWHERE, 'không có «Nơi nhận:»', '«Nơi nhận:» ở bên trái, cuối văn bản');
    return;
  }
  checkText(findings, 'recipientsLabel', [label], PART);
  if (label.text !== 'Nơi nhận:') findings.error('wording', name, spotOf(label), `ghi «${label.text}»`, '«Nơi nhận:»');
  if (recipients.length === 0)
    return findings.error(
      'missing',
      TEXT.recipients.name,
      spotOf(label),
      'không có nơi nhận nào',
      'mỗi nơi nhận một dòng, dòng cuối là «- Lưu: VT, ….»',
    );
  checkText(findings, 'recipients', recipients, PART);
  recipients.forEach((line, at) => {
    const isLast = at === recipients.length - 1;
    if (isLast && !FILED.test(line.text))
      findings.error('wording', TEXT.recipients.name, spotOf(line), 'dòng cuối không đúng cách ghi', '«- Lưu: VT, ….»');
    if (!isLast && !RECIPIENT.test(line.text))
      findings.error(
        'ending',
        TEXT.recipients.name,
        spotOf(line),
        'không đúng cách ghi',
        '«- …;»: gạch đầu dòng, cuối dòng có dấu chấm phẩy',
      );
  });
  const [first] = recipients;
  const isAsAbove = first !== undefined && /^-\s*Như (?:trên|kính gửi)/iu.test(first.text);
  if (first && addressees.length > 0 && !isAsAbove)
    findings.error(
      'as-above',
      TEXT.recipients.name,
      spotOf(first),
      'văn bản có «Kính gửi» nhưng nơi nhận đầu tiên không phải «Như trên»',
      '«- Như trên;»',
    );
  // Giấy mời (mẫu 1.7) names whom it invites in its first sentence.
  if (first && addressees.length === 0 && isAsAbove && type !== 'Giấy mời')
    findings.warn(
      'as-above',
      TEXT.recipients.name,
      spotOf(first),
      'có «Như trên» nhưng văn bản không có «Kính gửi»',
      'ghi rõ nơi nhận',
    );
}

const TITLES =
  /^(?:ông|bà|đồng chí|đ\/c|gs|pgs|ts|ths|cn|ks|bs|ls|nguyên|tiến sĩ|thạc sĩ|cử nhân|giáo sư|luật sư|kỹ sư)(?:\.\s*|\s+)(?=\S)/iu;

function checkSignature(findings: Findings, { power, name }: Signature): void {
  for (const line of power) checkText(findings, 'power', [line], PART);
  const [first, second] = power;
  const wanted = '«TM. ỦY BAN NHÂN DÂN» rồi «CHỦ TỊCH»; ký thay: «KT. CHỦ TỊCH» rồi «PHÓ CHỦ TỊCH»';
  if (first && /^(?:TM|TL|TUQ|KT)\s*\./.test(first.text) && !second)
    findings.error('power', TEXT.power.name, spotOf(first), 'thiếu chức vụ của người ký', wanted);
  for (const [at, line] of power.entries()) {
    if (/^(?:TM|KT|TL|TUQ|Q)(?:\s+\.|\.(?! ))/.test(line.text))
      findings.error(
        'power',
        TEXT.power.name,
        spotOf(line),
        'chữ viết tắt không đúng cách ghi',
        '«TM. », «KT. », «TL. », «TUQ. », «Q. »: dấu chấm rồi một dấu cách',
      );
    const next = power[at + 1];
    if (/^KT\./.test(line.text) && next && !/^PHÓ |^Q\. PHÓ /.test(next.text))
      findings.warn('power', TEXT.power.name, spotOf(next), 'ký thay nhưng chức vụ không phải cấp phó', wanted);
  }
  if (!name) return;
  checkText(findings, 'signer', [name], PART);
  if (TITLES.test(name.text))
    findings.error(
      'person-title',
      TEXT.signer.name,
      spotOf(name),
      'có học hàm, học vị hoặc danh xưng trước họ tên',
      'chỉ ghi họ và tên',
    );
  if (isCapitals(name.text))
    findings.error('capitals', TEXT.signer.name, spotOf(name), 'viết hoa toàn bộ', 'chữ in thường');
}

function checkMinutes(findings: Findings, { signatures }: Foot): void {
  const titles = signatures.map(({ power }) => power[0]?.text ?? '');
  if (signatures.length < 2)
    return findings.error(
      'signatures',
      TEXT.power.name,
      NOWHERE,
      'biên bản không có đủ hai chữ ký',
      '«THƯ KÝ» bên trái, «CHỦ TỌA» bên phải',
    );
  const secretary = titles.findIndex((text) => /^(?:THƯ KÝ|NGƯỜI GHI)/u.test(text));
  const chair = titles.findIndex((text) => /^(?:CHỦ T(?:ỌA|OẠ)|CHỦ TRÌ)/u.test(text));
  const [first] = signatures;
  const spot = first?.power[0] ? spotOf(first.power[0]) : NOWHERE;
  if (secretary < 0 || chair < 0)
    findings.warn(
      'signatures',
      TEXT.power.name,
      spot,
      `hai chữ ký là «${titles.join('», «')}»`,
      '«THƯ KÝ» bên trái, «CHỦ TỌA» bên phải',
    );
  else if (secretary > chair)
    findings.error(
      'signatures',
      TEXT.power.name,
      spot,
      '«CHỦ TỌA» ở bên trái «THƯ KÝ»',
      '«THƯ KÝ» bên trái, «CHỦ TỌA» bên phải',
    );
}

/** Checks the foot of a paper that has a number. */
export function checkFoot(findings: Findings, paper: Paper): void {
  const { foot, form } = paper;
  if (form === 'list') {
    for (const signature of foot?.signatures ?? []) checkSignature(findings, signature);
    return;
  }
  const found: Foot = foot ?? { recipients: [], signatures: [], tables: [] };
  if (found.tables.some((table) => table.ruled))
    findings.error('borders', 'Phần cuối', NOWHERE, 'bảng chia hai cột còn đường viền', 'không có đường viền');
  checkRecipients(findings, paper, found);
  if (form === 'minutes') checkMinutes(findings, found);
  else if (found.signatures.length === 0)
    findings.error(
      'missing',
      TEXT.power.name,
      NOWHERE,
      'không có quyền hạn, chức vụ của người ký',
      '«TM. ỦY BAN NHÂN DÂN», «CHỦ TỊCH» ở bên phải',
    );
  for (const signature of found.signatures) checkSignature(findings, signature);
}

const ANNEX = 'phụ lục';

function checkAnnex(findings: Findings, { label, title, annexOf }: Annex, count: number): void {
  const [first] = title;
  if (!label) {
    if (annexOf)
      findings.error(
        'missing',
        TEXT.annexLabel.name,
        spotOf(first ?? annexOf, ANNEX),
        'không có chữ «Phụ lục»',
        '«Phụ lục» trên một dòng riêng, canh giữa',
      );
  } else {
    checkText(findings, 'annexLabel', [label], ANNEX);
    const isNumbered = /\s[IVXLC]+$/.test(label.text);
    if (count > 1 && !isNumbered)
      findings.error(
        'numbering',
        TEXT.annexLabel.name,
        spotOf(label, ANNEX),
        'không được đánh số bằng chữ số La Mã',
        '«Phụ lục I», «Phụ lục II» khi có từ hai phụ lục',
      );
  }
  if (!label && !annexOf) return;
  if (first) checkText(findings, 'annexTitle', title, ANNEX);
  else
    findings.error(
      'missing',
      TEXT.annexTitle.name,
      label ? spotOf(label, ANNEX) : { part: ANNEX, words: '' },
      'không có tên phụ lục',
      'tên phụ lục, chữ in hoa, canh giữa',
    );
  if (annexOf) {
    checkText(findings, 'annexOf', [annexOf], ANNEX);
    if (!/^\(Kèm theo .+ngày.+ của .+\)$/u.test(annexOf.text))
      findings.warn(
        'wording',
        TEXT.annexOf.name,
        spotOf(annexOf, ANNEX),
        'không đúng cách ghi',
        '«(Kèm theo … số … ngày … của …)»',
      );
  } else if (label)
    findings.error(
      'missing',
      TEXT.annexOf.name,
      spotOf(label, ANNEX),
      'không có dòng «(Kèm theo …)»',
      '«(Kèm theo … số … ngày … của …)» dưới tên phụ lục',
    );
}

/** Checks the heads of annexes. */
export function checkAnnexes(findings: Findings, { annexes }: Paper): void {
  const count = annexes.filter((annex) => annex.label).length;
  for (const annex of annexes) checkAnnex(findings, annex, count);
}
