// A view as a host gave it: a stretch of time, a whole view, or the text of either.
// One place that tells them apart, since a stretch moves what is in view and a whole view replaces all of it.
// Knows nothing of the page.

import {describeValue} from '../event/describeValue.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import {timeDomain, type DomainInput} from '../view/timeDomain.ts';
import {viewFromText} from '../view/viewText.ts';
import {readView, type ViewInput, type ViewValue} from '../view/viewValue.ts';

/** A stretch of time, a whole view, or the text of either as `viewToText` writes it. */
export type GivenView = DomainInput | ViewInput | string;

/** What was asked for, and whether it is a whole view. */
export interface KnownView {
  readonly view: ViewValue;
  readonly isWhole: boolean;
}

/**
 * Reads `given`. Throws a `TypeError` or `RangeError` that says what is wrong with it; parts of a text that are under names
 * nobody knows are passed over. `axis` says what the timeline's axis counts, and so what its stretches are written in.
 *
 * @example
 * givenView('1997/1998') //=> {view: {domain: [852076800000, 915148800000]}, isWhole: false}
 */
export function givenView(given: GivenView | undefined, timeZone?: string, axis: AxisTime = 'dates'): KnownView {
  if (given === undefined) return {view: {}, isWhole: false};
  if (typeof given === 'string' && given.includes('=')) return {view: viewFromText(given, '', axis) ?? {}, isWhole: true};
  if (typeof given === 'string') return {view: {domain: timeDomain(pairOf(given), timeZone, axis)}, isWhole: false};
  if (!isValue(given)) return {view: {domain: timeDomain(given, timeZone, axis)}, isWhole: false};
  const {view, problems} = readView(given, timeZone, axis);
  if (problems[0] !== undefined) throw new TypeError(problems[0]);
  return {view, isWhole: true};
}

/** The proportions of the axis that `changes` ask for, where they do. */
export function askedProportions(changes: {readonly view?: GivenView | undefined; readonly proportions?: 'broken' | 'true' | undefined}, usual: 'broken' | 'true' = 'broken', axis: AxisTime = 'dates'): 'broken' | 'true' | undefined {
  const {view, isWhole} = givenView(changes.view, undefined, axis);
  if (isWhole) return view.proportions ?? usual;
  return 'proportions' in changes ? changes.proportions ?? 'broken' : undefined;
}

function isValue(given: GivenView): given is ViewInput {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function pairOf(text: string): DomainInput {
  const [from = '', to, ...more] = text.split(text.includes('/') ? '/' : '..');
  if (to === undefined || more.length > 0) throw new TypeError(`domain: ${describeValue(text)} is not a pair of dates; write "2025-02/2025-03-06"`);
  return [from, to];
}
