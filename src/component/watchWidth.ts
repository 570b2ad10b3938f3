// Knows how wide a timeline may be and how large its reader wants text, and says when either changes.
// The one place that reads sizes off the page, and the one that makes do where a page has none (jsdom).
// Knows nothing of what is drawn.

/** What a picture gets where nothing is ever laid out, px. */
const WIDTH_WITHOUT_LAYOUT = 960;
/** Size of a page's text that nobody has changed, and the narrowest picture whose labels keep all promises, px. */
const USUAL_SIZE = 16;
const LEAST_WIDTH = 280;
/** What a sheet of A4 or Letter leaves between the usual margins, px: wider pictures would come out with small print. */
const PAPER_WIDTH = 720;
/** Changes below this are rounding, px. */
const LEAST_CHANGE = 0.5;
const PRINTING = ['beforeprint', 'afterprint'] as const;

export interface WidthWatch {
  /** Width to lay out for, px at a scale of 1; 0 while hidden or not in a page. */
  readonly width: () => number;
  /** How much larger than that it is shown. */
  readonly scale: () => number;
  /** Whether it is being printed. */
  readonly isPrinting: () => boolean;
  readonly stop: () => void;
}

/**
 * Watches the width of `element` and calls `onChange` when it has changed, or the size of text in the page, or when it is printed: before the frame is painted, so that no frame shows
 * a picture of another width. Where there is no layout at all, as in jsdom, the width is 960 and never changes.
 *
 * @example
 * const watch = watchWidth(element, redraw);
 */
export function watchWidth(element: Element, onChange: () => void): WidthWatch {
  const page = element.ownerDocument.defaultView;
  let widest = Infinity;
  const room = (): number => Math.min(widest, element.clientWidth || (hasLayout(element) ? 0 : WIDTH_WITHOUT_LAYOUT));
  const scale = (): number => hasLayout(element) ? Math.max(1, Math.min(textScale(element), room() / LEAST_WIDTH)) : 1;
  const width = (): number => room() / scale();
  if (!page || !('ResizeObserver' in page)) return {width, scale, isPrinting: () => false, stop: () => undefined};

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
  const print = ({type}: Event): void => {
    widest = type === 'beforeprint' ? PAPER_WIDTH : Infinity;
    known = width();
    onChange();
  };
  for (const type of PRINTING) page.addEventListener(type, print);
  return {
    width, scale, isPrinting: () => widest === PAPER_WIDTH,
    stop: () => {
      observer.disconnect();
      for (const type of PRINTING) page.removeEventListener(type, print);
      if (frame !== undefined) page.cancelAnimationFrame(frame);
    },
  };
}

/**
 * How much larger text is to be than what browsers begin with. Pages that set their root smaller, so that 1rem is easy to
 * count with, do not mean smaller text by it.
 */
function textScale({ownerDocument: page}: Element): number {
  const size = Number.parseFloat(page.defaultView?.getComputedStyle(page.documentElement).fontSize ?? '');
  return size > USUAL_SIZE ? size / USUAL_SIZE : 1;
}

function hasLayout(element: Element): boolean {
  const page = element.ownerDocument;
  return page.defaultView !== null && 'ResizeObserver' in page.defaultView && page.documentElement.clientWidth > 0;
}
