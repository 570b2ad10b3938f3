// A TimeValue for one exact instant.
// Numbers and `Date`s claim to be exact; this is the one place that takes them at their word.
// Knows nothing of text.

import {instantText} from './instantText.ts';
import type {Qualifiers, TimeValue} from './timeValue.ts';

/** One for all, since a long story has a hundred thousand instants. */
const EXACT: Qualifiers = {start: {}, end: {}};

/**
 * The value of an exact instant, ms since the epoch: four equal bounds, precision `ms`.
 * Throws a `RangeError` for a number that is not finite.
 *
 * @example
 * instantValue(0).text //=> '1970-01-01T00:00:00.000Z'
 */
export function instantValue(ms: number): TimeValue {
  if (!Number.isFinite(ms)) throw new RangeError(`an instant is a finite number of milliseconds, not ${ms}`);
  return {
    startMin: ms, startMax: ms, endMin: ms, endMax: ms,
    kind: 'point', precision: 'ms', qualifiers: EXACT, level: 0, local: false, text: instantText(ms),
  };
}
