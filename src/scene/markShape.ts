// What an event's mark looks like, as far as its dates, status and certainty decide.
// Four channels that never share: fill and edge say how sure the time is, outline says status, hollow says claim, hue says group.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import {isPlan} from '../event/isPlan.ts';
import {FINE} from '../time/precision.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {planShape} from './planShape.ts';
import {pointShape} from './pointShape.ts';
import {allShape, oneShape} from './setShape.ts';
import {spanShape} from './spanShape.ts';

/** The shape of one event's mark, or `undefined` where it has no place in time. */
export function markShape(event: TimelineEvent, space: MarkSpace): MarkShape | undefined {
  const shape = isPlan(event) ? shapeOfPlan(event, space) : shapeOfEvent(event, space);
  return shape && (event.certainty === 'retracted' || event.certainty === 'denied') ? struck(shape, event.certainty) : shape;
}

function shapeOfPlan(event: TimelineEvent, space: MarkSpace): MarkShape | undefined {
  const [plan, time, decided] = [event.planned, event.time, event.decided].map(value => value && placeTime(value, space.px));
  return planShape(event, {plan: plan ?? time, time: plan && time, decided}, space);
}

function shapeOfEvent(event: TimelineEvent, space: MarkSpace): MarkShape | undefined {
  const value = event.time ?? event.planned;
  const placed = value && placeTime(value, space.px);
  return placed && hasPlace(placed) ? shapeOf(event, value, placed, space) : undefined;
}

function shapeOf(event: TimelineEvent, value: TimeValue, placed: PlacedTime, space: MarkSpace): MarkShape {
  const {kind, members = []} = value;
  if (kind === 'span') return spanShape(event, placed, space);
  if (kind === 'allOf' && members.length > 0) return allShape(members.map(member => shapeOf(event, member, placeTime(member, space.px), space)));
  const places = members.map(member => placeTime(member, space.px));
  const isChoice = kind === 'oneOf' && places.length > 1 && places.every(({startMin, endMax}) => Number.isFinite(endMax - startMin));
  return isChoice ? oneShape(event, places, space) : pointShape(event, placed, space);
}

/** Whether any bound is a place on the axis. */
function hasPlace(time: PlacedTime): boolean {
  return [time.startMin, time.startMax, time.endMin, time.endMax].some(Number.isFinite);
}

function placeTime(value: TimeValue, px: (t: number) => number): PlacedTime {
  const marks = (end: 'start' | 'end'): string => Object.values(value.qualifiers[end]).join('');
  const [start, end] = [marks('start'), marks('end')];
  const {startMin, startMax, endMin, endMax} = value;
  return {
    // One end may be known better than the other: nothing begins after its end.
    startMin: px(startMin), startMax: px(startMax > endMax ? endMax : startMax), endMin: px(endMin < startMin ? startMin : endMin), endMax: px(endMax),
    // A day is the coarsest unit that a dot may stand for; coarser ones take a lozenge.
    fine: FINE.has(value.precision),
    aboutStart: /[~%]/.test(start), aboutEnd: /[~%]/.test(end), uncertainStart: /[?%]/.test(start), uncertainEnd: /[?%]/.test(end),
    estimate: value.estimate === undefined ? undefined : px(value.estimate + HALF_A_YEAR),
  };
}

const HALF_A_YEAR = 365 * 43_200_000;

/** The whole mark struck through: it was withdrawn, or is denied. */
function struck(shape: MarkShape, state: 'retracted' | 'denied'): MarkShape {
  return {
    ...shape,
    states: [...shape.states, state],
    draw: (pen, c, fades) => [...shape.draw(pen, c, fades), pen.path('withdrawn', 'annals-strike', [[shape.from - 3, c, shape.to + 3, c]])],
  };
}
