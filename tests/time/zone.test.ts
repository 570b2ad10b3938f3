import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createZone, utcFromLocal, zoneOffset, zoneOf} from '../../src/time/zone.ts';

const hour = 3_600_000;
const utc = Date.UTC;
const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Qatar', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca', 'America/Argentina/Tucuman'];

describe('createZone(timeZone)', () => {
  test('shows the clock that Intl shows', () => {
    for (const name of zones) {
      const zone = createZone(name);
      const format = new Intl.DateTimeFormat('sv-SE', {timeZone: name, dateStyle: 'short', timeStyle: 'medium'});
      fc.assert(fc.property(fc.integer({min: utc(1800, 0) / 1000, max: utc(2100, 0) / 1000}), seconds => {
        const shown = new Date(zone.toLocal(seconds * 1000)).toISOString().slice(0, 19).replace('T', ' ');
        expect(shown).toBe(format.format(seconds * 1000));
      }), {seed: 1, numRuns: 300});
    }
  });

  test('brings every clock reading back to its first instant', () => {
    for (const name of zones) {
      const zone = createZone(name);
      fc.assert(fc.property(fc.integer({min: utc(1850, 0), max: utc(2100, 0)}), instant => {
        const local = zone.toLocal(instant);
        expect(zone.toUtc(local)).toBeLessThanOrEqual(instant);
        expect(zone.toLocal(zone.toUtc(local))).toBe(local);
      }), {seed: 1, numRuns: 300});
    }
  });

  test('moves a reading that never was forward by the change', () => {
    const berlin = createZone('Europe/Berlin');
    expect(berlin.toUtc(utc(2025, 2, 30, 2, 30))).toBe(utc(2025, 2, 30, 1, 30));
    expect(berlin.toLocal(berlin.toUtc(utc(2025, 2, 30, 2, 30)))).toBe(utc(2025, 2, 30, 3, 30));
  });

  test('takes the first of a reading that was twice', () => {
    expect(createZone('Europe/Berlin').toUtc(utc(2025, 9, 26, 2, 30))).toBe(utc(2025, 9, 26, 0, 30));
  });

  test('skips the day that Samoa skipped', () => {
    const apia = createZone('Pacific/Apia');
    expect(apia.toUtc(utc(2011, 11, 31)) - apia.toUtc(utc(2011, 11, 29))).toBe(24 * hour);
    expect(apia.toLocal(apia.toUtc(utc(2011, 11, 30, 12)))).toBe(utc(2011, 11, 31, 12));
  });

  test('has days of 23 and 25 hours', () => {
    const newYork = createZone('America/New_York');
    expect(newYork.toUtc(utc(2025, 2, 10)) - newYork.toUtc(utc(2025, 2, 9))).toBe(23 * hour);
    expect(newYork.toUtc(utc(2025, 10, 3)) - newYork.toUtc(utc(2025, 10, 2))).toBe(25 * hour);
  });

  test('sees a change of clocks that lasted twelve days', () => {
    const tucuman = createZone('America/Argentina/Tucuman');
    expect([utc(2004, 4, 31), utc(2004, 5, 5), utc(2004, 5, 14)].map(tucuman.offset)).toEqual([-3 * hour, -4 * hour, -3 * hour]);
  });

  test('takes fixed offsets, and UTC under its names', () => {
    expect(createZone('+05:30').offset(0)).toBe(5.5 * hour);
    expect(createZone('-03:00').toUtc(0)).toBe(3 * hour);
    expect(['UTC', 'Etc/UTC', 'GMT', 'Z'].map(name => createZone(name).offset(utc(2025, 6)))).toEqual([0, 0, 0, 0]);
  });

  test('leaves time beyond the range of Date alone', () => {
    expect(createZone('Asia/Qatar').toUtc(-2e18)).toBe(-2e18);
    expect(createZone('Asia/Qatar').toLocal(Infinity)).toBe(Infinity);
  });

  test('names a zone that does not exist', () => {
    expect(() => createZone('Asia/Dohaa')).toThrow(new RangeError('unknown time zone "Asia/Dohaa"; use an IANA name such as "Asia/Qatar", "UTC" or an offset such as "+03:00"'));
  });
});

describe('zoneOffset(timeZone, utcMs), utcFromLocal(timeZone, localMs)', () => {
  test('take a name or a zone', () => {
    expect(zoneOffset('America/New_York', utc(2025, 6, 1))).toBe(-4 * hour);
    expect(utcFromLocal(createZone('Asia/Qatar'), utc(2025, 2, 4, 18))).toBe(utc(2025, 2, 4, 15));
  });

  test('have the sign of Monrovia right, which was 44 and a half minutes behind', () => {
    expect(zoneOffset('Africa/Monrovia', 0)).toBe(-44.5 * 60_000);
  });

  test('know the sun of New York before standard time to the second', () => {
    expect(zoneOffset('America/New_York', utc(1880, 0, 1))).toBe(-(4 * 3600 + 56 * 60 + 2) * 1000);
  });
});

describe('zoneOf(input)', () => {
  test('is UTC when nothing is named, and a zone stays itself', () => {
    const qatar = createZone('Asia/Qatar');
    expect(zoneOf(qatar)).toBe(qatar);
    expect(zoneOf(undefined).name).toBe('UTC');
  });
});
