// The line at the present: its place, its strokes, its name.
// Only where a host says when now is, since nothing here reads a clock.
// Knows nothing of ticks.

import type {Locale} from '../locale/locale.ts';
import type {TimeExtent} from '../scale/findBreaks.ts';
import {formatDate} from '../time/formatDate.ts';
import {instantText} from '../time/instantText.ts';
import {parseDate} from '../time/parseDate.ts';
import {createZone} from '../time/zone.ts';
import type {Pen} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** Now as something the axis has to show, so that no break hides it; nothing where it is not within the events' time. */
export function nowExtent(now: number | undefined, extents: readonly TimeExtent[]): readonly TimeExtent[] {
  const isWithin = now !== undefined && extents.some(({bounds}) => bounds.some(bound => bound <= now)) && extents.some(({bounds}) => bounds.some(bound => bound >= now));
  return isWithin ? [{bounds: [now], from: now, to: now}] : [];
}

/** Px along the axis, or `undefined` where now is not on it or not in view. */
export function nowPlace(view: ViewScale, now: number | undefined): number | undefined {
  if (now === undefined || !Number.isFinite(now) || now < view.scale.domain[0] || now > view.scale.domain[1]) return undefined;
  const at = view.px(now);
  return at >= view.axis[0] && at <= view.axis[1] ? at : undefined;
}

/** The line through `stretches` across, drawn behind the marks; nothing without a place. */
export function nowStrokes(at: number | undefined, stretches: readonly (readonly [number, number])[], pen: Pen): SceneNode[] {
  return at === undefined ? [] : [pen.path('now', 'annals-line annals-now', stretches.map(([from, to]) => [at, from, at, to]))];
}

/** What says "now" on the axis, with the day for whoever cannot see it; `texts` is empty where the word finds no room. */
export function nowGroup(now: number, texts: readonly SceneNode[], locale: Locale, timeZone: string): SceneNode {
  const day = instantText(createZone(timeZone).toLocal(now)).split('T')[0]!;
  const said = locale.words.phrases([locale.words.now, formatDate(parseDate(day), {locale, length: 'long'})]);
  return node('g', 'now', {class: 'annals-now-word', role: 'img', 'aria-label': said}, texts);
}
