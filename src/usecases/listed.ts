// Lists of an input, whose items are read one by one: what is wrong is told with the item's place.
import * as v from 'valibot';
import { UserError } from '../domain/errors';
import { parseInput } from './fields';

/**
 * A list of 1 to `most` items.
 *
 * @param called what an item is called to people, e.g. 'Người'
 * @param sentences what is said of no list, of an empty one, and of one that is too long
 */
export const listed = <S extends v.GenericSchema>(
  item: S,
  most: number,
  called: string,
  sentences: { malformed: string; none: string; tooMany: string },
) =>
  v.pipe(
    v.array(v.unknown(), sentences.malformed),
    v.minLength(1, sentences.none),
    v.maxLength(most, sentences.tooMany),
    v.rawTransform(({ dataset, addIssue, NEVER }): v.InferOutput<S>[] => {
      const items: v.InferOutput<S>[] = [];
      let faulty = false;
      dataset.value.forEach((one, index) => {
        try {
          items.push(parseInput(item, one));
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          faulty = true;
          for (const text of [error.message, ...(error.details ?? [])]) {
            addIssue({ message: `${called} thứ ${index + 1}: ${text}` });
          }
        }
      });
      return faulty ? NEVER : items;
    }),
  );
