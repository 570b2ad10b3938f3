// A number for a text, spread evenly and the same everywhere.
// Names a story by its ids, and decides between equals without favouring the left.
// Not for secrets.

/**
 * FNV-1a (Fowler, Noll & Vo) of the text's UTF-16 units, 32 bits; `from` is the hash of what stands before it.
 *
 * @example
 * hashOf('b', hashOf('a')) === hashOf('ab') //=> true
 */
export function hashOf(text: string, from: number = 0x811c9dc5): number {
  let value = from;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
