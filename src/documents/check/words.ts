// By which words the parts of a paper are known, whatever their formatting: so that a part that looks wrong is found, and
// can be called wrong.
import { foldForSearch } from '../../domain/text';
import type { Line } from './model';
import { TYPES } from './rules';

const folded = (text: string) =>
  foldForSearch(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const isNation = (text: string): boolean => /^cong hoa xa hoi chu nghia viet nam$/.test(folded(text));
export const isMotto = (text: string): boolean => /^doc lap tu do hanh phuc$/.test(folded(text));

/** 'Số: 05/KH-UBND', however it is blundered; never 'SỞ NỘI VỤ'. */
export const isNumber = (text: string): boolean =>
  /^s[ốô]\s*[:.]?\s*[\d.…_/\s]*\/\s*\p{L}/iu.test(text) || /^s[ốô]\s*:/iu.test(text);
export const isAbout = (text: string): boolean => /^v\s*\/\s*v\b|^về việc\b/iu.test(text);
export const isPlaceDate = (text: string): boolean =>
  /^[^,]{0,80},? ?\bngay\b.*\bthang\b.*\bnam\b/.test(foldForSearch(text)) && text.length < 120;
/** A date in figures where place and date stand. */
export const isShortDate = (text: string): boolean => /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$/.test(text);

/** Hyphens, underscores or the like that stand for a drawn line. */
export const isDashes = (text: string): boolean => /^[-_–—=*~.…\s]{3,}$/u.test(text);

export const isDraftMark = (text: string): boolean => /^du thao( (lan )?\d+)?$/.test(folded(text));

/** The type of paper that this line names, as the decree lists it. */
export function typeOf(text: string): string | undefined {
  const line = folded(text);
  return Object.keys(TYPES).find((type) => folded(type) === line);
}

export const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

export const isAddressee = (text: string): boolean => /^kinh gui\b/.test(folded(text));
export const isBasis = (text: string): boolean => /^can cu\b/.test(folded(text));
export const isRecipientsLabel = (text: string): boolean => /^noi nhan$/.test(folded(text)) && text.length < 20;
export const isAnnexLabel = (text: string): boolean =>
  /^phu luc( so)?( (?:[ivxlc]+|\d+|[a-z]))?$/.test(folded(text)) && text.length < 24;
export const isAnnexOf = (text: string): boolean => /^\(?\s*kem theo\b/.test(foldForSearch(text));

const POWER = /^(?:TM|KT|TL|TUQ|Q)\s*\.\s*\p{Lu}/u;
const OFFICE =
  /^(?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|CHỦ NHIỆM|CHÁNH |TRƯỞNG |GIÁM ĐỐC|HIỆU TRƯỞNG|BÍ THƯ|CỤC TRƯỞNG|VIỆN TRƯỞNG)|^(?:THƯ KÝ|CHỦ T(?:ỌA|OẠ)|CHỦ TRÌ|NGƯỜI (?:GHI|LẬP|CHỦ TRÌ|BÁO CÁO)|ĐẠI DIỆN|CÔNG CHỨC|CÁN BỘ|PHÓ (?:TRƯỞNG|CHÁNH|GIÁM))/u;

/** Power to sign or title: 'TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH', 'THƯ KÝ'. */
export const isPower = (text: string): boolean => isCapitals(text) && (POWER.test(text) || OFFICE.test(text));

/** What a form says in place of a signature: '(Chữ ký, dấu)'. */
export const isPlaceholder = (text: string): boolean => /^[([{].*[)\]}]$|^[.…_\s]+$/u.test(text);

export const textsOf = (lines: readonly Line[]): string[] => lines.map((line) => line.text);
