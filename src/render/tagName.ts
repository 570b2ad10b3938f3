// Checks the element names of a scene.
// Both renderers refuse the same elements, whoever wrote the scene.
// Knows nothing of the page.

const NAME = /^[a-z][\w-]*$/i;
const FORBIDDEN: ReadonlySet<string> = new Set(['script', 'iframe', 'object', 'embed', 'set', 'animate', 'base', 'meta', 'link']);

/**
 * `tag` itself. Throws a `TypeError` when it is no plain element name, or one that runs code, loads a document or
 * changes links later; element names never come from data, so this is always a mistake in code.
 *
 * @example
 * tagName('text') //=> 'text'
 */
export function tagName(tag: string): string {
  if (!NAME.test(tag) || FORBIDDEN.has(tag.toLowerCase())) throw new TypeError(`render: element "${tag}" is not allowed in a scene`);
  return tag;
}
