// The one error a person may see: a code for the program, a sentence in Vietnamese, and the place it is about.
// Anything else that is thrown is a fault of the program.

/** Where the trouble is, in the person's own terms: tab and column as headed, row as numbered in the sheet. */
export interface ErrorPlace {
  tab?: string;
  row?: number;
  field?: string;
  /** Code of the record, e.g. `P-2024-01/07`. */
  code?: string;
}

/**
 * A refusal that the person can do something about.
 *
 * `code` is for the program ('holidays/unknown-year'), `message` one polite Vietnamese sentence, `details` further
 * lines to show below it, such as the rows that disagree.
 *
 * @example
 * throw new UserError('session/not-found', 'Không tìm thấy phiên P-2024-09.', { tab: 'Phiên đối thoại' });
 */
export class UserError extends Error {
  readonly code: string;
  readonly place?: ErrorPlace;
  readonly details?: readonly string[];

  constructor(code: string, message: string, place?: ErrorPlace, details?: readonly string[]) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    if (place) this.place = place;
    if (details) this.details = details;
  }
}
