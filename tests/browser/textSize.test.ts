// Does text follow the size that a reader has set for the page, and hold together?
// Real pages, their root set to twice the usual size, or spaced as WCAG 1.4.12 has it.
// Must not know how the picture is laid out.

import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {readDrawingScript, type PageDrawing} from './readDrawing.ts';
import {measureQuality} from '../../src/quality.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

async function reference(width: number, css: string, path = 'doha-2025/index.html'): Promise<WatchedPage> {
  const watched = await openPage(browser, {viewport: {width, height: 900}});
  await watched.page.goto(`${server.url}/examples/${path}`);
  await watched.page.waitForFunction(() => (document.querySelector('annals-timeline') ?? document.querySelector('.annals-host'))?.shadowRoot?.querySelector('svg.annals'));
  await watched.page.addScriptTag({content: readDrawingScript});
  await watched.page.addStyleTag({content: css || 'html{}'});
  await settled(watched);
  return watched;
}

/** Two frames: one in which a change of size is seen, one after it was drawn. */
const settled = ({page}: WatchedPage): Promise<void> => page.evaluate(() => new Promise<void>(done => { requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => { done(); }))); }));
const drawing = ({page}: WatchedPage): Promise<PageDrawing> => page.evaluate(() => readDrawing(document.querySelector('annals-timeline')?.shadowRoot ?? document.querySelector('.annals-host')!.shadowRoot!));
const smallest = ({texts = []}: PageDrawing): number => Math.min(...texts.map(({fontSize}) => fontSize));
const partSizes = ({page}: WatchedPage): Promise<number[]> => page.evaluate(() => {
  const root = (document.querySelector('annals-timeline') ?? document.querySelector('.annals-host'))!.shadowRoot!;
  return [...root.querySelectorAll('button, h2, p, dd, summary')].map(element => Number.parseFloat(getComputedStyle(element).fontSize));
});

const faultsOf = (drawn: PageDrawing): readonly number[] => {
  const {overlap, clipped} = measureQuality({...drawn, counts: {...drawn.counts, given: 10, outside: 0}});
  return [overlap.pairs, clipped.labels];
};

describe('at 200 % text size', () => {
  test.each([1280, 640])('all text of the picture is twice as large at %i px, and all of it holds', async width => {
    const usual = await reference(width, '');
    const large = await reference(width, 'html{font-size:200%}');
    const [small, twice] = [await drawing(usual), await drawing(large)];
    expect(smallest(small)).toBeCloseTo(12, 1);
    expect(smallest(twice)).toBeCloseTo(24, 1);
    expect(faultsOf(twice)).toEqual([0, 0]);
    expect(new Set(twice.ids)).toEqual(new Set(small.ids));
    await Promise.all([usual.close(), large.close()]);
  });

  test('a phone gives all the size there is room for, and its parts all of it', async () => {
    const watched = await reference(360, 'html{font-size:200%}');
    const drawn = await drawing(watched);
    expect(smallest(drawn)).toBeGreaterThan(13);
    expect(faultsOf(drawn)).toEqual([0, 0]);
    expect(Math.min(...await partSizes(watched))).toBeGreaterThanOrEqual(24);
    await watched.close();
  });

  test('follows at once when the page changes it, and back', async () => {
    const watched = await reference(1280, '');
    const sizes: number[] = [];
    for (const size of ['32px', '10px', '16px']) {
      await watched.page.evaluate(value => { document.documentElement.style.fontSize = value; }, size);
      await settled(watched);
      sizes.push(Math.round(smallest(await drawing(watched))));
    }
    expect(sizes).toEqual([24, 12, 12]);
    await watched.close();
  });

  test('a pointer still finds what it points at: the wheel zooms about it, the brush follows it', async () => {
    const watched = await reference(1280, 'html{font-size:200%}');
    const {page} = watched;
    const seen = (): Promise<number> => page.evaluate(() => (document.querySelector<HTMLElement & {timeline: {domain: [number, number]}}>('annals-timeline')!).timeline.domain.reduce((a, b) => b - a));
    const at = (id: string): Promise<number> => page.evaluate(name => {
      const box = document.querySelector('annals-timeline')!.shadowRoot!.querySelector(`[data-event="${name}"] .annals-mark circle`)!.getBoundingClientRect();
      return box.x + box.width / 2;
    }, id);
    const before = await seen();
    const x = await at('last-warning');
    const y = await page.evaluate(() => {
      const box = document.querySelector('annals-timeline')!.shadowRoot!.querySelector('.annals-axis')!.getBoundingClientRect();
      scrollTo(0, box.top - 300);
      return document.querySelector('annals-timeline')!.shadowRoot!.querySelector('.annals-axis')!.getBoundingClientRect().top + 5;
    });
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await settled(watched);
    expect(await seen()).toBeLessThan(before);
    expect(Math.abs(await at('last-warning') - x)).toBeLessThan(1.5);
    await watched.close();
  });
});

describe('with the spacing of WCAG 1.4.12', () => {
  const spacing = '*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-bottom:2em !important}';

  test.each([1280, 360])('nothing of the picture is clipped or overlaps at %i px', async width => {
    const watched = await reference(width, spacing);
    expect(faultsOf(await drawing(watched))).toEqual([0, 0]);
    await watched.close();
  });

  test('the parts around the picture take it over', async () => {
    const watched = await reference(1280, spacing);
    await watched.page.evaluate(() => { (document.querySelector<HTMLElement & {timeline: {select: (id: string) => void; updateComplete: Promise<void>}}>('annals-timeline')!).timeline.select('doha-talks'); });
    await settled(watched);
    const [letter, line, overflow] = await watched.page.evaluate(() => {
      const panel = document.querySelector('annals-timeline')!.shadowRoot!.querySelector<HTMLElement>('.annals-details')!;
      const style = getComputedStyle(panel.querySelector('dd')!);
      return [Number.parseFloat(style.letterSpacing), Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize), panel.scrollWidth - panel.clientWidth];
    });
    expect(letter).toBeGreaterThan(1);
    expect(line).toBeCloseTo(1.5, 1);
    expect(overflow).toBe(0);
    await watched.close();
  });
});
