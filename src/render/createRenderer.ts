// Draws a scene into a page by keyed diff.
// Elements outlive redraws: focus, selection and hover stay, and a pan touches only what moved.
// Knows nothing of events, dates or where the scene came from.

import type {SceneNode} from '../scene/scene.ts';
import {attributeText} from './attributeText.ts';
import {cleanText} from './cleanText.ts';
import {longestRun} from './longestRun.ts';
import {namespaceInside, namespaceOf, XHTML} from './namespaceOf.ts';
import {tagName} from './tagName.ts';

/** Draws `node` as one element at the end of `parent`, or brings the one drawn there before up to date, and returns it. */
export type RenderInto = (parent: Element | ShadowRoot, node: SceneNode) => Element;

/** An element of ours, what it shows, and its children by position. */
interface Drawn {
  readonly element: Element;
  node: SceneNode;
  children: readonly Drawn[];
}

/**
 * A renderer that remembers what it drew, one tree a parent. An element stays while its key and tag stay; elements with
 * neither text nor children are left alone inside, so a host may fill them. A scene equal by identity costs nothing.
 *
 * `served`, if given, is an element that a server drew: what is first drawn into its parent takes it over, and keeps of it what
 * has the same tag in the same place. Where both are equal nothing in the page changes.
 *
 * The renderer throws a `TypeError` for tags and attributes that have no business in a scene and for equal keys among
 * siblings.
 *
 * @example
 * const renderInto = createRenderer();
 * renderInto(shadowRoot, scene.root);
 */
export function createRenderer(served?: Element): RenderInto {
  const drawn = new WeakMap<Element | ShadowRoot, Drawn>();
  return (parent, node) => {
    const old = drawn.get(parent) ?? (served?.parentNode === parent && isOf(served, node) ? takenOver(served, node) : undefined);
    const next = place(old, node, namespaceWithin(parent), parent.ownerDocument);
    drawn.set(parent, next);
    if (next !== old) old?.element.replaceWith(next.element);
    if (next.element.parentNode !== parent) parent.append(next.element);
    return next.element;
  };
}

function namespaceWithin(parent: Element | ShadowRoot): string {
  return 'tagName' in parent ? namespaceInside(parent.tagName, parent.namespaceURI ?? XHTML) : XHTML;
}

/** `old`, brought up to date, where key and tag allow; else a new element. */
function place(old: Drawn | undefined, node: SceneNode, inherited: string, page: Document): Drawn {
  const keeps = old !== undefined && old.node.key === node.key && old.node.tag === node.tag;
  return keeps ? update(old, node) : create(node, inherited, page);
}

function create(node: SceneNode, inherited: string, page: Document): Drawn {
  const element = page.createElementNS(namespaceOf(node.tag, inherited), tagName(node.tag));
  return update({element, node: {key: node.key, tag: node.tag}, children: []}, node);
}

function update(drawn: Drawn, node: SceneNode): Drawn {
  if (drawn.node === node) return drawn;
  updateAttributes(drawn.element, drawn.node.attrs ?? {}, node.attrs ?? {});
  if (node.text === undefined) updateChildren(drawn, node.children);
  else updateText(drawn, node.text);
  drawn.node = node;
  return drawn;
}

/** `element` as if we had drawn it, as far as it is like `node`; what is unlike is taken out. */
function takenOver(element: Element, node: SceneNode): Drawn {
  const attrs = Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
  if (node.text !== undefined) return {element, node: {key: node.key, tag: node.tag, attrs, text: element.textContent}, children: []};
  const children = node.children && childrenTakenOver(element, node.children);
  return {element, node: {key: node.key, tag: node.tag, attrs, ...(children && {children: children.map(child => child.node)})}, children: children ?? []};
}

function childrenTakenOver(element: Element, nodes: readonly SceneNode[]): Drawn[] {
  const old = [...element.children];
  const taken = nodes.flatMap((node, i) => old[i] && isOf(old[i], node) ? [takenOver(old[i], node)] : []);
  const kept = new Set<Node>(taken.map(child => child.element));
  for (const child of [...element.childNodes]) if (!kept.has(child)) child.remove();
  return taken;
}

function isOf(element: Element, {tag}: SceneNode): boolean {
  return element.localName === tag;
}

function updateAttributes(element: Element, old: NonNullable<SceneNode['attrs']>, next: NonNullable<SceneNode['attrs']>): void {
  // Without lists of names: a picture that moves has thousands of attributes in each frame.
  for (const name in old) if (!Object.hasOwn(next, name)) element.removeAttribute(name);
  for (const name in next) {
    const value = next[name];
    const isKnown = Object.hasOwn(old, name);
    if (isKnown && Object.is(old[name], value)) continue;
    const text = attributeText(name, value);
    if (text === undefined) element.removeAttribute(name);
    else if (!isKnown || element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
}

function updateText(drawn: Drawn, text: string): void {
  if (drawn.node.text !== text) drawn.element.textContent = cleanText(text);
  drawn.children = [];
}

function updateChildren(drawn: Drawn, nodes: readonly SceneNode[] | undefined): void {
  if (drawn.node.text !== undefined) drawn.element.textContent = '';
  if (nodes === undefined && drawn.node.children === undefined) return;
  if (isInStep(drawn.children, nodes ?? [])) {
    nodes?.forEach((node, i) => update(drawn.children[i]!, node));
    return;
  }
  const next = matched(drawn, nodes ?? []);
  const kept = new Set(next);
  for (const child of drawn.children) if (!kept.has(child)) child.element.remove();
  arrange(drawn, next);
  drawn.children = next;
}

/** Whether `nodes` are the children there are, one by one: so are most of a picture that moves, and none of them has to be looked for. */
function isInStep(children: readonly Drawn[], nodes: readonly SceneNode[]): boolean {
  return children.length === nodes.length && nodes.every(({key, tag}, i) => children[i]!.node.key === key && children[i]!.node.tag === tag);
}

/** The children that `nodes` ask for, old ones where key and tag allow. */
function matched({element, children}: Drawn, nodes: readonly SceneNode[]): Drawn[] {
  const byKey = new Map(children.map(child => [child.node.key, child]));
  const inside = namespaceInside(element.tagName, element.namespaceURI ?? XHTML);
  const seen = new Set<string>();
  return nodes.map(node => {
    if (seen.has(node.key)) throw new TypeError(`render: two children of <${element.tagName}> have the key "${node.key}"; keys are unique among siblings`);
    seen.add(node.key);
    return place(byKey.get(node.key), node, inside, element.ownerDocument);
  });
}

/** Puts the elements of `next` in order. Whatever can stay stays, above all the one that holds the focus. */
function arrange({element, children}: Drawn, next: readonly Drawn[]): void {
  if (next.every((child, i) => child === children[i])) return;
  const staying = stayingChildren(children, next, focusWithin(element));
  let following: Element | null = null;
  for (let i = next.length - 1; i >= 0; i--) {
    const child = next[i]!;
    if (!staying.has(child)) element.insertBefore(child.element, following);
    following = child.element;
  }
}

function stayingChildren(old: readonly Drawn[], next: readonly Drawn[], focused: Element | undefined): Set<Drawn> {
  const places = new Map(old.map((child, i) => [child, i]));
  const survivors = next.filter(child => places.has(child));
  const pinned = survivors.findIndex(child => focused !== undefined && child.element.contains(focused));
  const candidates = pinned < 0 ? survivors : survivors.filter((child, i) =>
    i === pinned || (i < pinned) === (places.get(child)! < places.get(survivors[pinned]!)!));
  return new Set(longestRun(candidates.map(child => places.get(child)!)).map(i => candidates[i]!));
}

/** The focused element when it is inside `element`. */
function focusWithin(element: Element): Element | undefined {
  const root = element.getRootNode();
  const active = knowsFocus(root) ? root.activeElement : null;
  return active !== null && element.contains(active) ? active : undefined;
}

function knowsFocus(root: Node): root is Node & DocumentOrShadowRoot {
  return 'activeElement' in root;
}
