// Fields of an input: cleaned, checked, and refused with a Vietnamese sentence that names the field.
import * as v from 'valibot';
import { isIsoDate, parseDate, parseTime } from '../domain/dates';
import { isEmail } from '../domain/emails';
import { UserError } from '../domain/errors';
import { MAX_CELL_CHARACTERS, cleanText } from '../domain/text';
import { splitList } from '../workbook/cells';

const LAST_DAY = '2199-12-31';

const tooLong = (label: string, length: number | string) =>
  `«${label}» dài ${length} ký tự, quá ${MAX_CELL_CHARACTERS} ký tự của một ô. Hãy rút gọn hoặc tách ra.`;

const cleaned = (label: string) =>
  v.pipe(
    v.string(`«${label}» phải là chữ.`),
    v.transform(cleanText),
    v.maxLength(MAX_CELL_CHARACTERS, ({ received }) => tooLong(label, received)),
  );

/** Text that may be left out: ''. */
export const optionalText = (label: string) => v.optional(cleaned(label), '');

/** Text that must hold something. */
export const requiredText = (label: string) =>
  v.pipe(v.optional(cleaned(label), ''), v.nonEmpty(`«${label}» chưa điền. Hãy điền rồi lưu lại.`));

/** A date as typed or 'yyyy-MM-dd'; '' when left out. */
export const optionalDate = (label: string) =>
  v.pipe(
    optionalText(label),
    v.transform((typed) => (typed === '' ? '' : (parseDate(typed) ?? null))),
    v.check((value) => value !== null, `«${label}» không phải là ngày. Hãy gõ dạng 15/07/2026.`),
    v.transform((value) => value ?? ''),
    v.check((value) => value <= LAST_DAY, `«${label}» ở quá xa. Hãy xem lại năm.`),
  );

export const requiredDate = (label: string) =>
  v.pipe(optionalDate(label), v.nonEmpty(`«${label}» chưa điền. Hãy gõ ngày dạng 15/07/2026.`));

export const optionalTime = (label: string) =>
  v.pipe(
    optionalText(label),
    v.transform((typed) => (typed === '' ? '' : (parseTime(typed) ?? null))),
    v.check((value) => value !== null, `«${label}» không phải là giờ. Hãy gõ dạng 07:30.`),
    v.transform((value) => value ?? ''),
  );

/** A moment of the script's own, 'yyyy-MM-ddTHH:mm:ss'; '' when left out. */
export const optionalMoment = (label: string) =>
  v.pipe(
    optionalText(label),
    v.check(
      (value) =>
        value === '' ||
        (/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value) && isIsoDate(value.slice(0, 10))),
      `«${label}» không phải là thời điểm. Hãy tải lại trang rồi thử lại.`,
    ),
  );

export const optionalEmail = (label: string) =>
  v.pipe(
    optionalText(label),
    v.check((value) => value === '' || isEmail(value), `«${label}» không phải là địa chỉ thư điện tử.`),
  );

/** Texts that share one cell: what is separated by `;` or stands on lines of its own is a text of its own. */
export const optionalList = (label: string) =>
  v.optional(
    v.pipe(
      v.array(cleaned(label), `«${label}» phải là một danh sách.`),
      v.transform((items) => items.flatMap(splitList)),
      v.check(
        (items) => items.join('; ').length <= MAX_CELL_CHARACTERS,
        ({ input }) => tooLong(label, input.join('; ').length),
      ),
    ),
    [],
  );

/** A whole number between `least` and `most`. */
export const requiredCount = (label: string, least: number, most: number) => {
  const message = `«${label}» phải là số nguyên từ ${least} đến ${most}.`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

/** A whole number from 0; null when left out. */
export const optionalCount = (label: string, most = 1_000_000) =>
  v.optional(v.nullable(requiredCount(label, 0, most)), null);

export const oneOf = <const T extends readonly string[]>(label: string, values: T) =>
  v.picklist(values, `«${label}» không có trong danh sách cho phép.`);

/** For what no field's own sentence covers: only a page that is out of date, or a stranger, sends that. */
const MALFORMED = 'Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.';

/** The parsed input, or one refusal with a sentence per field that is wrong. */
export function parseInput<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input, { message: MALFORMED });
  if (result.success) return result.output;
  const [first] = result.issues;
  const [message = MALFORMED, ...others] = new Set(result.issues.map((issue) => issue.message));
  throw new UserError('input', message, { field: v.getDotPath(first) ?? '' }, others);
}
