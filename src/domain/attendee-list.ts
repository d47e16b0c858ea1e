// A list of people as staff paste it from elsewhere: one person a line; name, title and body apart by tabs, semicolons or commas.
import { cleanText, foldForSearch } from './text';

export interface PastedPerson {
  name: string;
  title: string;
  body: string;
}

const SEPARATORS = ['\t', ';', ',', ' – ', ' - '] as const;

/** A heading line of the list, not a person. */
const isHeading = (name: string) => /^(stt|tt|so tt|(ho va |ho, |ho )?ten)$/.test(foldForSearch(name));

function cells(line: string): string[] {
  const separator = SEPARATORS.find((one) => line.includes(one));
  const parts = (separator === undefined ? [line] : line.split(separator)).map(cleanText);
  // A running number may stand in a column of its own, or before the name.
  if (/^\d+[.)]?$/.test(parts[0] ?? '')) parts.shift();
  return parts.map((part, index) => (index === 0 ? part.replace(/^(\d+[.)]|[-–•*+])\s*/, '') : part));
}

/**
 * The people of a pasted list, in its order. What follows the body stays with it. Blank lines, headings and running numbers are
 * passed over.
 *
 * @example
 * parsePeople('1. Lê Thị Lan, Công chức, Văn phòng') // [{ name: 'Lê Thị Lan', title: 'Công chức', body: 'Văn phòng' }]
 */
export function parsePeople(text: string): PastedPerson[] {
  return text.split(/\r?\n/).flatMap((line) => {
    if (cleanText(line) === '') return [];
    const [name = '', title = '', ...rest] = cells(line);
    if (name === '' || isHeading(name)) return [];
    return [{ name, title, body: rest.filter((part) => part !== '').join(', ') }];
  });
}
