import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {byCycles} from './calendarByCycles.ts';
import {civilFromDays, civilFromMs, daysFromCivil, daysFromMs, daysInMonth, isLeapYear, msFromCivil, weekday} from '../../src/time/civil.ts';

const dateLimit = 100_000_000; // days, the range of Date

describe('daysFromCivil(year, month, day), civilFromDays(days)', () => {
  test('count from 1 January 1970', () => {
    expect(daysFromCivil(1970, 1, 1)).toBe(0);
    expect(daysFromCivil(1969, 12, 31)).toBe(-1);
    expect(civilFromDays(365)).toEqual({year: 1971, month: 1, day: 1});
  });

  test('have a year 0 with a leap day, and no gap in 1582', () => {
    expect(civilFromDays(daysFromCivil(0, 2, 29) + 1)).toEqual({year: 0, month: 3, day: 1});
    expect(daysFromCivil(1, 1, 1) - daysFromCivil(0, 1, 1)).toBe(366);
    expect(daysFromCivil(1582, 10, 15) - daysFromCivil(1582, 10, 4)).toBe(11);
  });

  test('agree with Date over its whole range', () => {
    fc.assert(fc.property(fc.integer({min: -dateLimit, max: dateLimit}), days => {
      const date = new Date(days * 86_400_000);
      const expected = {year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate()};
      expect(civilFromDays(days)).toEqual(expected);
      expect(daysFromCivil(expected.year, expected.month, expected.day)).toBe(days);
      expect(weekday(days)).toBe(date.getUTCDay());
    }), {seed: 1, numRuns: 5000});
  });
});

describe('daysFromCivil and civilFromDays over ±13.8 billion years', () => {
  test('bring a million random days back, as whole 400-year cycles counted with BigInt do', () => {
    const wrong: number[] = [];
    for (const days of randomDays(1_000_000, 5_040_346_500_000)) {
      const {year, month, day} = civilFromDays(days);
      const expected = byCycles(days);
      const isSame = year === expected.year && month === expected.month && day === expected.day;
      if (!isSame || daysFromCivil(year, month, day) !== days) wrong.push(days);
    }
    expect(wrong).toEqual([]);
  });

  test('agree with Date on every 97th day from its first to its last', () => {
    const wrong: number[] = [];
    for (let days = -dateLimit; days <= dateLimit; days += 97) {
      const date = new Date(days * 86_400_000);
      const {year, month, day} = civilFromDays(days);
      const isSame = year === date.getUTCFullYear() && month === date.getUTCMonth() + 1 && day === date.getUTCDate();
      if (!isSame || daysFromCivil(year, month, day) !== days) wrong.push(days);
    }
    expect(wrong).toEqual([]);
  });
});

describe('msFromCivil(…), civilFromMs(ms)', () => {
  test('agree with Date to the millisecond', () => {
    fc.assert(fc.property(fc.integer({min: -8.64e15, max: 8.64e15}), ms => {
      const date = new Date(ms);
      const expected = {
        year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), hour: date.getUTCHours(),
        minute: date.getUTCMinutes(), second: date.getUTCSeconds(), ms: date.getUTCMilliseconds(),
      };
      expect(civilFromMs(ms)).toEqual(expected);
      expect(msFromCivil(expected.year, expected.month, expected.day, expected.hour, expected.minute, expected.second, expected.ms)).toBe(ms);
    }), {seed: 1, numRuns: 5000});
  });

  test('bring every day back to the age of the universe, though a midnight there is a rounded number', () => {
    fc.assert(fc.property(fc.integer({min: -13_800_000_000, max: 13_800_000_000}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}), (year, month, day) => {
      const ms = msFromCivil(year, month, day);
      expect(civilFromMs(ms)).toMatchObject({year, month, day, hour: 0, minute: 0});
      expect(daysFromMs(ms)).toBe(daysFromCivil(year, month, day));
    }), {seed: 1, numRuns: 20_000});
  });
});

describe('civilFromMs(ms) where doubles are coarser than a ms', () => {
  test('reads every minute it was given for, though its number is rounded', () => {
    fc.assert(fc.property(fc.integer({min: 300_000, max: 4_500_000_000}), fc.boolean(), fc.integer({min: 1, max: 28}), fc.integer({min: 0, max: 1439}), (year, isPast, day, minute) => {
      const ms = msFromCivil(isPast ? -year : year, 6, day, Math.floor(minute / 60), minute % 60);
      expect(civilFromMs(ms)).toMatchObject({day, hour: Math.floor(minute / 60), minute: minute % 60});
    }), {seed: 1, numRuns: 20_000});
  });

  test('leads back to the very number it was read from', () => {
    fc.assert(fc.property(fc.double({min: -4.4e20, max: 4.4e20, noNaN: true}), ms => {
      const whole = Math.floor(ms) + 0;
      const {year, month, day, hour, minute, second, ms: rest} = civilFromMs(whole);
      expect(msFromCivil(year, month, day, hour, minute, second, rest)).toBe(whole);
    }), {seed: 1, numRuns: 20_000});
  });
});

describe('daysInMonth(year, month), isLeapYear(year)', () => {
  test('know the rule of 4, 100 and 400', () => {
    expect([1900, 2000, 2023, 2024, 0, -4, -100].map(isLeapYear)).toEqual([false, true, false, true, true, true, false]);
  });

  test('agree with the distance to the next month', () => {
    fc.assert(fc.property(fc.integer({min: -5000, max: 5000}), fc.integer({min: 1, max: 11}), (year, month) => {
      expect(daysInMonth(year, month)).toBe(daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1));
    }), {seed: 1, numRuns: 1000});
  });
});

/** `count` whole numbers between -`most` and `most`, the same in every run. Source of the steps: S. Vigna, "splitmix64". */
function* randomDays(count: number, most: number): Generator<number> {
  let state = 1n;
  for (let i = 0; i < count; i++) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let z = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    yield Math.round((Number((z ^ (z >> 31n)) >> 11n) / 2 ** 52 - 1) * most);
  }
}
