// Fetches a story for an element that names its address.
// The only network use there is: http, https or relative, without credentials, bounded and cancellable.
// Knows nothing of what a story means.

/** Longest text accepted, in characters. */
const LONGEST = 20_000_000;

/**
 * The JSON at `src`, read against the address of `page`.
 *
 * Rejects with an `Error` whose message is a whole sentence fit for readers; and with an `AbortError` when aborted.
 *
 * @example
 * await loadStory('events.json', document, new AbortController().signal)
 */
export async function loadStory(src: string, page: Document, signal: AbortSignal): Promise<unknown> {
  const response = await get(addressOf(src, page.baseURI), src, signal);
  if (!response.ok) throw new Error(`${src} could not be loaded: ${response.status} ${response.statusText}`.trim() + '.');
  const text = await response.text();
  if (text.length > LONGEST) throw new Error(`${src} is too long: ${text.length} characters; at most ${LONGEST} are read.`);
  return parsed(text, src);
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
