// Finds links that lead to no event.
// A mistyped id is the commonest flaw of a hand-written story, and invisible in the picture.
// Knows nothing of what links mean.

import {compareCodePoints} from './compareCodePoints.ts';
import {didYouMean} from './didYouMean.ts';
import type {TimelineEvent} from './event.ts';
import {report} from './item.ts';
import type {Item} from './item.ts';
import {readObjects, readText} from './readText.ts';

/** An event with its final id, and the object it was read from. */
export interface LinkedEvent {
  readonly event: TimelineEvent;
  readonly item: Item;
}

/** Comparing every lost link with every id costs; beyond this many pairs no guess is made. */
const MOST_COMPARISONS = 100_000;

/**
 * Logs each link whose target is not among the events, with the id that was probably meant.
 *
 * @example
 * reportLostLinks([{event: {...talks, links: [{to: 'metting', kind: 'follows'}]}, item}, {event: meeting, item}])
 * // logs 'events[0].links[0].to: no event has the id "metting"; did you mean "meeting"? Kept, but it leads nowhere'
 */
export function reportLostLinks(events: readonly LinkedEvent[]): void {
  const known = new Set(events.map(({event}) => event.id));
  const lost = events.filter(({event}) => event.links.some(({to}) => !known.has(to)));
  const targets = new Set(lost.flatMap(({event}) => event.links.map(({to}) => to)));
  const candidates = targets.size * known.size > MOST_COMPARISONS ? [] : [...known].sort(compareCodePoints);
  for (const {item} of lost) reportIn(item, known, candidates);
}

/** Reads the links once more, since only the input knows at which place each of them stands. */
function reportIn(item: Item, known: ReadonlySet<string>, candidates: readonly string[]): void {
  readObjects({...item, log: ignore}, 'links', 'a link', part => {
    const to = readText(part, 'to');
    if (to !== undefined && !known.has(to)) report({...part, log: item.log}, 'to', 'unknown-link', {value: to, meant: didYouMean(to, candidates)});
    return undefined;
  });
}

function ignore(): void {}
