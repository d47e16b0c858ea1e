// What the headings of plans are about: their words, as communes use them, and the part of the plan that they open.
import type { PlanPart } from './records';
import { foldForSearch } from './text';

/** Words of headings, folded, by part. The first row with a word in the heading counts. */
const WORDS: readonly (readonly [PlanPart, readonly string[]])[] = [
  [
    'execution',
    [
      'to chuc thuc hien',
      'phan cong',
      'to chuc trien khai',
      'trien khai thuc hien',
      'trach nhiem',
      'bien phap thuc hien',
      'giai phap',
      'kinh phi',
      'thong tin, bao cao',
      'che do bao cao',
      'che do thong tin',
      'nhiem vu cua',
    ],
  ],
  [
    'procedure',
    ['trinh tu', 'chuong trinh', 'tien trinh', 'quy trinh', 'cac buoc', 'tien hanh', 'dien bien', 'kich ban'],
  ],
  ['basis', ['can cu', 'co so phap ly', 'co so xay dung']],
  ['purpose', ['muc dich', 'muc tieu', 'y nghia', 'su can thiet']],
  ['requirement', ['yeu cau', 'nguyen tac', 'phuong cham', 'quan diem']],
  [
    'content',
    [
      'noi dung',
      'doi tuong',
      'thanh phan',
      'thoi gian',
      'dia diem',
      'hinh thuc',
      'phuong thuc',
      'phuong phap',
      'pham vi',
      'chu de',
      'che do tiep',
      'che do doi thoai',
      'chu tri',
      'so luong',
      'lich',
      'quy mo',
      'thong bao',
      'cong khai',
      'cong tac chuan bi',
    ],
  ],
];

/** Headings below which each item of a list is a topic. */
const TOPICS =
  /^(?:(?:cac|mot so|nhung) )?(?:(?:noi dung|chu de|van de|linh vuc)(?: (?:trong tam|chinh|cu the|du kien|cua|ve|buoi|hoi nghi|cuoc|duoc|dua ra|to chuc))*,? (?:tiep xuc|doi thoai|tiep cong dan|trao doi|gap go)|(?:noi dung|chu de|van de)(?: (?:trong tam|chinh|cu the))?$|chu de)/;
/** Of those, the ones that say so in full. */
const FOR_SURE = /doi thoai|tiep xuc|chu de/;

/** Each word, anywhere in a heading and at its beginning. */
const PATTERNS = WORDS.flatMap(([part, words]) =>
  words.map((word) => ({
    part,
    anywhere: new RegExp(`(?<![a-z])${word}(?![a-z])`),
    ahead: new RegExp(`^(?:cac |ve )?${word}(?![a-z])`),
  })),
);

const folded = (heading: string): string => foldForSearch(heading).replace(/[\s.:;]+$/, '');

/** The part that a heading opens; undefined when none of its words is known. */
export function partOfHeading(heading: string): PlanPart | undefined {
  const text = folded(heading);
  const hits = PATTERNS.map(({ part, anywhere }) => ({ part, at: text.search(anywhere) })).filter(({ at }) => at >= 0);
  if (hits.length === 0 && opensTopics(heading)) return 'content';
  const purpose = hits.find(({ part, at }) => part === 'purpose' && at === 0);
  // «Mục đích, yêu cầu» begins with the purpose; «Hình thức và chế độ đối thoại, trách nhiệm» is about what it begins with.
  return (purpose ?? hits.sort((a, b) => a.at - b.at)[0])?.part;
}

/** Whether the items of a list below this heading are the topics of the dialogue. */
export function opensTopics(heading: string): 'surely' | 'maybe' | undefined {
  const text = folded(heading);
  if (!TOPICS.test(text)) return undefined;
  return FOR_SURE.test(text) ? 'surely' : 'maybe';
}

const MOST_WORDS = 9;

/** Whether a line without a label reads like one of the known headings. */
export function isKnownHeading(text: string): boolean {
  if (text.length > 160) return false;
  const plain = folded(text);
  if (/[.;,!?]$/.test(text.trim()) || plain.split(' ').length > MOST_WORDS || /:\s*\S/.test(text)) return false;
  return PATTERNS.some(({ ahead }) => ahead.test(plain));
}
