// Time zones: how far a place's clock stands from UTC, and which instant a clock reading means.
// Intl knows the rules but takes microseconds to tell; a table of offsets by stretches of days takes a fraction of one.
// Knows nothing of dates in text, ticks or words.

import {msFromCivil} from './civil.ts';

/** The clock of one place. Milliseconds throughout; "local" is a clock reading written as if it were UTC. */
export interface Zone {
  readonly name: string;
  /** Clock minus UTC at an instant. */
  readonly offset: (utc: number) => number;
  readonly toLocal: (utc: number) => number;
  /** The instant of a clock reading: readings that never were move forward, those that were twice mean the first. */
  readonly toUtc: (local: number) => number;
}

/** A zone, or the IANA name of one ("Asia/Qatar"), or a fixed offset ("+03:00"). */
export type ZoneInput = string | Zone;

type OffsetAt = (utc: number) => number;
interface Stretch { readonly change: number; readonly before: number; readonly after: number }

const stretchMs = 2 ** 29; // six days: shorter than any two changes of a clock known
const dateLimit = 8.64e15;
const firstTables = -5_364_662_400_000; // 1800: before standard time there is only the sun's

/** UTC, which needs no table. */
export const utcZone: Zone = /* @__PURE__ */ fixedZone('UTC', 0);

/**
 * The clock of a zone, with its own table of offsets, filled as it is asked. Make it once and hand it on.
 * Beyond the range of `Date` (±271,821 years) zones have no meaning and the offset is 0.
 * Throws a `RangeError` naming a zone that Intl does not know.
 *
 * @example
 * createZone('Asia/Qatar').offset(0) //=> 14400000: Qatar was four hours ahead in 1970
 */
export function createZone(timeZone: string): Zone {
  if (/^(utc|etc\/utc|gmt|z)$/i.test(timeZone)) return utcZone;
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(timeZone);
  if (fixed) return fixedZone(timeZone, Number(`${fixed[1]}1`) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000);
  return tableZone(timeZone, tabulated(intlOffset(timeZone)));
}

/** The zone itself, or the one of that name; UTC when nothing is named. */
export function zoneOf(input: ZoneInput | undefined): Zone {
  if (input === undefined) return utcZone;
  return typeof input === 'string' ? createZone(input) : input;
}

/**
 * Clock minus UTC, in ms, at one instant. For many instants make a zone once with `createZone`.
 *
 * @example
 * zoneOffset('America/New_York', Date.UTC(2025, 6, 1)) //=> -14400000
 */
export function zoneOffset(timeZone: ZoneInput, utcMs: number): number {
  return zoneOf(timeZone).offset(utcMs);
}

/**
 * The instant (ms, UTC) at which a clock shows `localMs`. Readings skipped by a change of clocks move forward
 * by the change; readings shown twice mean the first.
 *
 * @example
 * utcFromLocal('Asia/Qatar', Date.UTC(2025, 2, 4, 18)) //=> Date.UTC(2025, 2, 4, 15)
 */
export function utcFromLocal(timeZone: ZoneInput, localMs: number): number {
  return zoneOf(timeZone).toUtc(localMs);
}

function fixedZone(name: string, offset: number): Zone {
  return {name, offset: () => offset, toLocal: utc => utc + offset, toUtc: local => local - offset};
}

function tableZone(name: string, offset: OffsetAt): Zone {
  return {name, offset, toLocal: utc => utc + offset(utc), toUtc: local => firstInstant(local, offset)};
}

/** No clock stands a day from UTC, so the offsets a day either side are the only two that can hold. */
function firstInstant(local: number, offset: OffsetAt): number {
  const before = offset(local - 86_400_000);
  const after = offset(local + 86_400_000);
  const early = local - Math.max(before, after);
  if (offset(early) === local - early) return early;
  const late = local - Math.min(before, after);
  return offset(late) === local - late ? late : local - before;
}

function tabulated(probe: OffsetAt): OffsetAt {
  const stretches = new Map<number, Stretch>();
  const solar = probe(firstTables);
  return utc => {
    if (!(Math.abs(utc) <= dateLimit)) return 0;
    if (utc < firstTables) return solar;
    const index = Math.floor(utc / stretchMs);
    let stretch = stretches.get(index);
    if (!stretch) stretches.set(index, stretch = findChange(probe, index * stretchMs));
    return utc < stretch.change ? stretch.before : stretch.after;
  };
}

/** Where in a stretch the clock changes, by bisection to the ms; at its end when it does not. */
function findChange(probe: OffsetAt, from: number): Stretch {
  let low = from;
  let high = Math.min(from + stretchMs, dateLimit);
  const before = probe(low);
  const after = probe(high);
  if (before === after) return {change: high, before, after};
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (probe(middle) === before) low = middle;
    else high = middle;
  }
  return {change: high, before, after};
}

function intlOffset(timeZone: string): OffsetAt {
  const format = formatOf(timeZone);
  return utc => {
    const whole = Math.floor(utc / 1000) * 1000;
    const part: Record<string, string> = {};
    for (const {type, value} of format.formatToParts(whole)) part[type] = value;
    const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year']);
    return msFromCivil(year, Number(part['month']), Number(part['day']), Number(part['hour']), Number(part['minute']), Number(part['second'])) - whole;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    throw new RangeError(`unknown time zone ${JSON.stringify(timeZone)}; use an IANA name such as "Asia/Qatar", "UTC" or an offset such as "+03:00"`);
  }
}
