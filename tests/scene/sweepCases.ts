// What the sweep tries each random set in: widths, layouts, orientations and zooms, drawn from the seed.
// Not all with all, which would take hours, but so many that each pair is met many times; a test counts.
// Knows nothing of how anything is drawn.

import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import type {EventInput} from '../../src/event/event.ts';
import type {LayoutName} from '../../src/scene/sceneOptions.ts';
import {KINDS, pick, randomOf, randomSet, type RandomSet} from './randomSet.ts';

/** A new layout is added here and swept from then on. */
export const LAYOUTS: readonly LayoutName[] = ['callouts', 'lanes', 'unified', 'faceted', 'segmented'];
export const ORIENTATIONS = ['horizontal', 'vertical'] as const;
export const WIDTHS = [280, 320, 360, 480, 559, 640, 800, 1000, 1280, 1600, 1920, 2560] as const;

/** One picture: what a fixture keeps. `view` in ms; without it everything. */
export interface Case {
  readonly layout: typeof LAYOUTS[number];
  readonly orientation: typeof ORIENTATIONS[number];
  readonly width: number;
  /** Absent: `time`. */
  readonly scale?: 'relative';
  readonly view?: readonly [number, number];
  readonly events: readonly EventInput[];
}

/** One setting, and the zooms it is tried in. */
export interface Setting extends Omit<Case, 'view' | 'events'> {
  /** Which event is zoomed in on: a share of their number. */
  readonly focus: number;
  /** Where the focus stands in the view, a share of it. */
  readonly at: number;
  /** How many times as close as everything; Infinity is as close as may be. */
  readonly zooms: readonly number[];
}

/** So many settings for each set. */
const TRIES = 3;

/** The settings in which the set of a seed is tried: from everything to as close as may be. */
export function settingsFor(seed: number, tries = TRIES): Setting[] {
  const random = randomOf(seed + 0.5);
  return Array.from({length: tries}, (_, i) => ({
    layout: LAYOUTS[(seed + i) % LAYOUTS.length]!, orientation: pick(ORIENTATIONS, random), width: pick(WIDTHS, random), focus: random(), at: random(),
    zooms: [1, 2 ** (3 * random()), 2 ** (3 + 6 * random()), Infinity],
  }));
}

/** The first of these once more where each group counts from its own start, for a third of the sets of each kind. Rows of the calendar do not go with that. */
export function relativeFor(seed: number, [first]: readonly Setting[]): Setting[] {
  return first && first.layout !== 'segmented' && Math.floor(seed / KINDS.length) % 3 === 1 ? [{...first, scale: 'relative'}] : [];
}

/** The sets of the seeds up to `count`. */
export function* setsUpTo(count: number, from = 0): Generator<RandomSet> {
  for (let seed = from; seed < count; seed++) yield randomSet(seed);
}

/** The stretch of time around `focus` that is `zoom` times as short as `whole`, ms. */
export function zoomedTimes(whole: readonly [number, number], focus: number, at: number, zoom: number): readonly [number, number] {
  const span = (whole[1] - whole[0]) / zoom;
  return [focus - at * span, focus + (1 - at) * span];
}

/** A case in one line, to be made again. */
export function told(seed: number, setting: Omit<Case, 'events'>): string {
  const {layout, orientation, width, scale, view} = setting;
  return `seed ${seed}: ${layout}${scale ? `, ${scale}` : ''}, ${orientation}, ${width} px${view ? `, view [${view[0]}, ${view[1]}]` : ''}`;
}

const folder = new URL('../fixtures/sweep/', import.meta.url);

/** Cases that once failed, by the names of their files. */
export function keptCases(): (readonly [string, Case])[] {
  return readdirSync(folder).filter(name => name.endsWith('.json')).map(name => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case]);
}

/** A case that failed, and where it comes from. */
export interface Failure { readonly seed: number; readonly one: Case; readonly found: readonly string[] }

/** So many failures are shrunk; the rest are told in a line. */
const SHRUNK = 3;

/**
 * What failed, in lines: one for each case, and the smallest stories found for the first of them. With `ANNALS_FIXTURE=write`
 * in the environment these are also kept in `tests/fixtures/sweep`, to be tried again for ever.
 */
export async function reportOf(failures: readonly Failure[], fails: (one: Case) => boolean | Promise<boolean>): Promise<string[]> {
  const lines = failures.map(({seed, one, found}) => `${told(seed, one)} (${one.events.length} events): ${found.join(', ')}`);
  const first = failures.filter(({seed, one}, i) => failures.findIndex(other => other.seed === seed && other.one.layout === one.layout && other.one.width === one.width) === i).slice(0, SHRUNK);
  for (const {seed, one} of first) {
    const small = await shrunk(one, fails);
    lines.push(`${told(seed, one)}, in short: ${JSON.stringify(small)}`);
    if (process.env['ANNALS_FIXTURE'] === 'write') writeFileSync(new URL(`${one.layout}${one.scale ? `-${one.scale}` : ''}-${one.orientation}-${one.width}-seed-${seed}.json`, folder), `${JSON.stringify(small, undefined, 1)}\n`);
  }
  return lines;
}

/** The fewest events found for which `fails` still holds: halves, quarters and so on are left out, at most `tries` times. */
export async function shrunk(failing: Case, fails: (one: Case) => boolean | Promise<boolean>, tries = 150): Promise<Case> {
  let events = failing.events;
  for (let part = Math.ceil(events.length / 2), left = tries; part >= 1 && left > 0; part = part === 1 ? 0 : Math.ceil(part / 2)) {
    for (let from = 0; from < events.length && left > 0; left--) {
      const fewer = events.toSpliced(from, part);
      if (fewer.length > 0 && await fails({...failing, events: fewer})) events = fewer;
      else from += part;
    }
  }
  return {...failing, events};
}
