// Makes the next view from this one and a wish: the only place where a view changes.
// Pure, so every way of zooming obeys the same laws and a test can state them.
// Knows nothing of pixels, gestures or the page.

import type {Action, Domain, ViewLimits, ViewState} from './viewState.ts';

/**
 * The view after `action`: always inside `limits.fit`, and never shorter than `limits.minSpan` at either of its ends. A view
 * pushed past an end of `fit` keeps its length and stops there; one moved to where the least length is longer grows to it.
 * What would change nothing returns `state` itself, and so does an action without a meaning (a factor of 0 or below, `NaN`).
 *
 * @example
 * reduceView({domain: [0, 100]}, {type: 'zoomBy', factor: 2, at: 0}, {fit: [0, 100], minSpan: 1})
 * //=> {domain: [0, 50]}
 */
export function reduceView(state: ViewState, action: Action, limits: ViewLimits): ViewState {
  switch (action.type) {
    case 'select': return withField(state, 'selected', action.id);
    case 'list': return withField(state, 'listed', action.cluster && {cluster: action.cluster.id, events: action.cluster.events, most: PAGE});
    case 'listMore': return state.listed && state.listed.most < state.listed.events.length ? withField(state, 'listed', {...state.listed, most: state.listed.most * 5}) : state;
    case 'filter': return withField(state, 'filter', action.filter);
    case 'find': return withField(state, 'find', action.text);
    case 'show': return withField(state, 'as', action.as === 'table' ? 'table' : undefined);
    case 'back': return withoutLast(state);
    case 'fit': return withDomain(state, limits.fit);
    case 'setDomain': return shown(state, openEndsAt(action.domain, limits.fit), limits);
    case 'panBy': return shown(state, panned(state.domain, action.fraction, limits.fit), limits);
    case 'zoomBy': return zoomed(state, action.factor, action.at ?? middle(state.domain), limits);
  }
}

/** How many events a list begins with: as many as a reader may want to run the eye over. */
const PAGE = 100;

function withoutLast(state: ViewState): ViewState {
  if (state.find !== undefined) return withField(state, 'find', undefined);
  return state.selected === undefined ? withField(state, 'listed', undefined) : withField(state, 'selected', undefined);
}

/** `state` itself where the field has that value already; without the field where there is none. */
function withField<K extends Exclude<keyof ViewState, 'domain'>>(state: ViewState, key: K, value: ViewState[K] | undefined): ViewState {
  if (state[key] === value) return state;
  const {[key]: _, ...rest} = state;
  // TypeScript loses the domain of a generic rest.
  return {...rest, domain: state.domain, ...(value !== undefined && {[key]: value})};
}

function withDomain(state: ViewState, domain: Domain): ViewState {
  return state.domain[0] === domain[0] && state.domain[1] === domain[1] ? state : {...state, domain};
}

function shown(state: ViewState, wanted: Domain, limits: ViewLimits): ViewState {
  return wanted[0] <= wanted[1] ? withDomain(state, confined(wanted, limits)) : state;
}

function openEndsAt([u0, u1]: Domain, fit: Domain): Domain {
  return [u0 === -Infinity ? fit[0] : u0, u1 === Infinity ? fit[1] : u1];
}

function panned([u0, u1]: Domain, fraction: number, fit: Domain): Domain {
  const step = clamp((u1 - u0) * fraction, fit[0] - u0, fit[1] - u1);
  return [u0 + step, u1 + step];
}

function zoomed(state: ViewState, factor: number, anchor: number, limits: ViewLimits): ViewState {
  const {domain} = state;
  const isClosest = factor > 1 && span(domain) <= leastSpan(domain, limits) * (1 + ROUNDING);
  if (!(factor > 0) || Number.isNaN(anchor) || isClosest) return state;
  const at = clamp(anchor, limits.fit[0], limits.fit[1]);
  const share = (at - domain[0]) / span(domain);
  // The far end from the start: `at` would lose digits if each end were scaled on its own.
  const about = (length: number): Domain => [at - share * length, at - share * length + length];
  return shown(state, longEnough(span(domain) / factor, about, limits), limits);
}

/** What a length may be short of for the rounding of its ends: two steps of the 4096 that the closest view has. */
const ROUNDING = 2 ** -11;

/** `domain` lengthened about its middle until it may be shown, then moved inside; everything when that is not enough. */
function confined(domain: Domain, limits: ViewLimits): Domain {
  const own = inside(domain, limits.fit);
  if (span(domain) < span(limits.fit) && span(domain) >= leastSpan(own, limits) * (1 - ROUNDING)) return own;
  const start = middle(domain);
  return longEnough(span(domain), length => inside([start - length / 2, start - length / 2 + length], limits.fit), limits);
}

/** The domain that `about` gives for the least length from `wanted` on that is not too short where it then lies; else everything. */
function longEnough(wanted: number, about: (length: number) => Domain, limits: ViewLimits): Domain {
  let length = wanted;
  while (length < span(limits.fit)) {
    const domain = about(length);
    const least = leastSpan(domain, limits);
    if (length >= least) return domain;
    length = least;
  }
  return limits.fit;
}

/** `domain` moved so that it lies in `fit`, which is longer. */
function inside(domain: Domain, [f0, f1]: Domain): Domain {
  if (domain[0] < f0) return [f0, Math.min(f1, f0 + span(domain))];
  return domain[1] > f1 ? [Math.max(f0, f1 - span(domain)), f1] : domain;
}

function leastSpan([u0, u1]: Domain, {minSpan}: ViewLimits): number {
  return typeof minSpan === 'number' ? minSpan : Math.max(minSpan(u0), minSpan(u1));
}

function span([u0, u1]: Domain): number {
  return u1 - u0;
}

function middle([u0, u1]: Domain): number {
  return u0 + (u1 - u0) / 2;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
