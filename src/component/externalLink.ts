// A link out of the timeline.
// Every address that a reader may follow is made here, so that none leaks the page that it is on.
// Knows nothing of where addresses come from: they were checked by `safeUrl`.

import {node, type SceneNode} from '../scene/scene.ts';
import type {LinkTarget} from './options.ts';

/**
 * A link to `href`, which opens where the host wants it, without a way back to its page.
 *
 * @example
 * externalLink('source', 'https://example.org/', 'Axios').attrs?.rel //=> 'noopener noreferrer'
 */
export function externalLink(key: string, href: string, content: string | readonly SceneNode[], target?: LinkTarget, lang?: string): SceneNode {
  return node('a', key, {href, rel: 'noopener noreferrer', target, lang, dir: 'auto'}, content);
}
