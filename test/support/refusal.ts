// Refusals: what a person is told when an act cannot be done.
import { UserError } from '../../src/domain/errors';

/** The UserError that `act` ends with; anything else fails the test. */
export function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
