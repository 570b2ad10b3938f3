// What one picture remembers of the last: each stage is made again only when its inputs changed.
// Identity is compared, never content, so a look costs nothing.
// Knows nothing of what the stages do.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import type {SteadyCustom} from './customPlaces.ts';
import type {EraStrip} from './eraLanes.ts';
import type {LabelText} from './labelText.ts';
import type {LegendEntry} from './legend.ts';
import type {LinkBook} from './linkBook.ts';
import type {FittedLanes} from './fitLanes.ts';
import type {FittedPlot} from './fitPlot.ts';
import type {SteadyLane} from './laneLayout.ts';
import type {Lane} from './lanes.ts';
import type {SceneNode} from './scene.ts';
import type {StoryColumns} from '../event/storyColumns.ts';
import type {RelativeStory} from './relativeStory.ts';
import type {StoryIndex} from './storyIndex.ts';
import type {StoryParts} from '../event/storyParts.ts';
import type {ZoomLabels} from './zoomLabels.ts';
import type {RangedLane} from './rangedLane.ts';
import type {SegmentedWhole} from './segmentedStory.ts';

/** One remembered value and what it was made from. */
export interface Slot<T> { kept?: {readonly inputs: readonly unknown[]; readonly value: T} }

/** The stages of a picture that are worth remembering. One memo serves one picture. */
export interface SceneMemo {
  readonly parts: Slot<StoryParts>;
  /** Where each group counts from a start of its own: the story so, and what of it is shown. */
  readonly relative: Slot<RelativeStory | undefined>;
  readonly placed: Slot<readonly TimelineEvent[]>;
  /** Where several plots share a story: of one of them. */
  readonly columns: Slot<StoryColumns>;
  readonly order: Slot<ReadonlyMap<string, number>>;
  readonly links: Slot<LinkBook>;
  /** The same of what passes a filter. */
  readonly shown: Slot<StoryParts>;
  readonly name: Slot<string>;
  readonly recap: Slot<string>;
  readonly eras: Slot<EraStrip>;
  readonly scale: Slot<TimeScale | undefined>;
  /** Both ends of a turn to true proportions. */
  readonly brokenScale: Slot<TimeScale | undefined>;
  readonly evenScale: Slot<TimeScale | undefined>;
  readonly overview: Slot<SceneNode>;
  readonly texts: Slot<Map<string, readonly LabelText[]>>;
  readonly states: Slot<ReadonlySet<LegendEntry>>;
  readonly fitted: Slot<FittedPlot>;
  readonly index: Slot<StoryIndex>;
  readonly zoomLabels: Slot<ZoomLabels>;
  readonly lanes: Slot<readonly Lane[] | undefined>;
  readonly shownLanes: Slot<readonly Lane[]>;
  readonly fittedLanes: Slot<FittedLanes>;
  readonly steadyLanes: Slot<readonly SteadyLane[]>;
  readonly laneRanges: Slot<readonly (RangedLane | undefined)[]>;
  /** Rows of the calendar with everything in view, and how high they are together. */
  readonly segmented: Slot<SegmentedWhole>;
  readonly custom: Slot<SteadyCustom>;
  readonly customSteady: Slot<SteadyCustom>;
  /** Of the pictures at both ends, while the axis turns from one to the other. */
  readonly ends: Slot<readonly [SceneMemo, SceneMemo]>;
  /** What each of several plots in one picture remembers, by its name. */
  readonly panels: Slot<Map<string, SceneMemo>>;
}

/** An empty memo. */
export function createSceneMemo(): SceneMemo {
  return {parts: {}, placed: {}, relative: {}, columns: {}, order: {}, links: {}, shown: {}, name: {}, recap: {}, eras: {}, scale: {}, brokenScale: {}, evenScale: {}, overview: {}, texts: {}, states: {}, fitted: {}, index: {}, zoomLabels: {}, lanes: {}, shownLanes: {}, fittedLanes: {}, steadyLanes: {}, laneRanges: {}, custom: {}, customSteady: {}, ends: {}, panels: {}, segmented: {}};
}

/** The slot's value if it was made from these very inputs, else a new one. */
export function remember<T>(slot: Slot<T>, inputs: readonly unknown[], make: () => T): T {
  const {kept} = slot;
  if (kept?.inputs.length === inputs.length && inputs.every((input, i) => Object.is(input, kept.inputs[i]))) return kept.value;
  const value = make();
  slot.kept = {inputs, value};
  return value;
}
