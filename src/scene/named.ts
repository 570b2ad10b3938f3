// Gives an element its accessible name.
// A title is also what a browser shows on hover; a page that shows more than that says the name as an attribute.
// Knows nothing of what is named.

import {node, type SceneNode} from './scene.ts';

export type NameForm = 'title' | 'attribute';

/** `element` with `name` in front of its children, or among its attributes. */
export function named(element: SceneNode, name: string, form: NameForm): SceneNode {
  if (form === 'attribute') return {...element, attrs: {...element.attrs, 'aria-label': name}};
  return {...element, children: [node('title', 'name', {}, name), ...element.children ?? []]};
}
