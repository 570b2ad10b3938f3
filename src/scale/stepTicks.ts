// The ticks of an axis in equal steps: each place with its date, and the length of the way to the next in words.
// Where steps are equal only words can say how long they took.
// Knows nothing of languages, fonts or drawing.

import {bestApart, WEIGHTS, type Weighted} from './bestApart.ts';
import type {Place} from './sequentialSteps.ts';
import type {TickView} from './visiblePieces.ts';
import type {Warp} from './warp.ts';

/**
 * A date in two parts: what the heading over it says once, '' for none, and what is left. `whole` says both. `short` is the
 * heading without its year, for those that follow another of that `year`.
 */
export interface PlaceName { readonly heading: string; readonly short: string; readonly year: string; readonly rest: string; readonly whole: string }

/** A label: at `t` ms, or in the middle of `[t, end]` where that is later. */
export interface StepLabel { readonly t: number; readonly end: number; readonly label: string }

export interface StepTicks {
  /** All places in view, ms. */
  readonly places: readonly number[];
  /** Those whose dates have room; headings, where there is a row for them; lengths of steps, where they have room between. */
  readonly dates: readonly StepLabel[];
  readonly headings: readonly StepLabel[];
  readonly lengths: readonly StepLabel[];
}

/** What labels say, and px they take along the axis. */
export interface StepRoom {
  readonly name: (place: Place) => PlaceName;
  readonly length: (ms: number) => string;
  readonly lower: (label: string) => number;
  readonly upper: (label: string) => number;
  readonly gap: number;
  /** Whether headings have a row of their own; else they are said with the first date under them. */
  readonly isTwoRows: boolean;
}

interface Named extends PlaceName { readonly t: number; readonly at: number; readonly isFirst: boolean; readonly first: number; readonly said: string; readonly ofYear: number; readonly isLast: boolean }

/**
 * The ticks of `places` in view. A heading is said where it changes; a date without its heading is left out, since
 * "18:00" alone is no date. The labels are the best choice that stands apart: dates before lengths, those that begin a
 * heading before others. `undefined` where fewer than two places are in view: there the calendar says more.
 */
export function stepTicks({warp, places}: {readonly warp: Warp; readonly places: readonly Place[]}, view: TickView, room: StepRoom): StepTicks | undefined {
  const px = (t: number): number => (warp(t) - view.u0) * view.pxPerU;
  const width = (view.u1 - view.u0) * view.pxPerU;
  const seen = places.filter(({t}) => px(t) >= -0.5 && px(t) <= width + 0.5);
  if (seen.length < 2) return undefined;
  const named = namedPlaces(seen, px, room);
  const headings = room.isTwoRows ? bestApart(named.filter(({isFirst, heading}) => isFirst && heading !== '').map(one => headingBox(one, width, room)).filter(({from}) => from >= 0), room.gap) : [];
  const shownHeadings = new Set(headings.map(({t}) => t));
  const isSaid = ({heading, first, ofYear}: Named): boolean => heading === '' || shownHeadings.has(first) && shownHeadings.has(ofYear);
  const dates = bestApart(named.filter(one => !room.isTwoRows || isSaid(one)).map(one => dateBox(one, width, room)), room.gap);
  const shown = new Set(dates.map(({t}) => t));
  const steps = lengthsOf(places, px, width, room);
  return {
    places: seen.map(({t}) => t), headings: headings.filter(({t}) => named.some(one => one.t === t && isSaid(one))).map(label),
    dates: dates.filter(({first}) => room.isTwoRows || shown.has(first)).map(label),
    lengths: steps.filter(one => dates.every(date => one.from >= date.to + room.gap || one.to <= date.from - room.gap)).map(label),
  };
}

/** Places with their names; the first in view begins a heading of its own. */
function namedPlaces(places: readonly Place[], px: (t: number) => number, room: StepRoom): readonly Named[] {
  const named: Omit<Named, 'isLast'>[] = [];
  for (const place of places) {
    const name = room.name(place);
    const last = named.at(-1);
    const isFirst = !last || last.heading !== name.heading || name.heading === '';
    const isNewYear = isFirst && (!last || last.heading === '' || last.year !== name.year);
    named.push({
      ...name, t: place.t, at: px(place.t), isFirst, first: isFirst ? place.t : last.first,
      said: isNewYear ? name.heading : name.short, ofYear: isNewYear ? place.t : last?.ofYear ?? place.t,
    });
  }
  // The ends of the view must say when they are: the heading over the last place, and the place.
  return named.map((one, i) => ({...one, isLast: i === named.length - 1 || one.t === named.at(-1)!.first}));
}

type Box = Weighted & StepLabel;

/** Begins at its place, as headings do; one at the end of the axis ends there. */
function headingBox({t, at, said, ofYear, isLast}: Named, width: number, {upper}: StepRoom): Box {
  const from = Math.min(at, width - upper(said));
  return {t, end: t, label: said, from, to: from + upper(said), weight: isLast || t === ofYear ? WEIGHTS.forced : WEIGHTS.major};
}

/** In the middle of its place, moved in from the ends of the axis. */
function dateBox({t, at, isFirst, first, isLast, whole, rest}: Named, width: number, {lower, isTwoRows}: StepRoom): Box & {readonly first: number} {
  const text = isTwoRows || !isFirst ? rest : whole;
  const half = lower(text) / 2;
  const centre = Math.max(half, Math.min(width - half, at));
  return {t, end: t, first, label: text, from: centre - half, to: centre + half, weight: isLast ? WEIGHTS.forced : isFirst ? WEIGHTS.major : WEIGHTS.minor};
}

function lengthsOf(places: readonly Place[], px: (t: number) => number, width: number, {length, lower}: StepRoom): readonly Box[] {
  return places.slice(1).flatMap(({t: end}, i): readonly Box[] => {
    const t = places[i]!.t;
    const [from, to] = [px(t), px(end)];
    if (from < -0.5 || to > width + 0.5) return [];
    const text = length(end - t);
    const [centre, half] = [(from + to) / 2, lower(text) / 2];
    return text === '' ? [] : [{t, end, label: text, from: centre - half, to: centre + half, weight: WEIGHTS.minor}];
  });
}

function label({t, end, label}: Box): StepLabel {
  return {t, end, label};
}
