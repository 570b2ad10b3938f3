// Lines across the plot at instants that a host names: the present, and others with words of their own.
// Their place, their strokes, what is said of them; the axis finds room for their words.
// Knows nothing of ticks, and reads no clock.

import type {Locale} from '../locale/locale.ts';
import {axisTime} from '../scale/scaleInput.ts';
import {formatDate} from '../time/formatDate.ts';
import {instantText} from '../time/instantText.ts';
import {parseDate} from '../time/parseDate.ts';
import {createZone} from '../time/zone.ts';
import type {Pen} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ReferenceLine, Settings} from './sceneOptions.ts';
import type {ViewScale} from './viewScale.ts';

/** A line in view: its place in px along the axis, its word, and what is said to whoever cannot see it. */
export interface AxisLine {
  readonly key: string;
  readonly at: number;
  readonly label: string;
  readonly said: string;
}

export interface LineSpace {
  readonly locale: Locale;
  readonly timeZone: string;
  /** The present, ms, where the host says when that is. */
  readonly now: number | undefined;
  readonly lines?: readonly ReferenceLine[] | undefined;
}

const DAY = 86_400_000;

/** End of the day the story was told, ms; none on an axis on which each group has it elsewhere. */
export function asOfEnd({asOf, scale}: Settings): number | undefined {
  return asOf === undefined || axisTime(scale) === 'elapsed' ? undefined : Math.floor(asOf / DAY) * DAY + DAY;
}

/** The lines that are on the axis and in view, the present first. */
export function axisLines(view: ViewScale, {now, lines = [], locale, timeZone}: LineSpace): readonly AxisLine[] {
  const all = [...(now === undefined ? [] : [{at: now, label: locale.words.now, key: 'now'}]), ...lines.map((line, i) => ({...line, key: `line-${i}`}))];
  return all.flatMap(({at, label, key}): readonly AxisLine[] => {
    const place = linePlace(view, at);
    return place === undefined ? [] : [{key, at: place, label, said: locale.words.phrases([label, dayWords(at, locale, timeZone)])}];
  });
}

function linePlace(view: ViewScale, t: number): number | undefined {
  if (!Number.isFinite(t) || t < view.scale.domain[0] || t > view.scale.domain[1]) return undefined;
  const at = view.px(t);
  return at >= view.axis[0] && at <= view.axis[1] ? at : undefined;
}

function dayWords(t: number, locale: Locale, timeZone: string): string {
  const day = instantText(createZone(timeZone).toLocal(t)).split('T')[0]!;
  return formatDate(parseDate(day), {locale, length: 'long'});
}

/** Whether a node of this key is the stroke of a line. */
export function isLineKey(key: string): boolean {
  return key === 'now' || key.startsWith('line-');
}

/** Each line through `stretches` across, drawn behind the marks. */
export function lineStrokes(lines: readonly AxisLine[], stretches: readonly (readonly [number, number])[], pen: Pen): SceneNode[] {
  return lines.map(({key, at}) => pen.path(key, `annals-line annals-now${key === 'now' ? '' : ' annals-reference'}`, stretches.map(([from, to]) => [at, from, at, to])));
}

/** What names a line on the axis; `texts` is empty where its words find no room. */
export function lineGroup({key, said}: AxisLine, texts: readonly SceneNode[]): SceneNode {
  return node('g', key, {class: key === 'now' ? 'annals-now-word' : 'annals-reference-word', role: 'img', 'aria-label': said}, texts);
}
