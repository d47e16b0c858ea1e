// Units to which work is given: which of them leads, and when two names that were typed are the same unit.
import type { FollowUp } from './records';
import { cleanText } from './text';

/** The lead unit; the officer where no unit was written. */
export const leadOf = ({ leadUnit, officer }: Pick<FollowUp, 'leadUnit' | 'officer'>): string =>
  leadUnit.trim() === '' ? officer : leadUnit;

/** A unit's name for comparing only: 'Công an  xã' and 'công an xã' are the same. */
export const unitKey = (name: string): string => cleanText(name).replace(/\s+/g, ' ').toLowerCase();
