// Groups of events: their order, hue and chip.
// Hue is never alone: each group has a chip of its own shape, so a grey print still tells them apart.
// Knows nothing of places on the page.

import type {TimelineEvent} from '../event/event.ts';
import {HUES} from '../theme/tokens.ts';
import {node, type SceneNode} from './scene.ts';

/** Groups in the order in which they first appear. */
export function groupsOf(events: readonly TimelineEvent[]): string[] {
  const groups = new Set<string>();
  for (const {group} of events) if (group !== undefined) groups.add(group);
  return [...groups];
}

/** The class that gives a group its hue; hues come round again after the last. */
export function hueClass(groups: readonly string[], group: string | undefined): string {
  return `annals-g${(Math.max(0, groups.indexOf(group ?? '')) % HUES) + 1}`;
}

/** Side of a chip, px. */
export const CHIP = 8;

/** Outlines of the chips in a box of 8 × 8: square, triangle up, triangle down, plus, lozenge, bar, hexagon, cross. */
const CHIPS = [
  'M0 0h8v8h-8z', 'M-.5 8h9l-4.5-8z', 'M-.5 0h9l-4.5 8z', 'M2.75 0h3v2.75h2.75v3h-2.75v2.75h-3v-2.75h-2.75v-3h2.75z',
  'M4 -.8l4.8 4.8l-4.8 4.8l-4.8-4.8z', 'M0 2.5h8v3h-8z', 'M2 0h4l2.4 4l-2.4 4h-4l-2.4-4z',
  'M1.4 0l2.6 2.6l2.6-2.6l1.4 1.4l-2.6 2.6l2.6 2.6l-1.4 1.4l-2.6-2.6l-2.6 2.6l-1.4-1.4l2.6-2.6l-2.6-2.6z',
];

/** A group's chip with its upper left corner at `x`, `y`. */
export function chip(groups: readonly string[], group: string, x: number, y: number): SceneNode {
  const shape = CHIPS[Math.max(0, groups.indexOf(group)) % CHIPS.length]!;
  return node('g', 'chip', {class: hueClass(groups, group), transform: `translate(${x} ${y})`}, [node('path', 'shape', {class: 'annals-solid', d: shape})]);
}
