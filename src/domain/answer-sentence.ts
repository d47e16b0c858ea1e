// A standard sentence made ready for one answer: what is known is filled in, what is not is left as a gap to type into.
import { formatDate, isIsoDate } from './dates';
import type { FollowUp, Opinion } from './records';

const GAP = '…';

/** Tags that a standard sentence may use, as the row knows them; '' what it does not know. */
export function answerTags(
  followUp: Pick<FollowUp, 'leadUnit' | 'officer' | 'superiorBody' | 'dueOn'>,
  opinion: Pick<Opinion, 'field'> | undefined,
): Record<string, string> {
  return {
    donVi: followUp.leadUnit || followUp.officer,
    capTren: followUp.superiorBody,
    han: isIsoDate(followUp.dueOn) ? formatDate(followUp.dueOn) : '',
    linhVuc: opinion?.field ?? '',
  };
}

/**
 * The sentence with its tags filled; a tag that is unknown or empty becomes a gap.
 *
 * @example
 * answerSentence('{donVi} đã sửa ngày …', { donVi: 'Địa chính' }) // 'Địa chính đã sửa ngày …'
 */
export function answerSentence(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([^{}]*)\}/g, (_whole, name: string) => {
    const tag = name.trim();
    const value = Object.prototype.hasOwnProperty.call(values, tag) ? values[tag] : '';
    return value || GAP;
  });
}
