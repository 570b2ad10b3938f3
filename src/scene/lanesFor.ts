// The lanes that a layout has, if it has any, as many as there is room for.
// Asked before the plot is made, since a heading with all groups is needed only where lanes do not name them.
// Knows nothing of how lanes are drawn.

import type {TimelineEvent} from '../event/event.ts';
import {mostLanes} from './fitLanes.ts';
import {lanesOf, oneLane, type Lane} from './lanes.ts';
import type {Page} from './page.ts';
import {columnCount} from './panelGrid.ts';
import type {Settings} from './sceneOptions.ts';

/** How many panels one under the other a reader may have to scroll through. */
const MOST_PANELS = 8;

/** The lanes of a picture with these settings; `undefined` where its layout has none. */
export function lanesFor(dated: readonly TimelineEvent[], groups: readonly string[], settings: Settings, page: Page): Lane[] | undefined {
  const {layout, orientation, locale, lanes} = settings;
  if (layout === 'unified') return orientation === 'horizontal' ? oneLane(dated, groups) : undefined;
  if (layout !== 'lanes' && layout !== 'faceted') return undefined;
  const other = locale.words.otherGroup;
  if (orientation === 'vertical') {
    const columns = layout === 'lanes' ? columnCount(settings, page, lanes.collapsed?.filter(name => groups.includes(name)).length ?? 0) : 0;
    return lanesOf(dated, groups, columns || MOST_PANELS, other, lanes);
  }
  return lanesOf(dated, groups, mostLanes(settings, layout === 'lanes' ? 'lanes' : 'facets'), other, lanes);
}
