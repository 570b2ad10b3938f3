// The parts of a real browser that jsdom lacks, played by small stand-ins.
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {canvasMeasure} from '../../src/component/canvasMeasure.ts';
import {addStyles} from '../../src/component/styles.ts';
import {Timeline} from '../../src/component/timeline.ts';
import {watchWidth} from '../../src/component/watchWidth.ts';

/** A page with layout: the width of everything is `width`, and observers hear of it when `resize` is called. */
function stubLayout(width: number) {
  const layout = {width};
  const observers = new Set<() => void>();
  const frames = new Map<number, () => void>();
  vi.stubGlobal('ResizeObserver', class {
    readonly #notify: () => void;
    constructor(notify: () => void) { this.#notify = notify; }
    observe(): void { observers.add(this.#notify); }
    disconnect(): void { observers.delete(this.#notify); }
  });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.set(frames.size + 1, run).size);
  vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(function (this: Element) {
    return this === document.documentElement ? 1280 : layout.width;
  });
  return {
    observers, frames,
    resize: (to: number) => {
      layout.width = to;
      for (const notify of observers) notify();
    },
    nextFrame: () => {
      const due = [...frames.values()];
      frames.clear();
      for (const run of due) run();
    },
  };
}

const viewBox = ({root}: Timeline): string | undefined => root.querySelector('svg.annals')?.getAttribute('viewBox')?.split(' ')[2];
const events = [{title: 'Founded', date: '1997'}, {title: 'Talks', date: '2025-03-05'}];

beforeEach(() => { document.body.replaceChildren(); });
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('watchWidth(element, onChange)', () => {
  test('makes a wide picture as wide as a sheet of paper while it is printed, and no narrow one wider', () => {
    const page = stubLayout(1280);
    const heard = vi.fn();
    const watch = watchWidth(document.body, heard);
    window.dispatchEvent(new Event('beforeprint'));
    expect([watch.width(), heard.mock.calls.length]).toEqual([720, 1]);
    window.dispatchEvent(new Event('afterprint'));
    expect([watch.width(), heard.mock.calls.length]).toEqual([1280, 2]);
    page.resize(360);
    window.dispatchEvent(new Event('beforeprint'));
    expect(watch.width()).toBe(360);
    watch.stop();
    const before = heard.mock.calls.length;
    window.dispatchEvent(new Event('afterprint'));
    expect(heard.mock.calls.length).toBe(before);
  });

  test('prints a table in place of the picture where a host asks for it, whole, and the focus is then where it was', async () => {
    stubLayout(1280);
    const many = Array.from({length: 250}, (_, i) => ({title: `Event ${i}`, date: String(1700 + i)}));
    const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events: many, print: 'table'});
    await timeline.updateComplete;
    timeline.root.querySelector<SVGElement>('svg.annals [tabindex="0"]')!.focus();
    const stop = (): unknown => timeline.root.activeElement?.getAttribute('aria-label');
    const before = stop();
    expect(before).toMatch(/1700/);
    const seen = async (type: string): Promise<unknown> => {
      window.dispatchEvent(new Event(type));
      await timeline.updateComplete;
      return [timeline.root.querySelectorAll('tbody tr').length, timeline.root.querySelector('.annals-root')!.getAttribute('data-print')];
    };
    expect(await seen('beforeprint')).toEqual([250, 'table']);
    expect(await seen('afterprint')).toEqual([0, null]);
    expect(stop()).toBe(before);
    timeline.update({print: undefined});
    expect(await seen('beforeprint')).toEqual([0, null]);
    expect(await seen('afterprint')).toEqual([0, null]);
    timeline.view = {as: 'table'};
    await timeline.updateComplete;
    expect(timeline.root.querySelectorAll('tbody tr').length).toBe(100);
    expect(await seen('beforeprint')).toEqual([250, null]);
    timeline.destroy();
  });

  test('says when the width has changed, before the frame is painted and once in it, and not for rounding', () => {
    const page = stubLayout(640);
    const heard = vi.fn();
    const watch = watchWidth(document.body, heard);
    expect(watch.width()).toBe(640);
    for (const width of [640, 640.3]) page.resize(width);
    expect(heard).not.toHaveBeenCalled();
    page.resize(700);
    expect(heard).toHaveBeenCalledTimes(1);
    page.resize(800);
    expect([heard.mock.calls.length, watch.width()]).toEqual([1, 800]);
    page.nextFrame();
    page.resize(800);
    expect(heard).toHaveBeenCalledTimes(2);
    page.resize(800.4);
    page.nextFrame();
    page.resize(800.4);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('stops with a frame still to come', () => {
    const page = stubLayout(640);
    const heard = vi.fn();
    const watch = watchWidth(document.body, heard);
    page.resize(700);
    watch.stop();
    expect([page.frames.size, page.observers.size]).toEqual([0, 0]);
  });
});

describe('Timeline in a page with layout', () => {
  test('is as wide as its container, turns upright when that is narrow, and lies down again', async () => {
    const page = stubLayout(800);
    const timeline = new Timeline(document.body, {events});
    await timeline.updateComplete;
    expect(viewBox(timeline)).toBe('800');
    for (const [width, orientation] of [[400, 'vertical'], [801, 'horizontal']] as const) {
      page.resize(width);
      page.nextFrame();
      await timeline.updateComplete;
      expect([viewBox(timeline), timeline.root.querySelector('svg.annals')?.classList.contains(`annals-${orientation}`)]).toEqual([String(width), true]);
    }
    timeline.destroy();
    expect(page.observers.size).toBe(0);
  });

  test('waits while it is hidden, and can be asked for its SVG meanwhile', async () => {
    const page = stubLayout(0);
    const timeline = new Timeline(document.body, {events});
    await timeline.updateComplete;
    expect([timeline.root.querySelector('svg.annals'), timeline.toSVG().includes('data-event')]).toEqual([null, true]);
    page.resize(500);
    page.nextFrame();
    await timeline.updateComplete;
    expect(viewBox(timeline)).toBe('500');
  });

  test('a new width is no new view', async () => {
    const page = stubLayout(800);
    const heard = vi.fn();
    const timeline = new Timeline(document.body, {events});
    timeline.addEventListener('viewchange', heard);
    await timeline.updateComplete;
    page.resize(300);
    page.nextFrame();
    await timeline.updateComplete;
    expect(heard).not.toHaveBeenCalled();
  });

  test('measures again when fonts have arrived', async () => {
    stubLayout(800);
    const fonts = new EventTarget();
    Object.defineProperty(document, 'fonts', {value: fonts, configurable: true});
    const canvas = stubCanvas(7);
    const timeline = new Timeline(document.body, {events});
    await timeline.updateComplete;
    const before = canvas.measured;
    timeline.update({label: 'x'});
    await timeline.updateComplete;
    expect(canvas.measured).toBe(before);
    fonts.dispatchEvent(new Event('loadingdone'));
    await timeline.updateComplete;
    expect(canvas.measured).toBeGreaterThan(before);
    timeline.destroy();
    Reflect.deleteProperty(document, 'fonts');
  });
});

/** A canvas on which every letter is `advance` px wide. */
function stubCanvas(advance: number) {
  const canvas = {measured: 0, fonts: [] as string[]};
  vi.stubGlobal('OffscreenCanvas', class {
    getContext() {
      return {
        set font(font: string) { canvas.fonts.push(font); },
        measureText: (text: string) => ({width: ++canvas.measured && text.length * advance}),
      };
    }
  });
  return canvas;
}

describe('canvasMeasure(page)', () => {
  test('is not there where there is no canvas', () => {
    expect(canvasMeasure(window)).toBeUndefined();
    vi.stubGlobal('OffscreenCanvas', class { getContext() { return null; } });
    expect(canvasMeasure(window)).toBeUndefined();
  });

  test('measures a text once in each font, and sets a font only when it changes', () => {
    const canvas = stubCanvas(7);
    const measure = canvasMeasure(window)!;
    const regular = {size: 12, weight: 400};
    expect([measure('Doha', regular), measure('Doha', regular), measure('Gaza', regular), measure('Doha', {size: 13, weight: 600})]).toEqual([28, 28, 28, 28]);
    expect([canvas.measured, canvas.fonts.map(font => font.slice(0, 8))]).toEqual([3, ['400 12px', '600 13px']]);
  });

  test('remembers within bounds', () => {
    const canvas = stubCanvas(7);
    const measure = canvasMeasure(window)!;
    for (let i = 0; i < 20_001; i++) measure(String(i), {size: 12, weight: 400});
    measure('0', {size: 12, weight: 400});
    expect(canvas.measured).toBe(20_002);
  });
});

describe('addStyles(root, nonce)', () => {
  test('shares one sheet among all roots where sheets can be made, and takes it off again', () => {
    const made: unknown[] = [];
    class Sheet {
      constructor() { made.push(this); }
      replaceSync(): void { /* a stand-in */ }
    }
    // A page of its own: a sheet is made once for each and stays.
    const page = document.body.appendChild(document.createElement('iframe')).contentDocument!;
    Object.assign(page.defaultView!, {CSSStyleSheet: Sheet});
    const root = (): ShadowRoot => Object.assign(page.createElement('div').attachShadow({mode: 'open'}), {adoptedStyleSheets: [] as CSSStyleSheet[]});
    const [first, second] = [root(), root()];
    const remove = addStyles(first, undefined);
    addStyles(first, undefined);
    addStyles(second, undefined);
    expect([made.length, first.adoptedStyleSheets.length, first.adoptedStyleSheets[0] === second.adoptedStyleSheets[0], first.childNodes.length]).toEqual([1, 1, true, 0]);
    remove();
    expect([first.adoptedStyleSheets.length, second.adoptedStyleSheets.length]).toEqual([0, 1]);
  });
});
