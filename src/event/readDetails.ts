// Reads what hangs on an event: claims, links, figures, media, place.
// Each kind of part has its own page of rules; together they would bury the event's.
// Knows nothing of whether a link's target exists.

import type {Claim, Figure, Link, Media, Place} from './event.ts';
import {own, report, unknownKeys} from './item.ts';
import type {Item} from './item.ts';
import {present} from './present.ts';
import {readDayText} from './readDate.ts';
import {readNumber, readObject, readObjects, readText, readUrl, readWord, reportWord} from './readText.ts';
import {CLAIM_KEYS, FIGURE_KEYS, LINK_KEYS, LINK_KINDS, MEDIA_KEYS, PLACE_KEYS, STANCES} from './vocabulary.ts';

const NOT_USED = 'Not used';

/**
 * Who says so. A claim without a source is reported and left out.
 *
 * @example
 * readClaims({raw: {claims: [{source: 'Axios'}]}, path: 'events[1]', log}) //=> [{source: 'Axios'}]
 */
export function readClaims(event: Item): readonly Claim[] {
  return readObjects(event, 'claims', '{"source": "Axios"}', readClaim);
}

function readClaim(item: Item): Claim | undefined {
  const source = readText(item, 'source');
  const rest = {
    url: readUrl(item, 'url'), quote: readText(item, 'quote'), date: readDayText(item, 'date'),
    stance: readWord(item, 'stance', STANCES, undefined),
  };
  unknownKeys(item, CLAIM_KEYS, NOT_USED);
  return source === undefined ? missing(item, 'source', 'who says so', 'The claim is left out') : present({source, ...rest});
}

/**
 * How the event relates to others. A link without a target is reported and left out;
 * one of unknown kind is reported and shown as `context`, the kind that says least.
 *
 * @example
 * readLinks({raw: {links: [{to: 'talks', kind: 'follows'}]}, path: 'events[1]', log}) //=> [{to: 'talks', kind: 'follows'}]
 */
export function readLinks(event: Item): readonly Link[] {
  return readObjects(event, 'links', '{"to": "talks", "kind": "follows"}', readLink);
}

function readLink(item: Item): Link | undefined {
  const to = readText(item, 'to');
  const text = readText(item, 'text');
  if (own(item, 'kind') === undefined) reportWord(item, 'kind', LINK_KINDS, 'context');
  const kind = readWord(item, 'kind', LINK_KINDS, 'context');
  unknownKeys(item, LINK_KEYS, NOT_USED);
  if (to === undefined) return missing(item, 'to', 'the id of another event', 'The link is left out');
  return present({to, kind, text});
}

/**
 * Numbers that belong to the event. A figure without label or value is reported and left out.
 *
 * @example
 * readFigures({raw: {figures: [{label: 'hostages', value: 59}]}, path: 'events[1]', log}) //=> [{label: 'hostages', value: 59}]
 */
export function readFigures(event: Item): readonly Figure[] {
  return readObjects(event, 'figures', '{"label": "hostages", "value": 59}', readFigure);
}

function readFigure(item: Item): Figure | undefined {
  const label = readText(item, 'label');
  const given = own(item, 'value');
  const value = typeof given === 'number' && Number.isFinite(given) ? given : readText(item, 'value');
  const rest = {asOf: readDayText(item, 'asOf'), unit: readText(item, 'unit'), source: readText(item, 'source')};
  unknownKeys(item, FIGURE_KEYS, NOT_USED);
  if (label === undefined) return missing(item, 'label', 'what is counted', 'The figure is left out');
  return value === undefined ? missing(item, 'value', 'a number or text', 'The figure is left out') : present({label, value, ...rest});
}

/**
 * Pictures and recordings. One without a safe `src` is reported and left out; one without `alt` is reported,
 * and described by its caption.
 *
 * @example
 * readMedia({raw: {media: [{src: 'talks.jpg', alt: 'Two men at a table'}]}, path: 'events[1]', log})
 * //=> [{src: 'talks.jpg', alt: 'Two men at a table'}]
 */
export function readMedia(event: Item): readonly Media[] {
  return readObjects(event, 'media', '{"src": "talks.jpg", "alt": "Two men at a table"}', readMedium);
}

function readMedium(item: Item): Media | undefined {
  const src = readUrl(item, 'src');
  const alt = readText(item, 'alt');
  const caption = readText(item, 'caption');
  const credit = readText(item, 'credit');
  if (own(item, 'alt') === undefined) missing(item, 'alt', 'what the picture shows', 'The caption stands in');
  unknownKeys(item, MEDIA_KEYS, NOT_USED);
  if (src === undefined) return missing(item, 'src', 'a safe address', 'The picture is left out');
  return present({src, alt: alt ?? caption ?? '', caption, credit});
}

/**
 * Where it happened. Text is a name; coordinates out of range are reported and left out.
 *
 * @example
 * readPlace({raw: {place: 'Doha'}, path: 'events[1]', log}) //=> {name: 'Doha'}
 */
export function readPlace(event: Item): Place | undefined {
  const given = own(event, 'place');
  if (typeof given !== 'string' && typeof given !== 'number') return readObject(event, 'place', 'a name or an object like {"name": "Doha"}', readPlaceObject);
  const name = readText(event, 'place');
  return name === undefined ? undefined : {name};
}

function readPlaceObject(item: Item): Place | undefined {
  const name = readText(item, 'name');
  const degrees = {lat: readDegrees(item, 'lat', 90), lon: readDegrees(item, 'lon', 180)};
  unknownKeys(item, PLACE_KEYS, NOT_USED);
  return name === undefined ? missing(item, 'name', 'a name', 'The place is left out') : present({name, ...degrees});
}

function readDegrees(item: Item, key: string, most: number): number | undefined {
  const degrees = readNumber(item, key);
  if (degrees === undefined || Math.abs(degrees) <= most) return degrees;
  report(item, key, 'out-of-range', {value: degrees, expected: `-${most} to ${most}`});
  return undefined;
}

/** Reports a part that must be there; `undefined`, so that a reader can end with it. */
function missing(item: Item, key: string, what: string, used: string): undefined {
  report(item, key, 'part-missing', {value: own(item, key), expected: `"${key}", ${what},`, remedy: 'add it', used});
  return undefined;
}
