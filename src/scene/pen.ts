// Draws in "along and across": the same strokes make a horizontal and a vertical timeline.
// Along is the direction of time, across is away from the axis.
// Knows nothing of events.

import {node, type Orientation, type SceneNode} from './scene.ts';

/** A stroke through points given as along, across, along, across, … */
export type Points = readonly number[];

export interface Pen {
  readonly orientation: Orientation;
  /** A box from `[a0, a1]` along and `[c0, c1]` across. */
  rect(key: string, classes: string, a0: number, a1: number, c0: number, c1: number, attrs?: SceneNode['attrs']): SceneNode;
  /** One path of several strokes; a stroke whose last point is its first is closed. */
  path(key: string, classes: string, strokes: readonly Points[], attrs?: SceneNode['attrs']): SceneNode;
  dot(key: string, classes: string, a: number, c: number, radius: number): SceneNode;
}

/** Coordinates beyond this many px are out of every frame; drawing programs lose precision there. */
const FAR = 1e5;

/** A pen for one orientation. */
export function createPen(orientation: Orientation): Pen {
  const flat = orientation === 'horizontal';
  const point = (a: number, c: number): string => flat ? `${short(a)} ${short(c)}` : `${short(c)} ${short(a)}`;
  return {
    orientation,
    rect(key, classes, a0, a1, c0, c1, attrs) {
      const [along, across] = [near(a1) - near(a0), c1 - c0];
      return node('rect', key, {
        class: classes, x: flat ? near(a0) : c0, y: flat ? c0 : near(a0), width: flat ? along : across, height: flat ? across : along, ...attrs,
      });
    },
    path: (key, classes, strokes, attrs) => node('path', key, {class: classes, d: strokes.map(points => strokeText(points, point)).join(''), ...attrs}),
    dot: (key, classes, a, c, radius) => node('circle', key, {class: classes, cx: flat ? near(a) : c, cy: flat ? c : near(a), r: radius}),
  };
}

function strokeText(points: Points, point: (a: number, c: number) => string): string {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) pairs.push(point(near(points[i]!), points[i + 1]!));
  const closed = pairs.length > 2 && pairs[0] === pairs.at(-1);
  return `M${(closed ? pairs.slice(0, -1) : pairs).join('L')}${closed ? 'Z' : ''}`;
}

function near(value: number): number {
  return Math.max(-FAR, Math.min(FAR, value));
}

function short(value: number): string {
  return String(rounded(value));
}

/** At most two decimals, so that pictures are small and equal everywhere; never −0. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
