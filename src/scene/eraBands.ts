// Draws eras: tinted bands over the whole plot, and their names in rows beside it.
// Behind all marks and above the ground of breaks; where the axis is cut, an era is cut with it.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import {between} from './between.ts';
import type {EraEdges} from './eraEdges.ts';
import {ERA_LANE, type EraStrip, type LaneEra} from './eraLanes.ts';
import {hueClass} from './groups.ts';
import {rounded, type Pen} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

type Stretch = readonly [from: number, to: number];

export interface EraSpace {
  readonly pen: Pen;
  readonly measure: MeasureText;
  readonly groups: readonly string[];
  /** Px across: where the rows of names begin, and where the plot ends; and the zone of marks. */
  readonly across: Stretch;
  readonly zone: Stretch;
  /** An era's name and date in words. */
  readonly say: (era: LaneEra['era']) => string;
}

/** Uncertain stretches are tinted by this much of the whole. */
const SOFT = 0.4;
const TAB_TINT = 0.08;
const RULE = 1.5;
const NAME_STYLE = {size: 12, weight: 400};
const INDENT = 6;
/** From the edge of a row to the baseline, and from its middle to the baseline of a name that is turned, px. */
const BASELINE = 12.5;
const BELOW_MIDDLE = 4;

/** The layer of all eras in view. */
export function eraBands({eras}: EraStrip, view: ViewScale, space: EraSpace): SceneNode[] {
  const bands = eras.flatMap((era, i) => drawnEra(era, `era-${i}`, view, space));
  return bands.length > 0 ? [node('g', 'eras', {class: 'annals-eras'}, bands)] : [];
}

function drawnEra(laned: LaneEra, key: string, view: ViewScale, space: EraSpace): SceneNode[] {
  const {edges, lane, opacity, era} = laned;
  const [from, to] = [view.px(edges.from), view.px(edges.to)];
  if (!(to > view.axis[0] && from < view.axis[1])) return [];
  const stretches = softAndFirm(edges).flatMap(({from: t0, to: t1, isSoft}) => uncutStretches(view.px(t0), view.px(t1), view).map(stretch => ({stretch, isSoft})));
  const top = space.across[0] + (lane ?? 0) * ERA_LANE;
  const grounds = stretches.map(({stretch, isSoft}, i) => space.pen.rect(`ground-${i}`, `annals-era-ground${isSoft ? ' annals-era-soft' : ''}`, ...stretch, top, space.across[1], {'fill-opacity': tint(isSoft ? opacity * SOFT : opacity)}));
  const pieces = uncutStretches(view.px(laned.nameFrom), view.px(laned.nameTo), view);
  const tab = lane === undefined ? [] : [...tabs(pieces, top, laned, space), ...nameNodes(era.title, pieces, top, space)];
  const group = era.group !== undefined && space.groups.includes(era.group) ? ` ${hueClass(space.groups, era.group)}` : '';
  return [node('g', key, {class: `annals-era${group}`, role: 'img', 'aria-label': space.say(era)}, [...grounds, ...edgeLines(edges, view, space), ...tab])];
}

/** As text, since numbers are printed with two decimals. */
function tint(opacity: number): string {
  return String(Math.round(opacity * 1000) / 1000);
}

function softAndFirm({from, firmFrom, firmTo, to}: EraEdges): readonly {readonly from: number; readonly to: number; readonly isSoft: boolean}[] {
  return [{from, to: firmFrom, isSoft: true}, {from: firmFrom, to: firmTo, isSoft: false}, {from: firmTo, to, isSoft: true}].filter(part => part.to > part.from);
}

/** What is in view of `[from, to]` px, without the cuts of the axis. */
function uncutStretches(from: number, to: number, view: ViewScale): Stretch[] {
  const cuts = view.scale.breaks.filter(({kind}) => kind === 'cut').map(({u0, u1}): Stretch => [view.pxOfU(u0), view.pxOfU(u1)]);
  return between([Math.max(from, view.axis[0]), Math.min(to, view.axis[1])], cuts);
}

/** Among the marks only, since no line may run through a label. Solid where the bound is exact, dotted where it is the outermost of several; what is beyond the view, open or in a cut has no edge. */
function edgeLines({from, firmFrom, firmTo, to}: EraEdges, view: ViewScale, {pen, zone}: EraSpace): SceneNode[] {
  const line = (key: string, t: number, isSoft: boolean): SceneNode[] => {
    const at = view.px(t);
    const isCut = view.scale.breaks.some(({kind, t0, t1}) => kind === 'cut' && t > t0 && t < t1);
    if (isCut || !(at > view.axis[0] + 0.5 && at < view.axis[1] - 0.5)) return [];
    return [pen.path(key, `annals-line annals-era-edge${isSoft ? ' annals-dotted' : ''}`, [[at, zone[0], at, zone[1]]])];
  };
  return [...line('from', from, firmFrom > from), ...line('to', to, firmTo < to || firmFrom === to)];
}

/** The ground of a name, with a stroke along its outer edge: in the hue of its group, where it has one. */
function tabs(pieces: readonly Stretch[], top: number, {opacity}: LaneEra, {pen}: EraSpace): SceneNode[] {
  return [
    ...pieces.map((piece, i) => pen.rect(`tab-${i}`, 'annals-era-ground', ...piece, top, top + ERA_LANE - 2, {'fill-opacity': tint(Math.max(TAB_TINT, opacity))})),
    ...pieces.map((piece, i) => pen.rect(`rule-${i}`, 'annals-era-rule annals-solid', ...piece, top, top + RULE)),
  ];
}

/** The name at the beginning of each piece that holds it whole, else cut in the longest; nothing where that leaves less than two words. */
function nameNodes(title: string, pieces: readonly Stretch[], top: number, {pen, measure}: EraSpace): SceneNode[] {
  const room = ([from, to]: Stretch): number => to - from - 2 * INDENT;
  const whole = title.trim().split(/\s+/).join(' ');
  const longest = pieces.reduce<Stretch | undefined>((best, piece) => best && room(best) >= room(piece) ? best : piece, undefined);
  const fitting = pieces.filter(one => measure(whole, NAME_STYLE) <= room(one));
  const short = longest && fitName(whole, room(longest), measure);
  if (longest === undefined || short === undefined) return [];
  return (fitting.length > 0 ? fitting : [longest]).map(([from], i) => {
    if (pen.orientation === 'horizontal') return node('text', `name-${i}`, {class: 'annals-era-name', x: from + INDENT, y: top + BASELINE}, short);
    const [x, y] = [top + ERA_LANE / 2, rounded(from + INDENT + measure(short, NAME_STYLE) / 2)];
    return node('text', `name-${i}`, {class: 'annals-era-name annals-middle', x, y, dy: BELOW_MIDDLE, transform: `rotate(90 ${x} ${y})`}, short);
  });
}

function fitName(title: string, room: number, measure: MeasureText): string | undefined {
  if (measure(title, NAME_STYLE) <= room) return title;
  const words = title.split(' ');
  for (let count = words.length - 1; count >= 2; count--) {
    const cut = `${words.slice(0, count).join(' ')}…`;
    if (measure(cut, NAME_STYLE) <= room) return cut;
  }
  return undefined;
}
