// Every kind of paper, whatever the rows: it renders, nothing unfilled is left, no row is dropped or doubled, and what may
// leave the office names nobody who did not agree.
import fc from 'fast-check';
import { layoutDocx } from '../src/documents/layouts';
import { renderPaper } from '../src/documents/render';
import { PAPERS } from '../src/domain/paper-kinds';
import type { Audience, PaperKind } from '../src/domain/records';
import { examinePaper } from '../src/usecases/paper-check';
import { PAPER_KINDS, PAPER_SOURCES } from '../src/usecases/papers';
import { anyMeeting, markOf, meetingOf } from './support/meeting-rows';
import type { Meeting, MeetingShape } from './support/meeting-rows';
import { paperText } from './support/printed';
import { book, snapshot } from './support/snapshot';

const TODAY = '2026-07-20';
const CONTEXT = { now: `${TODAY}T08:00:00`, user: 'vanphong@anphukhe.example' };
/** So many subjects of a kind are tried; they differ in what they are called only. */
const SUBJECTS = 3;

interface Printed {
  subject: string;
  audience: Audience;
  text: string;
}

/** Every version of a kind about its first subjects; a paper that is refused says why, and fails the test. */
function printed(kind: PaperKind, { rows }: Meeting): Printed[] {
  const source = PAPER_SOURCES[kind];
  const cells = book(rows);
  const subjects = source.subjects(snapshot(cells, source.subjectTabs), TODAY).slice(0, SUBJECTS);
  return subjects.flatMap(({ code: subject }) =>
    PAPERS[kind].audiences.map((audience) => {
      const { made, findings } = examinePaper(snapshot(cells, source.tabs), kind, subject, CONTEXT, audience);
      if (!made) throw new Error(`${kind} ${subject}: ${findings.map(({ text }) => text).join('\n')}`);
      return { subject, audience, text: paperText(renderPaper(layoutDocx(kind), made.view)) };
    }),
  );
}

const digits = (text: string) => text.replace(/[\s.()-]/g, '');
const times = (text: string, part: string) => text.split(part).length - 1;

const opinionsWhere = (shape: MeetingShape, what: string, fits: (one: MeetingShape['opinions'][number]) => boolean) =>
  shape.opinions.flatMap((one, at) => (fits(one) ? [markOf(what, at)] : []));
const isTask = ({ outcome }: { outcome: string }) => outcome === 'assigned' || outcome === 'escalated';

/** What a kind lists: every one of its rows exactly once. */
const LISTS: Partial<Record<PaperKind, (shape: MeetingShape) => string[]>> = {
  results: (shape) => opinionsWhere(shape, 'yk', () => true),
  minutes: (shape) => opinionsWhere(shape, 'yk', () => true),
  conclusion: (shape) => opinionsWhere(shape, 'gv', isTask),
  escalation: (shape) => opinionsWhere(shape, 'yk', ({ outcome }) => outcome === 'escalated'),
  followUpRegister: (shape) => opinionsWhere(shape, 'gv', isTask),
  speakerList: ({ speakers }) => speakers.map((_, at) => markOf('tom', at)),
};

describe.each(PAPER_KINDS)('%s', (kind) => {
  it('renders, leaves nothing unfilled, and keeps what is nobody’s business', () => {
    fc.assert(
      fc.property(anyMeeting, (shape) => {
        const meeting = meetingOf(shape);
        for (const { audience, text } of printed(kind, meeting)) {
          expect(text).not.toMatch(/[{}]|undefined|NaN|\[object|null/);
          for (const mark of LISTS[kind]?.(shape) ?? []) expect([mark, times(text, mark)]).toEqual([mark, 1]);
          if (audience === 'internal') continue;
          for (const name of meeting.secretNames) expect(text).not.toContain(name);
          for (const contact of meeting.contacts) {
            expect(contact.includes('@') ? text : digits(text)).not.toContain(contact);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('renders about nothing at all, and about 500 ý kiến', () => {
    const empty: MeetingShape = {
      speakers: [],
      opinions: [],
      issuer: 'XÃ AN PHÚ KHÊ',
      title: 'Đối thoại',
      headCount: null,
      conclusion: '',
      times: false,
      titled: false,
    };
    printed(kind, meetingOf(empty));
    const outcomes = ['answered', 'assigned', 'escalated', 'duplicate', ''] as const;
    const opinions = Array.from({ length: 500 }, (_, at) => ({
      outcome: outcomes[at % outcomes.length] ?? '',
      words: 20,
      speaker: at % 100,
      leak: 'none' as const,
      topic: (at % 3) - 1,
      state: 'assigned' as const,
      titled: true,
    }));
    const many: MeetingShape = { ...empty, speakers: Array.from({ length: 100 }, () => 'yes' as const), opinions };
    for (const { text } of printed(kind, meetingOf(many))) {
      for (const mark of LISTS[kind]?.(many) ?? []) expect([mark, times(text, mark)]).toEqual([mark, 1]);
    }
  });
});
