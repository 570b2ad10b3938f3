// Registers <annals-timeline>.
// Apart from the element itself, so that a host may import the class without a side effect or choose another name.
// Must do nothing in plain Node and nothing the second time.

import {TimelineElement, type TimelineElementEventMap} from './timelineElement.ts';

declare global {
  interface HTMLElementTagNameMap {
    'annals-timeline': TimelineElement;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the map is the whole addition
  interface HTMLElementEventMap extends TimelineElementEventMap {}
}

/**
 * Registers `<annals-timeline>`, or the same under another name. Does nothing where there are no elements (Node) or where
 * the name is taken; if that is by another version of annals, or by something else, the console says so.
 *
 * @example
 * defineTimeline();
 */
export function defineTimeline(tag = 'annals-timeline'): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken) {
    warnOfOther(tag, taken);
    return;
  }
  // A class can be registered once only, so another name gets a class of its own.
  customElements.define(tag, tag === 'annals-timeline' ? TimelineElement : class extends TimelineElement {});
}

function warnOfOther(tag: string, taken: object): void {
  const version: unknown = Reflect.get(taken, 'version');
  if (version === TimelineElement.version) return;
  const owner = typeof version === 'string' ? `version ${version}` : 'something that is not annals';
  // eslint-disable-next-line no-console -- which of two versions a page runs is not seen otherwise
  console.warn(`annals: <${tag}> is registered by ${owner} already; version ${TimelineElement.version} leaves it so.`);
}
