// What a language must supply: words, patterns, plural rules, direction.
// One object a language, handed in as an option; nobody pays for what they do not use.
// Knows nothing of events or pixels.

import type {Locale as DateFnsLocale} from 'date-fns';

/** Nominal amounts: "1 year", "27 years". */
export type DurationUnit = 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'thousandYears' | 'millionYears' | 'billionYears';

/** Names of months and weekdays: what we use of a date-fns locale, so that the rest of it need not be shipped. Any will do. */
export interface DateNames extends Pick<DateFnsLocale, 'code'> {
  readonly localize: Pick<DateFnsLocale['localize'], 'month' | 'day'>;
}

/** All text annals itself writes, in one language. Data is never translated. */
export interface Locale {
  /** BCP 47 tag. */
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
  /** Month and weekday names. */
  readonly dateFns: DateNames;
  /** The day on which a week begins: 0 is Sunday; default 1, Monday. */
  readonly weekStart?: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  readonly dates: DateWords;
  readonly words: Words;
}

/** A date-fns pattern of the letters y, M, L, d, E, H, m, s and S, with literal text in single quotes. */
export type DatePattern = string;

/** `short` for labels, `long` for accessible names and details. */
export interface ShortAndLong<T> { readonly short: T; readonly long: T }

/** Part of a date that is in doubt by itself. */
export interface DoubtfulPart { readonly part: 'year' | 'month' | 'day'; readonly qualifier: '?' | '~' | '%' }

/**
 * Patterns and words for dates. `src/time/formatDate.ts` fills them in; see `en.ts` for a worked set. Dates that come in
 * as text were made by the same locale, so a language whose words change around a date may look at how it begins.
 */
export interface DateWords {
  readonly day: ShortAndLong<DatePattern>;
  /** What `d` gives for the first of a month, where that is no bare number ("1er mars"). */
  readonly firstOfMonth?: string;
  /** Whether dates begin with their year: then the first of two says it for both ("2025年2月27日～3月6日"). Default: the last does. */
  readonly yearFirst?: boolean;
  /** A month with its year: alone, and as an end of a span, where it may be shorter. */
  readonly month: DatePattern;
  readonly spanMonth: ShortAndLong<DatePattern>;
  /** Day and month, month alone, where the other end of the span says the year ("27 February – 6 March 2025"). */
  readonly dayMonth: DatePattern;
  readonly monthAlone: ShortAndLong<DatePattern>;
  /** First and last day of a span within one month ("3–9 March 2025"). */
  readonly sameMonth: {readonly first: DatePattern; readonly last: DatePattern};
  /** A day with its weekday, for dates near the day of writing. */
  readonly weekday: DatePattern;
  /** Time of day to the minute, to the second, to the ms. */
  readonly time: DatePattern;
  readonly timeSecond: DatePattern;
  readonly timeMs: DatePattern;
  readonly dateTime: (day: string, time: string) => string;
  /** Tick labels: below (`day` of step 1, `dayNumber` of longer steps) and the heading above them. */
  readonly tick: Readonly<Record<'day' | 'dayNumber' | 'month' | 'dayHeading' | 'monthHeading' | 'yearHeading' | 'segmentMonth' | 'segmentDay', DatePattern>>;
  /** A year in deep time on a tick: thousands (ka), millions (Ma), billions (Ga) of years ago. */
  readonly deepTick: (count: number, unit: 'ka' | 'Ma' | 'Ga') => string;
  /** A far year to come on a tick, of its number in words: "1 million". */
  readonly farTick: (count: string) => string;
  /** An astronomical year: 0 is 1 BCE. */
  readonly year: (year: number) => string;
  /** The decade or century that begins with this year. */
  readonly decade: (year: number) => string;
  readonly century: (year: number) => string;
  /** EDTF codes 21–41; `year` is text and may be two years for a winter. */
  readonly season: (code: number, year: string, long: boolean) => string;
  /** As `season`, of some year within a longer stretch: `20XX-41` is the second half of some year of the 2000s. */
  readonly seasonOfSomeYear: (code: number, years: string) => string;
  readonly twoYears: (first: number) => string;
  readonly ago: (amount: string) => string;
  /** So long after now: "in 3 days". */
  readonly ahead: (amount: string) => string;
  readonly duration: (count: number, unit: DurationUnit) => {readonly count: string; readonly unit: string};
  /** Count and unit of a duration on one line. Default: with a space between them. */
  readonly amount?: (count: string, unit: string) => string;
  readonly dayPart: Readonly<Record<'night' | 'morning' | 'afternoon' | 'evening', (day: string) => string>>;
  readonly about: (date: string) => string;
  readonly possibly: (date: string) => string;
  /** Some parts of the date are in doubt, the rest is sure. */
  readonly doubtful: (date: string, parts: readonly DoubtfulPart[]) => string;
  /** On the date or earlier, on the date or later; `isDay` tells "on" from "in". */
  readonly before: (date: string, long: boolean, isDay: boolean) => string;
  readonly after: (date: string, long: boolean, isDay: boolean) => string;
  readonly between: (a: string, b: string) => string;
  readonly span: (a: string, b: string, long: boolean) => string;
  /** As `span`, for two bare numbers: "1964–2008", "3–9 March 2025", "18:00–21:00". */
  readonly range: (a: string, b: string, long: boolean) => string;
  /** A span of which one end at least is no plain date: "began between 3 and 4 March 2025, ended by 9 March 2025". */
  readonly beganEnded: (start: string, end: string) => string;
  readonly since: (date: string) => string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  /** A remark after a date: "ongoing", "end unknown". */
  readonly remark: (date: string, remark: string, long: boolean) => string;
  readonly ongoing: string;
  readonly endUnknown: string;
  readonly startUnknown: string;
  readonly someDayIn: (period: string) => string;
  readonly someMonthIn: (period: string) => string;
  readonly oneOf: (dates: readonly string[]) => string;
  readonly allOf: (dates: readonly string[]) => string;
  /** A stretch with the year it is estimated to be: EDTF's `1950S2`. */
  readonly estimated: (date: string, year: string) => string;
  readonly undated: string;
}

/** What a timeline tells its reader by the way: how to zoom, what the keys do, what came of it. */
export interface HintWords {
  /** Over the picture, when the wheel is turned without the key; Apple's keyboards have another one. */
  readonly wheel: (isApple: boolean) => string;
  /** What stands on a key that is called so in English: "Home", "End", "Page Up", "Page Down", "Enter", "Esc". */
  readonly cap: (key: string) => string;
  /** What the keys do: to the next in time, to the next lane or group, and so on. */
  readonly keys: Readonly<Record<'time' | 'lane' | 'ends' | 'screen' | 'open' | 'close' | 'zoom' | 'all' | 'links' | 'find' | 'help', string>>;
  /** Said when the view has changed: all text is made by the same locale. */
  readonly inView: (stretch: string, events: string) => string;
  /** Which of an event's links was followed, and that there are none. */
  readonly followed: (relation: string, n: number, count: number) => string;
  readonly noLinks: string;
}

/** Words of the interface and of accessible names. */
export interface Words {
  readonly status: Readonly<Record<'occurred' | 'ongoing' | 'planned' | 'tentative' | 'cancelled' | 'postponed' | 'rescheduled', string>>;
  readonly certainty: Readonly<Record<'confirmed' | 'reported' | 'disputed' | 'denied' | 'retracted', string>>;
  readonly plannedFor: (date: string) => string;
  /** A plan whose date is known on one side only, so that "planned for" cannot stand before it. */
  readonly plannedAt: (date: string) => string;
  /** Something of the past or present that is known to go on, where its dates do not say so. */
  readonly stillOngoing: (date: string) => string;
  readonly decidedOn: Readonly<Record<'cancelled' | 'postponed' | 'rescheduled', (date: string) => string>>;
  /** The old date of a plan that was moved to a new one. */
  readonly movedFrom: Readonly<Record<'postponed' | 'rescheduled', (date: string) => string>>;
  readonly accordingTo: (source: string) => string;
  readonly deniedBy: (source: string) => string;
  readonly sources: (count: number) => string;
  readonly listJoin: (items: readonly string[]) => string;
  /** Phrases of one sentence: "planned for 3 March 2025, cancelled 1 March 2025". None is empty. */
  readonly phrases: (phrases: readonly string[]) => string;
  /** Each text a sentence, one after another. None is empty. */
  readonly sentences: (texts: readonly string[]) => string;
  readonly quoted: (text: string) => string;
  readonly events: (count: number) => string;
  readonly cluster: (count: number, from: string, to: string) => string;
  /** A count from 1000 on that fits a pill: at most four narrow letters, rounded down. */
  readonly shortCount: (count: number) => string;
  readonly undatedCount: (count: number) => string;
  readonly more: (count: number) => string;
  readonly cut: (duration: string) => string;
  readonly compressed: (duration: string) => string;
  readonly asOf: string;
  /** An axis that counts from a common start. */
  readonly relative: {
    /** The day that a group is counted from. */
    readonly dayZero: (date: string) => string;
    /** From so long after the start to so long after it. */
    readonly stretch: (from: string, to: string) => string;
  };
  /** Names the lane of events that have no group. */
  readonly otherGroup: string;
  /** Beside the line at the present, where a host asks for one. */
  readonly now: string;
  /** On the button that shows time without breaks. */
  readonly trueProportions: string;
  readonly timeline: string;
  /** Names of the toolbar and of its buttons. */
  readonly toolbar: Readonly<Record<'name' | 'zoomIn' | 'zoomOut' | 'fit' | 'previous' | 'next' | 'table' | 'find' | 'help', string>>;
  readonly hints: HintWords;
  /** The strip with all of the story: named `toScale` where the axis above it is not. */
  readonly overview: Readonly<Record<'name' | 'toScale', string>>;
  /** What moves the view along that strip: all of it, its first and its last end. */
  readonly brush: Readonly<Record<'window' | 'start' | 'end', string>>;
  readonly summary: (count: string, from: string, to: string) => string;
  /** The story in a few phrases, for whoever cannot see the picture. */
  readonly recap: {
    readonly groups: (names: string) => string;
    /** The stretch of the calendar with the most events. */
    readonly busiest: (period: string, count: number) => string;
    /** The longest time without any event. */
    readonly gap: (length: string, stretch: string) => string;
    /** How many dates are not certain. */
    readonly uncertain: (count: number) => string;
  };
  /** Controls that show some of the events only. */
  readonly filter: {
    readonly name: string;
    /** Names the keys of a legend that hide and show groups. */
    readonly groups: string;
    readonly tags: string;
    /** What is looked for in all that is told of an event. */
    readonly text: string;
    /** For events that have no value in a field. */
    readonly without: string;
    readonly shown: (count: number, given: number) => string;
    readonly showAll: string;
    readonly none: string;
  };
  readonly find: {
    readonly name: string;
    readonly none: string;
    readonly count: (count: number) => string;
    /** Which of the matches: "3 of 17". */
    readonly position: (n: number, count: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  readonly table: {
    readonly date: string;
    readonly event: string;
    readonly sources: string;
    /** Takes what is in the table home as a file. */
    readonly download: string;
  };
  readonly problems: (count: number) => string;
  readonly legend: Readonly<Record<'somewhere' | 'about' | 'uncertain' | 'before' | 'after' | 'fuzzy' | 'openEnd' | 'unknownEnd' | 'oneOf' | 'allOf' | 'planned' | 'tentative' | 'cancelled' | 'postponed' | 'moved' | 'claim' | 'disputed' | 'denied' | 'retracted' | 'cut' | 'compressed' | 'cluster', string>>;
  readonly details: Readonly<Record<'when' | 'asGiven' | 'status' | 'certainty' | 'where' | 'who' | 'group' | 'category' | 'claims' | 'figures' | 'related' | 'close' | 'media' | 'source' | 'tags' | 'previous' | 'next' | 'neighbours', string>>;
  /** Where an event stands in reading order: "event 2 of 10". */
  readonly position: (n: number, count: number) => string;
  readonly loading: string;
  /** Why nothing can be shown; the reason is a whole sentence. */
  readonly failed: (reason: string) => string;
  /** A story without events, as a sentence. */
  readonly noEvents: string;
  readonly link: Readonly<Record<'causes' | 'responds' | 'cancels' | 'revises' | 'follows' | 'context' | 'part-of', {readonly out: string; readonly in: string}>>;
  /** Under a picture with more links than are drawn. */
  readonly arcs: {readonly some: (shown: number, all: number) => string};
  readonly stance: Readonly<Record<'asserts' | 'denies' | 'plans', string>>;
}
