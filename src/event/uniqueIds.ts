// Gives each event an id of its own.
// The picture, links and selection find events by id; two of one name would be one.
// Knows nothing of how the wanted ids came about.

import {canonicalText} from './canonicalText.ts';
import {compareCodePoints} from './compareCodePoints.ts';
import type {ReadEvent} from './readEvent.ts';
import {compareTimes} from './sortEvents.ts';

/**
 * The final ids, in the order of `events`. Of those that want one id, one given by the author goes before a made one,
 * then the earlier, then the smaller in canonical text: the first keeps it, the others get the next free "-2", "-3" ….
 * The same events in another order get the same ids.
 *
 * @example
 * uniqueIds([{event: talks1997, idGiven: true}, {event: talks1964, idGiven: true}]) //=> ['talks-2', 'talks']
 */
export function uniqueIds(events: readonly ReadEvent[]): readonly string[] {
  const ids = events.map(({event}) => event.id);
  const taken = new Set(ids);
  const contested = [...rivals(ids)].sort(([a], [b]) => compareCodePoints(a, b));
  for (const [id, places] of contested) {
    let number = 2;
    for (const place of ranked(events, places).slice(1)) {
      while (taken.has(`${id}-${number}`)) number++;
      ids[place] = `${id}-${number}`;
      taken.add(`${id}-${number}`);
    }
  }
  return ids;
}

/** For each id that more than one wants, their places. Most ids have no rival, so no list is made for those. */
function rivals(ids: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const first = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const [place, id] of ids.entries()) {
    const other = first.get(id);
    const group = groups.get(id);
    if (other === undefined) first.set(id, place);
    else if (group === undefined) groups.set(id, [other, place]);
    else group.push(place);
  }
  return groups;
}

function ranked(events: readonly ReadEvent[], places: readonly number[]): readonly number[] {
  const texts = new Map<number, string>();
  const text = (place: number): string => {
    const known = texts.get(place) ?? canonicalText(events[place]!.event);
    texts.set(place, known);
    return known;
  };
  return [...places].sort((i, j) => {
    const [a, b] = [events[i]!, events[j]!];
    return Number(b.idGiven) - Number(a.idGiven) || compareTimes(a.event, b.event) || compareCodePoints(text(i), text(j));
  });
}
