// What every layout is told, and how long its axis is.
// A layout is a function from this and a scale to a drawn plot; the rest of the picture is the same for all.
// Knows nothing of how any of them goes about it.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import type {WordOptions} from './describe.ts';
import type {Plot} from './drawPlot.ts';
import type {EraStrip} from './eraLanes.ts';
import type {FadeBook} from './fades.ts';
import type {TextBook} from './fitPlot.ts';
import type {Part} from './header.ts';
import type {Lane} from './lanes.ts';
import type {LegendEntry} from './legend.ts';
import {TALLEST, type Page} from './page.ts';
import type {PanelGrid} from './panelGrid.ts';
import type {SceneMemo} from './sceneMemo.ts';
import type {Settings} from './sceneOptions.ts';
import {wholeRows} from './segmentedStory.ts';
import type {StoryColumns} from '../event/storyColumns.ts';

export interface PlotPlan {
  readonly dated: readonly TimelineEvent[];
  /** The numbers of `dated`. */
  readonly columns: StoryColumns;
  /** Where each event stands in the story, by id; made when it is first asked for. */
  readonly order: () => ReadonlyMap<string, number>;
  /** Ends of the axis, px along it, and the upper edge of the plot. */
  readonly axis: readonly [number, number];
  readonly top: number;
  readonly settings: Settings;
  readonly page: Page;
  readonly texts: TextBook;
  /** Where the layout has lanes: those, and how much of the width their names take. */
  readonly lanes: readonly Lane[] | undefined;
  readonly column: number;
  /** Where time runs downward and there are several plots: how they share the page. */
  readonly grid: PanelGrid | undefined;
  /** Without axis and eras, where several plots share them. */
  readonly bare?: boolean;
  /** Whether its ends cut through events that go on in another plot. */
  readonly isCut?: boolean;
  readonly fades: FadeBook;
  readonly groups: readonly string[];
  readonly eras: EraStrip;
  readonly name: (event: TimelineEvent) => string;
  readonly related: (event: TimelineEvent) => string;
  readonly words: WordOptions;
  readonly footer: (states: ReadonlySet<LegendEntry>, top: number) => Part;
}

/** A layout: everything between header and footer. */
export type PlotLayout = (plan: PlotPlan, scale: TimeScale, memo: SceneMemo) => Plot;

/** The axis along its own direction: across the page behind a column of names, or down it for as long as the labels need. */
export function axisPlace({dated, settings, page, texts, top, column, lanes, grid}: Pick<PlotPlan, 'dated' | 'settings' | 'page' | 'texts' | 'top' | 'column' | 'lanes' | 'grid'>): readonly [number, number] {
  if (settings.orientation === 'horizontal') return [page.margin + column, settings.width - page.margin];
  const wants = (events: readonly TimelineEvent[]): number => events.slice(0, 60).reduce((sum, event) => sum + (texts(event, true)[0]?.height ?? 0) + AIR, 40);
  const open = lanes?.filter(({isCollapsed}) => !isCollapsed).map(({events}) => wants(events)) ?? [];
  const units = grid && !lanes ? wholeRows(dated, settings) : [];
  const wanted = grid === undefined ? wants(dated) : Math.max(0, ...(lanes ? open : units.map(wants)));
  const rows = grid === undefined || grid.kind === 'columns' ? 1 : Math.ceil((lanes ?? units).length / grid.across);
  const most = settings.height === undefined ? Math.min(TALLEST.vertical, Math.max(LEAST, STACKED / rows - (grid?.head ?? 0) - UNDER)) : Math.max(240, (settings.height - top - page.gap) / rows - (grid?.head ?? 0));
  const from = top + (grid?.head ?? 0) + 8;
  return [from, from + Math.max(Math.min(320, most), Math.min(most, wanted))];
}

/** What a vertical axis has for each label beyond its height, px: with less, labels stand farther from their marks. */
const AIR = 26;

/** Length of all panels under one another, what lies under each, and the least for one, px. */
const STACKED = 4000;
const UNDER = 26;
const LEAST = 240;
