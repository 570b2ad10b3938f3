// Stretches of time that are cut out or compressed, each with its length in words.
// A cut is torn over the full height and hides nothing; a compressed stretch keeps its marks on a tinted ground.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import type {Locale} from '../locale/locale.ts';
import type {Segment} from '../scale/warp.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import type {Pen} from './pen.ts';
import {node, type Orientation, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** A break in view: its segment, its ends in px along the axis, and what it says. */
export interface BreakBand {
  readonly segment: Segment;
  readonly from: number;
  readonly to: number;
  /** "1997", where the stretch is one calendar unit. */
  readonly name: string;
  readonly count: string;
  readonly unit: string;
  readonly length: string;
}

/** Bands for the breaks that are in view. */
export function breakBands(view: ViewScale, locale: Locale): BreakBand[] {
  return view.scale.breaks
    .map(segment => ({segment, from: view.pxOfU(segment.u0), to: view.pxOfU(segment.u1)}))
    .filter(({from, to}) => to > view.axis[0] + 0.5 && from < view.axis[1] - 0.5)
    .map(({segment, from, to}) => {
      const {count, unit, text} = formatDuration(segment.t1 - segment.t0, locale);
      const name = segment.kind === 'compressed' && view.scale.kind !== 'relative' ? formatSegmentName(segment.t0, segment.t1, locale) : '';
      return {segment, from: Math.max(from, view.axis[0]), to: Math.min(to, view.axis[1]), name, count, unit, length: text};
    });
}

/** Half the depth of a tear and the length of one tooth, px. */
const TOOTH = 3;
const STEP = 6;

/** The ground of all bands, over `[low, high]` across: tinted where compressed, empty where cut. */
export function bandGrounds(pen: Pen, bands: readonly BreakBand[], low: number, high: number): SceneNode[] {
  const compressed = bands.filter(band => band.segment.kind === 'compressed')
    .map(band => pen.rect(`ground-${band.segment.t0}`, 'annals-surface', band.from, band.to, low, high));
  return [...compressed, ...bands.filter(band => band.segment.kind === 'cut').map(band => {
    const [left, right] = [tear(band.from, low, high, -1), tear(band.to, low, high, 1)];
    const back = pairs(right).reverse().flat();
    return pen.path(`cut-${band.segment.t0}`, 'annals-ground', [[...left, ...back, left[0]!, left[1]!]]);
  })];
}

/** Torn edges of cuts and dotted edges of compressed stretches. */
export function bandEdges(pen: Pen, bands: readonly BreakBand[], low: number, high: number, axis: readonly [number, number]): SceneNode[] {
  return bands.flatMap(({segment, from, to}) => {
    if (segment.kind === 'cut') {
      const strokes = [...(from > axis[0] ? [tear(from, low, high, -1)] : []), ...(to < axis[1] ? [tear(to, low, high, 1)] : [])];
      return strokes.length > 0 ? [pen.path(`tear-${segment.t0}`, 'annals-line annals-tear', strokes)] : [];
    }
    const atCut = (place: number): boolean => bands.some(band => band.segment.kind === 'cut' && (band.from === place || band.to === place));
    const edges = [from, to].filter(edge => edge > axis[0] + 0.5 && edge < axis[1] - 0.5 && !atCut(edge));
    return edges.length > 0 ? [pen.path(`edge-${segment.t0}`, 'annals-line annals-compressed-edge', edges.map(edge => [edge, low, edge, high]))] : [];
  });
}

/** A zigzag along `[low, high]` across; its teeth point out of the cut on both sides alike. */
function tear(at: number, low: number, high: number, side: -1 | 1): number[] {
  const steps = Math.max(2, Math.round((high - low) / STEP));
  return Array.from({length: steps + 1}, (_, i) => [at - side * 1 + (i % 2 === 0 ? -TOOTH / 2 : TOOTH / 2), low + ((high - low) * i) / steps]).flat();
}

function pairs(flat: readonly number[]): number[][] {
  return Array.from({length: flat.length / 2}, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}

const NUMBER = {size: 15, weight: 600};
const STRONG = {size: 12, weight: 600};
const PLAIN = {size: 12, weight: 400};

interface Line { readonly text: string; readonly classes: string; readonly width: number }

/** What a band says, in one or two lines: the number large over its unit, or the name over its length. */
export function bandLines(band: BreakBand, measure: MeasureText): readonly Line[] {
  const line = (text: string, classes: string, style: {size: number; weight: number}): Line => ({text, classes, width: measure(text, style)});
  if (band.segment.kind === 'cut') return [line(band.count, 'annals-break-number', NUMBER), line(band.unit, 'annals-note', PLAIN)];
  if (band.name === '') return [line(band.count, 'annals-tick-major', STRONG), line(band.unit, 'annals-tick-length', PLAIN)];
  return [line(band.length, 'annals-tick-length', PLAIN), line(band.name, 'annals-tick-major', STRONG)];
}

/** The group that marks a break for hosts and tests, with its words where they fit. */
export function bandGroup(band: BreakBand, orientation: Orientation, locale: Locale, texts: readonly SceneNode[]): SceneNode {
  const said = band.segment.kind === 'cut' ? locale.words.cut(band.length) : locale.words.compressed(band.length);
  return node('g', `break-${band.segment.t0}`, {
    class: `annals-break annals-break-${band.segment.kind}`, role: 'img', 'aria-label': said, 'data-orientation': orientation,
  }, texts);
}
