// People in a paper: who may be named in its public version, and what must not stand in any text of it.
// Source: Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Nghị định 356/2025/NĐ-CP.
import { initials, publicName } from '../domain/names';
import type { Audience, Opinion, OpinionSource, Speaker } from '../domain/records';

const SOURCES: Record<OpinionSource, string> = {
  speech: 'Phát biểu tại hội nghị',
  slip: 'Phiếu ý kiến',
  front: 'MTTQ',
  other: 'Nguồn khác',
};

const ADDRESSED = /^(?:ông|bà)(?:\s|\/)/iu;
// Every word a capital and small letters, and the first no word for a place or a body: 'Nguyễn Văn An', not 'Hội Nông dân'.
const PERSON = /^\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}*)+$/u;
const BODY_WORD =
  /^(?:thôn|tổ|xóm|ấp|bản|buôn|làng|khu|khối|chi|hội|ban|ủy|uỷ|mặt|trường|trạm|hợp|cử|nhân|phiếu|cụm|xã)\s/iu;

/** Where an opinion without a speaker came from. A person's name has no consent behind it: only its first letters. */
function publicSource(opinion: Opinion, audience: Audience): string {
  const [name = '', ...rest] = opinion.sourceName.trim().split(/\s*,\s*/);
  if (name === '') return SOURCES[opinion.source];
  if (audience === 'internal') return opinion.sourceName.trim();
  const isPerson = ADDRESSED.test(name) || (PERSON.test(name) && !BODY_WORD.test(name));
  const shown = isPerson ? `Ông/Bà ${initials(name)}` : name;
  return [shown, ...rest].join(', ');
}

/** The name of a speaker: in a public paper in full only with consent, else its first letters. */
export function speakerName(speaker: Pick<Speaker, 'name' | 'consent'>, audience: Audience): string {
  const name = audience === 'internal' ? speaker.name : publicName(speaker);
  return ADDRESSED.test(name) ? name : `Ông/Bà ${name}`;
}

/** A speaker as printed: the name as far as it may be, and the thôn. Nothing else about a person is printed. */
export function speakerText(speaker: Pick<Speaker, 'name' | 'consent' | 'village'>, audience: Audience): string {
  const person = speakerName(speaker, audience);
  return speaker.village === '' ? person : `${person}, ${speaker.village}`;
}

/** Who raised it, and the thôn. */
export function raisedBy(opinion: Opinion, speaker: Speaker | undefined, audience: Audience): string {
  return speaker ? speakerText(speaker, audience) : publicSource(opinion, audience);
}
