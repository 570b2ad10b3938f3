// What the nodes of a scene cover on the page: boxes of texts and shapes, and the points of paths.
// Read from the finished tree, so that a fault between layout and drawing cannot hide.
// Knows only the shapes and the transforms that scenes are made of.

import type {Point, Rect} from '../layout/drawing.ts';
import type {Scene, SceneNode} from './scene.ts';
import {textStyle} from './textLengths.ts';

/** A node of the tree with where its coordinates count from, and the nodes it stands in, the nearest first. */
export interface PlacedNode { readonly node: SceneNode; readonly origin: Point; readonly parents: readonly SceneNode[] }

/** All nodes of the tree, in the order in which they are drawn. */
export function placedNodes(root: SceneNode): PlacedNode[] {
  const found: PlacedNode[] = [];
  const visit = (node: SceneNode, from: Point, parents: readonly SceneNode[]): void => {
    const origin = movedBy(node, from);
    found.push({node, origin, parents});
    for (const child of node.children ?? []) visit(child, origin, [node, ...parents]);
  };
  visit(root, {x: 0, y: 0}, []);
  return found;
}

/** Where the coordinates inside a node count from. */
export function movedBy({attrs}: SceneNode, {x, y}: Point): Point {
  const match = /^translate\((\S+) (\S+)\)$/.exec(String(attrs?.['transform'] ?? ''));
  return match ? {x: x + Number(match[1]), y: y + Number(match[2])} : {x, y};
}

/** Whether a node carries a class. */
export function hasClass({attrs}: SceneNode, name: string): boolean {
  return String(attrs?.['class'] ?? '').split(' ').includes(name);
}

function numberOf({attrs}: SceneNode, name: string): number {
  return Number(attrs?.[name] ?? 0);
}

/** Ascenders and descenders of system fonts, in em. */
const ASCENT = 0.75;
const DESCENT = 0.24;

/** A text from ascender to descender: fonts differ in how much empty room their boxes have above and below. */
export function textBox({node, origin}: Pick<PlacedNode, 'node' | 'origin'>, scene: Pick<Scene, 'lengthOf' | 'root'>): Rect {
  const width = scene.lengthOf(node);
  const [x, y, size] = [numberOf(node, 'x') + origin.x, numberOf(node, 'y') + origin.y, fontSize(node, scene)];
  // Turned by a quarter about its place, as the names of eras beside a vertical axis are.
  if (String(node.attrs?.['transform'] ?? '').startsWith('rotate(90 ')) {
    const base = x - numberOf(node, 'dy');
    return {x0: base - DESCENT * size, x1: base + ASCENT * size, y0: y - width / 2, y1: y + width / 2};
  }
  const isTurned = scene.root.attrs?.['direction'] === 'rtl';
  const before = hasClass(node, 'annals-middle') ? width / 2 : hasClass(node, 'annals-end') !== isTurned ? width : 0;
  return {x0: x - before, x1: x - before + width, y0: y - ASCENT * size, y1: y + DESCENT * size};
}

/** Px. */
export function fontSize(node: SceneNode, {root}: Pick<Scene, 'root'>): number {
  return textStyle(node, hasClass(root, 'annals-narrow')).size;
}

/** The box of a shape, without its stroke; `undefined` for what is no shape. */
export function shapeBox(placed: PlacedNode): Rect | undefined {
  const {node, origin} = placed;
  if (node.tag === 'rect') {
    const [x, y] = [numberOf(node, 'x') + origin.x, numberOf(node, 'y') + origin.y];
    return {x0: x, x1: x + numberOf(node, 'width'), y0: y, y1: y + numberOf(node, 'height')};
  }
  if (node.tag === 'circle') {
    const [x, y, r] = [numberOf(node, 'cx') + origin.x, numberOf(node, 'cy') + origin.y, numberOf(node, 'r')];
    return {x0: x - r, x1: x + r, y0: y - r, y1: y + r};
  }
  return node.tag === 'path' ? hull(pathPoints(placed).map(({x, y}) => ({x0: x, x1: x, y0: y, y1: y}))) : undefined;
}

/** The corners of a path of straight lines, absolute ones: what the pen draws. */
export function pathPoints({node, origin}: PlacedNode): Point[] {
  const pairs = String(node.attrs?.['d'] ?? '').split(/[MLZ]/).filter(pair => pair.trim() !== '');
  return pairs.map(pair => {
    const [x = NaN, y = NaN] = pair.trim().split(/[\s,]+/).map(Number);
    return {x: x + origin.x, y: y + origin.y};
  });
}

/** Whether a node is a part of an event's mark that can be seen. */
export function isMarkShape({node, parents}: PlacedNode): boolean {
  return parents[0] !== undefined && hasClass(parents[0], 'annals-mark') && !hasClass(node, 'annals-hit');
}

/** The least box around all of them; `undefined` around none. */
export function hull(boxes: readonly Rect[]): Rect | undefined {
  if (boxes.length === 0) return undefined;
  return boxes.reduce((a, b) => ({x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1), y0: Math.min(a.y0, b.y0), y1: Math.max(a.y1, b.y1)}));
}
