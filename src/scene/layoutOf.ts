// Which function draws the plot: what was asked for, in the direction that time runs.
// A layout is a function like any other; there is no registry.
// Knows nothing of how any of them goes about it.

import type {PanelGrid} from './panelGrid.ts';
import {plotCallouts} from './plotCallouts.ts';
import {plotCustom} from './plotCustom.ts';
import {plotGrid} from './plotGrid.ts';
import {plotLanes} from './plotLanes.ts';
import type {PlotLayout} from './plotPlan.ts';
import {plotRows} from './plotRows.ts';
import {plotSegments} from './plotSegments.ts';
import type {Settings} from './sceneOptions.ts';

/** The layout of a picture with these settings. */
export function layoutOf({layout, orientation}: Settings, grid: PanelGrid | undefined): PlotLayout {
  if (typeof layout === 'function') return plotCustom(layout);
  if (orientation === 'vertical') return grid === undefined ? plotCallouts : layout === 'segmented' ? plotRows(grid) : plotGrid(grid);
  switch (layout) {
    case 'callouts': return plotCallouts;
    case 'lanes':
    case 'unified': return plotLanes('lanes');
    case 'faceted': return plotLanes('facets');
    case 'segmented': return plotSegments;
  }
}
