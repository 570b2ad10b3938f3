// What the filters of a stage are made of: what there is to filter by, what is filtered, how many that leaves.
// Asked for by the button, by the pane that it opens and by the line that says how many are shown.
// Knows nothing of how any of them looks.

import {en} from '../locale/en.ts';
import type {FilterSpace} from './filterPane.ts';
import type {TimelineOptions} from './options.ts';
import type {Stage} from './stage.ts';

/**
 * The filters of `stage` as they stand now.
 *
 * @example
 * hasFilters(filterSpace(stage, {filters: 'none'})) //=> false
 */
export function filterSpace(stage: Stage, {filters, locale = en}: TimelineOptions): FilterSpace {
  const {filter, as} = stage.state();
  return {
    filter, isWanted: filters !== 'none', hasKeys: stage.current().key !== undefined && as !== 'table',
    shown: stage.passing().length, given: stage.story().events.length, locale,
    // Counting the values of a long story takes a while, and a button need not know them.
    get facets() { return stage.facets(); },
  };
}
