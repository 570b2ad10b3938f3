// What arcs must meet and what they must not cross: marks, words and lines, read off a drawn plot.
// From the finished nodes, so that arcs need not know how any layout found its places.
// Knows nothing of links.

import type {Point, Rect} from '../layout/drawing.ts';
import {hasClass, movedBy, textBox} from './sceneBoxes.ts';
import type {Orientation, Scene, SceneNode, Spot} from './scene.ts';

export interface Surroundings {
  /** Drawn events by id; px along and across. */
  readonly spots: ReadonlyMap<string, Spot>;
  /** Boxes of texts and pills, px from the upper left. */
  readonly words: readonly Rect[];
  /** The rows of words along an axis, all of their length: a verb among them would read as a date. */
  readonly ticks: readonly Rect[];
  /** Lines that no word may stand on. */
  readonly lines: readonly (readonly Point[])[];
}

const TICKS = ['annals-tick-label', 'annals-tick-major'];
const LINES = ['annals-leader', 'annals-cap', 'annals-axis', 'annals-tear', 'annals-as-of', 'annals-now', 'annals-lane-rule'];

/** Reads `nodes`. Marks that reach beyond their axis, which ends at `axis` in the plot each is drawn in, are met where they are in view. */
export function arcSurroundings(nodes: readonly SceneNode[], axis: readonly [number, number], scene: Pick<Scene, 'lengthOf' | 'root' | 'orientation'>): Surroundings {
  const spots = new Map<string, Spot>();
  const [words, ticks]: [Rect[], Rect[]] = [[], []];
  const lines: (readonly Point[])[] = [];
  const visit = (node: SceneNode, from: Point): void => {
    const origin = movedBy(node, from);
    if (node.spot) spots.set(node.key, moved(clipped(node.spot, axis), scene.orientation === 'horizontal' ? origin : {x: origin.y, y: origin.x}));
    if (node.tag === 'text' && node.text) words.push(textBox({node, origin}, scene));
    if (TICKS.some(name => hasClass(node, name))) ticks.push(rowOf(textBox({node, origin}, scene), scene.orientation));
    if (node.tag === 'rect' && hasClass(node, 'annals-pill')) words.push(pillBox(node, origin));
    if (node.tag === 'path' && LINES.some(name => hasClass(node, name))) lines.push(...strokesOf(String(node.attrs?.['d'] ?? ''), origin));
    for (const child of node.children ?? []) visit(child, origin);
  };
  for (const node of nodes) visit(node, {x: 0, y: 0});
  return {spots, words, ticks, lines};
}

function rowOf(box: Rect, orientation: Orientation): Rect {
  return orientation === 'horizontal' ? {...box, x0: -Infinity, x1: Infinity} : {...box, y0: -Infinity, y1: Infinity};
}

function clipped(spot: Spot, [first, last]: readonly [number, number]): Spot {
  const inView = (at: number): number => Math.max(first, Math.min(last, at));
  return {...spot, at: inView(spot.at), low: inView(spot.low), high: inView(spot.high), from: inView(spot.from), to: inView(spot.to)};
}

function moved(spot: Spot, {x, y}: Point): Spot {
  return {at: spot.at + x, low: spot.low + x, high: spot.high + x, from: spot.from + x, to: spot.to + x, across: spot.across + y, half: spot.half};
}

function pillBox({attrs = {}}: SceneNode, {x, y}: Point): Rect {
  const [left, top] = [x + Number(attrs['x']), y + Number(attrs['y'])];
  return {x0: left, x1: left + Number(attrs['width']), y0: top, y1: top + Number(attrs['height'])};
}

/** The strokes of a path of straight lines: M, L, H, V and Z are all that a pen and the caps of labels write. */
function strokesOf(d: string, origin: Point): Point[][] {
  const strokes: Point[][] = [];
  let at: Point = {x: 0, y: 0};
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLHVZ])([^MLHVZ]*)/g)) {
    const [a = 0, b = 0] = numbers.trim().split(/[\s,]+/).map(Number);
    const start = strokes.at(-1)?.[0];
    if (command === 'Z' && start) strokes.at(-1)!.push(start);
    if (command === 'Z') continue;
    at = command === 'H' ? {x: a, y: at.y} : command === 'V' ? {x: at.x, y: a} : {x: a, y: b};
    const point = {x: at.x + origin.x, y: at.y + origin.y};
    if (command === 'M') strokes.push([point]);
    else strokes.at(-1)?.push(point);
  }
  return strokes;
}
