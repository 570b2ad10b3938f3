// Gradients by need: a mark asks for a fade, and only what was asked for is defined.
// A fade says "not known where it ends", so it always goes to nothing.
// Knows nothing of marks.

import type {Fades} from './mark.ts';
import {node, type Orientation, type SceneNode} from './scene.ts';

const STRENGTH = {tint: 0.3, half: 0.5, full: 1};

export interface FadeBook {
  /** Fades in the colour of a group class such as `annals-g1`, or of a legend sample. */
  readonly of: (group: string) => Fades;
  /** The definitions of all fades asked for so far. */
  readonly defs: () => SceneNode[];
}

/** An empty book for one picture. Ids begin with `prefix`. */
export function createFadeBook(prefix: string, orientation: Orientation): FadeBook {
  const asked = new Map<string, SceneNode>();
  const of = (group: string): Fades => (direction, strength) => {
    const name = `${group.replace('annals-', '')}-${direction}-${strength}`;
    const id = `${prefix}-${name}`;
    if (!asked.has(name)) asked.set(name, gradient(id, name, group, direction, STRENGTH[strength], orientation));
    return `url(#${id})`;
  };
  return {of, defs: () => [...asked.keys()].sort().map(name => asked.get(name)!)};
}

function gradient(id: string, key: string, group: string, direction: 'in' | 'out', strength: number, orientation: Orientation): SceneNode {
  const [first, last] = direction === 'in' ? [0, strength] : [strength, 0];
  const along = orientation === 'horizontal' ? {x1: 0, y1: 0, x2: 1, y2: 0} : {x1: 0, y1: 0, x2: 0, y2: 1};
  return node('linearGradient', key, {id, ...along}, [
    node('stop', '0', {class: `${group} annals-stop`, offset: 0, 'stop-opacity': first}),
    node('stop', '1', {class: `${group} annals-stop`, offset: 1, 'stop-opacity': last}),
  ]);
}
