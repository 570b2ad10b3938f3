// Indexes of the random sets, and views of them: what a step through a story looks up.
// Several tests stand on the same stories.
// Must not know what is looked up.

import fc from 'fast-check';
import type {EventInput, TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {createTimeScale} from '../../src/scale/timeScale.ts';
import {extentOf} from '../../src/event/extent.ts';
import {storyColumns} from '../../src/event/storyColumns.ts';
import {storyIndex, type StoryIndex} from '../../src/scene/storyIndex.ts';
import {viewScale, type ViewScale} from '../../src/scene/viewScale.ts';
import {viewLimits} from '../../src/view/viewLimits.ts';
import {randomSet} from './randomSet.ts';

const AXIS = [40, 1040] as const;
export const LENGTH = AXIS[1] - AXIS[0];

export interface Indexed { readonly index: StoryIndex; readonly whole: ViewScale; readonly events: readonly TimelineEvent[] }

/** The dated events of a story, and the view of all of them. */
export function indexed(inputs: readonly EventInput[], breaks: 'auto' | 'none' = 'auto'): Indexed {
  const events = normalizeEvents(inputs).events.filter(event => extentOf(event) !== undefined);
  const scale = createTimeScale(events.map(event => extentOf(event)!), {length: LENGTH, breakLength: 56, breaks})!;
  const whole = viewScale(scale, AXIS, undefined);
  return {index: storyIndex(storyColumns(events), whole, {half: 5, tail: 32}), whole, events};
}

/** Random sets of up to 400 events, by their seeds: of some sizes and kinds there is one. */
export const someIndexed: fc.Arbitrary<Indexed> = fc.integer({min: 6, max: 400}).map(randomSet).filter(({events}) => events.length <= 400)
  .map(({events}) => indexed(events)).filter(({events}) => events.length > 0);

/** The view from `u0` on that is so long, in base ms. */
export function viewFrom({whole}: Indexed, u0: number, length: number): ViewScale {
  const {scale} = whole;
  return {...viewScale(scale, AXIS, undefined), ...exactView(u0, u0 + length), scale, zoomed: true};
}

function exactView(u0: number, u1: number): Pick<ViewScale, 'u0' | 'u1' | 'pxPerU' | 'pxOfU'> {
  const pxPerU = LENGTH / (u1 - u0);
  return {u0, u1, pxPerU, pxOfU: u => AXIS[0] + (u - u0) * pxPerU};
}

/** Where a view is, by its share of the story or by one of its events, and how many octaves it is in. */
export const somePart = fc.record({near: fc.option(fc.nat()), share: fc.double({min: -0.05, max: 1.05, noNaN: true}), octaves: fc.double({min: 0, max: 16, noNaN: true})});

type Part = typeof somePart extends fc.Arbitrary<infer T> ? T : never;

export function partOf(story: Indexed, {near, share, octaves}: Part): ViewScale {
  const [from, to] = story.whole.scale.fit;
  const middle = near === null ? from + share * (to - from) : story.index.at[near % story.events.length]!;
  const length = Math.max(viewLimits([from, to]).minSpan(middle), (to - from) / 2 ** octaves);
  return viewFrom(story, middle - share * length, length);
}

/** Rows that are drawn by themselves: one in `every`. */
export function someShown({events}: Indexed, every: number): ReadonlySet<number> {
  return new Set(events.map((_, row) => row).filter(row => row % every === 0));
}
