// Lets through the addresses that a reader may safely follow, and no other.
// A link written by a stranger must never run code in the host's page.
// Knows nothing of the DOM: it reads the text as a browser would.

const ALLOWED_SCHEMES: readonly string[] = ['http', 'https', 'mailto'];

/**
 * `text` without surrounding space when it is an http, https, mailto or relative address; else `undefined`.
 * Addresses with control characters inside are refused, since browsers drop some of them ("java\nscript:").
 *
 * @example
 * safeUrl(' https://example.org/a ') //=> 'https://example.org/a'
 * safeUrl('JavaScript:alert(1)')     //=> undefined
 */
export function safeUrl(text: string): string | undefined {
  const address = text.trim();
  if (address === '' || /[\u0000-\u001f\u007f-\u009f]/.test(address)) return undefined;
  // Whatever stands before the first ":" is the scheme, unless a path, query or fragment began before it.
  const scheme = /^([^/?#:\\]*):/.exec(address)?.[1];
  return scheme === undefined || ALLOWED_SCHEMES.includes(scheme.toLowerCase()) ? address : undefined;
}
