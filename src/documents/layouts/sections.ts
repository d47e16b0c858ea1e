// Pieces of reports: section titles, paragraphs of a list of the view, paragraphs that lead to a table.
import { block, paragraph } from './wml';

/**
 * The title of a section that may stand below a table: its room above is its own, as LibreOffice leaves a title that
 * follows an empty paragraph behind at the foot of the page.
 */
export const section = (title: string): string => paragraph('Muc', title, '<w:spacing w:before="240"/>');

/** One paragraph for each element `doan` of the list. */
export const paragraphs = (list: string): string => block(list, paragraph('NoiDung', '{doan}'));

/** As {@link paragraphs}; each stays on the page of what follows, such as a table. */
export const leading = (list: string): string => block(list, paragraph('NoiDung', '{doan}', '<w:keepNext/>'));

/** The title of a table or of a part of a section; see {@link section} for its room above. */
export const heading = (title: string): string => paragraph('Khoan', title, '<w:spacing w:before="240"/>');
