// What the signs mean: one row, only the states that occur.
// Samples are drawn by the same shapes as the marks, in grey, so they can never disagree with them.
// Knows nothing of any single event.

import type {MeasureText} from '../layout/measureText.ts';
import type {Locale, Words} from '../locale/locale.ts';
import type {FadeBook} from './fades.ts';
import type {Part} from './header.ts';
import {question} from './markGlyphs.ts';
import {createPen, rounded, type Pen, type Points} from './pen.ts';
import {node, type SceneNode} from './scene.ts';

export type LegendEntry = keyof Words['legend'];

/** The order in which states are explained. */
const ORDER: readonly LegendEntry[] = [
  'somewhere', 'about', 'uncertain', 'fuzzy', 'before', 'after', 'openEnd', 'unknownEnd', 'oneOf', 'allOf', 'planned', 'tentative', 'cancelled', 'postponed', 'moved',
  'claim', 'disputed', 'denied', 'retracted', 'cut', 'compressed', 'cluster',
];

const SAMPLE = 26;
const GAP = 7;
const STYLE = {size: 12, weight: 400};
const LINE = 22;
/** Least space between entries of a row; a single row is spread further. */
const LEAST_GAP = 14;

/** Half the thickness of a sample's bar. */
const HALF = 4;

type Sample = (pen: Pen, fades: ReturnType<FadeBook['of']>) => SceneNode[];

const frame: Points = [0.75, -HALF, 25.25, -HALF, 25.25, HALF, 0.75, HALF, 0.75, -HALF];
const band = (pen: Pen): SceneNode => pen.rect('band', 'annals-tint', 0, SAMPLE, -HALF, HALF);
const caps = (pen: Pen): SceneNode => pen.path('caps', 'annals-thin annals-stroke', [[0.5, -HALF, 0.5, HALF], [25.5, -HALF, 25.5, HALF]]);
const bracketAt = (pen: Pen, at: number, arm: number): SceneNode => pen.path('bracket', 'annals-thick annals-stroke', [[at + arm, -5, at, -5, at, 5, at + arm, 5]]);
const zigzag = (at: number): Points => [at, -8, at + 3, -4, at, 0, at + 3, 4, at, 8];

const SAMPLES: Readonly<Record<LegendEntry, Sample>> = {
  somewhere: pen => [band(pen), caps(pen), pen.path('glyph', 'annals-solid', [[9, 0, 13, -4, 17, 0, 13, 4, 9, 0]])],
  about: (pen, fades) => [pen.rect('fade', '', 0, 16, -HALF, HALF, {fill: fades('in', 'half')}), pen.rect('core', 'annals-solid', 16, SAMPLE, -HALF, HALF)],
  uncertain: pen => [pen.path('frame', 'annals-outline annals-stroke annals-dotted', [frame]), question(pen, 'question', 13, 0)],
  fuzzy: pen => [pen.rect('core', 'annals-solid', 7, 19, -HALF, HALF), pen.rect('low', 'annals-possible', 0, 7, -HALF, HALF), pen.rect('high', 'annals-possible', 19, SAMPLE, -HALF, HALF), caps(pen)],
  before: (pen, fades) => [pen.rect('tail', '', 0, SAMPLE, -HALF, HALF, {fill: fades('in', 'tint')}), bracketAt(pen, 25, -4)],
  after: (pen, fades) => [pen.rect('tail', '', 0, SAMPLE, -HALF, HALF, {fill: fades('out', 'tint')}), bracketAt(pen, 1, 4)],
  openEnd: pen => [pen.rect('core', 'annals-solid', 0, 10, -HALF, HALF), pen.path('arrow', 'annals-outline annals-stroke', [[10, 0, 25, 0], [21, -4, 25, 0, 21, 4]])],
  unknownEnd: pen => [pen.path('torn', 'annals-solid', [[0, -HALF, 13, -HALF, 17, -2, 13, 0, 17, 2, 13, HALF, 0, HALF, 0, -HALF]])],
  oneOf: pen => [pen.rect('first', 'annals-tint', 0, 8, -HALF, HALF), pen.rect('last', 'annals-tint', 18, SAMPLE, -HALF, HALF), pen.path('edges', 'annals-thin annals-stroke', [0.5, 7.5, 18.5, 25.5].map(at => [at, -HALF, at, HALF])), pen.path('tie', 'annals-outline annals-stroke annals-dotted', [[8, 0, 18, 0]])],
  allOf: pen => [pen.dot('first', 'annals-solid', 4, 0, 4), pen.dot('last', 'annals-solid', 22, 0, 4), pen.path('tie', 'annals-thin annals-stroke', [[8, 0, 18, 0]])],
  planned: pen => [pen.path('frame', 'annals-outline annals-stroke annals-dashed', [frame])],
  tentative: pen => [pen.path('frame', 'annals-outline annals-stroke annals-dotted', [frame])],
  cancelled: pen => [pen.path('frame', 'annals-outline annals-stroke annals-dashed', [frame]), pen.path('strike', 'annals-strike', [[8, 0, 25, 0]]), pen.path('cross', 'annals-cross', [[4, -4, 12, 4], [12, -4, 4, 4]])],
  postponed: pen => [pen.path('frame', 'annals-outline annals-stroke annals-dashed annals-past', [[0.75, -HALF, 14, -HALF, 14, HALF, 0.75, HALF, 0.75, -HALF]]), pen.path('onward', 'annals-strike', [[1, 0, 13, 0], [15, 0, 25, 0], [21, -4, 25, 0, 21, 4]])],
  moved: pen => [pen.path('frames', 'annals-outline annals-stroke annals-dashed', [[0.75, 0, 8, 0, 8, 6, 0.75, 6, 0.75, 0], [18, 0, 25.25, 0, 25.25, 6, 18, 6, 18, 0]]), pen.path('arc', 'annals-strike', [[4, 0, 4, -5, 22, -5, 22, 0], [19, -3, 22, 0, 25, -3]])],
  claim: pen => [pen.dot('dot', 'annals-hollow annals-stroke', 4, 0, 3.75), pen.path('rails', 'annals-outline annals-stroke', [[12, -3.5, SAMPLE, -3.5], [12, 3.5, SAMPLE, 3.5]])],
  disputed: pen => [pen.dot('dot', 'annals-hollow annals-stroke', 13, 0, 4), pen.path('half', 'annals-solid', [[13, -4, 16, -3, 17, 0, 16, 3, 13, 4, 13, -4]])],
  denied: pen => [pen.dot('dot', 'annals-hollow annals-stroke', 13, 0, 3.75), pen.path('strike', 'annals-strike', [[3, 0, 23, 0]])],
  retracted: pen => [pen.dot('dot', 'annals-solid', 13, 0, 4), pen.path('strike', 'annals-strike', [[3, 0, 23, 0]])],
  cut: pen => [pen.path('tears', 'annals-line annals-tear', [zigzag(7), zigzag(16)])],
  compressed: pen => [pen.rect('ground', 'annals-surface', 0, SAMPLE, -8, 8), pen.path('edge', 'annals-line annals-compressed-edge', [[0.5, -7.5, 25.5, -7.5, 25.5, 7.5, 0.5, 7.5, 0.5, -7.5]])],
  cluster: pen => [pen.rect('pill', 'annals-pill', 1, 25, -7, 7, {rx: 7})],
};

export interface LegendSpace { readonly width: number; readonly margin: number; readonly top: number; readonly locale: Locale; readonly measure: MeasureText; readonly fades: FadeBook; readonly narrow: boolean }

/** Draws the legend of `states` below `top`; nothing where no state needs one. */
export function legend(states: ReadonlySet<LegendEntry>, space: LegendSpace): Part {
  const entries = ORDER.filter(state => states.has(state));
  if (entries.length === 0) return {nodes: [], bottom: space.top};
  const pen = createPen('horizontal');
  const widths = entries.map(entry => SAMPLE + GAP + space.measure(space.locale.words.legend[entry], STYLE));
  const places = space.narrow ? columns(widths, space) : rows(widths, space);
  const nodes = entries.map((entry, i) => node('g', entry, {class: 'annals-legend-item', transform: `translate(${rounded(places[i]!.x)} ${space.top + 8 + places[i]!.line * LINE})`}, [
    node('g', 'sample', {class: 'annals-sample'}, SAMPLES[entry](pen, space.fades.of('annals-sample'))),
    node('text', 'text', {class: 'annals-note', x: SAMPLE + GAP, y: 4}, space.locale.words.legend[entry]),
  ]));
  const lines = Math.max(...places.map(place => place.line)) + 1;
  return {nodes: [node('g', 'legend', {class: 'annals-legend', 'aria-hidden': 'true'}, nodes)], bottom: space.top + lines * LINE};
}

interface Place { readonly x: number; readonly line: number }

/** Rows filled from the left; a single row is spread to both margins. */
function rows(widths: readonly number[], space: LegendSpace): Place[] {
  const right = space.width - space.margin;
  const places: Place[] = [];
  let x = space.margin;
  let line = 0;
  for (const width of widths) {
    if (x > space.margin && x + width > right) [x, line] = [space.margin, line + 1];
    places.push({x, line});
    x += width + LEAST_GAP;
  }
  const spare = right - (x - LEAST_GAP);
  if (line > 0 || widths.length < 5) return places;
  return places.map((place, i) => ({x: place.x + (spare * i) / (widths.length - 1), line}));
}

function columns(widths: readonly number[], space: LegendSpace): Place[] {
  const second = space.width / 2 - 4;
  const fits = widths.every(width => width + LEAST_GAP <= second - space.margin);
  const half = Math.ceil(widths.length / 2);
  return widths.map((_, i) => fits ? {x: i < half ? space.margin : second, line: i % half} : {x: space.margin, line: i});
}
