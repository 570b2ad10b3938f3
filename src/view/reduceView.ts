// Makes the next view from this one and a wish: the only place where a view changes.
// Pure, so every way of zooming obeys the same laws and a test can state them.
// Knows nothing of pixels, gestures or the page.

import type {Action, Domain, ViewLimits, ViewState} from './viewState.ts';

/**
 * The view after `action`: always inside `limits.fit`, never shorter than `limits.minSpan`. A view pushed past an end of
 * `fit` keeps its length and stops there. What would change nothing returns `state` itself, and so does an action
 * without a meaning (a factor of 0 or below, `NaN`).
 *
 * @example
 * reduceView({domain: [0, 100]}, {type: 'zoomBy', factor: 2, at: 0}, {fit: [0, 100], minSpan: 1})
 * //=> {domain: [0, 50]}
 */
export function reduceView(state: ViewState, action: Action, limits: ViewLimits): ViewState {
  switch (action.type) {
    case 'select': return withSelected(state, action.id);
    case 'fit': return withDomain(state, limits.fit);
    case 'setDomain': return shown(state, openEndsAt(action.domain, limits.fit), limits);
    case 'panBy': return shown(state, panned(state.domain, action.fraction, limits.fit), limits);
    case 'zoomBy': return zoomed(state, action.factor, action.at ?? middle(state.domain), limits);
  }
}

function withSelected(state: ViewState, id: string | undefined): ViewState {
  if (state.selected === id) return state;
  return id === undefined ? {domain: state.domain} : {domain: state.domain, selected: id};
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
  if (!(factor > 0)) return state;
  const [u0, u1] = state.domain;
  const at = clamp(anchor, limits.fit[0], limits.fit[1]);
  const length = clamp((u1 - u0) / factor, leastSpan(limits), span(limits.fit));
  const share = (at - u0) / (u1 - u0);
  // The far end from the start: `at` would lose digits if each end were scaled on its own.
  const start = at - share * length;
  return shown(state, [start, start + length], limits);
}

/** `domain` lengthened about its middle or shortened until it may be shown, then moved inside. */
function confined(domain: Domain, limits: ViewLimits): Domain {
  const [f0, f1] = limits.fit;
  const length = clamp(span(domain), leastSpan(limits), f1 - f0);
  if (length >= f1 - f0) return limits.fit;
  const start = length === span(domain) ? domain[0] : middle(domain) - length / 2;
  if (start <= f0) return [f0, f0 + length];
  if (start + length >= f1) return [f1 - length, f1];
  return length === span(domain) ? domain : [start, start + length];
}

function leastSpan({fit, minSpan}: ViewLimits): number {
  return Math.min(minSpan, span(fit));
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
