// Moves the focus among what is drawn, and the view where the next event is out of it.
// One stop for the Tab key, at the event that was left last; from there every event is within reach of the arrows.
// Knows nothing of keys; only of the steps they ask for.

import type {TimelineEvent} from '../event/event.ts';
import type {Step} from '../view/keyMap.ts';
import type {Action} from '../view/viewState.ts';
import {laneOf, placeOf, viewAround, walkTo, type WalkSpace} from './focusWalk.ts';
import {holderBook, holderOf, keysIn, rememberedMembers, stopsIn, type Members} from './holders.ts';
import {linkedEvents, type LinkedEvent} from './linkedEvents.ts';
import {focusOn, rove} from './roving.ts';
import type {Stage} from './stage.ts';

export interface WalkerSpace {
  readonly wrapper: Element;
  readonly stage: Stage;
  /** Those of the story that can be shown, where the picture has them and in its order. */
  readonly events: () => readonly TimelineEvent[];
  /** Returns whether anything changes by it. */
  readonly dispatch: (action: Action) => boolean;
  /** Which of how many links was followed; `undefined` where an event has none. */
  readonly followed: (link: LinkedEvent | undefined, n: number, count: number) => void;
}

export interface Walker {
  /** Takes a step from `target`, which has the focus. Returns whether it leads anywhere. */
  readonly walk: (step: Step, target: Element) => boolean;
  /** Moves the view so that an event is in it, if it is not. */
  readonly reveal: (id: string, step: Step) => void;
  /** Puts what was drawn in order: the focus where a step led, the one stop of the Tab key. */
  readonly drawn: () => void;
  /** `target` got the focus. */
  readonly notice: (target: Element) => void;
  /** The place (base ms) of the event that has the focus. */
  readonly place: () => number | undefined;
}

/** Where a reader is among the links of an event: 0 is the event itself. */
interface Links { readonly origin: string; readonly list: readonly LinkedEvent[]; readonly n: number }

/** What each part of a walker works with. */
interface Walking extends WalkerSpace { readonly members: Members }

/** What a walker remembers from step to step. */
interface Memory {
  at?: {readonly event: string} | {readonly lane: string} | {readonly key: string};
  links?: Links | undefined;
  /** The event to give the focus to once it is drawn; and whether all else was tried to have it drawn. */
  wanted?: {readonly id: string; readonly isLast: boolean} | undefined;
}

/**
 * A walker through the picture in `wrapper`.
 *
 * @example
 * const walker = createWalker({wrapper, stage, events, dispatch, followed});
 */
export function createWalker(given: WalkerSpace): Walker {
  const space: Walking = {...given, members: rememberedMembers()};
  const {wrapper, stage} = space;
  const memory: Memory = {};
  return {
    reveal: (id, step) => { if (!holder(id, space)) moveTo(id, step, space); },
    walk: (step, target) => {
      const here = eventAt(memory);
      const [lane, key] = [target.getAttribute('data-lane'), target.getAttribute('data-key')];
      if (lane === null && key === null && here !== undefined && (step === 'nextLink' || step === 'previousLink')) return follow(step, here, memory, space);
      memory.links = undefined;
      const to = key !== null ? fromKey(step, target, space) : lane === null ? fromEvent(step, here, target, space) : fromLane(step, lane, space);
      if (to === undefined) return false;
      if (typeof to !== 'string') focusOn(to);
      else goTo(to, step, memory, space);
      return true;
    },
    drawn: () => {
      // What is new can have the focus only once it is told so.
      rove(stopsIn(wrapper), current(memory, space));
      settle(memory, space);
    },
    notice: target => {
      const [lane, key] = [target.getAttribute('data-lane'), target.getAttribute('data-key')];
      const members = idsOf(target, space);
      if (lane !== null) memory.at = {lane};
      else if (key !== null) memory.at = {key};
      else if (members.size > 0 && !members.has(eventAt(memory) ?? '')) memory.at = {event: firstOf(members)!};
      rove(stopsIn(wrapper), target);
    },
    place: () => {
      const event = stage.placed(eventAt(memory) ?? '');
      return event && placeOf(event, stage.current().warp);
    },
  };
}

function eventAt({at}: Memory): string | undefined {
  return at && 'event' in at ? at.event : undefined;
}

function holder(id: string | undefined, {wrapper, stage, members}: Walking): Element | undefined {
  return id === undefined ? undefined : holderOf(wrapper, stage.current(), stage.placed(id), members);
}

/** Ids of the events that a mark or a cluster stands for, in reading order. */
function idsOf(target: Element, {stage, members}: Walking): ReadonlySet<string> {
  const event = target.getAttribute('data-event');
  if (event !== null) return new Set([event]);
  const cluster = stage.current().clusters.find(({id}) => id === target.getAttribute('data-cluster'));
  return cluster ? members(cluster) : new Set();
}

function firstOf(ids: ReadonlySet<string>): string | undefined {
  for (const id of ids) return id;
  return undefined;
}

/** Which of `events` has this id, found without a look at any other. */
function indexOf(id: string | undefined, events: readonly TimelineEvent[], {stage}: Walking): number {
  const event = id === undefined ? undefined : stage.placed(id);
  return event ? events.indexOf(event) : -1;
}

/** What the Tab key stops at: where the focus was last, else the selected event, else the first in view. */
function current({at}: Memory, space: Walking): Element | undefined {
  if (at && 'lane' in at) return laneAt(space.wrapper, at.lane);
  const key = at && 'key' in at ? keysIn(space.wrapper).find(one => one.getAttribute('data-key') === at.key) : undefined;
  return key ?? holder(at && 'event' in at ? at.event : undefined, space) ?? holder(space.stage.selected()?.id, space) ?? stopsIn(space.wrapper).find(stop => stop.matches('[data-event], [data-cluster]'));
}

/** A step to another screen moves the view even where the event reaches into this one. */
function goTo(id: string, step: Step, memory: Memory, space: Walking): void {
  const drawn = holder(id, space);
  memory.at = {event: id};
  focusOn(drawn);
  if (drawn && step !== 'nextScreen' && step !== 'previousScreen') return;
  memory.wanted = {id, isLast: false};
  if (!moveTo(id, step, space)) settle(memory, space);
}

function moveTo(id: string, step: Step, {stage, dispatch}: Walking): boolean {
  const event = stage.placed(id);
  const place = event && placeOf(event, stage.current().warp);
  return place !== undefined && dispatch({type: 'setDomain', domain: viewAround(place, stage.state().domain, step)});
}

/** Gives the focus to what was wanted. What is still not drawn where it should be is looked for in all there is. */
function settle(memory: Memory, space: Walking): void {
  const {wanted} = memory;
  if (!wanted) return;
  const drawn = holder(wanted.id, space);
  const isTriedAgain = !drawn && !wanted.isLast && space.dispatch({type: 'fit'});
  memory.wanted = isTriedAgain ? {...wanted, isLast: true} : undefined;
  focusOn(drawn);
}

function follow(step: Step, from: string, memory: Memory, space: Walking): boolean {
  const links = nextLink(step, from, memory.links, space);
  const link = links.list[links.n - 1];
  if (links.list.length > 0) goTo(link?.id ?? links.origin, step, memory, space);
  memory.links = links;
  if (link || links.list.length === 0) space.followed(link, links.n, links.list.length);
  return true;
}

/** The links of `from`, a step further; from the last of them back to the event itself, and round. */
function nextLink(step: Step, from: string, links: Links | undefined, {stage, events}: Walking): Links {
  const isGoingOn = links !== undefined && (links.n === 0 ? links.origin : links.list[links.n - 1]?.id) === from;
  const event = stage.placed(from);
  const {origin, list, n} = isGoingOn ? links : {origin: from, list: event ? linkedEvents(event, events()) : [], n: 0};
  const all = list.length + 1;
  return {origin, list, n: (n + (step === 'nextLink' ? 1 : all - 1)) % all};
}

/** Where a step leads from an event, which may be one of a cluster; before the first event stands the name of its lane. */
function fromEvent(step: Step, here: string | undefined, target: Element, space: Walking): string | Element | undefined {
  const events = space.events();
  const at = indexOf(here ?? firstOf(idsOf(target, space)), events, space);
  const walk = walkSpace(space, events[at]);
  if (at < 0) return events[walkTo('first', -1, walk) ?? -1]?.id;
  const to = walkTo(step, at, walk);
  if (to !== undefined) return to === at ? undefined : events[to]?.id;
  return step === 'previous' ? laneAt(space.wrapper, walk.lanes[laneOf(events[at]!, walk.lanes)]) ?? keysIn(space.wrapper).at(-1) : undefined;
}

/** From the key to a group: to the other keys, and after the last of them to the first event in view. */
function fromKey(step: Step, key: Element, space: Walking): string | Element | undefined {
  const keys = keysIn(space.wrapper);
  const i = keys.indexOf(key);
  switch (step) {
    case 'previous': case 'previousGroup': return keys[i - 1];
    case 'next': case 'nextGroup': return keys[i + 1] ?? stopsIn(space.wrapper).find(stop => stop.matches('[data-event], [data-cluster]'));
    case 'nextLink': case 'previousLink': return undefined;
    default: return space.events()[walkTo(step, -1, walkSpace(space)) ?? -1]?.id;
  }
}

/** From the name of a lane: to the next name, or to the first event of the lane that is in view. */
function fromLane(step: Step, lane: string, space: Walking): string | Element | undefined {
  const events = space.events();
  const walk = walkSpace(space);
  const names = walk.lanes.filter(name => name !== '');
  const i = names.indexOf(lane);
  switch (step) {
    case 'nextGroup': return laneAt(space.wrapper, names[i + 1]);
    case 'previousGroup': return laneAt(space.wrapper, names[i - 1]);
    case 'next': {
      const isOwn = (event: TimelineEvent | undefined): boolean => event !== undefined && laneOf(event, walk.lanes) === walk.lanes.indexOf(lane);
      const drawn = stopsIn(space.wrapper).map(stop => firstOf(idsOf(stop, space))).find(id => id !== undefined && isOwn(space.stage.placed(id)));
      return drawn ?? events.find(isOwn)?.id;
    }
    case 'first': case 'last': case 'nextScreen': case 'previousScreen': return events[walkTo(step, -1, walk) ?? -1]?.id;
    default: return undefined;
  }
}

/** Where a step begins, at `here` or at no event. */
function walkSpace({wrapper, stage, events, members}: Walking, here?: TimelineEvent): WalkSpace {
  const all = events();
  const book = holderBook(wrapper, stage.current(), members);
  const isWithHere = book.togetherWith(here);
  return {
    events: all, warp: stage.current().warp, view: stage.state().domain,
    isFirst: i => book.isFirst(all[i]!), isHere: i => isWithHere(all[i]!),
    lanes: [...wrapper.querySelectorAll('svg.annals [data-lane]')].map(name => name.getAttribute('data-lane') ?? ''),
  };
}

function laneAt(wrapper: Element, lane: string | undefined): Element | undefined {
  return lane === undefined ? undefined : [...wrapper.querySelectorAll('svg.annals [data-lane][role="button"]')].find(name => name.getAttribute('data-lane') === lane);
}
