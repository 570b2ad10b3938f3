// Where marks, labels and leaders stand across the axis, in px from the top or left of the picture.
// One page of arithmetic, so that drawing and measuring the height agree.
// Knows nothing of events.

import type {CalloutSide} from '../layout/calloutItem.ts';
import {RIBBON} from './axisRibbon.ts';
import type {Orientation} from './scene.ts';

/** Lengths of the visual language, px. */
const ROWS = {horizontal: {first: 13, pitch: 16, rest: 10}, vertical: {first: 11, pitch: 12, rest: 7}};
const CAP_AWAY = 9;
const TEXT_AWAY = 6;
const TRACK = 3.5;
const ROW_GAP = 12;

/** Room next to the axis for a row of clusters, where there are any. */
export const CLUSTER_ROOM = {horizontal: 24, vertical: 34};
export const CLUSTER_AT = {horizontal: 13, vertical: 18};

/** One side of the axis. All distances are counted outward from the axis. */
export interface SideGeometry {
  /** Middle of a row of marks. */
  readonly mark: (row: number) => number;
  /** End of the zone of marks. */
  readonly zone: number;
  /** The cap of a row of labels, and where its text begins. */
  readonly cap: (row: number) => number;
  readonly text: (row: number) => number;
  /** A track for leaders that step aside before a row of labels. */
  readonly track: (row: number, track: number) => number;
  /** End of everything. */
  readonly end: number;
}

/** Distances fixed beforehand, whatever the marks of this view need. */
export interface FixedSide { readonly zone: number; readonly caps: readonly number[] }

/** Distances for one side of `side`'s needs, or with `fixed` places for what must not move. */
export function sideGeometry(side: CalloutSide, orientation: Orientation, clusters: boolean, fixed?: FixedSide): SideGeometry & FixedSide {
  const {first, pitch, rest} = ROWS[orientation];
  const inset = clusters ? CLUSTER_ROOM[orientation] : 0;
  const zone = fixed?.zone ?? inset + (side.markRows > 0 ? first + (side.markRows - 1) * pitch + rest : rest);
  const caps: number[] = [];
  const starts: number[] = [];
  let edge = zone;
  for (const [i, row] of side.rows.entries()) {
    const room = row.tracks > 0 ? (row.tracks + 1) * TRACK : 0;
    starts.push(edge);
    caps.push(fixed?.caps[i] ?? edge + (i === 0 ? CAP_AWAY : ROW_GAP) + room);
    edge = caps[i]! + TEXT_AWAY + row.across;
  }
  const spacing = (row: number): number => Math.min(TRACK, ((caps[row] ?? zone) - (starts[row] ?? zone)) / ((side.rows[row]?.tracks ?? 0) + 1));
  return {
    mark: row => inset + first + row * pitch,
    zone,
    caps,
    cap: row => caps[row] ?? zone,
    text: row => (caps[row] ?? zone) + TEXT_AWAY,
    track: (row, track) => (starts[row] ?? zone) + (track + 1) * spacing(row),
    end: edge,
  };
}

/** Turns a distance outward into a coordinate: up or down from the ribbon, or right of the axis. */
export type Outward = (distance: number) => number;

/** The two sides of a ribbon whose upper edge is at `top`. */
export function ribbonSides(top: number): readonly [Outward, Outward] {
  return [distance => top - distance, distance => top + RIBBON + distance];
}
