import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clockNote, type ClockNote} from '../../src/time/clockNote.ts';
import {createZone, utcZone} from '../../src/time/zone.ts';

const utc = Date.UTC;
const minute = 60_000;
const hour = 60 * minute;

/** Instants at which clocks changed: forward and back, by half an hour, by a whole day, twice within weeks, by 44½ minutes. */
const changes: readonly (readonly [zone: string, at: number])[] = [
  ['Europe/Berlin', utc(2025, 2, 30, 1)], ['Europe/Berlin', utc(2025, 9, 26, 1)],
  ['America/New_York', utc(2025, 2, 9, 7)], ['America/New_York', utc(2025, 10, 2, 6)],
  ['Australia/Lord_Howe', utc(2025, 3, 5, 15)], ['Australia/Lord_Howe', utc(2025, 9, 4, 15, 30)],
  ['Pacific/Apia', utc(2011, 11, 30, 10)], ['America/Argentina/Tucuman', utc(2004, 5, 13, 4)], ['Asia/Pyongyang', utc(2015, 7, 14, 15)],
  ['Africa/Monrovia', utc(1972, 0, 7)], ['Asia/Qatar', utc(1972, 4, 31, 20)],
];

describe('clockNote(local, zone)', () => {
  test('knows the hour that summer time skips and the one that it repeats', () => {
    const berlin = createZone('Europe/Berlin');
    const notes = (year: number, month: number, day: number): readonly (ClockNote | undefined)[] =>
      [[1, 59], [2, 0], [2, 30], [2, 59], [3, 0]].map(([h, m]) => clockNote(utc(year, month, day, h, m), berlin));
    expect(notes(2025, 2, 30)).toEqual([undefined, 'skipped', 'skipped', 'skipped', undefined]);
    expect(notes(2025, 9, 26)).toEqual([undefined, 'repeated', 'repeated', 'repeated', undefined]);
    expect(notes(2025, 5, 1)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('knows the day that Samoa skipped, whole and no more', () => {
    const apia = createZone('Pacific/Apia');
    const ends = [utc(2011, 11, 30) - 1, utc(2011, 11, 30), utc(2011, 11, 31) - 1, utc(2011, 11, 31)];
    expect(ends.map(local => clockNote(local, apia))).toEqual([undefined, 'skipped', 'skipped', undefined]);
  });

  test('finds nothing odd where clocks are never changed, nor beyond the range of Date', () => {
    for (const zone of [utcZone, createZone('+05:30'), createZone('Asia/Qatar')]) {
      expect([utc(2025, 2, 30, 2, 30), utc(2025, 9, 26, 2, 30), -1e17, 1e17].map(local => clockNote(local, zone))).toEqual(Array(4).fill(undefined));
    }
  });

  test('counts as Intl does when all instants around are asked what their clock shows', () => {
    const seen = {skipped: 0, repeated: 0, once: 0};
    for (const [name, at] of changes) {
      const zone = createZone(name);
      const clock = shownAround(name, at);
      fc.assert(fc.property(fc.integer({min: -26 * 60, max: 26 * 60}), minutes => {
        const reading = Math.floor(at / minute) * minute + minutes * minute + zone.offset(at - hour);
        const times = clock.get(reading) ?? 0;
        const note = times === 0 ? 'skipped' : times > 1 ? 'repeated' : undefined;
        seen[note ?? 'once']++;
        expect(clockNote(reading, zone), `${name} ${new Date(reading).toISOString()}`).toBe(note);
      }), {seed: 1, numRuns: 200});
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });
});

/** How often each reading is shown within two days of an instant, by asking Intl twice a minute. */
function shownAround(timeZone: string, at: number): ReadonlyMap<number, number> {
  const format = new Intl.DateTimeFormat('sv-SE', {timeZone, dateStyle: 'short', timeStyle: 'medium'});
  const counts = new Map<number, number>();
  const start = Math.floor(at / minute) * minute;
  for (let instant = start - 54 * hour; instant < start + 54 * hour; instant += minute / 2) {
    const reading = Date.parse(`${format.format(instant).replace(' ', 'T')}Z`);
    counts.set(reading, (counts.get(reading) ?? 0) + 1);
  }
  return counts;
}
