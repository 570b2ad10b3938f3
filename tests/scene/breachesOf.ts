// The label contract, checked on any drawing: what is broken, in sentences.
// Judged by the public quality kernel, so that our own pictures get no other yardstick than anyone's.
// Knows nothing of how a drawing was made or read.

import type {Drawing} from '../../src/layout/drawing.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';

/** The smallest type a reader is asked to read, px. */
const SMALLEST = 12;

/** What of the contract a drawing breaks; nothing is best. A number that the drawing does not tell (`NaN`) is passed over. */
export function breachesOf(drawing: Drawing): string[] {
  const {overlap, clipped, inversions, leaders, conservation, smallestText, unread} = measureQuality(drawing);
  const counted: readonly (readonly [number, string])[] = [
    [overlap.pairs, 'labels overlap'], [overlap.texts, 'texts overlap'], [clipped.labels, 'labels leave the frame'], [clipped.texts, 'texts leave the frame'],
    [clipped.hidden, 'texts are cut off'], [inversions, 'labels stand against the order of time'], [leaders.crossings, 'leaders cross'],
    [leaders.throughLabels, 'leaders run through labels'], [conservation.lost, 'events are lost'], [unread, 'boxes cannot be read'],
  ];
  return [...counted.filter(([count]) => count !== 0 && !Number.isNaN(count)).map(([count, what]) => `${count} ${what}`), ...(smallestText < SMALLEST ? [`text of ${smallestText} px`] : [])];
}
