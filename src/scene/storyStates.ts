// Which states occur in a story: what its legend explains.
// Of the whole story, so that the legend stays the same however close the view.
// Knows nothing of how they are explained.

import {CERTAINTIES} from '../event/vocabulary.ts';
import type {LegendEntry} from './legend.ts';
import {markShape} from './markShape.ts';
import type {Page} from './page.ts';
import type {PlotPlan} from './plotPlan.ts';
import {remember, type SceneMemo} from './sceneMemo.ts';
import {ROW, type StoryColumns} from '../event/storyColumns.ts';
import type {ViewScale} from './viewScale.ts';

/** The states of a plan's story in the view of `whole`, found once. */
export function storyStates({columns, settings, page}: Pick<PlotPlan, 'columns' | 'settings' | 'page'>, whole: ViewScale, memo: SceneMemo): ReadonlySet<LegendEntry> {
  return remember(memo.states, [columns, whole.scale, settings.width, settings.orientation], () => statesOf(columns, whole, page));
}

function statesOf(columns: StoryColumns, view: ViewScale, {half, tail}: Page): ReadonlySet<LegendEntry> {
  const states = new Set<LegendEntry>();
  const told = new Uint8Array(CERTAINTIES.length << 5);
  const {events, kind, certainty, startMin, endMax} = columns;
  for (let row = 0; row < events.length; row++) {
    if (kind[row] !== ROW.other) {
      // An instant, as most are, has no width, and need not be asked for it.
      const alike = certainty[row]! << 5 | kind[row]! << 3 | (endMax[row] === startMin[row] ? 0 : widthsOf(columns, row, view));
      if (told[alike] === 1) continue;
      told[alike] = 1;
    }
    for (const state of markShape(events[row]!, {px: view.px, axis: view.axis, half, tail})?.states ?? []) states.add(state);
  }
  for (const {kind} of view.scale.breaks) states.add(kind === 'cut' ? 'cut' : 'compressed');
  return states;
}

/** Which stretches of a plain mark have a width: with kind and certainty all that its states depend on. */
function widthsOf({startMin, startMax, endMin, endMax}: StoryColumns, row: number, {px}: ViewScale): number {
  const start = startMin[row]!;
  const end = endMax[row]!;
  const low = startMax[row]!;
  const high = endMin[row]!;
  return (low > start && px(low) > px(start) ? 1 : 0) + (end > high && px(end) > px(high) ? 2 : 0) + (px(end) > px(start) ? 4 : 0);
}
