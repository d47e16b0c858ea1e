// Blocks of cells on the clipboard: tab-separated text, as spreadsheets exchange it.

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

export const toTsv = (texts: readonly (readonly string[])[]): string =>
  texts.map((line) => line.map(quoted).join('\t')).join('\n');

/** Lines of one length: short ones are filled with empty texts. */
export function fromTsv(tsv: string): string[][] {
  const text = tsv.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    let cell: string;
    // Only a cell that is quoted as a whole is read so: a quotation mark inside of a plain text is that mark.
    const match = /^"((?:[^"]|"")*)"(?=\t|\n|$)/.exec(text.slice(at));
    if (match) {
      cell = (match[1] ?? '').replace(/""/g, '"');
      at += match[0].length;
    } else {
      const end = text.slice(at).search(/[\t\n]/);
      cell = end < 0 ? text.slice(at) : text.slice(at, at + end);
      at += cell.length;
    }
    lines[lines.length - 1]?.push(cell);
    if (text[at] === '\n') lines.push([]);
    at += 1;
  }
  const columns = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array.from({ length: columns - line.length }, () => '')]);
}
