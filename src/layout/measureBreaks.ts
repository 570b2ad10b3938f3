// How the axis of a drawing is broken: how much of it the breaks take, and what they win for the rest.
// A break is a price paid in honesty and room; this is what it bought.
// Knows nothing of how breaks were chosen.

import type {Drawing, DrawnBreak} from './drawing.ts';
import type {Stretch} from './drawnLabels.ts';
import type {BreakQuality} from './quality.ts';

/** The breaks of a drawing, as far as they lie on its axis; what two breaks share counts once. */
export function measureBreaks({axis, breaks = []}: Drawing): BreakQuality {
  const whole: Stretch = {from: Math.min(axis.from, axis.to), to: Math.max(axis.from, axis.to)};
  const length = whole.to - whole.from;
  const known = breaks.filter(({from, to}) => Number.isFinite(to - from));
  const share = (some: readonly DrawnBreak[]): number => length > 0 ? covered(some, whole) / length : NaN;
  return {
    count: breaks.length, share: share(known), cutShare: share(known.filter(({kind}) => kind !== 'compressed')),
    gain: gainOf(share(known), breaks, axis.time), unnamed: breaks.filter(({name = ''}) => name.trim() === '').length,
  };
}

function covered(breaks: readonly DrawnBreak[], whole: Stretch): number {
  let [sum, edge] = [0, whole.from];
  const stretches = breaks.map(({from, to}): Stretch => ({from: Math.min(from, to), to: Math.min(whole.to, Math.max(from, to))}));
  for (const {from, to} of stretches.sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, edge));
    edge = Math.max(edge, to);
  }
  return sum;
}

/** The rest of the axis over the rest of the time: against an even axis, where both shares are equal. */
function gainOf(share: number, breaks: readonly DrawnBreak[], time: number | undefined): number {
  const hidden = breaks.reduce((sum, {time: own}) => sum + (own ?? NaN), 0);
  return time === undefined ? NaN : (1 - share) / (1 - hidden / time);
}
