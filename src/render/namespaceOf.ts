// Which XML vocabulary an element belongs to.
// Both renderers ask here, so that the page and the string agree.
// Knows nothing of the page.

export const SVG: string = 'http://www.w3.org/2000/svg';
export const XHTML: string = 'http://www.w3.org/1999/xhtml';

/**
 * The namespace of an element `tag` whose parent gives its children `inherited`.
 *
 * @example
 * namespaceOf('svg', XHTML) //=> SVG
 * namespaceOf('g', SVG)     //=> SVG
 */
export function namespaceOf(tag: string, inherited: string): string {
  return tag === 'svg' ? SVG : inherited;
}

/** The namespace that the children of an element `tag` in `own` start from. */
export function namespaceInside(tag: string, own: string): string {
  return tag === 'foreignObject' ? XHTML : own;
}
