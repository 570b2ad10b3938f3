// What users write (EventInput) and what the rest of the library reads (TimelineEvent).
// One page, so that a newcomer sees the whole vocabulary at once.
// Knows nothing of drawing.

import type {TimeValue} from '../time/timeValue.ts';

export type Status = 'occurred' | 'ongoing' | 'planned' | 'tentative' | 'cancelled' | 'postponed' | 'rescheduled';
export type Certainty = 'confirmed' | 'reported' | 'disputed' | 'denied' | 'retracted';
export type Stance = 'asserts' | 'denies' | 'plans';
export type LinkKind = 'causes' | 'responds' | 'cancels' | 'revises' | 'follows' | 'context' | 'part-of';

/** One end or one date: EDTF text, a `Date`, ms since the epoch, or anything with `epochMilliseconds` (Temporal). */
export type InstantInput = string | number | Date | {readonly epochMilliseconds: number | bigint};

/** The four bounds, for what EDTF cannot write (parts of a day, say). Texts are EDTF: a start bound means its first instant, `…Max` its last. */
export interface BoundsInput {
  readonly startMin: InstantInput;
  readonly startMax: InstantInput;
  readonly endMin: InstantInput;
  readonly endMax: InstantInput;
  /** The author's words for it. */
  readonly text?: string;
}

export type DateInput = InstantInput | {readonly start: InstantInput; readonly end: InstantInput} | BoundsInput;

export interface Place { readonly name: string; readonly lat?: number; readonly lon?: number }
export interface Claim { readonly source: string; readonly url?: string; readonly quote?: string; readonly date?: string; readonly stance?: Stance }
export interface Link { readonly to: string; readonly kind: LinkKind; readonly text?: string }
export interface Figure { readonly label: string; readonly value: string | number; readonly unit?: string; readonly source?: string; readonly asOf?: string }
export interface Media { readonly src: string; readonly alt: string; readonly caption?: string; readonly credit?: string }

/** An event as users write it. Unknown keys are kept and reported. */
export interface EventInput {
  readonly id?: string;
  readonly title: string;
  readonly date?: DateInput;
  readonly plannedDate?: DateInput;
  readonly decidedDate?: DateInput;
  readonly status?: Status;
  readonly certainty?: Certainty;
  readonly description?: string;
  readonly group?: string;
  readonly category?: string;
  readonly tags?: readonly string[];
  readonly type?: string;
  readonly priority?: number;
  readonly people?: readonly string[];
  readonly place?: string | Place;
  readonly claims?: readonly Claim[];
  readonly links?: readonly Link[];
  readonly figures?: readonly Figure[];
  readonly media?: readonly Media[];
  readonly url?: string;
  readonly lang?: string;
  readonly dateText?: string;
  readonly asOf?: string;
}

/** A stretch of time with a name, drawn behind the events. A date that is no span stands for the whole of it. */
export interface EraInput {
  readonly title: string;
  readonly date: DateInput;
  /** Of the events' groups: gives the era its hue. */
  readonly group?: string;
  readonly category?: string;
}

/** A whole story: events and what stands above and behind them. */
export interface StoryInput {
  readonly title?: string;
  readonly subtitle?: string;
  readonly source?: string;
  /** The day the story was told; EDTF day. */
  readonly asOf?: string;
  readonly events: readonly EventInput[];
  readonly eras?: readonly EraInput[];
}

/** An event after checking: dates parsed, defaults filled in, id unique. */
export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  /** When it happened (or is said to have). Absent: undated, unless `planned` is given. */
  readonly time?: TimeValue;
  /** When it was planned for. */
  readonly planned?: TimeValue;
  /** When the plan was cancelled or moved. */
  readonly decided?: TimeValue;
  readonly status: Status;
  readonly certainty: Certainty;
  readonly description?: string;
  readonly group?: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly type?: string;
  /** 1–10; the higher wins room for its label. */
  readonly priority: number;
  readonly people: readonly string[];
  readonly place?: Place;
  readonly claims: readonly Claim[];
  readonly links: readonly Link[];
  readonly figures: readonly Figure[];
  readonly media: readonly Media[];
  readonly url?: string;
  readonly lang?: string;
  readonly dateText?: string;
  /** The first instant of the day its words are relative to, ms. */
  readonly asOf?: number;
  /** Keys we do not know, as given. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** An era after checking. */
export interface Era {
  readonly title: string;
  readonly time: TimeValue;
  readonly group?: string;
  readonly category?: string;
}

/** What the checks gave for a whole story. Events come in reading order. */
export interface Story {
  readonly events: readonly TimelineEvent[];
  readonly title?: string;
  readonly subtitle?: string;
  readonly source?: string;
  /** The first instant of the day the story was told, ms. */
  readonly asOf?: number;
  /** By start, then end. Absent where a host made the story by hand and has none. */
  readonly eras?: readonly Era[];
}
