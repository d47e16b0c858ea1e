// Fills a .docx layout with a view: base64 in, base64 out, pure, and at home in a bare V8 without Node or a browser.
// What people typed is printed exactly as typed: it is never read as a tag or as XML.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { UserError } from '../domain/errors';

/** A value a layout may show: text, a condition, or rows to repeat. */
export type ViewValue = string | boolean | readonly View[];
export interface View {
  readonly [tag: string]: ViewValue;
}

interface TemplateProblem {
  properties?: { id?: string; xtag?: string; openingtag?: string; errors?: TemplateProblem[] };
}

const PROBLEMS: Record<string, string> = {
  unclosed_tag: 'thiếu dấu } để đóng thẻ',
  unopened_tag: 'có dấu } mà không có dấu { mở thẻ',
  unclosed_loop: 'thiếu thẻ đóng {/…} của khối',
  unopened_loop: 'có thẻ đóng {/…} mà không có thẻ mở {#…}',
  closing_tag_does_not_match_opening_tag: 'thẻ đóng không khớp với thẻ mở',
  raw_xml_tag_should_be_only_text_in_paragraph: 'thẻ {@…} phải đứng một mình trong đoạn',
};

/** What docxtemplater says of a layout that was edited badly, as one sentence for the office. */
export function layoutError(error: unknown): UserError {
  const { properties } = error as TemplateProblem;
  const problems = properties?.errors ?? [error as TemplateProblem];
  const details = problems.map(({ properties: problem }) => {
    const what = PROBLEMS[problem?.id ?? ''] ?? (error instanceof Error ? error.message : String(error));
    const tag = problem?.xtag ?? problem?.openingtag;
    return tag === undefined ? what : `«${tag}»: ${what}`;
  });
  return new UserError(
    'layout/broken',
    `Mẫu trình bày văn bản bị lỗi: ${details.join('; ')}. Hãy mở mẫu và sửa lại thẻ.`,
    undefined,
    details,
  );
}

// Controls other than tab and line break, U+FFFE, U+FFFF, and surrogates without a partner.

const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** The text as XML 1.0 can hold it, NFC. Blanks at the ends stay: a view joins its texts with them. */
function printable(text: string): string {
  return text.replace(NOT_XML, '').replace(/\r\n?/g, '\n').normalize('NFC');
}

function cleaned(value: ViewValue): ViewValue {
  if (typeof value === 'string') return printable(value);
  if (typeof value === 'boolean') return value;
  return value.map(cleanedView);
}

function cleanedView(view: View): View {
  return Object.fromEntries(Object.entries(view).map(([tag, value]) => [tag, cleaned(value)]));
}

const SECTION = '<w:sectPr';

/**
 * A last section in which nothing stands would be an empty page: the section before it becomes the last. So a layout may
 * end with an annex that not every paper has.
 */
function withoutEmptyEnd(xml: string): string {
  const last = xml.lastIndexOf(SECTION);
  const before = xml.lastIndexOf(SECTION, last - 1);
  const end = xml.indexOf('</w:body>', last);
  if (before < 0 || end < 0) return xml;
  const [properties = '', , rest] = xml.slice(before, last).split(/(<\/w:sectPr>)/);
  if (rest !== '</w:pPr></w:p>') return xml;
  const paragraph = Math.max(xml.lastIndexOf('<w:p>', before), xml.lastIndexOf('<w:p ', before));
  return `${xml.slice(0, paragraph)}${properties}</w:sectPr>${xml.slice(end)}`;
}

const TYPES = '[Content_Types].xml';

/**
 * The archive, base64: the same files give the same bytes, for they get one fixed date and folders no entry. The list of
 * types comes first, by which programs know a .docx.
 */
export function packFiles(zip: PizZip): string {
  const date = new Date(2020, 0, 1);
  const files = Object.entries(zip.files).filter(([, file]) => !file.dir);
  for (const [, file] of files) file.date = date;
  const first = files.filter(([path]) => path === TYPES);
  zip.files = Object.fromEntries([...first, ...files.filter(([path]) => path !== TYPES)]);
  return zip.generate({ type: 'base64', compression: 'DEFLATE' });
}

/**
 * The paper: `layoutBase64` (a .docx with docxtemplater tags) filled with `view`. The same input gives the same bytes.
 *
 * @returns the .docx, base64
 * @throws UserError 'layout/unknown-tag' naming the tags that `view` does not have, 'layout/broken' when a tag is not
 *   closed or the like
 */
export function renderPaper(layoutBase64: string, view: View): string {
  const unknown = new Set<string>();
  const parser = (tag: string) => ({
    get(scope: unknown, context: { num: number }): unknown {
      const name = tag.trim();
      if (name === '.') return scope;
      if (typeof scope === 'object' && scope !== null && Object.prototype.hasOwnProperty.call(scope, name))
        return (scope as View)[name];
      if (context.num === 0) unknown.add(name);
      return undefined;
    },
  });
  const options = { paragraphLoop: true, linebreaks: true, errorLogging: false, parser, nullGetter: () => '' };
  let filled: PizZip;
  try {
    const template = new Docxtemplater<PizZip>(new PizZip(layoutBase64, { base64: true }), options);
    filled = template.render(cleanedView(view)).getZip();
    const path = 'word/document.xml';
    const body = filled.file(path)?.asText();
    if (body !== undefined) filled.file(path, withoutEmptyEnd(body));
  } catch (error) {
    throw layoutError(error);
  }
  if (unknown.size > 0) {
    const tags = [...unknown].map((tag) => `{${tag}}`).join(', ');
    throw new UserError(
      'layout/unknown-tag',
      `Mẫu trình bày có thẻ ${tags} mà văn bản này không có. Hãy sửa hoặc xóa thẻ trong mẫu.`,
      undefined,
      [...unknown],
    );
  }
  return packFiles(filled);
}
