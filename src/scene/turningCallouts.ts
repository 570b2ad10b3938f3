// Callouts while the axis turns to true proportions, or back: marks without labels, between their places at both ends.
// Along the axis each mark is where its dates are; only across it has to find its way.
// Knows nothing of how both ends were laid out.

import {RIBBON} from './axisRibbon.ts';
import type {EventLayout} from './eventLayout.ts';
import {sidesInView, type FittedPlot} from './fitPlot.ts';
import {layoutOfMarks} from './layoutEvents.ts';
import {CLUSTER_AT} from './plotGeometry.ts';
import type {Settings} from './sceneOptions.ts';
import type {StoryIndex} from './storyIndex.ts';
import {mixed} from './turned.ts';
import type {ViewScale} from './viewScale.ts';

/** Callouts of a view, and what stays the same at every zoom. */
export interface LaidPlot { readonly laid: EventLayout; readonly fitted: FittedPlot }

/** The marks that either of both ends draws, `share` of the way from the first to the second. */
export function turningCallouts([a, b]: readonly [LaidPlot, LaidPlot], share: number, index: StoryIndex, view: ViewScale, settings: Settings): LaidPlot {
  const [from, to] = [outwards(a, settings), outwards(b, settings)];
  const places = new Map([...new Set([...from.keys(), ...to.keys()])].map(row => {
    const [start, end] = [from.get(row) ?? to.get(row)!, to.get(row) ?? from.get(row)!];
    return [row, mixed(start, end, share)] as const;
  }));
  const sides = a.fitted.sides.map((side, s) => ({...side, zone: mixed(side.zone, b.fitted.sides[s]!.zone, share), end: mixed(side.end, b.fitted.sides[s]!.end, share)}));
  const laid = layoutOfMarks(places, a.fitted.sides.map(() => ({markRows: 0, rows: []})), index, view, a.fitted.space);
  return {laid, fitted: {...a.fitted, clusters: false, sides}};
}

/** How far outward on the first side each drawn mark is, px, by its row in the story. */
function outwards({laid, fitted}: LaidPlot, settings: Settings): ReadonlyMap<number, number> {
  const sides = sidesInView(laid.sides, fitted, settings);
  const outward = (side: 0 | 1, markRow: number): number => side === 0 ? sides[0]!.mark(markRow) : -RIBBON - sides[1]!.mark(markRow);
  return new Map([
    ...laid.labelled.map(({row, callout}) => [row, outward(callout.side, callout.markRow)] as const),
    ...laid.marked.map(({row, across}) => [row, across && 'side' in across ? outward(across.side, across.markRow) : CLUSTER_AT[settings.orientation]] as const),
  ]);
}
