// A date counted from another instant than 1970: all its bounds moved by the same.
// What is known of it and how exactly stays as it is; only where it stands is another.
// Knows nothing of events, nor of what it is counted from.

import type {TimeValue} from './timeValue.ts';

/**
 * `value` in ms after `zero`: bounds, members, ends and estimate. Open and unknown bounds stay so.
 *
 * @example
 * shiftedTime(parseDate('1970-01-11'), 864e5).startMin //=> 777600000
 */
export function shiftedTime(value: TimeValue, zero: number): TimeValue {
  const {startMin, startMax, endMin, endMax, members, ends, estimate} = value;
  return {
    ...value, startMin: startMin - zero, startMax: startMax - zero, endMin: endMin - zero, endMax: endMax - zero,
    ...(members && {members: members.map(member => shiftedTime(member, zero))}),
    ...(ends && {ends: {start: shiftedTime(ends.start, zero), end: shiftedTime(ends.end, zero)}}),
    ...(estimate !== undefined && {estimate: estimate - zero}),
  };
}
