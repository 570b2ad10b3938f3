// The names of the lanes, in a column of their own before the axis, where no zooming moves them.
// Each with its group's chip, in as many lines as its lane has room for.
// Knows nothing of events.

import {wrapText} from '../layout/wrapText.ts';
import {chip, CHIP} from './groups.ts';
import {TITLE, TITLE_LINE} from './labelText.ts';
import type {Lane} from './lanes.ts';
import type {Page} from './page.ts';
import {node, type SceneNode} from './scene.ts';
import type {Settings} from './sceneOptions.ts';

/** Chip and the space behind it, and the room that pills and tails may take between names and axis, px. */
const CHIP_ROOM = CHIP + 6;
export const BEFORE_AXIS = 22;

/** Px from the lane's upper edge to the first baseline. */
const FIRST = 22;
const LINES = 2;

/** How wide the column of names is, its distance from the axis included; 0 where no lane has a name. */
export function nameColumn(lanes: readonly Lane[], {width, measure}: Settings): number {
  if (lanes.every(({name}) => name === '')) return 0;
  const most = Math.max(64, Math.min(150, width * 0.16));
  const widths = lanes.map(({name}) => wrapText(name, {width: most, lines: LINES, measure: text => measure(text, TITLE)}).width);
  return Math.ceil(Math.max(...widths)) + CHIP_ROOM + BEFORE_AXIS;
}

/** The least height of a lane with this name in a column of `column` px. */
export function nameHeight(lane: Lane, column: number, settings: Settings): number {
  return FIRST + (nameLines(lane, column, settings).length - 1) * TITLE_LINE + 12;
}

function nameLines({name}: Lane, column: number, {measure}: Settings): readonly string[] {
  return name === '' ? [''] : wrapText(name, {width: column - CHIP_ROOM - BEFORE_AXIS, lines: LINES, measure: text => measure(text, TITLE)}).lines;
}

/** The name of a lane whose upper edge is at `top`. */
export function laneName(lane: Lane, top: number, column: number, groups: readonly string[], settings: Settings, {margin}: Page): SceneNode {
  const group = lane.groups.length === 1 ? lane.groups[0] : undefined;
  const lines = nameLines(lane, column, settings).map((line, i) =>
    node('text', `line-${i}`, {class: 'annals-label-title', x: margin + CHIP_ROOM, y: top + FIRST + i * TITLE_LINE}, line));
  return node('g', `lane-${lane.groups[0] ?? ''}`, {class: 'annals-lane-name', 'data-lane': lane.name}, [
    ...(group === undefined ? [] : [chip(groups, group, margin, top + FIRST - 8.5)]), ...(lane.name === '' ? [] : lines),
  ]);
}
