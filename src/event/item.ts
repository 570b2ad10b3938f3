// One object of the input while it is being read.
// Input is a stranger's: only own keys count, whatever hangs on the prototype, and each finding knows its place.
// Knows nothing of which keys there should be.

import {diagnose} from './diagnostics.ts';
import type {Diagnostic, DiagnosticCode, Facts} from './diagnostics.ts';
import {didYouMean} from './didYouMean.ts';
import {shortened} from './describeValue.ts';
import {MOST_UNKNOWN_KEYS} from './vocabulary.ts';

/** An object, its place in the input, and where findings about it go. */
export interface Item {
  readonly raw: Readonly<Record<string, unknown>>;
  /** `events[3].claims[0]`; empty for the story itself. */
  readonly path: string;
  readonly log: (diagnostic: Diagnostic) => void;
}

/**
 * Whether `value` is an object that is read by its keys: not `null`, a list, a function, or a built-in such as `Map` or `Date`.
 *
 * @example
 * isRecord({}) //=> true
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Object]';
}

/**
 * The item's own value under `key`. `null` counts as absent, since that is how JSON says it.
 *
 * @example
 * own({raw: {title: null}, path: '', log}, 'title') //=> undefined
 */
export function own(item: Item, key: string): unknown {
  return Object.hasOwn(item.raw, key) ? item.raw[key] ?? undefined : undefined;
}

/**
 * The path of `key` inside the item at `path`. Indexes, and keys that are not plain words, stand in brackets.
 *
 * @example
 * pathTo('events[3]', 'date') //=> 'events[3].date'
 * pathTo('events[3].tags', '0') //=> 'events[3].tags[0]'
 * pathTo('events[3]', 'a b')  //=> 'events[3]["a b"]'
 */
export function pathTo(path: string, key: string): string {
  if (/^\d{1,10}$/.test(key)) return `${path}[${key}]`;
  if (!/^[A-Za-z_$][\w$-]{0,59}$/.test(key)) return `${path}[${JSON.stringify(shortened(key, 60))}]`;
  return path === '' ? key : `${path}.${key}`;
}

/**
 * Logs a flaw in the item's value under `key`.
 *
 * @example
 * report(item, 'lang', 'bad-language', {value: '!!'})
 */
export function report(item: Item, key: string, code: DiagnosticCode, facts: Omit<Facts, 'path'>): void {
  item.log(diagnose(code, {...facts, path: pathTo(item.path, key)}));
}

/**
 * The item's own keys that are not among `known`, with their values as given, each reported as `used`
 * ("Kept in …", "Not used"). `undefined` when there are none. The result has no prototype,
 * so that a key like `__proto__` is a key like any other. Of many only the first are kept; the rest is counted.
 *
 * @example
 * unknownKeys({raw: {title: 'A', daet: '1997'}, path: 'events[0]', log}, EVENT_KEYS, 'Kept in "extra"') //=> {daet: '1997'}
 */
export function unknownKeys(item: Item, known: readonly string[], used: string): Readonly<Record<string, unknown>> | undefined {
  const strange = Object.keys(item.raw).filter(key => !known.includes(key));
  if (strange.length === 0) return undefined;
  const extra = Object.create(null) as Record<string, unknown>;
  for (const key of strange.slice(0, MOST_UNKNOWN_KEYS)) {
    const value = extra[key] = item.raw[key];
    report(item, key, 'unknown-key', {value, meant: didYouMean(key, known), used});
  }
  const rest = strange.length - MOST_UNKNOWN_KEYS;
  if (rest > 0) item.log(diagnose('unknown-key', {path: item.path || 'input', value: rest, used: `${rest} more like it are not used`}));
  return extra;
}
