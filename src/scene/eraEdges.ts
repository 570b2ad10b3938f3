// Where an era begins and ends, and how much of that is certain.
// An era known to the year must not look as if it were known to the day.
// Knows nothing of pixels.

import type {TimeValue} from '../time/timeValue.ts';

/** Ms, or infinite. Between `from` and `firmFrom`, and between `firmTo` and `to`, it may or may not have been under way. */
export interface EraEdges {
  readonly from: number;
  readonly firmFrom: number;
  readonly firmTo: number;
  readonly to: number;
}

/**
 * The edges of an era's date. A date that is no span stands for the whole of it; of several of which one holds, none is
 * certain. An unknown end may be anywhere. Where nothing is certain, `firmFrom` and `firmTo` are both `to`.
 *
 * @example
 * eraEdges(parseDate('1958/1963')) // light over 1958 and 1963, firm from 1959 to 1962
 */
export function eraEdges({kind, startMin, startMax, endMin, endMax}: TimeValue): EraEdges {
  const [from, to] = [Number.isNaN(startMin) ? -Infinity : startMin, Number.isNaN(endMax) ? Infinity : endMax];
  if (kind === 'point' || kind === 'allOf') return {from, firmFrom: from, firmTo: to, to};
  const firmFrom = Number.isNaN(startMax) ? endMin : startMax;
  const firmTo = Number.isNaN(endMin) ? startMax : endMin;
  return kind === 'span' && firmFrom < firmTo ? {from, firmFrom, firmTo, to} : {from, firmFrom: to, firmTo: to, to};
}
