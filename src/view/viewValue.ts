// The view as a value: plain data that a host keeps, sends and gives back.
// It may come from an address or another page, so each part is checked, and what is not right is left out and told.
// Knows nothing of warps, pixels or the page.

import {describeValue} from '../event/describeValue.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import {FILTER_FIELDS} from './passingEvents.ts';
import {timeDomain, type DomainInput} from './timeDomain.ts';
import type {Filter} from './viewState.ts';

/** What a reader looks at, as JSON. What is absent is as it is at first: everything in view, nothing selected, no filter. */
export interface ViewValue {
  /** What is in view, `[t0, t1]` in ms: since 1970, or since the common start where the axis counts from one. */
  readonly domain?: readonly [number, number];
  /** Id of the selected event. */
  readonly selected?: string;
  readonly filter?: Filter;
  /** What is searched for, while the search is open. */
  readonly find?: string;
  readonly as?: 'table';
  /** True proportions or a broken axis, where that is not what the options say. */
  readonly proportions?: 'broken' | 'true';
  /** Names of the lanes that are folded, where they are others than the options say. */
  readonly collapsed?: readonly string[];
}

/** A view as hosts may write it: with dates for its domain, and with a picture said. */
export interface ViewInput extends Omit<ViewValue, 'domain' | 'as'> {
  readonly domain?: DomainInput;
  readonly as?: 'picture' | 'table';
}

/** A view that was read, and what of it was not right, in sentences. */
export interface ReadView {
  readonly view: ViewValue;
  readonly problems: readonly string[];
}

/** Longest text and list that are read. */
const LONGEST = 10_000;
const MOST = 1000;

/** The keys in the order in which they are written. */
export const VIEW_KEYS: readonly (keyof ViewValue)[] = ['domain', 'selected', 'filter', 'find', 'as', 'proportions', 'collapsed'];

/**
 * Reads a view from anything at all; never throws. What is not right is left out and named in `problems`.
 *
 * @example
 * readView({as: 'table', selected: 7}) //=> {view: {as: 'table'}, problems: ['view.selected must be text, found 7']}
 */
export function readView(value: unknown, timeZone?: string, axis: AxisTime = 'dates'): ReadView {
  const problems: string[] = [];
  const entries = ownEntries(value);
  if (entries === undefined) return {view: {}, problems: [`view must be an object or a pair of dates, found ${describeValue(value)}`]};
  const view: Record<string, unknown> = {};
  for (const [key, part] of entries) {
    if (part === undefined) continue;
    const read = isKey(key) ? readPart(key, part, problems, domain => timeDomain(domain, timeZone, axis)) : void problems.push(`view has no ${describeValue(key)}; allowed are ${VIEW_KEYS.join(', ')}`);
    if (read !== undefined) view[key] = read;
  }
  return {view, problems};
}

type ReadDomain = (input: DomainInput) => readonly [number, number];

function readPart(key: keyof ViewValue, value: unknown, problems: string[], domainOf: ReadDomain): unknown {
  const right = (isRight: boolean, expected: string): unknown => isRight ? value : void problems.push(`view.${key} must be ${expected}, found ${describeValue(value)}`);
  switch (key) {
    case 'domain': return readDomain(value, problems, domainOf);
    case 'filter': return readFilter(value, problems);
    case 'as': return value === 'picture' ? undefined : right(value === 'table', '"picture" or "table"');
    case 'proportions': return right(value === 'true' || value === 'broken', '"broken" or "true"');
    case 'collapsed': return right(isTexts(value), 'a list of texts');
    default: return right(isText(value), 'text');
  }
}

function readDomain(value: unknown, problems: string[], domainOf: ReadDomain): readonly [number, number] | undefined {
  try {
    return domainOf(value as DomainInput);
  } catch (error) {
    problems.push(`view.${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function readFilter(value: unknown, problems: string[]): Filter | undefined {
  const filter: Record<string, unknown> = {};
  for (const [key, part] of ownEntries(value) ?? []) {
    if (part === undefined) continue;
    const isRight = key === 'text' ? isText(part) : FILTER_FIELDS.some(field => field === key) && isTexts(part);
    if (isRight) filter[key] = part;
    else problems.push(`view.filter.${key} is not a filter; allowed are lists of texts for ${FILTER_FIELDS.join(', ')} and a text for text`);
  }
  if (ownEntries(value) === undefined) problems.push(`view.filter must be an object, found ${describeValue(value)}`);
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** Of a plain object; a list or anything else has none. */
function ownEntries(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

function isKey(key: string): key is keyof ViewValue {
  return VIEW_KEYS.some(known => known === key);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MOST && value.every(isText);
}
