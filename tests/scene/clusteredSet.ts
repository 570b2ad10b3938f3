// Many events around a few places in time: what zooming in must keep its promises on.
// The same story for callouts and for lanes, so that their figures compare.
// Knows nothing of how it is drawn.

import {randomNormal} from 'd3';
import type {EventInput} from '../../src/event/event.ts';
import {pick, randomOf} from './randomSet.ts';

const YEAR = 31_556_952_000;
const WORDS = 'council votes treaty signed army crosses river after protest storm election minister resigns port opens'.split(' ');

/** 2,000 instants in 40 years: two fifths anywhere, the others around 25 of them; low priorities are frequent. Each in one of `groups`, if any. */
export function clusteredSet(seed: number, groups?: readonly string[]): EventInput[] {
  const random = randomOf(seed);
  const near = randomNormal.source(random)(0, YEAR / 4);
  const centres = Array.from({length: 25}, () => 40 * YEAR * random());
  return Array.from({length: 2000}, (_, i) => ({
    id: `e${i}`, title: Array.from({length: 1 + Math.floor(4 * random())}, () => pick(WORDS, random)).join(' '), priority: 1 + Math.floor(10 * random() ** 2),
    date: Math.round(random() < 0.4 ? 40 * YEAR * random() : Math.min(40 * YEAR, Math.max(0, pick(centres, random) + near()))), ...(groups && {group: pick(groups, random)}),
  }));
}
