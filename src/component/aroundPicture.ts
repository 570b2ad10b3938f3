// What stands before and after a picture, as it is at rest: the toolbar and what it opens, the live region.
// The same for a timeline that lives and for one that a server writes, so that taking the latter over changes nothing.
// Knows nothing of the page.

import {en} from '../locale/en.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {filteredLine, filterPane, hasFilters} from './filterPane.ts';
import {filterSpace} from './filterSpace.ts';
import {keyList} from './keyList.ts';
import type {TimelineOptions} from './options.ts';
import type {Proportions} from './proportions.ts';
import type {Stage} from './stage.ts';
import {toolbar} from './toolbar.ts';
import {toolStates} from './toolStates.ts';

export interface Around {
  readonly before: SceneNode[];
  readonly after: SceneNode[];
}

/** The nodes around the picture of `stage`; `search` stands among those before it. */
export function aroundPicture(stage: Stage, options: TimelineOptions, proportions: Proportions, search: readonly SceneNode[]): Around {
  const {locale = en, toolbar: wish} = options;
  const [{pane}, filters] = [stage.desk(), filterSpace(stage, options)];
  const bars = [
    ...(wish === 'none' ? [] : [toolbar(toolStates(stage, options, proportions), locale), node('div', 'host-tools', {class: 'annals-host-tools'}, [node('slot', 'slot', {name: 'toolbar'})])]),
    ...(pane === 'help' ? [keyList(locale, stage.current())] : []),
    ...(pane === 'filter' && hasFilters(filters) ? [filterPane(filters)] : []),
    ...search, ...filteredLine(filters),
  ];
  return {
    before: bars.length === 0 ? [] : [node('div', 'bars', {class: 'annals-bars'}, bars)],
    after: [node('p', 'live', {class: 'annals-live', role: 'status', lang: locale.code, dir: locale.direction})],
  };
}
