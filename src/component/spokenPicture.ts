// A picture as one reads it by ear: the region it is, the summary before all, its events as buttons in a list.
// A picture on its own is for looking at; in a page each event can be opened, and must be known to.
// Knows nothing of how anything is drawn.

import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';

type Attrs = NonNullable<SceneNode['attrs']>;

/** Where an event is among those that pass, counted from 1, and how many those are. */
export interface Places { readonly of: (id: string) => number | undefined; readonly count: number }

/** The attributes of the region that a picture is the heart of, and what is said of it before anything else. */
export interface Region { readonly attrs: Attrs; readonly summary: SceneNode }

/**
 * The region for the picture `root`, named as the picture itself would be, and its summary.
 *
 * @example
 * pictureRegion(scene.root, en).attrs['aria-label'] //=> 'Talks in Doha'
 */
export function pictureRegion({attrs = {}, children = []}: SceneNode, {code, direction}: Locale): Region {
  return {
    attrs: {role: 'region', 'aria-roledescription': attrs['aria-roledescription'], 'aria-label': attrs['aria-label'], lang: code},
    // Text and no description: whoever comes in by Tab is not told of it each time, whoever reads hears it once.
    summary: node('p', 'summary', {class: 'annals-said', dir: direction}, children.find(({key}) => key === 'summary')?.text ?? ''),
  };
}

/** The picture `root` inside its region, which has said already what it is of. */
export function spokenPicture(root: SceneNode, places: Places): SceneNode {
  const {role: _, 'aria-roledescription': __, 'aria-label': ___, 'aria-describedby': ____, ...attrs} = root.attrs ?? {};
  const children = root.children?.filter(({key}) => key !== 'summary') ?? [];
  return {...root, attrs: {...attrs, role: 'presentation'}, children: withButtons(children, places)};
}

function withButtons(parts: readonly SceneNode[], places: Places): SceneNode[] {
  return parts.map(part => {
    if (part.key === 'mirror') return {...part, children: withButtons(part.children ?? [], places)};
    return part.attrs?.['role'] === 'list' ? {...part, children: part.children?.map(item => buttonIn(item, places)) ?? []} : part;
  });
}

/** What stands in a list stays there, with its hooks; what it does is inside. */
function buttonIn(item: SceneNode, {of, count}: Places): SceneNode {
  if (item.attrs?.['role'] !== 'listitem') return item;
  const id = item.attrs['data-event'];
  const place = id === undefined ? undefined : of(String(id));
  return node('g', item.key, {role: 'listitem', 'aria-posinset': place, 'aria-setsize': place && count}, [{...item, attrs: {...item.attrs, role: 'button'}}]);
}
