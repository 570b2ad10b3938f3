// A plot while its axis turns to true proportions, or back: between the plots at both ends.
// Laid out anew in each frame a picture would change its height, its rows and its labels all the way.
// Knows nothing of what the layouts place where.

import type {Plot} from './drawPlot.ts';
import type {PlotPlan} from './plotPlan.ts';
import {createSceneMemo, remember, type SceneMemo} from './sceneMemo.ts';

/** What the plots at both ends remember, as long as nothing but the share of the turn changes. */
export function endMemos(memo: SceneMemo, {columns, axis}: Pick<PlotPlan, 'columns' | 'axis'>): readonly [SceneMemo, SceneMemo] {
  return remember(memo.ends, [columns, ...axis], () => [createSceneMemo(), createSceneMemo()] as const);
}

/** `share` of the way from `a` to `b`. */
export function mixed(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

/**
 * What `draw` draws with the states of one of both ends: of that whose legend is lower, so that it has room. What is below
 * moves evenly from where the one end has it to where the other has it.
 */
export function turned([a, b]: readonly Plot[], share: number, footer: PlotPlan['footer'], draw: (states: Plot['states']) => Plot): Plot {
  const [low, high] = [footer(a!.states, 0).bottom, footer(b!.states, 0).bottom];
  const plot = draw(low <= high ? a!.states : b!.states);
  return {...plot, bottom: mixed(a!.bottom + low, b!.bottom + high, share) - footer(plot.states, 0).bottom};
}
