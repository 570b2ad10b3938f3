import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {defineTimeline} from '../../src/component/defineTimeline.ts';
import {TimelineElement} from '../../src/component/timelineElement.ts';
import {countListeners} from '../input/countListeners.ts';
import '../../src/element.ts';

const events = [{id: 'founded', title: 'Founded', date: '1997'}, {id: 'talks', title: 'Talks', date: '2025-03-05'}];
const story = {title: 'A story', events};
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

const made = (attributes: Record<string, string> = {}): TimelineElement => {
  const element = document.createElement('annals-timeline');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const connected = (attributes: Record<string, string> = {}, data: readonly object[] = events): TimelineElement => {
  const element = made(attributes);
  element.events = data as typeof events;
  return document.body.appendChild(element);
};
const loading = (src: string): TimelineElement => document.body.appendChild(made({src}));
const settled = async (element: TimelineElement): Promise<TimelineElement> => {
  await vi.waitFor(() => { expect(element.timeline ?? said(element)).toBeTruthy(); }, 10_000);
  await element.timeline?.updateComplete;
  return element;
};
const said = (element: TimelineElement): string => element.shadowRoot?.querySelector('.annals-status')?.textContent ?? '';
const drawn = (element: TimelineElement): string[] => [...element.shadowRoot!.querySelectorAll('[data-event]')].map(mark => mark.getAttribute('data-event')!);
const inline = (data: unknown): HTMLScriptElement => {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof data === 'string' ? data : JSON.stringify(data);
  return script;
};
const fetched = (answer: unknown, init: ResponseInit = {}) => {
  const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const stub = vi.fn(async (_: URL, {signal}: RequestInit) => {
    signal?.throwIfAborted();
    return new Response(body, init);
  });
  vi.stubGlobal('fetch', stub);
  return stub;
};

const noise = vi.fn();
beforeEach(() => {
  for (const method of ['error', 'warn', 'log', 'info'] as const) vi.spyOn(console, method).mockImplementation(noise);
});
afterEach(() => {
  expect(noise.mock.calls).toEqual([]);
  noise.mockReset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('<annals-timeline>', () => {
  test('draws the story of its property, at once', async () => {
    const element = connected();
    await element.timeline?.updateComplete;
    expect(drawn(element)).toEqual(['founded', 'talks']);
    expect(element.shadowRoot?.querySelectorAll('style')).toHaveLength(1);
  });

  test('takes options from attributes, and follows them', async () => {
    const element = connected({label: 'Talks in Doha', orientation: 'vertical', theme: 'dark', height: '500', breaks: '1998/2024 ', selected: 'talks', 'time-zone': 'Asia/Qatar'});
    await element.timeline?.updateComplete;
    const svg = element.shadowRoot!.querySelector('svg.annals')!;
    expect([svg.closest('.annals-root')!.getAttribute('aria-label'), svg.classList.contains('annals-vertical'), element.timeline?.selected]).toEqual(['Talks in Doha', true, 'talks']);
    expect(element.shadowRoot?.querySelector('svg.annals')?.closest('.annals-root')?.getAttribute('data-theme')).toBe('dark');
    element.setAttribute('label', 'Other');
    element.removeAttribute('orientation');
    await element.timeline?.updateComplete;
    expect([svg.isConnected, svg.closest('.annals-root')!.getAttribute('aria-label'), svg.classList.contains('annals-vertical')]).toEqual([true, 'Other', false]);
  });

  test('an attribute that changes leaves view and selection alone', async () => {
    const element = connected({selected: 'talks'});
    element.timeline!.select('founded');
    element.timeline!.zoomTo(['2025-03-05', '2025-03-05']);
    element.setAttribute('label', 'New');
    expect([element.timeline?.selected, element.timeline?.domain]).toEqual(['founded', [day('2025-03-05'), day('2025-03-06')]]);
    element.timeline!.select(undefined);
    element.setAttribute('selected', 'founded');
    expect(element.timeline?.selected).toBe('founded');
  });

  test('options as a property come before attributes', () => {
    const element = connected({label: 'attribute'});
    element.options = {label: 'property', asOf: '2025-03-06'};
    expect(element.timeline?.toSVG()).toContain('aria-label="property"');
    element.options = null;
    expect(element.timeline?.toSVG()).toContain('aria-label="attribute"');
  });

  test('wrong properties throw at once, wrong attributes are shown and told', () => {
    const element = connected();
    expect(() => { element.options = {layuot: 1} as object; }).toThrow('did you mean "layout"?');
    expect(() => { element.events = 'x' as never; }).toThrow(TypeError);
    const heard = vi.fn();
    document.body.addEventListener('timeline-error', heard, {once: true});
    element.setAttribute('layout', 'segments');
    expect(said(element)).toBe('The timeline cannot be shown. Timeline: layout "segments" is not available; use "callouts", "lanes", "unified", "faceted", "segmented" or a function');
    expect([heard.mock.calls.length, element.timeline]).toEqual([1, undefined]);
    element.setAttribute('layout', 'callouts');
    expect([said(element), element.timeline?.diagnostics]).toEqual(['', []]);
  });

  test('tells the page what its timeline tells, and passes a refusal on', async () => {
    const heard: [string, unknown][] = [];
    for (const type of ['timeline-select', 'timeline-viewchange', 'timeline-diagnostics'] as const) {
      document.body.addEventListener(type, (event: CustomEvent<object>) => {
        heard.push([event.type, Object.keys(event.detail)[0]]);
        event.preventDefault();
      });
    }
    const element = connected({}, [...events, {title: 'Broken', date: '1997-13'}]);
    element.timeline!.select('talks');
    element.timeline!.zoomBy(2);
    await element.timeline?.updateComplete;
    expect(heard).toEqual([['timeline-diagnostics', 'diagnostics'], ['timeline-viewchange', 'domain'], ['timeline-select', 'event']]);
  });
});

describe('data of <annals-timeline>', () => {
  test('is taken from properties set before the element was defined', async () => {
    const early = document.createElement('early-timeline') as TimelineElement;
    Object.assign(early, {events, options: {label: 'early'}});
    document.body.append(early);
    defineTimeline('early-timeline');
    expect([Object.keys(early), early.timeline?.toSVG().includes('aria-label="early"')]).toEqual([[], true]);
  });

  test('is read from a script inside, at once or when it comes, and again when it changes', async () => {
    const element = made();
    element.append(inline(story));
    document.body.append(element);
    expect(element.timeline?.toSVG()).toContain('A story');
    const late = document.body.appendChild(made());
    late.append(inline(events));
    await settled(late);
    expect(drawn(late)).toEqual(['founded', 'talks']);
    late.querySelector('script')!.textContent = JSON.stringify(events.slice(1));
    await vi.waitFor(() => { expect(drawn(late)).toEqual(['talks']); }, 10_000);
  });

  test('is read from inside while the page is still being parsed, when it is all there', async () => {
    const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const element = made();
    const script = inline(JSON.stringify(events).slice(0, 20));
    element.append(script);
    document.body.append(element);
    expect([element.timeline, said(element)]).toEqual([undefined, '']);
    script.append(JSON.stringify(events).slice(20));
    await settled(element);
    expect(drawn(element)).toEqual(['founded', 'talks']);
    const cut = made();
    cut.append(inline('[{"title":'));
    document.body.append(cut);
    state.mockReturnValue('interactive');
    document.dispatchEvent(new Event('DOMContentLoaded'));
    expect(said(cut)).toMatch(/^The timeline cannot be shown\. The text inside is not JSON: /);
  });

  test('is fetched from src without credentials, and says so while loading', async () => {
    const stub = fetched(story);
    const element = loading('events.json');
    expect([said(element), element.timeline]).toEqual(['Loading…', undefined]);
    await vi.waitFor(() => { expect(element.timeline).toBeDefined(); }, 10_000);
    const [address, init] = stub.mock.calls[0]!;
    expect([address.href, init.credentials, said(element)]).toEqual([new URL('events.json', document.baseURI).href, 'omit', '']);
    await element.timeline?.updateComplete;
    expect(drawn(element)).toEqual(['founded', 'talks']);
  });

  test.each([
    ['a missing file', 'gone.json', 'no', {status: 404, statusText: 'Not Found'}, 'gone.json could not be loaded: 404 Not Found.'],
    ['what is not JSON', 'page.html', '<html>', {}, /^page\.html is not JSON: .*\.$/],
    ['what is no story', 'five.json', '5', {}, /events must be a list of events/],
    ['a script address', 'javascript:alert(1)', '[]', {}, 'javascript:alert(1) is not an address a timeline may load; use http, https or a relative address.'],
    ['a data address', 'data:application/json,[]', '[]', {}, /not an address a timeline may load/],
  ])('says that %s cannot be shown', async (_, src, body, init, message) => {
    fetched(body, init);
    const heard = vi.fn();
    document.body.addEventListener('timeline-error', event => { heard((event.detail.error as Error).message); }, {once: true});
    const element = loading(src);
    await vi.waitFor(() => { expect(heard).toHaveBeenCalledTimes(1); }, 10_000);
    expect(heard.mock.calls[0]![0]).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
    expect(said(element)).toMatch(/^The timeline cannot be shown\. /);
  });

  test('that comes late is dropped when src has changed or the element has gone', async () => {
    const answers: ((response: Response) => void)[] = [];
    const signals: (AbortSignal | null | undefined)[] = [];
    vi.stubGlobal('fetch', (_: URL, {signal}: RequestInit) => new Promise<Response>(resolve => {
      signals.push(signal);
      answers.push(resolve);
    }));
    const element = loading('a.json');
    element.setAttribute('src', 'b.json');
    answers[1]!(new Response(JSON.stringify(events)));
    await settled(element);
    await vi.waitFor(() => { expect(element.timeline).toBeDefined(); }, 10_000);
    answers[0]!(new Response('[]'));
    await new Promise(resolve => setTimeout(resolve));
    expect([signals.map(signal => signal?.aborted), element.timeline?.toSVG().includes('data-event="talks"')]).toEqual([[true, false], true]);
    element.setAttribute('src', 'c.json');
    element.remove();
    await Promise.resolve();
    expect(signals[2]?.aborted).toBe(true);
  });

  test('as a property comes before src and what is inside', () => {
    const stub = fetched([]);
    const element = made({src: 'x.json'});
    element.append(inline([]));
    element.events = events;
    document.body.append(element);
    expect([stub.mock.calls.length, element.timeline?.toSVG().includes('data-event="talks"')]).toEqual([0, true]);
  });
});

describe('the life of <annals-timeline>', () => {
  test('moving it keeps the very timeline', async () => {
    const element = connected();
    const {timeline} = element;
    document.body.appendChild(document.createElement('div')).append(element);
    await Promise.resolve();
    expect(element.timeline).toBe(timeline);
  });

  test('out of the page it holds nothing; back again it shows what it showed', async () => {
    const element = connected();
    element.timeline!.zoomTo(['2025-03-05', '2025-03-05']);
    element.timeline!.select('talks');
    await element.timeline!.updateComplete;
    element.remove();
    await Promise.resolve();
    expect([element.timeline, element.shadowRoot?.childNodes.length]).toEqual([undefined, 0]);
    document.body.append(element);
    expect([element.timeline!.domain, element.timeline!.selected]).toEqual([[day('2025-03-05'), day('2025-03-06')], 'talks']);
  });

  test('everything in view stays everything, though the story grows meanwhile', async () => {
    const element = connected();
    element.remove();
    await Promise.resolve();
    element.events = [...events, {id: 'later', title: 'Later', date: '2030'}];
    document.body.append(element);
    expect(element.timeline!.domain[1]).toBeGreaterThan(day('2030-06-01'));
  });

  test('a shadow root that is there already is emptied and used', async () => {
    const element = made();
    element.attachShadow({mode: 'open'}).append('drawn by a server');
    element.events = events;
    document.body.append(element);
    await element.timeline!.updateComplete;
    expect(element.shadowRoot?.textContent).not.toContain('drawn by a server');
    expect(drawn(element)).toEqual(['founded', 'talks']);
  });

  test('leaves no listener behind', async () => {
    const listeners = countListeners();
    for (let i = 0; i < 20; i++) {
      const element = made();
      element.append(inline(events));
      document.body.append(element);
      await element.timeline?.updateComplete;
      element.remove();
      await Promise.resolve();
    }
    listeners.stop();
    // An element's own timeline is heard by the element alone, and both go together.
    expect(listeners.left().filter(listener => !listener.endsWith('on Timeline'))).toEqual([]);
  });

  test('is registered once, and under another name on request', () => {
    expect(customElements.get('annals-timeline')).toBe(TimelineElement);
    expect(() => { defineTimeline(); }).not.toThrow();
    defineTimeline('my-timeline');
    expect(document.createElement('my-timeline')).toBeInstanceOf(TimelineElement);
  });
});
