// Prints nodes in the syntax of HTML, for a page that a server writes.
// What the page's parser makes of it is, element for element, what the other renderer would have drawn.
// Knows nothing of events or dates.

import type {SceneNode} from '../scene/scene.ts';
import {markupAttributes, markupText} from './markup.ts';
import {namespaceInside, namespaceOf, XHTML} from './namespaceOf.ts';
import {tagName} from './tagName.ts';

/**
 * HTML text of `node`, with an `svg` wherever the tree has one. Throws as `renderToString` does.
 *
 * @example
 * renderToHtml({key: 'p', tag: 'p', text: 'Q&A'}) //=> '<p>Q&amp;A</p>'
 */
export function renderToHtml(node: SceneNode): string {
  return element(node, XHTML);
}

function element(node: SceneNode, inherited: string): string {
  const own = namespaceOf(node.tag, inherited);
  const open = `<${tagName(node.tag)}${markupAttributes(node)}`;
  if (own === XHTML && VOID.has(node.tag)) return `${open}>`;
  const inside = namespaceInside(node.tag, own);
  const content = node.text === undefined ? (node.children ?? []).map(child => element(child, inside)).join('') : markupText(node.text);
  return content === '' && own !== XHTML ? `${open}/>` : `${open}>${content}</${node.tag}>`;
}

/** Elements that HTML never closes. */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
