// Does the picture hold up in colours that are not ours: forced ones, stronger ones, those of paper?
// Computed by Chromium with the reader's settings emulated.
// Must not know the style sheets.

import type {Browser, BrowserContextOptions} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

type Element_ = HTMLElement & {theme: string; timeline: {select: (id: string) => void; update: (options: object) => void; updateComplete: Promise<void>}};

/** The reference story with an event selected. */
async function reference(options: BrowserContextOptions): Promise<WatchedPage> {
  const watched = await openPage(browser, options);
  await watched.page.goto(`${server.url}/examples/doha-2025/index.html`);
  await watched.page.waitForFunction(() => document.querySelector('annals-timeline')?.shadowRoot?.querySelector('svg.annals'));
  await watched.page.evaluate(async () => {
    const {timeline} = document.querySelector<Element_>('annals-timeline')!;
    timeline.select('doha-talks');
    await timeline.updateComplete;
  });
  return watched;
}

/** The computed value of a property of the first element that a selector finds, or of a system colour. */
const styleOf = ({page}: WatchedPage, selector: string, property: string): Promise<string> => page.evaluate(([where, name]) => getComputedStyle(document.querySelector('annals-timeline')!.shadowRoot!.querySelector(where!)!).getPropertyValue(name!), [selector, property]);
const systemColour = ({page}: WatchedPage, name: string): Promise<string> => page.evaluate(value => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = value;
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}, name);

describe.each(['light', 'dark'] as const)('in forced colours, %s', colorScheme => {
  test('all is painted in the system\'s colours, and the selected event in those of a selection', async () => {
    const watched = await reference({forcedColors: 'active', colorScheme});
    const [text, ground, chosen, link] = await Promise.all(['CanvasText', 'Canvas', 'Highlight', 'LinkText'].map(name => systemColour(watched, name)));
    expect(text).not.toBe(ground);
    for (const [selector, property, colour] of [
      ['.annals-ground', 'fill', ground], ['.annals-label-title', 'fill', text], ['.annals-tick-label', 'fill', text], ['.annals-axis', 'stroke', text], ['.annals-tear', 'stroke', text],
      ['.annals-mark .annals-solid', 'fill', text], ['.annals-mark .annals-stroke', 'stroke', text], ['.annals-event:not(.annals-selected) .annals-leader', 'stroke', text],
      ['.annals-ring', 'stroke', chosen], ['.annals-selected > .annals-leader', 'stroke', chosen], ['.annals-focus-outer', 'stroke', chosen], ['.annals-arc-selected .annals-arc-line', 'stroke', chosen],
    ] as const) expect([selector, await styleOf(watched, selector, property)]).toEqual([selector, colour]);
    await watched.page.evaluate(async () => {
      const {timeline} = document.querySelector<Element_>('annals-timeline')!;
      timeline.update({links: 'all', selected: undefined});
      await timeline.updateComplete;
    });
    expect(await styleOf(watched, '.annals-arc-line', 'stroke')).toBe(link);
    await watched.close();
  });
});

describe('with more contrast', () => {
  test('lines are thicker, quiet text and lines stronger, and nothing is translucent', async () => {
    const [usual, more] = await Promise.all([reference({}), reference({contrast: 'more'})]);
    const widths = (watched: WatchedPage): Promise<number[]> => Promise.all(['.annals-axis', '.annals-leader', '.annals-cap'].map(async one => Number.parseFloat(await styleOf(watched, one, 'stroke-width'))));
    const [before, after] = [await widths(usual), await widths(more)];
    expect(after.every((width, i) => width >= Math.max(1.5, before[i]!))).toBe(true);
    for (const one of ['.annals-leader', '.annals-axis', '.annals-label-meta']) {
      const property = one === '.annals-label-meta' ? 'fill' : 'stroke';
      expect(await styleOf(more, one, property)).not.toBe(await styleOf(usual, one, property));
    }
    expect(Number(await styleOf(usual, '.annals-mark .annals-tint', 'fill-opacity'))).toBeGreaterThan(0);
    expect(Number(await styleOf(more, '.annals-mark .annals-tint', 'fill-opacity'))).toBe(0);
    expect(await styleOf(more, '.annals-mark .annals-tint', 'stroke-width')).toBe('1px');
    await Promise.all([usual.close(), more.close()]);
  });
});

describe('on paper', () => {
  test.each(['auto', 'dark'])('the picture is light, whatever the screen is, where the theme is %s', async theme => {
    const watched = await reference({colorScheme: 'dark'});
    await watched.page.evaluate(async name => {
      const element = document.querySelector<Element_>('annals-timeline')!;
      element.timeline.update({theme: name});
      await element.timeline.updateComplete;
    }, theme);
    expect(await styleOf(watched, '.annals-ground', 'fill')).not.toBe('rgb(255, 255, 255)');
    await watched.page.emulateMedia({media: 'print'});
    expect(await styleOf(watched, '.annals-ground', 'fill')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(watched, '.annals-details', 'background-color')).toBe('rgb(255, 255, 255)');
    await watched.close();
  });

  test('there are no controls, and the details that are open stay', async () => {
    const watched = await reference({});
    await watched.page.emulateMedia({media: 'print'});
    const seen = await watched.page.evaluate(() => {
      const root = document.querySelector('annals-timeline')!.shadowRoot!;
      // Chromium's checkVisibility says yes to a group of SVG that is not displayed.
      const isShown = (element: Element): boolean => getComputedStyle(element).display !== 'none' && element.checkVisibility({visibilityProperty: true});
      return {controls: [...root.querySelectorAll('.annals-brush, .annals-proportions button, .annals-close, .annals-neighbours button')].filter(isShown).length, details: isShown(root.querySelector('.annals-details h2')!)};
    });
    expect(seen).toEqual({controls: 0, details: true});
    expect(await styleOf(watched, 'svg.annals', 'break-inside')).toBe('avoid');
    await watched.close();
  });

  test('prints as a PDF of few pages', async () => {
    const watched = await reference({colorScheme: 'dark'});
    const pdf = await watched.page.pdf({format: 'A4', printBackground: true});
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(5);
    await watched.close();
  });
});

describe('a host\'s own colours', () => {
  test('go before the theme, light and dark, and reach the picture and its parts', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const watched = await reference({colorScheme});
      await watched.page.addStyleTag({content: 'annals-timeline{--annals-ground:rgb(255, 253, 247);--annals-accent:rgb(164, 18, 63)}'});
      expect(await styleOf(watched, '.annals-ground', 'fill')).toBe('rgb(255, 253, 247)');
      expect(await styleOf(watched, '.annals-ring', 'stroke')).toBe('rgb(164, 18, 63)');
      expect(await styleOf(watched, '.annals-details', 'border-top-color')).toBe('rgb(164, 18, 63)');
      await watched.close();
    }
  });
});
