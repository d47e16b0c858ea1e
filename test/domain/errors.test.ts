// A refusal carries a code, a sentence and a place.
import { UserError } from '../../src/domain/errors';

test('a refusal is an Error with code, sentence, place and details', () => {
  const place = { tab: 'Phiên đối thoại', row: 3, field: 'Ngày', code: 'P-2024-01' };
  const error = new UserError('session/date', 'Ngày họp không đúng.', place, ['Dòng 3']);
  expect(error).toBeInstanceOf(Error);
  expect(error).toBeInstanceOf(UserError);
  expect(error.name).toBe('UserError');
  expect(`${error.code}: ${error.message}`).toBe('session/date: Ngày họp không đúng.');
  expect(error.place).toEqual(place);
  expect(error.details).toEqual(['Dòng 3']);
});

test('a refusal without a place has none', () => {
  const error = new UserError('x', 'Không được.');
  expect(error.place).toBeUndefined();
  expect(error.details).toBeUndefined();
});
