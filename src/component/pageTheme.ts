// Finds out whether the page around a timeline is light or dark.
// A page that has decided says so by `color-scheme`; the reader's system speaks only where it has not.
// Knows nothing of colours.

import type {TimelineOptions} from './options.ts';

type Theme = NonNullable<TimelineOptions['theme']>;

/**
 * The theme to show: what the host asked for, else that of the page around `host`, else `auto`, which follows the system.
 * Read at each drawing, so that a page that changes is followed at the next one.
 *
 * @example
 * pageTheme(undefined, element) //=> 'dark', on a page with `:root {color-scheme: dark}`
 */
export function pageTheme(asked: Theme | undefined, host: Element): Theme {
  if (asked !== undefined && asked !== 'auto') return asked;
  const page = host.ownerDocument.defaultView;
  // Where there is no layout there is no style to ask for, and asking is slow.
  const scheme = page && typeof page.matchMedia === 'function' ? page.getComputedStyle(host).colorScheme : '';
  const [only] = /^(?:only )?(light|dark)$/.exec(scheme.trim())?.slice(1) ?? [];
  return only === 'light' || only === 'dark' ? only : 'auto';
}
