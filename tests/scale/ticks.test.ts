import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createZone} from '../../src/time/zone.ts';
import {segmentTicks, type SegmentTicks, type Tick, type TickRoom} from '../../src/scale/ticks.ts';
import {createTimeScale, type TimeScale} from '../../src/scale/timeScale.ts';
import type {TickView} from '../../src/scale/visiblePieces.ts';
import {createWarp, type Warp} from '../../src/scale/warp.ts';
import {dohaExtents} from './dohaExtents.ts';

const dayMs = 86_400_000;
const gigayear = 1e9 * 365.2425 * dayMs;
const utc = (text: string): number => Date.parse(text.length > 10 ? `${text}Z` : `${text}T00:00Z`);
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** English enough; six px a letter. */
const format: TickRoom['format'] = (t, unit, step, level, short) => {
  const date = new Date(t);
  const year = unit === 'year' && Math.abs(t) > 8e15 ? `${Math.round(t / gigayear * 1e9 / step) * step}` : `${date.getUTCFullYear()}`;
  const month = months[date.getUTCMonth()]!;
  const day = date.getUTCDate();
  if (unit === 'year') return level === 'upper' ? '' : year;
  if (unit === 'month') return level === 'upper' ? year : month;
  if (unit === 'day') return level === 'upper' ? `${month} ${year}` : short || step > 1 ? `${day}` : `${weekdays[date.getUTCDay()]!} ${day}`;
  return level === 'upper' ? `${day} ${month} ${year}` : date.toISOString().slice(11, unit === 'ms' ? 23 : unit === 'second' ? 19 : 16);
};
const letters = (label: string): number => label.length * 6;
const room: TickRoom = {lower: letters, upper: letters, gap: 8, format};

const linear = createWarp([]);
const over = (from: string, to: string, px: number): TickView =>
  ({u0: utc(from), u1: utc(to), pxPerU: px / (utc(to) - utc(from))});
const ticksOver = (from: string, to: string, px: number, with_: TickRoom = room): SegmentTicks =>
  segmentTicks({warp: linear}, over(from, to, px), with_)[0]!;
const labels = (ticks: readonly Tick[]): string[] => ticks.map(({label}) => label);
const fitView = ({fit, rate}: TimeScale): TickView => ({u0: fit[0], u1: fit[1], pxPerU: rate});

describe('segmentTicks(scale, view, room)', () => {
  test('names the days of the Doha story and says the month once', () => {
    const scale = createTimeScale(dohaExtents, {length: 920})!;
    const segments = segmentTicks(scale, fitView(scale), room);
    expect(segments).toHaveLength(1);
    const {lower, upper, segment} = segments[0]!;
    expect(segment).toBe(scale.warp.segments.at(-1));
    expect(labels(lower)).toEqual(['Sat 1', 'Sun 2', 'Mon 3', 'Tue 4', 'Wed 5', 'Thu 6', 'Fri 7', 'Sat 8', 'Sun 9']);
    expect(lower[2]).toEqual({t: utc('2025-03-03'), end: utc('2025-03-04'), label: 'Mon 3', cell: true});
    expect(upper).toEqual([{t: utc('2025-03-01'), end: utc('2025-03-10'), label: 'Mar 2025', cell: false}]);
  });

  test('takes the finest step whose labels have room', () => {
    expect(labels(ticksOver('2025-03-01', '2025-03-02', 400).lower)).toEqual(['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '00:00']);
    expect(labels(ticksOver('2025-01-01', '2026-01-01', 400).lower)).toEqual(months);
    expect(labels(ticksOver('2025-01-01', '2026-01-01', 200).lower)).toEqual(['Jan', 'Apr', 'Jul', 'Oct', 'Jan']);
    expect(labels(ticksOver('1900-01-01', '2000-01-01', 400).lower)).toEqual(['1900', '1910', '1920', '1930', '1940', '1950', '1960', '1970', '1980', '1990', '2000']);
  });

  test('drops weekdays before it drops days', () => {
    expect(labels(ticksOver('2025-03-01', '2025-03-05', 4 * 45).lower).slice(0, 4)).toEqual(['Sat 1', 'Sun 2', 'Mon 3', 'Tue 4']);
    expect(labels(ticksOver('2025-03-01', '2025-03-05', 4 * 43).lower).slice(0, 4)).toEqual(['1', '2', '3', '4']);
  });

  test('counts a label as long as it is along the axis, so that a vertical axis has finer steps', () => {
    const vertical = {...room, lower: () => 15, upper: () => 15};
    expect(ticksOver('2025-01-01', '2025-02-01', 31 * 24).lower[1]!.label).toBe('2');
    expect(ticksOver('2025-01-01', '2025-02-01', 31 * 24, vertical).lower[1]!.label).toBe('Thu 2');
  });

  test('puts labels of days, months and years into cells, those of other steps at ticks', () => {
    expect(ticksOver('2025-03-01', '2025-03-11', 400).lower.every(({cell}) => cell)).toBe(true);
    expect(ticksOver('2025-03-01', '2025-03-02', 400).lower.some(({cell}) => cell)).toBe(false);
    expect(ticksOver('1900-01-01', '2000-01-01', 400).lower.some(({cell}) => cell)).toBe(false);
    expect(ticksOver('1990-01-01', '2000-01-01', 500).lower.every(({cell}) => cell)).toBe(true);
  });

  test('begins days again with each month and leaves a crowded label empty', () => {
    const {lower} = ticksOver('2025-01-25', '2025-02-08', 14 * 14);
    expect(lower.map(({t}) => new Date(t).getUTCDate())).toEqual([25, 27, 29, 31, 1, 3, 5, 7]);
    expect(labels(lower)).toEqual(['25', '27', '29', '', '1', '3', '5', '7']);
  });

  test('has steps down to the millisecond', () => {
    const view = {u0: utc('2025-03-01'), u1: utc('2025-03-01') + 3, pxPerU: 300};
    expect(labels(segmentTicks({warp: linear}, view, room)[0]!.lower)).toEqual(['', '00:00:00.001', '00:00:00.002', '']);
  });

  test('has steps up to the age of the universe, each with a label of its own', () => {
    const view = {u0: -13.8 * gigayear, u1: 0, pxPerU: 920 / 13.8 / gigayear};
    const {lower, upper} = segmentTicks({warp: linear}, view, room)[0]!;
    expect(lower.length).toBeGreaterThan(5);
    expect(new Set(labels(lower)).size).toBe(lower.length);
    expect(upper).toEqual([]);
  });

  test('gives up quietly where doubles or the ladder end', () => {
    const second = {u0: -13.8 * gigayear, u1: -13.8 * gigayear + 1000, pxPerU: 0.9};
    expect(segmentTicks({warp: linear}, second, room).flatMap(({lower}) => lower)).toEqual([]);
    const aeons = {u0: -1e30, u1: 1e30, pxPerU: 1e-27};
    expect(segmentTicks({warp: linear}, aeons, room)).toEqual([]);
  });

  test('takes no step so fine that neighbours have one name', () => {
    const view = {u0: -14 * gigayear, u1: -13 * gigayear, pxPerU: 2000 / gigayear};
    const rounded = {...room, format: (t: number) => `${(-t / gigayear).toFixed(1)} Ga`};
    const names = labels(segmentTicks({warp: linear}, view, rounded)[0]!.lower).filter(Boolean);
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
  });

  test('takes no step so fine that doubles cannot tell its ticks apart', () => {
    const view = {u0: -13.8 * gigayear, u1: -13.8 * gigayear + 3e6, pxPerU: 900 / 3e6};
    const {lower} = segmentTicks({warp: linear}, view, {...codedRoom, lower: () => 2, gap: 1})[0]!;
    expect(lower.slice(1).every(({t}, i) => t - lower[i]!.t >= 4 * 65_536)).toBe(true);
  });

  test('keeps its step when the view moves on', () => {
    const scale = {warp: linear};
    for (const days of [3, 9, 40, 200, 900]) {
      const pxPerU = 600 / days / dayMs;
      const steps = Array.from({length: 60}, (_, i) => {
        const u0 = utc('2025-01-20') + i * dayMs * 0.7;
        return stepsOf(segmentTicks(scale, {u0, u1: u0 + days * dayMs, pxPerU}, codedRoom)[0]!.lower);
      });
      expect(new Set(steps.flat()).size).toBe(1);
    }
  });

  test('follows the clock of a zone through a day of 23 hours', () => {
    const zone = createZone('Europe/Berlin');
    const {lower} = ticksOver('2025-03-29T23:00', '2025-03-31T22:00', 400, {...room, zone, lower: () => 30});
    expect(lower.map(({t}) => new Date(t).toISOString().slice(5, 16))).toEqual(
      ['03-29T23:00', '03-30T04:00', '03-30T10:00', '03-30T16:00', '03-30T22:00', '03-31T04:00', '03-31T10:00', '03-31T16:00', '03-31T22:00']);
  });
});

describe('headings of segmentTicks(scale, view, room)', () => {
  const heading = (from: string, to: string, px: number, warp: Warp = linear): string[] =>
    labels(segmentTicks({warp}, over(from, to, px), room)[0]!.upper);
  const begun = createWarp([{kind: 'plain', t0: utc('2025-03-29'), t1: utc('2025-06-01')}]);

  test('stand over each larger unit', () => {
    expect(heading('2025-03-10', '2025-05-20', 700)).toEqual(['Mar 2025', 'Apr 2025', 'May 2025']);
    expect(heading('2025-03-01T06:00', '2025-03-03', 500)).toEqual(['1 Mar 2025', '2 Mar 2025']);
    expect(heading('2024-06-01', '2026-06-01', 900)).toEqual(['2024', '2025', '2026']);
  });

  test('begin where the view begins', () => {
    expect(ticksOver('2025-03-10', '2025-05-20', 700).upper[0]).toEqual(
      {t: utc('2025-03-10'), end: utc('2025-04-01'), label: 'Mar 2025', cell: false});
  });

  test('give way to the next where the view begins', () => {
    expect(heading('2025-03-29', '2025-04-20', 300)).toEqual(['', 'Apr 2025']);
  });

  test('silence the next where the domain begins', () => {
    expect(heading('2025-03-29', '2025-04-20', 300, begun)).toEqual(['Mar 2025', '']);
  });

  test('make ticks give way to coarser ones where they have no room themselves', () => {
    const {lower, upper} = ticksOver('2025-03-01', '2025-06-01', 400, {...room, upper: () => 200});
    expect(labels(lower)).toEqual(['Mar', 'Apr', 'May']);
    expect(labels(upper)).toEqual(['2025']);
  });
});

describe('short segments in segmentTicks(scale, view, room)', () => {
  const island = (from: string, to: string, px: number, with_ = room): SegmentTicks | undefined => {
    const [t0, t1] = [utc(from), utc(to)];
    const rate = px / (t1 - t0);
    const warp = createWarp([
      {kind: 'plain', t0: t0 - 20e10, t1: t0 - 10e10}, {kind: 'cut', t0: t0 - 10e10, t1: t0, length: 56 / rate},
      {kind: 'plain', t0, t1}, {kind: 'cut', t0: t1, t1: t1 + 10e10, length: 56 / rate},
      {kind: 'plain', t0: t1 + 10e10, t1: t1 + 20e10},
    ]);
    const view = {u0: warp(t0) - 60 / rate, u1: warp(t1) + 60 / rate, pxPerU: rate};
    return segmentTicks({warp}, view, with_).find(({segment}) => segment.t0 === t0);
  };
  const only = (label: string): unknown => ({lower: [], upper: [expect.objectContaining({label, cell: true})]});

  test('are named by the finest unit that holds them and fits', () => {
    expect(island('1950-03-04T06:00', '1950-03-04T20:00', 70)).toMatchObject({upper: [{label: '4 Mar 1950'}]});
    expect(island('1950-03-04T06:00', '1950-03-04T20:00', 54)).toMatchObject(only('Mar 1950') as object);
    expect(island('1950-03-04T06:00', '1950-03-06T20:00', 40)).toMatchObject(only('1950') as object);
    expect(island('1949-12-31T12:00', '1950-01-01T12:00', 69)).toMatchObject(only('1950') as object);
  });

  test('keep their year, sticking out a little, until it would meet the words of the break', () => {
    expect(island('1950-03-04', '1950-03-05', 10)).toMatchObject(only('1950') as object);
    expect(island('1950-03-04', '1950-03-05', 10, {...room, upper: () => 40})).toBeUndefined();
  });
});

describe('laws of segmentTicks(scale, view, room)', () => {
  test('at any zoom: none in a break, one step a segment, rising, on the calendar, under 400', () => {
    fc.assert(fc.property(scales, zooms, (scale, zoom) => {
      const view = zoomed(scale, zoom);
      for (const {segment, lower, upper} of segmentTicks(scale, view, codedRoom)) {
        const isAllCompressed = segment.kind === 'compressed' && scale.warp.segments.every(({kind, u0, u1}) => kind !== 'plain' || u0 >= view.u1 || u1 <= view.u0);
        if (!isAllCompressed) expect(segment.kind).toBe('plain');
        expect(new Set(stepsOf(lower)).size).toBeLessThanOrEqual(1);
        expect(lower.length + upper.length).toBeLessThan(400);
        expect(isRising(lower) && isRising(upper)).toBe(true);
        expect(isAllCompressed || [...lower, ...upper].every(({t}) => scale.breaks.every(({t0, t1}) => t <= t0 || t >= t1))).toBe(true);
        const [unit = 'ms', step = '1'] = stepsOf(lower)[0]?.split('/') ?? [];
        expect(lower.every(({t}) => isOnCalendar(t, unit, Number(step)))).toBe(true);
        expect(upper.slice(1).every(({t}) => isOnCalendar(t, 'day', 1))).toBe(true);
      }
    }), {seed: 1, numRuns: 600});
  });

  test('a view that holds nothing but a compressed stretch has dates, and one of a cut has none', () => {
    const {warp} = createTimeScale(dohaExtents, {length: 920})!;
    const view = (from: string, to: string): TickView => ({u0: warp(utc(from)), u1: warp(utc(to)), pxPerU: 240 / (warp(utc(to)) - warp(utc(from)))});
    const [february] = segmentTicks({warp}, view('2025-02-05', '2025-02-09'), room);
    expect([labels(february!.lower), labels(february!.upper)]).toEqual([['Wed 5', 'Thu 6', 'Fri 7', 'Sat 8'], ['Feb 2025']]);
    expect(segmentTicks({warp}, view('2000-01-01', '2010-01-01'), room)).toEqual([]);
  });

  test('at 200 random zooms of each of several scales no two labels of a row overlap and none enters a break', () => {
    fc.assert(fc.property(scales, fc.array(zooms, {minLength: 200, maxLength: 200}), (scale, many) => {
      for (const zoom of many) {
        const view = zoomed(scale, zoom);
        const segments = segmentTicks(scale, view, room);
        const x = (t: number): number => (scale.warp(t) - view.u0) * view.pxPerU;
        for (const row of ['lower', 'upper'] as const) {
          const spans = segments.map(segment => segment[row].filter(({label}) => label !== '').map(tick => spanOf(tick, row, x)));
          expect(spans.every(list => isApart(list, room.gap)) && isApart(spans.flat(), 0)).toBe(true);
          expect(spans.flat().every(span => scale.breaks.every(b => isOutside(span, x(b.t0), x(b.t1))))).toBe(true);
        }
      }
    }), {seed: 2, numRuns: 6});
  });

  test('at a break each side that has ticks says the date in full', () => {
    fc.assert(fc.property(scales, zooms, (scale, zoom) => {
      const view = zoomed(scale, zoom);
      for (const {segment, lower, upper} of segmentTicks(scale, view, room)) {
        const begins = segment.u0 >= view.u0 && scale.breaks.some(({t1}) => t1 === segment.t0);
        if (!begins) continue;
        expect(upper.length > 0 ? labels(upper).find(Boolean) : labels(lower).find(Boolean)).toMatch(/\d{4}/);
      }
    }), {seed: 3, numRuns: 600});
  });
});

/** Labels that say which tick it is, all of one width. */
const codedRoom: TickRoom = {
  lower: () => 30, upper: () => 60, gap: 8, format: (t, unit, step, level) => level === 'upper' ? 'heading' : `${unit}/${step}/${t}`,
};
const stepsOf = (ticks: readonly Tick[]): string[] =>
  ticks.map(({label}) => label.split('/').slice(0, 2).join('/')).filter(Boolean);

const scales = fc.oneof(
  fc.constant(createTimeScale(dohaExtents, {length: 920})!),
  fc.array(fc.tuple(fc.integer({min: -2e13, max: 2e12}), fc.integer({min: 1, max: 400})), {minLength: 2, maxLength: 5}).map(clusters => {
    const extents = clusters.flatMap(([start, days]) => [0, 1, 2, 3].map(i => start + i * days * dayMs).map(t => ({bounds: [t], from: t, to: t})));
    return createTimeScale(extents, {length: 920})!;
  }),
);

interface Zoom { readonly at: number; readonly power: number }
const zooms = fc.record({at: fc.double({min: -0.2, max: 1.2, noNaN: true}), power: fc.double({min: -3, max: 28, noNaN: true})});

function zoomed({fit, rate}: TimeScale, {at, power}: Zoom): TickView {
  const length = (fit[1] - fit[0]) / 2 ** power;
  const u0 = fit[0] + (fit[1] - fit[0]) * at - length / 2;
  return {u0, u1: u0 + length, pxPerU: rate * 2 ** power};
}

/** Read off `Date`, which knows nothing of our calendar. */
function isOnCalendar(t: number, unit: string, step: number): boolean {
  const date = new Date(t);
  const year = date.getUTCFullYear();
  const parts: Readonly<Record<string, readonly [number, string]>> = {
    ms: [date.getUTCMilliseconds(), ''],
    second: [date.getUTCSeconds(), '.000Z'],
    minute: [date.getUTCMinutes(), ':00.000Z'],
    hour: [date.getUTCHours(), ':00:00.000Z'],
    day: [0, 'T00:00:00.000Z'],
    month: [date.getUTCMonth(), '-01T00:00:00.000Z'],
    year: [year < 1 ? 1 - year : year === 1 ? 0 : year, '-01-01T00:00:00.000Z'],
  };
  const [count, end] = parts[unit]!;
  return count % step === 0 && date.toISOString().endsWith(end);
}

function isRising(row: readonly Tick[]): boolean {
  return row.every(({t, end}, i) => end > t && (i === 0 || t > row[i - 1]!.t));
}

type Span = readonly [number, number];

function spanOf({t, end, label, cell}: Tick, row: 'lower' | 'upper', x: (t: number) => number): Span {
  const centre = cell ? (x(t) + x(end)) / 2 : x(t);
  const start = row === 'upper' && !cell ? x(t) : centre - letters(label) / 2;
  return [start, start + letters(label)];
}

/** A name too long for its island may cover a quarter of a break at either end. */
function isOutside([start, end]: Span, from: number, to: number): boolean {
  const spare = (to - from) / 4;
  return end <= from + spare + 1e-6 || start >= to - spare - 1e-6;
}

function isApart(spans: readonly Span[], gap: number): boolean {
  return spans.slice(1).every(([start], i) => start >= spans[i]![1] + gap - 1e-6);
}
