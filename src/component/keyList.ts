// The keys of the picture, listed for readers.
// A key that nobody is told of is no way to do anything.
// Knows nothing of what the keys do: that is the key map's.

import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {keyHelp, type KeyPlace} from '../view/keyMap.ts';

/**
 * The list as a node.
 *
 * @example
 * keyList(en, {orientation: 'horizontal'}).attrs?.class //=> 'annals-keys'
 */
export function keyList({words, code, direction}: Locale, place: Pick<KeyPlace, 'orientation'>): SceneNode {
  return node('div', 'keys', {class: 'annals-keys', role: 'group', 'aria-label': words.toolbar.help, lang: code, dir: direction}, [
    node('dl', 'list', {}, keyHelp(place).map(({does, keys}) => node('div', does, {}, [
      node('dt', 'keys', {}, keys.map(key => node('kbd', key, {}, words.hints.cap(key)))),
      node('dd', 'does', {}, words.hints.keys[does]),
    ]))),
  ]);
}
