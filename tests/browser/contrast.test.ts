// Can every text and every mark be told from what is behind it?
// Computed from the colours that Chromium paints with, since automatic checkers do not look into SVG.
// Must not know the tokens.

import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

interface Painted { readonly what: string; readonly ratio: number; readonly isText: boolean }

/** Runs in the page. Every text, line and mark with its contrast to what was painted there before it. */
function painted(decorative: string): Painted[] {
  type Colour = readonly [number, number, number, number];
  const host = document.querySelector('annals-timeline') ?? document.querySelector('.annals-host');
  const svg = host?.shadowRoot?.querySelector<SVGSVGElement>('svg.annals') ?? document.querySelector<SVGSVGElement>('svg.annals')!;
  const colour = (value: string, opacity: number): Colour | undefined => {
    const [r, g, b, a = 1] = (/^rgba?\(([^)]*)\)/.exec(value)?.[1] ?? '').split(/[\s,/]+/).map(Number);
    return r === undefined || b === undefined || g === undefined || Number.isNaN(b) ? undefined : [r, g, b, a * opacity];
  };
  const over = (top: Colour, below: Colour): Colour => [0, 1, 2].map(i => top[i]! * top[3] + below[i]! * (1 - top[3])).concat(1) as unknown as Colour;
  const luminance = (c: Colour): number => {
    const [r, g, b] = c.slice(0, 3).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const contrast = (a: Colour, b: Colour): number => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high! + 0.05) / (low! + 0.05);
  };
  const opacityOf = (element: Element): number => {
    let opacity = 1;
    for (let one: Element | null = element; one && one !== svg; one = one.parentElement) opacity *= Number(getComputedStyle(one).opacity);
    return opacity;
  };
  const shown = [...svg.querySelectorAll<SVGGraphicsElement>('rect,path,circle,text')].filter(element => !element.closest('defs,clipPath') && getComputedStyle(element).visibility !== 'hidden');
  const frame = svg.getBoundingClientRect();
  const grounds: {readonly box: DOMRect; readonly colour: Colour}[] = [];
  const found: Painted[] = [];
  for (const element of shown) {
    const style = getComputedStyle(element);
    const opacity = opacityOf(element);
    const box = element.getBoundingClientRect();
    // What runs out of the picture is clipped there.
    const [x, y] = [Math.max(frame.left + 1, Math.min(frame.right - 1, box.x + box.width / 2)), Math.max(frame.top + 1, Math.min(frame.bottom - 1, box.y + box.height / 2))];
    const behind = (): Colour => grounds.filter(({box: b}) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom).reduce((below: Colour, ground) => over(ground.colour, below), [255, 255, 255, 1]);
    const isText = element.tagName === 'text';
    const [fill, stroke] = [colour(style.fill, opacity * Number(style.fillOpacity)), colour(style.stroke, opacity * Number(style.strokeOpacity))];
    if (!element.matches(decorative) && !element.closest(decorative) && (!isText || element.textContent)) {
      const below = behind();
      const paints = isText ? [fill] : [stroke, fill];
      const ratios = paints.filter(paint => paint !== undefined && paint[3] > 0).map(paint => contrast(over(paint!, below), below));
      if (ratios.length > 0) found.push({what: `${element.tagName}.${element.getAttribute('class') ?? ''} ${element.textContent} in ${element.parentElement?.getAttribute('class') ?? ''}`, ratio: Math.round(Math.max(...ratios) * 100) / 100, isText});
    }
    // Marks and lines are told from the ground, not from each other where they happen to cross.
    if (fill && fill[3] > 0 && !isText && (element.tagName === 'rect' || element.matches('.annals-ground,.annals-surface')) && !element.closest('.annals-mark, .annals-brush, .annals-sample, .annals-key')) grounds.push({box, colour: fill});
  }
  return found;
}

/**
 * What says nothing that is not said beside it: grid and rules; tints, which caps, brackets or glyphs in full colour stand
 * on; the ground and the soft edges of eras, which have names; the part of a given-up plan that is struck through in ink.
 */
const DECORATIVE = [
  '.annals-hit', '.annals-grid', '.annals-lane-rule', '.annals-ground', '.annals-surface', '.annals-tint', '.annals-possible', '.annals-past', '.annals-focus-inner',
  '.annals-era-ground', '.annals-era-edge', '.annals-era-rule', '.annals-overview-cut', '.annals-overview-window', '[fill^="url"]', '.annals-brush-track',
].join(',');

async function faintOn(page: Page): Promise<string[]> {
  const all = await page.evaluate<Painted[]>(`(${String(painted)})(${JSON.stringify(DECORATIVE)})`);
  expect(all.length).toBeGreaterThan(20);
  return all.filter(({ratio, isText}) => ratio < (isText ? 4.5 : 3)).map(({what, ratio}) => `${ratio}: ${what}`);
}

const schemes: readonly (readonly [string, BrowserContextOptions, 'screen' | 'print'])[] = [
  ['light', {colorScheme: 'light'}, 'screen'], ['dark', {colorScheme: 'dark'}, 'screen'], ['print', {colorScheme: 'light'}, 'print'], ['print from dark', {colorScheme: 'dark'}, 'print'],
];
const pages = ['doha-2025/index.html', 'eras/index.html', 'lanes/index.html', 'dense/index.html', 'log/index.html', 'segmented/index.html'];

describe.each(schemes)('in %s', (_, options, media) => {
  test.each(pages)('%s has text at 4.5:1 and marks and lines at 3:1 or more', async path => {
    const {page, close} = await openPage(browser, options);
    await page.goto(`${server.url}/examples/${path}`);
    await page.waitForFunction(() => (document.querySelector('annals-timeline') ?? document.querySelector('.annals-host'))?.shadowRoot?.querySelector('svg.annals'));
    await page.emulateMedia({media});
    expect(await faintOn(page)).toEqual([]);
    await close();
  });

  test('a selected event, its ring, its arcs and the focus are as clear', async () => {
    const {page, close} = await openPage(browser, options);
    await page.goto(`${server.url}/examples/doha-2025/index.html`);
    await page.waitForFunction(() => document.querySelector('annals-timeline')?.shadowRoot?.querySelector('svg.annals'));
    await page.evaluate(async () => {
      const {timeline, shadowRoot} = document.querySelector<HTMLElement & {timeline: {select: (id: string) => void; updateComplete: Promise<void>}}>('annals-timeline')!;
      timeline.select('doha-talks');
      await timeline.updateComplete;
      shadowRoot!.querySelector<SVGElement>('[data-event="last-warning"]')!.focus();
      await timeline.updateComplete;
    });
    await page.emulateMedia({media});
    expect(await page.evaluate(() => document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('.annals-arc').length)).toBeGreaterThan(2);
    expect(await faintOn(page)).toEqual([]);
    await close();
  });
});
