import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {renderElement, styleSheet, type ServedElement} from '../../src/component/renderElement.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import type {TimelineElement} from '../../src/component/timelineElement.ts';
import '../../src/element.ts';

const events = JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')) as TimelineOptions['events'];

/** What a page's parser makes of `html`; jsdom knows no declarative shadow roots, so that part is done by hand. */
function parsed(html: string): TimelineElement {
  const page = document.createElement('template');
  page.innerHTML = html;
  const element = document.importNode(page.content, true).firstElementChild as TimelineElement;
  const template = element.querySelector('template')!;
  element.attachShadow({mode: 'open'}).append(template.content);
  template.remove();
  return element;
}

/** What changes in the shadow root when the element comes into the page. */
async function changesOf(element: TimelineElement): Promise<string[]> {
  const observer = new MutationObserver(() => undefined);
  observer.observe(element.shadowRoot!, {subtree: true, childList: true, attributes: true, characterData: true});
  document.body.append(element);
  await element.timeline?.updateComplete;
  return observer.takeRecords().map(({type, attributeName, addedNodes, removedNodes}) => {
    const names = (nodes: NodeList): string => [...nodes].map(node => (node as Element).className || node.nodeName).join();
    return `${type} ${attributeName ?? ''}+${names(addedNodes)}-${names(removedNodes)}`;
  });
}

const served = (options: TimelineOptions = {events}, page: ServedElement = {}): TimelineElement => parsed(renderElement(options, page));
const pictureOf = (element: TimelineElement): Element => element.shadowRoot!.querySelector('svg.annals')!;

beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => undefined); });
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('renderElement(options, served)', () => {
  test('is an element with its picture, its story and its options', () => {
    const element = served({events, layout: 'lanes', label: 'Talks', height: 900}, {stylesheet: '/a"b.css'});
    expect(element.getAttributeNames()).toEqual(['label', 'layout', 'height']);
    expect(element.shadowRoot!.querySelectorAll('svg [data-event]')).toHaveLength(10);
    expect(element.shadowRoot!.querySelector('link')!.getAttribute('href')).toBe('/a"b.css');
    expect(JSON.parse(element.querySelector('script')!.textContent)).toEqual(events);
  });

  test('names the file of the story instead of writing it', () => {
    const element = served({events}, {src: 'events.json?a&b'});
    expect([element.getAttribute('src'), element.querySelector('script')]).toEqual(['events.json?a&b', null]);
  });

  test('lets nothing in the story end the element it stands in', () => {
    const title = '</script></template><script>alert(1)</script><!--';
    const html = renderElement({events: [{title, date: '1997'}], label: '"><script>'});
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/(script|template)/g)).toHaveLength(2);
    const element = parsed(html);
    expect(JSON.parse(element.querySelector('script')!.textContent)).toEqual([{title, date: '1997'}]);
    expect(element.label).toBe('"><script>');
  });

  test('throws for wrong options', () => {
    expect(() => renderElement(JSON.parse('{"layuot": 1}') as TimelineOptions)).toThrow('did you mean "layout"?');
  });

  test('has the style in it, or in the file that a page links to', () => {
    expect(served().shadowRoot!.querySelector('style')!.textContent).toBe(styleSheet());
    expect(served({events}, {nonce: 'n"'}).shadowRoot!.querySelector('style')!.getAttribute('nonce')).toBe('n"');
  });
});

describe('<annals-timeline> with a picture from a server', () => {
  test.each<[string, TimelineOptions]>([
    ['callouts', {}], ['lanes', {layout: 'lanes'}], ['a selected event', {selected: 'doha-talks'}], ['problems', {events: [{title: 'No date', date: 'never'}]}],
  ])('takes it over without touching it: %s', async (_, options) => {
    const element = served({events, ...options});
    const picture = pictureOf(element);
    const changes = await changesOf(element);
    expect(element.timeline).toBeDefined();
    expect(pictureOf(element) === picture).toBe(true);
    // The message of the element, empty and hidden, and the mark that the picture is a server's.
    expect(changes.filter(change => !/^attributes data-served|^childList \+(annals-root|annals-status|#text)-$/.test(change))).toEqual([]);
    expect(element.shadowRoot!.querySelectorAll('.annals-root:not([hidden])')).toHaveLength(1);
  });

  test('brings what differs up to date in the elements that are there', async () => {
    const element = served({events, label: 'Other', theme: 'dark'}, {width: 640});
    const picture = pictureOf(element);
    element.label = 'Talks';
    await changesOf(element);
    expect([pictureOf(element) === picture, picture.closest('.annals-root')!.getAttribute('aria-label'), picture.getAttribute('width')]).toEqual([true, 'Talks', '960']);
    const fresh = Object.assign(document.createElement('annals-timeline'), {events, label: 'Talks', theme: 'dark'});
    document.body.append(fresh);
    await fresh.timeline!.updateComplete;
    // Attributes may come in another order in elements that stay.
    expect(pictureOf(element).isEqualNode(pictureOf(fresh))).toBe(true);
  });

  test('works as any other afterwards', async () => {
    const element = served();
    await changesOf(element);
    element.timeline!.select('doha-talks');
    await element.timeline!.updateComplete;
    expect(element.shadowRoot!.querySelector('.annals-selected')!.getAttribute('data-event')).toBe('doha-talks');
    element.remove();
    await Promise.resolve();
    expect(element.shadowRoot!.children).toHaveLength(0);
    document.body.append(element);
    await element.timeline!.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('svg.annals')).toHaveLength(1);
  });

  test('keeps showing it while there is no story yet', async () => {
    const element = served();
    element.querySelector('script')!.remove();
    const picture = pictureOf(element);
    await changesOf(element);
    expect([element.timeline, pictureOf(element) === picture]).toEqual([undefined, true]);
    element.events = events;
    await element.timeline!.updateComplete;
    expect(pictureOf(element) === picture).toBe(true);
  });
});
