import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {addUnits, approximateMs, exactUnit, floorTo, nextTick, unitLadder} from '../../src/time/calendarUnits.ts';
import {civilFromMs, msFromCivil} from '../../src/time/civil.ts';
import {createZone, utcZone} from '../../src/time/zone.ts';

const utc = Date.UTC;
const day = 86_400_000;
const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'America/St_Johns'].map(createZone);

const ticks = (from: number, to: number, unit: Parameters<typeof floorTo>[1], step: number, zone = utcZone): number[] => {
  const found: number[] = [];
  for (let t = floorTo(from, unit, step, zone); t < to; t = nextTick(t, unit, step, zone)) if (t >= from) found.push(t);
  return found;
};

describe('unitLadder', () => {
  test('climbs from a millisecond to billions of years without a step back', () => {
    const lengths = unitLadder.map(({unit, step}) => approximateMs(unit, step));
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(unitLadder[0]).toEqual({unit: 'ms', step: 1});
    expect(unitLadder).toContainEqual({unit: 'year', step: 1e9});
  });
});

describe('floorTo(t, unit, step, zone), nextTick(t, unit, step, zone)', () => {
  test.each([
    [7, [1, 8, 15, 22]], [14, [1, 15]], [1, Array.from({length: 31}, (_, i) => i + 1)], [2, Array.from({length: 16}, (_, i) => 2 * i + 1)],
  ])('put days of step %i on the same days of every month', (step, days) => {
    expect(ticks(utc(2025, 2), utc(2025, 3), 'day', step).map(t => new Date(t).getUTCDate())).toEqual(days);
  });

  test('leave out a last day closer than half a step to the end of its month', () => {
    for (const {unit, step} of unitLadder.filter(({unit}) => unit === 'day')) {
      const all = ticks(utc(2023, 0), utc(2025, 0), unit, step);
      for (const [i, t] of all.entries()) if (i > 0) expect(t - all[i - 1]!).toBeGreaterThanOrEqual(step / 2 * day);
    }
  });

  test('are round in their own era', () => {
    const years = (step: number): number[] => ticks(msFromCivil(-1200), msFromCivil(1100), 'year', step).map(t => civilFromMs(t).year);
    expect(years(500)).toEqual([-999, -499, 1, 500, 1000]); // 1000 BCE, 500 BCE, 1, 500, 1000
    expect(ticks(msFromCivil(-2), msFromCivil(3), 'year', 1).map(t => civilFromMs(t).year)).toEqual([-2, -1, 0, 1, 2]);
  });

  test('have their days begin at local midnight on both days when clocks change', () => {
    const zone = createZone('America/New_York');
    const lengths = ticks(zone.toUtc(utc(2025, 2, 8)), zone.toUtc(utc(2025, 2, 12)), 'day', 1, zone).map(t => nextTick(t, 'day', 1, zone) - t);
    expect(lengths.map(ms => ms / 3_600_000)).toEqual([24, 23, 24, 24]);
  });

  test('go on where Samoa has no 30 December and São Paulo no midnight', () => {
    const apia = createZone('Pacific/Apia');
    expect(ticks(utc(2011, 11, 28), utc(2012, 0, 2), 'day', 1, apia).map(t => civilFromMs(apia.toLocal(t)).day)).toEqual([28, 29, 31, 1, 2]);
    const saoPaulo = createZone('America/Sao_Paulo');
    const spring = ticks(utc(2018, 10, 3, 12), utc(2018, 10, 6, 12), 'day', 1, saoPaulo).map(t => civilFromMs(saoPaulo.toLocal(t)));
    expect(spring.map(({day, hour}) => [day, hour])).toEqual([[4, 1], [5, 0], [6, 0]]);
  });

  test('go on where midnight came twice in Newfoundland', () => {
    const zone = createZone('America/St_Johns'); // at 00:01 on 29 October 2006 the clocks went back to 23:01
    const secondEvening = zone.toUtc(utc(2006, 9, 28, 23, 30)) + 3_600_000;
    expect(zone.toLocal(secondEvening)).toBe(utc(2006, 9, 28, 23, 30));
    expect(nextTick(secondEvening, 'day', 1, zone)).toBe(zone.toUtc(utc(2006, 9, 30)));
  });

  test('enclose every instant, and a tick is its own floor', () => {
    const instants = fc.oneof(fc.integer({min: utc(1900, 0), max: utc(2100, 0)}), fc.integer({min: utc(2011, 11, 25), max: utc(2012, 0, 5)}), fc.integer({min: utc(2006, 9, 29), max: utc(2006, 9, 30)}), fc.integer({min: -4e17, max: 4e17}));
    fc.assert(fc.property(fc.constantFrom(...unitLadder), fc.constantFrom(...zones), instants, ({unit, step}, zone, t) => {
      fc.pre(Math.abs(t) < 1e15 || unit === 'year' || unit === 'month');
      const floor = floorTo(t, unit, step, zone);
      const next = nextTick(t, unit, step, zone);
      expect(floor).toBeLessThanOrEqual(t);
      expect(next).toBeGreaterThan(t);
      expect(floorTo(floor, unit, step, zone)).toBe(floor);
      expect(floorTo(next, unit, step, zone)).toBe(next);
      expect(nextTick(floor, unit, step, zone)).toBeLessThanOrEqual(next);
    }), {seed: 1, numRuns: 10_000});
  });

  test('enclose every instant of deep time too, wherever doubles can tell ticks apart', () => {
    fc.assert(fc.property(fc.constantFrom(...unitLadder), fc.double({min: -4.4e20, max: 4.4e20, noNaN: true}), fc.integer({min: 0, max: 14}), ({unit, step}, far, digits) => {
      const t = Math.floor(far / 10 ** digits);
      const grain = 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(t)))) - 52);
      fc.pre(approximateMs(unit, step) > 4 * grain);
      const floor = floorTo(t, unit, step);
      const next = nextTick(t, unit, step);
      expect(floor).toBeLessThanOrEqual(t);
      expect(next).toBeGreaterThan(t);
      expect(floorTo(floor, unit, step)).toBe(floor);
      expect(floorTo(next, unit, step)).toBe(next);
      expect(nextTick(floor, unit, step)).toBe(next);
    }), {seed: 1, numRuns: 20_000});
  });

  test('end where doubles cannot tell the next from the last', () => {
    expect(nextTick(-4.35e20, 'second', 1)).toBe(-4.35e20);
    expect(nextTick(-4.35e20, 'ms', 1)).toBe(-4.35e20);
  });

  test('leave ±Infinity where it is', () => {
    expect([floorTo(-Infinity, 'day', 1), nextTick(Infinity, 'day', 1), addUnits(Infinity, 'month', 1)]).toEqual([-Infinity, Infinity, Infinity]);
  });
});

describe('addUnits(t, unit, n, zone)', () => {
  test('keeps the day of the month where the month has it', () => {
    expect(addUnits(utc(2025, 0, 31), 'month', 1)).toBe(utc(2025, 1, 28));
    expect(addUnits(utc(2024, 1, 29, 12), 'year', 1)).toBe(utc(2025, 1, 28, 12));
    expect(addUnits(utc(2025, 0, 31), 'month', -2)).toBe(utc(2024, 10, 30));
  });

  test('keeps the time of day when the clocks change', () => {
    const zone = createZone('Europe/Berlin');
    expect(addUnits(zone.toUtc(utc(2025, 2, 29, 12)), 'day', 1, zone)).toBe(zone.toUtc(utc(2025, 2, 30, 12)));
  });

  test('is undone by its opposite for units of fixed length', () => {
    fc.assert(fc.property(fc.constantFrom('ms', 'second', 'minute', 'hour', 'day'), fc.integer({min: -1e6, max: 1e6}), fc.integer({min: -1e14, max: 1e14}), (unit, n, t) => {
      expect(addUnits(addUnits(t, unit, n), unit, -n)).toBe(t);
    }), {seed: 1, numRuns: 1000});
  });
});

describe('exactUnit(from, to, zone)', () => {
  test.each([
    ['year', 1, utc(1997, 0), utc(1998, 0)], ['month', 1, utc(2025, 1), utc(2025, 2)], ['day', 1, utc(2025, 2, 4), utc(2025, 2, 5)],
    ['hour', 1, utc(2025, 2, 4, 18), utc(2025, 2, 4, 19)], ['minute', 1, 60_000, 120_000], ['second', 1, 1000, 2000], ['ms', 1, 1, 2],
    ['year', 10, utc(1990, 0), utc(2000, 0)], ['year', 100, utc(1900, 0), utc(2000, 0)],
    ['year', 1_000_000, msFromCivil(171_000_000), msFromCivil(172_000_000)], ['year', 100, msFromCivil(-1999), msFromCivil(-1899)],
  ] as const)('sees a %s of step %i', (unit, step, from, to) => {
    expect(exactUnit(from, to)).toEqual({unit, step});
  });

  test('sees nothing in stretches that only have the length', () => {
    expect(exactUnit(utc(1997, 0, 2), utc(1998, 0, 2))).toBeUndefined();
    expect(exactUnit(utc(1995, 0), utc(2005, 0))).toBeUndefined();
    expect(exactUnit(utc(1990, 0), utc(1992, 0))).toBeUndefined();
    expect(exactUnit(-Infinity, utc(1992, 0))).toBeUndefined();
    expect(exactUnit(5, 5)).toBeUndefined();
  });

  test('sees days of 23 hours, in their zone only', () => {
    const zone = createZone('America/New_York');
    const [from, to] = [utc(2025, 2, 9, 5), utc(2025, 2, 10, 4)];
    expect(exactUnit(from, to, zone)).toEqual({unit: 'day', step: 1});
    expect(exactUnit(from, to)).toBeUndefined();
  });

  test('sees every tick of step 1 as its unit', () => {
    fc.assert(fc.property(fc.constantFrom('hour', 'day', 'month', 'year'), fc.constantFrom(...zones.slice(0, 4)), fc.integer({min: utc(1950, 0), max: utc(2030, 0)}), (unit, zone, t) => {
      const from = floorTo(t, unit, 1, zone);
      const to = nextTick(t, unit, 1, zone);
      fc.pre(to - from <= approximateMs(unit, 1) * 1.05);
      expect(exactUnit(from, to, zone)).toEqual({unit, step: 1});
    }), {seed: 1, numRuns: 2000});
  });
});
