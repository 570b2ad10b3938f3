// What an event's mark looks like, as far as its dates, status and certainty decide.
// Four channels that never share: fill and edge say how sure the time is, outline says status, hollow says claim, hue says group.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Precision, TimeValue} from '../time/timeValue.ts';
import {isPlan, type MarkShape, type MarkSpace, type PlacedTime} from './mark.ts';
import {planShape} from './planShape.ts';
import {pointShape} from './pointShape.ts';
import {spanShape} from './spanShape.ts';

/** The shape of one event's mark, or `undefined` where it has no place in time. */
export function markShape(event: TimelineEvent, space: MarkSpace): MarkShape | undefined {
  const planned = event.planned && placeTime(event.planned, space.px);
  const time = event.time && placeTime(event.time, space.px);
  if (isPlan(event)) return planShape(event, {plan: planned ?? time, time: planned && time, decided: event.decided && placeTime(event.decided, space.px)}, space);
  const shown = time ?? planned;
  if (shown === undefined || !hasPlace(shown)) return undefined;
  const value = event.time ?? event.planned;
  const shape = value?.kind === 'allOf' && value.members ? allShape(event, value.members, space) : shapeOf(event, value, shown, space);
  return event.certainty === 'retracted' || event.certainty === 'denied' ? struck(shape, event.certainty) : shape;
}

function shapeOf(event: TimelineEvent, value: TimeValue | undefined, placed: PlacedTime, space: MarkSpace): MarkShape {
  return value?.kind === 'span' ? spanShape(event, placed, space) : pointShape(event, placed, space);
}

/** Several marks of one event, tied by a line: it happened at all of these times. */
function allShape(event: TimelineEvent, members: readonly TimeValue[], space: MarkSpace): MarkShape {
  const shapes = members.slice(0, MOST_MEMBERS).map(member => shapeOf(event, member, placeTime(member, space.px), space));
  const [from, to] = [Math.min(...shapes.map(shape => shape.from)), Math.max(...shapes.map(shape => shape.to))];
  const first = shapes[0]!;
  return {
    from, to, anchor: first.anchor, prefer: first.prefer, states: shapes.flatMap(shape => shape.states),
    draw: (pen, c, fades) => [
      pen.path('tie', 'annals-thin annals-stroke', [[from, c, to, c]]),
      ...shapes.flatMap((shape, i) => shape.draw(pen, c, fades).map(part => ({...part, key: `${i}-${part.key}`}))),
    ],
  };
}

/** Whether any bound is a place on the axis. */
function hasPlace(time: PlacedTime): boolean {
  return [time.startMin, time.startMax, time.endMin, time.endMax].some(Number.isFinite);
}

function placeTime(value: TimeValue, px: (t: number) => number): PlacedTime {
  const marks = (end: 'start' | 'end'): string => Object.values(value.qualifiers[end]).join('');
  const [start, end] = [marks('start'), marks('end')];
  return {
    startMin: px(value.startMin), startMax: px(value.startMax), endMin: px(value.endMin), endMax: px(value.endMax),
    fine: FINE.has(value.precision),
    aboutStart: /[~%]/.test(start), aboutEnd: /[~%]/.test(end), uncertain: /[?%]/.test(start + end),
  };
}

/** A set of more times than this is drawn by its first ones; its words name them all. */
const MOST_MEMBERS = 60;

/** A day is the coarsest unit that a dot may stand for; coarser ones take a lozenge. */
const FINE: ReadonlySet<Precision> = new Set<Precision>(['ms', 'second', 'minute', 'hour', 'day']);

/** The whole mark struck through: it was withdrawn, or is denied. */
function struck(shape: MarkShape, state: 'retracted' | 'denied'): MarkShape {
  return {
    ...shape,
    states: [...shape.states, state],
    draw: (pen, c, fades) => [...shape.draw(pen, c, fades), pen.path('strike', 'annals-strike', [[shape.from - 3, c, shape.to + 3, c]])],
  };
}
