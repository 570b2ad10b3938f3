// What moves the view along the overview strip: the stretch in view and a handle at each of its ends, as sliders.
// Drawn over the strip by the component, since a picture on its own has nobody who would listen.
// Knows nothing of pointers; only where a pointer must find something to take hold of.

import type {Locale} from '../locale/locale.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import {rounded} from '../scene/pen.ts';
import {node, type SceneNode, type SceneOverview} from '../scene/scene.ts';
import {endWords, stretchWords} from '../scene/stretchWords.ts';
import type {BrushPart} from '../view/movedStretch.ts';

export interface BrushSpace {
  /** What is in view, ms. */
  readonly view: readonly [number, number];
  /** What those are ms of. Default: dates. */
  readonly time?: AxisTime;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Least size of what can be taken hold of, px; and how far it may reach beyond the ends of the strip. */
const TARGET = 24;
const BEYOND = 12;

const GRIP = {width: 6, height: 20};

/** A stretch along the strip, counted in px from where time begins on it. */
type Along = readonly [number, number];

/**
 * The brush over `strip`.
 *
 * @example
 * brush(scene.overview, {view: [t0, t1], locale: en, timeZone: 'UTC'}).attrs?.class //=> 'annals-brush'
 */
export function brush(strip: SceneOverview, space: BrushSpace): SceneNode {
  const length = Math.abs(strip.to - strip.from);
  const [t0, t1] = strip.times;
  const share = (t: number): number => Math.max(0, Math.min(1, (t - t0) / (t1 - t0)));
  const [first, last] = [share(space.view[0]), share(space.view[1])];
  const [a, b] = targets([first * length, last * length], length);
  const {brush: names} = space.locale.words;
  const ends = endWords(space.view, space.locale, space.timeZone, space.time);
  const said = stretchWords(space.view, space.locale, space.timeZone, space.time);
  return node('g', 'brush', {class: 'annals-brush'}, [
    node('rect', 'track', {class: 'annals-hit annals-brush-track', 'data-brush': 'track', ...box(strip, [0, length], 0)}),
    slider('start', {label: names.start, least: 0, most: last, now: first, text: ends[0]}, [a - TARGET, a], first * length - GRIP.width / 2, strip),
    slider('window', {label: names.window, least: 0, most: 1, now: (first + last) / 2, text: said}, [a, b], undefined, strip),
    slider('end', {label: names.end, least: first, most: 1, now: last, text: ends[1]}, [b, b + TARGET], last * length + GRIP.width / 2, strip),
  ]);
}

/** Where the window's target begins and ends: as the window does, but never too small to hit, nor so that a handle's target would leave the strip. */
function targets([from, to]: Along, length: number): Along {
  const middle = (from + to) / 2;
  const [low, high] = [TARGET - BEYOND, length + BEYOND - TARGET];
  const a = Math.max(low, Math.min(from, middle - TARGET / 2, high - TARGET));
  const b = Math.min(high, Math.max(to, middle + TARGET / 2, a + TARGET));
  return [Math.min(a, b - TARGET), b];
}

interface Value { readonly label: string; readonly least: number; readonly most: number; readonly now: number; readonly text: string }

function slider(part: BrushPart, {label, least, most, now, text}: Value, along: Along, edge: number | undefined, strip: SceneOverview): SceneNode {
  const percent = (one: number): number => rounded(one * 100);
  return node('g', part, {
    class: `annals-brush-part annals-brush-${part}`, 'data-brush': part, role: 'slider', tabindex: 0, 'aria-label': label,
    'aria-valuemin': percent(least), 'aria-valuemax': percent(most), 'aria-valuenow': percent(now), 'aria-valuetext': text,
  }, [
    node('rect', 'hit', {class: 'annals-hit', ...box(strip, along, 0)}),
    ...(edge === undefined ? [] : [grip(edge, along, strip)]),
    node('rect', 'focus-inner', {class: 'annals-focus annals-focus-inner', ...box(strip, along, -1), rx: 3}),
    node('rect', 'focus', {class: 'annals-focus annals-focus-outer', ...box(strip, along, 1), rx: 4}),
  ]);
}

/** Beside what is in view, so that it covers none of it: `edge` is the middle of the grip, which stays in its own target. */
function grip(edge: number, [from, to]: Along, {from: x0, to: x1, top, bottom}: SceneOverview): SceneNode {
  const at = Math.max(from + GRIP.width / 2, Math.min(to - GRIP.width / 2, edge));
  const x = x0 + Math.sign(x1 - x0) * at;
  return node('rect', 'grip', {class: 'annals-brush-grip', x: rounded(x - GRIP.width / 2), y: (top + bottom - GRIP.height) / 2, ...GRIP, rx: GRIP.width / 2});
}

/** A box over the band, as high as a target must be, larger by `by` on all sides. */
function box({from, to, top, bottom}: SceneOverview, along: Along, by: number): NonNullable<SceneNode['attrs']> {
  const sign = Math.sign(to - from);
  const [a, b] = [from + sign * along[0], from + sign * along[1]];
  const height = Math.max(TARGET, bottom - top);
  return {
    x: rounded(Math.min(a, b) - by), y: (top + bottom - height) / 2 - by,
    width: rounded(Math.abs(b - a) + 2 * by), height: height + 2 * by,
  };
}
