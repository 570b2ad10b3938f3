// Recognises years so long ago that they are said in thousands, millions or billions.
// "66,000,001 BCE" is exact and says nothing; "66 million years ago" is what is meant.
// Knows nothing of language.

/** So many thousands, millions or billions of years. */
export interface DeepYears {
  readonly count: number;
  readonly unit: 'thousandYears' | 'millionYears' | 'billionYears';
}

/** Before this the 2,000 years between "BCE" and "ago" no longer show. */
const deepFrom = 100_000;

/**
 * The years of an astronomical year in deep time, or `undefined` when it is later than -100,000 or so finely given
 * that only its number will do.
 *
 * @example
 * deepYears(-66_000_000) //=> {count: 66, unit: 'millionYears'}
 */
export function deepYears(year: number): DeepYears | undefined {
  if (year > 1 - deepFrom) return undefined;
  const years = [-year, 1 - year].find(years => years % 1000 === 0);
  return years === undefined ? undefined : scaled(years);
}

function scaled(years: number): DeepYears {
  if (years >= 1e9) return {count: years / 1e9, unit: 'billionYears'};
  if (years >= 1e6) return {count: years / 1e6, unit: 'millionYears'};
  return {count: years / 1000, unit: 'thousandYears'};
}
