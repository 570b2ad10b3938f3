// The mark of a plan: an outline where it was meant to be, and what became of it.
// A cancelled plan stays visible: cross where it was decided, strike from there on. A moved one points to its new date.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {claimStates} from './markGlyphs.ts';
import type {Pen} from './pen.ts';
import type {SceneNode} from './scene.ts';

interface PlanTimes {
  readonly plan: PlacedTime | undefined;
  readonly time: PlacedTime | undefined;
  readonly decided: PlacedTime | undefined;
}

/** An outline is never narrower than this, so that its dashes are seen, px; where the plan is, a dot or a lozenge stands for it. */
const LEAST = 9;
const CROSS = 4.5;
/** A plan put off without a new date points on by so much, px. */
const ONWARD = 16;

interface Box { readonly from: number; readonly to: number; /** Stands for less than it covers: an instant, or a unit or longer. */ readonly sign?: 'dot' | 'lozenge' }

/** The shape of a plan, or `undefined` where neither plan nor decision has a place in time. */
export function planShape(event: TimelineEvent, times: PlanTimes, space: MarkSpace): MarkShape | undefined {
  const plan = times.plan && boxOf(times.plan, space);
  const decided = times.decided && middle(times.decided);
  const moved = times.time && boxOf(times.time, space);
  if (plan === undefined) return decided === undefined ? undefined : shape(event, {from: decided - CROSS, to: decided + CROSS}, undefined, decided, space);
  return shape(event, plan, moved, decided, space);
}

function shape(event: TimelineEvent, plan: Box, moved: Box | undefined, decided: number | undefined, {half}: MarkSpace): MarkShape {
  const dropped = event.status === 'cancelled' || event.status === 'postponed' || event.status === 'rescheduled';
  const cross = event.status === 'cancelled' ? decided ?? (plan.from + plan.to) / 2 : undefined;
  const strikeFrom = Math.max(plan.from, Math.min(plan.to, decided ?? plan.from));
  const draw: DrawMark = (pen, c) => [
    ...outline(pen, 'plan', plan, c, half, dropped ? strikeFrom : plan.to, event.status === 'tentative'),
    ...(dropped ? [pen.path('strike', 'annals-strike', [[strikeFrom, c, plan.to - 1, c]])] : []),
    ...(cross === undefined ? [] : crossAt(pen, cross, plan, c)),
    ...(isPutOff(event, moved) ? [onward(pen, plan.to, c)] : []),
    ...(moved === undefined ? [] : [...outline(pen, 'new', moved, c, half, moved.to, false), arc(pen, plan, moved, c, half)]),
  ];
  const parts = [plan.from, plan.to, ...(moved ? [moved.from, moved.to] : []), ...(cross === undefined ? [] : [cross - CROSS, cross + CROSS]), ...(isPutOff(event, moved) ? [plan.to + ONWARD] : [])];
  const target = moved ?? plan;
  return {
    from: Math.min(...parts), to: Math.max(...parts), anchor: [target.from + 1, target.to - 1],
    prefer: Math.min(target.to - 1, target.from + Math.min(42, (target.to - target.from) / 2)), states: [...claimStates(event), ...statesOf(event, moved)], draw,
  };
}

function isPutOff(event: TimelineEvent, moved: Box | undefined): boolean {
  return moved === undefined && (event.status === 'postponed' || event.status === 'rescheduled');
}

/** An arrow away from a plan that was put off to no date yet. */
function onward(pen: Pen, from: number, c: number): SceneNode {
  const to = from + ONWARD;
  return pen.path('onward', 'annals-strike', [[from + 2, c, to, c], [to - 4, c - 4, to, c, to - 4, c + 4]]);
}

/** Dashed where it was still to come, paler after the decision against it. */
function outline(pen: Pen, key: string, box: Box, c: number, half: number, until: number, tentative: boolean): SceneNode[] {
  const {from, to} = box;
  const [low, high] = [c - half + 0.75, c + half - 0.75];
  const dash = `annals-outline annals-stroke ${tentative ? 'annals-dotted' : 'annals-dashed'}`;
  const [a, b] = [from + 0.75, to - 0.75];
  if (box.sign) return [signOf(pen, key, box, c, `${dash}${until < to ? ' annals-past' : ''}`)];
  if (until >= to || until <= from) return [pen.path(key, until <= from ? `${dash} annals-past` : dash, [[a, low, b, low, b, high, a, high, a, low]])];
  return [
    pen.path(key, dash, [[until, low, a, low, a, high, until, high]]),
    pen.path(`${key}-past`, `${dash} annals-past`, [[until, low, b, low, b, high, until, high]]),
  ];
}

/** What is too short for an outline of its own is no extent: the sign that stands for what occurred, but dashed. */
function signOf(pen: Pen, key: string, {from, to, sign}: Box, c: number, classes: string): SceneNode {
  const [at, reach] = [(from + to) / 2, (to - from) / 2 - 0.75];
  if (sign === 'dot') return pen.dot(key, classes, at, c, reach);
  return pen.path(key, classes, [[at - reach - 1, c, at, c - reach - 1, at + reach + 1, c, at, c + reach + 1, at - reach - 1, c]]);
}

/** A cross where the plan was given up, tied to the outline where the decision fell outside it. */
function crossAt(pen: Pen, at: number, plan: Box, c: number): SceneNode[] {
  const strokes = [[at - CROSS, c - CROSS, at + CROSS, c + CROSS], [at - CROSS, c + CROSS, at + CROSS, c - CROSS]];
  const nearest = Math.max(plan.from, Math.min(plan.to, at));
  const tie = Math.abs(nearest - at) > CROSS ? [pen.path('tie', 'annals-strike', [[at, c, nearest, c]])] : [];
  return [...tie, pen.path('cross', 'annals-cross', strokes)];
}

/** From the old date to the new one. */
function arc(pen: Pen, from: Box, to: Box, c: number, half: number): SceneNode {
  const [a, b] = [(from.from + from.to) / 2, (to.from + to.to) / 2];
  const top = c - half - 4;
  const back = b >= a ? -3 : 3;
  return pen.path('arc', 'annals-strike', [[a, c - half, a, top, b, top, b, c - half], [b + back, c - half - 3, b, c - half, b - back, c - half - 3]]);
}

function boxOf(time: PlacedTime, {axis, tail}: MarkSpace): Box {
  const known = [time.startMin, time.startMax, time.endMin, time.endMax].filter(Number.isFinite);
  const from = Number.isFinite(time.startMin) ? time.startMin : Math.min(...known) - tail;
  const to = time.endMax === Infinity ? Math.max(axis[1], from + LEAST) : Number.isFinite(time.endMax) ? time.endMax : Math.max(...known) + tail;
  const spare = Math.max(0, LEAST - (to - from)) / 2;
  return {from: from - spare, to: to + spare, ...(spare > 0 && {sign: time.fine ? 'dot' as const : 'lozenge' as const})};
}

function middle(time: PlacedTime): number | undefined {
  const [from, to] = [time.startMin, time.endMax];
  if (Number.isFinite(from) && Number.isFinite(to)) return (from + to) / 2;
  return [from, to].find(Number.isFinite);
}

function statesOf(event: TimelineEvent, moved: Box | undefined): LegendKey[] {
  if (event.status === 'cancelled') return ['planned', 'cancelled'];
  if (isPutOff(event, moved)) return ['planned', 'postponed'];
  if (event.status === 'tentative') return ['tentative'];
  return moved === undefined ? ['planned'] : ['planned', 'moved'];
}
