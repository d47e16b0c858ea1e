// The plain text of a .docx, paragraph by paragraph, as Drive exports a document to text/plain.
import PizZip from 'pizzip';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(decimal));
  });

/** Text of the body, paragraphs separated by line breaks, tabs and breaks kept. Empty bytes give an empty text. */
export function documentText(docx: Uint8Array): string {
  if (docx.length === 0) return '';
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? '';
  const paragraphs = xml.match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? [];
  return paragraphs
    .map((paragraph) => {
      const pieces = paragraph.match(/<w:t(?: [^>]*)?>[^<]*<\/w:t>|<w:tab\/>|<w:br\b[^>]*\/>/g) ?? [];
      return pieces
        .map((piece) =>
          piece.startsWith('<w:tab')
            ? '\t'
            : piece.startsWith('<w:br')
              ? '\n'
              : unescapeXml(piece.replace(/<[^>]*>/g, '')),
        )
        .join('');
    })
    .join('\n');
}
