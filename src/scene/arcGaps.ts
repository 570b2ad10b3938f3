// Where arcs that must cross words step back behind them.
// A route around a whole row of ticks does not exist; a line through a date makes it hard to read.
// Knows nothing of links.

import type {Point, Rect} from '../layout/drawing.ts';
import {meetsBox} from '../layout/routeArc.ts';
import {rounded} from './pen.ts';
import {node, type SceneNode} from './scene.ts';

/** Px of ground that a word keeps around it. */
const CLEAR = 2;

/** A mask named `id` over `frame` with a gap at each of the `words` that one of the `lines` meets; nothing where none does. */
export function arcGaps(lines: readonly (readonly Point[])[], words: readonly Rect[], frame: Rect, id: string): SceneNode | undefined {
  const met = words.filter(word => lines.some(line => meetsBox(line, word, CLEAR)));
  if (met.length === 0) return undefined;
  const box = (key: string, {x0, y0, x1, y1}: Rect, by: number, fill: string): SceneNode =>
    node('rect', key, {x: rounded(x0 - by), y: rounded(y0 - by), width: rounded(x1 - x0 + 2 * by), height: rounded(y1 - y0 + 2 * by), fill});
  return node('mask', 'arcs-words', {id, maskUnits: 'userSpaceOnUse', x: frame.x0, y: frame.y0, width: frame.x1 - frame.x0, height: frame.y1 - frame.y0}, [
    box('all', frame, 0, 'white'), ...met.map((word, i) => box(`word-${i}`, word, CLEAR, 'black')),
  ]);
}
