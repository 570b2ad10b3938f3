// Prints a scene as SVG text.
// Lets a server, a build step or "save as" have the very picture the page has, without a DOM.
// Knows nothing of events or dates.

import type {Scene, SceneNode} from '../scene/scene.ts';
import {markupAttributes, markupText} from './markup.ts';
import {namespaceInside, namespaceOf, SVG} from './namespaceOf.ts';
import {tagName} from './tagName.ts';

/**
 * SVG text of a scene or of one of its nodes: well-formed XML in one line, with the namespace on the root, attributes in
 * the order given and numbers with at most two decimals. Characters that XML forbids are left out.
 *
 * A whole scene carries its style inside, and the length of each text, so that labels stay apart in whatever font it
 * meets; a single node carries neither.
 *
 * Throws a `TypeError` for attributes that have no business in a scene (`on…`, `style`) and a `RangeError` for numbers
 * that cannot be drawn.
 *
 * @example
 * renderToString({key: 'a', tag: 'text', attrs: {x: 1.005}, text: 'Q&A'})
 * //=> '<text xmlns="http://www.w3.org/2000/svg" x="1">Q&amp;A</text>'
 */
export function renderToString(scene: SceneNode | StandAlone): string {
  return element('root' in scene ? standingAlone(scene) : scene, SVG, undefined);
}

type StandAlone = Pick<Scene, 'root' | 'css' | 'lengthOf'>;

function standingAlone({root, css, lengthOf}: StandAlone): SceneNode {
  const told = withLengths(root, lengthOf);
  return {...told, children: [{key: 'style', tag: 'style', text: css}, ...(told.children ?? [])]};
}

/** The tree with each text's length written down; shorter ones look the same in any font. */
function withLengths(node: SceneNode, lengthOf: Scene['lengthOf']): SceneNode {
  if (node.tag === 'text' && (node.text ?? '').length > 3) {
    return {...node, attrs: {...node.attrs, textLength: lengthOf(node), lengthAdjust: 'spacingAndGlyphs'}};
  }
  return node.children ? {...node, children: node.children.map(child => withLengths(child, lengthOf))} : node;
}

function element(node: SceneNode, inherited: string, declared: string | undefined): string {
  const namespace = namespaceOf(node.tag, inherited);
  const xmlns = namespace === declared ? '' : ` xmlns="${namespace}"`;
  const open = `<${tagName(node.tag)}${xmlns}${markupAttributes(node)}`;
  const content = inner(node, namespace);
  return content === '' ? `${open}/>` : `${open}>${content}</${node.tag}>`;
}

function inner(node: SceneNode, namespace: string): string {
  if (node.text !== undefined) return markupText(node.text);
  const inside = namespaceInside(node.tag, namespace);
  return (node.children ?? []).map(child => element(child, inside, namespace)).join('');
}
