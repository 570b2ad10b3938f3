// Events without any date: counted and listed below the axis, never on it.
// An event is not lost for want of a date, and gets no place it does not have.
// Knows nothing of time.

import type {TimelineEvent} from '../event/event.ts';
import type {MeasureText} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {Locale} from '../locale/locale.ts';
import {chip, hueClass} from './groups.ts';
import type {Part} from './header.ts';
import {eventAttrs} from './eventAttrs.ts';
import {named, type NameForm} from './named.ts';
import {node, type SceneNode} from './scene.ts';

export interface TraySpace {
  readonly width: number;
  readonly margin: number;
  readonly top: number;
  readonly locale: Locale;
  readonly measure: MeasureText;
  readonly groups: readonly string[];
  readonly selected: string | undefined;
  readonly name: (event: TimelineEvent) => string;
  readonly names: NameForm;
}

const STRONG = {size: 12, weight: 600};
const PLAIN = {size: 12, weight: 400};
const LINE = 24;

/** Most lines of the tray; what is left over is counted in words. */
export const MOST_LINES = 6;

/** Draws the tray below `top`; nothing where all events have dates. */
export function undatedTray(events: readonly TimelineEvent[], space: TraySpace): Part {
  if (events.length === 0) return {nodes: [], bottom: space.top};
  const room = space.width - 2 * space.margin - 24;
  const shown = events.length > MOST_LINES ? events.slice(0, MOST_LINES - 1) : events;
  const rest = events.length - shown.length;
  const lines = shown.map((event, i) => item(event, i, room, space));
  const more = rest > 0 ? [node('text', 'more', {class: 'annals-note', x: space.margin + 12, y: space.top + 40 + shown.length * LINE}, space.locale.words.more(rest))] : [];
  const height = 30 + (shown.length + Math.sign(rest)) * LINE;
  const name = space.locale.words.undatedCount(events.length);
  const title = wrapText(name, {width: room, lines: 1, measure: part => space.measure(part, STRONG)}).lines[0] ?? '';
  return {
    bottom: space.top + height,
    nodes: [node('g', 'undated', {class: 'annals-undated', role: 'list', 'aria-label': name, 'data-count': events.length}, [
      node('rect', 'ground', {class: 'annals-surface', x: space.margin, y: space.top, width: space.width - 2 * space.margin, height, rx: 2}),
      node('text', 'count', {class: 'annals-strong', x: space.margin + 12, y: space.top + 18, 'aria-hidden': 'true'}, title),
      ...lines, ...more,
    ])],
  };
}

function item(event: TimelineEvent, i: number, room: number, space: TraySpace): SceneNode {
  const y = space.top + 40 + i * LINE;
  const x = space.margin + 12;
  const {lines} = wrapText(event.title, {width: room - 14, lines: 1, measure: part => space.measure(part, PLAIN)});
  return named(node('g', event.id, eventAttrs(event, hueClass(space.groups, event.group), space.selected === event.id), [
    ...(event.group === undefined ? [node('circle', 'dot', {class: 'annals-solid', cx: x + 4, cy: y - 4, r: 3})] : [chip(space.groups, event.group, x, y - 8)]),
    node('g', 'label', {class: 'annals-label', 'aria-hidden': 'true'}, [node('text', 'title', {class: 'annals-note', x: x + 14, y}, lines[0] ?? '')]),
    node('rect', 'hit', {class: 'annals-hit', x: x - 4, y: y - 16, width: room, height: LINE}),
    node('rect', 'focus', {class: 'annals-focus annals-focus-outer', x: x - 3, y: y - 15, width: room - 2, height: LINE - 2, rx: 4}),
  ]), space.name(event), space.names);
}
