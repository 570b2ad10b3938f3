// Draws placed events: mark, leader, label, and what a pointer or the keyboard needs.
// One group an event, in time order, named in words, so that reading order never depends on packing.
// Knows nothing of how places were found.

import type {TimelineEvent} from '../event/event.ts';
import type {Callout} from '../layout/callouts.ts';
import {eventAttrs} from './eventAttrs.ts';
import type {FadeBook} from './fades.ts';
import {chip, hueClass} from './groups.ts';
import {CHIP_ROOM, SMALL_LINE, TITLE_LINE, type LabelText} from './labelText.ts';
import type {LaidEvent, MarkedEvent} from './eventLayout.ts';
import type {MarkShape} from './mark.ts';
import {named, type NameForm} from './named.ts';
import {rounded, type Pen, type Points} from './pen.ts';
import {CLUSTER_AT, type Outward, type SideGeometry} from './plotGeometry.ts';
import {node, type SceneNode, type Spot} from './scene.ts';

/** What drawing an event takes, whatever the layout. */
export interface EventSpace {
  readonly pen: Pen;
  readonly fades: FadeBook;
  readonly groups: readonly string[];
  readonly selected: string | undefined;
  /** Reference to the clip of the zone of marks, while less than everything is in view. */
  readonly clip: string | undefined;
  readonly half: number;
  /** Ends of what can be seen of time, px along the axis. */
  readonly reach: readonly [number, number];
  readonly name: (event: TimelineEvent) => string;
  readonly names: NameForm;
  /** What it has to do with other events, in words; empty where nothing is said of that. */
  readonly related: (event: TimelineEvent) => string;
}

export interface DrawSpace extends EventSpace {
  readonly sides: readonly SideGeometry[];
  readonly outward: readonly Outward[];
  /** Which way outward is, +1 towards larger coordinates. */
  readonly directions: readonly (1 | -1)[];
}

/** Least size of what a pointer must hit, px; where targets overlap the nearest mark is meant. */
export const TARGET = 24;

/** An event with its label. */
export function drawLabelled({event, shape, text, callout}: LaidEvent, space: DrawSpace): SceneNode {
  return drawEvent(event, shape, acrossOf(callout, space), space, {leader: leader(callout, space), label: label(event, text, callout, space)});
}

/** An event whose mark alone is drawn; its name is one step away. */
export function drawMarked({event, shape, across}: MarkedEvent, space: DrawSpace): SceneNode {
  return drawEvent(event, shape, across && 'side' in across ? acrossOf(across, space) : space.outward[0]!(across?.outward ?? CLUSTER_AT[space.pen.orientation]), space);
}

/** Where an event's mark is centred across the axis. */
function acrossOf({side, markRow}: Pick<Callout, 'side' | 'markRow'>, space: DrawSpace): number {
  return space.outward[side]!(space.sides[side]!.mark(markRow));
}

/** An event whose mark is centred at `c` across, with what belongs to it. */
export function drawEvent(event: TimelineEvent, shape: MarkShape, c: number, space: EventSpace, {leader, label}: {readonly leader?: SceneNode; readonly label?: SceneNode} = {}): SceneNode {
  const hue = hueClass(space.groups, event.group);
  const [from, to] = [Math.min(shape.from, shape.prefer - TARGET / 2), Math.max(shape.to, shape.prefer + TARGET / 2)];
  const related = space.related(event);
  const drawn = named(node('g', event.id, eventAttrs(event, hue, space.selected === event.id), [
    ...(related === '' ? [] : [node('desc', 'related', {}, related)]),
    ...(leader ? [leader] : []),
    node('g', 'mark', {class: 'annals-mark', 'clip-path': space.clip}, [
      ...shape.draw(space.pen, c, space.fades.of(hue)),
      space.pen.rect('hit', 'annals-hit', from, to, c - TARGET / 2, c + TARGET / 2),
    ]),
    ...(space.selected === event.id ? [ring(shape, c, space)] : []),
    ...(label ? [label] : []),
    space.pen.rect('focus-inner', 'annals-focus annals-focus-inner', shape.prefer - 9, shape.prefer + 9, c - 9, c + 9, {rx: 3}),
    space.pen.rect('focus', 'annals-focus annals-focus-outer', shape.prefer - 11, shape.prefer + 11, c - 11, c + 11, {rx: 4}),
  ]), space.name(event), space.names);
  return {...drawn, spot: spotOf(event, shape, c, space.half)};
}

/** What lasted may be met anywhere along it, what happened once only at its sign. */
function spotOf(event: TimelineEvent, {anchor, prefer, from, to}: MarkShape, across: number, half: number): Spot {
  const lasts = (event.time ?? event.planned)?.kind === 'span';
  return {at: prefer, low: lasts ? anchor[0] : prefer, high: lasts ? anchor[1] : prefer, from, to, across, half};
}

/** A frame around what can be seen of the mark of the selected event. */
function ring(shape: MarkShape, c: number, {pen, half, reach}: EventSpace): SceneNode {
  const [from, to] = [shape.from, shape.to].map(at => Math.max(reach[0], Math.min(reach[1], at)));
  return pen.rect('ring', 'annals-thick annals-ring', from! - 3, to! + 3, c - half - 3, c + half + 3, {rx: 2});
}

/** From the label's cap to the mark, with a step aside where another label needs the way. */
function leader(callout: Callout, space: DrawSpace): SceneNode {
  const side = space.sides[callout.side]!;
  const out = space.outward[callout.side]!;
  const points: number[] = [callout.way[0]!, out(side.mark(callout.markRow) + space.half + 3)];
  callout.tracks.forEach((track, row) => {
    const [before, after] = [callout.way[row]!, callout.way[row + 1]!];
    if (track >= 0) points.push(before, out(side.track(row, track)), after, out(side.track(row, track)));
    points.push(after, out(side.cap(row)));
  });
  return space.pen.path('leader', 'annals-leader', [straightened(points)]);
}

/** Without points that lie on the way between their neighbours. */
function straightened(points: Points): number[] {
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    const [a, c] = [points[i]!, points[i + 1]!];
    const inLine = kept.length >= 4 && ((Math.abs(kept.at(-2)! - a) < 0.01 && Math.abs(kept.at(-4)! - a) < 0.01) || (kept.at(-1) === c && kept.at(-3) === c));
    if (inLine) kept.splice(-2);
    kept.push(a, c);
  }
  return kept;
}

/** Title, date, source, and the cap that ties them to the leader. */
function label(event: TimelineEvent, text: LabelText, callout: Callout, space: DrawSpace): SceneNode {
  const side = space.sides[callout.side]!;
  const out = space.outward[callout.side]!;
  const direction = space.directions[callout.side]!;
  const flat = space.pen.orientation === 'horizontal';
  const start = out(side.text(callout.row));
  const x = flat ? callout.start : start;
  const y = flat ? (direction < 0 ? start - text.height : start) : callout.start;
  const cap = out(side.cap(callout.row));
  return node('g', 'label', {class: 'annals-label', 'aria-hidden': 'true', transform: `translate(${rounded(x)} ${rounded(y)})`}, [
    node('path', 'cap', {class: 'annals-cap', d: flat ? `M0 ${rounded(cap - y)}H${rounded(text.width)}` : `M${rounded(cap - x)} 0V${rounded(text.height)}`}),
    ...textLines(event, text, space.groups),
    node('rect', 'hit', {class: 'annals-hit', width: text.width, height: text.height}),
  ]);
}

/** The lines of a label from its upper left corner: title, date, source with its group's chip. */
export function textLines(event: TimelineEvent, text: LabelText, groups: readonly string[]): SceneNode[] {
  const dates = text.title.length * TITLE_LINE;
  const meta = dates + text.date.length * SMALL_LINE;
  return [
    ...text.title.map((line, i) => node('text', `title-${i}`, {class: 'annals-label-title', y: i * TITLE_LINE + 13}, line)),
    ...text.date.map((line, i) => node('text', `date-${i}`, {class: 'annals-label-date', y: dates + i * SMALL_LINE + 12}, line)),
    ...(text.chip && event.group !== undefined ? [chip(groups, event.group, 0, meta + 4)] : []),
    ...text.meta.map((line, i) => node('text', `meta-${i}`, {class: 'annals-label-meta', x: text.chip ? CHIP_ROOM : 0, y: meta + i * SMALL_LINE + 12}, line)),
  ];
}
