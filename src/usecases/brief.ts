// A long text in one line and few words, for a task or a mail. The whole text stays where it was typed.

/** The text on one line: for a subject, a header of a mail, a summary. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The text on one line of at most `length` characters and '…', cut at a blank where there is one.
 *
 * @example
 * inBrief('Sửa đường\nthôn Đông', 12) // 'Sửa đường…'
 */
export function inBrief(text: string, length = 200): string {
  const line = oneLine(text);
  if (line.length <= length) return line;
  const blank = line.lastIndexOf(' ', length);
  // Without a blank the cut may fall into a character: a half is left out, and so are joiners and marks cut from it.
  const cut = line.slice(0, blank > 0 ? blank : length);
  return `${cut.replace(/[\ud800-\udbff\u200d\s]+$/, '')}…`;
}
