// A date with doubt in it: four bounds, and what the author said about them.
// Everything downstream works on these numbers, so no other room parses text.
// Knows nothing of events, pixels or the clock.

/** The finest unit a date is known to. Years beyond a millennium carry their power of ten. */
export type Precision =
  | 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'season' | 'quarter' | 'quadrimester' | 'semester'
  | 'year' | 'decade' | 'century' | 'millennium' | 'years10000' | 'years100000' | 'years1000000'
  | 'years10000000' | 'years100000000' | 'years1000000000';

/** EDTF's marks of doubt: uncertain, approximate, both. */
export type Qualifier = '?' | '~' | '%';

/** Which part of one date is in doubt. */
export interface ComponentQualifiers {
  readonly year?: Qualifier;
  readonly month?: Qualifier;
  readonly day?: Qualifier;
}

/** Doubt by end. Both ends of a point are the same. */
export interface Qualifiers {
  readonly start: ComponentQualifiers;
  readonly end: ComponentQualifiers;
}

/**
 * When something happened, as far as it is known. Milliseconds since the epoch, UTC, proleptic Gregorian,
 * half-open: it may have begun in `[startMin, startMax)` and ended in `[endMin, endMax)`.
 * `±Infinity` means open, `NaN` means unknown; they differ.
 *
 * A point known only to lie in `[a, b)` has `startMin = endMin = a` and `startMax = endMax = b`;
 * an exact instant has all four equal.
 */
export interface TimeValue {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly kind: 'point' | 'span' | 'oneOf' | 'allOf';
  readonly precision: Precision;
  readonly qualifiers: Qualifiers;
  /** EDTF conformance level of the text; 0 for values that came as numbers. */
  readonly level: 0 | 1 | 2;
  /** A time of day was given without an offset: it floats until a zone is chosen. */
  readonly local: boolean;
  /** What the author wrote. */
  readonly text: string;
  /** Members of a set, in order; a range is one member of kind `span`. Absent unless `oneOf` or `allOf`. */
  readonly members?: readonly TimeValue[];
  /** The two dates a span was made of, so that each keeps its own precision and doubt. Absent for spans given as bounds. */
  readonly ends?: {readonly start: TimeValue; readonly end: TimeValue};
  /** EDTF's code of a part of the year, 21–41, when the text named one: "spring" and "March to May" have the same bounds. */
  readonly season?: number;
  /** First ms of the year that a year with significant digits is estimated to be: `1950S2` is some year of the 1900s, estimated 1950. */
  readonly estimate?: number;
}
