// Removes what no XML document may hold.
// The string and the page must show the same text, so both clean it here.
// Knows nothing of nodes or escaping.

/** Everything but the characters of XML 1.0, §2.2; lone surrogates included. */
const INVALID = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Nearly every text is of these alone, which a look finds much sooner than a look for what is invalid. */
const PLAIN = /^[ -~]*$/;

/**
 * `text` without control characters, lone surrogates and the two non-characters XML forbids.
 *
 * @example
 * cleanText('a\u0000b') //=> 'ab'
 */
export function cleanText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVALID, '');
}
