// Reads a picture out of a page as its reader sees it: which words stand where, how large, in what colour.
// By the browser's own boxes, so that a wrong width in the layout cannot hide itself.
// Must not know which story is told.

import type {Page} from 'playwright-core';
import type {Box} from '../scene/boxes.ts';

declare global {
  /** The script-tag bundle's global. */
  var annals: typeof import('../../src/index.ts');
}

/** Px from the picture's upper left corner. */
export interface Bounds { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** One text of the picture. `owner` is its event's id. */
export interface SeenText extends Box {
  readonly classes: readonly string[];
  /** Px on the screen. */
  readonly fontSize: number;
  /** By the formula of WCAG, against the picture's ground: 1 to 21. */
  readonly contrast: number;
}

/** One drawn event. */
export interface SeenEvent {
  readonly id: string;
  /** Lines of its title; none where only its mark is drawn. */
  readonly title: readonly string[];
  readonly inTray: boolean;
  /** All that is drawn of its mark, in view or not; a fill only, without the half of a stroke that lies outside. */
  readonly mark: Bounds | undefined;
}

/** One break and the words on it. */
export interface SeenBreak { readonly name: string; readonly words: readonly string[] }

/** What a page shows of one timeline. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly orientation: 'horizontal' | 'vertical';
  /** Luminance of the ground, 0 to 1. */
  readonly ground: number;
  readonly texts: readonly SeenText[];
  /** Texts that something keeps from being seen. */
  readonly hidden: readonly string[];
  readonly events: readonly SeenEvent[];
  readonly clustered: number;
  readonly undated: number;
  readonly breaks: readonly SeenBreak[];
  /** The axis, and the tinted grounds of compressed stretches. */
  readonly axis: Bounds;
  readonly compressed: readonly Bounds[];
  /** The page's own width, and the width it would take not to scroll sideways. */
  readonly page: {readonly width: number; readonly scrollWidth: number};
}

/**
 * Reads the one picture of a page, in an `<annals-timeline>` or in the host of a `Timeline`.
 *
 * @example
 * overlaps((await readPicture(page)).texts) //=> []
 */
export function readPicture(page: Page): Promise<Picture> {
  return page.evaluate(readInPage);
}

/**
 * Texts that reach out of the picture by more than half a pixel, as sentences.
 *
 * @example
 * outside(await readPicture(page)) //=> []
 */
export function outside({texts, width, height}: Picture): string[] {
  return texts.filter(({x0, x1, y0, y1}) => x0 < -0.5 || x1 > width + 0.5 || y0 < -0.5 || y1 > height + 0.5)
    .map(({text, x0, x1, y0, y1}) => `"${text}" at ${x0.toFixed(1)}–${x1.toFixed(1)} × ${y0.toFixed(1)}–${y1.toFixed(1)} of ${width} × ${height}`);
}

/** Runs in the page, so it can use nothing from outside itself. */
function readInPage(): Picture {
  const svg = document.querySelector('annals-timeline, .annals-host')!.shadowRoot!.querySelector<SVGSVGElement>('svg.annals')!;
  const frame = svg.getBoundingClientRect();
  const all = <E extends SVGElement>(selector: string, within: Element = svg): E[] => [...within.querySelectorAll<E>(selector)];
  const words = (selector: string, within: Element): string[] => all(selector, within).map(text => text.textContent);
  const count = (selector: string): number => all(selector).reduce((sum, one) => sum + Number(one.getAttribute('data-count')), 0);

  const boundsOf = (elements: readonly Element[]): Bounds => {
    const rects = elements.map(element => element.getBoundingClientRect());
    return {
      x0: Math.min(...rects.map(rect => rect.left)) - frame.left, x1: Math.max(...rects.map(rect => rect.right)) - frame.left,
      y0: Math.min(...rects.map(rect => rect.top)) - frame.top, y1: Math.max(...rects.map(rect => rect.bottom)) - frame.top,
    };
  };

  const luminance = (element: Element): number => {
    const [r = 0, g = 0, b = 0] = (getComputedStyle(element).fill.match(/[\d.]+/g) ?? []).map(part => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = luminance(all('rect.annals-ground')[0]!);
  const contrast = (text: Element): number => {
    const own = luminance(text);
    return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
  };

  /** From ascender to descender: fonts differ in how much empty room their boxes have above and below. */
  const seenText = (text: SVGTextElement): SeenText => {
    const toScreen = text.getScreenCTM()!;
    const fontSize = Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * toScreen.d * 100) / 100;
    const baseline = toScreen.f + toScreen.d * Number(text.getAttribute('y') ?? 0) - frame.top;
    const bounds = boundsOf([text]);
    return {
      ...bounds, y0: Math.max(bounds.y0, baseline - 0.75 * fontSize), y1: Math.min(bounds.y1, baseline + 0.24 * fontSize),
      text: text.textContent, owner: text.closest('[data-event]')?.getAttribute('data-event') ?? '',
      classes: [...text.classList], fontSize, contrast: contrast(text),
    };
  };
  const seenEvent = (event: SVGElement): SeenEvent => {
    const shapes = all('.annals-mark > :not(.annals-hit)', event);
    return {
      id: event.getAttribute('data-event')!, title: words('.annals-label-title', event), inTray: event.closest('.annals-undated') !== null,
      mark: shapes.length > 0 ? boundsOf(shapes) : undefined,
    };
  };
  const isHidden = (text: Element): boolean =>
    !text.checkVisibility({opacityProperty: true, visibilityProperty: true}) || text.closest('[clip-path]') !== null;

  const texts = all<SVGTextElement>('text').filter(text => text.textContent !== '');
  return {
    width: frame.width, height: frame.height, orientation: svg.classList.contains('annals-horizontal') ? 'horizontal' : 'vertical', ground,
    texts: texts.map(seenText), hidden: texts.filter(isHidden).map(text => text.textContent),
    events: all('[data-event]').map(seenEvent), clustered: count('.annals-cluster'), undated: count('.annals-undated'),
    breaks: all('.annals-break').map(one => ({name: one.getAttribute('aria-label') ?? '', words: words('text', one)})),
    axis: boundsOf(all('.annals-axis')), compressed: all('.annals-grid-layer > rect.annals-surface').map(rect => boundsOf([rect])),
    page: {width: window.innerWidth, scrollWidth: document.scrollingElement!.scrollWidth},
  };
}
