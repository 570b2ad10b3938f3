// Knows how wide a timeline may be, and says when that changes.
// The one place that reads sizes off the page, and the one that makes do where a page has none (jsdom).
// Knows nothing of what is drawn.

/** What a picture gets where nothing is ever laid out, px. */
const WIDTH_WITHOUT_LAYOUT = 960;
/** Changes below this are rounding, px. */
const LEAST_CHANGE = 0.5;

export interface WidthWatch {
  /** Width in px now; 0 while hidden or not in a page. */
  readonly width: () => number;
  readonly stop: () => void;
}

/**
 * Watches the width of `element` and calls `onChange` when it has changed: before the frame is painted, so that no frame shows
 * a picture of another width. Where there is no layout at all, as in jsdom, the width is 960 and never changes.
 *
 * @example
 * const watch = watchWidth(element, redraw);
 */
export function watchWidth(element: Element, onChange: () => void): WidthWatch {
  const page = element.ownerDocument.defaultView;
  const width = (): number => element.clientWidth || (hasLayout(element) ? 0 : WIDTH_WITHOUT_LAYOUT);
  if (!page || !('ResizeObserver' in page)) return {width, stop: () => undefined};

  let known = width();
  let frame: number | undefined;
  const observer = new page.ResizeObserver(() => {
    const now = width();
    if (Math.abs(now - known) < LEAST_CHANGE) return;
    known = now;
    // What is drawn now changes the observed height, which would be reported as a loop: we look away until the next frame.
    observer.disconnect();
    frame = page.requestAnimationFrame(() => { observer.observe(element); });
    onChange();
  });
  observer.observe(element);
  return {
    width,
    stop: () => {
      observer.disconnect();
      if (frame !== undefined) page.cancelAnimationFrame(frame);
    },
  };
}

function hasLayout(element: Element): boolean {
  const page = element.ownerDocument;
  return page.defaultView !== null && 'ResizeObserver' in page.defaultView && page.documentElement.clientWidth > 0;
}
