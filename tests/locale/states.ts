// Every state a date and an event can be in, as the specimen sheet shows them.
// One table, so that words, marks and the sheet can never differ in what they cover.
// Knows nothing of what they should look or sound like.

import {readFileSync} from 'node:fs';
import type {EventInput, TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';

/** One state: its id, the event that is in it, and the stretch of time its specimen shows (EDTF). */
export interface State {
  readonly id: string;
  readonly event: Omit<EventInput, 'title'>;
  readonly domain?: readonly [string, string];
}

const sections: readonly {readonly states: readonly State[]}[] = JSON.parse(readFileSync('examples/specimen/states.json', 'utf8'));

export const states: readonly State[] = sections.flatMap(section => section.states);

/** The event of a state, checked. Its title is a mere sign, the same in every language. */
export function eventOf(state: State): TimelineEvent {
  const {events, diagnostics} = normalizeEvents([{title: '#', id: state.id, ...state.event}]);
  const flaws = diagnostics.filter(({severity}) => severity !== 'info');
  if (flaws.length > 0) throw new Error(`${state.id}: ${flaws[0]!.message}`);
  return events[0]!;
}
