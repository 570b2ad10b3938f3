// The card beside a mark: what its label would say if it had room.
// A mark without words is a riddle; one look must be enough to know whether to open it.
// Knows nothing of pointers or the focus, only of the place it is to stand by.

import type {TimelineEvent} from '../event/event.ts';
import type {MeasureText, TextStyle} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {Locale} from '../locale/locale.ts';
import {labelWords, sourceWords, type WordOptions} from '../scene/describe.ts';
import {SMALL, SMALL_LINE, TITLE, TITLE_LINE} from '../scene/labelText.ts';
import {rounded} from '../scene/pen.ts';
import {node, type SceneNode} from '../scene/scene.ts';

/** Px in the picture. */
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A text and how it is set. */
interface CardText { readonly text: string; readonly style: TextStyle; readonly class: string; readonly line: number; readonly lines: number }

export interface CardSpace extends WordOptions {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly measure: MeasureText;
}

/** Widest text; from text to edge; from the card to what it is about, and to the edges of the picture. Px. */
const WIDEST = 280;
const PAD = 10;
const GAP = 8;

/** How many events of a cluster are named. */
const NAMED = 5;

/**
 * The card of an event at `by`: title, date and status, who says so. A click on it selects the event.
 *
 * @example
 * eventCard(event, {x: 100, y: 40, width: 22, height: 22}, space).attrs?.class //=> 'annals-card'
 */
export function eventCard(event: TimelineEvent, by: Box, space: CardSpace): SceneNode {
  return card([titled(event.title, 3), small(labelWords(event, space), 'date', 3), small(sourceWords(event, space.locale), 'meta', 2)], by, space, {'data-select': event.id});
}

/** The card of a cluster called `name`, with the first of its events. */
export function clusterCard(name: string, events: readonly TimelineEvent[], by: Box, space: CardSpace): SceneNode {
  const rest = events.length - NAMED;
  const titles = events.slice(0, rest > 0 ? NAMED : undefined).map(({title}) => small(title, 'date', 1));
  return card([titled(name, 2), ...titles, ...(rest > 0 ? [small(space.locale.words.more(rest), 'meta', 1)] : [])], by, space, {});
}

/** One line on a ground of its own: a hint. */
export function hintCard(text: string, by: Box, space: CardSpace): SceneNode {
  return {...card([small(text, 'date', 2)], by, space, {class: 'annals-card annals-hint'}), key: 'hint'};
}

function titled(text: string, lines: number): CardText {
  return {text, style: TITLE, class: 'annals-label-title', line: TITLE_LINE, lines};
}

function small(text: string, name: 'date' | 'meta', lines: number): CardText {
  return {text, style: SMALL, class: `annals-label-${name}`, line: SMALL_LINE, lines};
}

/** Its words are those of the name of what it is about, so it is hidden from whoever hears that. */
function card(texts: readonly CardText[], by: Box, space: CardSpace, attrs: NonNullable<SceneNode['attrs']>): SceneNode {
  const most = Math.min(WIDEST, space.width - 2 * (PAD + GAP));
  const set = texts.filter(({text}) => text !== '').flatMap(part => {
    const measure = (text: string): number => space.measure(text, part.style);
    return wrapText(part.text, {width: most, lines: part.lines, measure}).lines.map(line => ({...part, text: line, width: measure(line)}));
  });
  const width = Math.ceil(Math.max(0, ...set.map(line => line.width))) + 2 * PAD;
  const height = set.reduce((sum, {line}) => sum + line, 0) + 2 * PAD - 2;
  const [x, y] = placed(by, width, height, space);
  const start = space.locale.direction === 'rtl' ? x + width - PAD : x + PAD;
  let base = y + PAD - 4;
  return node('g', 'card', {class: 'annals-card', 'aria-hidden': 'true', ...attrs}, [
    node('rect', 'ground', {class: 'annals-card-ground', x, y, width, height, rx: 4}),
    ...set.map((line, i) => node('text', `line-${i}`, {class: line.class, x: start, y: base += line.line}, line.text)),
  ]);
}

/** Below what it is about, or above where there is no room; inside the picture in any case. */
function placed(by: Box, width: number, height: number, frame: CardSpace): readonly [number, number] {
  const inside = (at: number, length: number, whole: number): number => rounded(Math.max(GAP, Math.min(whole - length - GAP, at)));
  const below = by.y + by.height + GAP;
  const y = below + height + GAP <= frame.height ? below : by.y - GAP - height;
  return [inside(by.x + by.width / 2 - width / 2, width, frame.width), inside(y, height, frame.height)];
}
