// "a, b and c": a list as most languages of Europe write it.
// One rule for all that differ in the last word alone.
// Knows no language.

/** The items with commas between them, and `last` before the last. */
export function wordList(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)!}`;
}
