// The events a timeline tells its host about.
// Named in one place, so that the class, the element and their types agree.
// Knows nothing of when they happen.

import type {Diagnostic} from '../event/diagnostics.ts';
import type {TimelineEvent} from '../event/event.ts';
import type {ViewValue} from '../view/viewValue.ts';
import type {Proportions} from './proportions.ts';

/** What each event carries in `detail`. */
export interface TimelineDetails {
  /** The event selected now, or none. */
  readonly select: {readonly event: TimelineEvent | undefined};
  /** What is in view now, ms, and all that the reader chose to see. Told of a new stretch, filter, search, table or folded lane. */
  readonly viewchange: {readonly domain: readonly [number, number]; readonly view: ViewValue};
  /** What the axis turns to, by the reader or the host. */
  readonly proportions: {readonly proportions: Proportions};
  /** Flaws of new data. Unless cancelled, one line on the console says how many. */
  readonly diagnostics: {readonly diagnostics: readonly Diagnostic[]};
  /** What went wrong. Unless cancelled, the error is thrown. */
  readonly error: {readonly error: unknown};
}

/** The events of a `Timeline`, by name. */
export type TimelineEventMap = {readonly [K in keyof TimelineDetails]: CustomEvent<TimelineDetails[K]>};

/**
 * Tells `target`'s listeners, and returns whether none of them cancelled it.
 *
 * @example
 * tell(timeline, 'select', {event: undefined}) //=> true
 */
export function tell<K extends keyof TimelineDetails>(target: EventTarget, type: K, detail: TimelineDetails[K]): boolean {
  return target.dispatchEvent(new CustomEvent(type, {detail, cancelable: type === 'diagnostics' || type === 'error'}));
}
