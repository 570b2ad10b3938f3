import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {OPTION_ATTRIBUTES, optionAttributes, attributeOptions, camelCase} from '../../src/component/attributeOptions.ts';
import {defineTimeline} from '../../src/component/defineTimeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import {REFLECTED} from '../../src/component/reflectOptions.ts';
import {TimelineElement} from '../../src/component/timelineElement.ts';
import {VERSION} from '../../src/component/version.ts';
import {createWarp} from '../../src/scale/warp.ts';
import manifest from '../../package.json' with {type: 'json'};
import '../../src/element.ts';

const events = [{id: 'founded', title: 'Founded', date: '1997'}, {id: 'talks', title: 'Talks', date: '2025-03-05'}];
const warn = vi.fn();
beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(warn); });
afterEach(() => {
  warn.mockReset();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const shown = async (element: TimelineElement): Promise<TimelineElement> => {
  document.body.append(element);
  await element.timeline?.updateComplete;
  return element;
};
const made = (): TimelineElement => Object.assign(document.createElement('annals-timeline'), {events});
const drawn = (element: TimelineElement): number => element.shadowRoot!.querySelectorAll('[data-event]').length;

describe('an option as a property of <annals-timeline>', () => {
  test('shows as an attribute where it is text or a number, and goes with it', async () => {
    const element = made();
    Object.assign(element, {layout: 'lanes', height: 400, label: 'Talks', theme: 'dark', timeZone: 'Asia/Qatar', asOf: '2025-03-06'});
    expect(element.outerHTML).toBe('<annals-timeline layout="lanes" height="400" label="Talks" theme="dark" time-zone="Asia/Qatar" as-of="2025-03-06"></annals-timeline>');
    expect([element.layout, element.height, element.timeZone, element.segment]).toEqual(['lanes', 400, 'Asia/Qatar', undefined]);
    await shown(element);
    expect(element.shadowRoot!.querySelector('.annals-root:not([hidden])')!.getAttribute('aria-label')).toBe('Talks');
    element.label = undefined;
    expect(element.hasAttribute('label')).toBe(false);
  });

  test('never shows data: functions, lists and dates stay properties', () => {
    const element = made();
    const layout = (): [] => [];
    const warp = createWarp([]);
    Object.assign(element, {layout, scale: warp, breaks: [['1998', '2024']], asOf: new Date(0), now: 0});
    expect(element.getAttributeNames()).toEqual([]);
    expect([element.layout, element.scale, element.options.now]).toEqual([layout, warp, 0]);
    element.layout = 'lanes';
    expect([element.layout, element.getAttribute('layout'), 'layout' in element.options]).toEqual(['lanes', 'lanes', false]);
  });

  test('is what the attribute says, read the other way round, and nothing where that is wrong', () => {
    const element = made();
    element.setAttribute('breaks', '1998/2024-12');
    element.setAttribute('layout', 'nonsense');
    expect([element.breaks, element.layout]).toEqual([[['1998', '2024-12']], undefined]);
  });

  test('refuses what the option refuses, at once', () => {
    const element = made();
    expect(() => { Reflect.set(element, 'layout', 'lane'); }).toThrow('Timeline: layout "lane" is not available');
    expect(element.getAttributeNames()).toEqual([]);
  });

  test('is there for each attribute that says one option', () => {
    expect(REFLECTED).toEqual(OPTION_ATTRIBUTES.filter(name => !['lane-order', 'collapsed-lanes'].includes(name)).map(camelCase));
    for (const name of [...REFLECTED, 'src']) expect(name in TimelineElement.prototype, name).toBe(true);
  });

  test('is taken when it was set before the element was registered', async () => {
    const element = document.createElement('annals-early');
    Object.assign(element, {events, layout: 'lanes', options: {theme: 'dark'}, src: undefined});
    document.body.append(element);
    defineTimeline('annals-early');
    const upgraded = element as TimelineElement;
    await upgraded.timeline!.updateComplete;
    expect([drawn(upgraded), upgraded.getAttribute('layout'), upgraded.options, Object.keys(upgraded)]).toEqual([2, 'lanes', {theme: 'dark'}, []]);
  });
});

describe('optionAttributes(options)', () => {
  test('says what attributeOptions reads', () => {
    const options: TimelineOptions = {label: 'A "B"', layout: 'lanes', lanes: {order: ['A', 'B'], collapsed: ['A']}, breaks: [['1998', '2024-12'], ['2025-01', '2025-02']], height: 400, selected: 'x'};
    const attributes = optionAttributes(options);
    expect(attributeOptions(name => attributes[name] ?? null)).toEqual(options);
  });

  test('leaves out what attributes cannot say', () => {
    expect(optionAttributes({layout: () => [], asOf: 0, lanes: {order: ['A, B']}, breaks: [[0, 1]], events})).toEqual({});
  });
});

describe('the attribute events', () => {
  test('is not read, which one warning says with what to do', () => {
    const element = document.createElement('annals-timeline');
    element.setAttribute('events', '[object Object],[object Object],[object Object]');
    element.setAttribute('events', '[object Object]');
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^annals: the attribute events="\[object Object\],\[object Object\],\[object…" is not read, .*set the property "events".*import "annals\/element" first\.$/)]]);
  });
});

describe('a story that goes', () => {
  test('takes its picture with it, unless there is another inside', async () => {
    const element = await shown(made());
    element.events = undefined;
    expect([element.timeline, element.shadowRoot!.querySelector('svg')]).toEqual([undefined, null]);

    const script = Object.assign(document.createElement('script'), {type: 'application/json', textContent: JSON.stringify({events: events.slice(1)})});
    element.append(script);
    element.events = events;
    await element.timeline!.updateComplete;
    const {timeline} = element;
    element.events = undefined;
    await element.timeline!.updateComplete;
    expect([element.timeline === timeline, drawn(element)]).toEqual([true, 1]);
  });

  test('leaves words where it has no events', async () => {
    const element = Object.assign(document.createElement('annals-timeline'), {events: []});
    await shown(element);
    expect(element.shadowRoot!.querySelector('p.annals-status')!.textContent).toBe('There are no events to show.');
  });
});

describe('several on a page', () => {
  test('keep their options to themselves', async () => {
    const [one, two] = [made(), made()];
    one.theme = 'dark';
    await shown(one);
    await shown(two);
    one.timeline!.select('talks');
    one.timeline!.zoomBy(4);
    await one.timeline!.updateComplete;
    expect([two.timeline!.selected, two.theme, two.shadowRoot!.querySelector('.annals-root')!.getAttribute('data-theme')]).toEqual([undefined, undefined, 'auto']);
  });
});

describe('defineTimeline(tag)', () => {
  test('has the version of the package', () => {
    expect([VERSION, TimelineElement.version]).toEqual([manifest.version, manifest.version]);
  });

  test('leaves a name alone that is taken, and says so where it is by another version or by something else', () => {
    class Foreign extends HTMLElement {}
    class Older extends HTMLElement { static readonly version = '0.0.9'; }
    customElements.define('annals-foreign', Foreign);
    customElements.define('annals-older', Older);
    for (const tag of ['annals-timeline', 'annals-foreign', 'annals-older']) defineTimeline(tag);
    expect(warn.mock.calls).toEqual([
      [`annals: <annals-foreign> is registered by something that is not annals already; version ${VERSION} leaves it so.`],
      [`annals: <annals-older> is registered by version 0.0.9 already; version ${VERSION} leaves it so.`],
    ]);
    expect(customElements.get('annals-older')).toBe(Older);
  });
});
