// Fetches a story for an element that names its address.
// The only network use there is: http, https or relative, without credentials, bounded and cancellable.
// Knows nothing of what a story means.

import {shortened} from '../event/describeValue.ts';

/** Longest answer accepted, in bytes. */
const MOST_BYTES = 20_000_000;

/** What a server may call a file of JSON; many know no better than plain text. */
const JSON_TYPE = /^(?:[\w.+-]+\/(?:[\w.+-]+\+)?json|text\/plain|application\/octet-stream)$/i;

/**
 * The JSON at `src`, read against the address of `page`. What says that it is something else, or is longer than 20 million
 * bytes, is given up as soon as that is known.
 *
 * Rejects with an `Error` whose message is a whole sentence fit for readers; and with an `AbortError` when aborted.
 *
 * @example
 * await loadStory('events.json', document, new AbortController().signal)
 */
export async function loadStory(src: string, page: Document, signal: AbortSignal): Promise<unknown> {
  const response = await get(addressOf(src, page.baseURI), src, signal);
  try {
    if (!response.ok) throw new Error(`${src} could not be loaded: ${response.status} ${response.statusText}`.trim() + '.');
    checkHeaders(response.headers, src);
    return parsed(await textOf(response, src), src);
  } catch (error) {
    // What is not wanted need not travel on.
    if (!response.bodyUsed) response.body?.cancel().catch(() => undefined);
    throw error;
  }
}

function checkHeaders(headers: Headers, src: string): void {
  const type = headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (type !== '' && !JSON_TYPE.test(type)) throw new Error(`${src} is not JSON: the server calls it ${shortened(type, 60)}.`);
  if (Number(headers.get('content-length')) > MOST_BYTES) throw tooLong(src);
}

/** The text, counted while it comes: a server may send more than it said, or never stop. */
async function textOf({body}: Response, src: string): Promise<string> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > MOST_BYTES) {
      reader.cancel().catch(() => undefined);
      throw tooLong(src);
    }
    parts.push(decoder.decode(chunk.value, {stream: true}));
  }
  return parts.join('') + decoder.decode();
}

function tooLong(src: string): Error {
  return new Error(`${src} is too long; at most ${MOST_BYTES} bytes are read.`);
}

async function get(address: URL, src: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {signal, credentials: 'omit', headers: {accept: 'application/json'}});
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`${src} could not be loaded.`, {cause: error});
  }
}

/** A page opened from disk may name a file beside it, though most browsers will not fetch that. */
function addressOf(src: string, base: string): URL {
  const address = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (address && (/^https?:$/.test(address.protocol) || address.protocol === new URL(base).protocol)) return address;
  throw new Error(`${src} is not an address a timeline may load; use http, https or a relative address.`);
}

/**
 * `text` as JSON. Throws an `Error` whose message names where it came from.
 *
 * @example
 * parsed('{', 'events.json') // throws Error: events.json is not JSON: …
 */
export function parsed(text: string, origin: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${origin} is not JSON: ${error instanceof Error ? error.message : String(error)}.`, {cause: error});
  }
}
