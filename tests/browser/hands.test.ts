// Can a reader take hold of a timeline in a real page, by keys, by pointer and by eye?
// Sizes, rings and what lies under a pointer exist only where there is layout.
// Must not test what keys mean; tests/view and tests/component do.

import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

async function onPage(path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const {page, problems, close} = await openPage(browser, options);
  await page.goto(`${server.url}/examples/${path}`);
  await page.locator('svg.annals [tabindex="0"]').first().waitFor({state: 'attached'});
  await act(page);
  expect(problems).toEqual([]);
  await close();
}

/** Called in the page: the timeline, and what has the focus in it. */
const view = (page: Page): Promise<readonly [number, number]> => page.evaluate(() => (document.querySelector('annals-timeline') as unknown as {timeline: {domain: readonly [number, number]}}).timeline.domain);
const focused = (page: Page): Promise<{name: string; isInside: boolean}> => page.evaluate(() => {
  const element = document.querySelector('annals-timeline')!.shadowRoot!.activeElement;
  const ring = element?.querySelector('.annals-focus-outer')?.getBoundingClientRect();
  return {
    name: element?.getAttribute('data-event') ?? element?.getAttribute('data-cluster') ?? element?.getAttribute('data-do') ?? '',
    isInside: ring !== undefined && ring.width > 0 && ring.left >= -1 && ring.top >= -1 && ring.right <= innerWidth + 1 && ring.bottom <= innerHeight + 1,
  };
});
const focusFirst = (page: Page): Promise<void> => page.locator('svg.annals [tabindex="0"]').first().focus();

describe('keys', () => {
  test('lead past a timeline of 2,000 events in a few presses of Tab, and back', () => onPage('dense/', async page => {
    await page.evaluate(() => {
      for (const [name, place] of [['before', 'beforebegin'], ['after', 'afterend']] as const) {
        const button = document.createElement('button');
        button.id = name;
        document.querySelector('annals-timeline')!.insertAdjacentElement(place, button);
      }
      document.querySelector<HTMLElement>('#before')!.focus();
    });
    const isAt = (id: string): Promise<boolean> => page.evaluate(id => document.activeElement?.id === id, id);
    let presses = 0;
    for (; !await isAt('after') && presses < 20; presses++) await page.keyboard.press('Tab');
    // Toolbar, picture, the three handles of the strip, and out.
    expect(presses).toBeLessThanOrEqual(6);
    for (let back = 0; back < presses; back++) await page.keyboard.press('Shift+Tab');
    expect(await isAt('before')).toBe(true);
  }));

  test.each([[1280, 720], [360, 640]])('lead from event to event, each of them on screen with its ring, at %i × %i', (width, height) => onPage('dense/', async page => {
    await focusFirst(page);
    const seen = new Set<string>();
    for (const key of ['Home', ...Array<string>(12).fill(width > 560 ? 'ArrowRight' : 'ArrowDown'), '+', '+', '+', ...Array<string>(12).fill(width > 560 ? 'ArrowRight' : 'ArrowDown'), 'PageDown', 'PageDown', 'End', 'PageUp']) {
      await page.keyboard.press(key);
      const {name, isInside} = await focused(page);
      expect([key, name !== '', isInside]).toEqual([key, true, true]);
      seen.add(name);
    }
    expect(seen.size).toBeGreaterThan(20);
  }, {viewport: {width, height}}));

  test('zoom to a cluster and go in', () => onPage('dense/', async page => {
    const [from, to] = await view(page);
    await page.locator('svg.annals [data-cluster]').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => { const [a, b] = await view(page); return b - a; }).toBeLessThan(to - from);
    expect((await focused(page)).name).not.toBe('');
  }));
});

describe('what can be hit', () => {
  test.each(['doha-2025/', 'lanes/', 'dense/', 'vertical/'])('is 24 px or more, at three zooms: %s', path => onPage(path, async page => {
    for (const zooms of [0, 2, 2]) {
      for (let i = 0; i < zooms; i++) await page.evaluate(() => { (document.querySelector('annals-timeline') as unknown as {timeline: {zoomBy(factor: number): void}}).timeline.zoomBy(2); });
      const small = await page.evaluate(() => [...document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('svg.annals [tabindex], [role="toolbar"] button')].flatMap(element => {
        const targets = element.matches('button') ? [element] : [...element.querySelectorAll('.annals-hit')];
        const sizes = targets.map(target => target.getBoundingClientRect()).map(({width, height}) => Math.min(width, height));
        return sizes.some(size => size >= 23.99) ? [] : [`${element.outerHTML.slice(0, 90)} ${sizes.join(' ')}`];
      }));
      expect(small).toEqual([]);
    }
  }));

  test('is 44 px in the toolbar for fingers, which wraps where there is no room', () => onPage('doha-2025/', async page => {
    const boxes = await page.evaluate(() => [...document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('[role="toolbar"] button')].map(button => button.getBoundingClientRect().toJSON() as DOMRect));
    for (const {width, height, left, right} of boxes) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      expect(left >= 0 && right <= 320).toBe(true);
    }
  }, {viewport: {width: 320, height: 640}, hasTouch: true, isMobile: true}));

  test('is the mark that is nearest where targets overlap', () => onPage('doha-2025/', async page => {
    const missed = await page.evaluate(async () => {
      const element = document.querySelector('annals-timeline') as unknown as HTMLElement & {timeline: {selected: string | undefined; updateComplete: Promise<void>; select(id: undefined): void}};
      const wrong: string[] = [];
      for (const event of element.shadowRoot!.querySelectorAll('.annals-events [data-event]')) {
        const ring = event.querySelector('.annals-focus-outer')!.getBoundingClientRect();
        const [clientX, clientY] = [ring.left + ring.width / 2, ring.top + ring.height / 2];
        const hit = element.shadowRoot!.elementFromPoint(clientX, clientY);
        hit?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, clientX, clientY}));
        await element.timeline.updateComplete;
        if (element.timeline.selected !== event.getAttribute('data-event')) wrong.push(`${event.getAttribute('data-event')}: ${element.timeline.selected}`);
      }
      return wrong;
    });
    expect(missed).toEqual([]);
  }, {viewport: {width: 1280, height: 1200}}));

  test('is activated when the pointer is let go, and not when it was moved away', () => onPage('doha-2025/', async page => {
    const selected = (): Promise<string | undefined> => page.evaluate(() => (document.querySelector('annals-timeline') as unknown as {timeline: {selected: string | undefined}}).timeline.selected);
    const box = (await page.locator('[data-event="last-warning"] .annals-label').boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    expect(await selected()).toBeUndefined();
    await page.mouse.move(box.x + 20, box.y + 120, {steps: 4});
    await page.mouse.up();
    expect(await selected()).toBeUndefined();
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.up();
    expect(await selected()).toBe('last-warning');
  }, {viewport: {width: 1280, height: 1000}}));
});

describe('the ring around what has the focus', () => {
  /** How many px of `after` differ from `before` so much that the contrast of the two is at least 3. */
  const changed = (page: Page, before: Buffer, after: Buffer): Promise<number> => page.evaluate(async ([a, b]) => {
    const pixels = async (base64: string): Promise<Uint8ClampedArray> => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    };
    const light = (data: Uint8ClampedArray, i: number): number => [0.2126, 0.7152, 0.0722].reduce((sum, weight, channel) => {
      const value = data[i + channel]! / 255;
      return sum + weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
    const [from, to] = [await pixels(a!), await pixels(b!)];
    let count = 0;
    for (let i = 0; i < from.length; i += 4) {
      const [x, y] = [light(from, i), light(to, i)];
      if ((Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05) >= 3) count++;
    }
    return count;
  }, [before.toString('base64'), after.toString('base64')]);

  const looks: Readonly<Record<string, BrowserContextOptions>> = {
    light: {colorScheme: 'light'}, dark: {colorScheme: 'dark'}, 'forced colours, light': {forcedColors: 'active', colorScheme: 'light'}, 'forced colours, dark': {forcedColors: 'active', colorScheme: 'dark'},
  };
  test.each(Object.entries(looks))('is 2 px thick and stands out: %s', (_, look) => onPage('lanes/', async page => {
    for (const selector of ['[data-event="last-warning"]', '[data-lane][role="button"]', '[data-do="find"]']) {
      const target = page.locator(selector).first();
      const box = (await target.locator('.annals-focus-outer').or(target.locator('.annals-icon')).first().boundingBox())!;
      const clip = {x: box.x - 12, y: box.y - 12, width: box.width + 24, height: box.height + 24};
      await page.evaluate(() => { (document.querySelector('annals-timeline')!.shadowRoot!.activeElement as HTMLElement | null)?.blur(); });
      const before = await page.screenshot({clip, animations: 'disabled'});
      await page.keyboard.press('Shift');
      await target.focus();
      const after = await page.screenshot({clip, animations: 'disabled'});
      // Round the shortest side of a target there and back, 2 px thick, less the corners and what is dark already.
      expect(await changed(page, before, after), selector).toBeGreaterThan(2 * 2 * 24);
    }
  }, {...look, viewport: {width: 1280, height: 1000}}));
});

describe('the card beside a mark', () => {
  test('is whole inside the picture at every mark, stays while the pointer is on it, goes by Escape', () => onPage('dense/', async page => {
    const marks = page.locator('svg.annals [data-cluster], svg.annals [data-event]');
    const card = page.locator('.annals-card');
    const picture = (await page.locator('svg.annals').boundingBox())!;
    const count = await marks.count();
    for (const i of [0, Math.floor(count / 2), count - 1]) {
      const box = (await marks.nth(i).locator('.annals-focus-outer').boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, {steps: 2});
      await card.waitFor({state: 'visible'});
      const shown = (await card.boundingBox())!;
      expect(shown.x >= picture.x && shown.y >= picture.y && shown.x + shown.width <= picture.x + picture.width && shown.y + shown.height <= picture.y + picture.height).toBe(true);
      await page.mouse.move(shown.x + shown.width / 2, shown.y + shown.height / 2, {steps: 3});
      await page.waitForTimeout(450);
      expect(await card.count()).toBe(1);
      await page.mouse.move(picture.x + 3, picture.y + 3);
      await expect.poll(() => card.count()).toBe(0);
    }
  }, {viewport: {width: 1280, height: 1000}}));
});

describe('the wheel', () => {
  test('scrolls the page, and says over the picture how it zooms', () => onPage('doha-2025/', async page => {
    const before = await view(page);
    const box = (await page.locator('svg.annals').boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + 100);
    await page.mouse.move(box.x + 310, box.y + 104);
    await page.mouse.wheel(0, 60);
    await page.locator('.annals-hint').waitFor({state: 'visible'});
    expect(await page.locator('.annals-hint').textContent()).toMatch(/^(Ctrl|⌘) \+ scroll to zoom$/);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.annals-hint').count()).toBe(0);
    expect(await view(page)).toEqual(before);
  }, {viewport: {width: 1280, height: 600}}));
});

describe('a drag that is let go while it moves', () => {
  /** Moves 180 px to the left and lets go, 20 px each 10 ms by the clock of the events: a busy machine makes no slow drag of it. */
  const throwFrom = async (page: Page, x: number, y: number): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    const start = Date.now() / 1000 - 0.2;
    const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', step: number): Promise<unknown> => session.send('Input.dispatchMouseEvent', {
      type, x: x - 20 * step, y, button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount: type === 'mouseMoved' ? 0 : 1, timestamp: start + 0.01 * step,
    });
    await page.mouse.move(x, y);
    await mouse('mousePressed', 0);
    for (let step = 1; step < 10; step++) await mouse('mouseMoved', step);
    await mouse('mouseReleased', 9);
  };
  /** How far the view has gone on by now since it was let go, ms. */
  const thrown = async (page: Page): Promise<() => Promise<number>> => {
    await page.evaluate(() => {
      const {timeline} = document.querySelector('annals-timeline') as unknown as {timeline: {domain: readonly [number, number]; zoomBy(factor: number): void}};
      timeline.zoomBy(8);
      // The frame that is asked for first is the last one in which nothing has gone on.
      addEventListener('mouseup', () => { requestAnimationFrame(() => { Object.assign(window, {letGo: timeline.domain[0]}); }); }, {capture: true, once: true});
    });
    const box = (await page.locator('svg.annals').boundingBox())!;
    await throwFrom(page, box.x + 700, box.y + 5);
    const letGo = await page.waitForFunction(() => (window as {letGo?: number}).letGo).then(value => value.jsonValue());
    return async () => (await view(page))[0] - letGo!;
  };

  test('glides on', () => onPage('lanes/', async page => {
    const distance = await thrown(page);
    await expect.poll(distance).toBeGreaterThan(0);
  }, {reducedMotion: 'no-preference'}));

  test('stays where less motion is wanted, and nothing else moves by itself there', () => onPage('lanes/', async page => {
    const distance = await thrown(page);
    await page.waitForTimeout(600);
    expect(await distance()).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length + document.querySelector('annals-timeline')!.shadowRoot!.getAnimations().length)).toBe(0);
  }, {reducedMotion: 'reduce'}));
});
