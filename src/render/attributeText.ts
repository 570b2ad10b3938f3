// What one attribute of a scene node says, as text; the same for the string and for the page.
// The one place that refuses attributes which could run code: data is checked at its own door, this is the inner lock.
// Knows nothing of the page.

import {cleanText} from './cleanText.ts';
import {formatNumber} from './formatNumber.ts';

/**
 * The text of attribute `name`, or `undefined` to leave it out: no value, or an address that is neither http, https,
 * mailto nor relative.
 *
 * Throws a `TypeError` for a name that is no plain attribute name, for event handlers (`on…`) and for `style`
 * (strict content policies block it; classes and presentation attributes do the same). Names never come from data,
 * so this is always a mistake in code.
 *
 * @example
 * attributeText('x', 10 / 3)                    //=> '3.33'
 * attributeText('href', 'javascript:alert(1)')  //=> undefined
 */
export function attributeText(name: string, value: string | number | undefined): string | undefined {
  checkName(name);
  if (value === undefined) return undefined;
  if (typeof value === 'number') return formatNumber(value);
  const text = cleanText(value);
  return ADDRESSES.has(name) && !isFollowable(text) ? undefined : text;
}

const NAME = /^[a-z][\w.-]*$/i;
const FORBIDDEN = /^(?:on.*|style|xmlns|srcdoc|srcset|formaction|action)$/i;
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src']);
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

function checkName(name: string): void {
  if (!NAME.test(name) || FORBIDDEN.test(name)) throw new TypeError(`render: attribute "${name}" is not allowed in a scene`);
}

/** Browsers drop space before an address, and tabs and line breaks inside it, before they look for the scheme. */
function isFollowable(address: string): boolean {
  const read = address.replace(/[\t\n\r]/g, '').trimStart();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}
