// Reads texts, words, numbers, addresses and lists out of an item.
// One rule per form of value, so that every field is checked and reported alike.
// Knows nothing of which fields there are, nor of dates.

import {didYouMean} from './didYouMean.ts';
import {shortened} from './describeValue.ts';
import {isRecord, own, pathTo, report} from './item.ts';
import type {Item} from './item.ts';
import {safeUrl} from './safeUrl.ts';
import {LONGEST_TEXT, MOST_ENTRIES} from './vocabulary.ts';

/**
 * The text under `key`. Finite numbers become text; blank text counts as absent; text that is too long is cut
 * and anything else left out, both reported.
 *
 * @example
 * readText({raw: {id: 12}, path: 'events[0]', log}, 'id') //=> '12'
 */
export function readText(item: Item, key: string): string | undefined {
  const value = own(item, key);
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') {
    report(item, key, 'wrong-type', {value, expected: 'text', remedy: 'put it in quotes'});
    return undefined;
  }
  if (value.length > LONGEST_TEXT) report(item, key, 'too-long', {value, expected: String(LONGEST_TEXT)});
  return value.trim() === '' ? undefined : shortened(value, LONGEST_TEXT);
}

/**
 * The word under `key` when it is one of `words`; else, with a report, the fallback. Absent words are not reported.
 *
 * @example
 * readWord({raw: {status: 'canceled'}, path: 'events[3]', log}, 'status', STATUSES, 'occurred') //=> 'occurred'
 */
export function readWord<Word extends string, Fallback extends Word | undefined>(
  item: Item, key: string, words: readonly Word[], fallback: Fallback,
): Word | Fallback {
  const value = own(item, key);
  if (value === undefined) return fallback;
  const word = words.find(candidate => candidate === value);
  if (word === undefined) reportWord(item, key, words, fallback);
  return word ?? fallback;
}

/**
 * Logs that the word under `key` is missing or not one of `words`, and that `fallback` is shown instead.
 *
 * @example
 * reportWord(item, 'kind', LINK_KINDS, 'context')
 */
export function reportWord(item: Item, key: string, words: readonly string[], fallback: string | undefined): void {
  const value = own(item, key);
  const meant = typeof value === 'string' ? didYouMean(value, words) : undefined;
  report(item, key, 'unknown-word', {value, expected: key, allowed: words, meant, used: fallback && `"${fallback}"`});
}

/**
 * The finite number under `key`, also when it is written as text. Anything else is reported and left out.
 *
 * @example
 * readNumber({raw: {lat: '25.3'}, path: 'events[0].place', log}, 'lat') //=> 25.3
 */
export function readNumber(item: Item, key: string): number | undefined {
  const value = own(item, key);
  if (value === undefined || typeof value === 'string' && value.trim() === '') return undefined;
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  report(item, key, 'wrong-type', {value, expected: 'a number'});
  return undefined;
}

/**
 * The address under `key` when it is safe to follow (`safeUrl`) and not too long; else it is reported and left out, since half
 * an address leads elsewhere.
 *
 * @example
 * readUrl({raw: {url: 'javascript:alert(1)'}, path: 'events[0]', log}, 'url') //=> undefined
 */
export function readUrl(item: Item, key: string): string | undefined {
  const given = own(item, key);
  if (typeof given === 'string' && given.length > LONGEST_TEXT) {
    report(item, key, 'too-long', {value: given, expected: String(LONGEST_TEXT), used: 'Left out'});
    return undefined;
  }
  const text = readText(item, key);
  const url = text === undefined ? undefined : safeUrl(text);
  if (text !== undefined && url === undefined) report(item, key, 'unsafe-url', {value: text});
  return url;
}

/**
 * The texts in the list under `key`. One text alone is taken as a list of one, with a report.
 *
 * @example
 * readTexts({raw: {tags: ['talks', 7]}, path: 'events[0]', log}, 'tags') //=> ['talks', '7']
 */
export function readTexts(item: Item, key: string): readonly string[] {
  const list = readList(item, key, 'a list of texts', value => typeof value === 'string');
  return list === undefined ? [] : Object.keys(list.raw).flatMap(i => readText(list, i) ?? []);
}

/**
 * What `read` makes of each object in the list under `key`; entries that are no objects, or that `read` refuses, are left out.
 * An object alone is taken as a list of one, with a report. `form` shows authors what an entry looks like.
 *
 * @example
 * readObjects(item, 'links', '{"to": "talks", "kind": "follows"}', readLink)
 */
export function readObjects<T>(item: Item, key: string, form: string, read: (part: Item) => T | undefined): readonly T[] {
  const list = readList(item, key, `a list of objects like ${form}`, isRecord);
  return list === undefined ? [] : Object.keys(list.raw).flatMap(i => readObject(list, i, `an object like ${form}`, read) ?? []);
}

/**
 * What `read` makes of the object under `key`; `undefined`, with a report, when something else is there.
 *
 * @example
 * readObject(item, 'place', 'an object like {"name": "Doha"}', part => readText(part, 'name'))
 */
export function readObject<T>(item: Item, key: string, expected: string, read: (part: Item) => T | undefined): T | undefined {
  const raw = own(item, key);
  if (isRecord(raw)) return read({raw, path: pathTo(item.path, key), log: item.log});
  if (raw !== undefined) report(item, key, 'wrong-type', {value: raw, expected});
  return undefined;
}

/** The list under `key` as an item whose keys are the indexes; a lone entry becomes a list of one. */
function readList(item: Item, key: string, expected: string, isEntry: (value: unknown) => boolean): Item | undefined {
  const value = own(item, key);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) {
    if (value.length > MOST_ENTRIES) report(item, key, 'too-many', {value, expected: String(MOST_ENTRIES)});
    return {raw: {...value.slice(0, MOST_ENTRIES)}, path: pathTo(item.path, key), log: item.log};
  }
  if (isEntry(value)) {
    report(item, key, 'list-of-one', {value});
    return {raw: {0: value}, path: pathTo(item.path, key), log: item.log};
  }
  report(item, key, 'wrong-type', {value, expected});
  return undefined;
}
