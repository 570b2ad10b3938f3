// The picture as data: plain nodes that a browser and a server print alike.
// What a host or a test may rely on, the scene says in numbers: sizes, domains, clusters, counts.
// Knows nothing of the DOM.

import type {TimelineEvent} from '../event/event.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import type {Warp} from '../scale/warp.ts';

/** The direction in which time runs. */
export type Orientation = 'horizontal' | 'vertical';

/** Where a drawn event may be met by an arc, px along the axis and across it. */
export interface Spot {
  /** Where it is best met, the stretch within which it may be, and how far its mark reaches. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  readonly half: number;
}

/** One element of the picture. Keys are unique among siblings; a node keeps its element while its key stays. */
export interface SceneNode {
  readonly key: string;
  readonly tag: string;
  /** `undefined` leaves the attribute out. Numbers are printed with at most two decimals. */
  readonly attrs?: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly SceneNode[];
  /** Text content; a node has either children or text. */
  readonly text?: string;
  /** Of an event on the axis; never printed. */
  readonly spot?: Spot;
}

/** Events that had no room of their own, counted in one place. */
export interface SceneCluster {
  readonly id: string;
  /** The stretch of warped time it stands for. */
  readonly u0: number;
  readonly u1: number;
  /** Ids of its events, in reading order. */
  readonly events: readonly string[];
}

/** Where every event went: `labelled + marked + clustered + undated + outside (+ filtered) = given`. */
export interface SceneCounts {
  readonly given: number;
  readonly labelled: number;
  /** Drawn as a mark without a label; its name is one step away. */
  readonly marked: number;
  readonly clustered: number;
  readonly undated: number;
  /** Not in the stretch of time in view. */
  readonly outside: number;
  /** Left out by a filter; absent where there is none. */
  readonly filtered?: number;
}

/** Where the overview strip is drawn: all of `times` (ms), linear, from `from` to `to` px across the page. */
export interface SceneOverview {
  readonly from: number;
  readonly to: number;
  /** Of its band, without the dates below it. */
  readonly top: number;
  readonly bottom: number;
  readonly times: readonly [number, number];
}

/** Where the key to a group is drawn: its left end and its middle, px. */
export interface SceneKey {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** One of several axes of a picture: of a facet, or of a row of the calendar. */
export interface ScenePanel {
  /** What its parts carry as `data-panel`. */
  readonly name: string;
  /** Where `view`, the stretch of warped time that it shows, is drawn, px along it. */
  readonly axis: {readonly from: number; readonly to: number};
  readonly view: readonly [number, number];
  readonly warp: Warp;
}

/** A whole picture. */
export interface Scene {
  /** The `svg` element. */
  readonly root: SceneNode;
  /** Style text that the picture needs where it stands alone. */
  readonly css: string;
  /** The length of a text node as it was laid out, px: what a picture needs that may meet other fonts. */
  readonly lengthOf: (text: SceneNode) => number;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** What the warp is of: ms since 1970, or since the start that each group has of its own. */
  readonly time: AxisTime;
  /** The events it was made for where it has them, in its order; and any event there, where that is not at its dates. */
  readonly events: readonly TimelineEvent[];
  readonly placed?: (event: TimelineEvent) => TimelineEvent;
  readonly warp: Warp;
  /** The stretches, ms, that are cut out or compressed; and whether there are any when the axis is not in true proportions. */
  readonly breaks: readonly (readonly [number, number])[];
  readonly breakable: boolean;
  /** Where `view` is drawn, px along the axis; of several panels, along the first. */
  readonly axis: {readonly from: number; readonly to: number};
  /** Absent where all stands along one axis. */
  readonly panels?: readonly ScenePanel[];
  /** The stretch of warped time that shows everything, and the one drawn. */
  readonly fit: readonly [number, number];
  readonly view: readonly [number, number];
  readonly clusters: readonly SceneCluster[];
  /** The keys to the groups; absent where lanes name them or there is but one. */
  readonly key?: readonly SceneKey[];
  /** Absent where there is no strip. */
  readonly overview?: SceneOverview;
  readonly counts: SceneCounts;
  /** Which of the events each drawn one is, in reading order from 0, by its id; absent where the layout would have to look for that. */
  readonly places?: ReadonlyMap<string, number>;
}

/** A node; the shorthand all of the scene is written in. */
export function node(tag: string, key: string, attrs: SceneNode['attrs'] = {}, children?: readonly SceneNode[] | string): SceneNode {
  if (typeof children === 'string') return {key, tag, attrs, text: children};
  return children === undefined ? {key, tag, attrs} : {key, tag, attrs, children};
}
