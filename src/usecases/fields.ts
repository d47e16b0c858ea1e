// Fields of an input: cleaned, checked, and refused with a Vietnamese sentence that names the field.
import * as v from 'valibot';
import { parseDate, parseTime } from '../domain/dates';
import { isEmail } from '../domain/emails';
import { UserError } from '../domain/errors';
import { MAX_CELL_CHARACTERS, cleanText } from '../domain/text';

const cleaned = (label: string) =>
  v.pipe(
    v.string(`«${label}» phải là chữ.`),
    v.transform(cleanText),
    v.maxLength(
      MAX_CELL_CHARACTERS,
      ({ received }) =>
        `«${label}» dài ${received} ký tự, quá ${MAX_CELL_CHARACTERS} ký tự của một ô. Hãy tách thành nhiều ý kiến hoặc rút gọn.`,
    ),
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

export const optionalEmail = (label: string) =>
  v.pipe(
    optionalText(label),
    v.check((value) => value === '' || isEmail(value), `«${label}» không phải là địa chỉ thư điện tử.`),
  );

export const optionalList = (label: string) =>
  v.optional(v.pipe(v.array(cleaned(label)), v.transform((items) => items.filter((item) => item !== ''))), []);

export const optionalCount = (label: string) =>
  v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0, `«${label}» phải là số từ 0 trở lên.`))), null);

export const oneOf = <const T extends readonly string[]>(label: string, values: T) =>
  v.picklist(values, `«${label}» không có trong danh sách cho phép.`);

/** The parsed input, or one refusal with a sentence per field that is wrong. */
export function parseInput<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [first, ...others] = result.issues;
  throw new UserError(
    'input',
    first.message,
    { field: v.getDotPath(first) ?? '' },
    others.map((issue) => issue.message),
  );
}
