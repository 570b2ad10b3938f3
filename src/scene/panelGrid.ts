// How a vertical picture is divided among several plots: columns beside one axis, or panels in a grid, each with its own.
// Columns that would be too narrow to read become panels one under the other, as a phone wants them.
// Knows nothing of events but how many lanes they have.

import {zeroHeight} from './laneNames.ts';
import type {Lane} from './lanes.ts';
import {panelPage, TICK_ROOM, type Page} from './page.ts';
import type {Settings} from './sceneOptions.ts';

/** Plots side by side. All lengths px. */
export interface PanelGrid {
  /** `columns` stand beside one axis, `panels` have one each. */
  readonly kind: 'columns' | 'panels';
  /** How many stand beside each other. */
  readonly across: number;
  /** Width of each, a folded one's too. */
  readonly width: number;
  readonly folded: number;
  /** Between neighbours, at the right of each. */
  readonly gap: number;
  /** Left edge of the first. */
  readonly left: number;
  /** What one of them is told of its page. */
  readonly page: Page;
  /** Room over an axis for a name. */
  readonly head: number;
}

/** Marks, steps and the narrowest label that reads well; with ticks; between panels; a folded column, px. */
const NARROWEST = 166;
const GAP = 10;
const PANEL_GAP = 24;
const FOLDED = 44;
/** Left of the name over a column, px. */
export const NAME_INSET = 8;
const HEAD = {columns: 48, panels: 34};

/** How many columns fit beside one axis, `folded` of them folded; fewer than 2 are none. */
export function columnCount({width}: Settings, page: Page, folded: number): number {
  const count = Math.floor((width - page.margin - page.axisAt - folded * FOLDED) / NARROWEST) + folded;
  return count - folded < 1 || count < 2 ? 0 : count;
}

/** The grid of a vertical picture with these lanes, or of calendar rows (without); `undefined` where there is only one plot. */
export function panelGrid(lanes: readonly Lane[] | undefined, settings: Settings, page: Page): PanelGrid | undefined {
  const {layout, orientation} = settings;
  if (orientation === 'horizontal') return undefined;
  if (layout === 'lanes' && lanes && columnCount(settings, page, foldedIn(lanes)) >= lanes.length) return columnsFor(lanes, settings, page);
  return layout === 'lanes' || layout === 'faceted' || layout === 'segmented' ? panelsFor(lanes, settings, page) : undefined;
}

function foldedIn(lanes: readonly Lane[]): number {
  return lanes.filter(({isCollapsed}) => isCollapsed).length;
}

function columnsFor(lanes: readonly Lane[], settings: Settings, page: Page): PanelGrid {
  const {width} = settings;
  const folded = foldedIn(lanes);
  const each = Math.floor((width - page.margin - page.axisAt - folded * FOLDED) / Math.max(1, lanes.length - folded));
  return {kind: 'columns', across: lanes.length, folded: FOLDED, gap: GAP, left: page.axisAt, page: panelPage(page, each - GAP, false), head: HEAD.columns + zeroHeight(lanes, each - GAP - NAME_INSET, settings), width: each};
}

function panelsFor(lanes: readonly Lane[] | undefined, settings: Settings, page: Page): PanelGrid {
  const {width} = settings;
  const count = lanes?.length ?? Infinity;
  const room = width - 2 * page.margin + PANEL_GAP;
  const across = Math.max(1, Math.min(count, Math.floor(room / (NARROWEST + TICK_ROOM + page.strip + PANEL_GAP))));
  const each = Math.floor(room / across);
  return {kind: 'panels', across, width: each, folded: 0, gap: PANEL_GAP, left: page.margin, page: panelPage(page, each - PANEL_GAP, true), head: HEAD.panels + zeroHeight(lanes ?? [], each - PANEL_GAP, settings)};
}
