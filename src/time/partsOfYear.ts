// EDTF's parts of a year: seasons, quarters, thirds and halves, codes 21 to 41.
// One table, so that parser and formatter agree on what "winter" covers.
// Knows nothing of text.

import type {Precision} from './timeValue.ts';

/** Three to six whole months. */
export interface PartOfYear {
  /** First month, 1–12. */
  readonly month: number;
  readonly length: number;
  readonly precision: Precision;
}

/**
 * The months of a code, or `undefined` for a number that is none. Seasons without a hemisphere (21–24) are read as
 * northern, and a winter runs into the next year: the standard leaves both open.
 *
 * @example
 * partOfYear(24) //=> {month: 12, length: 3, precision: 'season'}: December to February
 */
export function partOfYear(code: number): PartOfYear | undefined {
  if (code >= 21 && code <= 28) return {month: (code - 21) % 4 * 3 + 3, length: 3, precision: 'season'};
  if (code >= 29 && code <= 32) return {month: ((code - 29) * 3 + 8) % 12 + 1, length: 3, precision: 'season'};
  if (code >= 33 && code <= 36) return {month: (code - 33) * 3 + 1, length: 3, precision: 'quarter'};
  if (code >= 37 && code <= 39) return {month: (code - 37) * 4 + 1, length: 4, precision: 'quadrimester'};
  if (code === 40 || code === 41) return {month: (code - 40) * 6 + 1, length: 6, precision: 'semester'};
  return undefined;
}
