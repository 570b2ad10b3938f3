// The text of an event's label, in every shape it could take.
// Title in few lines, date in words, who says so; the layout chooses the shape that fits.
// Knows nothing of where the label will stand.

import type {TimelineEvent} from '../event/event.ts';
import type {MeasureText, TextStyle} from '../layout/measureText.ts';
import {wrapper, type Wrapping} from '../layout/wrapText.ts';
import {labelWords, sourceWords, type WordOptions} from './describe.ts';
import type {Orientation} from './scene.ts';

/** Type of a label, px. */
export const TITLE: TextStyle = {size: 13, weight: 600};
export const SMALL: TextStyle = {size: 12, weight: 400};
export const TITLE_LINE = 17;
export const SMALL_LINE = 16;

/** Room for the group's chip before the source. */
export const CHIP_ROOM = 14;

/** One shape of a label. `cost` is how much worse it reads than the best shape, in px of shift. */
export interface LabelText {
  readonly title: readonly string[];
  readonly date: readonly string[];
  readonly meta: readonly string[];
  readonly chip: boolean;
  /** Whether any of it ends in "…". */
  readonly cut: boolean;
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

export interface LabelSpace {
  readonly orientation: Orientation;
  /** Widths to try, px. */
  readonly widths: readonly number[];
  /** Lines of title that read well; more cost. */
  readonly lines: number;
  /** Whether the source line is wanted. */
  readonly meta: boolean;
  /** Whether it is one of very many: then no label along an axis across is taller than two lines of title and one of date. */
  readonly crowd: boolean;
  readonly measure: MeasureText;
  readonly words: WordOptions;
}

/** Most lines of title, date and source before they are cut: beside a vertical axis there is more room downward. */
const MOST = {horizontal: {title: 4, date: 3, meta: 3}, vertical: {title: 6, date: 5, meta: 3}};
const MOST_IN_CROWD = {title: 2, date: 1, meta: 0};

/** Height of a label in a crowd, px. */
export const CROWD_LABEL: number = MOST_IN_CROWD.title * TITLE_LINE + MOST_IN_CROWD.date * SMALL_LINE;

/** The shapes of one event's label, the best first, no two of one size; text is cut only where every width would cut it. */
export function labelTexts(event: TimelineEvent, space: LabelSpace): LabelText[] {
  const date = labelWords(event, space.words);
  const meta = space.meta ? sourceWords(event, space.words.locale) || (event.group ?? '') : '';
  const chip = meta !== '' && event.group !== undefined;
  const [title, dates, who] = [wrapper(event.title, part => space.measure(part, TITLE)), wrapper(date, part => space.measure(part, SMALL)), wrapper(meta, part => space.measure(part, SMALL))];
  const tried = space.widths.map(width => shapeAt({title, dates, who}, chip, width, space));
  const whole = tried.filter(shape => !shape.cut);
  const shapes = (whole.length > 0 ? whole : tried).map(({made}) => made());
  const seen = new Set<string>();
  return shapes.sort((a, b) => a.cost - b.cost || a.height - b.height || a.width - b.width)
    .filter(({width, height}) => !seen.has(`${width} ${height}`) && seen.add(`${width} ${height}`));
}

/** A shape that is not made yet, and whether any of it will be cut. */
interface Shape { readonly cut: boolean; readonly made: () => LabelText }

type Texts = Readonly<Record<'title' | 'dates' | 'who', ReturnType<typeof wrapper>>>;

function shapeAt(texts: Texts, chip: boolean, width: number, space: LabelSpace): Shape {
  const isLow = space.crowd && space.orientation === 'horizontal';
  const most = isLow ? MOST_IN_CROWD : MOST[space.orientation];
  const title = texts.title(width, most.title);
  // Under a title of one line there is room for two of date, in a crowd too.
  const dates = texts.dates(width, isLow && title.count === 1 ? most.date + 1 : most.date);
  const who = texts.who(width - (chip ? CHIP_ROOM : 0), most.meta);
  const parts = [title, dates, who] as const;
  return {cut: parts.some(part => part.cut), made: () => shapeOf(parts, chip, space)};
}

function shapeOf(parts: readonly [Wrapping, Wrapping, Wrapping], chip: boolean, space: LabelSpace): LabelText {
  const [title, dates, who] = [parts[0].wrapped(), parts[1].wrapped(), parts[2].wrapped()];
  const cut = parts.filter(part => part.cut).length;
  return {
    title: title.lines, date: dates.lines, meta: who.lines, chip, cut: cut > 0,
    width: Math.ceil(Math.max(title.width, dates.width, who.width + (chip ? CHIP_ROOM : 0))),
    height: title.lines.length * TITLE_LINE + (dates.lines.length + who.lines.length) * SMALL_LINE,
    cost: Math.max(0, title.lines.length - space.lines) * 12 + Math.max(0, dates.lines.length - 1) * 6
      + Math.max(0, who.lines.length - 1) * 8 + cut * 400,
  };
}
