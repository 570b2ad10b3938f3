// The names of the lanes, in a column of their own before the axis, where no zooming moves them.
// Each with its group's chip, in as many lines as its lane has room for.
// Knows nothing of events.

import {wrapText} from '../layout/wrapText.ts';
import {TARGET} from './drawEvents.ts';
import {chip, CHIP} from './groups.ts';
import {SMALL, SMALL_LINE, TITLE, TITLE_LINE} from './labelText.ts';
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
  const widths = lanes.flatMap(({name, zero = ''}) => [
    wrapText(name, {width: most, lines: LINES, measure: text => measure(text, TITLE)}).width, wrapText(zero, {width: most, lines: LINES, measure: text => measure(text, SMALL)}).width,
  ]);
  return Math.ceil(Math.max(...widths)) + CHIP_ROOM + BEFORE_AXIS;
}

/** The least height of a lane with this name in a column of `column` px. */
export function nameHeight(lane: Lane, column: number, settings: Settings): number {
  return FIRST + (nameLines(lane, column, settings).length - 1) * TITLE_LINE + zeroLines(lane, column - CHIP_ROOM - BEFORE_AXIS, settings).length * SMALL_LINE + 12;
}

function nameLines({name}: Lane, column: number, {measure}: Settings, most = LINES): readonly string[] {
  return name === '' ? [''] : wrapText(name, {width: column - CHIP_ROOM - BEFORE_AXIS, lines: most, measure: text => measure(text, TITLE)}).lines;
}

/** What a lane is counted from, in lines under its name; none where it is folded. */
function zeroLines({zero = '', isCollapsed}: Lane, width: number, {measure}: Settings): readonly string[] {
  return zero === '' || isCollapsed ? [] : wrapText(zero, {width, lines: LINES, measure: text => measure(text, SMALL)}).lines;
}

/** Px that those take where they stand under the names of several plots of this width. */
export function zeroHeight(lanes: readonly Lane[], width: number, settings: Settings): number {
  return SMALL_LINE * lanes.reduce((most, lane) => Math.max(most, zeroLines(lane, width - CHIP_ROOM, settings).length), 0);
}

/** The name of a lane whose upper edge is at `top`: a control that folds it and unfolds it. */
export function laneName(lane: Lane, top: number, column: number, groups: readonly string[], settings: Settings, {margin}: Page): SceneNode {
  const lines = lane.isCollapsed ? nameLines(lane, column, settings, 1) : nameLines(lane, column, settings);
  return nameControl(lane, {x: margin, base: top + FIRST, width: column - BEFORE_AXIS, lines, under: zeroLines(lane, column - CHIP_ROOM - BEFORE_AXIS, settings)}, groups, settings);
}

/** Px between the name of a facet and what it is counted from. */
const APART = 12;

/** The heading of a facet, on the baseline `base`, in one line; what it is counted from stands behind the name. */
export function facetHeading(lane: Lane, x: number, base: number, width: number, groups: readonly string[], settings: Settings): SceneNode {
  const {measure} = settings;
  const wanted = lane.zero === undefined ? 0 : Math.min(measure(lane.zero, SMALL) + APART, width / 2);
  const name = wrapText(lane.name, {width: width - CHIP_ROOM - wanted, lines: 1, measure: text => measure(text, TITLE)});
  const beside = lane.zero === undefined ? [] : wrapText(lane.zero, {width: width - CHIP_ROOM - name.width - APART, lines: 1, measure: text => measure(text, SMALL)}).lines;
  return nameControl(lane, {x, base, width, lines: name.lines, beside: beside.map(text => ({text, x: x + CHIP_ROOM + name.width + APART}))}, groups, settings);
}

/** The heading of one of several plots that time runs down in; what it is counted from stands under the name. */
export function panelHeading(lane: Lane, x: number, base: number, width: number, groups: readonly string[], settings: Settings): SceneNode {
  const {lines} = wrapText(lane.name, {width: width - CHIP_ROOM, lines: 1, measure: text => settings.measure(text, TITLE)});
  return nameControl(lane, {x, base, width, lines, under: zeroLines(lane, width - CHIP_ROOM, settings)}, groups, settings);
}

/** The name over a column, in two lines at most; over a folded one only its sign. */
export function columnHeading(lane: Lane, x: number, base: number, width: number, groups: readonly string[], settings: Settings): SceneNode {
  const lines = lane.isCollapsed ? [] : wrapText(lane.name, {width: width - CHIP_ROOM, lines: LINES, measure: text => settings.measure(text, TITLE)}).lines;
  return nameControl(lane, {x, base, width: lane.isCollapsed ? CHIP : width, lines, under: zeroLines(lane, width - CHIP_ROOM, settings)}, groups, settings);
}

interface NamePlace { readonly x: number; readonly base: number; readonly width: number; readonly lines: readonly string[]; /** What it is counted from: in lines under the name, or behind it. */ readonly under?: readonly string[]; readonly beside?: readonly {readonly text: string; readonly x: number}[] }

/** How many events a folded lane holds is said in the name of its control; its pills count them in the picture. */
function nameControl(lane: Lane, {x, base, width, lines, under = [], beside = []}: NamePlace, groups: readonly string[], {locale}: Settings): SceneNode {
  const key = `lane-${lane.groups[0] ?? ''}`;
  if (lane.name === '') return node('g', key, {class: 'annals-lane-name', 'data-lane': ''}, []);
  const group = lane.groups.length === 1 ? lane.groups[0] : undefined;
  const sign = group === undefined ? [] : [chip(groups, group, x, base - 8.5)];
  const texts = lines.map((line, i) => node('text', `line-${i}`, {class: 'annals-label-title', x: x + CHIP_ROOM, y: base + i * TITLE_LINE}, line));
  const zeros = [
    ...under.map((text, i) => node('text', `zero-${i}`, {class: 'annals-note', x: x + CHIP_ROOM, y: base + (lines.length - 1) * TITLE_LINE + (i + 1) * SMALL_LINE}, text)),
    ...beside.map((zero, i) => node('text', `zero-${i}`, {class: 'annals-note', x: zero.x, y: base}, zero.text)),
  ];
  const box = {x: x - 4, y: base - 17, width: Math.max(TARGET, width + 8), height: 24 + Math.max(0, lines.length - 1) * TITLE_LINE + under.length * SMALL_LINE, rx: 3};
  const control = node('g', key, {
    class: `annals-lane-name${lane.isCollapsed ? ' annals-lane-collapsed' : ''}`, 'data-lane': lane.name, role: 'button',
    'aria-expanded': lane.isCollapsed ? 'false' : 'true', 'aria-label': [lane.name, ...(lane.zero === undefined ? [] : [lane.zero]), locale.words.events(lane.events.length)].join(', '),
  }, [...sign, ...texts, node('rect', 'hit', {class: 'annals-hit', ...box}), node('rect', 'focus', {class: 'annals-focus annals-focus-outer', ...box})]);
  // Beside the control, not in it: what it says aloud has a comma between the two that the picture has not.
  return zeros.length === 0 ? control : node('g', key, {}, [...zeros, control]);
}
