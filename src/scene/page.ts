// How a width is divided: margins, the tick column, how far labels may reach.
// The numbers of the visual language, by orientation and width, in one place.
// Knows nothing of events.

import type {LabelText} from './labelText.ts';
import type {LayoutSpace} from './eventLayout.ts';
import {PILL} from './drawClusters.ts';
import type {Settings} from './sceneOptions.ts';

export interface Page {
  readonly margin: number;
  /** Space between the header, the plot, and the parts below it. */
  readonly gap: number;
  /** Room across for the names of eras: above a horizontal plot, left of a vertical axis. */
  readonly strip: number;
  /** At 480 px and below type is set smaller and the legend in columns. */
  readonly narrow: boolean;
  /** Length of tails and arrows that may run into the margin. */
  readonly tail: number;
  /** Half the thickness of a bar. */
  readonly half: number;
  /** Vertical only: the axis, and the cap of all labels, px from the left. */
  readonly axisAt: number;
  readonly capAt: number;
}

/** Tallest horizontal and vertical pictures that are not asked for a height, px. */
export const TALLEST = {horizontal: 640, vertical: 2000};

/** A horizontal picture narrower than this may be taller by a half of what it lacks, px: its labels need the room. */
const ROOMY = 780;

/** How tall a picture may be that is not asked for a height, px. */
export function tallestOf({width, orientation}: Pick<Settings, 'width' | 'orientation'>): number {
  return TALLEST[orientation] + (orientation === 'horizontal' ? Math.max(0, ROOMY - width) / 2 : 0);
}

/** Room for tick labels left of a vertical axis, for columns of marks right of it, for leaders that step aside. */
const TICKS = 52;
const COLUMNS = 90;
const STEPS = 14;

/** Room for columns of marks where several plots stand side by side: so much for each, the least, and what labels should have of the width. */
const COLUMN = 12;
const LEAST_COLUMNS = 54;
const LABELS = 140;

/** From an axis to the far end of its ticks. */
export const TICK_ROOM: number = TICKS + 6;

export function pageOf({width, orientation}: Settings, strip: number): Page {
  const margin = width >= 900 ? 40 : width >= 480 ? 24 : 16;
  const axisAt = margin + (orientation === 'vertical' ? strip : 0) + TICKS + 6;
  return {
    margin, strip, gap: width >= 900 ? 16 : 12, narrow: width <= 480, tail: margin >= 40 ? 32 : margin >= 24 ? 20 : 14,
    half: orientation === 'horizontal' ? 5 : 4, axisAt,
    capAt: axisAt + COLUMNS + STEPS,
  };
}

/** Above this many events sources are left to the details from the start, and labels come in fewer shapes. */
export const FEW = 60;

/** Above this many labels have one height, and each is placed for itself: the layout of the few would take too long. */
export const CROWD = 240;

/** The page of one of several vertical plots that is `width` px wide, counted from its own left edge; with or without ticks of its own. */
export function panelPage(page: Page, width: number, hasTicks: boolean): Page {
  const axisAt = hasTicks ? page.strip + TICK_ROOM : 0;
  const more = Math.floor((width - axisAt - LEAST_COLUMNS - STEPS - LABELS) / COLUMN) * COLUMN;
  const columns = Math.max(LEAST_COLUMNS, Math.min(COLUMNS, LEAST_COLUMNS + more));
  return {...page, margin: 0, axisAt, capAt: axisAt + columns + STEPS, ...(!hasTicks && {strip: 0})};
}

/** How wide the labels of `count` events may be, px. The more there are, the fewer shapes are made of each. */
export function labelWidths({width, orientation}: Settings, page: Page, count: number): readonly number[] {
  if (orientation === 'vertical') return [Math.min(420, width - page.capAt - 6 - page.margin)];
  if (count > CROWD) return [110, 150, 230];
  return count > FEW ? [170, 110] : [200, 170, 140, 115, 92];
}

/** What stays free of the labels of a crowd between them and the edge of the picture, px. */
const LEAST_MARGIN = 8;

/** What the layout is told, apart from the texts. */
export function calloutSpace(settings: Settings, page: Page, labelsAcross: number): Omit<LayoutSpace, 'texts' | 'slots'> {
  const flat = settings.orientation === 'horizontal';
  const columns = page.capAt - STEPS - page.axisAt;
  return {
    callouts: {
      sides: flat ? 2 : 1, labelRows: flat ? 3 : 1, labelsAcross: flat ? labelsAcross : Infinity,
      markRows: flat ? 5 : Math.floor((columns - 18) / 12) + 1, least: flat ? {along: 72, across: 33} : {along: 33, across: 0}, gap: flat ? 12 : 14, reach: flat ? 100 : Infinity,
    },
    overhang: flat ? 0 : 8, hang: flat ? Math.max(0, page.margin - LEAST_MARGIN) : 8,
    mark: {half: page.half, tail: page.tail},
    sizeOf: ({width, height}: LabelText) => flat ? {along: width, across: height} : {along: height, across: 0},
    pill: PILL, cell: 34, longest: flat ? 230 : 280,
  };
}
