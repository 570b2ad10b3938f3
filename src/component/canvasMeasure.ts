// Measures text with the fonts the page really has.
// Off screen, so that nothing is laid out, and remembered, since the same words come back with every redraw.
// Knows nothing of events or layout.

import {tableMeasure, type MeasureText} from '../layout/measureText.ts';
import {FONT_FAMILY} from '../theme/svgCss.ts';

/** Texts of one font remembered before all of them are forgotten: some megabytes at most. */
const MOST_REMEMBERED = 20_000;

/**
 * A measurer backed by a canvas of `page`, or `undefined` where there is none (jsdom, old browsers, hardened ones).
 * It measures in the fonts of `element`, without one in annals' own. Make a new one when fonts have arrived.
 *
 * @example
 * const measure = canvasMeasure(window) ?? tableMeasure;
 */
export function canvasMeasure(page: Window & typeof globalThis, element?: Element): MeasureText | undefined {
  let spare = contextOf(page);
  if (!spare) return undefined;
  const family = (element && page.getComputedStyle(element).fontFamily) || FONT_FAMILY;
  // A label is measured in two fonts by turns, and setting a font is slow even when it was set before: each has a canvas of its own.
  const fonts = new Map<number, (text: string) => number>();
  return (text, {size, weight}) => {
    const style = weight * WIDEST + size;
    const known = fonts.get(style);
    if (known) return known(text);
    const context = spare ?? contextOf(page);
    if (!context) return tableMeasure(text, {size, weight});
    spare = null;
    const widthOf = widthsIn(context, `${weight} ${size}px ${family}`);
    fonts.set(style, widthOf);
    return widthOf(text);
  };
}

/** Above all sizes of text, px, so that weight and size make one number. */
const WIDEST = 10_000;

function contextOf(page: Window & typeof globalThis): OffscreenCanvasRenderingContext2D | null {
  return 'OffscreenCanvas' in page ? new page.OffscreenCanvas(1, 1).getContext('2d') : null;
}

/** Widths in one font, each measured once. */
function widthsIn(context: OffscreenCanvasRenderingContext2D, font: string): (text: string) => number {
  const known = new Map<string, number>();
  context.font = font;
  return text => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const {width} = context.measureText(text);
    known.set(text, width);
    return width;
  };
}
