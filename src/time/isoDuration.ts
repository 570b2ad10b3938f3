// Lengths of time as ISO 8601 writes them, `P10D`, and back; with a sign, since time may be counted to both sides.
// What stands on an axis that counts from a common start is a length, and hosts and addresses must be able to say one.
// Knows no calendar: a year is 365.2425 days, a month a twelfth of that.

const SECOND = 1000;
const DAY = 86_400 * SECOND;
const YEAR = 365.2425 * DAY;

/** Ms of each part, in the order in which they are written. */
const PARTS: readonly number[] = [YEAR, YEAR / 12, 7 * DAY, DAY, 3600 * SECOND, 60 * SECOND, SECOND];
const PATTERN = /^([+−-]?)P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Longer texts are no lengths. */
const LONGEST = 100;

/**
 * The length in ms that `text` says; `undefined` where it says none.
 *
 * @example
 * parseIsoDuration('-P1DT12H') //=> -129600000
 */
export function parseIsoDuration(text: string): number | undefined {
  const match = text.length <= LONGEST ? PATTERN.exec(text) : null;
  if (!match || !/\d/.test(text)) return undefined;
  const [, sign, ...counts] = match;
  const ms = counts.reduce((sum, count, i) => sum + Number((count as string | undefined) ?? 0) * PARTS[i]!, 0);
  return sign === '' || sign === '+' || ms === 0 ? ms : -ms;
}

/** Steps in which lengths are written, the coarsest first, ms. */
const STEPS: readonly number[] = [YEAR, DAY, 3600 * SECOND, 60 * SECOND, SECOND, 1];

/**
 * A length near `ms` that is written shortly: `ms` itself where it is a whole number of some step, else off by less than
 * `grain` ms, and then later (`up`) or earlier.
 *
 * @example
 * formatIsoDuration(11.4 * 864e5, 2 * 864e5, false) //=> 'P11D'
 */
export function formatIsoDuration(ms: number, grain: number, up: boolean): string {
  const step = STEPS.find(one => ms % one === 0 || one <= grain) ?? 1;
  const count = ms / step;
  const whole = (up ? Math.ceil(count) : Math.floor(count)) * step;
  return `${whole < 0 ? '-' : ''}P${step === YEAR && whole !== 0 ? `${Math.round(Math.abs(whole) / YEAR)}Y` : dayAndClock(Math.abs(whole))}`;
}

function dayAndClock(ms: number): string {
  const days = Math.floor(ms / DAY);
  const clock = [[3600 * SECOND, 24, 'H'], [60 * SECOND, 60, 'M']] as const;
  const seconds = (ms - days * DAY) % (60 * SECOND) / SECOND;
  const parts = [
    ...clock.map(([length, of, name]) => [Math.floor((ms - days * DAY) / length) % of, name] as const).filter(([count]) => count > 0).map(([count, name]) => `${count}${name}`),
    ...(seconds > 0 ? [`${Number(seconds.toFixed(3))}S`] : []),
  ].join('');
  return `${days > 0 || parts === '' ? `${days}D` : ''}${parts === '' ? '' : `T${parts}`}`;
}
