// The ticks of the whole axis: for every plain stretch in view its own step, headings, or one name.
// A break changes what a pixel means, so each side of it is named anew and nothing stands inside.
// Knows nothing of languages, fonts or drawing.

import {lowerTicks} from './lowerTicks.ts';
import {pieceName} from './pieceName.ts';
import type {Tick, TickRoom} from './tick.ts';
import {upperTicks} from './upperTicks.ts';
import {visiblePieces, type Piece, type TickView} from './visiblePieces.ts';
import type {Segment, Warp} from './warp.ts';

export type {Tick, TickRoom} from './tick.ts';

/** The two rows of one plain segment. */
export interface SegmentTicks {
  readonly segment: Segment;
  readonly lower: readonly Tick[];
  readonly upper: readonly Tick[];
}

/** A shorter piece gets no ticks; a whole segment still gets its name. */
const leastPiece = 24;

/**
 * Ticks for each plain segment in view that is at least 24 px long, in order. The lower row has one step for each
 * segment, the finest of `unitLadder` (half days left out) whose labels stand `room.gap` px apart; the upper row the larger units over it,
 * the first from the piece's start. A segment too short for that has an empty lower row and one name in the upper.
 * Fewer than 400 ticks a segment, whatever the view. Breaks have no ticks, but a view that holds nothing but a compressed
 * stretch would be one without a date: there time is even too, and has them.
 *
 * @example
 * segmentTicks({warp: createWarp([])}, {u0: Date.UTC(2025, 2), u1: Date.UTC(2025, 2, 4), pxPerU: 300 / 259_200_000}, room)
 * //=> one segment; lower: three day cells, "Sat 1", "Sun 2", "Mon 3"; upper: "March 2025" from 1 March
 */
export function segmentTicks(scale: {readonly warp: Warp}, view: TickView, room: TickRoom): readonly SegmentTicks[] {
  const plain = visiblePieces(scale.warp, view);
  const pieces = plain.length > 0 ? plain : visiblePieces(scale.warp, view, 'compressed');
  return pieces.flatMap(piece => ticksOn(piece, room));
}

function ticksOn(piece: Piece, room: TickRoom): readonly SegmentTicks[] {
  const {segment, begins, ends, x0, x1} = piece;
  const lower = x1 - x0 >= leastPiece ? lowerTicks(piece, room) : undefined;
  const upper = lower && upperTicks(piece, lower, room);
  const rows = lower && upper && {segment, lower: lower.ticks, upper};
  if (rows?.lower.some(({label}) => label !== '')) return [rows];

  const name = lower || begins && ends ? pieceName(piece, room) : undefined;
  if (name) return [{segment, lower: [], upper: [name]}];
  return rows ? [rows] : [];
}
