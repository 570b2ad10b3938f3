// How the buttons of the toolbar stand: which have nothing to do, which are on.
// A button that does nothing must say so, and must not vanish under the finger.
// Knows nothing of how buttons look.

import type {TimelineEvent} from '../event/event.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action} from '../view/viewState.ts';
import {hasFilters} from './filterPane.ts';
import {filterSpace} from './filterSpace.ts';
import type {TimelineOptions} from './options.ts';
import type {Proportions} from './proportions.ts';
import type {Stage} from './stage.ts';
import type {ToolState} from './toolbar.ts';

/**
 * The buttons as they stand now. The one for true proportions is there where the axis has breaks, the one for filters where
 * there is anything to filter by.
 *
 * @example
 * toolStates(stage, {}, 'broken')
 */
export function toolStates(stage: Stage, options: TimelineOptions, proportions: Proportions): ToolState[] {
  const {fit, warp, breakable} = stage.current();
  const state = stage.state();
  const {pane} = stage.desk();
  const isTable = state.as === 'table';
  const isIdle = (action: Action): boolean => isTable || reduceView(state, action, viewLimits(fit, warp)) === state;
  return [
    {tool: 'previous', isDisabled: neighbourOf(stage, 'previous') === undefined}, {tool: 'next', isDisabled: neighbourOf(stage, 'next') === undefined},
    {tool: 'zoomOut', isDisabled: isIdle({type: 'zoomBy', factor: 0.5})}, {tool: 'zoomIn', isDisabled: isIdle({type: 'zoomBy', factor: 2})}, {tool: 'fit', isDisabled: isIdle({type: 'fit'})},
    ...(breakable ? [{tool: 'proportions', isPressed: proportions === 'true', isDisabled: isTable} as const] : []),
    {tool: 'table', isPressed: isTable}, {tool: 'find', isExpanded: state.find !== undefined},
    ...(hasFilters(filterSpace(stage, options)) ? [{tool: 'filter', isExpanded: pane === 'filter', count: Object.keys(state.filter ?? {}).length} as const] : []),
    {tool: 'help', isExpanded: pane === 'help'},
  ];
}

/** The event before or after the selected one; where none is, the first or the last in the story. */
export function neighbourOf(stage: Stage, way: 'previous' | 'next'): TimelineEvent | undefined {
  const events = stage.inPicture();
  const selected = stage.selected();
  if (selected === undefined) return events.at(way === 'next' ? 0 : -1);
  const at = events.indexOf(stage.placed(selected.id) ?? selected);
  return events[at + (way === 'next' ? 1 : -1)];
}
