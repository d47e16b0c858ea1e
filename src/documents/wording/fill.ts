// How the sentences of papers that an office may change (tab Mẫu văn bản) are filled. Layout is not here.
import { UserError } from '../../domain/errors';
import type { Template } from '../../domain/records';
import { DEFAULT_WORDING } from './default';
import type { WordingCode } from './default';
import { OPTIONAL_WORDING } from './optional';

/**
 * The text with every `{tag}` replaced by its value. Values are put in as they are, braces and all.
 *
 * @throws UserError 'wording/unknown-tag' naming the template and the tag
 */
export function fillWording(
  template: Pick<Template, 'code' | 'text'>,
  values: Readonly<Record<string, string>>,
): string {
  return template.text.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const tag = name.trim();
    const value = Object.prototype.hasOwnProperty.call(values, tag) ? values[tag] : undefined;
    if (value !== undefined) return value;
    const known = Object.keys(values).map((key) => `{${key}}`);
    throw new UserError(
      'wording/unknown-tag',
      `Trang «Mẫu văn bản», mẫu «${template.code}»: không có thẻ ${whole}. ` +
        (known.length === 0 ? 'Mẫu này không dùng thẻ nào.' : `Các thẻ dùng được: ${known.join(', ')}.`),
      { tab: 'Mẫu văn bản', field: 'Câu chữ', code: template.code },
    );
  });
}

/**
 * Fills sentences by code: the office's own where the workbook has one that is not empty, otherwise the default. One that
 * may be left out stays empty where the office has emptied it.
 * Several sentences share `common` values, such as the name of the office.
 */
export function wordingOf(
  templates: readonly Pick<Template, 'code' | 'text'>[],
  common: Readonly<Record<string, string>> = {},
): (code: WordingCode, values?: Readonly<Record<string, string>>) => string {
  const texts = new Map<string, string>(DEFAULT_WORDING.map(({ code, text }) => [code, text]));
  for (const { code, text } of templates)
    if (text.trim() !== '' || OPTIONAL_WORDING.has(code)) texts.set(code, text.trim() === '' ? '' : text);
  return (code, values = {}) => fillWording({ code, text: texts.get(code) ?? '' }, { ...common, ...values });
}
