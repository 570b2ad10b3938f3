// Does what readers rely on hold in every engine: the picture, keys, wheel, names, and peace with the host page?
// Written by what a reader does and gets, so that it holds whatever toolbar, panel or theme stands around.
// Must not test what a single engine's own suite tests better.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import type {EnginePage} from './enginePage.ts';
import {inEachEngine, type NewPage} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

const told = JSON.parse(readFileSync(join(root, 'examples/doha-2025/events.json'), 'utf8')) as {readonly events: readonly {readonly id: string; readonly title: string}[]};

/** Two timelines in a host page with a text box, more below, and a narrow column. */
const hostPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host page</title><link rel="icon" href="data:,"><style>body { margin: 0; }</style>
<script src="/dist/annals.min.js"></script>
<input id="box" aria-label="Search the site">
<annals-timeline id="one" src="/examples/doha-2025/events.json" label="One"></annals-timeline>
<annals-timeline id="two" src="/examples/doha-2025/events.json" label="Two"></annals-timeline>
<div style="width: 320px"><annals-timeline id="narrow" src="/examples/doha-2025/events.json" label="Narrow"></annals-timeline></div>
<div style="height: 3000px"></div></html>`;

/** The same script in each way that a page can ask for it, one after another. */
const manyScripts = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Scripts</title><link rel="icon" href="data:,"><script src="/dist/annals.min.js?1" async></script><script src="/dist/annals.min.js?2" defer></script>
<script src="/dist/annals.min.js?3"></script><script src="/dist/annals.min.js?4" type="module"></script><annals-timeline id="one" src="/examples/doha-2025/events.json"></annals-timeline></html>`;

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, {'/host.html': hostPage, '/scripts.html': manyScripts}); });
afterAll(() => server.close());

/** In the page: when all its timelines are drawn. */
async function drawn(): Promise<void> {
  const all = [...document.querySelectorAll('annals-timeline')];
  while (!all.every(element => element.shadowRoot?.querySelector('[data-event]'))) await new Promise(resolve => { setTimeout(resolve, 10); });
}

async function opened(newPage: NewPage, path = '/host.html'): Promise<EnginePage> {
  const page = await newPage();
  await page.open(server.url + path);
  await page.evaluate(drawn);
  return page;
}

/** In the page: what one timeline shows. */
interface Shown {
  readonly view: readonly [number, number];
  readonly selected: string | undefined;
}
const shown = async (id: string): Promise<Shown> => {
  const {timeline} = document.querySelector<HTMLElementTagNameMap['annals-timeline']>(`#${id}`)!;
  await timeline!.updateComplete;
  return {view: timeline!.domain, selected: timeline!.selected};
};
const select = async ([id, event]: readonly [string, string | undefined]): Promise<void> => {
  const {timeline} = document.querySelector<HTMLElementTagNameMap['annals-timeline']>(`#${id}`)!;
  timeline!.select(event);
  await timeline!.updateComplete;
};
const focusIn = ([id, selector]: readonly [string, string]): void => { document.querySelector(`#${id}`)!.shadowRoot!.querySelector<SVGElement>(selector)!.focus(); };
/** In the page: the event or control that has the focus, or where it is outside. */
const focused = (): string => {
  const active = document.activeElement;
  const inside = active?.shadowRoot?.activeElement;
  return inside ? inside.getAttribute('data-event') ?? inside.className.toString() : active?.id ?? '';
};

/** In the page: pairs of labels of different events that cover each other, and labels that leave the picture, by more than a px. */
function faults(id: string): string[] {
  const picture = document.querySelector(`#${id}, annals-timeline`)!.shadowRoot!.querySelector('svg.annals')!;
  const frame = picture.getBoundingClientRect();
  const texts = [...picture.querySelectorAll<SVGTextElement>('[data-event] text')].map(text => {
    const {left, right, top, bottom} = text.getBoundingClientRect();
    // Fonts differ in the empty room above and below their letters.
    const inset = (bottom - top) * 0.15;
    return {text: text.textContent, owner: text.closest('[data-event]')!.getAttribute('data-event'), left, right, top: top + inset, bottom: bottom - inset};
  });
  const out = texts.filter(({left, right, top, bottom}) => left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1);
  const pairs = texts.flatMap((a, i) => texts.slice(i + 1).filter(b =>
    a.owner !== b.owner && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1).map(b => `${a.text} × ${b.text}`));
  return [...out.map(({text}) => `${text} leaves the picture`), ...pairs];
}

inEachEngine('the reference story', newPage => {
  test('is drawn whole, and no label covers another or leaves the picture, on a page and in a column of 320 px', async () => {
    const {evaluate, problems} = await opened(newPage);
    const events = await evaluate(() => [...document.querySelectorAll('annals-timeline')].map(element => element.shadowRoot!.querySelectorAll('svg.annals [data-event]').length));
    expect(events).toEqual([10, 10, 10]);
    for (const id of ['one', 'narrow']) expect(await evaluate(faults, id)).toEqual([]);
    expect(await evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('would be found out if a label covered another', async () => {
    const {evaluate} = await opened(newPage);
    await evaluate(() => {
      const [first, second] = ['doha-talks', 'last-warning'].map(id => document.querySelector('#one')!.shadowRoot!.querySelector(`[data-event="${id}"] text`)!);
      for (const name of ['x', 'y']) first!.setAttribute(name, second!.getAttribute(name)!);
      for (let around = first!.parentElement; around && around.localName === 'g'; around = around.parentElement) around.removeAttribute('transform');
      for (let around = second!.parentElement; around && around.localName === 'g'; around = around.parentElement) around.removeAttribute('transform');
    });
    expect(await evaluate(faults, 'one')).not.toEqual([]);
  });

  test('is a named region with all events in order of time, each a named thing of its own', async () => {
    const {accessible, evaluate} = await opened(newPage);
    expect(await accessible('#one >>> .annals-root[aria-label]')).toEqual({role: 'region', name: 'One'});
    const ids = await evaluate(() => [...document.querySelector('#one')!.shadowRoot!.querySelectorAll('svg.annals [data-event]')].map(event => event.getAttribute('data-event')!));
    for (const id of ids) {
      const {role, name} = await accessible(`#one >>> svg.annals [data-event="${id}"]`);
      expect(['button', 'listitem']).toContain(role);
      expect(name).toContain(told.events.find(event => event.id === id)!.title);
      expect(name, id).toMatch(/\b(1997|2025)\b/);
    }
  });

  test('is selected by keys, and Escape lets go of it without losing the focus', async () => {
    const {evaluate, press} = await opened(newPage);
    await evaluate(focusIn, ['one', 'svg.annals [data-event="doha-talks"]'] as const);
    await press('Enter');
    await expect.poll(() => evaluate(shown, 'one')).toMatchObject({selected: 'doha-talks'});
    expect(await evaluate(() => document.activeElement!.id)).toBe('one');
    await press('Escape');
    await expect.poll(async () => (await evaluate(shown, 'one')).selected ?? 'none').toBe('none');
    await expect.poll(() => evaluate(focused)).toBe('doha-talks');
  });

  test('shows where the focus is as soon as keys move it, also to a reader who has clicked before', async () => {
    const {evaluate, press, click} = await opened(newPage);
    await click('#one >>> svg.annals [data-event="doha-talks"] .annals-mark');
    await press('Escape', 'ArrowRight');
    await expect.poll(() => evaluate(focused)).not.toBe('doha-talks');
    expect(await evaluate(() => getComputedStyle(document.querySelector('#one')!.shadowRoot!.activeElement!.querySelector('.annals-focus-outer')!).visibility)).toBe('visible');
  });

  test('is walked through by every key of the list, with a ring of two tones', async () => {
    const {evaluate, press} = await opened(newPage);
    const ids = await evaluate(() => [...document.querySelector('#one')!.shadowRoot!.querySelectorAll('svg.annals [data-event]')].map(event => event.getAttribute('data-event')!));
    const spanOf = async (): Promise<number> => {
      const {view: [from, to]} = await evaluate(shown, 'one');
      return to - from;
    };
    await evaluate(focusIn, ['one', `svg.annals [data-event="${ids[0]!}"]`] as const);
    for (const [key, to] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1], ['Home', 0], ['End', ids.length - 1]] as const) {
      await press(key);
      await expect.poll(() => evaluate(focused), {message: key}).toBe(ids[to]);
    }
    const ring = await evaluate(() => ['.annals-focus-outer', '.annals-focus-inner'].map(part => {
      const {visibility, stroke, strokeWidth} = getComputedStyle(document.querySelector('#one')!.shadowRoot!.activeElement!.querySelector(part)!);
      return {visibility, stroke, width: Number.parseFloat(strokeWidth)};
    }));
    expect(ring.map(({visibility, width}) => [visibility, width >= 2])).toEqual([['visible', true], ['visible', true]]);
    expect(ring[0]!.stroke).not.toBe(ring[1]!.stroke);
    const whole = await spanOf();
    for (const [key, isCloser] of [['+', true], ['-', false], ['+', true], ['0', false]] as const) {
      await press(key);
      await expect.poll(async () => await spanOf() < whole * 0.99, {message: key}).toBe(isCloser);
    }
    await press('+', '+', '+');
    const {view: [last]} = await evaluate(shown, 'one');
    await press('PageUp');
    await expect.poll(async () => (await evaluate(shown, 'one')).view[0]).toBeLessThan(last);
    const {view: [earlier]} = await evaluate(shown, 'one');
    await press('PageDown');
    await expect.poll(async () => (await evaluate(shown, 'one')).view[0]).toBeGreaterThan(earlier);
    await press('?');
    await expect.poll(() => evaluate(() => document.querySelector('#one')!.shadowRoot!.querySelector('.annals-keys') !== null)).toBe(true);
  });

  test('is selected by a click on a mark', async () => {
    const {evaluate, click} = await opened(newPage);
    await click('#one >>> [data-event="last-warning"] .annals-mark');
    await expect.poll(() => evaluate(shown, 'one')).toMatchObject({selected: 'last-warning'});
  });
});

inEachEngine('a guest in a host page', newPage => {
  test('may be loaded several times over: async, deferred, at once and as a module', async () => {
    const {evaluate, problems} = await opened(newPage, '/scripts.html');
    expect(await evaluate(() => [document.querySelectorAll('annals-timeline').length, document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('.annals-root:not([hidden])').length])).toEqual([1, 1]);
    expect(problems).toEqual([]);
    const globals = await evaluate(() => {
      const bare = document.body.appendChild(document.createElement('iframe')).contentWindow!;
      return Object.getOwnPropertyNames(window).filter(name => !(name in bare) && !/^(?:\d+$|__)/.test(name));
    });
    expect(globals).toEqual(['annals']);
  });

  test('leaves the wheel to the page, and zooms while Ctrl is held', async () => {
    const {evaluate, wheel} = await opened(newPage);
    const before = await evaluate(shown, 'one');
    await wheel({x: 640, y: 300}, {y: 120});
    await expect.poll(() => evaluate(() => scrollY)).toBe(120);
    expect(await evaluate(shown, 'one')).toEqual(before);
    await wheel({x: 640, y: 300}, {y: -240}, 'control');
    await expect.poll(async () => (await evaluate(shown, 'one')).view[1] - (await evaluate(shown, 'one')).view[0]).toBeLessThan(before.view[1] - before.view[0]);
    expect(await evaluate(() => scrollY)).toBe(120);
  });

  test('hears no key that is typed elsewhere', async () => {
    const {evaluate, click, type, press} = await opened(newPage);
    await evaluate(select, ['one', 'doha-talks'] as const);
    const before = await evaluate(shown, 'one');
    await evaluate(() => { scrollTo(0, 0); });
    await click('#box');
    await type('+-0/ft.?');
    await press('ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'Escape', 'Enter', 'Backspace');
    expect(await evaluate(() => document.querySelector('input')!.value)).toBe('+-0/ft.');
    expect([await evaluate(shown, 'one'), await evaluate(focused)]).toEqual([before, 'box']);
  });

  test('leaves keys with modifiers to the browser', async () => {
    const {evaluate} = await opened(newPage);
    const before = await evaluate(shown, 'one');
    const prevented = await evaluate(() => {
      const event = document.querySelector('#one')!.shadowRoot!.querySelector('svg.annals [data-event]')!;
      return ['ArrowLeft', '+', '-', '0', 'f', 'Home'].filter(key => !event.dispatchEvent(new KeyboardEvent('keydown', {key, ctrlKey: true, bubbles: true, composed: true, cancelable: true})));
    });
    expect(prevented).toEqual([]);
    expect(await evaluate(shown, 'one')).toEqual(before);
  });

  test('shares a style sheet with the others on the page and nothing else', async () => {
    const {evaluate, wheel} = await opened(newPage);
    const before = [await evaluate(shown, 'two'), await evaluate(shown, 'narrow')];
    await evaluate(select, ['one', 'doha-talks'] as const);
    await wheel({x: 640, y: 300}, {y: -240}, 'control');
    await expect.poll(() => evaluate(shown, 'one')).not.toEqual(before[0]);
    expect([await evaluate(shown, 'two'), await evaluate(shown, 'narrow')]).toEqual(before);
    const sheets = await evaluate(() => new Set([...document.querySelectorAll('annals-timeline')].flatMap(element => element.shadowRoot!.adoptedStyleSheets)).size);
    expect([sheets, await evaluate(() => document.adoptedStyleSheets.length)]).toEqual([1, 0]);
    // Ids are unique in the root they are looked up in.
    const doubles = await evaluate(() => [...document.querySelectorAll('annals-timeline')].flatMap(element => {
      const ids = [...element.shadowRoot!.querySelectorAll('[id]')].map(({id}) => id);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    }));
    expect(doubles).toEqual([]);
  });

  test('can be hidden, shown, moved and put back', async () => {
    const {evaluate} = await opened(newPage);
    await evaluate(select, ['one', 'doha-talks'] as const);
    const states = await evaluate(async () => {
      const element = document.querySelector<HTMLElementTagNameMap['annals-timeline']>('#one')!;
      const settle = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
      const heights: number[] = [];
      const note = async (): Promise<void> => {
        await settle();
        heights.push(Math.sign(element.getBoundingClientRect().height));
      };
      element.hidden = true;
      await note();
      element.hidden = false;
      await note();
      const {timeline} = element;
      document.body.append(element);
      const isSame = element.timeline === timeline;
      if ('moveBefore' in document.body) (document.body as {moveBefore: (node: Node, child: Node | null) => void}).moveBefore(element, document.body.firstChild);
      const isSameStill = element.timeline === timeline;
      element.remove();
      await settle();
      const isReleased = element.timeline === undefined && element.shadowRoot!.childElementCount === 0;
      document.body.prepend(element);
      while (!element.timeline) await settle();
      await note();
      return {heights, isSame, isSameStill, isReleased, selected: element.timeline.selected};
    });
    expect(states).toEqual({heights: [0, 1, 1], isSame: true, isSameStill: true, isReleased: true, selected: 'doha-talks'});
  });

  test('that has no size waits for one', async () => {
    const {evaluate} = await opened(newPage);
    const drawings = await evaluate(async () => {
      const frames = (): Promise<unknown> => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); });
      const box = document.createElement('div');
      box.style.width = '0px';
      const element = Object.assign(document.createElement('annals-timeline'), {events: [{title: 'Founded', date: '1997'}]});
      box.append(element);
      document.body.prepend(box);
      await frames();
      const before = element.shadowRoot!.querySelectorAll('[data-event]').length;
      box.style.width = '700px';
      while (!element.shadowRoot!.querySelector('[data-event]')) await frames();
      return [before, element.shadowRoot!.querySelectorAll('[data-event]').length];
    });
    expect(drawings).toEqual([0, 1]);
  });
});
