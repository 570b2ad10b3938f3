// The keys to the groups as buttons that hide and show them, over the keys that the picture draws.
// A legend is where readers expect to choose what they see; a picture on its own has nobody who would listen.
// Knows nothing of what is filtered; only what is shown.

import type {Locale} from '../locale/locale.ts';
import {node, type SceneKey, type SceneNode} from '../scene/scene.ts';

/** Height of a key's target, px, and how far it reaches beyond its words. */
const TARGET = 24;
const BESIDE = 5;

/**
 * A button over each of `keys`, pressed while its group is shown; `shown` are the groups a filter lists, all without one.
 *
 * @example
 * legendKeys(scene.key, undefined, en).attrs?.role //=> 'group'
 */
export function legendKeys(keys: readonly SceneKey[], shown: readonly string[] | undefined, {words}: Locale): SceneNode {
  return node('g', 'keys', {class: 'annals-group-keys', role: 'group', 'aria-label': words.filter.groups}, keys.map(({group, x, y, width}) => {
    const isShown = shown === undefined || shown.includes(group);
    const box = {x: x - BESIDE, y: y - TARGET / 2, width: width + 2 * BESIDE, height: TARGET};
    return node('g', group, {
      class: 'annals-key-button', role: 'button', 'aria-pressed': String(isShown), 'aria-label': group, 'data-key': group,
    }, [
      node('title', 'name', {}, group),
      ...(isShown ? [] : [node('path', 'struck', {class: 'annals-key-struck', d: `M${x - 2} ${y}h${width + 4}`})]),
      node('rect', 'hit', {class: 'annals-hit', ...box}),
      node('rect', 'focus-inner', {class: 'annals-focus annals-focus-inner', ...box, rx: 3}),
      node('rect', 'focus', {class: 'annals-focus annals-focus-outer', x: box.x - 2, y: box.y, width: box.width + 4, height: TARGET, rx: 4}),
    ]);
  }));
}
