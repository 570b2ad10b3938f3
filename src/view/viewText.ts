// A view as a short text for addresses, and back: `talks=2025-02..2025-03-06&talks.selected=witkoff-trip`.
// Readers send addresses to one another and edit them, so the text can be read, and what is wrong in it costs nothing else.
// Knows nothing of the page or its address.

import type {AxisTime} from '../scale/scaleInput.ts';
import {addUnits, approximateMs, floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import {civilFromMs} from '../time/civil.ts';
import {formatIsoDuration} from '../time/isoDuration.ts';
import {instantText, stretchText, yearText} from '../time/instantText.ts';
import {FILTER_FIELDS} from './passingEvents.ts';
import {readView, type ViewValue} from './viewValue.ts';

/** Longest text that is looked at, in characters. */
const LONGEST = 20_000;

/** How much of what is in view an end may be off, so that its text is short. */
const GRAIN = 1 / 500;

const UNITS: readonly CalendarUnit[] = ['year', 'month', 'day', 'minute', 'second', 'ms'];

/** A list without values, which lets nothing through; not the same as none. */
const NOTHING = '!';

/**
 * The view as a text. With a `name` each part is under it, so that several views fit into one address; without one the
 * stretch in view stands first, alone. Its ends are calendar dates in UTC, rounded outward to less than a 500th of it; with
 * `axis` `elapsed`, as a scale that is `relative` has it, durations since the common start.
 * A view without any part is the empty text.
 *
 * @example
 * viewToText({domain: [Date.UTC(2025, 1), Date.UTC(2025, 2, 7)], selected: 'trip'}, 'talks')
 * //=> 'talks=2025-02..2025-03-06&talks.selected=trip'
 */
export function viewToText(view: ViewValue, name = '', axis: AxisTime = 'dates'): string {
  const {domain, selected, filter = {}, find, as, proportions, collapsed} = view;
  const key = (part: string): string => escaped(name === '' ? part : `${name}.${part}`);
  const pair = (part: string, value: string | undefined): string[] => value === undefined ? [] : [`${key(part)}=${value}`];
  const text = domain?.every(Number.isFinite) ? domainText(domain, axis) : undefined;
  return [
    ...(text === undefined ? [] : [name === '' ? text : `${escaped(name)}=${text}`]),
    ...pair('selected', selected && escaped(selected)),
    ...FILTER_FIELDS.flatMap(field => pair(field, filter[field] && listText(filter[field]))),
    ...pair('text', filter.text && escaped(filter.text)),
    ...pair('find', find === undefined ? undefined : escaped(find)),
    ...pair('as', as), ...pair('proportions', proportions), ...pair('collapsed', collapsed && listText(collapsed)),
  ].join('&');
}

/**
 * The view in `text`, or `undefined` where nothing in it is under this `name`. Never throws: parts that are not right are
 * left out, and parts of others are passed over. With `axis` `elapsed` the stretch in view is read as durations.
 *
 * @example
 * viewFromText('section-2&talks=2025-02..2025-03-06&talks.as=table', 'talks')
 * //=> {domain: [1738368000000, 1741305600000], as: 'table'}
 */
export function viewFromText(text: string, name = '', axis: AxisTime = 'dates'): ViewValue | undefined {
  const parts = text.length > LONGEST ? [] : ownParts(text, name);
  if (parts.length === 0) return undefined;
  const raw = new Map(parts);
  const one = (key: string): string | undefined => unescaped(raw.get(key));
  const ends = raw.get('')?.split(/\.\.|%2E%2E|\//i).map(unescaped);
  const filter: readonly (readonly [string, unknown])[] = [
    ...FILTER_FIELDS.flatMap(field => raw.has(field) ? [[field, listOf(raw.get(field)!)] as const] : []),
    ...(raw.has('text') ? [['text', one('text')] as const] : []),
  ];
  return readView({
    ...(ends?.length === 2 && {domain: ends}), selected: one('selected'), ...(filter.length > 0 && {filter: Object.fromEntries<unknown>(filter)}),
    find: one('find'), as: one('as'), proportions: one('proportions'), ...(raw.has('collapsed') && {collapsed: listOf(raw.get('collapsed')!)}),
  }, undefined, axis).view;
}

/**
 * `text`, an address's part behind `#`, with the parts under `name` taken out and those of `view` put in their place; a
 * view without any part is `name=`.
 *
 * @example
 * withView('a=1&talks=1997..1998&section-2', 'talks', {as: 'table'}) //=> 'a=1&talks.as=table&section-2'
 */
export function withView(text: string, name: string, view: ViewValue, axis: AxisTime = 'dates'): string {
  const parts = text.split('&').filter(part => part !== '');
  const own = (part: string): boolean => keyOf(part, name) !== undefined;
  const first = parts.findIndex(own);
  const others = parts.filter(part => !own(part));
  const at = first < 0 ? others.length : parts.slice(0, first).filter(part => !own(part)).length;
  return [...others.slice(0, at), viewToText(view, name, axis) || `${escaped(name)}=`, ...others.slice(at)].filter(part => part !== '').join('&');
}

/** Parts under `name`, by what follows it; the first of each kind counts. */
function ownParts(text: string, name: string): (readonly [string, string])[] {
  return text.split('&').reverse().flatMap(part => {
    const key = keyOf(part, name);
    return key === undefined ? [] : [[key, name === '' && key === '' ? part : part.slice(part.indexOf('=') + 1)] as const];
  });
}

/** What a part is under `name`: `''` for the stretch in view; `undefined` where it is another's. */
function keyOf(part: string, name: string): string | undefined {
  const end = part.indexOf('=');
  if (end < 0) return name === '' && part !== '' ? '' : undefined;
  const key = unescaped(part.slice(0, end));
  if (name === '') return key;
  return key === name ? '' : key?.startsWith(`${name}.`) ? key.slice(name.length + 1) : undefined;
}

function listText(values: readonly string[]): string {
  return values.length === 0 ? NOTHING : values.map(escaped).join(',');
}

function listOf(text: string): readonly (string | undefined)[] {
  return text === NOTHING ? [] : text.split(',').map(unescaped);
}

/** As `encodeURIComponent`, which halves of characters would throw; what stands for nothing is escaped. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/!/g, '%21').replace(/%20/g, '+');
}

function unescaped(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return undefined;
  }
}

function domainText([t0, t1]: readonly [number, number], axis: AxisTime): string {
  if (axis === 'elapsed') return `${formatIsoDuration(t0, (t1 - t0) * GRAIN, false)}..${formatIsoDuration(t1, (t1 - t0) * GRAIN, true)}`;
  return `${endText(t0, t1 - t0, 'first')}..${endText(t1, t1 - t0, 'last')}`;
}

/** The coarsest unit that begins or ends exactly there, or is fine enough. */
function endText(t: number, length: number, end: 'first' | 'last'): string {
  for (const unit of UNITS) {
    const floor = floorTo(t, unit, 1);
    const isFar = Math.abs(civilFromMs(t).year) > 9998;
    if (floor !== t && !isFar && approximateMs(unit, 1) > length * GRAIN) continue;
    const from = end === 'first' ? floor : floor === t ? addUnits(t, unit, -1) : floor;
    return stretchText(from, nextTick(from, unit, 1)) ?? yearText(civilFromMs(from).year);
  }
  return instantText(Math.round(t));
}
