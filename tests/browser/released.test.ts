// Does a timeline that is taken away leave a listener, an observer, a timer or a node behind, in any engine?
// What lives as long as the page must be let go by hand; memory itself is looked at in Chromium only (leaks.test.ts).
// Must not know what a timeline holds on to.

import {afterAll, beforeAll, expect, test} from 'vitest';
import type {EnginePage} from './enginePage.ts';
import {inEachEngine} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

/** Comes before the library and notes all that it asks of what outlives it: window, document, fonts, media queries, observers, timers. */
function watchPage(): void {
  const held = {listeners: new Map<string, number>(), observers: new Set<object>(), timers: new Set<unknown>()};
  Object.assign(window, {held});
  const isLasting = (target: unknown): boolean => target === window || target === document || target === document.fonts || target instanceof MediaQueryList || target === window.visualViewport;
  const known = new WeakMap<object, Set<string>>();
  const numbers = new WeakMap<object, number>();
  let next = 0;
  const keyOf = (type: string, listener: object, options: unknown): string => {
    if (!numbers.has(listener)) numbers.set(listener, next++);
    return `${type} ${numbers.get(listener)} ${String(typeof options === 'boolean' ? options : (options as AddEventListenerOptions | undefined)?.capture ?? false)}`;
  };
  const count = (type: string, by: number): void => { held.listeners.set(type, (held.listeners.get(type) ?? 0) + by); };
  const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | AddEventListenerOptions) {
    const target = this ?? window;
    const keys = known.get(target) ?? new Set<string>();
    known.set(target, keys);
    if (listener && isLasting(target) && !keys.has(keyOf(type, listener, options))) {
      keys.add(keyOf(type, listener, options));
      count(type, 1);
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => { if (keys.delete(keyOf(type, listener, options))) count(type, -1); });
    }
    add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type: string, listener: EventListenerOrEventListenerObject | null, options?: boolean | EventListenerOptions) {
    const target = this ?? window;
    if (listener && isLasting(target) && known.get(target)?.delete(keyOf(type, listener, options))) count(type, -1);
    remove.call(target, type, listener, options);
  };
  for (const {prototype} of [ResizeObserver, MutationObserver, IntersectionObserver] as {prototype: {observe: (...args: never[]) => void; disconnect: () => void}}[]) {
    const {observe, disconnect} = prototype;
    prototype.observe = function (...args: never[]) {
      held.observers.add(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function () {
      held.observers.delete(this);
      disconnect.call(this);
    };
  }
  const start = window.setTimeout, stop = window.clearTimeout;
  Object.assign(window, {
    setTimeout: (run: () => void, ...rest: readonly unknown[]) => {
      const id: unknown = Reflect.apply(start, window, [() => {
        held.timers.delete(id);
        run();
      }, ...rest]);
      held.timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      held.timers.delete(id);
      stop.call(window, id);
    },
  });
}

/** How to live and go, in the page. */
type Life = (place: Element) => Promise<void>;

const lives: Readonly<Record<string, Life>> = {
  'a new Timeline that is destroyed': async place => {
    const timeline = new annals.Timeline(place, {events: [{id: 'a', title: 'Founded', date: '1997'}, {title: 'Talks', date: '2025-03-05', status: 'planned'}], overview: 'always', proportions: 'true', hash: 'held'});
    await timeline.updateComplete;
    timeline.select('a');
    timeline.root.querySelector('[data-event]')!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, composed: true}));
    timeline.root.querySelector('svg.annals')!.dispatchEvent(new WheelEvent('wheel', {deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true, clientX: 300, clientY: 100}));
    timeline.zoomBy(2);
    await timeline.updateComplete;
    for (const tool of ['next', 'find', 'filter', 'help', 'table']) {
      timeline.root.querySelector(`[data-do="${tool}"]`)!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await timeline.updateComplete;
    }
    // In the middle of an animation, where there are any.
    timeline.update({proportions: 'broken'});
    await Promise.resolve();
    timeline.destroy();
  },
  'an element that is put in and taken out': async place => {
    const element = Object.assign(document.createElement('annals-timeline'), {events: [{id: 'a', title: 'Founded', date: '1997'}]});
    place.append(element);
    await element.timeline!.updateComplete;
    element.timeline!.select('a');
    element.remove();
    await Promise.resolve();
  },
  'the same element, put in again and again': async place => {
    const kept = window as unknown as {kept?: HTMLElementTagNameMap['annals-timeline']};
    kept.kept ??= Object.assign(document.createElement('annals-timeline'), {events: [{title: 'Founded', date: '1997'}]});
    place.append(kept.kept);
    await kept.kept.timeline!.updateComplete;
    kept.kept.remove();
    await Promise.resolve();
  },
  'an element that goes while its file is loading': async place => {
    const element = Object.assign(document.createElement('annals-timeline'), {src: '/examples/doha-2025/events.json'});
    place.append(element);
    element.remove();
    await Promise.resolve();
  },
};

/** Leaves one of each. */
const leak: Life = async place => {
  document.addEventListener('keydown', () => place.remove());
  new ResizeObserver(() => undefined).observe(place);
  window.setTimeout(() => undefined, 100_000);
  place.append(document.createElement('p'));
  await Promise.resolve();
};

const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Watched</title><link rel="icon" href="data:,">
<script>(${watchPage.toString()})()</script><script>window.lives = [${[...Object.values(lives), leak].map(String).join()}]</script><script src="/dist/annals.min.js"></script><div id="place"></div></html>`;

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, {'/watched.html': host}); });
afterAll(() => server.close());

/** What is held after some lives, in the page. Two frames and a task end what was under way. */
interface Held {
  readonly listeners: Readonly<Record<string, number>>;
  readonly observers: number;
  readonly timers: number;
  readonly nodes: number;
}

async function heldAfter(run: {readonly life: number; readonly times: number}): Promise<Held> {
  const life = (window as unknown as {lives: readonly Life[]}).lives[run.life]!;
  for (let i = 0; i < run.times; i++) await life(document.querySelector('#place')!);
  for (let i = 0; i < 3; i++) await new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
  const {held} = window as unknown as {held: {listeners: Map<string, number>; observers: Set<object>; timers: Set<unknown>}};
  return {listeners: Object.fromEntries([...held.listeners].filter(([, count]) => count > 0)), observers: held.observers.size, timers: held.timers.size, nodes: document.querySelectorAll('*').length};
}

/** What is held before and after some lives; the first ones may prepare what all share, and drivers hold a little themselves. */
async function growth({open, evaluate}: EnginePage, life: number, times: number): Promise<{readonly before: Held; readonly after: Held}> {
  await open(`${server.url}/watched.html`);
  const before = await evaluate(heldAfter, {life, times: 3});
  return {before, after: await evaluate(heldAfter, {life, times})};
}

inEachEngine('a hundred times', newPage => {
  test.each(Object.keys(lives).map((name, i) => [name, i] as const))('%s leaves nothing', async (_, life) => {
    const {before, after} = await growth(await newPage(), life, 100);
    expect(after).toEqual(before);
  });

  test('is counted so that what is left is found', async () => {
    const {before, after} = await growth(await newPage(), Object.keys(lives).length, 10);
    expect([after.listeners['keydown']! - before.listeners['keydown']!, after.observers - before.observers, after.timers - before.timers, after.nodes - before.nodes]).toEqual([10, 10, 10, 10]);
  });
});
