// Which items of a crowd compete for a label: the best of each short stretch, far more than there can be room for.
// Asking all of a hundred thousand how long their labels are would take seconds, and nearly all of them would ask in vain.
// Numbers only: it never learns what makes one item better.

/** A crowd is more than `few` items; of each `stretch` px the best `most` compete. */
export interface Crowd { readonly few: number; readonly stretch: number; readonly most: number }

/**
 * Says of each of `places`, px along the axis, whether its item competes. `compare` sorts items by index, the best first.
 *
 * @example
 * contenders([1, 2, 3, 40], (a, b) => b - a, {few: 3, stretch: 16, most: 2}) //=> [false, true, true, true]
 */
export function contenders(places: readonly number[], compare: (a: number, b: number) => number, {few, stretch, most}: Crowd): boolean[] {
  if (places.length <= few) return places.map(() => true);
  const stretches = new Map<number, number[]>();
  places.forEach((place, i) => {
    const at = Math.floor(place / stretch);
    const own = stretches.get(at);
    if (own) own.push(i);
    else stretches.set(at, [i]);
  });
  const found = places.map(() => false);
  for (const own of stretches.values()) for (const i of own.length > most ? own.sort(compare).slice(0, most) : own) found[i] = true;
  return found;
}
