// Measures text with the fonts the page really has.
// Off screen, so that nothing is laid out, and remembered, since the same words come back with every redraw.
// Knows nothing of events or layout.

import type {MeasureText} from '../layout/measureText.ts';
import {FONT_FAMILY} from '../theme/svgCss.ts';

/** Texts remembered before all are forgotten: some megabytes at most. */
const MOST_REMEMBERED = 20_000;

/**
 * A measurer backed by a canvas of `page`, or `undefined` where there is none (jsdom, old browsers, hardened ones).
 * It measures in the fonts of `element`, without one in annals' own. Make a new one when fonts have arrived.
 *
 * @example
 * const measure = canvasMeasure(window) ?? tableMeasure;
 */
export function canvasMeasure(page: Window & typeof globalThis, element?: Element): MeasureText | undefined {
  const context = 'OffscreenCanvas' in page ? new page.OffscreenCanvas(1, 1).getContext('2d') : null;
  if (!context) return undefined;
  const family = element && page.getComputedStyle(element).fontFamily;
  const known = new Map<string, number>();
  let set = '';
  return (text, {size, weight}) => {
    const font = `${weight} ${size}px ${family || FONT_FAMILY}`;
    const key = `${weight} ${size} ${text}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    if (known.size >= MOST_REMEMBERED) known.clear();
    // Setting a font is slow even when it is the same, and a canvas does not give back the text it was set from.
    if (font !== set) context.font = set = font;
    const {width} = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
