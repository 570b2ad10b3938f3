// Do hostile texts become nothing but text, here where looking is cheap and nothing is loaded?
// The same script runs in real browsers; this is the half of it that needs none, and the one that allows every picture.
// Must not repeat what the page script looks for.

import {expect, test} from 'vitest';
import * as annals from '../../src/index.ts';
import {runHostile} from '../browser/hostile.js';
import {payloads} from '../browser/hostilePayloads.ts';

annals.defineTimeline();

test('no text clobbers, pollutes or becomes an element, an id, a class, a paint or an unsafe address', async () => {
  // One in nine, every kind among them; all of them run in the browser.
  const some = payloads.filter((_, i) => i % 9 === 0);
  const report = await runHostile(annals, some, 'any');
  expect(report.findings).toEqual([]);
  expect(report.payloads).toBe(some.length);
  expect(report.elements).toBeGreaterThan(some.length * 300);
}, 300_000);
