// Does a picture depend on where the machine stands?
// A date that moves with the process's zone is wrong for most readers and right in every developer's test.
// Must not test what the pictures show.

import {readFileSync} from 'node:fs';
import {afterAll, describe, expect, test} from 'vitest';
import {zones} from '../scripts/zones.mjs';
import {normalizeEvents} from '../src/event/normalizeEvents.ts';
import {ar} from '../src/locale/ar.ts';
import {en} from '../src/locale/en.ts';
import {renderToString} from '../src/render/renderToString.ts';
import {buildScene} from '../src/scene/buildScene.ts';
import {buildSpecimen} from '../src/scene/buildSpecimen.ts';
import {eventOf, states} from './locale/states.ts';

const before = process.env['TZ'];
afterAll(() => { process.env['TZ'] = before; });

const stories = ['doha-2025', 'deep-time'].map(name => JSON.parse(readFileSync(`examples/${name}/events.json`, 'utf8')));
const mixed = [
  {title: 'A date', date: new Date(Date.UTC(2025, 2, 30, 1, 30))}, {title: 'A local time that was skipped', date: '2025-03-30T02:30'},
  {title: 'A day', date: '2025-03-30'}, {title: 'An instant', date: '2025-03-30T01:00:00Z'}, {title: 'The day Samoa skipped', date: '2011-12-30'},
];

/** Every picture this test can think of, as one text. Of the languages one from each side: what dates are in words is tried in all zones by `tests/locale`. */
function pictures(): string {
  const scenes = [
    ...stories.flatMap(story => [en, ar].map(locale => buildScene(normalizeEvents(story), {width: 1000, locale}))),
    ...stories.map(story => buildScene(normalizeEvents(story, {timeZone: 'Asia/Qatar'}), {width: 360, timeZone: 'Asia/Qatar'})),
    ...zones.map(timeZone => buildScene(normalizeEvents(mixed, {timeZone}), {width: 640, timeZone})),
  ];
  const specimens = states.flatMap(state => buildSpecimen(eventOf(state), {width: 200, domain: [Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 10)]}) ?? []);
  return [...scenes, ...specimens].map(scene => renderToString(scene)).join('\n');
}

describe('pictures', () => {
  const here = pictures();

  test.each(zones)('are the same, byte for byte, on a machine in %s', zone => {
    process.env['TZ'] = zone;
    // The process must really stand there, or the test would prove nothing.
    for (const instant of [Date.UTC(2025, 0, 1), Date.UTC(2025, 6, 1)]) expect(new Date(instant).toLocaleString('en-GB')).toBe(new Date(instant).toLocaleString('en-GB', {timeZone: zone}));
    expect(pictures() === here).toBe(true);
  });
});
