// The proleptic Gregorian calendar by whole cycles of 400 years, counted in BigInt, and then by adding up months.
// Independent of src/time/civil.ts: no formula in common with it, and no double that could round.
// Knows nothing of time of day.

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export interface CycleDay { readonly year: number; readonly month: number; readonly day: number }

function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  return month === 2 && isLeap ? 29 : monthLengths[month - 1]!;
}

/** Days from 1 January 2000 to 1 January of each of the next 400 years and of the year after. */
const yearStarts: readonly number[] = (() => {
  const starts = [0];
  for (let year = 2000; year < 2400; year++) starts.push(starts.at(-1)! + monthLengths.reduce((days, _, i) => days + lengthOfMonth(year, i + 1), 0));
  return starts;
})();

const cycleLength = BigInt(yearStarts[400]!);
const from1970 = 10_957n;

/** The day so many days after 1 January 1970. */
export function byCycles(days: number | bigint): CycleDay {
  const from2000 = BigInt(days) - from1970;
  const cycle = (from2000 - ((from2000 % cycleLength) + cycleLength) % cycleLength) / cycleLength;
  let rest = Number(from2000 - cycle * cycleLength);
  let year = Math.min(399, Math.floor(rest / 365));
  while (yearStarts[year]! > rest) year--;
  rest -= yearStarts[year]!;
  let month = 1;
  while (rest >= lengthOfMonth(2000 + year, month)) rest -= lengthOfMonth(2000 + year, month++);
  return {year: 2000 + year + Number(cycle) * 400, month, day: rest + 1};
}

/** Days from 1 January 1970 to a day. */
export function daysByCycles({year, month, day}: CycleDay): bigint {
  const cycle = Math.floor((year - 2000) / 400);
  const inCycle = year - 2000 - cycle * 400;
  let days = yearStarts[inCycle]! + day - 1;
  for (let before = 1; before < month; before++) days += lengthOfMonth(2000 + inCycle, before);
  return BigInt(cycle) * cycleLength + BigInt(days) + from1970;
}
