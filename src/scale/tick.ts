// One mark on the axis, and what a caller must say for marks to be chosen.
// Shared by the pieces that choose them.
// Knows nothing of languages or fonts: the caller brings both as functions.

import type {CalendarUnit} from '../time/calendarUnits.ts';
import type {ZoneInput} from '../time/zone.ts';

/** One tick or cell of the axis; times in ms. */
export interface Tick {
  /** Where it begins. A cell of the lower row may begin before the view. */
  readonly t: number;
  /** Where the next one begins, or the segment ends. */
  readonly end: number;
  /** '' when there is no room for it. */
  readonly label: string;
  /** The label belongs in the middle of `[t, end)`; else a lower one is centred at `t`, an upper one begins there. */
  readonly cell: boolean;
}

/** What labels say and how much of the axis they take, in px. */
export interface TickRoom {
  /** Px a lower label takes along the axis: its width when horizontal, its line height when vertical. */
  readonly lower: (label: string) => number;
  readonly upper: (label: string) => number;
  /** Px the one name of a piece takes, in its middle; as `upper` when absent. */
  readonly name?: (label: string) => number;
  /** Least px between labels of a row. */
  readonly gap: number;
  /** The same where labels stand at instants rather than in cells, which need more air to be read; `gap` when absent. */
  readonly instantGap?: number;
  /**
   * The label of the tick at `t` (ms) among ticks `step` units apart. `upper` is the heading over such ticks: the day
   * over hours and finer, the month over days, the year over months. `short` asks for a day without its weekday.
   */
  readonly format: (t: number, unit: CalendarUnit, step: number, level: 'lower' | 'upper', short: boolean) => string;
  readonly zone?: ZoneInput;
  /** Px a label may stick out where the view ends (never into a break); 16 when absent. */
  readonly margin?: number;
}
