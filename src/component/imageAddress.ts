// Decides whether a picture may be shown, and from where.
// A request tells a stranger's server who reads what: nothing is asked for until the host says so.
// Knows nothing of panels; the page is asked for its address only.

import {safeUrl} from '../event/safeUrl.ts';
import type {ImagePolicy} from './options.ts';

/** Where the page is: what relative addresses start from, and its origin. */
export interface PageAddress {
  readonly base: string;
  readonly origin: string;
}

/**
 * The address to load a picture from, or `undefined` where it may not be shown. `none` shows none, `same-origin` those of the
 * page's own origin, `https` those too and any by https; a function gives the address or `undefined`. Whatever it
 * is, only http and https are loaded.
 *
 * @example
 * imageAddress('https://example.org/a.jpg', 'none', page)  //=> undefined
 * imageAddress('https://example.org/a.jpg', 'https', page) //=> 'https://example.org/a.jpg'
 */
export function imageAddress(src: string, policy: ImagePolicy, page: PageAddress): string | undefined {
  if (policy === 'none' || RECORDING.test(src)) return undefined;
  const wanted: unknown = typeof policy === 'function' ? policy(src) : src;
  const address = typeof wanted === 'string' ? safeUrl(wanted) : undefined;
  if (address === undefined || !URL.canParse(address, page.base)) return undefined;
  const {protocol, origin} = new URL(address, page.base);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const isAllowed = typeof policy === 'function' || origin === page.origin || (policy === 'https' && protocol === 'https:');
  return isAllowed ? address : undefined;
}

/** What no browser shows as a picture stays a link. */
const RECORDING = /\.(?:mp4|m4v|webm|ogv|mov|avi|mp3|m4a|ogg|oga|opus|wav|flac|pdf)(?:[?#]|$)/i;
