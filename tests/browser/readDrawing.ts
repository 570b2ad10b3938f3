// Reads a page's timeline as a plain drawing: the boxes are the browser's own, with the fonts it really has.
// So that the same kernel judges what is laid out by a table and what a reader sees.
// Must not know how the picture was made, nor judge it.

import type {Drawing} from '../../src/quality.ts';

/** What can be read off the page alone: of the counts, not how many events there are. */
export interface PageDrawing extends Omit<Drawing, 'counts'> {
  readonly counts: {readonly clustered: number; readonly undated: number};
  /** Ids of all that is drawn on the axis, one for each node. */
  readonly ids: readonly string[];
  /** What the texts say, in the order of `texts`. */
  readonly words: readonly string[];
}

/** Text of a script that defines `readDrawing(root)` in a page; `root` is where one `svg.annals` is. */
export const readDrawingScript = `globalThis.readDrawing = ${String(readDrawing)};`;

declare global {
  var readDrawing: (root: ParentNode) => PageDrawing;
}

/** Runs in the page, so it can use nothing from outside itself. Sizes are read before anything is written: one layout. */
function readDrawing(root: ParentNode): PageDrawing {
  type Rect = Drawing['frame'];
  const svg = root.querySelector<SVGSVGElement>('svg.annals')!;
  const screen = svg.getBoundingClientRect();
  const all = <E extends SVGElement>(selector: string, within: Element = svg): E[] => [...within.querySelectorAll<E>(selector)];
  const count = (selector: string): number => all(selector).reduce((sum, one) => sum + Number(one.getAttribute('data-count')), 0);
  const boxOf = (element: Element): Rect => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    return {x0: left - screen.left, x1: right - screen.left, y0: top - screen.top, y1: bottom - screen.top};
  };
  const hull = (boxes: readonly Rect[]): Rect => ({
    x0: Math.min(...boxes.map(({x0}) => x0)), x1: Math.max(...boxes.map(({x1}) => x1)), y0: Math.min(...boxes.map(({y0}) => y0)), y1: Math.max(...boxes.map(({y1}) => y1)),
  });

  const texts = new Map(all<SVGTextElement>('text').filter(text => text.textContent !== '').map(text => {
    const box = boxOf(text);
    const style = getComputedStyle(text);
    const toScreen = text.getScreenCTM()!;
    const fontSize = Math.round(Number.parseFloat(style.fontSize) * Math.hypot(toScreen.a, toScreen.b) * 100) / 100;
    // From ascender to descender: fonts differ in how much empty room their boxes have above and below.
    const base = toScreen.f + toScreen.d * Number(text.getAttribute('y') ?? 0) + toScreen.b * Number(text.getAttribute('x') ?? 0) - screen.top;
    const inked = toScreen.b === 0 ? {...box, y0: Math.max(box.y0, base - 0.75 * fontSize), y1: Math.min(box.y1, base + 0.24 * fontSize)} : box;
    const isHidden = text.closest('[clip-path]') !== null || !text.checkVisibility({opacityProperty: true, visibilityProperty: true});
    return [text, {box: inked, fontSize, isHidden}] as const;
  }));

  const flat = svg.classList.contains('annals-horizontal');
  const drawn = all('[data-event]').filter(one => one.closest('.annals-undated') === null);
  const panelOf = (one: Element): string | undefined => one.closest('[data-panel]')?.getAttribute('data-panel') ?? undefined;
  const markIn = (panel: string | undefined, one: SVGElement): object => {
    const shapes = all('.annals-mark > :not(.annals-hit)', one).filter(shape => panelOf(shape) === panel).map(boxOf);
    return {...(panel !== undefined && {panel}), ...(shapes.length > 0 && {mark: hull(shapes)})};
  };
  const items = drawn.flatMap(one => {
    const id = one.getAttribute('data-event')!;
    const panel = panelOf(one);
    const lines = all<SVGTextElement>('.annals-label text', one).flatMap(text => texts.get(text)?.box ?? []);
    const cap = all('.annals-cap', one)[0];
    const leader = all<SVGPathElement>('.annals-leader', one)[0];
    const toScreen = leader?.getScreenCTM();
    const points = leader?.getAttribute('d')?.split(/[MLZ]/).filter(pair => pair !== '').map(pair => {
      const [x = NaN, y = NaN] = pair.split(' ').map(Number);
      return {x: x * toScreen!.a + toScreen!.e - screen.left, y: y * toScreen!.d + toScreen!.f - screen.top};
    });
    const end = points?.at(-1);
    const goesOn = new Set(all('.annals-mark', one).map(panelOf).filter(other => other !== panel));
    return [{
      id, ...markIn(panel, one), ...(lines.length > 0 && {label: hull(lines)}),
      ...(points && {leader: points, anchor: flat ? points[0]!.x : points[0]!.y}), ...(cap && end && {row: String(Math.round(flat ? end.y : end.x))}),
    }, ...[...goesOn].map(other => ({id, ...markIn(other, one)}))];
  });
  const axisOf = (lines: readonly SVGElement[]): Drawing['axis'] => {
    const {x0, x1, y0, y1} = hull(lines.map(boxOf));
    return flat ? {along: 'x', from: x0, to: x1} : {along: 'y', from: y0, to: y1};
  };
  const axes = all('.annals-axis');
  const panels = [...new Set(axes.map(panelOf))].flatMap(name => name === undefined ? [] : [{name, axis: axisOf(axes.filter(one => panelOf(one) === name))}]);
  // Their grounds: the torn edges of a cut reach two or three px further than it does.
  const breaks = all('.annals-grid-layer > rect.annals-surface, .annals-grid-layer > path.annals-ground').map(ground => {
    const box = boxOf(ground);
    return {from: flat ? box.x0 : box.y0, to: flat ? box.x1 : box.y1, kind: ground.tagName === 'path' ? 'cut' as const : 'compressed' as const};
  });
  return {
    frame: {x0: 0, x1: screen.width, y0: 0, y1: screen.height}, axis: axisOf(axes), panels,
    items, breaks, texts: [...texts.values()], ids: drawn.map(one => one.getAttribute('data-event')!), words: [...texts.keys()].map(text => text.textContent),
    counts: {clustered: count('.annals-cluster'), undated: count('.annals-undated')}, nodes: all('*').length,
  };
}
